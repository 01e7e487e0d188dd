import VietnameseText

/// Every word and phrase of the lexicon's lists, in the form in which texts are read with it.
///
/// The words that begin a phrase have the numbers 1…`startCount`, the others the numbers after them. The phrases are
/// one trie for all lists whose states are numbered breadth first; so the children of a state are neighbours, the
/// child that word `w` leads to from the root is state `w`, and a state needs no more than the word that leads into
/// it and the number of its first child. Taking a step is a search among a state's few children.
///
/// It is immutable. What the product ships is worked out by `GenerateLexicon` and read where it lies in the binary, so
/// that no process has anything to do or to copy at start (`PhraseIndexLayout`). Everything below reads it through unsafe
/// pointers: every index comes from the tables themselves, which `PhraseIndexBuilder` alone makes.
final class PhraseIndex: @unchecked Sendable {
  /// The words 1…`wordCount` by their numbers; 0 is no word.
  let keys: UnsafePointer<UInt64>
  let wordCount: Int
  /// How many words begin a phrase.
  let startCount: Int
  /// The words that only phrases of `PhraseList.holdsSlips` have.
  let slips: Range<UInt32>
  /// By word up to `startCount`: the bits of the lists of which a phrase begins with it, and those that say what a sweep
  /// has to do.
  let starts: UnsafePointer<UInt64>
  /// By state, 0 the root: the word that leads into it.
  let entering: UnsafePointer<UInt16>
  /// By state, and one more.
  let states: UnsafePointer<State>
  /// What was found on the way to a state, by `State.path`.
  let paths: UnsafePointer<PhraseMatches.Path>
  /// What paths point to.
  let entries: UnsafePointer<PhraseMatches.Entry>
  /// By state, and one more: where in `asked` its phrases of the lists begin that are only asked now and then.
  let firstAsked: UnsafePointer<UInt32>
  /// List in the upper eight bits, offset of the row in its table in the lower 24.
  let asked: UnsafePointer<UInt32>
  let stateCount: Int
  /// What `PhraseTable` is made of.
  let listed:
    (
      seconds: UnsafeBufferPointer<UInt64>, pairs: UnsafeBufferPointer<PhraseTable.Pair>,
      phrases: UnsafePointer<PhraseTable.Phrase>, words: UnsafePointer<UInt32>
    )

  /// One bit for each pair of words with which a phrase of the swept lists goes on: most words that follow another make
  /// no phrase, and one look here says so. (A twentieth of the bits are set.)
  let pairFilter: UnsafePointer<UInt64>
  static let pairFilterBits: UInt32 = 17
  /// The same of each list by itself, for single questions.
  private let anyPairFilter: UnsafePointer<UInt64>
  static let anyPairFilterBits: UInt32 = 18
  /// The pairs of words with which a phrase of a swept list goes on, and those of the lists that are only asked now and
  /// then: these are many more, and among them the others would not stay in a processor's caches.
  let sweptPairs: Pairs
  let askedPairs: Pairs

  /// Open addressing over `keys`: word numbers, 0 for an empty slot; a power of two of them, at most three quarters full.
  private let slots: UnsafePointer<UInt16>
  private let slotMask: Int

  struct State: BitwiseCopyable {
    /// The number of its first child; the last one is that before the first child of the next state.
    var firstChild: UInt32 = 0
    /// That of its parent where no swept phrase ends here, and 0 where none ends on the way.
    var path: UInt16 = 0
    /// The sorts (`sort`) of the words with which a swept phrase goes on, as bits; none of the root.
    var next: UInt16 = 0

    /// Which of sixteen sorts a word is of.
    @inline(__always) static func sort(_ word: UInt32) -> UInt16 { UInt16(truncatingIfNeeded: word & 15) }

    /// 1 where a swept phrase may go on with the word, or else 0; without a branch.
    @inline(__always) func mayGoOn(with word: UInt32) -> Int { Int(next &>> Self.sort(word) & 1) }
  }

  /// What `deinit` gives back.
  private let owned: UnsafeMutableRawPointer?

  /// An index that lies ready in memory, as `PhraseIndexTables` packs it; nil where that is none, or one for a processor
  /// that writes numbers the other way round.
  ///
  /// - Parameter memory: lives as long as the process and begins at a multiple of eight.
  convenience init?(_ memory: UnsafeRawBufferPointer) {
    guard let start = memory.baseAddress, let layout = PhraseIndexLayout(of: memory) else { return nil }
    self.init(start, layout, owned: nil)
  }

