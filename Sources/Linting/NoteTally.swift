/// How many notes an article has of each topic and key. A dictionary that is looked into for every note would take ten
/// times as long.
struct NoteTally {
  struct Entry {
    let key: NoteIndex.Key
    /// Of the first note.
    let variant: UInt32
    var count: UInt32
  }

  /// In the order in which they come first.
  private(set) var entries: [Entry] = []
  /// Open addressing, a power of two of slots, at most half full: the number of an entry and 1, 0 for an empty slot.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  init(_ lints: [ParagraphLint]) {
    for lint in lints {
      for note in lint.notes { add(NoteIndex.Key(note), note.variant) }
    }
  }

  private mutating func add(_ key: NoteIndex.Key, _ variant: UInt32) {
    let slot = slot(of: key)
    if slots[slot] != 0 {
      entries[Int(slots[slot] &- 1)].count &+= 1
      return
    }
    entries.append(Entry(key: key, variant: variant, count: 1))
    slots[slot] = UInt32(truncatingIfNeeded: entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  /// Where the key is, or the empty slot where it would be.
  @inline(__always) private func slot(of key: NoteIndex.Key) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: (key.hash &* 0x9E37_79B9_7F4A_7C15) &>> 32) & mask
    while slots[slot] != 0, entries[Int(slots[slot] &- 1)].key != key { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in entries.indices {
      slots[slot(of: entries[number].key)] = UInt32(truncatingIfNeeded: number + 1)
    }
  }
}
