import SourceText
import VietnameseText

/// Numbers of documents, written rightly or not: 28-NQ/TW, 1234/QĐ-UBND, 30/2020/NĐ-CP, 72/2014/QH13, 36- NQ/TW.
extension DocumentReader {
  struct Code {
    var end: Int
    var detail: DocumentDetail
    /// The letters of the kind of document, to compare with the word before the number.
    var typeKey: SyllableKey?
  }

  private enum Sign { case slash, hyphen, none }

  /// The number that begins with the figures at `index` and goes on with letters of which no table knows anything:
  /// "541/PC03", "1980/KHXH-TCCB". Only "số" before it says that it is one.
  func otherCode(at index: Int) -> Code? {
    guard paragraph.digits(index) <= 5, let number = paragraph.number(index) else { return nil }
    var end = index + 1
    var hasLetters = false
    for _ in 0..<6 {
      let (sign, part) = (paragraph[end], paragraph[end + 1])
      guard sign.isMark("/") || sign.isDash || sign.isMark("&"), sign.gap == .none, part.gap == .none,
        part.isNumber || part.isWord && isLetters(part)
      else { break }
      hasLetters = hasLetters || part.letterCase == .upper
      end += 2
      if part.isWord, paragraph[end].isNumber, paragraph[end].gap == .none { end += 1 }
    }
    guard hasLetters else { return nil }
    var detail = DocumentDetail(.code)
    detail.number = UInt16(exactly: number) ?? 0
    return Code(end: end, detail: detail)
  }

  /// The number that begins with the figures at `index`; nil where the letters after them are no document's.
  func code(at index: Int) -> Code? {
    guard paragraph.digits(index) <= 5, let number = paragraph.number(index) else { return nil }
    var detail = DocumentDetail(.code)
    detail.number = UInt16(exactly: number) ?? 0
    var next = index + 1
    // 562a/2018
    let letter = paragraph[next]
    if letter.isWord, letter.gap == .none, letter.range.length == 1, letter.letterCase == .lower { next += 1 }
    // 66.12/2026: one of several resolutions that make one whole.
    if paragraph[next].isMark("."), paragraph[next].gap == .none, paragraph[next + 1].gap == .none,
      (1...2).contains(paragraph.digits(next + 1)), paragraph[next + 2].isMark("/")
    {
      next += 2
    }
    var first = sign(at: &next, &detail)
    var isYearWritten = false
    if first == .slash, paragraph.digits(next) == 4, let year = paragraph.number(next),
      (1945...2054).contains(year)
    {
      detail.year = year
      isYearWritten = true
      next += 1
      let beforeYear = detail.problems
      first = sign(at: &next, &detail)
      if first == .hyphen {
        detail.problems.insert(.mixedShape)
        first = .slash
      } else if first == .none {
        detail.problems = beforeYear
        return nil
      }
    }
    let letters = paragraph[next]
    guard letters.isWord, isLetters(letters) else { return nil }
    if first == .none {
      // "28 NQ/TW", "28NQ/TW", not "28 QH …" in running text
      guard !isYearWritten, words.type(letters) != nil, paragraph[next + 1].isMark("/"),
        isLetters(paragraph[next + 2])
      else { return nil }
      detail.problems.insert(.missingSeparator)
    }
    if letters.key == words.assembly || isAssembly(letters) { return assemblyCode(at: next, detail) }
    return lettersOfCode(at: next, first: first, isYearWritten: isYearWritten, detail)
  }

  /// The sign at `next`, which moves behind it; notes what is wrong with it.
  private func sign(at next: inout Int, _ detail: inout DocumentDetail) -> Sign {
    let token = paragraph[next]
    guard token.isMark("/") || token.isDash, next + 1 < paragraph.count else { return .none }
    let spaces = token.gap == .space || paragraph[next + 1].gap == .space
    if spaces { detail.problems.insert(.innerSpace) }
    next += 1
    if token.isMark("/") { return .slash }
    if !token.isMark("-"), !token.isMark("\u{2010}"), !token.isMark("\u{2011}") {
      detail.problems.insert(.longDash)
    }
    return .hyphen
  }

  /// Capitals, or the small letters among them that TTg, QyĐ and CTr have.
  private func isLetters(_ token: Token) -> Bool {
    token.isWord
      && (token.letterCase == .upper || token.letterCase == .mixed
        || token.letterCase == .capitalised && (token.end &- token.start <= 4))
  }

  private func isAssembly(_ token: Token) -> Bool {
    token.letterCase == .upper && Self.assemblyTerms.contains(token.key)
  }

  private static let assemblyTerms = WordSet(
    (1...20).map { SyllableKey("QH" + RomanNumeral.written($0)) })

  /// "QH13" after the year of a law.
  private func assemblyCode(at index: Int, _ detail: DocumentDetail) -> Code? {
    var detail = detail
    detail.family = .law
    var end = index + 1
    if paragraph[end].isNumber, paragraph[end].gap == .none {
      detail.term = UInt8(exactly: paragraph.number(end) ?? 0) ?? 0
      end += 1
    } else {
      detail.problems.insert(.assemblyTerm)
      let hasDash = paragraph[end].isDash && paragraph[end].gap == .none
      let figures = hasDash ? end + 1 : end
      if paragraph.digits(figures) == 2, hasDash || paragraph[figures].gap == .space {
        detail.term = UInt8(exactly: paragraph.number(figures) ?? 0) ?? 0
        end = figures + 1
      }
    }
    guard detail.year != nil || detail.term != 0 else { return nil }
    checkTerm(&detail)
    return Code(end: end, detail: detail)
  }

