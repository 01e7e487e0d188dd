/// Hashes in the order in which they came, each once, and the place of each.
///
/// In one article there is a handful of nearly everything, which is gone through faster than a table is made; when they
/// are more, there is one. It has four bytes a slot: a hostile text has a million different hashes, and the larger their
/// table, the less of it a processor's caches hold.
///
/// The other tables of this kind are written out where they stand, because each is asked at nearly every token, phrase or
/// note and has its entries in its slots or its facts beside them: `WordSet`, `RowFacts`, and in other modules
/// `PhraseIndex`, `PhraseTable` and `NoteChains`, which a call into this one, or a generic type of this one, would slow.
struct HashedList: Sendable {
  private(set) var hashes: [UInt64] = []
  /// By open addressing, at most half full: the place of a hash and one, 0 in a free slot. Empty for a few.
  private var slots: [UInt32] = []

  private static let few = 16

  var isEmpty: Bool { hashes.isEmpty }

  mutating func reserveCapacity(_ count: Int) { hashes.reserveCapacity(count) }

  func place(of hash: UInt64) -> Int? {
    if slots.isEmpty {
      for place in hashes.indices where hashes[place] == hash { return place }
      return nil
    }
    let held = slots[slot(of: hash)]
    return held == 0 ? nil : Int(held &- 1)
  }

  func contains(_ hash: UInt64) -> Bool { place(of: hash) != nil }

  /// Adds a hash that is not there; its place is the number of those before it.
  mutating func append(_ hash: UInt64) {
    hashes.append(hash)
    // A table that there is stays when they are few again.
    if slots.isEmpty, hashes.count <= Self.few { return }
    if hashes.count * 2 > slots.count { return makeSlots() }
    slots[slot(of: hash)] = UInt32(truncatingIfNeeded: hashes.count)
  }

  /// Takes out the hash at `place`; the last one takes its place.
  mutating func swapRemove(at place: Int) {
    guard place < hashes.count, let last = hashes.last else { return }
    if slots.isEmpty {
      hashes[place] = last
      hashes.removeLast()
      return
    }
    let (gone, moved) = (slot(of: hashes[place]), slot(of: last))
    hashes[place] = last
    hashes.removeLast()
    slots[moved] = UInt32(truncatingIfNeeded: place &+ 1)
    free(gone)
  }

  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    slots = []
  }

  // MARK: The table

  /// Where the search for a hash begins.
  @inline(__always) private func home(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) &>> 32) & (slots.count &- 1)
  }

  /// The slot of a hash, or the free one where it would be.
  @inline(__always) private func slot(of hash: UInt64) -> Int {
    var slot = home(of: hash)
    while slots[slot] != 0, hashes[Int(slots[slot] &- 1)] != hash { slot = (slot &+ 1) & (slots.count &- 1) }
    return slot
  }

  private mutating func makeSlots() {
    var size = Self.few * 4
    while size < hashes.count * 4 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for place in hashes.indices {
      var slot = home(of: hashes[place])
      while slots[slot] != 0 { slot = (slot &+ 1) & (size &- 1) }
      slots[slot] = UInt32(truncatingIfNeeded: place &+ 1)
    }
  }

  /// Frees a slot; those behind it that would not be found any more move up.
  private mutating func free(_ slot: Int) {
    let mask = slots.count &- 1
    var hole = slot
    var next = (slot &+ 1) & mask
    while slots[next] != 0 {
      let home = home(of: hashes[Int(slots[next] &- 1)])
      if (next &- home) & mask >= (next &- hole) & mask {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next &+ 1) & mask
    }
    slots[hole] = 0
  }
}
