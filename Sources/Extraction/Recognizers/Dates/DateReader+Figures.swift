import VietnameseText

/// The figures and signs that dates are made of.
extension DateReader {
  struct Figures {
    var value: Int
    /// How many digits are written.
    var digits: Int
    /// The token after them.
    var end: Int
    /// An O stands for a 0 (or an l for a 1).
    var hasLetters = false
  }

  func readFigures(at index: Int) -> Figures? {
    guard paragraph[index].isNumber, var value = paragraph.number(index) else { return nil }
    var figures = Figures(value: value, digits: paragraph.digits(index), end: index + 1)
    if paragraph[index + 1].gap != .none { return figures }
    while figures.digits < 5, let digit = letterDigit(at: figures.end) {
      // A letter at the end is a unit (5l) unless the figures before and after it want it.
      let next = paragraph[figures.end + 1]
      let goesOn = next.isNumber && next.gap == .none
      guard goesOn || digit == 0 else { break }
      value = value * 10 + digit
      figures.digits += 1
      figures.end += 1
      figures.hasLetters = true
      guard goesOn, let more = paragraph.number(figures.end) else { break }
      let count = paragraph.digits(figures.end)
      guard count <= 3 else { return nil }
      for _ in 0..<count { value *= 10 }
      value += more
      figures.digits += count
      figures.end += 1
    }
    figures.value = value
    return figures
  }

  /// What a letter that follows figures without a space is mistaken for.
  private func letterDigit(at index: Int) -> Int? {
    let token = paragraph[index]
    guard token.isWord, token.gap == .none, index < paragraph.count else { return nil }
    if token.key == Self.letterO { return 0 }
    return token.key == Self.letterL && token.letterCase == .lower ? 1 : nil
  }

  private static let letterO = SyllableKey("o")
  private static let letterL = SyllableKey("l")

  struct Joint {
    var kind: DateDetail.Separator
    /// The token after it.
    var end: Int
    /// White space on one of its sides.
    var isSpaced = false
    /// Two signs where one belongs.
    var isDoubled = false
  }

  /// The sign between two figures of one date; nil where none stands there, or one with white space on both sides.
  func joint(at index: Int) -> Joint? {
    let token = paragraph[index]
    guard let kind = separator(token) else { return nil }
    var joint = Joint(kind: kind, end: index + 1)
    if separator(paragraph[joint.end]) != nil, paragraph[joint.end].gap == .none {
      joint.end += 1
      joint.isDoubled = true
    }
    // Where a line is wrapped inside a date, nobody wrote a space.
    let before = token.gap == .space
    let after = paragraph[joint.end].gap == .space
    if before && after { return nil }
    joint.isSpaced = before || after
    return joint
  }

  /// The sign between two figures with white space on both sides, which joins them only where a whole date is written so.
  func wideJoint(at index: Int) -> DateDetail.Separator? {
    let token = paragraph[index]
    guard token.gap == .space, paragraph[index + 1].gap == .space, let kind = separator(token), kind != .dot
    else { return nil }
    return kind
  }

  private func separator(_ token: Token) -> DateDetail.Separator? {
    guard token.isMark else { return nil }
    if token.isMark("/") { return .slash }
    if token.isMark(".") { return .dot }
    return token.isDash ? .hyphen : nil
  }

  /// A Roman numeral in capitals; `isRight` is false for one that is not written so (XIIII, IIX).
  func roman(at index: Int) -> (value: Int, isRight: Bool)? {
    guard index >= 0, index < paragraph.count else { return nil }
    return RomanNumeral.read(paragraph.tokens[index], in: paragraph)
  }

  /// What is impossible about a day of the solar (or lunar) calendar.
  func problems(day: Int, month: Int, year: Int?, isLunar: Bool = false) -> DateDetail.Problems {
    guard (1...12).contains(month) else {
      return (1...12).contains(day) && (13...31).contains(month)
        ? [.impossibleMonth, .monthFirst] : .impossibleMonth
    }
    let most = isLunar ? 30 : GregorianCalendar.days(inMonth: month, year: nil)
    if day < 1 || day > most { return .impossibleDay }
    if !isLunar, let year, day > GregorianCalendar.days(inMonth: month, year: year) { return .notLeapYear }
    return []
  }

  /// The year that two digits stand for.
  func fullYear(_ twoDigits: Int) -> Int { twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits }
}
