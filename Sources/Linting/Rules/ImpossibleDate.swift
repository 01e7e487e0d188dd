import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Ngày tháng không có thật
///
/// Ngày mà tháng ấy không có (31/4, 30/2), ngày 29/2 của năm không nhuận, tháng 13, quý V, năm can chi không có
/// (Giáp Sửu).
///
/// Ngày 30 âm lịch của tháng thiếu (“30 tháng Chạp năm Ất Tỵ 2025”) được báo khi biết năm. Ngày âm lịch khác (“30/2 âm
/// lịch”), phân số (31/40 đại biểu), tỷ số và số hiệu văn bản không phải ngày tháng nên không bị báo.
///
/// ## Vì sao
/// Người đọc không biết sự việc xảy ra hôm nào; đây là lỗi phải đính chính nếu đã đăng.
///
/// ## Nguồn
/// Lịch Gregory; bảng can chi sáu mươi năm.
///
/// ## Ví dụ
/// - Sai: `Hội nghị diễn ra ngày ⟦31/2/2023⟧ tại Hà Nội.`
/// - Sai: `Ngày ⟦29/2/2021⟧ là hạn cuối.`
/// - Đúng: `Ngày 29/2/2020 là hạn cuối.`
/// - Đúng: `Lễ hội mở ngày 30/2 âm lịch.`
///
/// # Impossible date
///
/// A day that its month never has (31/4, 30/2), 29 February of a common year, month 13, quarter V, a name of the
/// sixty-year cycle that does not exist (Giáp Sửu), and the 30th of a lunar month that has 29 days in the year beside it. Other
/// lunar dates, fractions, scores and document numbers are left alone.
///
/// ## Why
/// The reader cannot know the day, and a printed paper has to correct it.
///
/// ## Source
/// The Gregorian calendar; the table of the sexagenary cycle.
struct ImpossibleDate: Rule {
  static let info = RuleInfo(
    id: "date/impossible", severity: .error,
    summary: LocalizedText(vi: "Ngày tháng không có trong lịch", en: "A date that no calendar has"))

  let trigger = RuleTrigger(.oddDate)

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      guard case .date(let date) = mention.detail, let fault = Fault(date) else { continue }
      var fixes: [Fix] = []
      if let (day, text) = DateFigures(paragraph, mention).correction(of: fault) {
        fixes.append(.rewrite(mention.range, in: paragraph, writing: text, at: day))
      }
      findings.report(
        Self.info, mention.range, fault.message, severity: fault.isOfWord ? .information : .error,
        fixes: fixes)
    }
  }

  /// What is impossible about a date.
  enum Fault {
    case day(Int, month: Int, year: Int?, isSecond: Bool)
    case month(Int, isSecond: Bool)
    /// The month and day stand the American way round.
    case monthFirst(day: Int, month: Int, isSecond: Bool)
    case quarter
    case cycle
    /// The 30th of a lunar month of 29 days.
    case lunar(month: Int, year: Int)
    /// A 31st, which no lunar month has.
    case longerThanMoon
    /// "Mùng 30 Tết": the day is right, the word before it is for the first ten.
    case firstDays(Int)

    /// Whether it is a word that is wrong, and no day.
    var isOfWord: Bool {
      if case .firstDays = self { true } else { false }
    }

    private static let impossible: DateDetail.Problems = [
      .impossibleDay, .notLeapYear, .impossibleMonth, .impossibleQuarter, .impossibleCycle,
    ]

    init?(_ date: DateDetail) {
      let problems = date.problems
      if let fault = Self.lastOfMoon(date) {
        self = fault
        return
      }
      guard !problems.isDisjoint(with: Self.impossible) else { return nil }
      let value = date.value
      if problems.contains(.impossibleQuarter) {
        self = .quarter
        return
      }
      if problems.contains(.impossibleCycle) {
        self = .cycle
        return
      }
      let isLunar = value.flags.contains(.lunar)
      if isLunar, problems.contains(.impossibleDay), value.form == .point, value.first.day > 10 {
        self = value.first.day > 30 ? .longerThanMoon : .firstDays(value.first.day)
        return
      }
      let points = value.form == .range ? [value.first, value.second] : [value.first]
      for (index, point) in points.enumerated() where point.month < 100 {
        if point.month > 12 || point.month == 0 && problems.contains(.impossibleMonth) {
          let isSwapped = problems.contains(.monthFirst) && (1...12).contains(point.day)
          self =
            isSwapped
            ? .monthFirst(day: point.month, month: point.day, isSecond: index == 1)
            : .month(point.month, isSecond: index == 1)
          return
        }
        let longest = isLunar ? 30 : GregorianCalendar.days(inMonth: point.month, year: point.year)
        guard point.month != 0, point.day != 0 || problems.contains(.impossibleDay) && points.count == 1
        else {
          continue
        }
        if point.day > longest || point.day == 0 {
          self = .day(point.day, month: point.month, year: isLunar ? nil : point.year, isSecond: index == 1)
          return
        }
      }
      // A list of days, or a day without a month.
      self = .day(value.first.day, month: value.first.month, year: value.first.year, isSecond: false)
    }

    /// The year of the month Chạp may be that in which it ends: either of the two that has the day will do.
    private static func lastOfMoon(_ date: DateDetail) -> Fault? {
      let point = date.value.form == .range ? date.value.second : date.value.first
      guard date.value.flags.contains(.lunar), point.day == 30, let year = point.year,
        (1...12).contains(point.month)
      else { return nil }
      let isLeap = date.value.flags.contains(.leapMonth)
      let years = point.month == 12 ? [year, year - 1] : [year]
      let isShort = years.allSatisfy {
        LunarCalendar.days(inMonth: point.month, isLeap: isLeap, year: $0) == 29
      }
      return isShort ? .lunar(month: point.month, year: year) : nil
    }

    var message: LocalizedText {
      switch self {
      case .firstDays(let day):
        return LocalizedText(
          vi: "“Mùng” chỉ dùng cho ngày 1 đến 10: ngày \(day) không gọi là mùng",
          en: "“Mùng” is for the first ten days of a month, not for the \(day)th")
      case .longerThanMoon:
        return LocalizedText(
          vi: "Tháng âm lịch chỉ có 29 hoặc 30 ngày", en: "A lunar month has 29 or 30 days")
      case .lunar(let month, let year):
        return LocalizedText(
          vi: "Tháng \(month == 12 ? "Chạp" : "\(month) âm lịch") năm \(year) chỉ có 29 ngày",
          en: "Lunar month \(month) of \(year) has 29 days")
      case .day(let day, let month, let year, _) where (1...12).contains(month) && day > 0:
        let longest = GregorianCalendar.days(inMonth: month, year: year)
        if month == 2, day == 29, let year {
          return LocalizedText(
            vi: "Năm \(year) không nhuận nên tháng 2 chỉ có 28 ngày",
            en: "\(year) is no leap year: its February has 28 days")
        }
        return LocalizedText(
          vi: "Tháng \(month)\(year.map { "/\($0)" } ?? "") chỉ có \(longest) ngày, không có ngày \(day)",
          en: "Month \(month)\(year.map { "/\($0)" } ?? "") has \(longest) days, there is no day \(day)")
      case .day(let day, _, _, _):
        return LocalizedText(
          vi: day == 0 ? "Không có ngày 0" : "Không có ngày này trong tháng",
          en: day == 0 ? "There is no day 0" : "No month has this day")
      case .month(let month, _):
        return LocalizedText(vi: "Không có tháng \(month)", en: "There is no month \(month)")
      case .monthFirst(let day, let month, _):
        return LocalizedText(
          vi: "Không có tháng \(day); có phải là ngày \(day) tháng \(month)?",
          en: "There is no month \(day); is it day \(day) of month \(month)?")
      case .quarter:
        return LocalizedText(
          vi: "Một năm chỉ có bốn quý, từ I đến IV", en: "A year has four quarters, I to IV")
      case .cycle:
        return LocalizedText(
          vi: "Không có năm mang tên này: can và chi ấy không đi với nhau",
          en: "No year has this name: that stem and branch never meet")
      }
    }
  }
}

