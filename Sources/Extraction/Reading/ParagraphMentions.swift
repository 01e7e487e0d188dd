import SourceText

/// The mentions of one paragraph while it is being read: what the recognisers before have found, and where.
struct ParagraphMentions {
  private var byKind: [[Mention]] = Array(repeating: [], count: EntityKind.allCases.count)
  /// By token: the kinds that have a mention over it, as bits. Behind the paragraph's tokens there are eight more at least,
  /// which mean nothing.
  private var cover: [UInt8] = []
  private var tokenCount = 0
  /// By token: the number of the first of the sorted mentions that begin there; says nothing where none does.
  private var firstSorted: [UInt32] = []
  /// Definitions such as "Bộ Chỉ huy Quân sự (CHQS)".
  var definitions: [AbbreviationDefinition] = []
  /// Whose ranks and posts are whose; by first tokens as long as the paragraph is being read.
  var attributes: [PersonAttribute] = []

  /// Memory of `PositionRecognizer` and `AttributeLinker`.
  var posts: [PostGrammar.Post] = []
  var linkedItems: [AttributeLinker.Item] = []

  /// Titles that the recogniser of bodies passed, for that of posts.
  var titles: [TitleMatch] = []

  init() {}

  mutating func reset(tokenCount: Int) {
    for kind in byKind.indices where !byKind[kind].isEmpty { byKind[kind].removeAll(keepingCapacity: true) }
    if cover.count < tokenCount + 8 {
      cover.append(contentsOf: repeatElement(0, count: max(tokenCount + 8, 256) - cover.count))
      firstSorted.append(contentsOf: repeatElement(0, count: cover.count - firstSorted.count))
    }
    cover.withUnsafeMutableBufferPointer { $0.prefix(tokenCount).update(repeating: 0) }
    self.tokenCount = tokenCount
    if !definitions.isEmpty { definitions.removeAll(keepingCapacity: true) }
    if !titles.isEmpty { titles.removeAll(keepingCapacity: true) }
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
  }

  /// The mentions of `kind` in reading order.
  subscript(kind: EntityKind) -> [Mention] { byKind[kind.index] }

  /// How many mentions of `kind` there are, and one of them.
  @inline(__always) func count(_ kind: EntityKind) -> Int { byKind[kind.index].count }
  @inline(__always) subscript(kind: EntityKind, index: Int) -> Mention { byKind[kind.index][index] }

  func isEmpty(_ kind: EntityKind) -> Bool { byKind[kind.index].isEmpty }

  /// The kinds that have a mention over the token, as bits.
  @inline(__always) func kinds(at token: Int) -> UInt8 {
    token >= 0 && token < tokenCount && token < cover.count ? cover[token] : 0
  }

  /// The first token of `paragraph` from `index` on that `reader` has to look at and no mention of `kinds` (bits) lies over;
  /// the number of tokens where there is none.
  func next(
    _ reader: TokenInterest.Reader, from index: Int, in paragraph: ParagraphText, outside kinds: UInt8
  ) -> Int {
    cover.withUnsafeBufferPointer { paragraph.next(reader, from: index, outside: kinds, $0) }
  }

  /// Whether a mention of `kind` lies over the token.
  func covers(_ token: Int, _ kind: EntityKind) -> Bool { kinds(at: token) & kind.bit != 0 }

  /// Whether a mention of any of `kinds` (bits) lies over a token of `tokens`.
  func covers(_ tokens: Range<Int>, kinds: UInt8) -> Bool {
    for token in tokens where self.kinds(at: token) & kinds != 0 { return true }
    return false
  }

  /// The mention of `kind` that lies over the token.
  func mention(_ kind: EntityKind, at token: Int) -> Mention? {
    guard covers(token, kind) else { return nil }
    let list = byKind[kind.index]
    let number = list.partitioningIndex { Int($0.endToken) > token }
    return number < list.count && Int(list[number].firstToken) <= token ? list[number] : nil
  }

  /// The mention of `kind` whose first token is `token`.
  func mention(_ kind: EntityKind, from token: Int) -> Mention? {
    guard let mention = mention(kind, at: token), Int(mention.firstToken) == token else { return nil }
    return mention
  }

  /// Adds a mention of the tokens `range`. It is refused (false) where it is empty, outside the paragraph, or touches
  /// an earlier mention of its kind: the recogniser that is surer goes first.
  @discardableResult
  mutating func add(
    _ kind: EntityKind, _ range: Range<Int>, in paragraph: ParagraphText, cue: StaticString,
    detail: MentionDetail = .none
  ) -> Bool {
    add(kind, range, in: paragraph, cue: MentionCue(cue), detail: detail)
  }

  /// The same for a cue that another mention has.
  @discardableResult
  mutating func add(
    _ kind: EntityKind, _ range: Range<Int>, in paragraph: ParagraphText, cue: MentionCue,
    detail: MentionDetail
  ) -> Bool {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= paragraph.count,
      range.upperBound <= tokenCount,
      let mention = Mention(
        kind: kind, bytes: paragraph.range(range), tokens: range, cue: cue, detail: detail),
      take(range, kind.bit)
    else { return false }
    byKind[kind.index].insert(mention)
    return true
  }

