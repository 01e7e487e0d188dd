/// A point or period of the calendar as an expression itself gives it, with nothing carried over from elsewhere.
///
/// Twelve bytes. Dates that do not exist (31/4) are kept as written: whoever uses one asks `DateDetail.problems`.
package struct DateValue: Sendable, Hashable {
  package enum Form: UInt8, Sendable {
    /// `first` alone: a day, month, quarter, half-year or year.
    case point
    /// From `first` to `second`, both included.
    case range
    /// Several days of the month of `first`; see `days`.
    case days
    /// Several months of the year of `first`; see `days`.
    case months
    /// `first` at `time`.
    case timestamp
    /// The weekday `first.day`, 1 (Monday) … 7.
    case weekday
    /// The weekdays from `first.day` to `second.day`.
    case weekdays
    /// A year known by its name in the cycle of sixty only (`cycle`).
    case cyclicYear
  }

  package struct Flags: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Months and days are those of the lunar calendar.
    package static let lunar = Flags(rawValue: 1)
    /// The month is a leap month ("tháng Tư nhuận").
    package static let leapMonth = Flags(rawValue: 2)
    /// A year was written with two digits; 30…99 is read as 19.., 00…29 as 20...
    package static let twoDigitYear = Flags(rawValue: 4)
  }

  package var first: CalendarPoint
  private(set) var extra: UInt32
  package var form: Form
  package var flags: Flags
  /// 1…60 where the year is (also) named by can and chi; see `SexagenaryYear`. 0: not named.
  package var cycle: UInt8

  private init(
    form: Form, first: CalendarPoint, extra: UInt32, flags: Flags = [], cycle: UInt8 = 0
  ) {
    self.form = form
    self.first = first
    self.extra = extra
    self.flags = flags
    self.cycle = cycle
  }

  static func point(_ point: CalendarPoint) -> DateValue {
    DateValue(form: .point, first: point, extra: 0)
  }
  static func range(_ first: CalendarPoint, _ second: CalendarPoint) -> DateValue {
    DateValue(form: .range, first: first, extra: second.raw)
  }
  /// - Parameter days: bit d for day d, 1…31.
  static func days(_ days: UInt32, of first: CalendarPoint) -> DateValue {
    DateValue(form: .days, first: first, extra: days)
  }
  /// - Parameter months: bit m for month m, 1…12.
  static func months(_ months: UInt32, year: Int?) -> DateValue {
    DateValue(form: .months, first: CalendarPoint(year: year), extra: months)
  }
  static func timestamp(_ day: CalendarPoint, hour: Int, minute: Int, second: Int?) -> DateValue {
    let time =
      UInt32(hour & 0xFF) << 16 | UInt32(minute & 0xFF) << 8 | UInt32((second ?? 0xFF) & 0xFF)
    return DateValue(form: .timestamp, first: day, extra: time)
  }
  static func weekday(_ weekday: Int, to last: Int? = nil) -> DateValue {
    let point = CalendarPoint(day: weekday)
    guard let last else { return DateValue(form: .weekday, first: point, extra: 0) }
    return DateValue(form: .weekdays, first: point, extra: CalendarPoint(day: last).raw)
  }
  static func cyclicYear(_ cycle: UInt8) -> DateValue {
    DateValue(form: .cyclicYear, first: CalendarPoint(), extra: 0, cycle: cycle)
  }

  /// The end of a range; `first` for other forms.
  package var second: CalendarPoint {
    form == .range || form == .weekdays ? CalendarPoint(raw: extra) : first
  }
  /// The days (months) of a list, bit d for day d; 0 for other forms.
  var days: UInt32 { form == .days || form == .months ? extra : 0 }
  /// The time of a timestamp as written; nil for other forms.
  var time: (hour: Int, minute: Int, second: Int?)? {
    guard form == .timestamp else { return nil }
    let second = Int(extra & 0xFF)
    return (Int(extra >> 16 & 0xFF), Int(extra >> 8 & 0xFF), second == 0xFF ? nil : second)
  }

  /// ISO 8601 as far as the expression goes: `2020-02-19`, `--01-24`, `2017-03`, `2019`, `2020/2025`,
  /// `2024-11-22T08:27:00`; quarters and half-years as `2023-Q2`, `--H1`; days of a list separated by commas.
  /// Beyond ISO are `weekday:5`, and `lunar:--12-23` and `lunar:Giáp Thìn` for what only the lunar calendar says.
  /// Nil where nothing certain can be said.
  package var iso8601: String? { withISO8601 { String(decoding: $0, as: UTF8.self) } }

  /// The same as bytes, for as long as `body` runs.
  package func withISO8601<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    // The longest is a list of 31 days of a year of five figures.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { buffer in
      var text = ShortText(buffer)
      return write(to: &text) ? body(text.bytes) : nil
    }
  }

  /// False where nothing certain can be said.
  private func write(to text: inout ShortText) -> Bool {
    if flags.contains(.lunar) { text += "lunar:" }
    switch form {
    case .point:
      return first.append(to: &text)
    case .range:
      guard first.append(to: &text) else { return false }
      text += "/"
      return second.append(to: &text)
    case .days, .months:
      for number in 1...31 where days & 1 << UInt32(number) != 0 {
        var point = first
        if form == .days { point.day = number } else { point.month = number }
        if let last = text.bytes.last, last != UInt8(ascii: ":") { text += "," }
        guard point.append(to: &text) else { return false }
      }
    case .timestamp:
      guard let time, first.append(to: &text) else { return false }
      text += "T"
      text.append(time.hour, digits: 2)
      text += ":"
      text.append(time.minute, digits: 2)
      if let second = time.second {
        text += ":"
        text.append(second, digits: 2)
      }
    case .weekday, .weekdays:
      text.removeAll()
      text += "weekday:"
      text.append(first.day, digits: 1)
      if form == .weekdays {
        text += "/weekday:"
        text.append(second.day, digits: 1)
      }
    case .cyclicYear:
      let name = SexagenaryYear.name(Int(cycle))
      text.removeAll()
      text += "lunar:"
      for byte in name.utf8 { text.append(byte) }
      return !name.isEmpty
    }
    return true
  }
}

