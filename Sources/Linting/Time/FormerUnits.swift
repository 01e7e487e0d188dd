import Extraction
import Lexicon
import SourceText
import VietnameseText

/// Something of a table that has an end.
struct Former: Sendable {
  var list: PhraseList
  var row: LexiconTable.Row
  /// Day number of its last day.
  var lastDay: Int

  /// The bit of a note's variant that says: the passage knows that it is past.
  private static let explainedBit: UInt32 = 1 << 31
  /// Where the row begins in a note's variant; below it is the list.
  private static let rowShift: UInt32 = 7

  static func isExplained(_ note: LintNote) -> Bool { note.variant & explainedBit != 0 }

  init?(_ list: PhraseList, _ row: LexiconTable.Row) {
    guard let day = Validity.lastDay(list, row) else { return nil }
    self.list = list
    self.row = row
    lastDay = day
  }

  /// Reads a note of topic `former`.
  init?(_ note: LintNote) {
    let row = (note.variant & ~Self.explainedBit) >> Self.rowShift
    guard let list = PhraseList(rawValue: UInt8(truncatingIfNeeded: note.variant & 0x7F)) else { return nil }
    self.init(list, LexiconTable.Row(offset: row))
  }

  /// The key is the name's words; the variant the list and row. Nil where the row does not fit.
  ///
  /// - Parameter firstDay: the first day without a year that the paragraph names, see `PastMentions`.
  func note(
    _ range: ByteRange, in name: Mention, isExplained: Bool, firstDay: UInt16?, _ paragraph: LintParagraph
  ) -> LintNote? {
    guard row.offset < 1 << (31 - Self.rowShift), list.rawValue < 1 << Self.rowShift else { return nil }
    var words = KeyHash()
    for index in name.tokens {
      let token = paragraph[index]
      if Int(token.start) >= range.start, Int(token.end) <= range.end { words.add(token.key) }
    }
    var note = LintNote(
      .former, range, key: words.value,
      variant: UInt32(list.rawValue) | row.offset << Self.rowShift | (isExplained ? Self.explainedBit : 0))
    note.extra = firstDay ?? 0
    return note
  }

  /// Whether the note's day without a year lies before the end, in the year of `day`.
  func happenedBefore(_ note: LintNote, inYearOf day: Int) -> Bool {
    let first = Int(note.extra)
    guard first > 0,
      let told = GregorianCalendar.dayNumber(
        year: GregorianCalendar.date(ofDay: day).year, month: first / 32, day: max(first % 32, 1))
    else { return false }
    return told <= lastDay
  }

  /// The end as a reader sees it, as exact as the table is: 30/6/2025, 11/2023, 2007.
  var end: String {
    let day =
      switch list {
      case .place: LexiconTable.places.string(row, .validTo)
      case .body: LexiconTable.bodies.string(row, .validTo)
      case .adminWord: LexiconTable.adminWords.string(row, .validTo)
      default: ""
      }
    let parts = day.split(separator: "-").compactMap { Int($0) }
    return parts.reversed().map(String.init).joined(separator: "/")
  }

  /// What took its place, where that is one thing.
  var successor: String? {
    let text =
      switch list {
      case .place: LexiconTable.places.string(row, .successor)
      case .body: LexiconTable.bodies.string(row, .successor)
      default: ""
      }
    return text.isEmpty || text.contains("|") || text.contains("/") ? nil : text
  }

  /// Whether it is of the level between province and commune.
  var isDistrict: Bool {
    switch list {
    case .adminWord: true
    case .place: LexiconTable.places.cell(row, .kind).elementsEqual("district".utf8)
    default: false
    }
  }
}

/// Until when the rows of the tables are valid.
struct Validity: Sendable {
  /// Day number of the last day of a row; nil for one without an end.
  static func lastDay(_ list: PhraseList, _ row: LexiconTable.Row) -> Int? {
    switch list {
    case .place: placeEnds[row]
    case .body: bodyEnds[row]
    case .adminWord: wordEnds[row]
    default: nil
    }
  }

