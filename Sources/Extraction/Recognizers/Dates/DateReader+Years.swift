import VietnameseText

/// Years and what is made of them: năm 2019, năm 2016 – 2017, (1911 - 2013), năm học 2017 - 2018, thập niên 90,
/// thế kỷ XXI.
extension DateReader {
  private static let certainYears = 1900...2100
  private static let possibleYears = 1000...2999

  // MARK: With the word "năm"

  func year(at index: Int) -> DateExpression? {
    guard isFree(before: index), !isEvery(paragraph[index - 1]) else { return nil }
    var next = index + 1
    if paragraph.is(next, words.school) { next += 1 }
    if paragraph.is(next, words.budget) { next += 2 }
    if let figures = figures(at: next) { return year(figures, from: index, at: next) }
    if let cycle = cycle(at: next) { return cyclicYear(cycle, from: index) }
    if let written = numberWords(at: next), (1000...2999).contains(written.value) {
      let value = DateValue.point(CalendarPoint(year: written.value))
      return DateExpression(tokens: index..<written.end, detail: DateDetail(value), cue: "year in words")
    }
    return nil
  }

  private func year(_ figures: Figures, from index: Int, at next: Int) -> DateExpression? {
    if let decade = decadeYears(figures, from: index) { return decade }
    guard isFree(after: figures.end) || figures.digits == 4 && isRangeSign(figures.end) else { return nil }
    let follower = follower(at: figures.end)
    switch figures.digits {
    case 4 where Self.possibleYears.contains(figures.value):
      if let range = years(from: figures, at: index, cue: "year") {
        // "kế hoạch 5 năm 2021-2025": these years are five.
        let isCounted = next == index + 1 && isCount(at: index - 1)
        return isCounted
          ? DateExpression(tokens: next..<range.tokens.upperBound, detail: range.detail, cue: range.cue)
          : range
      }
      if let range = yearToMonth(from: figures, at: index) { return range }
      guard Self.certainYears.contains(figures.value) || follower == .clean || follower == .other else {
        return nil
      }
      return year(figures.value, tokens: index..<figures.end, hasLetters: figures.hasLetters)
    case 5 where (19_000...20_999).contains(figures.value) && follower == .clean:
      let detail = DateDetail(.point(CalendarPoint()), problems: .malformedYear)
      return DateExpression(tokens: index..<figures.end, detail: detail, cue: "year of five figures")
    case 3 where follower == .clean && figures.value >= 100 && !isCount(at: index - 1):
      return year(figures.value, tokens: index..<figures.end, hasLetters: figures.hasLetters)
    case 2 where figures.value >= 30 && follower == .clean && !isCount(at: index - 1):
      var detail = DateDetail(.point(CalendarPoint(year: fullYear(figures.value))))
      detail.value.flags.insert(.twoDigitYear)
      return DateExpression(tokens: index..<figures.end, detail: detail, cue: "year of two figures")
    default: return nil
    }
  }

  private func year(_ value: Int, tokens: Range<Int>, hasLetters: Bool = false) -> DateExpression {
    let detail = DateDetail(
      .point(CalendarPoint(year: value)), problems: hasLetters ? .letterForDigit : [])
    return DateExpression(tokens: tokens, detail: detail, cue: "year")
  }

  private func isCount(at index: Int) -> Bool {
    paragraph[index].isNumber || words.has(paragraph[index], .number)
  }

  private func isRangeSign(_ index: Int) -> Bool { paragraph[index].isDash || paragraph[index].isMark("/") }

  /// "2016 – 2017", "1976 đến 1979", "1983 đến năm 1988", "2023/2024", "2020-21" from `first` on.
  private func years(from first: Figures, at index: Int, cue: StaticString) -> DateExpression? {
    let token = paragraph[first.end]
    var next = first.end + 1
    if token.key == words.to.0 || token.key == words.to.1 {
      if paragraph.is(next, words.until) { next += 1 }
    } else if !token.isDash, !token.isMark("/") {
      return nil
    }
    if paragraph.is(next, words.year) { next += 1 }
    guard let second = figures(at: next), isFree(after: second.end) else { return nil }
    var end = second.value
    if second.digits == 2, token.gap == .none, token.isDash || token.isMark("/"),
      (first.value + 1) % 100 == end
    {
      end = first.value + 1
    }
    guard second.digits == 4 || end == first.value + 1, Self.possibleYears.contains(end),
      !token.isMark("/") || end == first.value + 1 || token.gap != .none, abs(end - first.value) <= 400
    else { return nil }
    let start = CalendarPoint(year: first.value)
    var problems: DateDetail.Problems = first.hasLetters || second.hasLetters ? .letterForDigit : []
    if end < first.value { problems.insert(.reversed) }
    if end == first.value { problems.insert(.emptyRange) }
    return DateExpression(
      tokens: index..<second.end,
      detail: DateDetail(.range(start, CalendarPoint(year: end)), problems: problems), cue: cue)
  }

