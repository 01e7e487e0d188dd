import Lexicon

extension LexiconTable {
  /// The text of the cell under the column called `name`; empty where there is none.
  func cell(_ row: Row, _ name: String) -> String {
    column(name).map { string(row, $0) } ?? ""
  }
}
