/// Days as the tables write them: `2025-06-30`, or `2023-11` or `1958` where no more is known.
package enum TableDay {
  /// The first day that a cell allows, as `GregorianCalendar` counts; nil for an empty one and one that is no date.
  package static func first(_ cell: some Sequence<UInt8>) -> Int? {
    guard let (year, month, day) = parts(cell) else { return nil }
    return GregorianCalendar.dayNumber(year: year, month: month ?? 1, day: day ?? 1)
  }

  /// The last day that a cell allows.
  package static func last(_ cell: some Sequence<UInt8>) -> Int? {
    guard let (year, month, day) = parts(cell) else { return nil }
    let last = day ?? GregorianCalendar.days(inMonth: month ?? 12, year: year)
    return GregorianCalendar.dayNumber(year: year, month: month ?? 12, day: last)
  }

  private static func parts(_ cell: some Sequence<UInt8>) -> (year: Int, month: Int?, day: Int?)? {
    var parts = [0]
    for byte in cell {
      if byte == UInt8(ascii: "-") {
        parts.append(0)
      } else if byte &- 0x30 < 10, parts[parts.count - 1] < 10_000 {
        parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte &- 0x30)
      } else {
        return nil
      }
    }
    guard parts[0] > 0, parts.count <= 3 else { return nil }
    return (parts[0], parts.count > 1 ? parts[1] : nil, parts.count > 2 ? parts[2] : nil)
  }
}
