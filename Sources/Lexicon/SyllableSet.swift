public import VietnameseText

/// The syllables that Vietnamese has, those that hardly any text uses too, from `syllables`.
///
/// A table with open addressing, worked out beforehand: a process that reads one article would spend a fifth of its time on
/// making it.
public struct SyllableSet: @unchecked Sendable {
  public static let shared = SyllableSet(
    slots: PackedBytes.read(packedText, count: packedCount).bindMemory(to: UInt64.self))

  /// A power of two of them, at most half full: raw keys, none of which has the bit `frequent`, with that bit where every
  /// text has many; 0 for an empty slot.
  private let slots: UnsafeBufferPointer<UInt64>

  private static let frequent: UInt64 = 1 << 58

  public func contains(_ key: SyllableKey) -> Bool { find(key) != 0 }

  /// Whether it is one of those of which every text has many.
  public func isFrequent(_ key: SyllableKey) -> Bool { find(key) & Self.frequent != 0 }

  /// What stands in the slot of a key; 0 where it is none of them.
  private func find(_ key: SyllableKey) -> UInt64 {
    guard key.isPacked, !slots.isEmpty else { return 0 }
    var slot = PhraseIndex.slot(key.raw, slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] & ~Self.frequent == key.raw { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }

  /// The slots for the rows of `syllables`, or of a newer text of it.
  package static func packed(_ table: LexiconTable) -> [UInt8] {
    let size = PhraseIndex.slotCount(for: table.rowCount)
    var slots = [UInt64](repeating: 0, count: size)
    table.readRows { _, cells in
      // A file ends with a line's end, behind which no row follows.
      guard cells.count == 2 else { return }
      let key = SyllableKey(firstOf: cells[0])
      var slot = PhraseIndex.slot(key.raw, size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = key.raw | (cells[1].elementsEqual("frequent".utf8) ? frequent : 0)
    }
    return slots.withUnsafeBytes { Array($0) }
  }
}
