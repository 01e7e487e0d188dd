import SourceText
import VietnameseText

/// Dates in figures: 24/1, 18.5, 26-6, 19/2/2020, 5/3/20, 10/2003, 2024-11-22 08:27:00.
extension DateReader {
  /// A date in figures, or a range of two of them.
  func numeric(at index: Int) -> DateExpression? {
    let isFree = isFree(before: index)
    guard isFree || isWordBefore(index), let first = figures(at: index), first.digits <= 2,
      joint(at: first.end).map({ paragraph[$0.end].isNumber }) ?? (wideJoint(at: first.end) != nil)
    else { return nil }
    let context = context(before: index)
    guard var atom = numericAtom(at: index, isLenient: context.contains(.strong)) else { return nil }
    if atom.shape == .full, atom.point.month > 12, (1...12).contains(atom.point.day), isClock(at: atom.end) {
      // "1/26/2025 2:44:18 PM": the stamp of a page that counts as Americans do.
      (atom.point.day, atom.point.month) = (atom.point.month, atom.point.day)
      atom.problems = problems(day: atom.point.day, month: atom.point.month, year: atom.point.year)
    }
    // "tàu BP 07-12-01": the number of a boat.
    if atom.dayMonth == .hyphen, atom.flags.contains(.twoDigitYear), paragraph[index - 1].letterCase == .upper
    {
      return nil
    }
    // "Tin Nguyễn Văn Mẫu19/2/2020": only a whole date may stick to a word.
    guard isFree || atom.shape == .full && !atom.flags.contains(.twoDigitYear) else { return nil }
    if let pair = pair(from: atom, at: index, context: context) { return pair }
    guard context.contains(.strong) || !isShareRange(atom) else { return nil }
    guard self.isFree(after: atom.end, slashed: atom.dayMonth != .dot),
      accepts(atom, context: context, follower: follower(at: atom.end))
    else { return nil }
    let whole = withLunarMark(atom)
    return DateExpression(tokens: index..<whole.end, detail: whole.detail, cue: "figures")
  }

  /// Whether a time with AM or PM behind it begins at the token.
  private func isClock(at index: Int) -> Bool {
    paragraph[index].isNumber && paragraph[index + 1].isMark(":")
      && (index + 3..<index + 6).contains {
        paragraph[$0].letterCase == .upper && (paragraph.is($0, Self.noon.0) || paragraph.is($0, Self.noon.1))
      }
  }

  private static let noon = (SyllableKey("AM"), SyllableKey("PM"))

  /// Whether a word in small letters, the end of the sentence before, is glued to the figures.
  private func isWordBefore(_ index: Int) -> Bool {
    let before = paragraph[index - 1]
    return before.isWord && before.letterCase != .upper && before.range.length > 1
  }

  /// Day and month, with or without a year, or month and year, as they stand at `index`; whether they are a date
  /// there is for `accepts` to say.
  ///
  /// - Parameter isLenient: the words before it make it a date even where it is written wrongly.
  func numericAtom(at index: Int, isLenient: Bool) -> DateAtom? {
    guard let first = figures(at: index), first.digits <= 2 else { return nil }
    guard let joint = joint(at: first.end) else {
      return wideAtom(first) ?? wideMonth(first, at: index) ?? wideDay(first, at: index)
    }
    guard let second = figures(at: joint.end) else { return nil }
    if second.digits == 4 { return monthYear(first, joint, second) }
    guard second.digits <= 2 else { return nil }
    var atom = DateAtom(
      end: second.end, point: CalendarPoint(month: second.value, day: first.value), shape: .dayMonth)
    atom.dayMonth = joint.kind
    if joint.isSpaced { atom.problems.insert(.innerSpace) }
    if joint.isDoubled { atom.problems.insert(.doubledSeparator) }
    if first.hasLetters || second.hasLetters { atom.problems.insert(.letterForDigit) }
    let isYearWritten = addYear(to: &atom)
    // A fault is taken for one only where the rest leaves no doubt that this is a date.
    let doubtful: DateDetail.Problems = [.innerSpace, .doubledSeparator, .letterForDigit]
    if !atom.problems.isDisjoint(with: doubtful), !isYearWritten {
      guard isLenient,
        joint.kind == .slash || !joint.isSpaced || isDescending(first, second, at: index)
      else { return nil }
    }
    atom.problems.formUnion(problems(day: first.value, month: second.value, year: atom.point.year))
    return atom
  }

