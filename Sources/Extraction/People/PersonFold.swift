import Lexicon
import SourceText
import VietnameseText

/// Makes the people who share a given name from the mentions of it. Whoever else the article names has no say in it.
///
/// Mentions of one name are one person; so are a given name alone and the last person named who has it.
///
/// One of these makes one group after another, in memory that a reader keeps from one article to the next; what it hands
/// out has just the room that it needs. Names are cut into words with the memory of the reader, which knows nearly all of
/// them.
struct PersonFold {
  /// What is put together now.
  struct Memory: Sendable {
    /// The first `count` are the group's people; the others are kept for their arrays.
    fileprivate var people: [PersonEntry] = []
    fileprivate var count = 0
    /// By person.
    fileprivate var names = HashedList()
    fileprivate var holders: [(mention: UInt32, person: Int)] = []
    /// What came of comparing ranks without regard to capitals: somebody whom a long text calls now "Đại tá", now "Thượng
    /// tá" has every mention compared with the one before.
    fileprivate var comparedRanks: [RankPair: Bool] = [:]
    /// By person, of those who have many.
    fileprivate var posts: [Int: DistinctPhrases] = [:]
  }

  /// Two phrases by their hashes.
  fileprivate struct RankPair: Hashable {
    var one: UInt64
    var two: UInt64
  }

  private var memory: Memory
  /// The one named last, and the last one named who has more than one word.
  private var last: Int?
  private var lastFull: Int?
  /// The last one who has a line alone.
  private var lastHead: Int?
  /// Posts of whoever has the line alone that comes after the paragraph at the place.
  private var signed: (posts: [WrittenWords.Phrase], above: Int) = ([], -1)
  private let paragraphs: ParagraphTable
  private let text: TextBuffer
  private let written: WrittenWords

  /// Takes the memory of `scratch`, which `finish` gives back.
  init(_ paragraphs: ParagraphTable, _ text: TextBuffer, _ scratch: inout ArticleReader.Scratch) {
    self.paragraphs = paragraphs
    self.text = text
    written = WrittenWords(paragraphs, text)
    memory = Memory()
    swap(&memory, &scratch.people)
  }

  consuming func finish(_ scratch: inout ArticleReader.Scratch) {
    swap(&memory, &scratch.people)
  }

  /// The people of a group in the order in which they are first named.
  mutating func entries(of group: NameGroup, _ scratch: inout ArticleReader.Scratch) -> [PersonEntry] {
    memory.count = 0
    if !memory.names.isEmpty { memory.names.removeAll() }
    if !memory.posts.isEmpty { memory.posts.removeAll() }
    (last, lastFull, lastHead) = (nil, nil, nil)
    signed = ([], -1)
    var index = 0
    while index < group.sightings.count {
      var end = index + 1
      while end < group.sightings.count, group.sightings[end].paragraph == group.sightings[index].paragraph {
        end += 1
      }
      add(index..<end, of: group, &scratch)
      index = end
    }
    var people = finished(group)
    if people.count > 1 { mergeGivenName(&people) }
    return people
  }

  /// What was put together, in arrays of its own.
  private func finished(_ group: NameGroup) -> [PersonEntry] {
    var people: [PersonEntry] = []
    people.reserveCapacity(memory.count)
    memory.people.withUnsafeBufferPointer { known in
      for index in 0..<memory.count {
        // Nearly always all mentions of a given name are of one person.
        let isAll = known[index].sightings.count == group.sightings.count
        people.append(
          PersonEntry(
            name: known[index].name, words: known[index].words, detail: known[index].detail,
            sightings: isAll ? group.sightings : Self.copy(known[index].sightings), rank: known[index].rank,
            posts: known[index].posts.isEmpty ? [] : Self.copy(known[index].posts),
            isAuthor: known[index].isAuthor, alias: known[index].alias))
      }
    }
    return people
  }

