import VietnameseText

/// Everybody in an article, two spellings of one name that differ by a slip (`NameVariant`) made one person where
/// nothing speaks against it.
struct PersonMerge: Sendable {
  /// In the order in which they are first named.
  private(set) var people: [PersonEntry] = []
  /// By given name: who has a mention with it.
  private var byGiven: [UInt32: [Int]] = [:]

  /// - Parameter entries: in the order in which they are first named.
  init(_ entries: [PersonEntry], _ paragraphs: ParagraphTable) {
    // Spellings differ in one word, mostly not the first: only names with one family name are compared.
    var families: [SyllableKey: [Int]] = [:]
    people.reserveCapacity(entries.count)
    for entry in entries {
      guard !entry.isAuthor, entry.name.words.count > 1, let family = entry.name.words.first else {
        add(entry)
        continue
      }
      if let same = families[family.withoutMarks]?.first(where: { Self.isSame(people[$0], entry) }) {
        people[same].sightings = (people[same].sightings + entry.sightings).sorted(by: paragraphs.isBefore)
        people[same].positions += entry.positions.filter { !people[same].positions.contains($0) }
        people[same].rank = people[same].rank ?? entry.rank
        byGiven[entry.detail.givenHash, default: []].append(same)
      } else {
        families[family.withoutMarks, default: []].append(people.count)
        add(entry)
      }
    }
  }

  private mutating func add(_ entry: PersonEntry) {
    byGiven[entry.detail.givenHash, default: []].append(people.count)
    people.append(entry)
  }

  func people(called given: UInt32) -> [PersonEntry] { (byGiven[given] ?? []).map { people[$0] } }

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
