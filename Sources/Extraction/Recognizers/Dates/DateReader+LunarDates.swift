import VietnameseText

/// Dates of the lunar calendar: mùng 3 Tết, rằm tháng Giêng, 10/3 âm lịch, năm Giáp Thìn.
extension DateReader {
  /// "âm lịch", "(ÂL)" behind a date make it lunar; what is in brackets is not part of the mention.
  func withLunarMark(_ atom: DateAtom) -> DateAtom {
    var atom = atom
    if atom.shape == .dayMonth, atom.dayMonth == .slash, paragraph.is(atom.end, words.year),
      let cycle = cycle(at: atom.end + 1), cycle.index != 0, cycle.year == nil
    {
      // "2/9 năm Canh Tý"
      atom.flags.insert(.lunar)
      atom.cycle = cycle.index
      atom.end = cycle.end
      return atom
    }
    let isInside = paragraph[atom.end].isMark("(")
    let start = isInside ? atom.end + 1 : atom.end
    var end = start
    if paragraph.is(start, words.lunar) {
      end = start + 2
    } else if paragraph.is(start, words.lunarLetters) {
      end = start + 1
    } else {
      return atom
    }
    atom.flags.insert(.lunar)
    if !isInside { atom.end = end }
    // 30/2 exists there.
    if atom.point.day <= 30, atom.point.day > 0 { atom.problems.subtract([.impossibleDay, .notLeapYear]) }
    return atom
  }

  /// "mùng 3 Tết", "mồng một tháng Giêng", "mùng 1 đến mùng 5 Tết", "mùng 5 tháng 9", "mùng 2/9".
  func earlyDay(at index: Int) -> DateExpression? {
    guard let first = dayNumber(at: index + 1) else { return nil }
    var last = first
    var problems: DateDetail.Problems = []
    if !(1...10).contains(first.value) { problems.insert(.impossibleDay) }
    let joint = paragraph[first.end]
    if rangeJoint(at: first.end) != nil || joint.isMark(",") || joint.key == words.and.0 {
      let isEarly =
        paragraph.is(first.end + 1, words.early.0) || paragraph.is(first.end + 1, words.early.1)
      if let second = dayNumber(at: isEarly ? first.end + 2 : first.end + 1), second.value > first.value,
        !joint.isMark("/"), joint.isDash || isEarly || second.value <= 10
      {
        last = second
      }
    }
    if paragraph.is(last.end, words.newYear) {
      return lunar(
        from: first.value, to: last.value, month: 1, tokens: index..<last.end + 1, problems: problems)
    }
    if paragraph.is(last.end, words.month), let atom = wordedAtom(day: last.value, atMonth: last.end),
      atom.point.month != 0
    {
      var value = DateValue.point(atom.point)
      if last.end != first.end {
        var start = atom.point
        start.day = first.value
        value = .range(start, atom.point)
      }
      value.flags = atom.flags
      value.cycle = atom.cycle
      return DateExpression(
        tokens: index..<atom.end, detail: DateDetail(value, problems: problems.union(atom.problems)),
        cue: "mùng")
    }
    guard let atom = numericAtom(at: index + 1, isLenient: true),
      atom.shape == .dayMonth || atom.shape == .full,
      isFree(after: atom.end)
    else { return nil }
    let whole = withLunarMark(atom)
    return DateExpression(tokens: index..<whole.end, detail: whole.detail, cue: "mùng")
  }

  private func dayNumber(at index: Int) -> (value: Int, end: Int)? {
    if let figures = figures(at: index), figures.digits <= 2, !figures.hasLetters, figures.value <= 31 {
      return (figures.value, figures.end)
    }
    guard let words = numberWords(at: index), words.value <= 31 else { return nil }
    return words
  }

  /// "30 Tết", "28, 29 Tết": the last days of the year. "27 tháng Chạp" is read with the worded days.
  func daysOfTet(at index: Int) -> DateExpression? {
    guard isFree(before: index), let first = figures(at: index), (20...30).contains(first.value) else {
      return nil
    }
    var last = first
    let joint = paragraph[first.end]
    if joint.isDash || joint.isMark(",") || joint.key == words.and.0 || joint.key == words.to.0,
      let second = figures(at: first.end + 1), (20...30).contains(second.value), second.value > first.value
    {
      last = second
    }
    guard paragraph.is(last.end, words.newYear), paragraph[last.end].isCapitalised else { return nil }
    return lunar(from: first.value, to: last.value, month: 12, tokens: index..<last.end + 1, problems: [])
  }

