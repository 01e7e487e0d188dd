import Extraction
import Lexicon
import VietnameseText

/// The syllables that Vietnamese has, those that hardly any text uses too. Made when the first text asks.
struct Syllables: Sendable {
  static let shared = Syllables()

  private let keys: Set<SyllableKey>
  /// Those of which every text has many.
  private let frequent: Set<SyllableKey>

  private init() {
    let table = LexiconTable.syllables
    var keys = Set<SyllableKey>(minimumCapacity: table.rowCount)
    var frequent: Set<SyllableKey> = []
    table.readRows { row, cells in
      let key = SyllableKey(firstOf: cells[.syllable])
      keys.insert(key)
      if table.cell(row, .use).equals("frequent") { frequent.insert(key) }
    }
    (self.keys, self.frequent) = (keys, frequent)
  }

  func isFrequent(_ key: SyllableKey) -> Bool { frequent.contains(key) }

  func contains(_ key: SyllableKey) -> Bool { keys.contains(key) }
}
