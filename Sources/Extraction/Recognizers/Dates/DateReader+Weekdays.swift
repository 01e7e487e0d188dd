import VietnameseText

/// Days of the week: thứ Sáu, Thứ 6, Chủ nhật, "T6, 14/10". A weekday beside a date is a mention of its own.
///
/// "thứ" counts as well ("lần thứ tư", "thứ hai là"), so a weekday needs a capital on its number, a part of the day
/// before it, or a date behind it.
extension DateReader {
  func weekday(at index: Int) -> DateExpression? {
    guard let first = weekdayName(at: index), isFree(before: index), accepts(first, at: index)
    else { return nil }
    // "6151/UBND - CN ngày 5/12": letters of a document's number.
    if first.isShort, paragraph[index - 1].isDash, paragraph[index - 2].letterCase == .upper { return nil }
    var end = first.end
    var value = DateValue.weekday(first.day)
    // "từ thứ Hai đến thứ Sáu"
    let joint = paragraph[end]
    if joint.isDash || joint.key == words.to.0, let second = weekdayName(at: end + 1), second.day > first.day,
      !first.isShort
    {
      value = .weekday(first.day, to: second.day)
      end = second.end
    }
    return DateExpression(tokens: index..<end, detail: DateDetail(value), cue: "weekday")
  }

  private struct WeekdayName {
    /// 1 (Monday) … 7.
    var day: Int
    var end: Int
    /// CN, T6.
    var isShort = false
    /// The name cannot mean anything else: Chủ nhật, thứ Sáu with its capital.
    var isClear = false
  }

  private func weekdayName(at index: Int) -> WeekdayName? {
    let token = paragraph[index]
    let next = paragraph[index + 1]
    if token.key == words.sunday.0 || token.key == words.sundayVariant {
      guard next.key == words.sunday.1 else { return nil }
      return WeekdayName(day: 7, end: index + 2, isClear: true)
    }
    if token.key == words.sunday.2, token.letterCase == .upper {
      return WeekdayName(day: 7, end: index + 1, isShort: true)
    }
    if token.key == words.letterT {
      guard token.isCapitalised, next.gap == .none, paragraph.digits(index + 1) == 1,
        let number = paragraph.number(index + 1), (2...7).contains(number)
      else { return nil }
      return WeekdayName(day: number - 1, end: index + 2, isShort: true)
    }
    guard token.key == words.ordinal else { return nil }
    if let number = paragraph.number(index + 1), paragraph.digits(index + 1) == 1 {
      return (2...7).contains(number) && isFree(after: index + 2)
        ? WeekdayName(day: number - 1, end: index + 2) : nil
    }
    guard let number = words.value(next, .number), (2...7).contains(number), next.key != Self.notWeekdays.0,
      next.key != Self.notWeekdays.1, next.key != Self.notWeekdays.2
    else { return nil }
    // In capitals throughout, the capital says nothing.
    let isClear = next.letterCase == .capitalised
    return WeekdayName(day: number - 1, end: index + 2, isClear: isClear)
  }

  /// Number words that no weekday has: "thứ bốn", "thứ lăm".
  private static let notWeekdays = (SyllableKey("bốn"), SyllableKey("lăm"), SyllableKey("nhăm"))

