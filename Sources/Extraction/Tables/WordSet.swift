import Lexicon
package import VietnameseText

/// A small set of words that recognisers ask at nearly every token: one multiplication and one look settle nearly all
/// questions, where `Set` takes a cryptographic hash of eighty instructions.
package struct WordSet: Sendable {
  /// One bit for each word, from the top of its hash.
  @usableFromInline let filter: UInt64
  /// Open addressing, a power of two of slots, at most a quarter full. No word has the key 0.
  private let slots: [UInt64]

  package init(_ words: some Sequence<SyllableKey>) {
    let keys = words.filter { $0 != .none }
    var size = 4
    while size < keys.count * 4 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var filter: UInt64 = 0
    for key in keys {
      let hash = Self.hash(key)
      filter |= 1 << (hash >> 58)
      var slot = Int(truncatingIfNeeded: hash >> 32) & (size - 1)
      while slots[slot] != 0, slots[slot] != key.raw { slot = (slot + 1) & (size - 1) }
      slots[slot] = key.raw
    }
    self.slots = slots
    self.filter = filter
  }

  package init(_ words: [String]) { self.init(words.map { SyllableKey($0) }) }

  @inlinable @inline(__always) static func hash(_ key: SyllableKey) -> UInt64 {
    key.raw &* 0x9E37_79B9_7F4A_7C15
  }

  @inlinable @inline(__always) package func contains(_ key: SyllableKey) -> Bool {
    let hash = Self.hash(key)
    return filter &>> (hash &>> 58) & 1 != 0 && find(key, hash)
  }

  @usableFromInline func find(_ key: SyllableKey, _ hash: UInt64) -> Bool {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 {
      if slots[slot] == key.raw { return true }
      slot = (slot &+ 1) & mask
    }
    return false
  }
}

/// The same for rows of a table.
struct RowSet: Sendable {
  private let rows: WordSet

  init(_ rows: some Sequence<LexiconTable.Row>) {
    self.rows = WordSet(rows.map(Self.key))
  }

  private static func key(_ row: LexiconTable.Row) -> SyllableKey {
    SyllableKey(raw: UInt64(row.offset) &+ 1)
  }

  @inline(__always) func contains(_ row: LexiconTable.Row) -> Bool {
    rows.contains(Self.key(row))
  }
}
