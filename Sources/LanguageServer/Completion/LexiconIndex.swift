import Extraction
import Lexicon

/// Everything of the tables that may be written, by the beginning of its folded words. Made at the first completion,
/// the same for all documents.
struct LexiconIndex: Sendable {
  static let shared = LexiconIndex()

  enum Kind: UInt8, Sendable {
    case rank, abbreviation, province, title, body, weekday, month, place
  }

  struct Entry: Sendable {
    var kind: Kind
    var row: LexiconTable.Row
    /// What is written.
    var text: String
    /// Whether the words are not `text` itself but what `text` stands for.
    var isExpansion: Bool
    /// Whether every newsroom writes it.
    var isCommon: Bool
    /// In the columns below.
    var start: Int
    var count: Int
  }

  private var entries: [Entry] = []
  private var letters: [UInt8] = []
  private var shapes: [UInt8] = []
  private var tones: [UInt8] = []

  private init() {
    addRanks()
    addAbbreviations()
    addPlaces()
    addNames(.titles, .title, name: "title")
    addNames(.bodies, .body, name: "body")
    addNames(.weekdays, .weekday, name: "name")
    addNames(.months, .month, name: "name")
    let letters = letters
    entries.sort { one, other in
      let first = letters[one.start..<(one.start + one.count)]
      let second = letters[other.start..<(other.start + other.count)]
      if !first.elementsEqual(second) { return first.lexicographicallyPrecedes(second) }
      return one.kind.rawValue < other.kind.rawValue
    }
  }

  private func slice(_ entry: Entry) -> ArraySlice<UInt8> {
    letters[entry.start..<(entry.start + entry.count)]
  }

  private mutating func add(
    _ kind: Kind, _ row: LexiconTable.Row, _ text: String, words: String? = nil, joined: Bool = false,
    isCommon: Bool = false
  ) {
    let folded = FoldedText(words ?? text, joined: joined)
    guard !folded.isEmpty else { return }
    entries.append(
      Entry(
        kind: kind, row: row, text: text, isExpansion: words != nil, isCommon: isCommon, start: letters.count,
        count: folded.letters.count))
    letters += folded.letters
    shapes += folded.shapes
    tones += folded.tones
  }

  private mutating func addRanks() {
    let table = LexiconTable.ranks
    let (name, status) = (table.column("rank") ?? 0, table.column("status") ?? 0)
    // Ranks of other armies and times are recognised, but nobody needs help to write them.
    table.forEachRow { if table.string($0, status) == "current" { add(.rank, $0, table.string($0, name)) } }
  }

  private mutating func addAbbreviations() {
    let table = LexiconTable.abbreviations
    let (name, senses, domain, variants) = (
      table.column("abbreviation") ?? 0, table.column("senses") ?? 0, table.column("domain") ?? 0,
      table.column("variants") ?? 0
    )
    let common = table.column("common") ?? 0
    table.forEachRow { row in
      guard table.string(row, domain) != "word" else { return }
      let text = Self.plainest(table.string(row, name), table.strings(row, variants))
      let isCommon = !table.cell(row, common).isEmpty
      add(.abbreviation, row, text, joined: true, isCommon: isCommon)
      for sense in table.strings(row, senses).prefix(Self.mostSenses) {
        add(.abbreviation, row, text, words: sense, isCommon: isCommon)
      }
    }
  }

  private static let mostSenses = 4

  /// QSQP rather than QS-QP, where both are written.
  private static func plainest(_ text: String, _ variants: [String]) -> String {
    func isPlain(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isAlphabetic) }
    guard !isPlain(text), text.contains("-") || text.contains("&") else { return text }
    return variants.first { isPlain($0) && AbbreviationForm($0) == AbbreviationForm(text) } ?? text
  }

  private mutating func addPlaces() {
    let table = LexiconTable.places
    let (name, kind, to) = (
      table.column("place") ?? 0, table.column("kind") ?? 0, table.column("valid_to") ?? 0
    )
    var known: Set<String> = []
    var rest: [(LexiconTable.Row, String)] = []
    table.forEachRow { row in
      let (text, sort) = (table.string(row, name), table.string(row, kind))
      if sort == "province" || sort == "city", table.cell(row, to).isEmpty {
        if known.insert(text).inserted { add(.province, row, text) }
      } else if sort != "street" {
        // Streets have the names of people, and would come wherever one is written.
        rest.append((row, text))
      }
    }
    for (row, text) in rest where known.insert(text).inserted { add(.place, row, text) }
  }

  private mutating func addNames(_ table: LexiconTable, _ kind: Kind, name: String) {
    guard let name = table.column(name) else { return }
    var last = ""
    table.forEachRow { row in
      let text = table.string(row, name)
      // Several rows of one name stand together.
      if text != last { add(kind, row, text) }
      last = text
    }
  }

  /// Calls `body` with the entries that `typed` begins, in the order of their words, at most `limit` of them, and with
  /// how many accents it leaves out.
  func forEachMatch(of typed: FoldedText, limit: Int, _ body: (Entry, _ missingAccents: Int) -> Void) {
    let prefix = typed.letters
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if slice(entries[middle]).lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
    }
    var left = limit
    while low < entries.count, left > 0, slice(entries[low]).starts(with: prefix) {
      if let missing = missingAccents(typed, entries[low]) { body(entries[low], missing) }
      low += 1
      left -= 1
    }
  }

  /// The same as `FoldedText.missingAccents`, over the columns.
  private func missingAccents(_ typed: FoldedText, _ entry: Entry) -> Int? {
    var missing = 0
    for index in typed.letters.indices {
      let place = entry.start + index
      if typed.shapes[index] != shapes[place] {
        if typed.shapes[index] > 26 { return nil }
        missing += 1
      }
      if typed.tones[index] != tones[place] {
        if typed.tones[index] != 0 { return nil }
        missing += 1
      }
    }
    return missing
  }

  /// The folded words of an entry from the letter `start` on: what is still to be typed of it.
  func rest(of entry: Entry, from start: Int) -> String {
    String(decoding: slice(entry).dropFirst(start), as: UTF8.self)
  }
}
