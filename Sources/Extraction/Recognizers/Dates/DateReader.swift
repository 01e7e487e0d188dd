import Lexicon
import VietnameseText

/// Reads date expressions of one paragraph from left to right. What each family of expressions looks like stands in
/// a file of its own: figures, words, years, weekdays, lunar dates, ranges.
///
/// Every function looks at a bounded number of tokens from where it begins, so reading is linear.
///
/// It cannot be copied because it is large, and would be for every number.
struct DateReader: ~Copyable {
  let paragraph: ParagraphText
  let words: DateWords
  /// What was found last, for lists ("2014, 2019 và 2024") and for the date beside a weekday.
  var previous: DateExpression?
  /// The number that is being looked at.
  private var opening = Opening()

  /// What nearly every family of expressions asks of the number that one of them may begin with.
  private struct Opening {
    var index = -1
    var isFree = true
    var figures: Figures?
  }

  init(paragraph: ParagraphText, words: DateWords) {
    self.paragraph = paragraph
    self.words = words
  }

  /// The expression that begins at the trigger `index`, or a little before it but not before `floor`.
  mutating func expression(at index: Int, notBefore floor: Int) -> DateExpression? {
    let token = paragraph[index]
    if token.isNumber {
      if countsThings(index) { return nil }
      opening = Opening()
      guard let first = readFigures(at: index) else { return nil }
      opening = Opening(index: index, isFree: readIsFree(before: index), figures: first)
      return expression(at: index, first)
    }
    let key = token.key
    if key == words.month, isStreetName(index) { return nil }
    if key == words.month { return writtenOut(atMonth: index, notBefore: floor) ?? month(at: index) }
    if key == words.year { return year(at: index) }
    if key == words.quarter || key == words.quarterVariant, let found = quarter(at: index) { return found }
    if key == words.ordinal || key == words.sunday.0 || key == words.sundayVariant || key == words.sunday.2
      || key == words.letterT
    {
      return weekday(at: index)
    }
    if key == words.century.0 { return century(at: index) }
    if key == words.decade.0 { return decade(at: index) }
    if key == words.early.0 || key == words.early.1 { return earlyDay(at: index) }
    if key == words.fullMoon { return fullMoon(at: index) }
    return words.has(token, .stem) ? cyclicYear(at: index) : nil
  }

  /// The expression that begins with figures. Most numbers count something, and what stands behind them says so: every
  /// family wants certain signs or words there.
  private func expression(at index: Int, _ first: Figures) -> DateExpression? {
    if first.digits > 2 { return timestamp(at: index) ?? daysOfTet(at: index) ?? bareYear(at: index) }
    let after = paragraph[first.end]
    switch after.kind {
    case .number: return nil
    case .mark:
      guard after.isMark("/") || after.isMark(".") || after.isMark(",") || after.isDash else { return nil }
      return dayList(at: index) ?? numeric(at: index) ?? daysOfTet(at: index)
    case .word:
      let key = after.key
      if key == words.month { return partOfYear(at: index) ?? wordedDay(at: index) }
      if key == words.newYear { return daysOfTet(at: index) }
      return isJoint(key) ? dayList(at: index) ?? daysOfTet(at: index) : nil
    }
  }

  /// Whether a look at the word behind a number of one digit or two says that it counts something, as most do.
  private func countsThings(_ index: Int) -> Bool {
    let after = paragraph[index + 1]
    return after.isWord && after.gap != .none && paragraph.digits(index) <= 2 && after.key != words.month
      && after.key != words.newYear && !isJoint(after.key)
  }

  private func isJoint(_ key: SyllableKey) -> Bool {
    key == words.to.0 || key == words.to.1 || key == words.and.0 || key == words.and.1
  }

  /// The number at `index`, repaired where a letter O or l stands in it (2O20).
  func figures(at index: Int) -> Figures? {
    index == opening.index ? opening.figures : readFigures(at: index)
  }

