package import Lexicon
import Synchronization

/// Facts of the rows of one table, each worked out when it is first asked for: an article asks for a hundred rows of the
/// thousands that there are, and reading them all took longer than reading the article.
///
/// Any thread may ask; a fact that two work out at once is kept once.
package final class RowFacts<Fact: Sendable>: @unchecked Sendable {
  private let byteCount: Int
  private let make: @Sendable (LexiconTable.Row) -> Fact?
  /// By open addressing, with room for all rows and some more, because an article asks for few of them. In each slot there is
  /// a number: the offset of the row and one, `isReady` once it is known what there is to be said of it, and `isKnown` where
  /// that stands behind the number. 0 in a slot that nobody has taken; one that is taken stays so.
  private let slots: UnsafeMutableRawPointer
  private let mask: Int

  private static var isReady: UInt32 { 1 << 31 }
  private static var isKnown: UInt32 { 1 << 30 }

  // Number and fact stand side by side, so that a question waits for memory once. Not a type with both: it would have to be
  // one with a `Fact?`, which other modules would look up for each question.
  @inline(__always) private static var factOffset: Int {
    let step = MemoryLayout<Fact>.alignment
    return (MemoryLayout<UInt32>.size + step - 1) / step * step
  }
  @inline(__always) private static var stride: Int {
    let step = max(MemoryLayout<Fact>.alignment, MemoryLayout<UInt32>.alignment)
    return (factOffset + MemoryLayout<Fact>.size + step - 1) / step * step
  }

  @inline(__always) private func number(_ slot: Int) -> UnsafeMutablePointer<Atomic<UInt32>> {
    (slots + (slot &* Self.stride)).assumingMemoryBound(to: Atomic<UInt32>.self)
  }

  @inline(__always) private func fact(_ slot: Int) -> UnsafeMutablePointer<Fact> {
    (slots + (slot &* Self.stride &+ Self.factOffset)).assumingMemoryBound(to: Fact.self)
  }

  /// - Parameter make: the fact of a row from its cells, the same whenever it is asked; nil where there is none.
  @inlinable @inline(__always)
  package convenience init<Table>(
    _ table: TypedTable<Table>, make: @escaping @Sendable (TypedTable<Table>.Cells) -> Fact?
  ) {
    self.init(rowCount: table.rowCount, byteCount: table.byteCount) { make(table.cells(of: $0)) }
  }

  @usableFromInline
  init(rowCount: Int, byteCount: Int, make: @escaping @Sendable (LexiconTable.Row) -> Fact?) {
    self.byteCount = byteCount
    self.make = make
    var size = 4
    while size < rowCount + rowCount / 4 { size *= 2 }
    mask = size - 1
    slots = .allocate(byteCount: size * Self.stride, alignment: 16)
    for slot in 0..<size { number(slot).initialize(to: Atomic(0)) }
  }

  deinit {
    for slot in 0...mask where number(slot).pointee.load(ordering: .acquiring) & Self.isKnown != 0 {
      fact(slot).deinitialize(count: 1)
    }
    slots.deallocate()
  }

  package subscript(row: LexiconTable.Row) -> Fact? {
    let (slot, held) = find(row)
    if held & Self.isReady == 0 { return add(row, slot) }
    return held & Self.isKnown == 0 ? nil : fact(slot).pointee
  }

  /// Hands the fact of a row to `body`, for facts that are much to copy; nil where there is none.
  func withFact<Result>(of row: LexiconTable.Row, _ body: (borrowing Fact) -> Result) -> Result? {
    let (slot, held) = find(row)
    if held & Self.isReady == 0 { return add(row, slot).map { body($0) } }
    return held & Self.isKnown == 0 ? nil : body(fact(slot).pointee)
  }

  /// The slot of a row and what stands there, or the slot where it would be.
  @inline(__always) private func find(_ row: LexiconTable.Row) -> (slot: Int, held: UInt32) {
    let wanted = row.offset &+ 1
    let mark = ~(Self.isReady | Self.isKnown)
    var slot = Int((row.offset &* 0x9E37_79B1) &>> 12) & mask
    var held = number(slot).pointee.load(ordering: .acquiring)
    // There is an empty slot at the end of every search: a table has fewer rows than slots.
    while held & mark != wanted, held != 0 {
      slot = (slot &+ 1) & mask
      held = number(slot).pointee.load(ordering: .acquiring)
    }
    return (slot, held)
  }

  /// Works out the fact of a row that has none yet, and leaves it at the slot or the next free one.
  @inline(never) private func add(_ row: LexiconTable.Row, _ first: Int) -> Fact? {
    guard row.offset < byteCount else { return nil }
    let fact = make(row)
    let taken = row.offset &+ 1
    for step in 0...mask {
      let slot = (first &+ step) & mask
      let (isMine, held) = number(slot).pointee.compareExchange(
        expected: 0, desired: taken, ordering: .acquiring)
      if isMine {
        if let fact { self.fact(slot).initialize(to: fact) }
        number(slot).pointee.store(
          taken | Self.isReady | (fact == nil ? 0 : Self.isKnown), ordering: .releasing)
        break
      }
      // Another thread is at it, or was quicker.
      if held & ~(Self.isReady | Self.isKnown) == taken { break }
    }
    return fact
  }
}
