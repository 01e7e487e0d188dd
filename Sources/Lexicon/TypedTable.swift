/// A column of one table of the lexicon; `GenerateLexicon` makes those of the table `ranks` as static members where `Table`
/// is `LexiconTable.Ranks`.
///
/// `Table` conforms to nothing, and everything here is inlined: looking for a conformance while the program runs would take
/// longer than reading an article.
package struct LexiconColumn<Table>: Sendable {
  /// From 0, in the order of the header.
  package let number: Int

  @inlinable @inline(__always) package init(_ number: Int) { self.number = number }
}

/// A table of the lexicon with the names of its columns: `LexiconTable.ranks.cell(row, .order)`. A column that the table
/// lacks, or that is another table's, does not compile.
package struct TypedTable<Table>: Sendable {
  package typealias Column = LexiconColumn<Table>

  /// The same table for whom its columns do not matter.
  package let untyped: LexiconTable

  @inlinable @inline(__always) package init(_ untyped: LexiconTable) { self.untyped = untyped }

  /// How many rows it has below the names of the columns.
  @inlinable @inline(__always) package var rowCount: Int { untyped.rowCount }

  /// How many bytes it has: every row begins before.
  @inlinable @inline(__always) package var byteCount: Int { untyped.bytes.count }

  /// The bytes of one cell, which live as long as the process.
  @inlinable @inline(__always)
  package func cell(_ row: LexiconTable.Row, _ column: Column) -> UnsafeBufferPointer<UInt8> {
    untyped.cell(row, columnNumber: column.number)
  }

  /// The text of one cell.
  @inlinable @inline(__always) package func string(_ row: LexiconTable.Row, _ column: Column) -> String {
    untyped.string(row, columnNumber: column.number)
  }

  /// The values of a cell that holds several, separated by `|`.
  @inlinable @inline(__always) package func strings(_ row: LexiconTable.Row, _ column: Column) -> [String] {
    untyped.strings(row, columnNumber: column.number)
  }

  /// Whether `text` has the first cell of `row` at `start`, byte for byte.
  @inlinable @inline(__always)
  package func firstCell(
    of row: LexiconTable.Row, standsAt start: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    untyped.firstCell(of: row, standsAt: start, in: text)
  }

  /// The first row whose first cell is exactly `text`.
  @inlinable @inline(__always)
  package func row(named text: UnsafeBufferPointer<UInt8>) -> LexiconTable.Row? { untyped.row(named: text) }

  /// The rows around `row` that have its first cell, `row` with them.
  @inlinable @inline(__always)
  package func namesakes(of row: LexiconTable.Row) -> [LexiconTable.Row] { untyped.namesakes(of: row) }

  /// Calls `body` with every row.
  @inlinable @inline(__always) package func forEachRow(_ body: (LexiconTable.Row) -> Void) {
    untyped.forEachRow(body)
  }

  /// The cells of one row, each read where it is asked for.
  package struct Cells {
    package let row: LexiconTable.Row
    @usableFromInline let table: LexiconTable

    @inlinable @inline(__always) init(_ row: LexiconTable.Row, of table: LexiconTable) {
      self.row = row
      self.table = table
    }

    @inlinable @inline(__always) package subscript(column: Column) -> UnsafeBufferPointer<UInt8> {
      table.cell(row, columnNumber: column.number)
    }
  }

  @inlinable @inline(__always) package func cells(of row: LexiconTable.Row) -> Cells {
    Cells(row, of: untyped)
  }

  /// The cells of one row, read already.
  package struct ReadCells {
    @usableFromInline let all: [UnsafeBufferPointer<UInt8>]

    @inlinable @inline(__always) init(_ all: [UnsafeBufferPointer<UInt8>]) { self.all = all }

    @inlinable @inline(__always) package subscript(column: Column) -> UnsafeBufferPointer<UInt8> {
      all[column.number]
    }
  }

  /// Calls `body` with every row and its cells, in one pass over the table.
  @inlinable @inline(__always) package func readRows(_ body: (LexiconTable.Row, ReadCells) -> Void) {
    untyped.readRows { body($0, ReadCells($1)) }
  }
}