  /// Whether nothing before the token makes its figures part of something longer: a number with thousands, a phone
  /// number, a code, a URL, a file name.
  func isFree(before index: Int) -> Bool {
    index == opening.index ? opening.isFree : readIsFree(before: index)
  }
}

/// A date mention before it is added.
struct DateExpression {
  var tokens: Range<Int>
  var detail: DateDetail
  var cue: StaticString
}

/// One date of an expression: what a range is made of two of.
struct DateAtom {
  enum Shape { case dayMonth, full, monthYear, month }

  /// The token after it.
  var end: Int
  var point: CalendarPoint
  var shape: Shape
  var flags: DateValue.Flags = []
  var cycle: UInt8 = 0
  var problems: DateDetail.Problems = []
  var dayMonth = DateDetail.Separator.word
  var monthYear = DateDetail.Separator.word

  var detail: DateDetail {
    var value = DateValue.point(point)
    value.flags = flags
    value.cycle = cycle
    var detail = DateDetail(value, problems: problems)
    detail.setSeparators(ofDate: 0, dayMonth: dayMonth, monthYear: monthYear)
    detail.setSeparators(ofDate: 1, dayMonth: dayMonth, monthYear: monthYear)
    return detail
  }
}

// MARK: - What stands around an expression

extension DateReader {
  /// What the words before an expression say about it.
  struct Context: OptionSet {
    let rawValue: UInt16
    /// "ngày", a part of the day or a weekday: it is a date.
    static let strong = Context(rawValue: 1)
    static let weak = Context(rawValue: 2)
    /// It is something else: a street, a score, a paragraph of a law.
    static let trap = Context(rawValue: 4)
    static let quantity = Context(rawValue: 8)
    static let document = Context(rawValue: 16)
    /// The beginning, or a comma.
    static let open = Context(rawValue: 32)
    static let bracket = Context(rawValue: 64)
    /// từ, đến, trước …
    static let bound = Context(rawValue: 128)
    /// A date stands before the comma or "và": 30/4, 1/5.
    static let listed = Context(rawValue: 256)
  }

  func context(before index: Int) -> Context {
    guard index > 0 else { return .open }
    let token = paragraph[index - 1]
    if token.isMark {
      if let previous, previous.tokens.upperBound == index - 1, previous.isWeekday { return .strong }
      if token.isMark("(") || token.isMark("[") {
        let before = paragraph[index - 2]
        return before.key == words.now || words.has(before, .cue) || isNeighbour(index - 2)
          ? [.strong, .bracket] : .bracket
      }
      // "Địa chỉ: |29/1| Nguyễn Thí"
      if token.isMark(":"), isStreet(before: index - 1) { return .trap }
      if isToday(before: index) { return [.open, .strong] }
      guard token.isMark(",") else { return [] }
      // "thắng 21-15, |15-4|"
      if paragraph[index - 3].isDash, paragraph[index - 3].gap == .none, paragraph[index - 2].isNumber,
        paragraph[index - 4].isNumber, !followsDay(index)
      {
        return .trap
      }
      if followsDay(index) { return [.open, .listed] }
      // "bệnh binh 2/3, |3/3|": the figures before it are no day either.
      let followsShare =
        paragraph[index - 3].isMark("/") && paragraph[index - 3].gap == .none
        && paragraph[index - 2].isNumber && paragraph[index - 4].isNumber
        && paragraph.digits(index - 2) < 3 && paragraph.digits(index + 2) < 3
      return followsShare ? .trap : .open
    }
    if let previous, previous.tokens.upperBound == index, previous.isWeekday { return .strong }
    guard token.isWord else {
      // 8h30 24/1, 17:25 14/10
      return paragraph[index - 2].isMark(":") || paragraph[index - 2].key == words.hour.0 ? .weak : []
    }
    let roles = words.roles(token)
    var context: Context = []
    if roles.contains(.cue) {
      // "mỗi ngày 2-3 lần", "1 ngày 2-3 lần" count days.
      let before = paragraph[index - 2]
      let counts = token.key == words.day && (isEvery(before) || before.key == Self.one)
      if !counts { context.insert(.strong) }
    }
    if roles.contains(.weak) { context.insert(isNeighbour(index - 1) ? .strong : .weak) }
    if token.key == Self.victory.1, isVictory(before: index) {
      context.insert(.weak)
    } else if roles.contains(.trap) || token.key == words.ordinal || isStreet(before: index) {
      context.insert(.trap)
    }
    // "sóng cấp |5-6|, gió giật mạnh"
    if token.key == Self.grade, paragraph[index + 1].isDash, !paragraph[index + 3].isDash {
      context.insert(.trap)
    }
    if Self.residences.contains(token.key), isAddress(index) { context.insert(.trap) }
    if roles.contains(.quantity) { context.insert(.quantity) }
    if roles.contains(.document) { context.insert(.document) }
    if roles.contains(.bound) { context.insert(.bound) }
    if token.key == words.and.0, followsDay(index) { context.insert(.listed) }
    return context
  }