  private static let placeEnds = RowFacts<Int>(LexiconTable.places) { TableDay.last($0[.validTo]) }
  private static let bodyEnds = RowFacts<Int>(LexiconTable.bodies) { TableDay.last($0[.validTo]) }
  private static let wordEnds = RowFacts<Int>(LexiconTable.adminWords) { TableDay.last($0[.validTo]) }

  func ofBody(_ row: LexiconTable.Row) -> Former? { Former(.body, row) }
  func ofWord(_ row: LexiconTable.Row) -> Former? { Former(.adminWord, row) }

  /// "Huyện ủy", "Quận đoàn", "Thị ủy": the level is the head's first word.
  func ofHead(_ paragraph: LintParagraph, _ index: Int) -> Former? {
    let last = paragraph[index + 1].key
    guard last == committee || last == youth else { return nil }
    if paragraph[index].key == townWord { return town.flatMap { Former(.adminWord, $0) } }
    guard let word = paragraph.text.match(.adminWord, at: index), word.count == 1 else { return nil }
    return ofWord(word.row)
  }

  private let committee = SyllableKey("ủy")
  private let youth = SyllableKey("đoàn")
  private let townWord = SyllableKey("thị")
  /// The row of "thị xã".
  private let town: LexiconTable.Row?

  init() {
    town = Array("thị xã".utf8).withUnsafeBufferPointer { LexiconTable.adminWords.row(named: $0) }
  }

  /// A place's namesakes stand beside it in the table; the one that lasted longest decides, and one without an end
  /// decides that there is none.
  ///
  /// - Parameter word: the administrative word before the name.
  func ofPlace(_ row: LexiconTable.Row, word: LexiconTable.Row) -> Former? {
    guard Self.lastDay(.place, row) != nil, let last = Self.last[row] else { return nil }
    let unit = LexiconTable.adminWords.cell(word, .word)
    return unit.equals("tỉnh") ? last.province : unit.equals("thành phố") ? last.city : last.district
  }

  /// Of the namesakes of a place the one that lasted longest, by the level that is meant. A province is not kept alive by
  /// a district of its name, but a town (TP) may be of either level.
  private struct Last: Sendable {
    var province: Former?
    var city: Former?
    var district: Former?
  }

  private static let last = RowFacts<Last>(LexiconTable.places) { cells in
    let namesakes = namesakes(of: cells.row, in: LexiconTable.places.untyped)
    return Last(
      province: last(of: namesakes) { $0.equals("province") },
      city: last(of: namesakes) { $0.equals("district") || $0.equals("city") },
      district: last(of: namesakes) { $0.equals("district") })
  }

  private static func last(
    of places: [LexiconTable.Row], where isMeant: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Former? {
    var best: Former?
    for place in places where isMeant(LexiconTable.places.cell(place, .kind)) {
      guard let former = Former(.place, place) else { return nil }
      if best.map({ $0.lastDay < former.lastDay }) ?? true { best = former }
    }
    return best
  }

  /// The rows around `row` that have its first cell, `row` with them.
  static func namesakes(of row: LexiconTable.Row, in table: LexiconTable) -> [LexiconTable.Row] {
    let bytes = table.bytes
    var start = Int(row.offset)
    while start > 1 {
      var before = start - 1
      while before > 0, bytes[before - 1] != 0x0A { before -= 1 }
      guard isNamesake(of: row, at: before, bytes) else { break }
      start = before
    }
    var rows: [LexiconTable.Row] = []
    while start < bytes.count, isNamesake(of: row, at: start, bytes) {
      rows.append(LexiconTable.Row(offset: UInt32(start)))
      while start < bytes.count, bytes[start] != 0x0A { start += 1 }
      start += 1
    }
    return rows
  }

  /// Whether the row at `start` has the first cell of `row`.
  private static func isNamesake(
    of row: LexiconTable.Row, at start: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var (own, other) = (Int(row.offset), start)
    while own < bytes.count, other < bytes.count {
      if bytes[own] == 0x09 { return bytes[other] == 0x09 }
      if bytes[own] != bytes[other] { return false }
      own &+= 1
      other &+= 1
    }
    return false
  }
}

/// Tells a passage about the past from news.
struct PastWords: Sendable {
  /// Made when something that has an end is first named.
  static let shared = PastWords()

