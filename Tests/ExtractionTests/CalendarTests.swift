import Extraction
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

  /// Years as published: can chi, Tết, days of the month before it, leap month (0: none), 10/3 lunar.
  @Test(
    arguments: [
      ("Canh Thìn", 2000, 2, 5, 29, 0, 4, 14),
      ("Tân Tỵ", 2001, 1, 24, 29, 4, 4, 3),
      ("Nhâm Ngọ", 2002, 2, 12, 30, 0, 4, 22),
      ("Quý Mùi", 2003, 2, 1, 29, 0, 4, 11),
      ("Giáp Thân", 2004, 1, 22, 30, 2, 4, 28),
      ("Ất Dậu", 2005, 2, 9, 30, 0, 4, 18),
      ("Bính Tuất", 2006, 1, 29, 29, 7, 4, 7),
      ("Đinh Hợi", 2007, 2, 17, 29, 0, 4, 26),
      ("Mậu Tý", 2008, 2, 7, 30, 0, 4, 15),
      ("Kỷ Sửu", 2009, 1, 26, 30, 5, 4, 4),
      ("Canh Dần", 2010, 2, 14, 30, 0, 4, 23),
      ("Tân Mão", 2011, 2, 3, 30, 0, 4, 12),
      ("Nhâm Thìn", 2012, 1, 23, 29, 4, 3, 31),
      ("Quý Tỵ", 2013, 2, 10, 29, 0, 4, 19),
      ("Giáp Ngọ", 2014, 1, 31, 30, 9, 4, 9),
      ("Ất Mùi", 2015, 2, 19, 30, 0, 4, 28),
      ("Bính Thân", 2016, 2, 8, 29, 0, 4, 16),
      ("Đinh Dậu", 2017, 1, 28, 30, 6, 4, 6),
      ("Mậu Tuất", 2018, 2, 16, 30, 0, 4, 25),
      ("Kỷ Hợi", 2019, 2, 5, 30, 0, 4, 14),
      ("Canh Tý", 2020, 1, 25, 30, 4, 4, 2),
      ("Tân Sửu", 2021, 2, 12, 30, 0, 4, 21),
      ("Nhâm Dần", 2022, 2, 1, 29, 0, 4, 10),
      ("Quý Mão", 2023, 1, 22, 30, 2, 4, 29),
      ("Giáp Thìn", 2024, 2, 10, 30, 0, 4, 18),
      ("Ất Tỵ", 2025, 1, 29, 29, 6, 4, 7),
      ("Bính Ngọ", 2026, 2, 17, 29, 0, 4, 26),
      ("Đinh Mùi", 2027, 2, 6, 29, 0, 4, 16),
      ("Mậu Thân", 2028, 1, 26, 29, 5, 4, 4),
      ("Kỷ Dậu", 2029, 2, 13, 29, 0, 4, 23),
      ("Canh Tuất", 2030, 2, 2, 29, 0, 4, 12),
      ("Tân Hợi", 2031, 1, 23, 29, 3, 4, 1),
      ("Nhâm Tý", 2032, 2, 11, 29, 0, 4, 19),
      ("Quý Sửu", 2033, 1, 31, 30, 11, 4, 9),
      ("Giáp Dần", 2034, 2, 19, 30, 0, 4, 28),
      ("Ất Mão", 2035, 2, 8, 30, 0, 4, 17),
    ] as [(String, Int, Int, Int, Int, Int, Int, Int)])
  func lunarYears(
    name: String, year: Int, month: Int, day: Int, lastMonth: Int, leapMonth: Int, feastMonth: Int,
    feastDay: Int
  ) {
    #expect(SexagenaryYear.name(SexagenaryYear.index(ofYear: year)) == name)
    let newYear = GregorianCalendar.dayNumber(year: year, month: month, day: day)
    #expect(LunarCalendar.newYear(year) == newYear)
    #expect(LunarCalendar.days(inMonth: 12, year: year - 1) == lastMonth)
    #expect((LunarCalendar.leapMonth(ofYear: year) ?? 0) == leapMonth)
    let feast = LunarCalendar.Date(year: year, month: 3, day: 10)
    let solar = GregorianCalendar.dayNumber(year: year, month: feastMonth, day: feastDay)
    #expect(LunarCalendar.dayNumber(of: feast) == solar)
    if let solar { #expect(LunarCalendar.date(ofDay: solar) == feast) }
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
