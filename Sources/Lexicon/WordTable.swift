import VietnameseText

/// Every word that occurs in a phrase of the lexicon, found by its key: an open-addressing hash table without
/// pointers, which the tokens of a text are looked up in one by one.
struct WordTable: Sendable {
  struct Slot {
    var key: UInt64 = 0
    /// Bits of `PhraseList` of which a phrase begins with the word.
    var starts: UInt64 = 0
    /// 1, 2, 3 …; 0 in an empty slot.
    var word: UInt32 = 0
  }

  private(set) var slots: [Slot]
  private(set) var count = 0

  /// - Parameter capacity: how many words it will hold about; it grows where there are more.
  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  @inline(__always)
  static func slotIndex(_ key: UInt64, _ mask: Int) -> Int {
    // Fibonacci hashing: packed keys differ in their low letters most, the multiplication spreads them.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// The slot of `key`, or the empty slot where it would go.
  private func find(_ key: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Self.slotIndex(key, mask)
    while slots[index].word != 0, slots[index].key != key { index = (index + 1) & mask }
    return index
  }

  /// The number of the word, which is added where it is new.
  mutating func insert(_ key: SyllableKey) -> UInt32 {
    if count * 2 >= slots.count { grow() }
    let index = find(key.raw)
    if slots[index].word == 0 {
      count += 1
      slots[index] = Slot(key: key.raw, starts: 0, word: UInt32(count))
    }
    return slots[index].word
  }

  mutating func addStart(_ key: SyllableKey, _ list: PhraseList) {
    let index = find(key.raw)
    if slots[index].word != 0 { slots[index].starts |= list.bit }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.word != 0 { slots[find(slot.key)] = slot }
  }

  func word(for key: SyllableKey) -> UInt32 { slots[find(key.raw)].word }

  /// The number of the word and the lists of which a phrase begins with it; zeros for a word that is in none.
  @inline(__always)
  func classify(_ key: SyllableKey) -> (word: UInt32, starts: UInt64) {
    let slot = slots[find(key.raw)]
    return (slot.word, slot.starts)
  }

  /// Fills in `word` and `starts` of every token.
  func annotate(_ tokens: inout [Token]) {
    let mask = slots.count - 1
    slots.withUnsafeBufferPointer { slots in
      tokens.withUnsafeMutableBufferPointer { tokens in
        for position in tokens.indices {
          let key = tokens[position].key.raw
          var index = Self.slotIndex(key, mask)
          while slots[index].word != 0, slots[index].key != key { index = (index &+ 1) & mask }
          tokens[position].word = slots[index].word
          tokens[position].starts = slots[index].starts
        }
      }
    }
  }
}
