import Lexicon
import SourceText
import VietnameseText

/// What stands behind the name of a kind of document: a number, a plenum, a congress, a title.
extension DocumentReader {
  func citation(of row: LexiconTable.Row, from start: Int, at index: Int) -> Citation? {
    let role = words.role(row)
    let token = paragraph[start]
    // NQ, CT, KH: only as letters, and only with a number behind them.
    let isShort = index == start + 1 && (token.letterCase == .upper || token.letterCase == .mixed)
    if index == start + 1, !isShort, token.range.length <= 4, !role.contains(.law) { return nil }
    if role.contains(.named), token.isCapitalised {
      return Citation(tokens: start..<index, detail: detail(.titled, row), cue: "named document")
    }
    if let numbered = numbered(row, role, from: start, at: index) { return numbered }
    if role.contains(.party) {
      if let plenum = plenum(from: start, at: start, after: index, type: row) { return plenum }
      if let congress = congress(row, from: start, at: index) { return congress }
    }
    if role.contains(.treaty), let treaty = treaty(row, from: start, at: index) { return treaty }
    if role.contains(.law), let law = otherLaw(row, from: start, at: index) { return law }
    guard role.contains(.titled), token.isCapitalised, !isShort, let end = endOfTitle(at: index) else {
      return nil
    }
    return Citation(tokens: start..<end, detail: detail(.titled, row), cue: "title in quotation marks")
  }

  private func detail(_ form: DocumentDetail.Form, _ row: LexiconTable.Row) -> DocumentDetail {
    var detail = DocumentDetail(form)
    detail.type = row
    return detail
  }

  // MARK: Numbers

  /// "số 28-NQ/TW", "1234/QĐ-UBND", "05", "số 1566", "30/2020".
  private func numbered(
    _ row: LexiconTable.Row, _ role: DocumentWords.Role, from start: Int, at index: Int
  ) -> Citation? {
    var next = index
    var isDoubled = false
    let hasWord = paragraph.is(next, words.number)
    while paragraph.is(next, words.number), next < index + 2 {
      isDoubled = next > index
      next += 1
    }
    if hasWord, paragraph[next].isMark(":") || paragraph[next].isMark(".") { next += 1 }
    guard paragraph[next].isNumber else { return nil }
    if var code = code(at: next), isFree(after: code.end) {
      if let key = code.typeKey, role.contains(.strict), !words.has(row, letters: key) {
        code.detail.problems.insert(.typeClash)
      }
      code.detail.type = row
      if isDoubled { code.detail.problems.insert(.doubledWord) }
      let end = endOfTerm(at: code.end, &code.detail)
      return Citation(tokens: start..<end, detail: code.detail, cue: "number of a document")
    }
    let isNamed = hasWord ? role.contains(.numbered) : role.contains(.bare) && paragraph[start].isCapitalised
    guard isNamed || !hasWord && !role.isDisjoint(with: [.small, .cited]) else { return nil }
    if hasWord, var code = otherCode(at: next), isFree(after: code.end) {
      code.detail.type = row
      return Citation(tokens: start..<code.end, detail: code.detail, cue: "number of letters of one's own")
    }
    guard var detail = figures(at: next) else { return nil }
    let end = detail.end
    // "tàu KH 90208 TS": the number of a boat; "tòa nhà CT8", "số 7 TT35": of a house.
    let isGlued = paragraph[next].gap == .none || paragraph.digits(next) == 1
    let isCounted = isCount(at: end, of: detail)
    guard
      isNamed
        ? hasWord
          || paragraph.digits(next) <= 4 && !isCounted
            && !(isGlued && paragraph[start].letterCase == .upper && end == next + 1)
        : isCited(role, next..<end, year: detail.detail.year, isCounted: isCounted)
    else { return nil }
    detail.detail.type = row
    if isDoubled { detail.detail.problems.insert(.doubledWord) }
    let last = endOfTerm(at: end, &detail.detail)
    return Citation(tokens: start..<last, detail: detail.detail, cue: "figures of a document's number")
  }

