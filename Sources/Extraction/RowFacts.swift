package import Lexicon
import Synchronization

/// Facts of the rows of one table, each worked out when it is first asked for: an article asks for a hundred rows of the
/// thousands that there are, and reading them all took longer than reading the article.
///
/// Any thread may ask; a fact that two work out at once is kept once.
package final class RowFacts<Fact: Sendable>: @unchecked Sendable {
  private let table: LexiconTable
  private let columns: [Int?]
  private let make: @Sendable (Cells) -> Fact?
  /// By open addressing, at most half full: the offset of the row and one, `isReady` once it is known what there is to
  /// be said of it, and `isKnown` where that stands in `facts`. 0 in a slot that nobody has taken; one that is taken stays
  /// so.
  private let slots: UnsafeMutablePointer<Atomic<UInt32>>
  /// Not of `Fact?`: other modules would look up that type for each question.
  private let facts: UnsafeMutablePointer<Fact>
  private let mask: Int

  private static var isReady: UInt32 { 1 << 31 }
  private static var isKnown: UInt32 { 1 << 30 }

  /// The cells of one row that were asked for, in the order in which they were.
  package struct Cells {
    fileprivate let table: LexiconTable
    package let row: LexiconTable.Row
    fileprivate let columns: [Int?]

    /// A cell; empty where the table lacks the column.
    package subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
      columns[index].map { table.cell(row, $0) } ?? UnsafeBufferPointer(start: nil, count: 0)
    }
  }

  /// - Parameters:
  ///   - columns: the names of the columns that `make` wants, in order; a column that the table lacks reads as empty.
  ///   - make: the fact of a row from those cells, the same whenever it is asked; nil where there is none.
  package init(_ list: PhraseList, columns names: [String], make: @escaping @Sendable (Cells) -> Fact?) {
    table = list.source.table
    self.make = make
    let header = table.columns
    columns = names.map { header.firstIndex(of: $0) }
    var size = 4
    while size < table.rowCount * 2 { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size)
    facts = .allocate(capacity: size)
    for slot in 0..<size { (slots + slot).initialize(to: Atomic(0)) }
  }

  deinit {
    for slot in 0...mask where slots[slot].load(ordering: .acquiring) & Self.isKnown != 0 {
      (facts + slot).deinitialize(count: 1)
    }
    slots.deallocate()
    facts.deallocate()
  }

  package subscript(row: LexiconTable.Row) -> Fact? {
    let wanted = row.offset &+ 1
    let mark = ~(Self.isReady | Self.isKnown)
    var slot = Int((row.offset &* 0x9E37_79B1) &>> 12) & mask
    var held = slots[slot].load(ordering: .acquiring)
    // There is an empty slot at the end of every search: a table has half as many rows as slots.
    while held & mark != wanted, held != 0 {
      slot = (slot &+ 1) & mask
      held = slots[slot].load(ordering: .acquiring)
    }
    if held & Self.isReady == 0 { return add(row, slot) }
    return held & Self.isKnown == 0 ? nil : facts[slot]
  }

  /// Works out the fact of a row that has none yet, and leaves it at the slot or the next free one.
  @inline(never) private func add(_ row: LexiconTable.Row, _ first: Int) -> Fact? {
    guard row.offset < table.bytes.count else { return nil }
    let fact = make(Cells(table: table, row: row, columns: columns))
    let taken = row.offset &+ 1
    for step in 0...mask {
      let slot = (first &+ step) & mask
      let (isMine, held) = slots[slot].compareExchange(expected: 0, desired: taken, ordering: .acquiring)
      if isMine {
        if let fact { (facts + slot).initialize(to: fact) }
        slots[slot].store(
          taken | Self.isReady | (fact == nil ? 0 : Self.isKnown), ordering: .releasing)
        break
      }
      // Another thread is at it, or was quicker.
      if held & ~(Self.isReady | Self.isKnown) == taken { break }
    }
    return fact
  }
}
