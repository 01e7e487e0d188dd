/// All phrases of all lists as paths of word numbers from one root.
///
/// The edges are one hash table (state and word → state), the accepting rows a linked list by state; both are plain
/// arrays, so building allocates little and a step is one probe.
struct PhraseTrie: Sendable {
  struct Edge {
    /// State in the upper, word in the lower 32 bits; 0 in an empty slot (no edge leads on with word 0).
    var key: UInt64 = 0
    var target: UInt32 = 0
  }
  struct Accept {
    var list: PhraseList
    var row: LexiconTable.Row
    var next: Int32
  }

  private(set) var edges: [Edge] = Array(repeating: Edge(), count: 1 << 16)
  private(set) var edgeCount = 0
  /// By state: index of its first accept, or -1. State 0 is the root.
  private(set) var firstAccept: [Int32] = [-1]
  private(set) var accepts: [Accept] = []

  @inline(__always)
  private static func slotIndex(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 31) & mask
  }

  /// The state that `word` leads to from `state`; nil where no phrase goes on so.
  @inline(__always)
  func step(_ state: UInt32, _ word: UInt32) -> UInt32? {
    let key = UInt64(state) << 32 | UInt64(word)
    let mask = edges.count - 1
    var index = Self.slotIndex(key, mask)
    while edges[index].key != 0 {
      if edges[index].key == key { return edges[index].target }
      index = (index &+ 1) & mask
    }
    return nil
  }

  mutating func insert(_ words: [UInt32], list: PhraseList, row: LexiconTable.Row) {
    var state: UInt32 = 0
    for word in words {
      if let next = step(state, word) {
        state = next
        continue
      }
      let fresh = UInt32(firstAccept.count)
      firstAccept.append(-1)
      add(Edge(key: UInt64(state) << 32 | UInt64(word), target: fresh))
      state = fresh
    }
    // The first row of a list that has a phrase keeps it.
    if accept(state, list) != nil { return }
    accepts.append(Accept(list: list, row: row, next: firstAccept[Int(state)]))
    firstAccept[Int(state)] = Int32(accepts.count - 1)
  }

  /// The row of `list` whose phrase ends in `state`.
  func accept(_ state: UInt32, _ list: PhraseList) -> LexiconTable.Row? {
    var index = firstAccept[Int(state)]
    while index >= 0 {
      let accept = accepts[Int(index)]
      if accept.list == list { return accept.row }
      index = accept.next
    }
    return nil
  }

  private mutating func add(_ edge: Edge) {
    if edgeCount * 2 >= edges.count {
      let old = edges
      edges = Array(repeating: Edge(), count: old.count * 2)
      for edge in old where edge.key != 0 { place(edge) }
    }
    place(edge)
    edgeCount += 1
  }

  private mutating func place(_ edge: Edge) {
    let mask = edges.count - 1
    var index = Self.slotIndex(edge.key, mask)
    while edges[index].key != 0 { index = (index + 1) & mask }
    edges[index] = edge
  }
}
