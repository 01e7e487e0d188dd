import SourceText

/// A table of the lexicon as it stands in the binary: tab-separated lines, the first of them the names of the columns.
///
/// Cells are read where they are asked for; nothing is parsed beforehand. Here columns have numbers only; the tables
/// themselves (`LexiconTable.ranks`) are each a `TypedTable`, which knows them by name.
public struct LexiconTable: @unchecked Sendable {
  public let name: String
  /// The bytes of the table, which live as long as the process.
  package let bytes: UnsafeBufferPointer<UInt8>
  /// How many rows it has below the names of the columns.
  package let rowCount: Int

  package init(name: String, rowCount: Int, text: StaticString) {
    self.name = name
    self.rowCount = rowCount
    bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// A table from elsewhere; its bytes must outlive it.
  package init(name: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    self.bytes = bytes
    rowCount = max(bytes.count { $0 == 0x0A } - 1, 0)
  }

  /// One line of the table, named by the offset at which it begins.
  package struct Row: Hashable, Sendable {
    package var offset: UInt32
    @inlinable @inline(__always) package init(offset: UInt32) { self.offset = offset }
  }

  /// The names of the columns, in order.
  package var columns: [String] {
    cells(of: Row(offset: 0)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The cells of `row` as bytes of the table.
  private func cells(of row: Row) -> [UnsafeBufferPointer<UInt8>] {
    let bytes = bytes
    var result: [UnsafeBufferPointer<UInt8>] = []
    var start = Int(row.offset)
    var offset = start
    while offset <= bytes.count {
      let isEnd = offset == bytes.count || bytes[offset] == 0x0A
      if isEnd || bytes[offset] == 0x09 {
        result.append(UnsafeBufferPointer(rebasing: bytes[start..<offset]))
        start = offset + 1
      }
      if isEnd { break }
      offset += 1
    }
    return result
  }

  /// The bytes of one cell; empty where the row has no such column.
  package func cell(_ row: Row, columnNumber: Int) -> UnsafeBufferPointer<UInt8> {
    let bytes = bytes
    var start = Int(row.offset)
    var left = columnNumber
    var offset = start
    let raw = UnsafeRawBufferPointer(bytes)
    while left > 0, offset >= 0, offset &+ 8 <= bytes.count {
      // Cells before it are passed over eight bytes at a time, as long as no end is among them that counts.
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let tabs = Self.bytes(of: word, equalTo: 0x09)
      if Self.bytes(of: word, equalTo: 0x0A) != 0 || tabs.nonzeroBitCount >= left { break }
      left &-= tabs.nonzeroBitCount
      offset &+= 8
      if tabs != 0 { start = offset &- tabs.leadingZeroBitCount / 8 }
    }
    while offset <= bytes.count {
      let isEnd = offset == bytes.count || bytes[offset] == 0x0A
      if isEnd || bytes[offset] == 0x09 {
        if left == 0 { return UnsafeBufferPointer(rebasing: bytes[start..<offset]) }
        if isEnd { break }
        left -= 1
        start = offset + 1
      }
      offset += 1
    }
    return UnsafeBufferPointer(rebasing: bytes[0..<0])
  }

  /// The highest bit of every byte that is `byte`, which is below 0x80.
  @inline(__always) private static func bytes(of word: UInt64, equalTo byte: UInt8) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let other = UInt64(littleEndian: word) ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return ~((other & low &+ low) | other | low)
  }

  /// Whether `text` has the first cell of `row` at `start`, byte for byte.
  package func firstCell(of row: Row, standsAt start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start >= 0 else { return false }
    var (offset, place) = (Int(row.offset), start)
    let (raw, rawText) = (UnsafeRawBufferPointer(bytes), UnsafeRawBufferPointer(text))
    // Eight bytes at a time, as long as the cell goes on behind them.
    while offset &+ 8 <= bytes.count, place &+ 8 <= text.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if Self.bytes(of: word, equalTo: 0x09) | Self.bytes(of: word, equalTo: 0x0A) != 0 { break }
      guard word == rawText.loadUnaligned(fromByteOffset: place, as: UInt64.self) else { return false }
      offset &+= 8
      place &+= 8
    }
    while offset < bytes.count, bytes[offset] != 0x09, bytes[offset] != 0x0A {
      guard place < text.count, text[place] == bytes[offset] else { return false }
      offset &+= 1
      place &+= 1
    }
    return true
  }

  /// The text of one cell; empty where the row has no such column.
  package func string(_ row: Row, columnNumber: Int) -> String {
    String(decoding: cell(row, columnNumber: columnNumber), as: UTF8.self)
  }

  /// The values of a cell that holds several, separated by `|`.
  package func strings(_ row: Row, columnNumber: Int) -> [String] {
    string(row, columnNumber: columnNumber).split(separator: "|").map(String.init)
  }

  /// The first row whose first cell is exactly `text`.
  package func row(named text: UnsafeBufferPointer<UInt8>) -> Row? {
    var start = 0
    while start < bytes.count {
      let end = endOfCell(from: start)
      if end - start == text.count, bytes[start..<end].elementsEqual(text) {
        return Row(offset: UInt32(start))
      }
      start = endOfRow(from: end) + 1
    }
    return nil
  }

  /// The rows around `row` that have its first cell, `row` with them, of a table with more than that cell.
  package func namesakes(of row: Row) -> [Row] {
    let bytes = bytes
    var start = Int(row.offset)
    while start > 1 {
      var before = start - 1
      while before > 0, bytes[before - 1] != 0x0A { before -= 1 }
      guard Self.isNamesake(of: row, at: before, bytes) else { break }
      start = before
    }
    var rows: [Row] = []
    while start < bytes.count, Self.isNamesake(of: row, at: start, bytes) {
      rows.append(Row(offset: UInt32(start)))
      while start < bytes.count, bytes[start] != 0x0A { start += 1 }
      start += 1
    }
    return rows
  }

  /// Whether the row at `start` has the first cell of `row`.
  private static func isNamesake(
    of row: Row, at start: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var (own, other) = (Int(row.offset), start)
    while own < bytes.count, other < bytes.count {
      if bytes[own] == 0x09 { return bytes[other] == 0x09 }
      if bytes[own] != bytes[other] { return false }
      own &+= 1
      other &+= 1
    }
    return false
  }

  /// Calls `body` with every row but the first.
  package func forEachRow(_ body: (Row) -> Void) {
    var start = 0
    while start < bytes.count {
      if start > 0 { body(Row(offset: UInt32(start))) }
      start = endOfRow(from: start) + 1
    }
  }

  /// Calls `body` with every row but the first and its cells, in one pass over the table.
  package func readRows(_ body: (Row, [UnsafeBufferPointer<UInt8>]) -> Void) {
    let bytes = bytes
    // The same array for every row: tables are read at start, where each allocation shows.
    var cells: [UnsafeBufferPointer<UInt8>] = []
    var rowStart = 0
    var cellStart = 0
    // The literal's last line has no terminator, so the end of the bytes ends a row too.
    while cellStart <= bytes.count {
      let offset = endOfCell(from: cellStart)
      cells.append(UnsafeBufferPointer(rebasing: bytes[cellStart..<offset]))
      cellStart = offset + 1
      if offset < bytes.count, bytes[offset] == 0x09 { continue }
      if rowStart > 0 { body(Row(offset: UInt32(rowStart)), cells) }
      cells.removeAll(keepingCapacity: true)
      rowStart = offset + 1
    }
  }

  /// The first line's end from `start` on; the end of the bytes where there is none.
  private func endOfRow(from start: Int) -> Int {
    LineBreaks.next(0x0A, in: bytes, from: start, to: bytes.count)
  }

  /// The first tab or line's end from `start` on, eight bytes at a time; the end of the bytes where there is none.
  private func endOfCell(from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = start
    while offset &+ 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let ends = Self.bytes(of: word, equalTo: 0x09) | Self.bytes(of: word, equalTo: 0x0A)
      if ends != 0 { return offset &+ ends.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < bytes.count, bytes[offset] != 0x09, bytes[offset] != 0x0A { offset &+= 1 }
    return offset
  }
}