  /// A whole date with white space around its signs, as books print it: "3 - 11 - 1953".
  private func wideAtom(_ day: Figures) -> DateAtom? {
    guard let first = wideJoint(at: day.end), let month = figures(at: day.end + 1), month.digits <= 2,
      wideJoint(at: month.end) == first, let year = figures(at: month.end + 1), year.digits == 4,
      (1000...2999).contains(year.value), !day.hasLetters, !month.hasLetters, !year.hasLetters,
      (1...31).contains(day.value), (1...12).contains(month.value)
    else { return nil }
    var atom = DateAtom(
      end: year.end, point: CalendarPoint(year: year.value, month: month.value, day: day.value), shape: .full)
    (atom.dayMonth, atom.monthYear) = (first, first)
    atom.problems = problems(day: day.value, month: month.value, year: year.value)
    return atom
  }

  /// A month and year with white space around their dash, alone in brackets: "thiếu tướng (6 - 2021)".
  private func wideMonth(_ month: Figures, at index: Int) -> DateAtom? {
    guard paragraph[index - 1].isMark("("), let separator = wideJoint(at: month.end), separator != .dot,
      let year = figures(at: month.end + 1), year.digits == 4, paragraph[year.end].isMark(")")
    else { return nil }
    return monthYear(month, Joint(kind: separator, end: month.end + 1), year)
  }

  /// Day and month with white space around their dash, behind "ngày": "Ngày 19 - 5"; "ngày 5 - 19/3" is from day to day.
  private func wideDay(_ day: Figures, at index: Int) -> DateAtom? {
    guard wideJoint(at: day.end) == .hyphen, let month = figures(at: day.end + 1), month.digits <= 2,
      isDescending(day, month, at: index)
    else { return nil }
    var atom = DateAtom(
      end: month.end, point: CalendarPoint(month: month.value, day: day.value), shape: .dayMonth)
    atom.dayMonth = .hyphen
    return atom
  }

  /// Whether the first of two figures behind "ngày" is the larger one, so that they are a day and its month and no range of
  /// days.
  private func isDescending(_ day: Figures, _ month: Figures, at index: Int) -> Bool {
    paragraph.is(index - 1, words.day) && (1...12).contains(month.value)
      && (month.value + 1...31).contains(day.value) && !day.hasLetters && !month.hasLetters
      && joint(at: month.end).map { !paragraph[$0.end].isNumber } ?? (wideJoint(at: month.end) == nil)
      && !paragraph.is(month.end, words.month)
      && problems(day: day.value, month: month.value, year: nil).isEmpty
  }