  /// The figures of a number, with its year or without: 05, 30/2020.
  private func figures(at index: Int) -> (detail: DocumentDetail, end: Int)? {
    guard paragraph.digits(index) <= 5, let number = paragraph.number(index), number > 0 else { return nil }
    var detail = DocumentDetail(.number)
    detail.number = UInt16(exactly: number) ?? 0
    var end = index + 1
    if paragraph[end].isMark("/"), paragraph[end].gap == .none, paragraph[end + 1].gap == .none,
      paragraph.digits(end + 1) == 4, let year = paragraph.number(end + 1), (1945...2054).contains(year)
    {
      detail.year = year
      end += 2
    }
    let after = paragraph[end]
    // 12/5, 3.5, 2-3 and 20% are other things.
    if end < paragraph.count, after.gap == .none, !(after.isMark && !after.isMark("%")) { return nil }
    let isJoined = after.isMark("/") || after.isDash || after.isMark(".") || after.isMark(",")
    if isJoined, after.gap == .none, paragraph[end + 1].gap == .none, !paragraph[end + 1].isMark,
      end + 1 < paragraph.count
    {
      return nil
    }
    return (detail, end)
  }

  /// Whether the figures count something, or are a year: "Quyết định 5 nội dung", "Kế hoạch 2024".
  private func isCount(at end: Int, of found: (detail: DocumentDetail, end: Int)) -> Bool {
    if found.detail.year == nil, (1900...2100).contains(found.detail.number) { return true }
    let token = paragraph[end]
    if token.isMark("%") { return true }
    guard token.isWord, token.letterCase == .lower else { return false }
    return token.key == words.year || paragraph.match(.unitAfterFraction, at: end) != nil
  }

  /// The next number of a list that `citation` begins: ", 19", " và 21", ", 19-NQ/TW".
  func listItem(at index: Int, of citation: Citation) -> Citation? {
    // "số 3325/QĐ-UB ngày 09/12/2004 và số 264/QĐ-UB"
    let joint = afterDay(index)
    guard paragraph[joint].isMark(",") || paragraph.is(joint, words.and),
      joint == index || paragraph.is(joint + 1, words.number), citation.detail.term == 0,
      citation.detail.form == .number || citation.detail.form == .code,
      paragraph[citation.tokens.lowerBound].isWord
    else { return nil }
    let next = paragraph.is(joint + 1, words.number) ? joint + 2 : joint + 1
    guard paragraph[next].isNumber, paragraph[next].gap != .none else { return nil }
    if var code = code(at: next), isFree(after: code.end) {
      code.detail.type = citation.detail.type
      return Citation(tokens: next..<code.end, detail: code.detail, cue: "number in a list")
    }
    // Bare figures are numbers of documents only after "số": "số 18, 19 và 21".
    guard citation.detail.form == .number, paragraph.digits(next) <= 3,
      let found = figures(at: next), !isCount(at: found.end, of: found),
      paragraph.is(next - 1, words.number) || isNumbered(citation)
        // "nghị định 68 và |81| của Chính phủ"
        || paragraph.is(found.end, words.of) && paragraph.digits(next) > 1
    else { return nil }
    var detail = found.detail
    detail.type = citation.detail.type
    return Citation(tokens: next..<found.end, detail: detail, cue: "number in a list")
  }

  /// The token after the day in figures of the document before it: "|ngày 09/12/2004|".
  private func afterDay(_ index: Int) -> Int {
    guard paragraph.is(index, words.day), paragraph[index + 1].isNumber else { return index }
    var end = index + 2
    while end < index + 6, paragraph[end].isMark, paragraph[end].gap == .none, paragraph[end + 1].isNumber,
      paragraph[end + 1].gap == .none
    {
      end += 2
    }
    return end
  }

  private func isNumbered(_ citation: Citation) -> Bool {
    citation.tokens.contains { paragraph.is($0, words.number) }
  }

  // MARK: Terms