  /// "sáng nay", "hôm qua", "tối mai": today or a day beside it ends at the token.
  private func isNeighbour(_ index: Int) -> Bool {
    guard Self.neighbours.contains(paragraph[index].key) else { return false }
    return words.has(paragraph[index - 1], .cue) || paragraph.is(index - 1, Self.day)
  }

  /// Whether the figures at `index` say between commas or dashes which day it was: "hôm qua, |16-3|, …", "Sáng nay - |7/7|, …".
  private func isToday(before index: Int) -> Bool {
    guard paragraph[index - 1].isMark(",") || paragraph[index - 1].isDash, isNeighbour(index - 2) else {
      return false
    }
    let after = paragraph[index + 3]
    return after.isMark && !after.isMark("%") && after.gap == .none || after.isCapitalised
  }

  private static let neighbours = WordSet(["nay", "qua", "mai", "kia"])
  private static let day = SyllableKey("hôm")

  /// Whether the figures at `index` say on which day a victory was, and not how high it is: "nghỉ lễ Chiến thắng |30/4|".
  private func isVictory(before index: Int) -> Bool {
    guard paragraph.is(index - 2, Self.victory), let day = paragraph.number(index),
      let month = paragraph.number(index + 2), words.isFixedDay(day, month)
    else { return false }
    return paragraph[index - 2].letterCase == .capitalised || paragraph[index + 1].isMark("/") || day > 12
  }

  private static let victory = (SyllableKey("chiến"), SyllableKey("thắng"))

  /// Whether a day was read that ends just before the token before `index`.
  private func followsDay(_ index: Int) -> Bool {
    guard let previous, previous.tokens.upperBound == index - 1 else { return false }
    return previous.detail.value.first.day != 0 && !previous.isWeekday
  }

  /// Words before the number of a house.
  private static let grade = SyllableKey("cấp")
  private static let residences = WordSet(["tại", "ở", "ngụ", "trú"])

  /// Whether a street's name follows the figures at `index`, as behind the number of a house: "tại |29/1| Nguyễn Thí".
  private func isAddress(_ index: Int) -> Bool {
    paragraph[index + 1].isMark("/") && paragraph[index + 2].isNumber
      && paragraph[index + 3].letterCase == .capitalised && paragraph[index + 3].gap == .space
      && paragraph[index + 4].letterCase == .capitalised
  }

  private static let one = SyllableKey("một")

  /// Whether the month is part of what a street is called in words: "đường Ba |Tháng| Hai".
  private func isStreetName(_ index: Int) -> Bool {
    paragraph[index].letterCase == .capitalised && paragraph[index - 1].letterCase == .capitalised
      && isStreet(before: index - 1)
  }

