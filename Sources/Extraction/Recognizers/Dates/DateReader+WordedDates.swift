import VietnameseText

/// Dates, months and quarters with their words: 4 tháng 8 năm 2011, tháng 3-2017, tháng Giêng, quý II/2023,
/// 6 tháng đầu năm 2023.
extension DateReader {
  // MARK: Days

  /// "4 tháng 8 năm 2011", or a range of two such.
  func wordedDay(at index: Int) -> DateExpression? {
    // "tuần thứ 2 tháng 3" counts weeks.
    guard isFree(before: index), !paragraph.is(index - 1, words.ordinal), let atom = wordedAtom(at: index)
    else {
      return nil
    }
    let context = context(before: index)
    if let pair = pair(from: atom, at: index, context: context) { return pair }
    // "3 tháng 10 chiến sĩ", "6 tháng 5 ngày" are amounts.
    let isCertain = context.contains(.strong) || atom.shape == .full || atom.flags.contains(.lunar)
    guard isFree(after: atom.end), isCertain || (follower(at: atom.end) == .clean && atom.problems.isEmpty)
    else { return nil }
    guard isCertain || context.isDisjoint(with: [.quantity, .trap]) else { return nil }
    return DateExpression(tokens: index..<atom.end, detail: atom.detail, cue: "day and month in words")
  }

  func wordedAtom(at index: Int) -> DateAtom? {
    guard let day = figures(at: index), day.digits <= 2, paragraph.is(day.end, words.month) else {
      return nil
    }
    var atom = wordedAtom(day: day.value, atMonth: day.end)
    if day.hasLetters { atom?.problems.insert(.letterForDigit) }
    return atom
  }

  /// The day `day` of the month that the word "tháng" at `index` begins.
  func wordedAtom(day: Int, atMonth index: Int) -> DateAtom? {
    guard day <= 39, let month = monthNumber(at: index + 1) else {
      return dayWithoutMonth(day, atMonth: index)
    }
    var atom = DateAtom(end: month.end, point: CalendarPoint(month: month.value, day: day), shape: .dayMonth)
    addMarks(of: month, to: &atom)
    addWordedYear(to: &atom)
    if atom.point.year != nil || atom.cycle != 0 { atom.shape = .full }
    atom.problems.formUnion(
      problems(
        day: day, month: month.value, year: atom.point.year, isLunar: atom.flags.contains(.lunar)))
    return atom
  }

  /// "ngày 5 tháng năm 2020": the month was forgotten.
  private func dayWithoutMonth(_ day: Int, atMonth index: Int) -> DateAtom? {
    guard (1...31).contains(day), paragraph.is(index + 1, words.year), let year = figures(at: index + 2),
      year.digits == 4, isFree(after: year.end)
    else { return nil }
    return DateAtom(
      end: year.end, point: CalendarPoint(year: year.value), shape: .full, problems: .missingMonth)
  }

  // MARK: Months

  struct MonthNumber {
    var value: Int
    var end: Int
    /// Giêng and Chạp are months of the lunar calendar.
    var isLunar = false
    /// Written as a word, and how.
    var isWord = false
    var isCapitalised = false
  }

  /// The month after the word "tháng": a number, Giêng, Chạp, or a number word.
  func monthNumber(at index: Int) -> MonthNumber? {
    if let figures = figures(at: index) {
      guard figures.digits <= 2, !figures.hasLetters else { return nil }
      return MonthNumber(value: figures.value, end: figures.end)
    }
    let token = paragraph[index]
    if let value = words.value(token, .month) {
      return MonthNumber(
        value: value, end: index + 1, isLunar: true, isWord: true, isCapitalised: token.isCapitalised)
    }
    // "tháng năm 2020" is taken care of where the day stands before it.
    guard let value = words.value(token, .number), (1...10).contains(value) else { return nil }
    if token.key == words.year, !token.isCapitalised, paragraph[index + 1].isNumber { return nil }
    var month = MonthNumber(value: value, end: index + 1, isWord: true, isCapitalised: token.isCapitalised)
    if value == 10, let more = words.value(paragraph[index + 1], .number), (1...2).contains(more) {
      month.value += more
      month.end += 1
    }
    return month
  }

  private func addMarks(of month: MonthNumber, to atom: inout DateAtom) {
    if month.isLunar { atom.flags.insert(.lunar) }
    if paragraph.is(atom.end, words.leap) {
      atom.flags.formUnion([.lunar, .leapMonth])
      atom.end += 1
    }
    atom = withLunarMark(atom)
  }