  /// "khóa XII", "(khóa XI)", ", khóa XI" behind a document; nil problems and the same end where none stands there.
  private func endOfTerm(at index: Int, _ detail: inout DocumentDetail) -> Int {
    let isInside = paragraph[index].isMark("(")
    let start = isInside || paragraph[index].isMark(",") ? index + 1 : index
    guard paragraph.is(start, words.term) else { return index }
    var end = start + 1
    if let roman = RomanNumeral.read(paragraph[end], in: paragraph), roman.value < 100 {
      detail.term = UInt8(roman.value)
      if !roman.isRight { detail.problems.insert(.malformedRoman) }
    } else if let number = paragraph.number(end), (1...40).contains(number) {
      detail.term = UInt8(number)
    } else {
      return index
    }
    end += 1
    // "khóa XI, XII", "khóa XI, khóa XII": one plenum's resolution of two terms
    for _ in 0..<3 {
      guard paragraph[end].isMark(",") || paragraph.is(end, words.and) else { break }
      let hasWord = paragraph.is(end + 1, words.term)
      let next = hasWord ? end + 2 : end + 1
      guard RomanNumeral.read(paragraph[next], in: paragraph) != nil else { break }
      end = next + 1
    }
    if isInside {
      guard paragraph[end].isMark(")") else { return index }
      end += 1
    }
    return end
  }

  // MARK: Plenums

  /// "Trung ương 8 (khóa XI)", "TW8", "Hội nghị Trung ương 4 khóa XII", "Hội nghị lần thứ tám Ban Chấp hành Trung ương
  /// khóa XI" behind "Nghị quyết" or "Kết luận".
  ///
  /// - Parameters:
  ///   - at: the token with the kind.
  ///   - after: the token behind it.
  func plenum(from start: Int, at index: Int, after: Int, type: LexiconTable.Row?) -> Citation? {
    var next = after
    var hasCentre = paragraph[index].key == words.resolutionOfCentre
    let hasMeeting = paragraph.is(next, words.meeting)
    if hasMeeting { next += 2 }
    if let end = endOfCentre(at: next) {
      next = end
      hasCentre = true
    }
    var detail = DocumentDetail(.plenum, family: .party)
    detail.type = type
    guard let number = ordinal(at: next) else { return nil }
    next = number.end
    guard (1...20).contains(number.value) else { return nil }
    detail.ordinal = UInt8(number.value)
    if !hasCentre {
      // "Hội nghị lần thứ tám Ban Chấp hành Trung ương [Đảng]"
      guard hasMeeting, let end = endOfCommittee(at: next) else { return nil }
      next = end
    } else if hasMeeting, let end = endOfCommittee(at: next) {
      next = end
    }
    let end = endOfTerm(at: next, &detail)
    // A number in words is one only where the term follows it.
    guard !number.isWord || end != next || hasMeeting else { return nil }
    guard isFree(after: end) else { return nil }
    return Citation(tokens: start..<end, detail: detail, cue: "plenum")
  }

  /// Behind "Trung ương", "TW", "TƯ", "T.Ư" at `index`.
  private func endOfCentre(at index: Int) -> Int? {
    let token = paragraph[index]
    if token.key == words.central.0 { return paragraph.is(index + 1, words.central.1) ? index + 2 : nil }
    if token.key == words.central.2 || token.key == words.central.3 { return index + 1 }
    guard token.key == words.centralLetters.0, paragraph[index + 1].isMark(".") else { return nil }
    let last = paragraph[index + 2].key
    return last == words.centralLetters.1 || last == words.centralLetters.2 ? index + 3 : nil
  }

  private func endOfCommittee(at index: Int) -> Int? {
    for (offset, word) in words.committee.enumerated() {
      guard paragraph.is(index + offset, word) else { return nil }
    }
    var end = index + words.committee.count
    if let centre = endOfCentre(at: end) { end = centre }
    if paragraph.is(end, words.party.0), !paragraph.is(end + 1, words.party.1) { end += 1 }
    return end
  }

  /// "8", "lần thứ 8", "lần thứ tám", "VIII".
  private func ordinal(at index: Int) -> (value: Int, end: Int, isWord: Bool, isRight: Bool)? {
    var next = index
    if paragraph.is(next, words.ordinal) { next += 2 }
    if paragraph.digits(next) <= 2, let value = paragraph.number(next) {
      return (value, next + 1, false, true)
    }
    if let roman = RomanNumeral.read(paragraph[next], in: paragraph), roman.value < 100 {
      return (roman.value, next + 1, false, roman.isRight)
    }
    guard let value = words.numbers[paragraph[next].key] else { return nil }
    if value == 10, let more = words.numbers[paragraph[next + 1].key], more < 10 {
      return (10 + more, next + 2, true, true)
    }
    return (value, next + 1, true, true)
  }

