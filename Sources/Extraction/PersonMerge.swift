import Lexicon
import VietnameseText

/// Everybody in an article, two spellings of one name that differ by a slip (`NameVariant`) made one person where
/// nothing speaks against it.
struct PersonMerge: Sendable {
  /// In the order in which they are first named.
  private(set) var people: [PersonEntry]
  /// The given names of those who were made one with others, and with whom.
  private var joined: [(given: UInt32, person: Int)] = []

  /// - Parameter entries: in the order in which they are first named; not so many that comparing each with each is slow.
  init(_ entries: [PersonEntry], _ written: WrittenWords) {
    people = entries
    guard entries.count > 1 else { return }
    // Spellings differ in one word, mostly not the first: only names with one family name are compared.
    withUnsafeTemporaryAllocation(of: SyllableKey.self, capacity: entries.count) { families in
      var count = 0
      for index in entries.indices {
        let isNamed = !entries[index].isAuthor && entries[index].words.count > 1
        let family = isNamed ? entries[index].words[0].withoutMarks : .none
        var same: Int?
        if family != .none {
          for other in 0..<count
          where families[other] == family && isSame(people[other], entries[index], written) {
            same = other
            break
          }
        }
        if let same {
          join(entries[index], to: same, written)
        } else {
          if count < index { people[count] = entries[index] }
          families[count] = family
          count += 1
        }
      }
      if count < entries.count { people.removeLast(entries.count - count) }
    }
  }

  private mutating func join(_ entry: PersonEntry, to same: Int, _ written: WrittenWords) {
    people[same].sightings = (people[same].sightings + entry.sightings).sorted(
      by: written.paragraphs.isBefore)
    people[same].addPosts(of: entry, written)
    people[same].rank = people[same].rank ?? entry.rank
    joined.append((entry.detail.givenHash, same))
  }

  func people(called given: UInt32) -> [PersonEntry] {
    people.filter { $0.detail.givenHash == given }
      + joined.filter { $0.given == given }.map { people[$0.person] }
  }

  /// Gives the mentions of a paragraph the numbers that they have now.
  mutating func renumber(_ comparison: ReadingComparison, _ paragraphs: ParagraphTable) {
    for person in people.indices { people[person].renumber(comparison, paragraphs) }
  }

  /// Whether one of the words in which the names differ is in no name that is known.
  private func isNoName(_ one: NameVariant, _ two: NameVariant) -> Bool {
    (0..<min(one.count, two.count)).contains {
      one[$0] != two[$0] && !(NameLexicon.words.contains(one[$0]) && NameLexicon.words.contains(two[$0]))
    }
  }

  private func isSame(_ one: PersonEntry, _ two: PersonEntry, _ written: WrittenWords) -> Bool {
    func sharePost() -> Bool { one.sharesPost(with: two, written) }
    switch one.words.likeness(to: two.words) {
    case .same: return true
    case .different: return false
    case .letters: return sharePost()
    case .spelling: return one.posts.isEmpty || two.posts.isEmpty || sharePost()
    case .marks:
      if sharePost() { return true }
      if let first = one.rank, let second = two.rank, !written.isSameFolded(first.phrase, second.phrase) {
        return false
      }
      // Another family name and all else alike, or a word that is nobody's name: a slip ("Huỵnh Đắc Mẫu"). Names that
      // differ by a mark are many (Hùng, Hưng), so of these nothing may speak against it, one must be the usual one,
      // and they must not stand side by side.
      if one.words[0] != two.words[0] || isNoName(one.words, two.words) { return true }
      guard one.posts.isEmpty || two.posts.isEmpty else { return false }
      let areApart = Set(one.sightings.map(\.paragraph)).isDisjoint(with: two.sightings.map(\.paragraph))
      return areApart && min(one.sightings.count, two.sightings.count) == 1
        && one.sightings.count + two.sightings.count > 2
    }
  }
}

extension PersonEntry {
  /// Adds the posts of another who is the same, but those that are there.
  mutating func addPosts(of other: PersonEntry, _ written: WrittenWords) {
    guard other.posts.count > DistinctPhrases.few, posts.count > DistinctPhrases.few else {
      let own = posts
      posts += other.posts.filter { post in !own.contains { written.isSame($0, post) } }
      return
    }
    let own = DistinctPhrases(posts, written)
    posts += other.posts.filter { !own.contains($0, written) }
  }

  /// Whether both have some post, whatever its capitals.
  fileprivate func sharesPost(with other: PersonEntry, _ written: WrittenWords) -> Bool {
    guard posts.count > DistinctPhrases.few, other.posts.count > DistinctPhrases.few else {
      return posts.contains { post in other.posts.contains { written.isSameFolded($0, post) } }
    }
    let own = DistinctPhrases(posts, ignoresCapitals: true, written)
    return other.posts.contains { own.contains($0, written) }
  }
}