/// The figures of a date mention as they stand.
struct DateFigures {
  /// Each run of digits: its bytes in the paragraph and its value.
  let runs: [(range: ByteRange, value: Int)]
  let hasSecondYear: Bool

  init(_ paragraph: LintParagraph, _ mention: Mention) {
    var runs: [(range: ByteRange, value: Int)] = []
    for index in mention.tokens {
      if let value = paragraph.text.number(index) { runs.append((paragraph[index].range, value)) }
    }
    self.runs = runs
    if case .date(let date) = mention.detail {
      hasSecondYear = date.value.second.year != nil
    } else {
      hasSecondYear = false
    }
  }

  /// Where to write what, to make the date possible; nil where the day is not written in figures.
  func correction(of fault: ImpossibleDate.Fault) -> (range: ByteRange, text: String)? {
    switch fault {
    case .day(let day, let month, let year, let isSecond):
      guard (1...12).contains(month), day > 0, let run = dayRun(isSecond: isSecond), run.value == day else {
        return nil
      }
      return (run.range, String(GregorianCalendar.days(inMonth: month, year: year)))
    case .monthFirst(let day, let month, let isSecond):
      guard let first = dayIndex(isSecond: isSecond), first + 1 < runs.count, runs[first].value == month,
        runs[first + 1].value == day, runs[first + 1].range.start == runs[first].range.end + 1
      else { return nil }
      return (runs[first].range.union(runs[first + 1].range), "\(day)/\(month)")
    default: return nil
    }
  }

  private func dayIndex(isSecond: Bool) -> Int? {
    let index = isSecond ? runs.count - (hasSecondYear ? 3 : 2) : 0
    return runs.indices.contains(index) ? index : nil
  }

  private func dayRun(isSecond: Bool) -> (range: ByteRange, value: Int)? {
    dayIndex(isSecond: isSecond).map { runs[$0] }
  }
}

extension Fix {
  /// A fix that changes the part `place` of `whole` and shows the whole as it will read: "Sửa thành “30/6/2025”".
  static func rewrite(
    _ whole: ByteRange, in paragraph: LintParagraph, writing newText: String, at place: ByteRange
  ) -> Fix {
    let shown =
      paragraph.string(ByteRange(whole.start, place.start)) + newText
      + paragraph.string(ByteRange(place.end, whole.end))
    return .replace(
      place, with: newText, isSafe: false, vi: "Sửa thành “\(shown)”", en: "Change to “\(shown)”")
  }
}