  /// An index in memory of its own.
  convenience init(_ tables: PhraseIndexTables) {
    let (layout, bytes) = tables.packed()
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 64)
    bytes.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(start: memory, count: $0.count).copyMemory(from: $0)
    }
    self.init(memory, layout, owned: memory)
  }

  private init(_ start: UnsafeRawPointer, _ layout: PhraseIndexLayout, owned: UnsafeMutableRawPointer?) {
    func table<Element>(_ offset: Int, of type: Element.Type = Element.self) -> UnsafePointer<Element> {
      (start + offset).assumingMemoryBound(to: type)
    }
    let counts = layout.counts
    (wordCount, startCount, stateCount) = (Int(counts.words), Int(counts.starts), Int(counts.states))
    slips = counts.firstSlip..<max(counts.firstSlip, counts.firstSlip &+ counts.slips)
    slotMask = Int(counts.slots) - 1
    keys = table(layout.keys)
    starts = table(layout.starts)
    entering = table(layout.entering)
    states = table(layout.states)
    paths = table(layout.paths)
    entries = table(layout.entries)
    firstAsked = table(layout.firstAsked)
    asked = table(layout.asked)
    pairFilter = table(layout.pairFilter)
    anyPairFilter = table(layout.anyPairFilter)
    sweptPairs = Pairs(table(layout.sweptPairs), count: Int(counts.sweptPairs))
    askedPairs = Pairs(table(layout.askedPairs), count: Int(counts.askedPairs))
    slots = table(layout.slots)
    listed = (
      UnsafeBufferPointer(start: table(layout.listedSeconds), count: startCount + 1),
      UnsafeBufferPointer(start: table(layout.listedPairs), count: Int(counts.listedPairs)),
      table(layout.listed), table(layout.listedWords)
    )
    self.owned = owned
  }

  deinit { owned?.deallocate() }

  /// `bits` bits. The numbers of words have sixteen each.
  @inline(__always) static func pairHash(
    _ first: UInt32, _ second: UInt32, of list: UInt32 = 0, bits: UInt32 = pairFilterBits
  ) -> UInt32 {
    let pair = UInt64(list) &<< 32 | UInt64(first &<< 16 | second)
    return UInt32(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 &- bits))
  }

  @inline(__always) static func pairHash(
    of list: UInt32, _ first: UInt32, _ second: UInt32
  ) -> UInt32 {
    pairHash(first, second, of: list, bits: anyPairFilterBits)
  }

  /// Whether a phrase of `list` may begin with the two words.
  @inline(__always) func mayFollow(
    _ list: PhraseList, _ first: UInt32, _ second: UInt32
  ) -> Bool {
    let hash = Self.pairHash(of: UInt32(list.rawValue), first, second)
    return anyPairFilter[Int(hash &>> 6)] &>> UInt64(hash & 63) & 1 != 0
  }

  /// All bits where two numbers are equal, or else none: written with sums, because the compiler makes a branch of a
  /// comparison, for which a processor has to wait where it cannot predict it.
  @inline(__always) static func allBits(where one: UInt32, equals other: UInt32) -> UInt32 {
    let difference = one ^ other
    return (difference | (0 &- difference)) &>> 31 &- 1
  }

  @inline(__always)
  static func slot(_ key: UInt64, _ mask: Int) -> Int {
    // Fibonacci hashing: packed keys differ in their low letters most, the multiplication spreads them.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// How many slots open addressing of so many things takes, a power of two, at most so many quarters of them full: three
  /// where it matters more that the table stays in the caches than that one look is enough.
  static func slotCount(for count: Int, quartersFull: Int = 2) -> Int {
    var size = 64
    while size * quartersFull < count * 4 { size *= 2 }
    return size
  }

  /// The key that a word has in the index: there all dashes are hyphens, so that a name is found however long its own is.
  static func indexed(_ key: SyllableKey) -> SyllableKey { dashes.contains(key.raw) ? hyphen : key }

  /// A phrase of a table as the index knows its words.
  static func words(of phrase: UnsafeBufferPointer<UInt8>) -> [SyllableKey] {
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: phrase, to: &tokens)
    return tokens.map { indexed($0.key) }
  }

  private static let hyphen = SyllableKey(mark: "-")
  private static let dashes = SyllableKey(mark: "\u{2010}").raw...SyllableKey(mark: "\u{2015}").raw

  /// The number of the word; 0 for one that no list has.
  func word(for key: SyllableKey) -> UInt32 {
    let key = Self.indexed(key)
    var slot = Self.slot(key.raw, slotMask)
    while slots[slot] != 0 {
      if keys[Int(slots[slot])] == key.raw { return UInt32(slots[slot]) }
      slot = (slot &+ 1) & slotMask
    }
    return 0
  }

  /// The number of the word and the lists of which a phrase begins with it; zeros for a word that is in none.
  func classify(_ key: SyllableKey) -> (word: UInt32, starts: UInt64) {
    let word = word(for: key)
    return (word, Int(word) <= startCount ? starts[Int(word)] : 0)
  }

  /// The state that `word` leads to from `state`, which is not the root; 0 where no phrase goes on so.
  @inline(__always)
  func step(_ state: Int, _ word: UInt32) -> Int {
    var low = Int(states[state].firstChild)
    var high = Int(states[state &+ 1].firstChild)
    while high &- low > 8 {
      let middle = (low &+ high) &>> 1
      if UInt32(entering[middle]) <= word { low = middle } else { high = middle }
    }
    while low < high {
      if UInt32(entering[low]) == word { return low }
      low &+= 1
    }
    return 0
  }
}