/// A year, month and day of which any may be missing, in four bytes.
package struct CalendarPoint: Sendable, Hashable {
  private(set) var raw: UInt32

  init(raw: UInt32) { self.raw = raw }

  /// A missing year is nil, a missing month or day 0. Months are as written up to 99 (13 is no month but may stand in
  /// a text); see also `quarter` and `half`. Numbers that do not fit are dropped.
  init(year: Int? = nil, month: Int = 0, day: Int = 0) {
    raw = 0
    self.year = year
    self.month = month
    self.day = day
  }

  static func quarter(_ quarter: Int, year: Int? = nil) -> CalendarPoint {
    CalendarPoint(year: year, month: 100 + max(0, min(quarter, 9)))
  }
  static func half(_ half: Int, year: Int? = nil) -> CalendarPoint {
    CalendarPoint(year: year, month: 110 + max(1, min(half, 2)))
  }

  package var year: Int? {
    get { raw >> 16 == 0 ? nil : Int(raw >> 16) - 1 }
    set {
      let stored = newValue.map { (0...32_767).contains($0) ? UInt32($0) + 1 : 0 } ?? 0
      raw = raw & 0xFFFF | stored << 16
    }
  }
  /// 0 where there is none; from 100 on a quarter or half-year.
  package var month: Int {
    get { Int(raw >> 8 & 0xFF) }
    set { raw = raw & ~0xFF00 | UInt32(newValue & 0xFF) << 8 }
  }
  /// 0 where there is none (or the day 0 is written, with a problem noted beside it).
  package var day: Int {
    get { Int(raw & 0xFF) }
    set { raw = raw & ~0xFF | UInt32(newValue & 0xFF) }
  }

  package var quarter: Int? { (100...109).contains(month) ? month - 100 : nil }
  package var half: Int? { (111...112).contains(month) ? month - 110 : nil }

  /// False where there is nothing to write.
  fileprivate func append(to text: inout ShortText) -> Bool {
    if let year { text.append(year, digits: 4) }
    guard month != 0 else { return year != nil && day == 0 }
    text += year == nil ? "--" : "-"
    if let quarter {
      text += "Q"
      text.append(quarter, digits: 1)
    } else if let half {
      text += "H"
      text.append(half, digits: 1)
    } else {
      text.append(month, digits: 2)
      if day != 0 {
        text += "-"
        text.append(day, digits: 2)
      }
    }
    return true
  }
}