  /// Words and pairs that make their sentence one about the past.
  private let inSentence: PhraseSet
  /// The same for the whole paragraph.
  private let inParagraph: PhraseSet
  private let former = SyllableKey("cũ")
  private let once = SyllableKey("nguyên")
  private let ex = SyllableKey("cựu")

  private init() {
    inSentence = PhraseSet(
      """
      trước đây|trước kia|trước đó|trước khi|lúc đó|khi đó|khi ấy|bấy giờ|ngày ấy|năm ấy|hồi ấy|hồi đó|ngày xưa|xưa kia|\
      năm xưa|hồi|thời|quê|quê quán|quê gốc|sinh ra|sinh năm|sinh ngày|từng|đã từng|nay là|nay thuộc|tiền thân|nhập ngũ|\
      công tác tại|hy sinh|hi sinh|qua đời|từ trần|nghỉ hưu|cựu chiến binh|tập kết|tham chiến
      """)
    inParagraph = PhraseSet(
      """
      sáp nhập|sát nhập|hợp nhất|chia tách|tách tỉnh|tái lập|giải thể|đổi tên|chấm dứt hoạt động|kết thúc hoạt động|\
      sắp xếp|tinh gọn|bỏ cấp huyện|không tổ chức cấp huyện|chính quyền địa phương 2 cấp|chính quyền địa phương hai cấp|\
      thời kỳ|thời kì|giai đoạn lịch sử|kháng chiến|chiến tranh|chiến dịch|lịch sử|truyền thống|tiền thân|thời Pháp|\
      cách mạng Tháng Tám|hài cốt|phần mộ|chuyển giao|bàn giao|trên cơ sở
      """)
  }

  /// Whether the paragraph speaks of the past as a whole.
  func areMeant(in paragraph: LintParagraph) -> Bool {
    inParagraph.stands(in: paragraph, 0..<paragraph.count)
  }

  /// Whether the word "(cũ)" stands behind the tokens before `end`, or close to them.
  fileprivate func callFormer(_ end: Int, in paragraph: LintParagraph) -> Bool {
    (end..<(end + 12)).contains { paragraph[$0].key == former }
  }

  /// Whether the words of a sentence say that it is about the past.
  fileprivate func areMeant(in sentence: Range<Int>, of paragraph: LintParagraph) -> Bool {
    if inSentence.stands(in: paragraph, sentence) { return true }
    // "nguyên Cục trưởng", but not "tài nguyên".
    return sentence.contains { index in
      let key = paragraph[index].key
      return (key == once || key == ex) && paragraph[index + 1].isCapitalised
    }
  }
}

/// Says of one mention of a paragraph after another, in reading order, whether what is said of it is past. It remembers
/// what it has found of sentence and dates, so that a paragraph of thousands of mentions is gone through once.
struct PastMentions {
  private let paragraph: LintParagraph
  /// The first day of all dates.
  private lazy var firstDay = Self.firstDay(of: paragraph)
  /// The first day without a year, as 32 months and days.
  private(set) lazy var firstDayWithoutYear = Self.firstDayWithoutYear(of: paragraph)
  /// The tokens before `next` are gone through; the sentence of `next` begins at `first`.
  private var next = 0
  private var first = 0
  /// Tokens of which none ends a sentence, up to one that does or to the paragraph's end.
  private var open = 0..<0
  private var last: (sentence: Range<Int>, isPast: Bool)?

  init(_ paragraph: LintParagraph) { self.paragraph = paragraph }

  /// Words near the mention, or a date from before `lastDay`.
  mutating func isPast(_ mention: Mention, before lastDay: Int) -> Bool {
    let words = PastWords.shared
    if words.callFormer(mention.tokens.upperBound, in: paragraph) { return true }
    if let firstDay, firstDay <= lastDay { return true }
    let sentence = sentence(around: mention.tokens)
    if let last, last.sentence == sentence { return last.isPast }
    let isPast = words.areMeant(in: sentence, of: paragraph)
    last = (sentence, isPast)
    return isPast
  }

