import Extraction
import Lexicon
import SourceText
import VietnameseText

/// Everything of the tables that may be written, by the beginning of its folded words; the same for all documents.
///
/// It is made while the server starts, so it is columns of numbers: what an entry writes is read from its row when
/// somebody wants to see it.
struct LexiconIndex: Sendable {
  static let shared = LexiconIndex()

  enum Kind: UInt8, Sendable {
    case rank, abbreviation, province, title, body, weekday, month, place
  }

  struct Entry: Sendable {
    var kind: Kind
    /// Whether the words are not what is written but what that stands for.
    var isExpansion: Bool
    /// Whether every newsroom writes it.
    var isCommon: Bool
    var row: LexiconTable.Row
    /// Of what is written, in bytes.
    var length: UInt16
    /// How many letters the folded words have.
    var count: UInt16
    /// Where they begin in the columns below.
    fileprivate var start: UInt32
  }

  /// In the order of their letters.
  private var entries: [Entry] = []
  private var letters: [UInt8] = []
  private var accents: [FoldedText.Accents] = []

  private init() {
    var reader = Reader()
    addRanks(&reader)
    addAbbreviations(&reader)
    addPlaces(&reader)
    addNames(.title, .title, of: LexiconTable.titles, &reader)
    addNames(.body, .body, of: LexiconTable.bodies, &reader)
    addNames(.weekday, .name, of: LexiconTable.weekdays, &reader)
    addNames(.month, .name, of: LexiconTable.months, &reader)
    sort()
  }

  // MARK: Making

  private typealias Cell = UnsafeBufferPointer<UInt8>

  /// Memory for the words of one entry after another.
  private struct Reader {
    var folded = FoldedText()
    var tokens: [Token] = []
  }

  /// - Parameter words: what the entry is found by.
  private mutating func add(
    _ kind: Kind, _ row: LexiconTable.Row, length: Int, words: Cell, isExpansion: Bool = false,
    joined: Bool = false, isCommon: Bool = false, _ reader: inout Reader
  ) {
    reader.folded.read(words, joined: joined, tokens: &reader.tokens)
    guard !reader.folded.isEmpty else { return }
    entries.append(
      Entry(
        kind: kind, isExpansion: isExpansion, isCommon: isCommon, row: row, length: UInt16(clamping: length),
        count: UInt16(clamping: reader.folded.letters.count), start: UInt32(letters.count)))
    letters += reader.folded.letters
    accents += reader.folded.accents
  }

  private mutating func addRanks(_ reader: inout Reader) {
    LexiconTable.ranks.readRows { row, cells in
      // Ranks of other armies and times are recognised, but nobody needs help to write them.
      guard cells[.status].elementsEqual("current".utf8) else { return }
      let text = cells[.rank]
      add(.rank, row, length: text.count, words: text, &reader)
    }
  }

  private mutating func addAbbreviations(_ reader: inout Reader) {
    LexiconTable.abbreviations.readRows { row, cells in
      guard !cells[.domain].elementsEqual("word".utf8) else { return }
      let isCommon = !cells[.common].isEmpty
      var text = abbreviation(row)
      text.withUTF8 { text in
        add(
          .abbreviation, row, length: text.count, words: text, joined: true, isCommon: isCommon, &reader)
      }
      for sense in cells[.senses].split(separator: UInt8(ascii: "|")).prefix(Self.mostSenses) {
        add(
          .abbreviation, row, length: text.utf8.count, words: Cell(rebasing: sense), isExpansion: true,
          isCommon: isCommon, &reader)
      }
    }
  }

  private static let mostSenses = 4

  private mutating func addPlaces(_ reader: inout Reader) {
    var known: Set<String> = []
    var rest: [(row: LexiconTable.Row, name: Cell)] = []
    LexiconTable.places.readRows { row, cells in
      let (text, sort) = (cells[.place], cells[.kind])
      let isProvince = sort.elementsEqual("province".utf8) || sort.elementsEqual("city".utf8)
      if isProvince, cells[.validTo].isEmpty {
        guard known.insert(String(decoding: text, as: UTF8.self)).inserted else { return }
        add(.province, row, length: text.count, words: text, &reader)
      } else if !sort.elementsEqual("street".utf8) {
        // Streets have the names of people, and would come wherever one is written.
        rest.append((row, text))
      }
    }
    for place in rest where known.insert(String(decoding: place.name, as: UTF8.self)).inserted {
      add(.place, place.row, length: place.name.count, words: place.name, &reader)
    }
  }

