import VietnameseText

/// Every word and phrase of the lexicon's lists, in the form in which texts are read with it.
///
/// The words that begin a phrase have the numbers 1…`startCount`, the others the numbers after them. The phrases are
/// one trie for all lists whose states are numbered breadth first; so the children of a state are neighbours, the
/// child that word `w` leads to from the root is state `w`, and a state needs no more than the word that leads into
/// it and the number of its first child. Taking a step is a search among a state's few children.
///
/// It is immutable and owns its memory, which everything below reads through unsafe pointers: every index comes from
/// the tables themselves, which `init` makes consistent whatever it is given.
final class PhraseIndex: @unchecked Sendable {
  /// The words 1…`wordCount` by their numbers; 0 is no word.
  let keys: UnsafePointer<UInt64>
  let wordCount: Int
  /// How many words begin a phrase.
  let startCount: Int
  /// By word up to `startCount`; what is wanted of nearly every word of a text.
  let roots: UnsafePointer<Root>
  /// By state, 0 the root: the word that leads into it.
  let entering: UnsafePointer<UInt32>
  /// By state, and one more.
  let states: UnsafePointer<State>
  /// List in the upper eight bits, offset of the row in its table in the lower 24.
  let accepts: UnsafePointer<UInt32>
  /// The same for lists that are only asked now and then.
  let firstAsked: UnsafePointer<UInt32>
  let asked: UnsafePointer<UInt32>
  let stateCount: Int

  /// One bit for each pair of words with which a phrase of the swept lists goes on: most words that follow another make
  /// no phrase, and one look here says so. (A twentieth of the bits are set.)
  let pairFilter: UnsafePointer<UInt64>
  static let pairFilterBits: UInt32 = 17
  /// The same of each list by itself, for single questions.
  private let anyPairFilter: UnsafePointer<UInt64>
  private static let anyPairFilterBits: UInt32 = 18
  /// The pairs of words with which a phrase of any list goes on, and the states that they lead to, by open addressing: a
  /// frequent word has hundreds of children, among which a search takes longer.
  let pairs: UnsafePointer<Pair>
  let pairMask: Int

  /// Open addressing over `keys`: word numbers, 0 for an empty slot; a power of two of them, at most half full.
  private let slots: UnsafePointer<UInt32>
  private let slotMask: Int

  /// What is known of phrases that begin with some word.
  struct Root {
    /// The bits of the lists of which a phrase begins with it, and those that say what a sweep has to do.
    var starts: UInt64 = 0
    /// The lists in which it is a phrase by itself.
    var firstAccept: UInt32 = 0
    var acceptCount: UInt32 = 0
  }

  /// What begins here ends where that of the next state begins; the two stand side by side.
  struct State {
    /// The number of its first child.
    var firstChild: UInt32 = 0
    /// Where in `accepts` its phrases begin.
    var firstAccept: UInt32 = 0
  }

  struct Pair {
    /// The first word in the upper half.
    var words: UInt32 = 0
    /// 0 in an empty slot.
    var state: UInt32 = 0

    init() {}

    init(_ first: UInt32, _ second: UInt32, state: UInt32) {
      words = first << 16 | second
      self.state = state
    }
  }