  /// "/2024", "-2017", " năm 2024", ", năm 2024", " 2024", " năm Giáp Thìn" after a month.
  private func addWordedYear(to atom: inout DateAtom) {
    if let joint = joint(at: atom.end), !joint.isDoubled, let year = figures(at: joint.end) {
      if year.digits == 4, (1000...2999).contains(year.value), isFree(after: year.end),
        !joint.isSpaced || joint.kind == .slash
      {
        atom.point.year = year.value
        if joint.isSpaced { atom.problems.insert(.innerSpace) }
      } else if year.digits == 2, joint.kind == .slash, !joint.isSpaced, isFree(after: year.end),
        year.value > 12
      {
        atom.point.year = fullYear(year.value)
        atom.flags.insert(.twoDigitYear)
      } else if year.digits == 5, (19_000...20_999).contains(year.value), isFree(after: year.end) {
        atom.problems.insert(.malformedYear)
      } else {
        return
      }
      if year.hasLetters { atom.problems.insert(.letterForDigit) }
      atom.monthYear = joint.kind
      atom.end = year.end
      return
    }
    let hasComma = paragraph[atom.end].isMark(",")
    var next = hasComma ? atom.end + 1 : atom.end
    let hasWord = paragraph.is(next, words.year)
    if hasWord { next += 1 }
    if let year = figures(at: next), isFree(after: year.end) {
      guard year.digits == 4, (1000...2999).contains(year.value) else {
        if hasWord, year.digits == 5, (19_000...20_999).contains(year.value) {
          atom.problems.insert(.malformedYear)
          atom.end = year.end
        }
        return
      }
      if !hasWord {
        let follower = follower(at: year.end)
        guard (1900...2100).contains(year.value), follower != .unit, follower != .measure else { return }
      }
      // "tháng 5, năm 2020 đến 2025" begins a range of its own; a comma alone belongs to the date.
      atom.point.year = year.value
      if year.hasLetters { atom.problems.insert(.letterForDigit) }
      atom.end = year.end
    } else if hasWord, let cycle = cycle(at: next) {
      atom.flags.insert(.lunar)
      atom.cycle = cycle.index
      atom.problems.formUnion(cycle.problems)
      atom.end = cycle.end
      if let year = cycle.year { atom.point.year = year }
    }
  }

  /// "tháng 8", "tháng 3-2017", "tháng 4 đến tháng 6/2025", "tháng 5 và 6/2024".
  func month(at index: Int) -> DateExpression? {
    let before = paragraph[index - 1]
    guard isFree(before: index), !isEvery(before), before.key != words.revolution,
      let month = monthNumber(at: index + 1)
    else { return nil }
    var atom = DateAtom(end: month.end, point: CalendarPoint(month: month.value), shape: .month)
    addMarks(of: month, to: &atom)
    addWordedYear(to: &atom)
    guard isFree(after: atom.end) else {
      // "tháng 7-9/2017" has no white space at its dash.
      guard paragraph[atom.end].isDash, atom.point.year == nil, (1...12).contains(month.value),
        let range = months(from: atom, at: index), range.detail.value.first.year != nil
      else { return nil }
      return range
    }
    guard accepts(month, atom, at: index) else { return nil }
    if !(1...12).contains(month.value) { atom.problems.insert(.impossibleMonth) }
    if let range = months(from: atom, at: index) { return range }
    return DateExpression(tokens: index..<atom.end, detail: atom.detail, cue: "month")
  }

  private func accepts(_ month: MonthNumber, _ atom: DateAtom, at index: Int) -> Bool {
    if atom.point.year != nil || atom.cycle != 0 || atom.flags.contains(.lunar) { return true }
    // "10 tháng 5": the day before it was no day, so neither is this.
    if paragraph[index - 1].isNumber, !paragraph.is(index - 2, words.ordinal) { return false }
    let follower = follower(at: atom.end)
    if follower == .measure { return false }
    let hasCue =
      !context(before: index).isDisjoint(with: [.strong, .weak]) || paragraph.is(index - 1, words.first)
      || paragraph.is(index - 1, words.last)
    guard (1...12).contains(month.value) else {
      return follower == .clean && month.value < 20 && (hasCue || index == 0)
    }
    if !month.isWord { return follower != .unit || hasCue }
    return month.isCapitalised || hasCue && follower == .clean
  }

  private func months(from first: DateAtom, at index: Int) -> DateExpression? {
    var bits: UInt32 = 1 << UInt32(first.point.month & 15)
    var next = first.end
    var last = first.point.month
    for _ in 0..<12 {
      let token = paragraph[next]
      let isRange = rangeJoint(at: next) != nil && !token.isMark("/")
      guard isRange || token.key == words.and.0 || token.isMark(","), next < paragraph.count else {
        return nil
      }
      var item = next + 1
      if isRange, paragraph.is(item, words.until) { item += 1 }
      let hasWord = paragraph.is(item, words.month)
      // "tháng 7, tháng 8" are two mentions; a range is one.
      if hasWord, !isRange { return nil }
      if hasWord { item += 1 }
      guard let month = monthNumber(at: item), (1...12).contains(month.value), !month.isWord || hasWord else {
        return nil
      }
      var atom = DateAtom(end: month.end, point: CalendarPoint(month: month.value), shape: .month)
      addMarks(of: month, to: &atom)
      addWordedYear(to: &atom)
      for value in (isRange ? min(last, month.value) : month.value)...month.value {
        bits |= 1 << UInt32(value)
      }
      last = month.value
      next = atom.end
      if token.isMark(","), atom.point.year == nil { continue }
      let follower = follower(at: atom.end)
      guard isFree(after: atom.end), atom.point.year != nil || hasWord || follower == .clean else {
        return nil
      }
      let isGapless = last - first.point.month == bits.nonzeroBitCount - 1
      if isRange || isGapless {
        return range(first, atom, tokens: index..<atom.end, cue: "range of months")
      }
      var value = DateValue.months(bits, year: atom.point.year)
      value.flags = atom.flags
      return DateExpression(
        tokens: index..<atom.end, detail: DateDetail(value, problems: atom.problems), cue: "list of months")
    }
    return nil
  }

