import Extraction
import Lexicon

/// Which of two Vietnamese ranks is the higher one.
enum RankOrder {
  /// 1 (Binh nhì) to 18 (Đại tướng); nil for the ranks of others.
  static func of(_ row: LexiconTable.Row) -> Int? { orders[row] }

  private static let orders = RowFacts<Int>(.rank, columns: ["order"]) { cells in
    Int(String(decoding: cells[0], as: UTF8.self))
  }
}
