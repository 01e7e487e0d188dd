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
  /// By state, and one more: the number of its first child.
  let firstChild: UnsafePointer<UInt32>
  /// By state, and one more: where in `accepts` its phrases begin.
  let firstAccept: UnsafePointer<UInt32>
  /// List in the upper eight bits, offset of the row in its table in the lower 24.
  let accepts: UnsafePointer<UInt32>
  let stateCount: Int

  /// Open addressing over `keys`: word numbers, 0 for an empty slot; a power of two of them, at most half full.
  private let slots: UnsafePointer<UInt32>
  private let slotMask: Int

  /// What is known of phrases that begin with some word.
  struct Root {
    /// The bits of the lists of which a phrase begins with it.
    var starts: UInt64 = 0
    /// One bit, number modulo 64, for each word that may come second. Most words that follow make no phrase, and one
    /// look here says so.
    var seconds: UInt64 = 0
    /// The lists in which it is a phrase by itself.
    var firstAccept: UInt32 = 0
    var acceptCount: UInt32 = 0
  }

  /// Beside the number of a list: see `PhraseList.isOfWords`.
  static let wordsOnly: UInt32 = 0x40

  init(_ content: Content) {
    let words = content.keys.count
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
    for (index, key) in content.keys.enumerated() {
      keys[index + 1] = key
      var slot = Self.slot(key, mask)
      while slots[slot] != 0 { slot = (slot &+ 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: index + 1)
    }
    let entering = Self.make(UInt32.self, states + 1)
    let firstChild = Self.make(UInt32.self, states + 2)
    let firstAccept = Self.make(UInt32.self, states + 2)
    let accepts = Self.make(UInt32.self, content.accepts.count + 1)
    let roots = UnsafeMutablePointer<Root>.allocate(capacity: rootCount + 1)
    roots.initialize(repeating: Root(), count: rootCount + 1)
    let rootOf = Self.make(UInt32.self, states + 1)
    defer { rootOf.deallocate() }
    for (index, word) in content.entering.enumerated() where index + 1 < states {
      entering[index + 1] = min(word, UInt32(words))
    }
    var child = 1
    var accept = 0
    var acceptCount = 0
    for state in 0..<states {
      firstChild[state] = UInt32(truncatingIfNeeded: child)
      firstAccept[state] = UInt32(truncatingIfNeeded: acceptCount)
      let root = Int(rootOf[state])
      let acceptEnd = min(accept + Int(content.acceptCounts[state]), content.accepts.count)
      for index in accept..<acceptEnd {
        let list = content.accepts[index] >> 24
        roots[root].starts |= 1 << UInt64(list & 63)
        if list & Self.wordsOnly == 0 {
          accepts[acceptCount] = content.accepts[index]
          acceptCount += 1
        }
      }
      if state == root {
        roots[root].firstAccept = firstAccept[state]
        roots[root].acceptCount = UInt32(truncatingIfNeeded: acceptCount) - firstAccept[state]
      }
      accept = acceptEnd
      let childEnd = min(child + Int(content.childCounts[state]), states)
      for next in child..<max(childEnd, child) {
        rootOf[next] = state == 0 ? UInt32(truncatingIfNeeded: min(next, rootCount)) : rootOf[state]
        if state == root { roots[root].seconds |= 1 << UInt64(entering[next] & 63) }
      }
      child = max(childEnd, child)
    }
    firstChild[states] = UInt32(truncatingIfNeeded: child)
    firstAccept[states] = UInt32(truncatingIfNeeded: acceptCount)
    self.keys = UnsafePointer(keys)
    self.roots = UnsafePointer(roots)
    self.entering = UnsafePointer(entering)
    self.firstChild = UnsafePointer(firstChild)
    self.firstAccept = UnsafePointer(firstAccept)
    self.accepts = UnsafePointer(accepts)
    self.slots = UnsafePointer(slots)
    slotMask = mask
  }

  deinit {
    keys.deallocate()
    roots.deallocate()
    entering.deallocate()
    firstChild.deallocate()
    firstAccept.deallocate()
    accepts.deallocate()
    slots.deallocate()
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
    var low = Int(firstChild[state])
    var high = Int(firstChild[state &+ 1])
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
  func longest(_ list: PhraseList, count: Int, word: (Int) -> UInt32) -> Gazetteer.Match? {
    guard count > 0, word(0) > 0, word(0) <= startCount else { return nil }
    var best: Gazetteer.Match?
    var state = Int(word(0))
    var length = 1
    while state != 0 {
      for place in firstAccept[state]..<max(firstAccept[state + 1], firstAccept[state])
      where accepts[Int(place)] >> 24 == list.rawValue {
        best = Gazetteer.Match(row: LexiconTable.Row(offset: accepts[Int(place)] & 0xFF_FFFF), count: length)
      }
      state = length < count ? step(state, word(length)) : 0
      length += 1
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