  // MARK: Congresses

  /// "Đại hội XII", "Đại hội lần thứ XIII", "Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII", "Đại hội Đảng bộ quân sự
  /// tỉnh": the congress of one party body, not of "các cấp".
  private func congress(_ row: LexiconTable.Row, from start: Int, at index: Int) -> Citation? {
    guard paragraph.is(index, words.congress) else { return nil }
    var detail = detail(.congress, row)
    detail.family = .party
    var next = index + 2
    if !paragraph.is(next, words.ordinal.0), let number = ordinal(at: next), !number.isWord {
      return congress(start, number, detail)
    }
    var last = next
    for _ in 0..<18 {
      if paragraph.is(next, words.ordinal) {
        guard let number = ordinal(at: next) else { return nil }
        return congress(start, number, detail)
      }
      let token = paragraph[next]
      let isPart = token.isWord && (token.isCapitalised || words.bodyWords.contains(token.key))
      let isDelegates = paragraph.is(next, words.congress.0) || paragraph.is(next, words.delegates)
      guard next < paragraph.count, isPart || isDelegates || token.isNumber else { break }
      if paragraph.is(next, words.allLevels) { return nil }
      next += 1
      last = next
    }
    // A body of its own: more than "Đại hội Đảng" or "Đại hội Đảng bộ".
    // In small letters only the ordinal says which one.
    guard isBody(index + 2..<last), paragraph[start].isCapitalised else { return nil }
    if paragraph.is(last, words.mandate.0), let end = endOfMandate(at: last) { last = end }
    return Citation(tokens: start..<last, detail: detail, cue: "congress of a body")
  }

  private func congress(
    _ start: Int, _ number: (value: Int, end: Int, isWord: Bool, isRight: Bool), _ detail: DocumentDetail
  ) -> Citation {
    var detail = detail
    detail.ordinal = UInt8(clamping: number.value)
    if !number.isRight { detail.problems.insert(.malformedRoman) }
    // "Đại hội lần thứ XVI Đảng bộ tỉnh"
    var end = number.end
    if paragraph.is(end, words.party) {
      let body = endOfBody(at: end)
      if body > end + 2 { end = body }
    }
    return Citation(tokens: start..<end, detail: detail, cue: "congress")
  }

  /// Behind the words that a body's name goes on with.
  private func endOfBody(at index: Int) -> Int {
    var end = index
    while end < paragraph.count, end < index + 12 {
      let token = paragraph[end]
      let isNumber = token.isNumber && end > index + 2
      guard isNumber || token.isWord && (token.isCapitalised || words.bodyWords.contains(token.key)),
        token.key != words.and
      else { break }
      end += 1
    }
    return end
  }

  private func isBody(_ tokens: Range<Int>) -> Bool {
    guard tokens.count >= 3, !paragraph.is(tokens.upperBound - 1, words.and) else { return false }
    for index in tokens where paragraph.is(index, words.party) {
      return index + 2 < tokens.upperBound
    }
    return false
  }

  /// "nhiệm kỳ 2020 - 2025" without a comma before it.
  private func endOfMandate(at index: Int) -> Int? {
    guard paragraph.is(index + 1, words.mandate.1) || paragraph.is(index + 1, words.mandate.2),
      paragraph.digits(index + 2) == 4, paragraph[index + 3].isDash, paragraph.digits(index + 4) == 4
    else { return nil }
    return index + 5
  }

  // MARK: Titles

  /// Behind the closing quotation mark of a title that opens at `index`.
  private func endOfTitle(at index: Int) -> Int? {
    let open = paragraph[index]
    let isCurved = open.isMark("“")
    guard isCurved || open.isMark("\"") || open.isMark("«"), paragraph[index + 1].gap == .none else {
      return nil
    }
    var next = index + 1
    while next < paragraph.count, next < index + 120 {
      let token = paragraph[next]
      if token.isMark("”") || token.isMark("\"") || token.isMark("»") {
        return next > index + 2 ? next + 1 : nil
      }
      if token.isMark("“") { return nil }
      next += 1
    }
    return nil
  }
}
