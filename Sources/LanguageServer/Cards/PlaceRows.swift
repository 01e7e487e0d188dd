import Extraction
import Lexicon
import Linting
import VietnameseText

/// The rows of the table of places by name, and which provinces came of which.
struct PlaceRows: Sendable {
  static let shared = PlaceRows()

  /// A province that is gone, as one that came of it remembers it.
  struct Origin: Sendable {
    enum Sort: Sendable {
      /// Became several, of which this is one.
      case split
      /// Went into this one.
      case merged
      /// Is this one, under another name.
      case renamed
    }

    var sort: Sort
    var name: String
    /// Its last day, as the table has it.
    var last: String
  }

  private var byName: [String: [LexiconTable.Row]] = [:]
  /// Provinces that are gone by what came of them.
  private var origins: [String: [(origin: Origin, row: LexiconTable.Row)]] = [:]

  private init() {
    let table = LexiconTable.places
    table.forEachRow { byName[table.string($0, .place), default: []].append($0) }
    // What still exists comes before what does not.
    for name in byName.keys {
      byName[name]?.sort { table.cell($0, .validTo).isEmpty && !table.cell($1, .validTo).isEmpty }
    }
    table.forEachRow { row in
      let last = table.string(row, .validTo)
      guard table.string(row, .kind) == "province", !last.isEmpty else { return }
      for successor in table.strings(row, .successor) {
        let origin = Origin(sort: sort(row), name: table.string(row, .place), last: last)
        origins[successor, default: []].append((origin, row))
      }
    }
  }

  func named(_ name: String) -> [LexiconTable.Row] { byName[name] ?? [] }

  /// What became of a province that is gone.
  func sort(_ row: LexiconTable.Row) -> Origin.Sort {
    let table = LexiconTable.places
    let successors = table.strings(row, .successor)
    if successors.count > 1 { return .split }
    // One that begins when this ends is this one.
    guard let end = TableDay.last(table.cell(row, .validTo)), let successor = successors.first,
      named(successor).contains(where: { other in
        ["province", "city"].contains(table.string(other, .kind))
          && TableDay.first(table.string(other, .validFrom).utf8) == end + 1
      })
    else { return .merged }
    return .renamed
  }

  /// The provinces that `row` came of or took in, the oldest first.
  func origins(of row: LexiconTable.Row) -> [Origin] {
    let name = LexiconTable.places.string(row, .place)
    return (origins[name] ?? []).filter { $0.row != row && $0.origin.name != name }.map(\.origin)
      .sorted { ($0.last, $0.name) < ($1.last, $1.name) }
  }

  // MARK: The word before a name

  /// The rows of the name of `row` that a text may mean, what still exists first: the word before a name (tỉnh, huyện, quần
  /// đảo) says which, or that none is.
  ///
  /// - Parameter written: the name as it stands, abbreviations written out.
  func meant(by written: String, of row: LexiconTable.Row) -> [LexiconTable.Row] {
    let name = LexiconTable.places.string(row, .place)
    let words = Self.words(before: name, in: written)
    return words.isEmpty ? named(name) : named(name).filter { Self.isMeant($0, by: words) }
  }

  /// Whether the words before its name fit a place: "huyện đảo" a huyện, "quần đảo" an island.
  private static func isMeant(_ row: LexiconTable.Row, by words: [SyllableKey]) -> Bool {
    let table = LexiconTable.places
    let admin = word(table.cell(row, .admin))
    if !admin.isEmpty { return words.starts(with: admin) }
    if let kinds = natures[words] { return kinds == table.string(row, .kind) }
    // "miền Bắc", "khu vực Tây Nguyên": words that say nothing against it, unless they are of another kind of unit.
    return adminWord(atStartOf: words).map { $0.level == 0 || $0.level > 3 } ?? true
  }

  /// Words that name a kind of place and no unit, with the kind as the table calls it.
  private static let natures: [[SyllableKey]: String] = {
    let card = LexiconCard(language: .vietnamese)
    var natures: [[SyllableKey]: String] = [:]
    for kind in ["border_gate", "island", "river", "sea", "mountain", "street"] {
      for word in card.kindName(kind).split(separator: ",") { natures[keys(String(word))] = kind }
    }
    return natures
  }()

  /// The kind of place that a name begins with: "cửa khẩu Nậm Cắn"; nil where it says none.
  static func nature(of name: String) -> String? {
    let words = keys(name)
    return (1...2).reversed().lazy.compactMap { natures[Array(words.prefix($0))] }.first
  }

  /// The level of a unit, 1 for a province, 2 for a district, 3 for a commune; nil for what is none.
  static func level(of row: LexiconTable.Row) -> Int? {
    switch LexiconTable.places.string(row, .kind) {
    case "province", "city": 1
    case "district": 2
    case "commune", "special_zone": 3
    default: nil
    }
  }

  /// The administrative words by themselves and by their abbreviations: TP is a thành phố. With their level, 1 for a
  /// province, 2 for a district, 3 for a commune.
  private static let adminWords: [[SyllableKey]: (word: [SyllableKey], level: Int)] = {
    var words: [[SyllableKey]: (word: [SyllableKey], level: Int)] = [:]
    let table = LexiconTable.adminWords
    table.forEachRow { row in
      let word = table.string(row, .word)
      let level = Int(table.string(row, .level)) ?? 0
      for form in [word] + table.strings(row, .abbreviations) { words[keys(form)] = (keys(word), level) }
    }
    return words
  }()

  /// The words of a text, without marks.
  static func keys(_ text: String) -> [SyllableKey] {
    Tokenizer.tokens(of: text).filter { !$0.isMark }.map(\.key)
  }

  private static func word(_ cell: UnsafeBufferPointer<UInt8>) -> [SyllableKey] {
    keys(String(decoding: cell, as: UTF8.self))
  }

  /// The words that stand before `name` in `text`, abbreviations of administrative words in full; empty where none do.
  private static func words(before name: String, in text: String) -> [SyllableKey] {
    let (all, name) = (keys(text), keys(name))
    guard all.count > name.count, all.suffix(name.count).elementsEqual(name) else { return [] }
    let words = Array(all.dropLast(name.count))
    return adminWords[words]?.word ?? words
  }

  /// Whether a text is nothing but an administrative word.
  static func isAdminWord(_ text: String) -> Bool { adminWords[keys(text)] != nil }

  /// The administrative word that `words` begin with, in full, how many of them it is, and its level.
  static func adminWord(atStartOf words: some Collection<SyllableKey>) -> (
    word: [SyllableKey], count: Int, level: Int
  )? {
    for count in stride(from: min(words.count, 4), to: 0, by: -1) {
      if let found = adminWords[Array(words.prefix(count))] { return (found.word, count, found.level) }
    }
    return nil
  }
}