  private mutating func addNames<Table>(
    _ kind: Kind, _ name: LexiconColumn<Table>, of table: TypedTable<Table>, _ reader: inout Reader
  ) {
    var last: Cell?
    table.readRows { row, cells in
      let text = cells[name]
      // Several rows of one name stand together.
      if last.map({ !$0.elementsEqual(text) }) ?? true {
        add(kind, row, length: text.count, words: text, &reader)
      }
      last = text
    }
  }

  /// Puts the entries into the order of their letters; of those with the same letters by kind, then as they came.
  private mutating func sort() {
    let entries = entries
    // The first eight letters as one number: mostly that decides.
    var order: [(head: UInt64, place: Int)] = []
    order.reserveCapacity(entries.count)
    letters.withUnsafeBufferPointer { letters in
      func word(_ entry: Entry) -> Slice<UnsafeBufferPointer<UInt8>> {
        letters[Int(entry.start)..<(Int(entry.start) + Int(entry.count))]
      }
      for (place, entry) in entries.enumerated() {
        let head = word(entry).prefix(8)
        let number = head.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        order.append((number << (8 * UInt64(8 - head.count)), place))
      }
      order.sort { one, other in
        if one.head != other.head { return one.head < other.head }
        let (first, second) = (entries[one.place], entries[other.place])
        let (left, right) = (word(first).dropFirst(8), word(second).dropFirst(8))
        if left.lexicographicallyPrecedes(right) { return true }
        if right.lexicographicallyPrecedes(left) { return false }
        if first.kind != second.kind { return first.kind.rawValue < second.kind.rawValue }
        return one.place < other.place
      }
    }
    self.entries = order.map { entries[$0.place] }
  }

  // MARK: Asking

  /// What is written.
  func text(of entry: Entry) -> String {
    switch entry.kind {
    case .rank: LexiconTable.ranks.string(entry.row, .rank)
    case .abbreviation: abbreviation(entry.row)
    case .province, .place: LexiconTable.places.string(entry.row, .place)
    case .title: LexiconTable.titles.string(entry.row, .title)
    case .body: LexiconTable.bodies.string(entry.row, .body)
    case .weekday: LexiconTable.weekdays.string(entry.row, .name)
    case .month: LexiconTable.months.string(entry.row, .name)
    }
  }

  /// QSQP rather than QS-QP, where both are written.
  private func abbreviation(_ row: LexiconTable.Row) -> String {
    let table = LexiconTable.abbreviations
    let cell = table.cell(row, .abbreviation)
    let text = String(decoding: cell, as: UTF8.self)
    guard cell.contains(UInt8(ascii: "-")) || cell.contains(UInt8(ascii: "&")) else { return text }
    return table.strings(row, .variants).first { variant in
      variant.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
        && AbbreviationForm(variant) == AbbreviationForm(text)
    } ?? text
  }

  private func slice(_ entry: Entry) -> ArraySlice<UInt8> {
    letters[Int(entry.start)..<(Int(entry.start) + Int(entry.count))]
  }

  /// Calls `body` with the entries that `typed` begins, in the order of their words, at most `limit` of them, and with
  /// how many accents it leaves out.
  func forEachMatch(of typed: FoldedText, limit: Int, _ body: (Entry, _ missingAccents: Int) -> Void) {
    let prefix = typed.letters
    let first = entries.partitioningIndex { !slice($0).lexicographicallyPrecedes(prefix) }
    for entry in entries[first...].prefix(limit) {
      guard slice(entry).starts(with: prefix) else { break }
      if let missing = FoldedText.missingAccents(in: typed, of: accents, from: Int(entry.start)) {
        body(entry, missing)
      }
    }
  }

  /// The folded words of an entry from the letter `start` on: what is still to be typed of it.
  func rest(of entry: Entry, from start: Int) -> String {
    String(decoding: slice(entry).dropFirst(start), as: UTF8.self)
  }
}
