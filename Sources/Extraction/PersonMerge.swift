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

  private static func isSame(_ one: PersonEntry, _ two: PersonEntry) -> Bool {
    let likeness = one.name.likeness(to: two.name)
    if likeness == .different { return false }
    let shares = one.positions.contains { position in
      two.positions.contains { $0.lowercased() == position.lowercased() }
    }
    let isBare = one.positions.isEmpty && one.rank == nil || two.positions.isEmpty && two.rank == nil
    switch likeness {
    case .same: return true
    case .spelling: return shares || one.positions.isEmpty || two.positions.isEmpty
    case .marks: return shares || isBare && one.sightings.count + two.sightings.count > 2
    case .letters: return shares
    case .different: return false
    }
  }
}