  /// With just the room that it needs.
  private static func copy<Element>(_ list: [Element]) -> [Element] {
    list.withUnsafeBufferPointer { Array($0) }
  }

  /// Adds what one paragraph says.
  private mutating func add(
    _ range: Range<Int>, of group: NameGroup, _ scratch: inout ArticleReader.Scratch
  ) {
    let before = last
    let id = group.sightings[range.lowerBound].paragraph
    let place = paragraphs.index(id)
    guard place < paragraphs.count else { return }
    let reading = paragraphs.items[place].reading
    let start = paragraphs.items[place].range.start
    if !memory.holders.isEmpty { memory.holders.removeAll(keepingCapacity: true) }
    var isCarried = false
    for index in range {
      let sighting = group.sightings[index]
      if sighting == PeopleIndex.carried(id) {
        isCarried = true
        continue
      }
      guard let mention = reading.mention(Int(sighting.item)), case .person(let detail) = mention.detail,
        group.states(detail)
      else { continue }
      let range = mention.range.shifted(by: start)
      let person = person(for: detail, sighting, at: range, &scratch)
      memory.people[person].sightings.append(sighting)
      if detail.flags.contains(.alias), memory.people[person].alias == nil {
        memory.people[person].alias = sighting
      }
      if !detail.isByline {
        memory.people[person].isAuthor = false
        if !detail.isReplaced { last = person }
      }
      if !memory.people[person].isAuthor, memory.people[person].words.count > 1 { lastFull = person }
      memory.holders.append((sighting.item, person))
    }
    for attribute in reading.attributes {
      var holder: Int?
      if attribute.relation == .signs {
        guard isCarried, let mention = reading.mention(Int(attribute.mention)) else { continue }
        if signed.above != place { signed = ([], place) }
        signed.posts.append(
          written.phrase(
            Sighting(paragraph: id, item: Int(attribute.mention)), at: mention.range.shifted(by: start)))
        continue
      }
      if attribute.relation == .below {
        guard isCarried, let lastHead else { continue }
        holder = lastHead
        // No author has a line of posts below the name.
        memory.people[lastHead].isAuthor = false
      } else if attribute.person == PersonAttribute.carriedOver {
        if isCarried { holder = before }
      } else {
        for known in memory.holders where known.mention == UInt32(truncatingIfNeeded: attribute.person) {
          holder = known.person
          break
        }
      }
      if attribute.relation == .heads, let holder {
        lastHead = holder
        if signed.above == place - 1 { takeSigned(holder) }
      }
      guard attribute.kind != .person, let holder, let mention = reading.mention(Int(attribute.mention))
      else {
        continue
      }
      let phrase = written.phrase(
        Sighting(paragraph: id, item: Int(attribute.mention)), at: mention.range.shifted(by: start))
      if case .rank(let detail) = mention.detail {
        add(rank: phrase, attribute.relation, order: Self.order(of: detail), to: holder)
      } else if attribute.relation == .again
        ? isForm(phrase, of: holder, mention) : isNewPost(phrase, of: holder)
      {
        memory.people[holder].posts.append(phrase)
      }
    }
  }

  /// The person whom a mention names.
  private mutating func person(
    for detail: PersonDetail, _ sighting: Sighting, at range: ByteRange,
    _ scratch: inout ArticleReader.Scratch
  ) -> Int {
    if let known = memory.names.place(of: detail.nameHash) {
      // A spelling with small letters is better than one in capitals.
      if memory.people[known].detail.flags.contains(.upperCase), !detail.flags.contains(.upperCase) {
        memory.people[known].detail = detail
        memory.people[known].name = sighting
        memory.people[known].words = words(at: range, &scratch)
      }
      return known
    }
    let words = words(at: range, &scratch)
    // "ông Hồ Mẫu" too, of Nguyễn Hồ Mẫu.
    if !detail.isByline, !detail.flags.contains(.hasFamily) || detail.words <= 2,
      let called = lastOne(calledBy: words)
    {
      // The name alone may mean another the next time, so it is not kept by its hash.
      return called
    }
    let new = memory.count
    memory.count += 1
    memory.names.append(detail.nameHash)
    if new < memory.people.count {
      memory.people[new].begin(sighting, words, detail)
    } else {
      memory.people.append(PersonEntry(name: sighting, words: words, detail: detail))
    }
    return new
  }

