/// Arithmetic of the solar calendar, proleptic Gregorian, without time zones and without the clock.
///
/// Days are counted from 1 January 1970 (day 0). Months and weekdays count from 1, Monday is 1. Numbers that are no
/// date give nil or the nearest sensible count; nothing traps.
package enum GregorianCalendar {
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of a month; of February 29 where the year is not known (nil). 0 for a month that does not exist.
  package static func days(inMonth month: Int, year: Int?) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: year.map { isLeap($0) ? 29 : 28 } ?? 29
    default: 0
    }
  }

  /// The number of a day; nil for a date that does not exist or a year outside 1…9999.
  package static func dayNumber(year: Int, month: Int, day: Int) -> Int? {
    guard (1...9999).contains(year), day >= 1, day <= days(inMonth: month, year: year) else { return nil }
    // Years are counted from March, so that the leap day is the last of its year.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date of a day number from the year 1 to 9999; days outside are clamped.
  package static func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
    let days = min(max(number, -719_162), 2_932_896) + 719_468
    let era = days / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// 1 (Monday) … 7 (Sunday).
  package static func weekday(ofDay number: Int) -> Int {
    let shifted = (number % 7 + 3) % 7
    return (shifted < 0 ? shifted + 7 : shifted) + 1
  }

  /// The weekday of a date; nil where the date does not exist.
  package static func weekday(year: Int, month: Int, day: Int) -> Int? {
    dayNumber(year: year, month: month, day: day).map(weekday(ofDay:))
  }
}
