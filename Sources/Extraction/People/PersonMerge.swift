import Lexicon
import VietnameseText

/// Everybody in an article, two spellings of one name that differ by a slip (`NameVariant`) made one person where
/// nothing speaks against it, and so the two names of who is called "Trần Thí Dụ (Tư Mẫu)". In most articles there are no
/// two such spellings or names, and nobody is copied.
struct PersonMerge: Sendable {
  /// In the order in which they are first named.
  private(set) var people: [PersonEntry]
  /// The given names of those who were made one with others, and with whom.
  private var joined: [(given: UInt32, person: Int)] = []

  /// Nil where no two are one.
  ///
  /// - Parameter groups: everybody; not so many that comparing each with each is slow.
  /// - Parameter order: in which they are first named.
  init?(_ groups: NameGroups, in order: [NameGroups.Place], _ written: WrittenWords) {
    let aliases = Self.aliases(groups, order, written.paragraphs) + Self.byFirstName(groups, order, written)
    guard !aliases.isEmpty || Self.hasTwoOfOne(groups, order, written) else { return nil }
    people = []
    people.reserveCapacity(order.count)
    var names: [Name] = []
    // By place in the order, where there are two names of one: who in `people` it is.
    var numbers: [Int: Int] = [:]
    for index in order.indices {
      let entry = groups[order[index]]
      let name = Name(entry)
      let same =
        people.indices.first { names[$0].mayBeLike(name) && Self.isSame(people[$0], entry, written) }
        ?? aliases.lazy.compactMap { pair in
          pair.one == index ? numbers[pair.other] : pair.other == index ? numbers[pair.one] : nil
        }.first
      if !aliases.isEmpty { numbers[index] = same ?? people.count }
      if let same {
        join(entry, to: same, written)
        if aliases.contains(where: { $0.other == index && numbers[$0.one] == same }) {
          rename(same, as: entry)
          names[same] = name
        }
      } else {
        people.append(entry)
        names.append(name)
      }
    }
  }

  /// Two names of one person, by their places in `order`.
  private static func aliases(
    _ groups: NameGroups, _ order: [NameGroups.Place], _ paragraphs: ParagraphTable
  ) -> [(one: Int, other: Int)] {
    var pairs: [(one: Int, other: Int)] = []
    for index in order.indices {
      guard let alias = groups[order[index]].alias, let (bearer, given) = bearer(of: alias, paragraphs),
        let group = groups.place(of: given),
        let other = order.firstIndex(where: { $0.group == group && groups[$0].sightings.contains(bearer) }),
        other != index
      else { continue }
      pairs.append((index, other))
    }
    return pairs
  }

  /// Foreigners who are called by the first word of their name: "Kim Jong-mau … ông Kim", "Mauhathir Mohamad … ông Mauhathir",
  /// "Chủ tịch Trung Quốc Tập Mẫu Bình … ông Tập".
  /// Not one of us, who may be somebody else called so: "Mai Văn Mẫu … chị Mai".
  private static func byFirstName(
    _ groups: NameGroups, _ order: [NameGroups.Place], _ written: WrittenWords
  ) -> [(one: Int, other: Int)] {
    var pairs: [(one: Int, other: Int)] = []
    for index in order.indices {
      let lone = groups[order[index]]
      guard lone.words.count == 1, !lone.isAuthor, lone.alias == nil,
        groups.items[order[index].group].entries.count == 1
      else { continue }
      var bearer: Int?
      for other in order.indices where groups[order[other]].words.count > 1 {
        let full = groups[order[other]]
        guard full.words[0] == lone.words[0], !full.isAuthor else { continue }
        // Another of the family may be meant, or of a family of ours.
        guard bearer == nil, isForeign(full) || isCalledByFamily(full, lone, written) else {
          bearer = nil
          break
        }
        bearer = other
      }
      guard let bearer else { continue }
      if let rank = lone.rank {
        guard let other = groups[order[bearer]].rank, written.isSameFolded(rank.phrase, other.phrase) else {
          continue
        }
      }
      pairs.append((index, bearer))
    }
    return pairs
  }

