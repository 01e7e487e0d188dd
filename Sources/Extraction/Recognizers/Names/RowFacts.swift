import Lexicon

/// Facts of the rows of one table, read once when a recogniser is made and looked up by the row that a match gives.
struct RowFacts<Fact: Sendable>: Sendable {
  private var facts: [LexiconTable.Row: Fact] = [:]

  /// - Parameters:
  ///   - columns: the names of the columns that `make` wants, in order; a column that the table lacks reads as empty.
  ///   - make: the fact of a row from those cells; nil where there is nothing to keep.
  init(
    _ list: PhraseList, columns names: [String], make: ([UnsafeBufferPointer<UInt8>]) -> Fact?
  ) {
    let table = list.source.table
    let header = table.columns
    let columns = names.map { header.firstIndex(of: $0) }
    let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    table.forEachRow { row in
      let cells = table.cells(of: row)
      let wanted = columns.map { column in
        if let column, column < cells.count { cells[column] } else { empty }
      }
      if let fact = make(wanted) { facts[row] = fact }
    }
  }

  subscript(row: LexiconTable.Row) -> Fact? { facts[row] }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the cell holds exactly `text`.
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for offset in 0..<count where self[offset] != text.utf8Start[offset] { return false }
    return true
  }
}
