package import VietnameseText

/// The rank that somebody has by what is known so far.
struct StatedRank: Sendable {
  var phrase: WrittenWords.Phrase
  /// How much it counts against another: 2 where it is news, 1 beside the name, 0 where it may be long past.
  var strength: Int
  /// 1 for the lowest rank to 18 for the highest; 0 where that is not known, as of foreign ranks.
  var order: Int
}

/// One person while an article is put together: the mentions that are this person's, and what they say. What is written
/// there is read by `WrittenWords`.
package struct PersonEntry: Sendable {
  /// The mention with the name as it is best written.
  package var name: Sighting
  var words: NameVariant
  var detail: PersonDetail
  /// In reading order.
  package var sightings: [Sighting]
  var rank: StatedRank?
  /// Each post once.
  var posts: [WrittenWords.Phrase]
  /// Whether the person is named only as the author of the text or of a picture.
  package var isAuthor: Bool
  /// A mention that says that somebody else is called so, too: the one named before it in its paragraph.
  var alias: Sighting?

  init(
    name: Sighting, words: NameVariant, detail: PersonDetail, sightings: [Sighting] = [],
    rank: StatedRank? = nil, posts: [WrittenWords.Phrase] = [],
    isAuthor: Bool = true, alias: Sighting? = nil
  ) {
    self.name = name
    self.words = words
    self.detail = detail
    self.sightings = sightings
    self.rank = rank
    self.posts = posts
    self.isAuthor = isAuthor
    self.alias = alias
  }

  /// How many words the name has.
  package var wordCount: Int { words.count }

  /// Whether the given name may be this word; of a sign that is no word nothing is known.
  package func mayBeCalled(_ word: SyllableKey) -> Bool { !word.isPacked || words.last == word }

  /// The mention of the rank.
  package var rankMention: Sighting? { rank?.phrase.mention }
  /// The mentions of the posts.
  package var postMentions: [Sighting] { posts.map(\.mention) }

  /// The same without a list of them, with a hash of the bytes of each, by which the many that are written alike are told.
  package func forEachHashedPost(_ body: (Sighting, _ hash: UInt64) -> Void) {
    for post in posts { body(post.mention, post.hash) }
  }

  /// Gives the mentions of a paragraph the numbers that they have now.
  mutating func renumber(_ comparison: ReadingComparison, _ paragraphs: ParagraphTable) {
    paragraphs.renumber(&sightings, comparison)
    func now(_ mention: Sighting) -> Sighting {
      guard mention.paragraph == comparison.paragraph else { return mention }
      return Sighting(paragraph: mention.paragraph, item: Int(comparison.item(now: mention.item)))
    }
    name = now(name)
    alias = alias.map(now)
    if let old = rank { rank?.phrase.mention = now(old.phrase.mention) }
    for post in posts.indices { posts[post].mention = now(posts[post].mention) }
  }
}