  init(_ content: Content) {
    // A pair of words is one number of 32 bits.
    let words = min(content.keys.count, Int(UInt16.max))
    wordCount = words
    // Words that lead from the root are the first ones; anything else is cut off.
    let states = min(content.childCounts.count, content.acceptCounts.count)
    let rootCount = min(Int(content.childCounts.first ?? 0), words, max(states - 1, 0))
    startCount = rootCount
    stateCount = states

    let keys = Self.make(UInt64.self, words + 1)
    var size = 64
    while size < words * 2 { size *= 2 }
    let mask = size - 1
    let slots = Self.make(UInt32.self, size)
    for (index, key) in content.keys.prefix(words).enumerated() {
      keys[index + 1] = key
      var slot = Self.slot(key, mask)
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: index + 1)
    }
    let entering = Self.make(UInt32.self, states + 1)
    let table = UnsafeMutablePointer<State>.allocate(capacity: states + 2)
    table.initialize(repeating: State(), count: states + 2)
    let accepts = Self.make(UInt32.self, content.accepts.count + 1)
    let firstAsked = Self.make(UInt32.self, states + 2)
    let asked = Self.make(UInt32.self, content.accepts.count + 1)
    let roots = UnsafeMutablePointer<Root>.allocate(capacity: rootCount + 1)
    roots.initialize(repeating: Root(), count: rootCount + 1)
    let rootOf = Self.make(UInt32.self, states + 1)
    let parents = Self.make(UInt32.self, states + 1)
    // By state: the lists of which a phrase ends there or further on.
    let reach = Self.make(UInt64.self, states + 1)
    defer {
      reach.deallocate()
      rootOf.deallocate()
      parents.deallocate()
    }
    for (index, word) in content.entering.enumerated() where index + 1 < states {
      entering[index + 1] = min(word, UInt32(words))
    }
    var child = 1
    var accept = 0
    var (sweptCount, askedCount) = (0, 0)
    for state in 0..<states {
      table[state].firstChild = UInt32(truncatingIfNeeded: child)
      table[state].firstAccept = UInt32(truncatingIfNeeded: sweptCount)
      firstAsked[state] = UInt32(truncatingIfNeeded: askedCount)
      let root = Int(rootOf[state])
      let acceptEnd = min(accept + Int(content.acceptCounts[state]), content.accepts.count)
      for value in content.accepts[accept..<acceptEnd] {
        let list = value >> 24 & 63
        roots[root].starts |= 1 << UInt64(list)
        reach[state] |= 1 << UInt64(list)
        switch PhraseList.Use(rawValue: UInt8(value >> 30)) {
        case .swept:
          accepts[sweptCount] = value
          sweptCount += 1
        case .asked:
          asked[askedCount] = list << 24 | value & 0xFF_FFFF
          askedCount += 1
        case .words, nil: break
        }
      }
      if state == root {
        roots[root].firstAccept = table[state].firstAccept
        roots[root].acceptCount = UInt32(truncatingIfNeeded: sweptCount) - table[state].firstAccept
        if roots[root].acceptCount > 0 { roots[root].starts |= PhraseList.sweptAlone }
      }
      accept = acceptEnd
      let childEnd = min(child + Int(content.childCounts[state]), states)
      for next in child..<max(childEnd, child) {
        rootOf[next] = state == 0 ? UInt32(truncatingIfNeeded: min(next, rootCount)) : rootOf[state]
        parents[next] = UInt32(truncatingIfNeeded: state)
      }
      child = max(childEnd, child)
    }
    table[states].firstChild = UInt32(truncatingIfNeeded: child)
    table[states].firstAccept = UInt32(truncatingIfNeeded: sweptCount)
    firstAsked[states] = UInt32(truncatingIfNeeded: askedCount)

    // Which states lead to phrases of the swept lists; children come after their parents.
    var leads = [Bool](repeating: false, count: states + 1)
    for state in (0..<states).reversed() { reach[Int(parents[state])] |= reach[state] }
    for state in (0..<states).reversed()
    where leads[state] || table[state].firstAccept < table[state + 1].firstAccept {
      leads[state] = true
      let parent = Int(parents[state])
      leads[parent] = true
      if parent > 0, parent <= rootCount { roots[parent].starts |= PhraseList.sweptLonger }
    }
    let second = rootCount > 0 ? Int(table[1].firstChild) : 0
    let pairStates = second..<max(rootCount > 0 ? Int(table[rootCount + 1].firstChild) : 0, second)
    var pairSize = 64
    while pairSize < pairStates.count * 2 { pairSize *= 2 }
    let pairs = UnsafeMutablePointer<Pair>.allocate(capacity: pairSize)
    pairs.initialize(repeating: Pair(), count: pairSize)
    let pairFilter = Self.make(UInt64.self, 1 << Int(Self.pairFilterBits - 6))
    let anyPairFilter = Self.make(UInt64.self, 1 << Int(Self.anyPairFilterBits - 6))
    for state in pairStates {
      let (first, second) = (parents[state], entering[state])
      var lists = reach[state]
      while lists != 0 {
        let hash = Self.pairHash(of: UInt32(lists.trailingZeroBitCount), first, second)
        anyPairFilter[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
        lists &= lists &- 1
      }
      let hash = Self.pairHash(first, second)
      if leads[state] { pairFilter[Int(hash >> 6)] |= 1 << UInt64(hash & 63) }
      var slot = Int(hash) & (pairSize - 1)
      while pairs[slot].state != 0 { slot = (slot &+ 1) & (pairSize - 1) }
      pairs[slot] = Pair(first, second, state: UInt32(truncatingIfNeeded: state))
    }
    self.keys = UnsafePointer(keys)
    self.roots = UnsafePointer(roots)
    self.entering = UnsafePointer(entering)
    self.states = UnsafePointer(table)
    self.accepts = UnsafePointer(accepts)
    self.firstAsked = UnsafePointer(firstAsked)
    self.asked = UnsafePointer(asked)
    self.pairFilter = UnsafePointer(pairFilter)
    self.anyPairFilter = UnsafePointer(anyPairFilter)
    self.pairs = UnsafePointer(pairs)
    pairMask = pairSize - 1
    self.slots = UnsafePointer(slots)
    slotMask = mask
  }