  /// Whether no word of the name after the first is known from ours, or one is not and the first is no family name of ours.
  private static func isForeign(_ entry: PersonEntry) -> Bool {
    let known = (1..<entry.words.count).filter { NameLexicon.words.contains(entry.words[$0]) }.count
    return known == 0 || known < entry.words.count - 1 && !entry.detail.flags.contains(.hasFamily)
  }

  /// The mention of the person named before an alias in its paragraph, and the given name.
  private static func bearer(
    of alias: Sighting, _ paragraphs: ParagraphTable
  ) -> (mention: Sighting, given: UInt32)? {
    let place = paragraphs.index(alias.paragraph)
    guard place < paragraphs.count else { return nil }
    var item = Int(alias.item) - 1
    while item >= max(Int(alias.item) - mostBetween, 0) {
      if case .person(let detail) = paragraphs.items[place].reading.mention(item)?.detail, !detail.isByline,
        !detail.isUnconfirmed
      {
        return (Sighting(paragraph: alias.paragraph, item: item), detail.givenHash)
      }
      item -= 1
    }
    return nil
  }

  /// So many mentions, of ranks and of the parts of posts, stand at most between two names of one.
  private static let mostBetween = 16

  private static func hasTwoOfOne(
    _ groups: NameGroups, _ order: [NameGroups.Place], _ written: WrittenWords
  ) -> Bool {
    if order.count < 2 { return false }
    return withUnsafeTemporaryAllocation(of: Name.self, capacity: order.count) { names in
      // Only names of one family are alike. Each leads to the last one before it that may be of its family, and the first
      // places to the last of all.
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: Name.families + order.count) { last in
        last.initialize(repeating: -1)
        for index in order.indices {
          let name = Name(groups[order[index]])
          names.initializeElement(at: index, to: name)
          guard let family = name.familyPlace else { continue }
          var other = Int(last[family])
          last[Name.families + index] = last[family]
          last[family] = Int32(truncatingIfNeeded: index)
          while other >= 0 {
            if names[other].mayBeLike(name), isSame(groups[order[other]], groups[order[index]], written) {
              return true
            }
            other = Int(last[Name.families + other])
          }
        }
        return false
      }
    }
  }

  /// What says of nearly all pairs of names that they are different. Two spellings of one differ in one word at most, and
  /// mostly not in the first: only names with one family name are compared.
  private struct Name: BitwiseCopyable {
    /// Without accents; 0 of somebody who is not compared.
    let family: UInt64
    let second: UInt64
    let last: UInt64

    init(_ entry: PersonEntry) {
      let isNamed = !entry.isAuthor && entry.words.count > 1
      family = isNamed ? entry.words[0].withoutMarks.raw : 0
      second = entry.words[1].raw
      last = entry.words.last.raw
    }

    /// So many places there are for families, some of which share one.
    static let families = 1 << 6

    /// nil of somebody who is not compared.
    var familyPlace: Int? {
      family == 0 ? nil : Int(truncatingIfNeeded: (family &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }

    func mayBeLike(_ other: Name) -> Bool {
      family != 0 && family == other.family && (second == other.second || last == other.last)
    }
  }

  /// Calls somebody, who was first named by another name, by the one that is told to be the person's own: "Tư Mẫu … Trần Thí
  /// Dụ (Tư Mẫu)".
  private mutating func rename(_ person: Int, as entry: PersonEntry) {
    joined.append((people[person].detail.givenHash, person))
    (people[person].name, people[person].words, people[person].detail) = (
      entry.name, entry.words, entry.detail
    )
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
  private static func isNoName(_ one: NameVariant, _ two: NameVariant) -> Bool {
    (0..<min(one.count, two.count)).contains {
      one[$0] != two[$0] && !(NameLexicon.words.contains(one[$0]) && NameLexicon.words.contains(two[$0]))
    }
  }

  private static func isSame(_ one: PersonEntry, _ two: PersonEntry, _ written: WrittenWords) -> Bool {
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
  func sharesPost(with other: PersonEntry, _ written: WrittenWords) -> Bool {
    guard posts.count > DistinctPhrases.few, other.posts.count > DistinctPhrases.few else {
      return posts.contains { post in other.posts.contains { written.isSameFolded($0, post) } }
    }
    let own = DistinctPhrases(posts, ignoresCapitals: true, written)
    return other.posts.contains { own.contains($0, written) }
  }
}