  /// Adds the year that follows day and month after a separator or the word "năm"; false where none does.
  private func addYear(to atom: inout DateAtom) -> Bool {
    if let joint = joint(at: atom.end), let year = figures(at: joint.end) {
      let isSame = joint.kind == atom.dayMonth
      switch year.digits {
      case 4 where (1000...2999).contains(year.value) && (isSame || !joint.isSpaced):
        // "ngày 18.5. 2020 …" is the end of a sentence.
        guard !(joint.isSpaced && joint.kind == .dot) else { return false }
        atom.point.year = year.value
        if !isSame { atom.problems.insert(.mixedSeparators) }
      case 2 where isSame && !joint.isSpaced && !joint.isDoubled && !continues(after: year.end):
        guard (1...31).contains(atom.point.day), (1...12).contains(atom.point.month) else { return false }
        atom.point.year = fullYear(year.value)
        atom.flags.insert(.twoDigitYear)
      case 3 where isSame && joint.kind == .slash && (190...209).contains(year.value),
        5 where isSame && (19_000...20_999).contains(year.value):
        guard problems(day: atom.point.day, month: atom.point.month, year: nil).isEmpty else { return false }
        atom.problems.insert(.malformedYear)
      default: return false
      }
      if joint.isSpaced { atom.problems.insert(.innerSpace) }
      if joint.isDoubled { atom.problems.insert(.doubledSeparator) }
      if year.hasLetters { atom.problems.insert(.letterForDigit) }
      atom.monthYear = joint.kind
      atom.shape = .full
      atom.end = year.end
      return true
    }
    // "ngày 3/2 năm 1930"
    guard paragraph.is(atom.end, words.year), let year = figures(at: atom.end + 1), year.digits == 4,
      (1000...2999).contains(year.value), isFree(after: year.end)
    else { return false }
    atom.point.year = year.value
    atom.shape = .full
    atom.end = year.end
    return true
  }

  /// Whether a separator and more figures follow: then two figures before it are no year.
  private func continues(after index: Int) -> Bool {
    guard let joint = joint(at: index) else { return false }
    return !joint.isSpaced && paragraph[joint.end].isNumber && joint.kind != .hyphen
  }

  private func monthYear(_ month: Figures, _ joint: Joint, _ year: Figures) -> DateAtom? {
    guard (1...12).contains(month.value), (1900...2100).contains(year.value), !joint.isSpaced,
      !joint.isDoubled,
      !year.hasLetters, !month.hasLetters
    else { return nil }
    var atom = DateAtom(
      end: year.end, point: CalendarPoint(year: year.value, month: month.value), shape: .monthYear)
    atom.monthYear = joint.kind
    return atom
  }

  /// Whether figures of this shape are a date between these words.
  func accepts(_ atom: DateAtom, context: Context, follower: Follower) -> Bool {
    switch atom.shape {
    case .full:
      // Even "số 12/5/2020" is one; only two figures of a year leave a doubt.
      // "lần thứ 31/2/2023": what begins a link is glued to the ordinal before it.
      if context.contains(.trap), !atom.problems.isDisjoint(with: [.impossibleDay, .impossibleMonth]) {
        return false
      }
      return !atom.flags.contains(.twoDigitYear) || context.contains(.strong)
        || context.isDisjoint(with: [.trap, .quantity, .document]) && follower != .unit
          && follower != .measure
    case .monthYear:
      guard context.isDisjoint(with: [.document, .trap]) else { return false }
      // 1/500, 1/2000: scales of maps
      if atom.point.month == 1, (atom.point.year ?? 0) % 500 == 0, context.isEmpty { return false }
      if atom.monthYear == .slash {
        return follower != .unit || !context.isDisjoint(with: [.weak, .bracket])
      }
      // "● 8-2001: học viên"
      let isHeading = paragraph[atom.end].isMark(":") && (context.isEmpty || context.contains(.open))
      return (isHeading || !context.isDisjoint(with: [.weak, .bracket, .strong])) && follower == .clean
    case .month: return true
    case .dayMonth:
      let day = atom.point.day
      let month = atom.point.month
      guard (1...31).contains(day), (1...12).contains(month) else {
        // "trong các ngày 26-29": from day to day.
        if atom.dayMonth == .hyphen, day < month, (1...31).contains(day) { return false }
        return context.contains(.strong) && follower != .unit && follower != .measure && day <= 39
          && month <= 31 && !(day == 24 && month == 24)
      }
      // A day that does not exist needs a word that asks for a day.
      if atom.problems.contains(.impossibleDay), !atom.flags.contains(.lunar),
        context.isDisjoint(with: [.strong, .weak, .bracket, .listed])
      {
        return false
      }
      return atom.dayMonth == .slash
        ? acceptsSlashed(day, month, context, follower)
        : acceptsDecimal(atom, context, follower)
    }
  }