  /// Whether one of the things that are named after days ends right before `index`: đường 3/2, công viên 23/9.
  private func isStreet(before index: Int) -> Bool {
    for length in 1...3
    where paragraph.starts(.streetWord, at: index - length)
      && paragraph.match(.streetWord, at: index - length)?.count == length
    {
      return true
    }
    return false
  }

  func isEvery(_ token: Token) -> Bool {
    token.key == words.every.0 || token.key == words.every.1 || token.key == words.every.2
  }

  /// What follows an expression.
  enum Follower {
    /// A mark, the end, a capital, or a word with which a sentence goes on.
    case clean
    /// Something that shares are of.
    case unit
    /// Something that amounts are of.
    case measure
    /// Any other word, or a number.
    case other
  }

  func follower(at index: Int) -> Follower {
    guard index < paragraph.count else { return .clean }
    let token = paragraph[index]
    switch token.kind {
    case .number: return .other
    case .mark: return isMeasureMark(token) ? .measure : .clean
    case .word:
      if token.letterCase == .capitalised || token.letterCase == .mixed { return .clean }
      let roles = words.roles(token)
      if roles.contains(.measure) { return .measure }
      if roles.contains(.unit) {
        return token.key == Self.organised && paragraph[index + 1].key == Self.organise ? .clean : .unit
      }
      if roles.contains(.function) { return .clean }
      // "nghỉ hưu từ 1/11 đối với ông Mẫu", but "1/3 đối tượng"
      if token.key == Self.toward, paragraph[index + 1].key == Self.with { return .clean }
      return paragraph.match(.unitAfterFraction, at: index) != nil ? .unit : .other
    }
  }

  private static let organised = SyllableKey("tổ")
  private static let organise = SyllableKey("chức")
  private static let toward = SyllableKey("đối")
  private static let with = SyllableKey("với")

  private func isMeasureMark(_ token: Token) -> Bool {
    token.isMark("%") || token.isMark("‰") || token.isMark("°") || token.isMark("⁰") || token.isMark("º")
      || token.isMark("$") || token.isMark("²")
  }

  private func readIsFree(before index: Int) -> Bool {
    let token = paragraph[index]
    guard index > 0, token.gap == .none else { return true }
    let before = paragraph[index - 1]
    switch before.kind {
    case .number: return false
    case .word: return words.has(before, .cue) || before.key == words.year || before.key == words.born
    case .mark:
      if before.isDash { return before.gap != .none || index == 1 }
      if before.isMark(",") || before.isMark(":") {
        return before.gap != .none || !paragraph[index - 2].isNumber
      }
      return !isJoining(before)
    }
  }

  /// The same for what follows. `figures` are those of the date: a comma goes on with 38.5 but not with 24/1.
  func isFree(after end: Int, slashed: Bool = true) -> Bool {
    guard end < paragraph.count else { return true }
    let token = paragraph[end]
    if isMeasureMark(token) { return false }
    guard token.gap == .none else { return true }
    switch token.kind {
    case .number, .word: return false
    case .mark:
      let next = paragraph[end + 1]
      guard next.gap == .none, end + 1 < paragraph.count, !next.isMark else {
        return !isIdentifier(token) || token.isMark("?")
      }
      if token.isDash { return next.isWord && next.letterCase != .upper && next.letterCase != .mixed }
      if token.isMark(".") { return next.isWord }
      if token.isMark(",") { return slashed || next.isWord }
      return !isJoining(token) && !token.isMark(":")
    }
  }

  private func isJoining(_ token: Token) -> Bool {
    token.isMark("/") || token.isMark(".") || token.isDash || isIdentifier(token)
  }

  private func isIdentifier(_ token: Token) -> Bool {
    token.isMark("_") || token.isMark("@") || token.isMark("#") || token.isMark("=") || token.isMark("&")
      || token.isMark("+") || token.isMark("\\") || token.isMark("~") || token.isMark("?")
  }
}

extension DateExpression {
  var isWeekday: Bool { detail.value.form == .weekday || detail.value.form == .weekdays }
}
