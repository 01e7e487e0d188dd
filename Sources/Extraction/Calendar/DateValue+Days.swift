/// The days that a value covers, numbered as in `GregorianCalendar`.
extension DateValue {
  /// The first and last day of a point: a day, a month of either calendar, a quarter, half-year or year; nil where the year is
  /// not known or there is no such day.
  package func days(of point: CalendarPoint) -> ClosedRange<Int>? {
    guard let year = point.year else { return nil }
    if flags.contains(.lunar) {
      guard let first = LunarCalendar.dayNumber(of: lunarDay(max(point.day, 1), of: point, year)) else {
        return nil
      }
      if point.day > 0 { return first...first }
      let isLeap = flags.contains(.leapMonth)
      return LunarCalendar.days(inMonth: point.month, isLeap: isLeap, year: year).map {
        first...(first + $0 - 1)
      }
    }
    if point.day > 0 { return GregorianCalendar.dayNumber(of: point).map { $0...$0 } }
    var months = 1...12
    if let quarter = point.quarter {
      guard (1...4).contains(quarter) else { return nil }
      months = (quarter * 3 - 2)...(quarter * 3)
    } else if let half = point.half {
      months = half == 1 ? 1...6 : 7...12
    } else if point.month > 0 {
      guard (1...12).contains(point.month) else { return nil }
      months = point.month...point.month
    }
    let last = months.upperBound
    guard let first = GregorianCalendar.dayNumber(year: year, month: months.lowerBound, day: 1),
      let end = GregorianCalendar.dayNumber(
        year: year, month: last, day: GregorianCalendar.days(inMonth: last, year: year))
    else { return nil }
    return first...end
  }

  private func lunarDay(_ day: Int, of point: CalendarPoint, _ year: Int) -> LunarCalendar.Date {
    LunarCalendar.Date(
      year: year, month: point.month, day: day, isLeapMonth: flags.contains(.leapMonth))
  }

  /// The days of a list, "3 và 4/4"; none for other forms.
  package var listedDays: [CalendarPoint] {
    guard form == .days else { return [] }
    return (1...31).compactMap { number in
      guard days & 1 << UInt32(number) != 0 else { return nil }
      var point = first
      point.day = number
      return point
    }
  }
}

extension GregorianCalendar {
  /// The number of a day that is known whole; nil where it is not or where there is no such day.
  package static func dayNumber(of point: CalendarPoint) -> Int? {
    point.year.flatMap { dayNumber(year: $0, month: point.month, day: point.day) }
  }
}
