import Extraction
import Linting

extension EntityCard {
  /// The date in ISO 8601; its weekday and its day in the other calendar, or the first and last day of a period. Where the
  /// expression has no year, the day nearest to the article's own, if the article says that.
  func date(_ detail: DateDetail) -> Markup {
    var text = Markup()
    let value = detail.value
    guard let iso = value.iso8601 else { return text }
    let words = DateWords(language: language, articleDay: document.articleDay)
    text.title(surface, note: words.note(on: value) ?? iso)
    for line in words.lines(on: value) { text.line(line) }
    return text
  }
}

/// What is told about a date. Days are counted as in `GregorianCalendar`.
private struct DateWords: Speaker {
  let language: MessageLanguage
  let articleDay: Int?

  /// What the value is, where it is none of ISO 8601.
  func note(on value: DateValue) -> String? {
    switch value.form {
    case .weekday, .weekdays: say("ngày trong tuần", "day of the week")
    case .cyclicYear: say("năm âm lịch", "lunar year")
    default: value.flags.contains(.lunar) ? say("âm lịch", "lunar calendar") : nil
    }
  }

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
    let weekday = Weekday.name(GregorianCalendar.weekday(ofDay: day), language)
    return LunarCalendar.date(ofDay: day).map { [weekday, lunar($0)] } ?? [weekday]
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
    if let year = value.first.year {
      return day(inYear: year).map { [say("Dương lịch: ", "Solar calendar: ") + name($0)] } ?? []
    }
    return nearest { year in
      value.cycle == 0 || SexagenaryYear.index(ofYear: year) == Int(value.cycle) ? day(inYear: year) : nil
    }
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
    say("Không ghi năm; gần ngày của bài nhất: ", "No year; nearest to the article's day: ")
  }

  // MARK: Words

  private var noSuchDay: String { say("Không có ngày này.", "There is no such day.") }

  private func period(_ days: ClosedRange<Int>?) -> [String] { days.map { [span($0)] } ?? [] }

  private func span(_ days: ClosedRange<Int>) -> String {
    name(days.lowerBound) + " – " + name(days.upperBound) + " (\(days.count) \(say("ngày", "days")))"
  }

  /// "thứ Tư, 24/1/2024".
  private func name(_ day: Int) -> String {
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