  /// 24/1: a date or a share. A share is no more than the whole, so 24/1 is none.
  func acceptsSlashed(_ day: Int, _ month: Int, _ context: Context, _ follower: Follower) -> Bool {
    if context.contains(.strong) { return true }
    if context.contains(.trap) || context.contains(.document) { return false }
    if context.contains(.listed), words.isFixedDay(day, month) { return true }
    if follower == .unit || follower == .measure { return false }
    // "trực 24/7", "10/10": hours of the week, full marks
    if day == 24, month == 7 { return context.contains(.bound) }
    if day > month { return true }
    if context.contains(.quantity) { return false }
    if follower == .other { return false }
    if context.contains(.weak) || context.contains(.listed) { return true }
    if day == month { return words.isFixedDay(day, month) && day != 10 }
    return words.isFixedDay(day, month) || context.contains(.open)
  }

  /// 18.5 or 26-6: a date, or a decimal fraction, a score, a number to a number. It takes a word to make it a date.
  private func acceptsDecimal(
    _ atom: DateAtom, _ context: Context, _ follower: Follower
  ) -> Bool {
    if follower == .measure { return false }
    if context.contains(.strong) { return true }
    if !context.isDisjoint(with: [.trap, .quantity, .document]) { return false }
    guard follower == .clean else { return false }
    // "các ngày 28.1, 29.1": the one before was one.
    if context.contains(.listed), let previous,
      previous.detail.separators(ofDate: 1).dayMonth == atom.dayMonth
    {
      return true
    }
    let day = atom.point.day
    let month = atom.point.month
    if context.contains(.bracket), words.isFixedDay(day, month), followsFeast(atom.end) { return true }
    if context.contains(.weak) { return day > 12 || words.isFixedDay(day, month) }
    return atom.dayMonth == .hyphen && words.isFixedDay(day, month) && !context.contains(.quantity)
  }

  /// Whether the bracket that closes at the token says on which day a feast is that was named before it: "ngày Toàn quốc
  /// kháng chiến (19.12|)|".
  private func followsFeast(_ close: Int) -> Bool {
    guard paragraph[close].isMark(")") else { return false }
    let end = close - 4
    return (max(end - Self.longestFeast, 0)..<max(end, 0)).contains { paragraph.is($0, words.day) }
  }

  /// In words: "Ngày truyền thống của lực lượng …".
  private static let longestFeast = 12

  /// Two dates with "đến", a dash or a spaced slash between them; between whole dates with hyphens or full stops the
  /// slash has no spaces either (22-12-1944/22-12-2024).
  func pair(from first: DateAtom, at index: Int, context: Context) -> DateExpression? {
    let tight = tightSlash(after: first)
    guard let joined = tight ?? rangeJoint(at: first.end),
      tight != nil || isFree(before: joined) || paragraph[joined - 1].isDash,
      let second = numericAtom(at: joined, isLenient: false) ?? wordedAtom(at: joined),
      isFree(after: second.end, slashed: second.dayMonth != .dot), isDay(first) == isDay(second),
      tight == nil || second.shape == .full && second.dayMonth == first.dayMonth,
      context.contains(.strong) || !areDecimals(first, second)
    else { return nil }
    let follower = follower(at: second.end)
    // "từ 12-3 đến 15-7-2018": the second is one, and the first is written as that is.
    let isAlike =
      second.shape == .full && second.dayMonth == first.dayMonth
      && context.isDisjoint(with: [.trap, .quantity, .document])
    guard accepts(first, context: context.union(isAlike ? .strong : .weak), follower: .clean),
      first.shape == .full || second.shape == .full || first.shape == .monthYear
        || !(follower == .unit || follower == .measure) || context.contains(.strong),
      second.shape != .dayMonth || (1...12).contains(second.point.month)
    else { return nil }
    let last = withLunarMark(second)
    return range(first, last, tokens: index..<last.end, cue: "range of dates")
  }

