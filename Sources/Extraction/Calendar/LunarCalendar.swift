#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The Vietnamese lunar calendar, computed: a month begins on the day of its new moon as seen from UTC+7, the winter
/// solstice falls into month 11, and of a year with thirteen months the first one without a principal term is the
/// leap month.
///
/// New moons and the sun's longitude follow Meeus, *Astronomical Algorithms* (chapters 25 and 49, main terms), good
/// to a few minutes; for 1800…2199 that decides every month right except where a new moon falls within those
/// minutes of midnight. Days are numbered as in `GregorianCalendar`.
package enum LunarCalendar {
  package struct Date: Hashable, Sendable {
    package var year: Int
    package var month: Int
    package var day: Int
    package var isLeapMonth: Bool

    package init(year: Int, month: Int, day: Int, isLeapMonth: Bool = false) {
      self.year = year
      self.month = month
      self.day = day
      self.isLeapMonth = isLeapMonth
    }
  }

  /// The years for which the computation is offered.
  private static let years = 1800...2199

  /// The day of Tết, 1 January of the lunar year that begins in the solar year `year`; nil outside `years`.
  package static func newYear(_ year: Int) -> Int? { firstDay(ofMonth: 1, isLeap: false, year: year) }

  /// The month that is doubled in a lunar year; nil where none is.
  package static func leapMonth(ofYear year: Int) -> Int? {
    guard years.contains(year) else { return nil }
    let (_, leap) = months(from: year)
    if let leap, leap >= 2 { return leap - 1 }
    // Months 11 and 12 of a lunar year stand after the next solstice.
    let (_, next) = months(from: year + 1)
    if let next, next <= 1 { return next + 11 }
    return nil
  }

  /// How many days a month has, 29 or 30; nil for a month that the year lacks.
  package static func days(inMonth month: Int, isLeap: Bool = false, year: Int) -> Int? {
    guard let first = firstDay(ofMonth: month, isLeap: isLeap, year: year) else { return nil }
    let next = newMoonDay(lunation(atOrBefore: first + 2) + 1)
    return next - first
  }

  /// The day number of a lunar date; nil where there is no such date.
  package static func dayNumber(of date: Date) -> Int? {
    guard let first = firstDay(ofMonth: date.month, isLeap: date.isLeapMonth, year: date.year),
      let count = days(inMonth: date.month, isLeap: date.isLeapMonth, year: date.year),
      (1...count).contains(date.day)
    else { return nil }
    return first + date.day - 1
  }

  /// The lunar date of a day number; nil outside `years`.
  package static func date(ofDay number: Int) -> Date? {
    let solarYear = GregorianCalendar.date(ofDay: number).year
    for year in [solarYear, solarYear - 1] where years.contains(year) {
      guard let start = newYear(year), start <= number else { continue }
      let leap = leapMonth(ofYear: year)
      for month in (1...12).reversed() {
        for isLeap in [true, false] where !isLeap || leap == month {
          if let first = firstDay(ofMonth: month, isLeap: isLeap, year: year), first <= number {
            return Date(year: year, month: month, day: number - first + 1, isLeapMonth: isLeap)
          }
        }
      }
    }
    return nil
  }

  // MARK: Months

  private static func firstDay(ofMonth month: Int, isLeap: Bool, year: Int) -> Int? {
    guard years.contains(year), (1...12).contains(month) else { return nil }
    // Month 11 opens the twelve or thirteen months that the solstice of December `year - 1` begins.
    let (eleventh, leap) = month <= 10 ? months(from: year) : months(from: year + 1)
    let index = (month + 1) % 12  // 11 → 0, 12 → 1, 1 → 2 …
    if isLeap, leap != index { return nil }
    var offset = index
    if let leap, index > leap || isLeap { offset += 1 }
    return newMoonDay(eleventh + offset)
  }

  /// The lunation that begins month 11 before the solar year `year`, and the month that is doubled until the next
  /// one, counted from month 11 as 0.
  private static func months(from year: Int) -> (eleventh: Int, leap: Int?) {
    let eleventh = eleventhMonth(before: year)
    let next = eleventhMonth(before: year + 1)
    guard next - eleventh == 13 else { return (eleventh, nil) }
    for offset in 1..<13
    where principalTerm(newMoonDay(eleventh + offset)) == principalTerm(newMoonDay(eleventh + offset + 1)) {
      return (eleventh, offset - 1)
    }
    return (eleventh, nil)
  }

  /// The lunation in which the winter solstice of the December before `year` falls.
  private static func eleventhMonth(before year: Int) -> Int {
    let lastDay = (GregorianCalendar.dayNumber(year: year, month: 1, day: 1) ?? 0) - 1
    let lunation = lunation(atOrBefore: lastDay)
    return principalTerm(newMoonDay(lunation)) >= 9 ? lunation - 1 : lunation
  }

  /// The lunation whose new moon falls on `day` or is the last one before it.
  private static func lunation(atOrBefore day: Int) -> Int {
    var lunation = Int(((Double(day) - newMoonEpoch) / synodicMonth).rounded(.down)) + 1
    while newMoonDay(lunation) > day { lunation -= 1 }
    return lunation
  }

  // MARK: Sky

  private static let synodicMonth = 29.530588861
  /// The mean new moon of 6 January 2000, in days from 1970 (UTC).
  private static let newMoonEpoch = 2_451_550.09766 - 2_440_587.5
  private static let timeZone = 7.0 / 24

  /// The UTC+7 day of new moon number `lunation`, counted from that of January 2000.
  private static func newMoonDay(_ lunation: Int) -> Int {
    let k = Double(lunation)
    let t = k / 1236.85
    let mean = 2_451_550.09766 + synodicMonth * k + 0.00015437 * t * t
    let e = 1 - 0.002516 * t
    let sun = radians(2.5534 + 29.10535670 * k)
    let moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    let node = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
    let ascending = radians(124.7746 - 1.56375588 * k)
    var correction = -0.40720 * sin(moon) + 0.17241 * e * sin(sun) + 0.01608 * sin(2 * moon)
    correction += 0.01039 * sin(2 * node) + 0.00739 * e * sin(moon - sun) - 0.00514 * e * sin(moon + sun)
    correction += 0.00208 * e * e * sin(2 * sun) - 0.00111 * sin(moon - 2 * node)
    correction -= 0.00057 * sin(moon + 2 * node) - 0.00056 * e * sin(2 * moon + sun)
    correction -= 0.00042 * sin(3 * moon) - 0.00042 * e * sin(sun + 2 * node)
    correction += 0.00038 * e * sin(sun - 2 * node) - 0.00024 * e * sin(2 * moon - sun)
    correction -= 0.00017 * sin(ascending)
    let universal = mean + correction - deltaT(year: 2000 + 100 * t)
    return Int((universal - 2_440_587.5 + timeZone).rounded(.down))
  }

  /// Which twelfth of the sun's path (0 from the spring equinox) the sun stands in when `day` begins in UTC+7.
  private static func principalTerm(_ day: Int) -> Int {
    let instant = Double(day) - timeZone + 2_440_587.5
    let t = (instant + deltaT(year: 1970 + Double(day) / 365.2425) - 2_451_545) / 36_525
    let anomaly = radians(357.52911 + 35_999.05029 * t - 0.0001537 * t * t)
    var longitude = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
    longitude += (1.914602 - 0.004817 * t) * sin(anomaly)
    longitude += (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    longitude -= 0.00569 + 0.00478 * sin(radians(125.04 - 1934.136 * t))
    longitude -= 360 * (longitude / 360).rounded(.down)
    return Int(longitude / 30) % 12
  }

  /// Terrestrial minus universal time, in days (a parabola that is right to half a minute in these centuries).
  private static func deltaT(year: Double) -> Double {
    let t = year - 2000
    let seconds = year < 1986 ? 45.45 + 1.067 * (year - 1975) : 63.86 + 0.3345 * t
    return max(0, min(seconds, 240)) / 86_400
  }

  private static func radians(_ degrees: Double) -> Double {
    (degrees - 360 * (degrees / 360).rounded(.down)) * .pi / 180
  }
}