  /// Lays a kind over tokens; not where it is over one of them.
  private mutating func take(_ range: Range<Int>, _ bit: UInt8) -> Bool {
    cover.withUnsafeMutableBufferPointer { cover in
      guard range.lowerBound >= 0, range.upperBound <= cover.count else { return false }
      for token in range where cover[token] & bit != 0 { return false }
      for token in range { cover[token] |= bit }
      return true
    }
  }

  /// Takes a mention back, for a later recogniser that knows better (a place that turns out to be a person's name).
  mutating func remove(_ mention: Mention) {
    byKind[mention.kind.index].removeAll {
      $0.firstToken == mention.firstToken && $0.endToken == mention.endToken
    }
    for token in mention.tokens where token < cover.count { cover[token] &= ~mention.kind.bit }
  }

  /// What was found, as it is kept; nothing of it is left here. Changing, because it would be copied otherwise.
  mutating func takeReading() -> ParagraphReading {
    let sorted = sorted()
    if sorted.isEmpty, definitions.isEmpty { return .empty }
    var definitions: [AbbreviationDefinition] = []
    swap(&definitions, &self.definitions)
    return ParagraphReading(mentions: sorted, definitions: definitions, attributes: attributes(in: sorted))
  }

  /// All mentions in reading order, outer before inner; of two that are alike the one whose kind comes first.
  private mutating func sorted() -> [Mention] {
    var count = 0
    for list in byKind { count += list.count }
    guard count > 0 else { return [] }
    // Numbers are moved about, not mentions. Those of one kind are in order already: each kind is merged into those before
    // it, from the last place to the first.
    return withUnsafeTemporaryAllocation(of: Place.self, capacity: count) { places in
      var filled = 0
      for kind in byKind.indices where !byKind[kind].isEmpty {
        byKind[kind].withUnsafeBufferPointer { list in
          var (old, target) = (filled &- 1, filled &+ list.count &- 1)
          for index in list.indices.reversed() {
            let key = Self.order(list[index])
            while old >= 0, places[old].key > key {
              places.initializeElement(at: target, to: places[old])
              (old, target) = (old &- 1, target &- 1)
            }
            places.initializeElement(
              at: target,
              to: Place(
                key: key, kind: Int32(truncatingIfNeeded: kind), index: Int32(truncatingIfNeeded: index)))
            target &-= 1
          }
          filled &+= list.count
        }
      }
      return inOrder(places)
    }
  }

  /// The mentions at some places. Writes down which of them is the first that begins at its token.
  private mutating func inOrder(_ places: UnsafeMutableBufferPointer<Place>) -> [Mention] {
    let byKind = byKind
    return firstSorted.withUnsafeMutableBufferPointer { firstSorted in
      withUnsafeTemporaryAllocation(of: Mention.self, capacity: places.count) { all in
        var last: Int32 = -1
        for (number, place) in places.enumerated() {
          let mention = byKind[Int(place.kind)][Int(place.index)]
          all.initializeElement(at: number, to: mention)
          if mention.firstToken != last {
            firstSorted[Int(mention.firstToken)] = UInt32(truncatingIfNeeded: number)
          }
          last = mention.firstToken
        }
        return Array(all)
      }
    }
  }

  /// The number of the mention of `kind` that begins at a token, in `sorted`, which must be what `sorted()` gave last.
  func number(of kind: EntityKind, at token: Int32, in sorted: [Mention]) -> Int32? {
    guard token >= 0, Int(token) < firstSorted.count else { return nil }
    var number = Int(firstSorted[Int(token)])
    while number < sorted.count, sorted[number].firstToken == token {
      if sorted[number].kind == kind { return Int32(truncatingIfNeeded: number) }
      number += 1
    }
    return nil
  }

  /// A number that is the greater the later a mention comes: where it begins, and what is left when its end is taken from
  /// the highest number.
  @inline(__always) private static func order(_ mention: Mention) -> UInt64 {
    UInt64(mention.start) << 32 | UInt64(~mention.end)
  }

  private struct Place: BitwiseCopyable {
    /// Its `order`.
    var key: UInt64
    var kind: Int32
    var index: Int32
  }
}

extension [Mention] {
  /// Puts a mention into its place in reading order.
  fileprivate mutating func insert(_ mention: Mention) {
    // Recognisers go from left to right, so this is nearly always at the end.
    guard let last, last.firstToken > mention.firstToken else { return append(mention) }
    var place = count - 1
    while place > 0, self[place - 1].firstToken > mention.firstToken { place -= 1 }
    insert(mention, at: place)
  }
}

extension EntityKind {
  /// 0…7, in the order of the cases.
  package var index: Int { bit.trailingZeroBitCount }
}