  /// Whether what follows is no Vietnamese word but a unit, so that full stops are decimal points: "7.5–8.1 GHz".
  private func areDecimals(_ first: DateAtom, _ second: DateAtom) -> Bool {
    let unit = paragraph[second.end]
    return first.shape == .dayMonth && first.dayMonth == .dot && second.shape == .dayMonth && unit.isWord
      && unit.gap == .space && unit.flags.contains(.notSyllable)
  }

  private func tightSlash(after date: DateAtom) -> Int? {
    let slash = paragraph[date.end]
    guard slash.isMark("/"), slash.gap == .none, paragraph[date.end + 1].gap == .none, date.shape == .full,
      date.dayMonth == .hyphen || date.dayMonth == .dot, !date.flags.contains(.twoDigitYear)
    else { return nil }
    return date.end + 1
  }

  /// "từ 1/3 đến 1/2 số hộ": from share to share, or from one decimal fraction to another.
  private func isShareRange(_ first: DateAtom) -> Bool {
    guard first.shape == .dayMonth, let joined = rangeJoint(at: first.end),
      let second = numericAtom(at: joined, isLenient: false), second.shape == .dayMonth
    else { return false }
    let follower = follower(at: second.end)
    return follower == .unit || follower == .measure || areDecimals(first, second)
  }

  private func isDay(_ atom: DateAtom) -> Bool { atom.shape == .dayMonth || atom.shape == .full }

  /// 2024-11-22, alone or with a time: the stamps of content systems.
  func timestamp(at index: Int) -> DateExpression? {
    guard paragraph.digits(index) == 4, isFree(before: index), let year = figures(at: index),
      let joint = joint(at: year.end), joint.kind != .dot, !joint.isSpaced, !joint.isDoubled,
      let month = figures(at: joint.end), month.digits <= 2, !year.hasLetters,
      let second = self.joint(at: month.end), second.kind == joint.kind, !second.isSpaced, !second.isDoubled,
      let day = figures(at: second.end), day.digits <= 2, (1...12).contains(month.value),
      (1...31).contains(day.value)
    else { return nil }
    var point = CalendarPoint(year: year.value, month: month.value)
    point.day = day.value
    var end = day.end
    var value = DateValue.point(point)
    if let time = clock(at: end) {
      value = .timestamp(point, hour: time.hour, minute: time.minute, second: time.second)
      end = time.end
    } else if !isFree(after: end) {
      return nil
    }
    let problems = problems(day: day.value, month: month.value, year: year.value)
    var detail = DateDetail(value, problems: problems)
    detail.setSeparators(ofDate: 0, dayMonth: joint.kind, monthYear: joint.kind)
    return DateExpression(tokens: index..<end, detail: detail, cue: "stamp")
  }

  /// "08:27:00", "T08:27" after the day of a stamp.
  private func clock(at index: Int) -> (hour: Int, minute: Int, second: Int?, end: Int)? {
    var index = index
    let separator = paragraph[index]
    if separator.key == words.letterT, separator.gap == .none { index += 1 }
    guard let hour = paragraph.number(index), paragraph.digits(index) == 2, hour <= 24,
      paragraph[index + 1].isMark(":"), paragraph[index + 1].gap == .none,
      let minute = paragraph.number(index + 2), paragraph.digits(index + 2) == 2, minute < 60
    else { return nil }
    guard paragraph[index + 3].isMark(":"), paragraph[index + 3].gap == .none,
      let second = paragraph.number(index + 4), paragraph.digits(index + 4) == 2, second < 60
    else { return (hour, minute, nil, index + 3) }
    return (hour, minute, second, index + 5)
  }
}