  deinit {
    keys.deallocate()
    roots.deallocate()
    entering.deallocate()
    states.deallocate()
    accepts.deallocate()
    firstAsked.deallocate()
    asked.deallocate()
    pairFilter.deallocate()
    anyPairFilter.deallocate()
    pairs.deallocate()
    slots.deallocate()
  }

  /// `bits` bits.
  @inline(__always) static func pairHash(
    _ first: UInt32, _ second: UInt32, bits: UInt32 = pairFilterBits
  ) -> UInt32 {
    ((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) &* 0xC2B2_AE3D) &>> (32 - bits)
  }

  @inline(__always) private static func pairHash(
    of list: UInt32, _ first: UInt32, _ second: UInt32
  ) -> UInt32 {
    pairHash(first &+ list &* 0x27D4_EB2F, second, bits: anyPairFilterBits)
  }

  /// Whether a phrase of `list` may begin with the two words.
  @inline(__always) func mayFollow(
    _ list: PhraseList, _ first: UInt32, _ second: UInt32
  ) -> Bool {
    let hash = Self.pairHash(of: UInt32(list.rawValue), first, second)
    return anyPairFilter[Int(hash &>> 6)] &>> UInt64(hash & 63) & 1 != 0
  }

  /// The state that two words lead to from the root; 0 where there is none.
  @inline(__always) func pairState(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let words = first &<< 16 | second
    var slot = Int(Self.pairHash(first, second)) & pairMask
    // An empty slot ends the search, and says that there is no state.
    while pairs[slot].words != words, pairs[slot].state != 0 { slot = (slot &+ 1) & pairMask }
    return pairs[slot].state
  }

  private static func make<Element: BitwiseCopyable & FixedWidthInteger>(
    _ type: Element.Type, _ count: Int
  ) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
    memory.initialize(repeating: 0, count: max(count, 1))
    return memory
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    // Fibonacci hashing: packed keys differ in their low letters most, the multiplication spreads them.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// The number of the word; 0 for one that no list has.
  func word(for key: SyllableKey) -> UInt32 {
    var slot = Self.slot(key.raw, slotMask)
    while slots[slot] != 0 {
      if keys[Int(slots[slot])] == key.raw { return slots[slot] }
      slot = (slot &+ 1) & slotMask
    }
    return 0
  }

  /// The number of the word and the lists of which a phrase begins with it; zeros for a word that is in none.
  func classify(_ key: SyllableKey) -> (word: UInt32, starts: UInt64) {
    let word = word(for: key)
    return (word, Int(word) <= startCount ? roots[Int(word)].starts : 0)
  }

  /// The state that `word` leads to from `state`, which is not the root; 0 where no phrase goes on so.
  @inline(__always)
  func step(_ state: Int, _ word: UInt32) -> Int {
    var low = Int(states[state].firstChild)
    var high = Int(states[state &+ 1].firstChild)
    while high &- low > 8 {
      let middle = (low &+ high) &>> 1
      if entering[middle] <= word { low = middle } else { high = middle }
    }
    while low < high {
      if entering[low] == word { return low }
      low &+= 1
    }
    return 0
  }
}

extension PhraseIndex {
  /// The longest phrase of `list` that the first of `count` words begin with.
  func longest(_ list: PhraseList, count: Int, _ word: (Int) -> UInt32) -> Gazetteer.Match? {
    guard count > 0 else { return nil }
    let first = word(0)
    guard first > 0, first <= startCount else { return nil }
    let (rows, begins) = list.use == .swept ? (accepts, nil) : (asked, firstAsked)
    var best: Gazetteer.Match?
    var state = Int(first)
    var length = 1
    while true {
      let place = begins?[state] ?? states[state].firstAccept
      let end = begins?[state &+ 1] ?? states[state &+ 1].firstAccept
      for place in place..<max(end, place) where rows[Int(place)] &>> 24 == UInt32(list.rawValue) {
        best = Gazetteer.Match(row: LexiconTable.Row(offset: rows[Int(place)] & 0xFF_FFFF), count: length)
      }
      guard length < count else { break }
      let next = word(length)
      if length > 1 {
        state = step(state, next)
      } else {
        // Most words make no phrase with the one after them.
        state = mayFollow(list, first, next) ? Int(pairState(first, next)) : 0
      }
      if state == 0 { break }
      length &+= 1
    }
    return best
  }

  /// The tables as they are written down: what cannot be worked out from the rest.
  struct Content: Equatable {
    /// By word number, from 1.
    var keys: [UInt64] = []
    /// By state.
    var childCounts: [UInt32] = []
    var acceptCounts: [UInt32] = []
    /// By state, without the root.
    var entering: [UInt32] = []
    var accepts: [UInt32] = []
  }
}
