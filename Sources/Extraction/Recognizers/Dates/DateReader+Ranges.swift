import VietnameseText

/// Several dates as one expression: "22 đến 24/7", "24-26/6", "3, 5 và 7/4", and what two dates make of each other.
extension DateReader {
  /// The token with which the second date of a range begins; nil where nothing at `index` joins two dates.
  ///
  /// A dash of any length, a slash with spaces around it, "đến", "tới", "đến hết"; "ngày" after them is passed over.
  func rangeJoint(at index: Int) -> Int? {
    let token = paragraph[index]
    guard index < paragraph.count else { return nil }
    var next = index + 1
    if token.isMark("/") {
      guard token.gap != .none, paragraph[next].gap != .none else { return nil }
    } else if token.key == words.to.0 || token.key == words.to.1 {
      if paragraph.is(next, words.until) { next += 1 }
    } else if !token.isDash {
      return nil
    }
    if paragraph.is(next, words.day) { next += 1 }
    return next
  }

  /// The same for the last item of a list: "và", "hoặc", a comma.
  private func listJoint(at index: Int) -> Int? {
    let token = paragraph[index]
    guard index < paragraph.count, token.key == words.and.0 || token.key == words.and.1 || token.isMark(",")
    else { return nil }
    return paragraph.is(index + 1, words.day) ? index + 2 : index + 1
  }

  private func isWideMonth(at index: Int) -> Bool {
    index > 1 && wideJoint(at: index - 1) == .hyphen && paragraph[index - 2].isNumber
  }

  /// Days with the month written once, behind the last of them.
  func dayList(at index: Int) -> DateExpression? {
    // "3 - |11 đến 5 - 11 - 1953": there it is the month.
    guard let first = bareDay(at: index), isFree(before: index), !isWideMonth(at: index),
      let second = rangeJoint(at: first.end) ?? listJoint(at: first.end), paragraph[second].isNumber
    else { return nil }
    var context = context(before: index)
    // "trong hai ngày, 3 và 4.4"
    if paragraph[index - 1].isMark(",") || paragraph[index - 1].isMark(":"),
      paragraph.is(index - 2, words.day)
    {
      context.insert(.strong)
    }
    var days: UInt32 = 1 << UInt32(first.value)
    var isList = false
    var last = first.value
    var next = first.end
    var isRange = false
    for _ in 0..<16 {
      let item: Int
      if let joined = rangeJoint(at: next) {
        // "28-8 đến 3-9-2025" is from one date to another, not from day to day to day.
        if isRange { return nil }
        (item, isRange) = (joined, true)
      } else if let joined = listJoint(at: next), !context.isDisjoint(with: [.strong, .bracket]) {
        (item, isRange) = (joined, false)
        isList = true
      } else {
        return nil
      }
      let isTight = isRange && paragraph[next].isDash && paragraph[item].gap == .none
      if let atom = lastDay(at: item, isTight: isTight) {
        guard isFree(after: atom.end, slashed: atom.dayMonth != .dot),
          acceptsList(atom, context: context, first: first.value)
        else { return nil }
        let whole = withLunarMark(atom)
        return list(
          days | bits(from: isRange ? last : atom.point.day, to: atom.point.day), first: first.value,
          atom: whole, isList: isList, tokens: index..<whole.end)
      }
      // "30-4 và 1-5" are two days of two months.
      guard let day = bareDay(at: item), !isRange || day.value > last else { return nil }
      days |= bits(from: isRange ? last : day.value, to: day.value)
      isList = true
      last = day.value
      next = day.end
    }
    return nil
  }

  /// A day number that stands alone: not the first figures of a date, a code or a fraction.
  private func bareDay(at index: Int) -> Figures? {
    guard let day = figures(at: index), day.digits <= 2, (1...31).contains(day.value), !day.hasLetters else {
      return nil
    }
    let token = paragraph[day.end]
    if token.gap == .none, !token.isDash, !token.isMark(",") { return nil }
    return day
  }

