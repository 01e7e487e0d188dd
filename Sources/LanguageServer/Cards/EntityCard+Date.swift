import Extraction
import Linting

extension EntityCard {
  /// The weekday and the day in the other calendar, or the first and last day of a period. Where the expression has no year,
  /// the day nearest to the article's own, if the article says that.
  func date(_ detail: DateDetail) -> Markup {
    var text = Markup()
    let value = detail.value
    guard value.iso8601 != nil else { return text }
    var words = DateWords(language: language, articleDay: document.articleDay)
    words.countsToTet = occurrence.mention.cue.description == "Tết" && value.first.month == 12
    text.title(surface, note: words.note(on: value))
    for line in words.lines(on: value) { text.line(line) }
    return text
  }
}

/// What is told about a date. Days are counted as in `GregorianCalendar`.
struct DateWords: Speaker {
  let language: MessageLanguage
  let articleDay: Int?
  /// Whether the last days of a year are named after the Tết that they lead to: "30 Tết Ất Tỵ" is in Giáp Thìn.
  var countsToTet = false

  /// What the value is: a whole day with its weekday, else what sort of time, and that the year is not said.
  func note(on value: DateValue) -> String {
    if let day = day(value) { return name(day) }
    let sort = sort(value)
    let hasYear = value.first.year != nil || value.second.year != nil || value.cycle != 0
    switch value.form {
    case .weekday, .weekdays: return sort
    default: return hasYear ? sort : sort + say(", không ghi năm", ", without a year")
    }
  }

  /// A whole day of our own calendar; nil for anything else, and where there is no such day.
  func day(_ value: DateValue) -> Int? {
    guard value.form == .point || value.form == .timestamp, value.first.day > 0,
      !value.flags.contains(.lunar)
    else { return nil }
    return GregorianCalendar.dayNumber(of: value.first)
  }

  private func sort(_ value: DateValue) -> String {
    switch value.form {
    case .weekday, .weekdays: return say("ngày trong tuần", "day of the week")
    case .cyclicYear: return say("năm âm lịch", "lunar year")
    case .range: return value.flags.contains(.lunar) ? lunarCalendar : say("khoảng thời gian", "period")
    case .days: return say("các ngày", "days")
    case .months: return say("các tháng", "months")
    case .point, .timestamp: break
    }
    if value.flags.contains(.lunar) { return lunarCalendar }
    let point = value.first
    if point.day > 0 { return say("ngày", "day") }
    if point.quarter != nil { return say("quý", "quarter") }
    if point.half != nil { return say("nửa năm", "half-year") }
    return point.month > 0 ? say("tháng", "month") : say("năm", "year")
  }

  private var lunarCalendar: String { say("âm lịch", "lunar calendar") }

  func lines(on value: DateValue) -> [String] {
    switch value.form {
    case .point, .timestamp:
      if value.first.day == 0 { return value.first.month > 0 ? period(value.days(of: value.first)) : [] }
      return value.flags.contains(.lunar) ? lunarDay(value) : solarDay(value.first)
    case .range:
      return range(value)
    case .days:
      guard value.first.year != nil else { return [] }
      let days = value.listedDays.compactMap { GregorianCalendar.dayNumber(of: $0) }
      return days.isEmpty ? [] : [days.map(name).joined(separator: "; ")]
    case .weekday:
      guard let articleDay else { return [] }
      let ahead = (value.first.day - GregorianCalendar.weekday(ofDay: articleDay) + 7) % 7
      let days = ahead == 0 ? [articleDay] : [articleDay + ahead - 7, articleDay + ahead]
      return [
        say("Gần ngày của bài: ", "Near the article's day: ") + days.map(figures).joined(separator: "; ")
      ]
    case .cyclicYear:
      return cyclicYear(value)
    case .months, .weekdays:
      return []
    }
  }

  // MARK: Days

  private func solarDay(_ point: CalendarPoint) -> [String] {
    guard point.year != nil else {
      guard GregorianCalendar.days(inMonth: point.month, year: nil) >= point.day else { return [noSuchDay] }
      return nearest { day(point, inYear: $0) }
    }
    guard let day = GregorianCalendar.dayNumber(of: point) else { return [noSuchDay] }
    return LunarCalendar.date(ofDay: day).map { [lunar($0)] } ?? []
  }

  private func day(_ point: CalendarPoint, inYear year: Int) -> Int? {
    GregorianCalendar.dayNumber(year: year, month: point.month, day: point.day)
  }

  private func lunarDay(_ value: DateValue) -> [String] {
    func day(inYear year: Int) -> Int? {
      LunarCalendar.dayNumber(
        of: LunarCalendar.Date(
          year: year, month: value.first.month, day: value.first.day,
          isLeapMonth: value.flags.contains(.leapMonth)))
    }
    if let year = value.first.year { return solar(year, value, day) }
    if value.cycle != 0 {
      let named = Self.recentYears.filter { SexagenaryYear.index(ofYear: $0) == Int(value.cycle) }
      let years = countsToTet ? named.map { $0 - 1 } : named
      guard let articleDay else {
        return years.compactMap { year in day(inYear: year).map { "\(year): " + name($0) } }
      }
      let near = years.min { distance(ofYear: $0, from: articleDay) < distance(ofYear: $1, from: articleDay) }
      return near.map { solar($0, value, day) } ?? []
    }
    guard let articleDay else { return [] }
    // "30 Tết" is the last day of the year, be it the 29th of Chạp.
    let isEve = value.first.month == 12 && value.first.day == 30
    guard
      let found = Self.nearest(
        to: articleDay, { day(inYear: $0) ?? (isEve ? LunarCalendar.newYear($0 + 1).map { $0 - 1 } : nil) })
    else { return [] }
    let line = nearestToArticle + name(found)
    guard let year = LunarCalendar.date(ofDay: found)?.year, day(inYear: year) == nil else { return [line] }
    return [line, shortMonth(value.first.month, year) + "."]
  }