  /// "1975 - 8/1977": from a year to a month.
  private func yearToMonth(from first: Figures, at index: Int) -> DateExpression? {
    guard Self.certainYears.contains(first.value), let joint = rangeJoint(at: first.end),
      paragraph[joint].gap != .none, let month = numericAtom(at: joint, isLenient: false),
      month.shape == .monthYear, let last = month.point.year, last >= first.value,
      isFree(after: month.end)
    else { return nil }
    var detail = DateDetail(
      .range(CalendarPoint(year: first.value), month.point), problems: month.problems)
    detail.setSeparators(ofDate: 1, dayMonth: month.dayMonth, monthYear: month.monthYear)
    return DateExpression(tokens: index..<month.end, detail: detail, cue: "year to month")
  }

  // MARK: Bare

  /// A year without "năm", where the words around it say that it is one.
  func bareYear(at index: Int) -> DateExpression? {
    guard isFree(before: index), let figures = figures(at: index) else { return nil }
    let before = paragraph[index - 1]
    let roles = words.roles(before)
    let isPeriod = roles.contains(.period) && (!roles.contains(.season) || isSeason(at: index - 1))
    if isPeriod, let slip = malformedYears(from: figures, at: index) { return slip }
    guard figures.digits == 4, Self.possibleYears.contains(figures.value) else { return nil }
    let context = context(before: index)
    if let range = years(from: figures, at: index, cue: "range of years") {
      let follower = follower(at: range.tokens.upperBound)
      let isCounted = follower == .unit || follower == .measure
      if isPeriod || context.contains(.bracket) || before.key == words.year { return range }
      let isLikely =
        Self.certainYears.contains(figures.value)
        && Self.certainYears.contains(range.detail.value.second.year ?? 0)
      // "trong kế hoạch 2012-2015": a plan is for years more often than it has a number.
      let isDocument = context.contains(.document) && !paragraph.is(index - 2, Self.plan)
      return isLikely && !isCounted && !isDocument && !context.contains(.quantity) ? range : nil
    }
    if let range = yearToMonth(from: figures, at: index), context.isDisjoint(with: [.quantity, .document]) {
      return range
    }
    guard isFree(after: figures.end) || isNow(after: figures.end), Self.certainYears.contains(figures.value)
    else { return nil }
    let follower = follower(at: figures.end)
    // "năm 2014, 2015 phần đất này": the year after that one is no number of anything.
    let isNext =
      before.isMark(",") && previous?.tokens.upperBound == index - 1
      && previous?.detail.value.first.year == figures.value - 1
    guard isNext || follower != .unit && follower != .measure else { return nil }
    if isPeriod { return year(figures.value, tokens: index..<figures.end) }
    let after = paragraph[figures.end]
    if context.contains(.bracket), after.isMark(")") || after.isMark("]") || after.isMark(",") || after.isDash
    {
      return year(figures.value, tokens: index..<figures.end)
    }
    // "đến 2030", "trước 1975"
    if context.contains(.bound), !context.contains(.quantity), follower == .clean {
      return year(figures.value, tokens: index..<figures.end)
    }
    // "so với 2018", "cao hơn 2018", "năm mới 2025"
    // "thanh niên nhập ngũ 2019", "nhiệm vụ 2026"
    if follower == .clean, isCompared(before: index) || isYearly(before: index) {
      return year(figures.value, tokens: index..<figures.end)
    }
    // "các năm 2014, 2019 và 2024"
    if let previous, previous.tokens.upperBound == index - 1, isYear(previous),
      follower == .clean || isNext,
      before.isMark(",") || before.key == words.and.0 || before.key == words.and.1
    {
      return year(figures.value, tokens: index..<figures.end)
    }
    return nil
  }

  /// Whether the words before the token compare with a year, or greet it.
  private func isCompared(before index: Int) -> Bool {
    paragraph.is(index - 2, Self.comparison) || paragraph.is(index - 2, Self.newYear)
      || paragraph.is(index - 1, Self.more) && Self.comparable.contains(paragraph[index - 2].key)
  }

  private static let plan = (SyllableKey("kế"), SyllableKey("hoạch"))
  private static let comparison = (SyllableKey("so"), SyllableKey("với"))
  private static let newYear = (SyllableKey("năm"), SyllableKey("mới"))
  private static let more = SyllableKey("hơn")
  private static let comparable = WordSet(["cao", "thấp", "nhiều", "ít", "lớn", "sớm"])

  /// Whether something that an army or a party has each year, or in one year of five, ends before the number.
  private func isYearly(before index: Int) -> Bool {
    paragraph.is(index - 2, anyOf: Self.yearly)
      // "Liên hoan lần thứ hai 2013"
      || paragraph.is(index - 2, Self.ordinal.1) && paragraph.is(index - 3, Self.ordinal.0)
  }

  private static let ordinal = (SyllableKey("lần"), SyllableKey("thứ"))
  private static let yearly = WordPairs([
    "nhập ngũ", "nhận quân", "giao quân", "tuyển quân", "nhiệm vụ", "công tác", "hội thao", "hội thi",
    "hội diễn", "đại hội", "mùa khô", "mùa mưa",
  ])

