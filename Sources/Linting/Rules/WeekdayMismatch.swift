import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Thứ không khớp với ngày
///
/// Thứ trong tuần viết cạnh một ngày đủ ngày, tháng, năm mà lịch lại cho thứ khác: “Thứ Ba, 3/3/2025” (ngày ấy là thứ
/// Hai).
///
/// Số thứ tự không phải thứ trong tuần nên không bị báo: “lần thứ hai (3/2/2021)”, “giải thứ 5 (9/9/2018)”.
///
/// ## Vì sao
/// Một trong hai điều sai, và người đọc không biết điều nào. Vì thế có hai cách sửa: sửa thứ, hoặc sửa ngày.
///
/// ## Nguồn
/// Lịch Gregory.
///
/// ## Ví dụ
/// - Sai: `Lễ phát động diễn ra ⟦Thứ Ba, 3/3/2025⟧.`
/// - Đúng: `Lễ phát động diễn ra Thứ Hai, 3/3/2025.`
/// - Đúng: `Giải tổ chức lần thứ hai (3/2/2021).`
///
/// # Weekday and date disagree
///
/// A weekday beside a full date on which the calendar has another one. Either may be wrong, so there are two fixes: the
/// weekday, or the date (the nearest one with that weekday). Ordinals are no weekdays.
///
/// ## Why
/// One of the two is wrong, and the reader cannot know which.
///
/// ## Source
/// The Gregorian calendar.
struct WeekdayMismatch: Rule {
  static let info = RuleInfo(
    id: "date/weekday-mismatch", severity: .warning,
    summary: LocalizedText(
      vi: "Thứ trong tuần không khớp với ngày", en: "The weekday is not that of the date"))

  let trigger = RuleTrigger(.weekday)

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    lazy var lunarDays = lunarDays(of: paragraph)
    for mention in paragraph.reading.mentions {
      guard case .date(let date) = mention.detail, let written = date.weekday,
        date.value.form == .point || date.value.form == .timestamp, !date.value.flags.contains(.lunar),
        !date.value.flags.contains(.twoDigitYear), let year = date.value.first.year,
        let actual = GregorianCalendar.weekday(
          year: year, month: date.value.first.month, day: date.value.first.day),
        actual != written.day
      else { continue }
      let firstToken = Int(mention.firstToken) + written.tokenOffset
      guard
        let weekday = paragraph.reading.mentions.first(where: {
          $0.kind == .date && Int($0.firstToken) == firstToken
        })
      else { continue }
      if isDayOfEvent(paragraph, weekday, mention) || isLunar(date.value.first, lunarDays) { continue }
      let names = WeekdayNames(paragraph.string(weekday.range), form: NormalForm(paragraph, weekday))
      var fixes: [Fix] = []
      if let name = names.name(of: actual) { fixes.append(.write(name, at: weekday.range, isSafe: false)) }
      if let fix = dateFix(paragraph, mention, date.value.first, year, from: actual, to: written.day) {
        fixes.append(fix)
      }
      findings.report(
        Self.info, weekday.range.union(mention.range),
        LocalizedText(
          vi:
            "Ngày \(date.value.first.day)/\(date.value.first.month)/\(year) là \(Weekday.name(actual, .vietnamese)), không phải \(Weekday.name(written.day, .vietnamese))",
          en:
            "\(date.value.first.day)/\(date.value.first.month)/\(year) is a \(Weekday.name(actual, .english)), not a \(Weekday.name(written.day, .english))"
        ), fixes: fixes)
    }
  }

  private func lunarDays(of paragraph: LintParagraph) -> [CalendarPoint] {
    paragraph.reading.mentions.compactMap {
      guard case .date(let date) = $0.detail, date.value.flags.contains(.lunar) else { return nil }
      return date.value.first
    }
  }

  /// Whether the paragraph has named a lunar day of the same month, so that this one is lunar too: "ngày 19 tháng 6 âm lịch năm
  /// 1990 … thứ 7 ngày 22 tháng 6 năm 1990".
  private func isLunar(_ point: CalendarPoint, _ lunarDays: [CalendarPoint]) -> Bool {
    lunarDays.contains { $0.month == point.month && $0.year ?? point.year == point.year }
  }

  /// "Ngày thứ ba (6/3/2024) của hội thao": an ordinal, which "của" gives away.
  private func isDayOfEvent(_ paragraph: LintParagraph, _ weekday: Mention, _ date: Mention) -> Bool {
    guard paragraph.text.is(weekday.tokens.lowerBound - 1, dayWord),
      paragraph[weekday.tokens.upperBound - 1].letterCase == .lower
    else { return false }
    let next = date.tokens.upperBound
    return paragraph.text.is(next, ofWord)
      || paragraph[next].isMark(")") && paragraph.text.is(next + 1, ofWord)
  }

  private let dayWord = SyllableKey("ngày")
  private let ofWord = SyllableKey("của")

  /// The nearest date that has the weekday, where it lies in the same month so that only the day changes.
  private func dateFix(
    _ paragraph: LintParagraph, _ mention: Mention, _ point: CalendarPoint, _ year: Int, from actual: Int,
    to wanted: Int
  ) -> Fix? {
    var distance = wanted - actual
    if distance > 3 { distance -= 7 }
    if distance < -3 { distance += 7 }
    let day = point.day + distance
    guard (1...GregorianCalendar.days(inMonth: point.month, year: year)).contains(day),
      let run = DateFigures(paragraph, mention).runs.first, run.value == point.day
    else { return nil }
    let text = run.range.length == 2 && day < 10 ? "0\(day)" : "\(day)"
    return .rewrite(mention.range, in: paragraph, writing: text, at: run.range)
  }
}

/// The names of the weekdays in the manner of one that stands in a text.
struct WeekdayNames {
  private let sample: String
  private let form: NormalForm

  init(_ sample: String, form: NormalForm) {
    self.sample = NormalForm.composed.apply(to: sample)
    self.form = form
  }

  /// The name of `day`, 1 (Monday) … 7, with the capitals and figures of the sample.
  func name(of day: Int) -> String? {
    guard (1...7).contains(day) else { return nil }
    let capital = sample.unicodeScalars.first?.properties.isUppercase == true
    let isUpper = sample.utf8.count > 3 && sample.count > 3 && sample == sample.uppercased()
    var name: String
    if sample.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) {
      name =
        day == 7 ? "Chủ nhật" : (sample.hasPrefix("T") && sample.count <= 3 ? "T" : "thứ ") + "\(day + 1)"
    } else {
      name = Weekday.name(day, .vietnamese)
      let lastWord = sample.utf8.split(separator: UInt8(ascii: " ")).last.flatMap { String($0) } ?? ""
      if day != 7, lastWord == lastWord.lowercased(), !sample.lowercased().hasPrefix("ch") {
        name = name.lowercased()
      }
    }
    if capital, let first = name.first { name = first.uppercased() + name.dropFirst() }
    return form.apply(to: isUpper ? name.uppercased() : name)
  }
}

extension NormalForm {
  /// The form in which a mention is written, so that a fix brings no other form into the text.
  init(_ paragraph: LintParagraph, _ mention: Mention) {
    let isDecomposed = mention.tokens.contains { paragraph[$0].flags.contains(.decomposed) }
    self = isDecomposed ? .decomposed : .composed
  }
}
