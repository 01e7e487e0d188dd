import Extraction
import Linting
import SourceText

/// Other ways to write the date before the cursor: with its weekday, in words, in the lunar calendar; and after "ngày"
/// the day of the article.
struct DateSuggestions {
  let document: Snapshot
  let offset: Int
  let language: MessageLanguage

  private struct Written {
    var day: Int
    var month: Int
    var year: Int?
    var separator: UInt8
    var range: ByteRange
  }

  func add(to suggestions: inout SuggestionList) {
    guard let written = read() else { return }
    let year = written.year ?? articleYear
    let name = word(before: written.range.start)
    let isAfterDay = name == "ngày" || name == "Ngày"
    var texts: [String] = []
    let separator = String(Unicode.Scalar(written.separator))
    var weekday = ""
    if let year, let number = GregorianCalendar.weekday(year: year, month: written.month, day: written.day) {
      weekday = Weekday.name(number, .vietnamese)
      let figures = [written.day, written.month, year].map(String.init).joined(separator: separator)
      if written.year == nil { texts.append(figures) }
      if !isAfterDay { texts.append("\(weekday), \(figures)") }
    }
    let head = isAfterDay ? "" : "ngày "
    texts.append("\(head)\(written.day) tháng \(written.month)" + (written.year.map { " năm \($0)" } ?? ""))
    if let year = written.year, let lunar = lunar(written.day, written.month, year) {
      let figures = [written.day, written.month, year].map(String.init).joined(separator: separator)
      texts.append("\(figures) (\(lunar))")
    }
    let ending = ending(written.range)
    for text in texts {
      suggestions.add(
        Suggestion(source: .date, text: text, detail: weekday.isEmpty ? nil : weekday, ending: ending))
    }
  }

  /// The day of the article, for who has typed "ngày".
  func addArticleDay(after typed: TypedText, to suggestions: inout SuggestionList) {
    // With its space only: without one Enter would put the day where a line ends in "ngày".
    var word = FoldedText("ngày")
    word.appendSpace()
    guard let ending = typed.endings.last, ending.asksForNext, let day = document.articleDay,
      let missing = word.missingAccents(in: ending.folded)
    else { return }
    let date = GregorianCalendar.date(ofDay: day)
    let weekday = Weekday.name(GregorianCalendar.weekday(ofDay: day), language)
    let head = ending.text.hasPrefix("N") ? "Ngày" : "ngày"
    suggestions.add(
      Suggestion(
        source: .date, text: "\(head) \(date.day)/\(date.month)/\(date.year)",
        detail: language.say("\(weekday), ngày của bài", "\(weekday), the article's day"),
        ending: ending, missingAccents: missing))
  }

  private var articleYear: Int? { document.articleDay.map { GregorianCalendar.date(ofDay: $0).year } }

  private func lunar(_ day: Int, _ month: Int, _ year: Int) -> String? {
    guard let number = GregorianCalendar.dayNumber(year: year, month: month, day: day),
      let lunar = LunarCalendar.date(ofDay: number)
    else { return nil }
    let name = SexagenaryYear.name(SexagenaryYear.index(ofYear: lunar.year))
    let months = [1: "Giêng", 12: "Chạp"]
    let month = (months[lunar.month] ?? String(lunar.month)) + (lunar.isLeapMonth ? " nhuận" : "")
    return "\(lunar.day <= 10 ? "mùng " : "")\(lunar.day) tháng \(month) năm \(name)"
  }

  /// `10/2`, `10/2/2024`, with dots and hyphens too, just before the cursor.
  private func read() -> Written? {
    let bytes = document.bytes
    var start = offset
    while start > 0, offset - start < 11, isFigure(bytes[start - 1]) || "/.-".utf8.contains(bytes[start - 1])
    {
      start -= 1
    }
    // What goes on in letters or figures is no date.
    if start > 0, isFigure(bytes[start - 1]) || bytes[start - 1] >= 0x80 || isLetter(bytes[start - 1]) {
      return nil
    }
    if offset < bytes.count, isFigure(bytes[offset]) || isLetter(bytes[offset]) { return nil }
    let piece = bytes[start..<offset]
    guard let separator = piece.first(where: { !isFigure($0) }) else { return nil }
    let parts = piece.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.allSatisfy(isFigure) }),
      parts[0].count <= 2, parts[1].count <= 2, parts.count == 2 || parts[2].count == 4,
      let day = number(parts[0]), let month = number(parts[1]), (1...12).contains(month), day >= 1
    else { return nil }
    let year = parts.count == 3 ? number(parts[2]) : nil
    guard day <= GregorianCalendar.days(inMonth: month, year: year) else { return nil }
    // 8.30 is a time, 1-2 a score.
    if year == nil, separator != UInt8(ascii: "/") { return nil }
    return Written(day: day, month: month, year: year, separator: separator, range: ByteRange(start, offset))
  }

  private func isFigure(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private func number(_ figures: ArraySlice<UInt8>) -> Int? { Int(String(decoding: figures, as: UTF8.self)) }

  private func word(before offset: Int) -> String {
    let bytes = document.bytes
    var end = offset
    while end > 0, bytes[end - 1] == FoldedText.space { end -= 1 }
    var start = end
    while start > 0, end - start < 16, bytes[start - 1] != FoldedText.space, bytes[start - 1] != 0x0A {
      start -= 1
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func ending(_ range: ByteRange) -> TypedText.Ending {
    TypedText.Ending(
      words: 1, range: range, folded: FoldedText(), text: document.text(range), capitals: .none,
      isDecomposed: false)
  }
}