  /// What the day of a lunar year is by our calendar.
  private func solar(_ year: Int, _ value: DateValue, _ day: (Int) -> Int?) -> [String] {
    if let found = day(year) { return [say("Dương lịch: ", "Solar calendar: ") + name(found)] }
    return shortMonth(value, year, day)
  }

  /// Of a thirtieth that a lunar year does not have: that the month had 29 days, and which was the last.
  private func shortMonth(_ value: DateValue, _ year: Int, _ day: (Int) -> Int?) -> [String] {
    let (month, isLeap) = (value.first.month, value.flags.contains(.leapMonth))
    guard value.first.day == 30,
      let last = LunarCalendar.dayNumber(
        of: LunarCalendar.Date(year: year, month: month, day: 29, isLeapMonth: isLeap))
    else { return [] }
    return [shortMonth(month, year) + say(", ngày cuối là \(name(last)).", "; the last is \(name(last)).")]
  }

  private func shortMonth(_ month: Int, _ year: Int) -> String {
    let cycle = SexagenaryYear.name(SexagenaryYear.index(ofYear: year))
    return say(
      "Tháng \(month == 12 ? "Chạp" : "\(month)") năm \(cycle) chỉ có 29 ngày",
      "Lunar month \(month) of \(cycle) has 29 days only")
  }

  private func distance(ofYear year: Int, from day: Int) -> Int {
    LunarCalendar.newYear(year).map { abs($0 - day) } ?? Int.max
  }

  private func range(_ value: DateValue) -> [String] {
    if value.first.year != nil || value.second.year != nil {
      // "2020 - 2025" says it all.
      guard value.first.month > 0 || value.second.month > 0, let first = value.days(of: value.first),
        let second = value.days(of: value.second), first.lowerBound <= second.upperBound
      else { return [] }
      return period(first.lowerBound...second.upperBound)
    }
    guard value.first.day > 0, value.second.day > 0, !value.flags.contains(.lunar), let articleDay,
      let first = Self.nearest(to: articleDay, { day(value.first, inYear: $0) }),
      let second = day(value.second, inYear: GregorianCalendar.date(ofDay: first).year), first <= second
    else { return [] }
    return [nearestToArticle + span(first...second)]
  }

  private func cyclicYear(_ value: DateValue) -> [String] {
    let years = Self.recentYears.filter { SexagenaryYear.index(ofYear: $0) == Int(value.cycle) }
    return years.compactMap { year in
      guard let first = LunarCalendar.newYear(year), let next = LunarCalendar.newYear(year + 1) else {
        return nil
      }
      return "\(year): " + figures(first) + " – " + figures(next - 1)
    }
  }

  /// Years of which papers write by their name in the cycle.
  private static let recentYears = 1900...2050

  // MARK: What has no year

  /// The day nearest to the article's own of those that `day` has in each year.
  private func nearest(_ day: (Int) -> Int?) -> [String] {
    guard let articleDay, let found = Self.nearest(to: articleDay, day) else { return [] }
    return [nearestToArticle + name(found)]
  }

  private static func nearest(to articleDay: Int, _ day: (Int) -> Int?) -> Int? {
    let year = GregorianCalendar.date(ofDay: articleDay).year
    // Every name of the cycle is there once.
    return ((year - 30)...(year + 29)).compactMap(day).min { abs($0 - articleDay) < abs($1 - articleDay) }
  }

  private var nearestToArticle: String {
    say("Gần ngày của bài nhất: ", "Nearest to the article's day: ")
  }

  // MARK: Words

  private var noSuchDay: String { say("Không có ngày này.", "There is no such day.") }

  private func period(_ days: ClosedRange<Int>?) -> [String] { days.map { [span($0)] } ?? [] }

  private func span(_ days: ClosedRange<Int>) -> String {
    name(days.lowerBound) + " – " + name(days.upperBound) + " (\(length(days)))"
  }

  /// "91 ngày"; of whole years and between two anniversaries the number of years.
  private func length(_ days: ClosedRange<Int>) -> String {
    let first = GregorianCalendar.date(ofDay: days.lowerBound)
    for last in [days.upperBound, days.upperBound + 1].map({ GregorianCalendar.date(ofDay: $0) })
    where last.month == first.month && last.day == first.day && last.year > first.year + 1 {
      let years = last.year - first.year
      return say("\(years) năm", "\(years) years")
    }
    var digits = String(days.count)
    if digits.count > 3 {
      digits.insert(contentsOf: say(".", ","), at: digits.index(digits.endIndex, offsetBy: -3))
    }
    return "\(digits) " + say("ngày", days.count == 1 ? "day" : "days")
  }

  /// "thứ Tư, 24/1/2024".
  func name(_ day: Int) -> String {
    Weekday.name(GregorianCalendar.weekday(ofDay: day), language) + ", " + figures(day)
  }

  private func figures(_ day: Int) -> String {
    let date = GregorianCalendar.date(ofDay: day)
    return "\(date.day)/\(date.month)/\(date.year)"
  }

  private func lunar(_ date: LunarCalendar.Date) -> String {
    let month = "\(date.month)" + (date.isLeapMonth ? say(" nhuận", " (leap)") : "")
    let year = SexagenaryYear.name(SexagenaryYear.index(ofYear: date.year))
    return say("Âm lịch: ngày \(date.day) tháng \(month) năm \(year)", "Lunar: \(date.day)/\(month), \(year)")
  }
}