  private func lastDay(at index: Int, isTight: Bool) -> DateAtom? {
    let atom = numericAtom(at: index, isLenient: false) ?? wordedAtom(at: index)
    guard let atom, atom.shape == .dayMonth || atom.shape == .full, (1...12).contains(atom.point.month) else {
      return nil
    }
    // 1-3-2020 is one date, 26-27-3-1961 are two.
    if isTight, atom.dayMonth == .hyphen,
      atom.point.year == nil || atom.flags.contains(.twoDigitYear) || atom.problems.contains(.mixedSeparators)
    {
      return nil
    }
    return atom
  }

  private func acceptsList(_ atom: DateAtom, context: Context, first: Int) -> Bool {
    if context.contains(.strong) { return true }
    if !context.isDisjoint(with: [.trap, .document]) { return false }
    let follower = follower(at: atom.end)
    if atom.shape == .full || atom.dayMonth == .word { return follower != .measure }
    if follower == .unit || follower == .measure || context.contains(.quantity) { return false }
    let day = atom.point.day
    let month = atom.point.month
    if atom.dayMonth == .slash {
      return first < day && (context.contains(.weak) || day > month || follower == .clean)
    }
    return first < day && day > 12 && follower == .clean
      && !context.isDisjoint(with: [.weak, .bracket])
  }

  private func bits(from first: Int, to last: Int) -> UInt32 {
    var bits: UInt32 = 0
    for day in min(first, last)...max(first, last) where day < 32 { bits |= 1 << UInt32(max(day, 0)) }
    return bits & ~1
  }

  private func list(
    _ days: UInt32, first: Int, atom: DateAtom, isList: Bool, tokens: Range<Int>
  ) -> DateExpression {
    var start = atom.point
    start.day = first
    var problems = atom.problems
    let last = atom.point.day
    let count = days.nonzeroBitCount
    let isGapless = last - first == count - 1
    var value: DateValue
    if isList, !isGapless {
      start.day = 0
      value = .days(days, of: start)
    } else {
      value = .range(start, atom.point)
      if first > last { problems.insert(.reversed) }
      if first == last { problems.insert(.emptyRange) }
    }
    value.flags = atom.flags
    value.cycle = atom.cycle
    var detail = DateDetail(value, problems: problems)
    detail.setSeparators(ofDate: 0, dayMonth: atom.dayMonth, monthYear: atom.monthYear)
    detail.setSeparators(ofDate: 1, dayMonth: atom.dayMonth, monthYear: atom.monthYear)
    return DateExpression(tokens: tokens.lowerBound..<atom.end, detail: detail, cue: "list of days")
  }

  /// The expression of two dates; a year that only one of them gives holds for both.
  func range(_ first: DateAtom, _ second: DateAtom, tokens: Range<Int>, cue: StaticString) -> DateExpression {
    var start = first.point
    var end = second.point
    let isReversedWithinYear = (start.month, start.day) > (end.month, end.day)
    if start.year == nil, let year = end.year {
      // 28/12 - 3/1/2025 begins in the year before.
      start.year = isReversedWithinYear && start.month > end.month ? year - 1 : year
    } else if end.year == nil, let year = start.year {
      end.year = isReversedWithinYear && start.month > end.month ? year + 1 : year
    }
    var problems = first.problems.union(second.problems)
    // Without years, 28/12 - 3/1 runs over the turn of the year.
    if let startYear = start.year, let endYear = end.year {
      if (startYear, start.month, start.day) > (endYear, end.month, end.day) { problems.insert(.reversed) }
    } else if start.month == end.month, start.day > end.day {
      problems.insert(.reversed)
    } else if start.month > end.month, start.month - end.month < 6 {
      problems.insert(.reversed)
    }
    if start == end { problems.insert(.emptyRange) }
    var value = DateValue.range(start, end)
    value.flags = first.flags.union(second.flags)
    value.cycle = second.cycle
    var detail = DateDetail(value, problems: problems)
    detail.setSeparators(ofDate: 0, dayMonth: first.dayMonth, monthYear: first.monthYear)
    detail.setSeparators(ofDate: 1, dayMonth: second.dayMonth, monthYear: second.monthYear)
    return DateExpression(tokens: tokens, detail: detail, cue: cue)
  }
}
