/// One person while an article is put together: the mentions that are this person's, and what they say. What is written
/// there is read by `WrittenWords`.
package struct PersonEntry: Sendable {
  /// The mention with the name as it is best written.
  package var name: Sighting
  var words: NameVariant
  var detail: PersonDetail
  /// In reading order.
  package var sightings: [Sighting]
  var rank: (phrase: WrittenWords.Phrase, strength: Int)?
  /// Each post once.
  var posts: [WrittenWords.Phrase] = []
  /// Whether the person is named only as the author of the text or of a picture.
  package var isAuthor = true

  init(name: Sighting, words: NameVariant, detail: PersonDetail, sightings: [Sighting] = []) {
    self.name = name
    self.words = words
    self.detail = detail
    self.sightings = sightings
  }

  /// Whether a word of the name may begin with one of `letters` (bit 0 is a), accents and all left out.
  package func mayBegin(with letters: UInt32) -> Bool { words.mayBegin(with: letters) }

  /// The mention of the rank.
  package var rankMention: Sighting? { rank?.phrase.mention }
  /// The mentions of the posts.
  package var postMentions: [Sighting] { posts.map(\.mention) }

  /// The same without a list of them.
  package func forEachPost(_ body: (Sighting) -> Void) {
    for post in posts { body(post.mention) }
  }

  /// Gives the mentions of a paragraph the numbers that they have now.
  mutating func renumber(_ comparison: ReadingComparison, _ paragraphs: ParagraphTable) {
    paragraphs.renumber(&sightings, comparison)
    func now(_ mention: Sighting) -> Sighting {
      guard mention.paragraph == comparison.paragraph else { return mention }
      return Sighting(paragraph: mention.paragraph, item: Int(comparison.item(now: mention.item)))
    }
    name = now(name)
    if let old = rank { rank?.phrase.mention = now(old.phrase.mention) }
    for post in posts.indices { posts[post].mention = now(posts[post].mention) }
  }
}
