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
    note.firstDay = firstDay
    return note
  }

  /// Whether the note's day without a year lies before the end, in the year of `day`.
  func happenedBefore(_ note: LintNote, inYearOf day: Int) -> Bool {
    guard let first = note.firstDay.map(Int.init),
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

extension LintNote {
  /// Of a note of topic `former`: the first day without a year that the passage names, see `PastMentions`.
  fileprivate var firstDay: UInt16? {
    get { extra == 0 ? nil : extra }
    set { extra = newValue ?? 0 }
  }
}
