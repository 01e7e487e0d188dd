import Extraction
import JSONRPC
import LanguageServerProtocol
import Lexicon
import Linting
import SourceText
import Standoff
import VietnameseText

/// What a full date leaves out: its weekday, its year; and what an abbreviation stands for at its first use where the
/// article does not say it and not every reader knows; what somebody has noted of them where that is another.
enum InlayHintFeature: DocumentFeature {
  typealias Request = InlayHintRequest

  private struct Hint {
    var text: String
    /// Behind what it stands.
    var end: Int
  }

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.inlayHintProvider = ResolveOptions()
  }

  static func answer(
    _ request: InlayHintRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> [InlayHint] {
    let range = document.byteRange(request.range)
    let kinds = client.settings.hints
    var hints: [InlayHint] = []
    var cursor = document.cursor()
    // What a number of a document is made of stays together: 12-NQ/TU.
    var numberEnd = 0
    // Where a weekday ends that may belong to the date behind it.
    var weekdayEnd = -1
    document.article.forEachOccurrence(touching: range) { occurrence in
      let hint: Hint?
      let label = document.labels?.labels.label(occurrence.mention.kind, at: occurrence.range)
      if label?.judgement == .refused { return }
      let value = label?.value.flatMap { $0 == document.article.value(of: occurrence) ? nil : $0 }
      let noted = value.map { Hint(text: $0, end: occurrence.range.end) }
      switch occurrence.mention.detail {
      case .date(let detail) where kinds.contains(.date):
        let hasWeekday =
          detail.weekday != nil || joins(weekdayEnd, occurrence.range.start, document.bytes)
        if detail.value.form == .weekday { weekdayEnd = occurrence.range.end }
        hint = noted ?? day(detail.value, occurrence, hasWeekday: hasWeekday, document, client)
      case .document:
        numberEnd = max(numberEnd, occurrence.range.end)
        hint = nil
      case .abbreviation(let detail) where occurrence.range.start >= numberEnd:
        if kinds.isDisjoint(with: [.abbreviation, .commonAbbreviation]) { return }
        hint =
          noted
          ?? (document.article.isFirstUse(occurrence) ? expansion(occurrence, detail, document, kinds) : nil)
      default: hint = nil
      }
      guard let hint else { return }
      let place = ByteRange(occurrence.range.start, hint.end)
      hints.append(InlayHint(position: cursor.range(place).end, label: hint.text, paddingLeft: true))
    }
    return hints
  }

  /// Whether only marks and "ngày" stand between a weekday and a date: "thứ Ba, ngày 15/7", "thứ Ba (15/7)".
  private static func joins(_ end: Int, _ start: Int, _ bytes: [UInt8]) -> Bool {
    guard end >= 0, end <= start, start - end < 12 else { return false }
    return Tokenizer.tokens(of: String(decoding: bytes[end..<start], as: UTF8.self))
      .allSatisfy { $0.key == dayWord || $0.isMark(",") || $0.isMark("(") }
  }

  private static let dayWord = SyllableKey("ngày")

  private static func day(
    _ value: DateValue, _ occurrence: Article.Occurrence, hasWeekday: Bool, _ document: Snapshot,
    _ client: Client
  ) -> Hint? {
    guard value.form == .point, !value.flags.contains(.lunar), let year = value.first.year,
      let weekday = GregorianCalendar.weekday(year: year, month: value.first.month, day: value.first.day)
    else { return nil }
    var missing: [String] = []
    if !hasWeekday { missing.append(Weekday.name(weekday, client.language)) }
    if !document.text(occurrence.range).contains(String(year)) { missing.append(String(year)) }
    if missing.isEmpty { return nil }
    return Hint(text: missing.joined(separator: ", "), end: occurrence.range.end)
  }

  private static func expansion(
    _ occurrence: Article.Occurrence, _ detail: AbbreviationDetail, _ document: Snapshot, _ kinds: HintKinds
  ) -> Hint? {
    guard SameThing.phrase(of: occurrence, in: document.article) == nil,
      let expansion = document.article.value(of: occurrence), !expansion.hasPrefix("!")
    else { return nil }
    let entry = AbbreviationLexicon.shared.entry(detail.form)
    // What the desk means by the letters is worth a hint even where others use them every day.
    let isCommon = entry.map { $0.isCommon && $0.senses.first == expansion } ?? false
    guard kinds.contains(isCommon ? .commonAbbreviation : .abbreviation) else { return nil }
    let end = occurrence.range.end
    guard let numberEnd = numberEnd(behind: end, of: expansion, document.bytes) else {
      return Hint(text: expansion, end: end)
    }
    let number = document.text(ByteRange(end, numberEnd)).drop { $0 == " " }
    return Hint(text: "\(expansion) \(number)", end: numberEnd)
  }

  /// Where the number ends that makes one name with the letters before `offset` (QK4, QK 4); nil where there is none.
  private static func numberEnd(behind offset: Int, of expansion: String, _ bytes: [UInt8]) -> Int? {
    var start = offset
    if start < bytes.count, bytes[start] == UInt8(ascii: " ") {
      // "HĐND 2 cấp": only of what has numbers for names.
      let heads = LexiconTable.bodyHeads
      var expansion = expansion
      guard let row = expansion.withUTF8({ heads.row(named: $0) }),
        heads.cell(row, .takesNumber).elementsEqual("yes".utf8)
      else { return nil }
      start += 1
    }
    var end = start
    while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
    return end > start ? end : nil
  }
}