  private mutating func sentence(around tokens: Range<Int>) -> Range<Int> {
    while next < tokens.lowerBound {
      if paragraph.endsSentence(next) { first = next + 1 }
      next += 1
    }
    var last = tokens.upperBound
    while last < paragraph.count {
      if open.contains(last) {
        last = open.upperBound
        break
      }
      if paragraph.endsSentence(last) { break }
      last += 1
    }
    open = tokens.upperBound..<max(last, tokens.upperBound)
    return first..<max(first, min(last, paragraph.count))
  }

  private static func firstDayWithoutYear(of paragraph: LintParagraph) -> UInt16? {
    paragraph.reading.mentions.lazy.compactMap { mention in
      guard case .date(let date) = mention.detail, date.value.first.year == nil,
        date.value.form == .point || date.value.form == .range,
        (1...12).contains(date.value.first.month)
      else { return nil }
      return UInt16(clamping: Int(date.value.first.month) * 32 + Int(date.value.first.day))
    }.min()
  }

  private static func firstDay(of paragraph: LintParagraph) -> Int? {
    paragraph.reading.mentions.lazy.compactMap { mention in
      guard case .date(let date) = mention.detail else { return nil }
      switch date.value.form {
      case .point, .timestamp, .days, .months, .range: break
      default: return nil
      }
      // Of a range the end counts: a term that runs on is no past.
      let point = date.value.second
      guard let year = point.year else { return nil }
      let month = (1...12).contains(point.month) ? point.month : 1
      return GregorianCalendar.dayNumber(year: year, month: month, day: max(point.day, 1))
    }.min()
  }
}

/// A handful of phrases, looked up word by word.
struct PhraseSet: Sendable {
  private let byFirst: [SyllableKey: [[SyllableKey]]]
  /// One bit for each first word, from the top of its hash: most words begin none, and this says so of nearly all of
  /// them.
  private let filter: [UInt64]
  private static let filterBits: UInt64 = 12

  /// - Parameter text: the phrases, separated by `|`.
  init(_ text: String) {
    var byFirst: [SyllableKey: [[SyllableKey]]] = [:]
    var filter = [UInt64](repeating: 0, count: 1 << Int(Self.filterBits - 6))
    for phrase in text.split(separator: "|") {
      let keys = phrase.split(separator: " ").map { SyllableKey(String($0)) }
      guard let first = keys.first else { continue }
      byFirst[first, default: []].append(keys)
      let hash = Self.hash(first)
      filter[Int(hash >> 6)] |= 1 << (hash & 63)
    }
    self.byFirst = byFirst
    self.filter = filter
  }

  @inline(__always) private static func hash(_ key: SyllableKey) -> UInt64 {
    (key.raw &* 0x9E37_79B9_7F4A_7C15) &>> (64 - filterBits)
  }

  /// Whether one of the phrases begins in `range` with a word of which `isMeant` says yes.
  func stands(
    in paragraph: LintParagraph, _ range: Range<Int>, where isMeant: (Int) -> Bool = { _ in true }
  ) -> Bool {
    paragraph.text.tokens.withBuffer { tokens in
      filter.withUnsafeBufferPointer { filter in
        for index in range.clamped(to: tokens.indices) {
          let hash = Self.hash(tokens[index].key)
          guard filter[Int(hash &>> 6)] &>> (hash & 63) & 1 != 0 else { continue }
          if isMeant(index), begins(at: index, paragraph) { return true }
        }
        return false
      }
    }
  }

  @inline(never) private func begins(at index: Int, _ paragraph: LintParagraph) -> Bool {
    guard let phrases = byFirst[paragraph[index].key] else { return false }
    return phrases.contains { keys in
      zip(keys, index...).allSatisfy { paragraph[$1].key == $0 }
    }
  }
}

extension LintParagraph {
  /// Whether the token ends a sentence: a full stop, question or exclamation mark before white space.
  func endsSentence(_ index: Int) -> Bool {
    let token = self[index]
    guard token.isMark(".") || token.isMark("!") || token.isMark("?") else { return false }
    return self[index + 1].gap != .none && !(self[index - 1].letterCase == .upper)
  }
}
