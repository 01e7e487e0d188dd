import Extraction
import Linting

extension EntityCard {
  /// The date in ISO 8601, its weekday, and its day in the lunar calendar.
  func date(_ detail: DateDetail) -> Markup {
    var text = Markup()
    guard let iso = detail.value.iso8601 else { return text }
    text.title(surface, note: iso)
    let point = detail.value.first
    guard let year = point.year, point.day > 0, [.point, .timestamp].contains(detail.value.form) else {
      return text
    }
    if detail.value.flags.contains(.lunar) {
      let leap = detail.value.flags.contains(.leapMonth)
      let lunar = LunarCalendar.Date(year: year, month: point.month, day: point.day, isLeapMonth: leap)
      guard let number = LunarCalendar.dayNumber(of: lunar) else { return text }
      let solar = GregorianCalendar.date(ofDay: number)
      let weekday = Weekday.name(GregorianCalendar.weekday(ofDay: number), language)
      text.line(
        say("Dương lịch", "Solar calendar") + ": \(weekday), \(solar.day)/\(solar.month)/\(solar.year)")
      return text
    }
    guard let number = GregorianCalendar.dayNumber(year: year, month: point.month, day: point.day) else {
      text.line(say("Không có ngày này.", "There is no such day."))
      return text
    }
    text.line(Weekday.name(GregorianCalendar.weekday(ofDay: number), language))
    if let lunar = LunarCalendar.date(ofDay: number) {
      let month = "\(lunar.month)" + (lunar.isLeapMonth ? say(" nhuận", " (leap)") : "")
      let name = SexagenaryYear.name(SexagenaryYear.index(ofYear: lunar.year))
      text.line(
        say("Âm lịch: ngày \(lunar.day) tháng \(month) năm \(name)", "Lunar: \(lunar.day)/\(month), \(name)"))
    }
    return text
  }
}