extension PhraseIndex {
  /// The longest phrase of `list`, which is not swept, that the first of `count` words begin with.
  ///
  /// - Parameter isAlone: whether the first word may be one by itself (`PhraseList.askedAlone`).
  func longest(_ list: PhraseList, count: Int, isAlone: Bool, _ word: (Int) -> UInt32) -> Gazetteer.Match? {
    guard count > 0 else { return nil }
    let first = word(0)
    guard first > 0, first <= startCount else { return nil }
    var best = isAlone ? asked(list, at: Int(first)).map { Gazetteer.Match(row: $0, count: 1) } : nil
    // Most words make no phrase with the one after them.
    guard count > 1, case let second = word(1), mayFollow(list, first, second) else { return best }
    let pair = AskedPair(rawValue: askedPairs.state(first, second))
    if pair.mayEnd(list), let row = asked(list, at: pair.state) { best = Gazetteer.Match(row: row, count: 2) }
    guard pair.goesOn else { return best }
    var (state, length) = (pair.state, 2)
    while length < count {
      state = step(state, word(length))
      if state == 0 { break }
      length &+= 1
      if let row = asked(list, at: state) { best = Gazetteer.Match(row: row, count: length) }
    }
    return best
  }

  /// The row of a list that is not swept whose phrase ends at a state.
  @inline(__always) private func asked(_ list: PhraseList, at state: Int) -> LexiconTable.Row? {
    for place in firstAsked[state]..<max(firstAsked[state &+ 1], firstAsked[state])
    where asked[Int(place)] &>> 24 == UInt32(list.rawValue) {
      return LexiconTable.Row(offset: asked[Int(place)] & 0xFF_FFFF)
    }
    return nil
  }

  /// The same of a list that is swept.
  func longestSwept(_ list: PhraseList, count: Int, _ word: (Int) -> UInt32) -> Gazetteer.Match? {
    guard count > 0, case let first = word(0), first > 0, first <= startCount else { return nil }
    var (state, next, length) = (Int(first), Int(first), 1)
    while next != 0 {
      state = next
      next =
        length < count ? length > 1 ? step(state, word(length)) : Int(sweptPairs.state(first, word(1))) : 0
      length &+= 1
    }
    return match(list, on: paths[Int(states[state].path)])
  }

  /// The longest phrase of a list on a path.
  private func match(_ list: PhraseList, on path: PhraseMatches.Path) -> Gazetteer.Match? {
    var place = Int(path.end)
    while place > Int(path.first) {
      place &-= 1
      if entries[place].accept &>> 24 == UInt32(list.rawValue) {
        return Gazetteer.Match(
          row: LexiconTable.Row(offset: entries[place].accept & 0xFF_FFFF), count: Int(entries[place].count))
      }
    }
    return nil
  }

  /// Whether a phrase of `list`, which is not swept, of more than `length` words begins with the first of `count` words.
  @inline(__always)
  func has(_ list: PhraseList, longerThan length: Int, count: Int, _ word: (Int) -> UInt32) -> Bool {
    guard count > 1 else { return false }
    let (first, second) = (word(0), word(1))
    guard mayFollow(list, first, second) else { return false }
    let pair = AskedPair(rawValue: askedPairs.state(first, second))
    if length < 2, pair.mayEnd(list), pair.ends(list) || asked(list, at: pair.state) != nil { return true }
    guard pair.goesOn else { return false }
    var (state, reached) = (pair.state, 2)
    while reached < count {
      state = step(state, word(reached))
      if state == 0 { break }
      reached &+= 1
      if reached > length, asked(list, at: state) != nil { return true }
    }
    return false
  }
}
