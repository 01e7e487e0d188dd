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
    case rank, abbreviation, province, title, body, weekday, month, place, usualBody
  }

  struct Entry: Sendable {
    var kind: Kind
    /// Of the words that an abbreviation stands for, the number of the sense; nil where its letters are meant.
    var sense: UInt8?
    /// Whether every newsroom writes it.
    var isCommon = false
    /// Whether it is a name, so that small letters are another word.
    var isName = false
    /// Whether it has an end, which may lie before the article.
    var hasEnd = false
    /// Of a place, the units that it is.
    var units: AdministrativeUnits = []
    var row: LexiconTable.Row
    /// Where what is written begins in its cell: behind "Thành phố" of "Thành phố Hồ Chí Minh".
    var skipped: UInt8 = 0
    /// More letters have to be typed: those of the post, where its body follows.
    var headLetters: UInt8 = 0
    /// Its place among its like, the shortest first: bytes of what is written, or a number of the calendar.
    var length: UInt16
    /// How many letters the folded words have.
    var count: UInt16
    /// Where they begin in the columns below.
    fileprivate var start: UInt32 = 0

    /// Whether it is an abbreviation, and not what that stands for.
    var isLetters: Bool { kind == .abbreviation && sense == nil }

    init(_ kind: Kind, _ row: LexiconTable.Row, length: Int) {
      (self.kind, self.row, self.length) = (kind, row, UInt16(clamping: length))
      count = 0
    }
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
    addTitles(&reader)
    addBodies(&reader)
    addUsualBodies(&reader)
    addCalendar(.weekday, LexiconTable.weekdays, .name, number: .iso, &reader)
    addCalendar(.month, LexiconTable.months, .name, number: .month, &reader)
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
  private mutating func add(_ entry: Entry, words: Cell, joined: Bool = false, _ reader: inout Reader) {
    reader.folded.read(words, joined: joined, tokens: &reader.tokens)
    guard !reader.folded.isEmpty else { return }
    var entry = entry
    entry.count = UInt16(clamping: reader.folded.letters.count)
    entry.start = UInt32(letters.count)
    entries.append(entry)
    letters += reader.folded.letters
    accents += reader.folded.accents
  }

  private mutating func addRanks(_ reader: inout Reader) {
    LexiconTable.ranks.readRows { row, cells in
      // Ranks of other armies and times are recognised, but nobody needs help to write them.
      guard cells[.status].elementsEqual("current".utf8) else { return }
      add(Entry(.rank, row, length: cells[.rank].count), words: cells[.rank], &reader)
    }
  }

  private mutating func addAbbreviations(_ reader: inout Reader) {
    LexiconTable.abbreviations.readRows { row, cells in
      guard !cells[.domain].elementsEqual("word".utf8) else { return }
      let isCommon = !cells[.common].isEmpty
      var text = abbreviation(row)
      text.withUTF8 { text in
        var entry = Entry(.abbreviation, row, length: text.count)
        entry.isCommon = isCommon
        add(entry, words: text, joined: true, &reader)
      }
      // What stands for a byline, a place or a kind of document is nobody's phrase, or is found as a place.
      if Self.wordless.contains(where: { cells[.domain].elementsEqual($0.utf8) }) { return }
      let senses = cells[.senses].split(separator: UInt8(ascii: "|")).prefix(Self.mostSenses)
      for (number, sense) in senses.enumerated() {
        // Two syllables are typed sooner than chosen, and an explanation is no phrase.
        let words = sense.reduce(1) { $1 == FoldedText.space ? $0 + 1 : $0 }
        let sense = Cell(rebasing: sense)
        guard words >= Self.leastWords, !Self.isExplanation(sense) else { continue }
        var entry = Entry(.abbreviation, row, length: sense.count)
        (entry.sense, entry.isCommon) = (UInt8(number), isCommon)
        entry.isName = TypedText.Ending.isCapital(sense, at: 0)
        add(entry, words: sense, &reader)
      }
    }
  }

  /// Whether it has brackets, or parts of a code ("Chỉ thị - Bộ Quốc phòng").
  private static func isExplanation(_ sense: Cell) -> Bool {
    for (offset, byte) in sense.enumerated() {
      if byte == UInt8(ascii: "(") { return true }
      if byte == UInt8(ascii: "-"), offset > 0, sense[offset - 1] == FoldedText.space,
        offset + 2 < sense.count,
        TypedText.Ending.isCapital(sense, at: offset + 2)
      {
        return true
      }
    }
    return false
  }

  private static let wordless = ["byline", "doctype", "place"]
  private static let mostSenses = 4
  private static let leastWords = 3

  private mutating func addPlaces(_ reader: inout Reader) {
    LexiconTable.places.readRows { row, cells in
      let (text, sort) = (cells[.place], cells[.kind])
      // Streets have the names of people, and would come wherever one is written.
      if sort.elementsEqual("street".utf8) { return }
      let isProvince = sort.elementsEqual("province".utf8) || sort.elementsEqual("city".utf8)
      let hasEnd = !cells[.validTo].isEmpty
      var entry = Entry(isProvince && !hasEnd ? .province : .place, row, length: text.count)
      (entry.isName, entry.hasEnd) = (true, hasEnd)
      entry.units = AdministrativeUnits.units(ofCell: cells[.admin])
      if sort.elementsEqual("commune".utf8) { entry.units.insert(.commune) }
      // Its name is asked for where "thành phố" stands already.
      let unit = Self.cityInName
      if text.count > unit.count, text.prefix(unit.count).elementsEqual(unit) {
        entry.skipped = UInt8(unit.count)
        entry.length -= UInt16(unit.count)
      }
      add(entry, words: Cell(rebasing: text.dropFirst(Int(entry.skipped))), &reader)
    }
  }

  private static let cityInName = Array("Thành phố ".utf8)

  private mutating func addTitles(_ reader: inout Reader) {
    LexiconTable.titles.readRows { row, cells in
      add(Entry(.title, row, length: cells[.title].count), words: cells[.title], &reader)
    }
  }

  private mutating func addBodies(_ reader: inout Reader) {
    LexiconTable.bodies.readRows { row, cells in
      var entry = Entry(.body, row, length: cells[.body].count)
      (entry.isName, entry.hasEnd) = (true, !cells[.validTo].isEmpty)
      add(entry, words: cells[.body], &reader)
    }
  }

  /// In the order that the table gives them.
  private mutating func addUsualBodies(_ reader: inout Reader) {
    var text: [UInt8] = []
    LexiconTable.usualBodies.readRows { row, cells in
      text.removeAll(keepingCapacity: true)
      text += cells[.head]
      text.append(FoldedText.space)
      text += cells[.body]
      var entry = Entry(.usualBody, row, length: Self.number(cells[.order]))
      // All are letters and spaces, so each scalar is one of the folded letters.
      entry.headLetters = UInt8(clamping: cells[.head].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 })
      text.withUnsafeBufferPointer { add(entry, words: $0, &reader) }
    }
  }

  /// In the order of the calendar.
  private mutating func addCalendar<Table>(
    _ kind: Kind, _ table: TypedTable<Table>, _ name: LexiconColumn<Table>, number: LexiconColumn<Table>,
    _ reader: inout Reader
  ) {
    table.readRows { row, cells in
      add(Entry(kind, row, length: Self.number(cells[number])), words: cells[name], &reader)
    }
  }

  private static func number(_ cell: Cell) -> Int {
    cell.reduce(0) { $1 &- 0x30 < 10 ? min($0 * 10 + Int($1 &- 0x30), 0xFFFF) : $0 }
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
    case .abbreviation: entry.sense.flatMap { sense($0, of: entry.row) } ?? abbreviation(entry.row)
    case .province, .place:
      String(
        decoding: LexiconTable.places.cell(entry.row, .place).dropFirst(Int(entry.skipped)), as: UTF8.self)
    case .usualBody:
      LexiconTable.usualBodies.string(entry.row, .head) + " "
        + LexiconTable.usualBodies.string(entry.row, .body)
    case .title: LexiconTable.titles.string(entry.row, .title)
    case .body: LexiconTable.bodies.string(entry.row, .body)
    case .weekday: LexiconTable.weekdays.string(entry.row, .name)
    case .month: LexiconTable.months.string(entry.row, .name)
    }
  }

  private func sense(_ number: UInt8, of row: LexiconTable.Row) -> String? {
    LexiconTable.abbreviations.strings(row, .senses).dropFirst(Int(number)).first
  }

  /// The last day of a place or a body, as its cell has it; empty where it has none.
  func end(of entry: Entry) -> UnsafeBufferPointer<UInt8> {
    entry.kind == .body
      ? LexiconTable.bodies.cell(entry.row, .validTo) : LexiconTable.places.cell(entry.row, .validTo)
  }

  /// QSQP rather than QS-QP, where both are written.
  func abbreviation(_ row: LexiconTable.Row) -> String {
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

  /// How what is typed begins the words of an entry.
  struct Match {
    var missingAccents: Int
    /// The same without the last word, of which the accents may still come.
    var missingBefore: Int
    /// Whether the last word typed is the whole of a word of the entry.
    var isWhole: Bool
    /// Whether nothing is left of it.
    var isAll: Bool
  }

  /// Calls `body` with the entries that `typed` begins, in the order of their words, at most `limit` of them, as long as
  /// it answers with true.
  func forEachMatch(of ending: TypedText.Ending, limit: Int, _ body: (Entry, Match) -> Bool) {
    let typed = ending.folded
    let prefix = typed.letters
    let finished = prefix.count - ending.lastLetters
    let first = entries.partitioningIndex { !slice($0).lexicographicallyPrecedes(prefix) }
    for entry in entries[first...].prefix(limit) {
      guard slice(entry).starts(with: prefix) else { break }
      guard let missing = FoldedText.missingAccents(in: typed, of: accents, from: Int(entry.start)) else {
        continue
      }
      let isAll = prefix.count == Int(entry.count)
      let before =
        missing == 0
        ? 0
        : FoldedText.missingAccents(in: typed, of: accents, from: Int(entry.start), to: finished) ?? missing
      let match = Match(
        missingAccents: missing, missingBefore: before,
        isWhole: isAll || letters[Int(entry.start) + prefix.count] == FoldedText.space, isAll: isAll)
      guard body(entry, match) else { return }
    }
  }

  /// The folded words of an entry from the letter `start` on: what is still to be typed of it.
  func rest(of entry: Entry, from start: Int) -> String {
    String(decoding: slice(entry).dropFirst(start), as: UTF8.self)
  }
}
