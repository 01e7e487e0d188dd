import Lexicon
import VietnameseText

/// The syllables that Vietnamese has, those that hardly any text uses too. Made when the first text asks.
struct Syllables: Sendable {
  static let shared = Syllables()

  private let keys: Set<SyllableKey>

  private init() {
    let table = LexiconTable.syllables
    var keys = Set<SyllableKey>(minimumCapacity: table.rowCount)
    table.readRows { _, cells in keys.insert(SyllableKey(firstOf: cells[.syllable])) }
    self.keys = keys
  }

  func contains(_ key: SyllableKey) -> Bool { keys.contains(key) }
}
