extension PhraseIndex {
  /// Pairs of words with which phrases go on, and the states that they lead to from the root, by open addressing in buckets
  /// of four: a frequent word has hundreds of children, among which a search takes longer.
  struct Pairs {
    struct Slot: BitwiseCopyable {
      /// The first word in the upper half.
      var words: UInt32 = 0
      /// 0 in an empty slot; an `AskedPair` in the table of those.
      var state: UInt32 = 0
    }

    private let slots: UnsafePointer<Slot>
    private let mask: Int

    /// - Parameter count: of the slots, a power of two.
    init(_ slots: UnsafePointer<Slot>, count: Int) {
      (self.slots, mask) = (slots, count - 1)
    }

    /// The state that two words lead to; 0 where there is none.
    @inline(__always) func state(_ first: UInt32, _ second: UInt32) -> UInt32 {
      let words = first &<< 16 | second
      var bucket = slots + Self.bucket(first, second, mask)
      // Which slot of a bucket it is cannot be foretold, so all four are looked at.
      @inline(__always) func state(_ slot: Int) -> UInt32 {
        bucket[slot].state & PhraseIndex.allBits(where: bucket[slot].words, equals: words)
      }
      while true {
        let found = state(0) | state(1) | state(2) | state(3)
        // The next bucket goes on where this one is full. One comparison, because a pair that is found in a full bucket is
        // as frequent as one that is not found in another.
        if found | PhraseIndex.allBits(where: bucket[3].state, equals: 0) != 0 { return found }
        bucket = slots + ((bucket - slots &+ 4) & mask)
      }
    }

    /// The first slot of the bucket in which the search for a pair of words begins.
    @inline(__always) private static func bucket(_ first: UInt32, _ second: UInt32, _ mask: Int) -> Int {
      Int(PhraseIndex.pairHash(first, second)) & mask & ~3
    }

    /// The slots for `pairs`.
    static func slots(for pairs: [(first: UInt32, second: UInt32, state: UInt32)]) -> [Slot] {
      var slots = [Slot](
        repeating: Slot(), count: PhraseIndex.slotCount(for: pairs.count, quartersFull: 3))
      for pair in pairs {
        var slot = bucket(pair.first, pair.second, slots.count - 1)
        while slots[slot].state != 0 { slot = (slot &+ 1) & (slots.count - 1) }
        slots[slot] = Slot(words: pair.first << 16 | pair.second, state: pair.state)
      }
      return slots
    }
  }

  /// What two words lead to among the lists that are only asked now and then: a state, in 24 bits (there are fewer pairs than
  /// that, and words have sixteen), and above it what nearly every question about the two wants to know, which takes three
  /// more looks into memory otherwise.
  struct AskedPair {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }

    /// - Parameters:
    ///   - ending: the lists of which the two words are a phrase.
    ///   - goesOn: whether a longer phrase of such a list begins with them.
    init(state: UInt32, ending: [UInt32], goesOn: Bool) {
      let sort = ending.isEmpty ? 0 : ending.count == 1 ? ending[0] &+ 1 : Self.several
      rawValue = state | sort << 24 | (goesOn ? 1 << 31 : 0)
    }

    private static let states: UInt32 = 0xFF_FFFF
    private static let several: UInt32 = 127

    /// 0 where no phrase begins with the words.
    @inline(__always) var state: Int { Int(rawValue & Self.states) }

    /// Whether a longer phrase begins with them.
    @inline(__always) var goesOn: Bool { rawValue &>> 31 != 0 }

    /// 0 where they are no phrase, the number of the list and one, or `several`.
    @inline(__always) private var ending: UInt32 { rawValue &>> 24 & 127 }

    /// Whether they are certainly a phrase of the list.
    @inline(__always) func ends(_ list: PhraseList) -> Bool { ending == UInt32(list.rawValue) &+ 1 }

    /// Whether they may be one.
    @inline(__always) func mayEnd(_ list: PhraseList) -> Bool { ends(list) || ending == Self.several }
  }
}