  // MARK: Parts of a year

  /// "6 tháng đầu năm 2023", "9 tháng năm 2024", "6 tháng cuối năm".
  func partOfYear(at index: Int) -> DateExpression? {
    guard isFree(before: index), let count = figures(at: index), count.digits <= 2,
      paragraph.is(count.end, words.month)
    else { return nil }
    return partOfYear(count: count.value, from: index, atMonth: count.end)
  }

  func partOfYear(count: Int, from start: Int, atMonth index: Int) -> DateExpression? {
    guard (1...12).contains(count) else { return nil }
    var next = index + 1
    let isLast = paragraph.is(next, words.last)
    let isFirst = paragraph.is(next, words.first)
    if isFirst || isLast { next += paragraph.is(next + 1, words.of) ? 2 : 1 }
    guard paragraph.is(next, words.year), !paragraph.is(next + 1, words.school) else { return nil }
    var end = next + 1
    var year: Int?
    if let figures = figures(at: end), figures.digits == 4, (1000...2999).contains(figures.value),
      isFree(after: figures.end)
    {
      year = figures.value
      end = figures.end
    }
    // "ngày 9 tháng năm 2024" lacks a month; "9 tháng năm 2024" are nine months.
    guard isFirst || isLast || year != nil && !context(before: start).contains(.strong) else { return nil }
    var value: DateValue
    if count == 6 {
      value = .point(.half(isLast ? 2 : 1, year: year))
    } else {
      value = .range(
        CalendarPoint(year: year, month: isLast ? 13 - count : 1),
        CalendarPoint(year: year, month: isLast ? 12 : count))
    }
    if count == 12 {
      value = .range(CalendarPoint(year: year, month: 1), CalendarPoint(year: year, month: 12))
    }
    return DateExpression(tokens: start..<end, detail: DateDetail(value), cue: "part of a year")
  }

  // MARK: Quarters

  /// "quý II/2023", "quý III - IV/2024", "Quý 1 năm 2024".
  func quarter(at index: Int) -> DateExpression? {
    guard isFree(before: index), let first = quarterNumber(at: index + 1) else { return nil }
    var last = first
    var next = first.end
    var isRange = false
    if let joined = quarterJoint(at: next), let second = quarterNumber(at: joined),
      second.value == first.value + 1 || paragraph[next].isDash || paragraph.is(next, words.to.0)
    {
      last = second
      next = second.end
      isRange = true
    }
    var atom = DateAtom(end: next, point: CalendarPoint(), shape: .month)
    addWordedYear(to: &atom)
    let year = atom.point.year
    // "quý 3 đồng chí": polite, no quarter.
    guard isFree(after: atom.end), year != nil || first.isRoman || follower(at: atom.end) == .clean else {
      return nil
    }
    guard year != nil || (first.value <= 5 && !first.isWord) else { return nil }
    if !(1...4).contains(first.value) || !(1...4).contains(last.value) {
      atom.problems.insert(.impossibleQuarter)
    }
    if !first.isRight || !last.isRight { atom.problems.insert(.malformedRoman) }
    if last.value < first.value { atom.problems.insert(.reversed) }
    let start = CalendarPoint.quarter(first.value, year: year)
    let value: DateValue =
      isRange ? .range(start, .quarter(last.value, year: year)) : .point(start)
    return DateExpression(
      tokens: index..<atom.end, detail: DateDetail(value, problems: atom.problems), cue: "quarter")
  }

  private func quarterJoint(at index: Int) -> Int? {
    let token = paragraph[index]
    guard index < paragraph.count,
      token.isDash || token.isMark(",") || token.key == words.and.0 || token.key == words.to.0
    else { return nil }
    let next = paragraph[index + 1].key
    return next == words.quarter || next == words.quarterVariant ? index + 2 : index + 1
  }

  private struct QuarterNumber {
    var value: Int
    var end: Int
    var isRoman = false
    var isRight = true
    var isWord = false
  }

  private func quarterNumber(at index: Int) -> QuarterNumber? {
    if let roman = roman(at: index), roman.value <= 9 {
      return QuarterNumber(value: roman.value, end: index + 1, isRoman: true, isRight: roman.isRight)
    }
    if let figures = figures(at: index), figures.digits == 1, !figures.hasLetters {
      return QuarterNumber(value: figures.value, end: figures.end)
    }
    if let value = words.value(paragraph[index], .number), (1...4).contains(value) {
      return QuarterNumber(value: value, end: index + 1, isWord: true)
    }
    return nil
  }
}