  /// "rằm tháng Giêng", "rằm tháng 7".
  func fullMoon(at index: Int) -> DateExpression? {
    guard paragraph.is(index + 1, words.month), let atom = wordedAtom(day: 15, atMonth: index + 1),
      atom.point.month != 0
    else { return nil }
    var detail = atom.detail
    detail.value.flags.insert(.lunar)
    return DateExpression(tokens: index..<atom.end, detail: detail, cue: "rằm")
  }

  private func lunar(
    from first: Int, to last: Int, month: Int, tokens: Range<Int>, problems: DateDetail.Problems
  ) -> DateExpression {
    var tokens = tokens
    let start = CalendarPoint(month: month, day: first)
    var value: DateValue =
      first == last ? .point(start) : .range(start, CalendarPoint(month: month, day: last))
    value.flags.insert(.lunar)
    // "mùng 1 Tết Ất Tỵ"
    if let year = cycle(at: tokens.upperBound) {
      value.cycle = year.index
      tokens = tokens.lowerBound..<year.end
    }
    return DateExpression(tokens: tokens, detail: DateDetail(value, problems: problems), cue: "Tết")
  }

  // MARK: Can chi

  struct Cycle {
    /// 1…60, 0 for a pair that does not exist.
    var index: UInt8
    /// The year in figures behind it.
    var year: Int?
    var end: Int
    var problems: DateDetail.Problems = []
  }

  /// "Giáp Thìn", "Ất Tỵ 2025", "Quý Mão - 2023".
  func cycle(at index: Int) -> Cycle? {
    guard let stem = words.value(paragraph[index], .stem), paragraph[index].isCapitalised,
      let branch = words.value(paragraph[index + 1], .branch), paragraph[index + 1].isCapitalised
    else { return nil }
    var cycle = Cycle(index: 0, end: index + 2)
    if let place = SexagenaryYear.index(stem: stem, branch: branch) {
      cycle.index = UInt8(place)
    } else {
      cycle.problems.insert(.impossibleCycle)
    }
    // "Ất Tỵ - 2025", "Ất Tỵ năm 2025"
    var next = paragraph[cycle.end].isDash ? cycle.end + 1 : cycle.end
    if paragraph.is(next, words.year) { next += 1 }
    if let year = figures(at: next), year.digits == 4, (1000...2999).contains(year.value),
      isFree(after: year.end)
    {
      cycle.year = year.value
      cycle.end = year.end
      if cycle.index != 0, SexagenaryYear.index(ofYear: year.value) != Int(cycle.index) {
        cycle.problems.insert(.cycleMismatch)
      }
    }
    return cycle
  }

  /// A year named by can and chi after Tết, Xuân, or before its number; "năm Giáp Thìn" begins with its "năm".
  func cyclicYear(at index: Int) -> DateExpression? {
    guard let cycle = cycle(at: index) else { return nil }
    let before = paragraph[index - 1]
    let isNewYear = paragraph.is(index - 1, Self.new) && paragraph.is(index - 2, words.year)
    let hasCue = words.has(before, .season) || words.has(before, .period) || isNewYear
    // "Từ Mậu Thân 1968 đến nay": the number is the year's, and the capital the sentence's.
    let isCertain = cycle.problems.isEmpty && CapitalWords.shared.beginsSentence(paragraph, index - 1)
    guard hasCue || cycle.year != nil && cycle.index != 0 && (!before.isCapitalised || isCertain) else {
      return nil
    }
    return cyclicYear(cycle, from: index)
  }

  /// "đón năm |mới| Ất Tỵ"
  private static let new = SyllableKey("mới")

  func cyclicYear(_ cycle: Cycle, from start: Int) -> DateExpression {
    var value: DateValue
    if let year = cycle.year {
      value = .point(CalendarPoint(year: year))
      value.cycle = cycle.index
    } else {
      value = .cyclicYear(cycle.index)
      value.flags.insert(.lunar)
    }
    return DateExpression(
      tokens: start..<cycle.end, detail: DateDetail(value, problems: cycle.problems), cue: "can chi")
  }
}