  /// "nhiệm kỳ 202-2025", "giai đoạn 2021 - 20255": of the two years one has lost a digit or won one.
  private func malformedYears(from first: Figures, at index: Int) -> DateExpression? {
    guard paragraph[first.end].isDash, let second = figures(at: first.end + 1), isFree(after: second.end),
      first.digits == 4 && Self.certainYears.contains(first.value)
        && (second.digits == 3 || second.digits == 5)
        || second.digits == 4 && Self.certainYears.contains(second.value)
          && (first.digits == 3 || first.digits == 5),
      follower(at: second.end) == .clean
    else { return nil }
    let detail = DateDetail(.point(CalendarPoint()), problems: .malformedYear)
    return DateExpression(tokens: index..<second.end, detail: detail, cue: "years, one of them malformed")
  }

  /// "mùa xuân 1975", "Xuân 1975": not the syllable of a name, not "thu 2000 đồng".
  private func isSeason(at index: Int) -> Bool {
    words.has(paragraph[index - 1], .period) || words.has(paragraph[index - 1], .season)
      || paragraph[index].isCapitalised && !paragraph[index - 1].isCapitalised
  }

  /// "2019 - nay", "2019-nay"
  private func isNow(after index: Int) -> Bool {
    paragraph[index].isDash && paragraph.is(index + 1, words.now)
  }

  private func isYear(_ expression: DateExpression) -> Bool {
    let value = expression.detail.value
    return value.form == .point && value.first.year != nil && value.first.month == 0
  }

  // MARK: Decades and centuries

  /// "những năm 60 của thế kỷ XX", "những năm 1990", "những năm 80, 90": the word "những" is not part of it.
  private func decadeYears(_ figures: Figures, from index: Int) -> DateExpression? {
    guard paragraph.is(index - 1, words.several) else { return nil }
    return decades(figures, from: index)
  }

  func decade(at index: Int) -> DateExpression? {
    guard paragraph.is(index + 1, words.decade.1) || paragraph.is(index + 1, words.decade.2),
      let figures = figures(at: index + 2)
    else { return nil }
    return decades(figures, from: index)
  }

  private func decades(_ first: Figures, from index: Int) -> DateExpression? {
    guard first.value % 10 == 0, first.digits == 4 || first.digits == 2 else { return nil }
    // "những năm 1940 - 1945" are six years.
    if first.digits == 4, let joint = rangeJoint(at: first.end), let second = figures(at: joint),
      second.digits == 4, second.value % 10 != 0
    {
      return nil
    }
    var last = first
    var next = first.end
    if paragraph[next].isMark(",") || paragraph[next].isDash || paragraph.is(next, words.and.0),
      let second = figures(at: next + 1), second.digits == first.digits, second.value % 10 == 0,
      second.value > first.value
    {
      last = second
      next = second.end
    }
    guard isFree(after: next) else { return nil }
    var base = first.digits == 4 ? 0 : first.value < 30 ? 2000 : 1900
    var isGuess = first.digits == 2
    var problems: DateDetail.Problems = []
    if first.digits == 2, paragraph.is(next, words.of), paragraph.is(next + 1, words.century.0),
      let century = centuryNumber(at: next + 3)
    {
      base = (century.value - 1) * 100
      next = century.end
      isGuess = false
      if !century.isRight { problems.insert(.malformedRoman) }
    }
    var value = DateValue.range(
      CalendarPoint(year: base + first.value), CalendarPoint(year: base + last.value + 9))
    if isGuess { value.flags.insert(.twoDigitYear) }
    return DateExpression(
      tokens: index..<next, detail: DateDetail(value, problems: problems), cue: "decade")
  }

  func century(at index: Int) -> DateExpression? {
    guard paragraph.is(index + 1, words.century.1) || paragraph.is(index + 1, words.century.2),
      let first = centuryNumber(at: index + 2)
    else { return nil }
    var last = first
    if paragraph[first.end].isDash || paragraph.is(first.end, words.and.0),
      let second = centuryNumber(at: first.end + 1), second.value > first.value, second.isRoman
    {
      last = second
    }
    var problems: DateDetail.Problems = []
    if !first.isRight || !last.isRight { problems.insert(.malformedRoman) }
    let value = DateValue.range(
      CalendarPoint(year: first.value * 100 - 99), CalendarPoint(year: last.value * 100))
    return DateExpression(
      tokens: index..<last.end, detail: DateDetail(value, problems: problems), cue: "century")
  }

  private func centuryNumber(at index: Int) -> (value: Int, end: Int, isRoman: Bool, isRight: Bool)? {
    let index = paragraph.is(index, words.ordinal) ? index + 1 : index
    if let roman = roman(at: index), roman.value <= 30 {
      return (roman.value, index + 1, true, roman.isRight)
    }
    if let figures = figures(at: index), figures.digits <= 2, (1...30).contains(figures.value),
      !figures.hasLetters, isFree(after: figures.end)
    {
      return (figures.value, figures.end, false, true)
    }
    return nil
  }
}