  private func words(at range: ByteRange, _ scratch: inout ArticleReader.Scratch) -> NameVariant {
    var words = NameVariant()
    text.bytes.withUnsafeBufferPointer { bytes in
      scratch.forEachWord(of: range, in: bytes) { words.append($0) }
    }
    return words
  }

  /// "anh Kiệt", "đồng chí Quốc Khánh": the last one named who is called so.
  private func lastOne(calledBy name: NameVariant) -> Int? {
    if let lastFull, memory.people[lastFull].words.ends(with: name) { return lastFull }
    var best: Int?
    for index in max(memory.count - Self.mostCalled, 0)..<memory.count {
      guard !memory.people[index].isAuthor, memory.people[index].words.ends(with: name) else { continue }
      if best.map({ isLater(memory.people[index], than: memory.people[$0]) }) ?? true { best = index }
    }
    return best
  }

  /// So many namesakes are gone through for one who is called by a part of the name.
  private static let mostCalled = 256

  private func isLater(_ one: PersonEntry, than two: PersonEntry) -> Bool {
    guard let last = one.sightings.last, let other = two.sightings.last else { return false }
    return paragraphs.isBefore(other, last)
  }

  private mutating func add(
    rank phrase: WrittenWords.Phrase, _ relation: PersonAttribute.Relation, order: Int, to holder: Int
  ) {
    let strength =
      switch relation {
      case .promoted, .reduced: 2
      case .beside, .heading, .below: 1
      case .stated, .again, .heads, .signs: 0
      }
    if let old = memory.people[holder].rank {
      // "đại tá" after "Đại tá" is nothing new.
      guard strength >= old.strength, !isSameRank(old.phrase, phrase) else { return }
      // "Đại tá A, năm 1964 được phong trung úy": no promotion ends below the rank that somebody is called by.
      if relation == .promoted, order > 0, order < old.order { return }
    }
    memory.people[holder].rank = StatedRank(phrase: phrase, strength: strength, order: order)
  }

  private static let orders = RowFacts(LexiconTable.ranks) { $0[.order].number }

  private static func order(of rank: RankDetail) -> Int {
    rank.form == .nonexistent ? 0 : orders[rank.row] ?? 0
  }

  /// Gives the posts of the line above to whoever signs below it.
  private mutating func takeSigned(_ holder: Int) {
    guard !signed.posts.isEmpty else { return }
    for phrase in signed.posts where isNewPost(phrase, of: holder) {
      memory.people[holder].posts.append(phrase)
    }
    memory.people[holder].isAuthor = false
    signed = ([], -1)
  }

  private mutating func isNewPost(_ phrase: WrittenWords.Phrase, of holder: Int) -> Bool {
    if memory.people[holder].posts.count > DistinctPhrases.few {
      if memory.posts[holder] == nil {
        memory.posts[holder] = DistinctPhrases(memory.people[holder].posts, written)
      }
      return memory.posts[holder]?.insert(phrase, written) ?? true
    }
    // Most have been seen letter by letter.
    for known in memory.people[holder].posts where known.hash == phrase.hash { return false }
    for known in memory.people[holder].posts where written.isSame(known, phrase) { return false }
    return true
  }

