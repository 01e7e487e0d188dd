import Lexicon
import VietnameseText

/// Sorts of administrative units, by the words that stand before their names: what follows “tỉnh” is the name of a
/// province and nothing else.
struct AdministrativeUnits: OptionSet, Sendable {
  let rawValue: UInt16

  static let province = Self(rawValue: 1)
  static let city = Self(rawValue: 1 << 1)
  static let town = Self(rawValue: 1 << 2)
  static let urbanDistrict = Self(rawValue: 1 << 3)
  static let district = Self(rawValue: 1 << 4)
  static let specialZone = Self(rawValue: 1 << 5)
  static let commune = Self(rawValue: 1 << 6)

  /// The words of the column `admin`, as they stand there.
  private static let words: [(word: String, units: Self)] = [
    ("tỉnh", .province), ("thành phố", .city), ("thị xã", .town), ("quận", .urbanDistrict),
    ("huyện", .district),
    ("đặc khu", .specialZone), ("xã", .commune), ("phường", .commune), ("thị trấn", .commune),
  ]

  /// The units that a cell of the column `admin` names.
  static func units(ofCell cell: UnsafeBufferPointer<UInt8>) -> Self {
    var units: Self = []
    for part in cell.split(separator: UInt8(ascii: "|")) {
      for (word, unit) in words where part.elementsEqual(word.utf8) { units.insert(unit) }
    }
    return units
  }

  private struct Head: Sendable {
    var folded: FoldedText
    var count: Int
    var isShort: Bool
    var units: AdministrativeUnits
  }

  /// The words and their abbreviations, as writers have them. One letter (T., H.) says too little.
  private static let heads: [Head] = {
    var heads: [Head] = []
    let table = LexiconTable.adminWords
    table.forEachRow { row in
      let units = units(ofCell: table.cell(row, .word))
      if units.isEmpty { return }
      let word = table.string(row, .word)
      let count = word.split(separator: " ").count
      heads.append(Head(folded: FoldedText(word), count: count, isShort: false, units: units))
      for short in table.strings(row, .abbreviations)
      where short.utf8.count == 2 && short.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: ".") }) {
        heads.append(Head(folded: FoldedText(short), count: 1, isShort: true, units: units))
      }
    }
    return heads.sorted { $0.count > $1.count }
  }()

  /// Whether it is TP or TX: whole, though other abbreviations begin so.
  static func isShortForm(_ folded: FoldedText) -> Bool {
    heads.contains { $0.isShort && $0.folded.letters == folded.letters }
  }

  /// What the word before the token `index` is, and whether its accents were left out.
  static func named(
    before index: Int, in tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (units: AdministrativeUnits, isBare: Bool)? {
    var folded = FoldedText()
    var count = 0
    while count < 2, index - count > 0, !tokens[index - count - 1].isMark { count += 1 }
    for words in stride(from: count, to: 0, by: -1) {
      folded = FoldedText()
      for token in tokens[(index - words)..<index] { folded.append(token, bytes) }
      for head in heads
      where head.count == words && head.folded.letters.count == folded.letters.count
        && (!head.isShort || tokens[index - 1].isCapitalised)
      {
        if head.folded.missingAccents(in: folded) != nil { return (head.units, folded.isBare) }
      }
    }
    return nil
  }
}
