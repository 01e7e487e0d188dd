import Lexicon

/// Facts of the rows of one table, read once when a recogniser is made and looked up by the row that a match gives.
struct RowFacts<Fact: Sendable>: Sendable {
  /// Offsets of the rows that have a fact, ascending; `facts` has theirs at the same places.
  private var rows: [UInt32] = []
  private var facts: [Fact] = []

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
    table.readRows { row, cells in
      guard let fact = make(Cells(all: cells, columns: columns)) else { return }
      rows.append(row.offset)
      facts.append(fact)
    }
  }

  subscript(row: LexiconTable.Row) -> Fact? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row.offset { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row.offset ? facts[low] : nil
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