  private func checkTerm(_ detail: inout DocumentDetail) {
    guard let year = detail.year, detail.term != 0, let years = words.years(ofAssembly: Int(detail.term))
    else {
      return
    }
    if !years.contains(year) { detail.problems.insert(.termClash) }
  }

  private func lettersOfCode(at index: Int, first: Sign, isYearWritten: Bool, _ start: DocumentDetail)
    -> Code?
  {
    var detail = start
    let token = paragraph[index]
    let type = words.type(token)
    var end = index + 1
    var typeKey: SyllableKey?
    if let type {
      detail.type = type.row
      typeKey = token.key
      check(type, token, &detail)
    }
    // Without a second sign: 33/SL, 113/CP, 306-TTg.
    var next = end
    var second = Sign.none
    var probe = detail
    if paragraph[next].isMark("/") || paragraph[next].isDash {
      second = sign(at: &next, &probe)
      let follows = isLetters(paragraph[next])
      // "123/QĐ - Đồng chí": a dash with spaces ends the number unless an issuer stands behind it.
      let isLoose = paragraph[end].gap != .none || paragraph[next].gap != .none
      if !follows || isLoose && issuer(at: next) == nil { second = .none }
    }
    guard second != .none else {
      guard token.letterCase == .upper || token.letterCase == .mixed else { return nil }
      guard let known = type ?? words.issuer(token), known.lacksMarks == false || isYearWritten else {
        return nil
      }
      if type == nil { detail.issuer = known.row }
      detail.family = known.family == .unknown ? .state : known.family
      return Code(end: end, detail: detail, typeKey: typeKey)
    }
    if paragraph[end].gap == .none || paragraph[next].gap == .none || type != nil { detail = probe }
    let issuer = issuer(at: next)
    if type == nil {
      // Official letters have their issuer in the place of the kind: 7288/UBND-KGVX.
      if let sender = words.issuer(token), first == .slash {
        detail.issuer = sender.row
        detail.family = .state
        return Code(end: endOfUnits(next + 1), detail: detail)
      }
      guard issuer != nil, token.letterCase == .upper else { return nil }
      detail.problems.insert(.unknownType)
    }
    end = endOfUnits(issuer?.end ?? next + 1)
    if let issuer {
      if let letters = issuer.letters {
        detail.issuer = letters.row
        check(letters, paragraph[next], &detail)
      }
      if issuer.isVariant { detail.problems.insert(.issuerSpelling) }
      detail.term = issuer.term
    }
    setFamily(&detail, first: first, second: second, issuer: issuer)
    if detail.term != 0, detail.year != nil { checkTerm(&detail) }
    return Code(end: end, detail: detail, typeKey: typeKey)
  }

  private func check(_ letters: DocumentWords.Letters, _ token: Token, _ detail: inout DocumentDetail) {
    if letters.lacksMarks { detail.problems.insert(.missingMarks) }
    let isMixed = token.letterCase == .mixed || token.letterCase == .capitalised
    if letters.isMixed != isMixed, token.range.length > 1 { detail.problems.insert(.letterCase) }
  }

  private func setFamily(_ detail: inout DocumentDetail, first: Sign, second: Sign, issuer: Issuer?) {
    let isParty = first == .hyphen && second == .slash
    let isState = first == .slash && second == .hyphen
    switch issuer?.letters?.family {
    case .party: detail.family = .party
    case .state, .law: detail.family = .state
    default: detail.family = isParty ? .party : isState ? .state : .unknown
    }
    if detail.year != nil { detail.family = .state }
    if first == .none { return }
    if detail.family == .party && !isParty || detail.family == .state && !isState || detail.family == .unknown
    {
      detail.problems.insert(.mixedShape)
    }
  }

  private struct Issuer {
    var letters: DocumentWords.Letters?
    var end: Int
    /// UBTVQH15
    var term: UInt8 = 0
    /// T.Ư, TƯ for TW
    var isVariant = false
  }

  /// The issuer whose letters begin at `index`, known or a party organ's in the way TW is written.
  private func issuer(at index: Int) -> Issuer? {
    let token = paragraph[index]
    guard token.isWord, isLetters(token) || token.letterCase == .capitalised else { return nil }
    if token.key == words.centralLetters.0, paragraph[index + 1].isMark("."),
      paragraph[index + 1].gap == .none
    {
      let last = paragraph[index + 2]
      guard last.gap == .none, last.key == words.centralLetters.1 || last.key == words.centralLetters.2 else {
        return nil
      }
      return Issuer(letters: words.centre, end: index + 3, isVariant: true)
    }
    guard let letters = words.issuer(token) else { return nil }
    var issuer = Issuer(letters: letters, end: index + 1, isVariant: token.key == words.central.3)
    // UBTVQH15, V28: figures without a space
    if paragraph[issuer.end].isNumber, paragraph[issuer.end].gap == .none {
      let value = paragraph.number(issuer.end) ?? 0
      if value <= 40, paragraph.digits(issuer.end) <= 2 { issuer.term = UInt8(value) }
      issuer.end += 1
    }
    return issuer
  }

  /// Behind the issuer: the units that drafted it, "-KGVX", "-BTP-BQP", "-CCHC&PC".
  private func endOfUnits(_ index: Int) -> Int {
    var end = index
    if paragraph[end].isNumber, paragraph[end].gap == .none { end += 1 }
    for _ in 0..<4 {
      guard paragraph[end].isDash || paragraph[end].isMark("&"), paragraph[end].gap == .none,
        isLetters(paragraph[end + 1]), paragraph[end + 1].gap == .none
      else { return end }
      end += 2
      if paragraph[end].isNumber, paragraph[end].gap == .none { end += 1 }
    }
    return end
  }
}
