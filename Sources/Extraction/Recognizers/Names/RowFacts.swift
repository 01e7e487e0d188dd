import Lexicon

/// Facts of the rows of one table, read once when a recogniser is made and looked up by the row that a match gives.
struct RowFacts<Fact: Sendable>: Sendable {
  /// The rows that have a fact and where in `facts` it is, by open addressing: a power of two of slots, at most half full.
  private var slots: [Slot] = []
  private var facts: [Fact] = []

  private struct Slot {
    /// The offset of the row and one; 0 in an empty slot.
    var row: UInt32 = 0
    var fact: UInt32 = 0
  }

  /// The cells of one row that were asked for, in the order in which they were.
  struct Cells {
    fileprivate let all: [UnsafeBufferPointer<UInt8>]
    fileprivate let columns: [Int?]

    /// A cell; empty where the table lacks the column.
    subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
      guard let column = columns[index], column < all.count else {
        return UnsafeBufferPointer(start: nil, count: 0)
      }
      return all[column]
    }
  }

  /// - Parameters:
  ///   - columns: the names of the columns that `make` wants, in order; a column that the table lacks reads as empty.
  ///   - make: the fact of a row from those cells; nil where there is nothing to keep.
  init(_ list: PhraseList, columns names: [String], make: (Cells) -> Fact?) {
    let table = list.source.table
    let header = table.columns
    let columns = names.map { header.firstIndex(of: $0) }
    var rows: [UInt32] = []
    table.readRows { row, cells in
      guard let fact = make(Cells(all: cells, columns: columns)) else { return }
      rows.append(row.offset)
      facts.append(fact)
    }
    var size = 4
    while size < rows.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for (index, row) in rows.enumerated() {
      var place = Self.place(of: row) & (size - 1)
      while slots[place].row != 0 { place = (place + 1) & (size - 1) }
      slots[place] = Slot(row: row &+ 1, fact: UInt32(truncatingIfNeeded: index))
    }
  }

  @inline(__always) private static func place(of row: UInt32) -> Int { Int((row &* 0x9E37_79B1) &>> 12) }

  subscript(row: LexiconTable.Row) -> Fact? {
    let mask = slots.count &- 1
    var place = Self.place(of: row.offset) & mask
    while slots[place].row != 0 {
      if slots[place].row == row.offset &+ 1 { return facts[Int(slots[place].fact)] }
      place = (place &+ 1) & mask
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the cell holds exactly `text`.
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for offset in 0..<count where self[offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Whether the bytes of `text` stand somewhere in the cell.
  func contains(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard length > 0, length <= count else { return length == 0 }
    search: for start in 0...(count - length) {
      for offset in 0..<length where self[start + offset] != text.utf8Start[offset] { continue search }
      return true
    }
    return false
  }
}
