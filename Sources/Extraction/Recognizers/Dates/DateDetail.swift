/// What is known of a date mention: what it says, how it is written, and what is wrong with it. Sixteen bytes.
package struct DateDetail: Sendable, Hashable {
  /// Faults that the recogniser sees while it reads; the rules decide which of them are findings.
  package struct Problems: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A day that its month never has: 31/4, 30/2, 32/1, 0/5, mùng 11.
    package static let impossibleDay = Problems(rawValue: 1)
    /// 29 February of a year without one.
    package static let notLeapYear = Problems(rawValue: 1 << 1)
    /// Month 0 or above 12.
    package static let impossibleMonth = Problems(rawValue: 1 << 2)
    /// Quý 0, V, 5 …
    package static let impossibleQuarter = Problems(rawValue: 1 << 3)
    /// A can with a chi that never meet: Giáp Sửu.
    package static let impossibleCycle = Problems(rawValue: 1 << 4)
    /// Month and day would be right the other way round: 10/25/2023. Comes with `impossibleMonth`.
    package static let monthFirst = Problems(rawValue: 1 << 5)
    /// A year of three or five digits after day and month; the value leaves it out.
    package static let malformedYear = Problems(rawValue: 1 << 6)
    /// Two separators in one date: 5/3-2020.
    package static let mixedSeparators = Problems(rawValue: 1 << 7)
    /// White space inside: 19/2/ 2020.
    package static let innerSpace = Problems(rawValue: 1 << 8)
    /// 5//3, 5/-3.
    package static let doubledSeparator = Problems(rawValue: 1 << 9)
    /// O for 0, l for 1.
    package static let letterForDigit = Problems(rawValue: 1 << 10)
    /// "ngày 5 tháng năm 2020": no number between tháng and năm.
    package static let missingMonth = Problems(rawValue: 1 << 11)
    /// A range that ends before it begins.
    package static let reversed = Problems(rawValue: 1 << 12)
    /// A range of one day or year.
    package static let emptyRange = Problems(rawValue: 1 << 13)
    /// A Roman numeral that is none: thế kỷ XIIII.
    package static let malformedRoman = Problems(rawValue: 1 << 14)
    /// The year named by can and chi is not the year in figures beside it.
    package static let cycleMismatch = Problems(rawValue: 1 << 15)
  }

  /// What stands between day, month and year.
  package enum Separator: UInt8, Sendable {
    /// Words ("tháng", "năm"), or nothing.
    case word
    case slash
    case dot
    case hyphen
  }

  package var value: DateValue
  package var problems: Problems
  /// Two bits each: day–month and month–year of the first date, then of the last one.
  private var separators: UInt8 = 0
  /// Weekday in the upper three bits, the distance to it (signed) in the lower five.
  private var weekdayBits: UInt8 = 0

  init(_ value: DateValue, problems: Problems = []) {
    self.value = value
    self.problems = problems
  }

  /// The separators of the first (0) or last (1) date of the mention.
  package func separators(ofDate index: Int) -> (dayMonth: Separator, monthYear: Separator) {
    let bits = index == 0 ? separators : separators >> 4
    return (Separator(rawValue: bits & 3) ?? .word, Separator(rawValue: bits >> 2 & 3) ?? .word)
  }

  mutating func setSeparators(
    ofDate index: Int, dayMonth: Separator, monthYear: Separator
  ) {
    let shift: UInt8 = index == 0 ? 0 : 4
    separators = separators & ~(0x0F << shift) | (dayMonth.rawValue | monthYear.rawValue << 2) << shift
  }

  /// The weekday written beside a day, 1 (Monday) … 7, and where its mention begins, in tokens from the first token
  /// of this one (negative: before it). Nil where none is.
  package var weekday: (day: Int, tokenOffset: Int)? {
    guard weekdayBits >> 5 != 0 else { return nil }
    return (Int(weekdayBits >> 5), Int(Int8(bitPattern: weekdayBits << 3)) >> 3)
  }

  mutating func setWeekday(_ day: Int, tokenOffset: Int) {
    guard (1...7).contains(day), (-16...15).contains(tokenOffset) else { return }
    weekdayBits = UInt8(day) << 5 | UInt8(bitPattern: Int8(tokenOffset)) & 0x1F
  }
}
