import Extraction
import Lexicon

/// Which of two Vietnamese ranks is the higher one.
enum RankOrder {
  /// 1 (Binh nhì) to 18 (Đại tướng); nil for the ranks of others.
  static func of(_ row: LexiconTable.Row) -> Int? { orders[row] }

  private static let orders = RowFacts<Int>(LexiconTable.ranks) { cells in
    Int(String(decoding: cells[.order], as: UTF8.self))
  }
}