  /// Whether the post is one of the person's in other letters, or shorter: "Chủ tịch UBND tỉnh" of whoever is "Chủ tịch UBND tỉnh Sơn
  /// Mẫu"; not "Thủ tướng" of "Thủ tướng Lào".
  private mutating func isForm(_ phrase: WrittenWords.Phrase, of holder: Int, _ mention: Mention) -> Bool {
    let posts = memory.people[holder].posts
    guard !posts.isEmpty, posts.count <= DistinctPhrases.few else { return false }
    for known in posts where known.hash == phrase.hash { return false }
    guard case .position(let detail) = mention.detail else { return false }
    var isForm = false
    for known in posts {
      switch written.form(phrase, of: known) {
      case .none: break
      case .same: return false
      case .folded: isForm = true
      case .shorter:
        isForm = isForm || detail.owner == .body || detail.owner == .place || owner(of: known) != .place
      }
    }
    return isForm
  }

  private func owner(of post: WrittenWords.Phrase) -> PositionDetail.Owner {
    guard case .position(let detail) = paragraphs.mention(post.mention)?.detail else { return .none }
    return detail.owner
  }

  private mutating func isSameRank(_ one: WrittenWords.Phrase, _ two: WrittenWords.Phrase) -> Bool {
    if one.hash == two.hash { return true }
    let pair = RankPair(one: one.hash, two: two.hash)
    if let known = memory.comparedRanks[pair] { return known }
    let isSame = written.isSameFolded(one, two)
    if memory.comparedRanks.count >= Self.mostRanksKept { memory.comparedRanks.removeAll() }
    memory.comparedRanks[pair] = isSame
    return isSame
  }

  private static let mostRanksKept = 1024

  /// A given name that came before the full one is that one's.
  private func mergeGivenName(_ people: inout [PersonEntry]) {
    var index = 0
    while index < people.count {
      let lone = people[index]
      // "bà Quỳnh Anh" too, in a headline before the full name.
      guard lone.words.count == 1 || lone.words.count == 2 && !lone.detail.flags.contains(.hasFamily),
        !lone.isAuthor,
        let full = people.indices.first(where: {
          $0 != index && people[$0].words.count > lone.words.count && !people[$0].isAuthor
            && people[$0].words.ends(with: lone.words) && ranksAgree(lone, people[$0])
        })
      else {
        index += 1
        continue
      }
      let (first, second) = index < full ? (lone, people[full]) : (people[full], lone)
      people[full].sightings = (first.sightings + second.sightings).sorted(by: paragraphs.isBefore)
      people[full].posts = first.posts
      people[full].addPosts(of: second, written)
      people[full].rank = people[full].rank ?? lone.rank
      people.remove(at: index)
    }
    // People are made as they are named, so nearly always that is the order.
    let isSorted = people.indices.dropFirst().allSatisfy { !isFirst(people[$0], before: people[$0 - 1]) }
    if !isSorted { people.sort { isFirst($0, before: $1) } }
  }

  /// Whether `one` is named before `two` is.
  private func isFirst(_ one: PersonEntry, before two: PersonEntry) -> Bool {
    guard let one = one.sightings.first, let two = two.sightings.first else { return false }
    return paragraphs.isBefore(one, two)
  }

  private func ranksAgree(_ first: PersonEntry, _ second: PersonEntry) -> Bool {
    // "Thiếu tá Mẫu … ông Trần Văn Mẫu, Chủ tịch UBND xã": a soldier is called by his rank, so they are two.
    guard let one = first.rank else { return true }
    guard let two = second.rank else { return second.posts.isEmpty }
    return written.isSameFolded(one.phrase, two.phrase)
  }
}

extension PersonEntry {
  /// Makes another person of it, in its memory.
  fileprivate mutating func begin(_ name: Sighting, _ words: NameVariant, _ detail: PersonDetail) {
    self.name = name
    self.words = words
    self.detail = detail
    sightings.removeAll(keepingCapacity: true)
    if !posts.isEmpty { posts.removeAll(keepingCapacity: true) }
    rank = nil
    alias = nil
    isAuthor = true
  }
}