  private func accepts(_ name: WeekdayName, at index: Int) -> Bool {
    let before = paragraph[index - 1]
    let hasDate = isDate(after: name.end)
    if name.isShort { return hasDate && !isOrdinal(before) }
    if name.day == 7, !name.isShort {
      // "Ngày Chủ nhật xanh" is a campaign.
      return !Self.campaigns.contains(paragraph[name.end].key)
    }
    if Self.campaigns.contains(paragraph[name.end].key) { return false }
    // "ngày thứ ba": the third day, or a Tuesday if a date follows or a capital says so.
    if before.key == words.day {
      return name.isClear || hasDate || weekdayName(at: name.end + 1)?.isClear == true
    }
    if isOrdinal(before) { return false }
    if words.has(before, .cue) || before.key == words.into { return true }
    // "Hôm đó là thứ 5, ngày 19 tháng 6 năm 1990"
    if hasDate, before.key == Self.copula { return true }
    // "thứ 7 và Chủ nhật"
    let joint = paragraph[name.end]
    if joint.key == words.and.0 || joint.isMark(","), weekdayName(at: name.end + 1)?.isClear == true {
      return true
    }
    let opens = index == 0 || before.isMark
    if hasDate, opens || name.isClear || words.has(before, .weak) { return true }
    if name.isClear { return !(opens && paragraph[name.end].isMark(",")) || isListed(before, index) }
    return isListed(before, index)
  }

  private func isOrdinal(_ token: Token) -> Bool {
    words.has(token, .ordinal) && !words.has(token, .cue)
  }

  /// "thứ Bảy, Chủ nhật", "(thứ sáu)", "14/10, thứ Sáu": a weekday or a date stands right before it.
  private func isListed(_ before: Token, _ index: Int) -> Bool {
    guard let previous, before.isMark || before.key == words.and.0 else { return false }
    guard previous.tokens.upperBound == index - 1 else { return false }
    return previous.isWeekday || previous.detail.value.first.day != 0 && before.isMark("(")
  }

  private static let copula = SyllableKey("là")
  private static let campaigns = WordSet(["xanh", "đỏ", "hồng", "tình"])

  /// Whether a day and month follow: ", 14/10", " (26/6", " ngày 5/3".
  private func isDate(after index: Int) -> Bool {
    var next = index
    if paragraph[next].isMark(",") || paragraph[next].isMark("(") || paragraph[next].isDash { next += 1 }
    // "Thứ ba: 16:04 ngày 18/12/2018"
    if paragraph[next].isMark(":"), paragraph[next + 1].isNumber, paragraph[next + 2].isMark(":"),
      paragraph[next + 3].isNumber
    {
      next += 4
    }
    if paragraph.is(next, words.day) { next += 1 }
    return numericAtom(at: next, isLenient: true) != nil || wordedAtom(at: next) != nil
  }
}

// MARK: - The date beside a weekday

extension DateReader {
  /// The weekday mention right before a date, and how many tokens before it: "Thứ Sáu, ngày 14/10".
  func weekday(before date: DateExpression) -> (day: Int, offset: Int)? {
    guard let previous, previous.detail.value.form == .weekday, isDay(date) else { return nil }
    let gap = previous.tokens.upperBound..<max(previous.tokens.upperBound, date.tokens.lowerBound)
    guard gap.count <= 4 else { return nil }
    for index in gap {
      let token = paragraph[index]
      guard token.isMark(",") || token.isMark("(") || token.isDash || words.has(token, .cue) else {
        return nil
      }
    }
    return (previous.detail.value.first.day, previous.tokens.lowerBound - date.tokens.lowerBound)
  }

  /// Whether `weekday` names the day of the date before it: "14/10 (thứ Sáu)", "ngày 5/3, thứ Hai" unless that goes on
  /// to a date of its own.
  func names(_ weekday: DateExpression, _ date: DateExpression) -> Bool {
    guard weekday.detail.value.form == .weekday, isDay(date), date.detail.weekday == nil,
      date.tokens.upperBound == weekday.tokens.lowerBound - 1
    else { return false }
    let between = paragraph[date.tokens.upperBound]
    if between.isMark("(") { return paragraph[weekday.tokens.upperBound].isMark(")") }
    return between.isMark(",") && !isDate(after: weekday.tokens.upperBound)
  }

  private func isDay(_ expression: DateExpression) -> Bool {
    let value = expression.detail.value
    return value.form == .point && value.first.day != 0 && value.first.month <= 12
      && !value.flags.contains(.lunar)
  }
}
