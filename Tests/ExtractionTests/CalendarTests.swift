import Extraction
import Lexicon
import Testing

@Suite struct CalendarTests {
  @Test func daysAndWeekdays() {
    #expect(GregorianCalendar.dayNumber(year: 1970, month: 1, day: 1) == 0)
    #expect(GregorianCalendar.dayNumber(year: 2000, month: 3, day: 1) == 11_017)
    #expect(GregorianCalendar.weekday(year: 1945, month: 9, day: 2) == 7)
    #expect(GregorianCalendar.weekday(year: 2022, month: 10, day: 14) == 5)
    #expect(GregorianCalendar.weekday(year: 1, month: 1, day: 1) == 1)
    #expect(GregorianCalendar.weekday(year: 2023, month: 2, day: 29) == nil)
    #expect(
      GregorianCalendar.isLeap(2000) && GregorianCalendar.isLeap(2024) && !GregorianCalendar.isLeap(1900))
    #expect(GregorianCalendar.days(inMonth: 13, year: 2024) == 0)
  }

  @Test func everyDayComesBack() {
    for day in stride(from: -719_162, through: 2_932_896, by: 37) {
      let date = GregorianCalendar.date(ofDay: day)
      #expect(GregorianCalendar.dayNumber(year: date.year, month: date.month, day: date.day) == day)
    }
  }

  /// The years of the table agree with the computation: can chi, Tết, days of the month before it, leap month, the
  /// tenth of the third month.
  @Test func lunarYears() throws {
    let table = LexiconTable.lunarYears
    var count = 0
    table.forEachRow { row in
      count += 1
      guard let year = Int(table.string(row, .year)), let solar = day(table.string(row, .gioTo)) else {
        Issue.record("row \(count) has no year or no feast")
        return
      }
      let comment = Comment(rawValue: String(year))
      #expect(
        SexagenaryYear.name(SexagenaryYear.index(ofYear: year)) == table.string(row, .canChi), comment)
      #expect(LunarCalendar.newYear(year) == day(table.string(row, .tet)), comment)
      #expect(LunarCalendar.days(inMonth: 12, year: year - 1) == Int(table.string(row, .chapDays)), comment)
      #expect(LunarCalendar.leapMonth(ofYear: year) == Int(table.string(row, .leapMonth)), comment)
      let feast = LunarCalendar.Date(year: year, month: 3, day: 10)
      #expect(LunarCalendar.dayNumber(of: feast) == solar, comment)
      #expect(LunarCalendar.date(ofDay: solar) == feast, comment)
    }
    #expect(count > 40)
  }

  /// Years outside the table, as published: in 1968 a day and in 1985 a month before the Chinese new year.
  @Test(arguments: [
    (1945, 2, 13), (1954, 2, 3), (1968, 1, 29), (1975, 2, 11), (1985, 1, 21), (2007, 2, 17),
  ])
  func newYears(year: Int, month: Int, day: Int) {
    #expect(LunarCalendar.newYear(year) == GregorianCalendar.dayNumber(year: year, month: month, day: day))
  }

  private func day(_ iso: String) -> Int? {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3
      ? GregorianCalendar.dayNumber(year: parts[0], month: parts[1], day: parts[2]) : nil
  }

  @Test func everyLunarDayComesBack() throws {
    let start = try #require(LunarCalendar.newYear(2019))
    for day in start..<(start + 1500) {
      let date = try #require(LunarCalendar.date(ofDay: day))
      #expect(LunarCalendar.dayNumber(of: date) == day)
    }
  }

  @Test func whatDoesNotExist() {
    #expect(LunarCalendar.dayNumber(of: LunarCalendar.Date(year: 2024, month: 12, day: 30)) == nil)
    #expect(
      LunarCalendar.dayNumber(of: LunarCalendar.Date(year: 2024, month: 4, day: 1, isLeapMonth: true)) == nil)
    #expect(LunarCalendar.newYear(1492) == nil)
    #expect(LunarCalendar.date(ofDay: 10_000_000) == nil)
    #expect(SexagenaryYear.index(stem: 1, branch: 2) == nil)
    #expect(SexagenaryYear.index(stem: 10, branch: 12) == 60)
    #expect(SexagenaryYear.name(0).isEmpty)
  }
}
