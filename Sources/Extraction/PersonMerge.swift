import Lexicon
import VietnameseText

/// Everybody in an article, two spellings of one name that differ by a slip (`NameVariant`) made one person where
/// nothing speaks against it.
struct PersonMerge: Sendable {
  /// In the order in which they are first named.
  private(set) var people: [PersonEntry] = []
  /// Who has a mention with a given name, in the order of `people` but for those who were made one with others.
  private var byGiven: [(given: UInt32, person: Int)] = []

  /// - Parameter entries: in the order in which they are first named; not so many that comparing each with each is slow.
  init(_ entries: [PersonEntry], _ paragraphs: ParagraphTable) {
    // Spellings differ in one word, mostly not the first: only names with one family name are compared.
    var families: [SyllableKey] = []
    families.reserveCapacity(entries.count)
    byGiven.reserveCapacity(entries.count)
    people.reserveCapacity(entries.count)
    for entry in entries {
      var family = SyllableKey.none
      if !entry.isAuthor, entry.name.words.count > 1 { family = entry.name.words[0].withoutMarks }
      if let same = index(of: entry, family, families) {
        people[same].sightings = (people[same].sightings + entry.sightings).sorted(by: paragraphs.isBefore)
        people[same].positions += entry.positions.filter { !people[same].positions.contains($0) }
        people[same].rank = people[same].rank ?? entry.rank
        byGiven.append((entry.detail.givenHash, same))
      } else {
        byGiven.append((entry.detail.givenHash, people.count))
        people.append(entry)
        families.append(family)
      }
    }
  }

  private func index(of entry: PersonEntry, _ family: SyllableKey, _ families: [SyllableKey]) -> Int? {
    guard family != .none else { return nil }
    for index in families.indices where families[index] == family && Self.isSame(people[index], entry) {
      return index
    }
    return nil
  }

  func people(called given: UInt32) -> [PersonEntry] {
    byGiven.filter { $0.given == given }.map { people[$0.person] }
  }

  /// Whether one of the words in which the names differ is in no name that is known.
  private static func isNoName(_ one: NameVariant, _ two: NameVariant) -> Bool {
    zip(one.words, two.words).contains {
      $0 != $1 && !(nameWords.contains($0) && nameWords.contains($1))
    }
  }

  private static let nameWords: WordSet = {
    var words: [String] = []
    LexiconTable.nameWords.forEachRow { words.append(LexiconTable.nameWords.string($0, 0)) }
    return WordSet(words)
  }()

  private static func ranksDiffer(_ one: PersonEntry, _ two: PersonEntry) -> Bool {
    guard let first = one.rank?.text, let second = two.rank?.text else { return false }
    return first.lowercased() != second.lowercased()
  }

  private static func isSame(_ one: PersonEntry, _ two: PersonEntry) -> Bool {
    let likeness = one.name.likeness(to: two.name)
    if likeness == .different { return false }
    let shares = one.positions.contains { position in
      two.positions.contains { $0.lowercased() == position.lowercased() }
    }
    switch likeness {
    case .same: return true
    case .spelling: return shares || one.positions.isEmpty || two.positions.isEmpty
    case .marks:
      if shares { return true }
      if ranksDiffer(one, two) { return false }
      // Another family name and all else alike, or a word that is nobody's name: a slip ("Huỵnh Đắc Mẫu"). Names that
      // differ by a mark are many (Hùng, Hưng), so of these nothing may speak against it, one must be the usual one,
      // and they must not stand side by side.
      if one.name.words.first != two.name.words.first || isNoName(one.name, two.name) { return true }
      guard one.positions.isEmpty || two.positions.isEmpty else { return false }
      let areApart = Set(one.sightings.map(\.paragraph)).isDisjoint(with: two.sightings.map(\.paragraph))
      return areApart && min(one.sightings.count, two.sightings.count) == 1
        && one.sightings.count + two.sightings.count > 2
    case .letters: return shares
    case .different: return false
    }
  }
}
