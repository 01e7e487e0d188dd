import SourceText
import VietnameseText

/// A run of capitals with what joins it, and whether it is an abbreviation.
struct CapitalRun {
  var tokens: Range<Int>
  /// Where to go on reading.
  var next: Int
  var isAbbreviation = false
  var form = AbbreviationForm(raw: 0)
  var letterCount = 0
  /// Which letters it has, one bit each.
  var letterBits: UInt64 = 0
  /// Its entry of the table, and what that says of it.
  var index: AbbreviationLexicon.Index?
  var traits: AbbreviationLexicon.Traits = []

  func letters(in paragraph: ParagraphText) -> [AbbreviationLetter] {
    var letters: [AbbreviationLetter] = []
    letters.reserveCapacity(letterCount)
    for index in tokens where paragraph[index].isWord {
      AbbreviationLetter.forEach(of: paragraph[index], in: paragraph) {
        letters.append(AbbreviationLetter($0, isUpper: $1))
      }
    }
    return letters
  }

  /// Whether all letters are ones of which Roman numbers are made: C, D, I, L, M, V and X; and whether they are no
  /// others than I, V and X.
  var mayBeRoman: Bool { letterBits & ~Self.romanLetters == 0 }
  var mayBeSmallRoman: Bool { letterBits & ~Self.smallRomanLetters == 0 }

  private static let smallRomanLetters: UInt64 = 1 << 9 | 1 << 22 | 1 << 24
  private static let romanLetters: UInt64 = smallRomanLetters | 1 << 3 | 1 << 4 | 1 << 12 | 1 << 13
}

/// Cuts runs of capitals out of a paragraph and tells abbreviations from the rest of what is written in capitals.
struct CapitalRuns: Sendable {
  private let addressWords = WordSet(["http", "https", "www", "ftp"])
  /// What the numbers of fishing boats end in (tàu cá: thủy sản).
  private static let fishing = SyllableKey("ts")
  /// "mã số", "ký hiệu", "số hiệu", "bí số"
  private static let fileWords = WordSet(["số", "hiệu"])
  private static let codeWords = WordSet(["mã", "ký", "kí", "số", "bí"])
  private static let shortTitles = WordSet(["tp", "ths", "th", "tx"])
  private let likeness = WordLikeness()
  private let userGlossary: UserGlossary

  init(userGlossary: UserGlossary) {
    self.userGlossary = userGlossary
  }

  /// The run that begins at `index`; nil where none can.
  func run(in paragraph: ParagraphText, at index: Int, lexicon: AbbreviationLexicon) -> CapitalRun? {
    guard let parts = parts(in: paragraph, at: index, lexicon: lexicon) else { return nil }
    var run = CapitalRun(tokens: parts, next: parts.upperBound)
    read(&run, in: paragraph, lexicon)
    if run.index == nil || isInitials(run, in: paragraph) {
      trimLoneLetters(&run, in: paragraph, lexicon)
      guard !run.tokens.isEmpty else { return run }
    }
    if let whole = spacedCompound(run, in: paragraph, lexicon) { run = whole }
    run.isAbbreviation = isAbbreviation(run, in: paragraph, lexicon)
    return run
  }

  private func read(_ run: inout CapitalRun, in paragraph: ParagraphText, _ lexicon: AbbreviationLexicon) {
    (run.form, run.letterCount, run.letterBits) = AbbreviationForm.read(run.tokens, in: paragraph)
    run.index = lexicon.index(of: run.form)
    run.traits = if let index = run.index { lexicon.traits(at: index) } else { [] }
  }

  // MARK: Extent

  /// The tokens from `index` on that are joined without a space.
  private func parts(in paragraph: ParagraphText, at index: Int, lexicon: AbbreviationLexicon) -> Range<Int>?
  {
    guard isPart(paragraph[index], in: paragraph, lexicon) else { return nil }
    var end = index + 1
    while isJoiner(paragraph[end]), paragraph[end].gap == .none, paragraph[end + 1].gap == .none,
      isPart(paragraph[end + 1], in: paragraph, lexicon)
    {
      end += 2
    }
    let first = paragraph[index]
    if end == index + 1, isLoneCapital(first) { return nil }
    return index..<end
  }

  private func isJoiner(_ token: Token) -> Bool {
    token.isMark && (token.isMark(".") || token.isMark("&") || token.isDash)
  }

  /// Whether a word may begin an abbreviation, as far as the way says in which it is written: capitals without a tone, one
  /// capital letter, or letters of both cases that the table may have so (TTg).
  static func mayBegin(_ token: Token) -> Bool {
    guard token.isWord, !token.flags.contains(.foreign), token.key.tone == .level else { return false }
    switch token.letterCase {
    case .upper, .mixed: return true
    case .capitalised: return token.key.letterCount == 1 || shortTitles.contains(token.key)
    case .lower: return false
    }
  }

  /// Whether a token may be a part of an abbreviation.
  private func isPart(_ token: Token, in paragraph: ParagraphText, _ lexicon: AbbreviationLexicon) -> Bool {
    guard token.isWord, token.letterCase != .lower, !token.flags.contains(.foreign), token.key.tone == .level
    else { return false }
    if token.letterCase == .upper || isLoneCapital(token) { return true }
    return (token.letterCase == .mixed || Self.shortTitles.contains(token.key))
      && lexicon.has(AbbreviationForm(token, in: paragraph))
  }

  private func isLoneCapital(_ token: Token) -> Bool {
    token.letterCase == .capitalised && token.key.letterCount == 1
  }

  /// Whether the run is single letters with signs between that the table does not have so: "N.H", not "R&D".
  private func isInitials(_ run: CapitalRun, in paragraph: ParagraphText) -> Bool {
    run.tokens.count > 1 && run.index != nil && !run.traits.contains(.hasStop)
      && !(run.traits.contains(.hasJoiner) && paragraph[run.tokens.lowerBound + 1].isMark("&"))
      && !run.tokens.contains { paragraph[$0].isWord && !isLoneCapital(paragraph[$0]) }
  }

  /// "N.H", "F-16", "PA-T": single letters at either end are initials or codes, unless the table has the whole (T.Ư).
  /// The first letter of a document number stays (L-CTN).
  private func trimLoneLetters(
    _ run: inout CapitalRun, in paragraph: ParagraphText, _ lexicon: AbbreviationLexicon
  ) {
    var start = run.tokens.lowerBound
    var end = run.tokens.upperBound
    while end - start >= 1, isLoneCapital(paragraph[end - 1]) { end -= 2 }
    let isIssued = isAfterNumber(start, in: paragraph)
    while start < end, isLoneCapital(paragraph[start]), !isIssued { start += 2 }
    end = max(start, end)
    guard start..<end != run.tokens else { return }
    run.tokens = start..<end
    if start < end { read(&run, in: paragraph, lexicon) }
  }

  /// Whether letters of a document's number begin at the token: 28/|NQ-TW.
  private func isAfterNumber(_ index: Int, in paragraph: ParagraphText) -> Bool {
    paragraph[index - 1].isMark("/") && paragraph[index - 2].isNumber
  }

  /// "BR - VT", "PCCC & CNCH", "VH - TT - DL": runs with spaces around the signs are one where the table joins them so.
  private func spacedCompound(_ run: CapitalRun, in paragraph: ParagraphText, _ lexicon: AbbreviationLexicon)
    -> CapitalRun?
  {
    guard run.next == run.tokens.upperBound else { return nil }
    var longest: CapitalRun?
    var end = run.next
    for _ in 1..<Self.mostParts {
      let sign = paragraph[end]
      guard sign.isMark, sign.gap == .space, sign.isDash || sign.isMark("&"),
        paragraph[end + 1].gap == .space, isPart(paragraph[end + 1], in: paragraph, lexicon),
        let right = parts(in: paragraph, at: end + 1, lexicon: lexicon)
      else { break }
      end = right.upperBound
      var whole = CapitalRun(tokens: run.tokens.lowerBound..<end, next: end)
      read(&whole, in: paragraph, lexicon)
      if whole.traits.contains(.hasJoiner) { longest = whole }
    }
    return longest
  }

  private static let mostParts = 4

  // MARK: Judgement

  private func isAbbreviation(
    _ run: CapitalRun, in paragraph: ParagraphText, _ lexicon: AbbreviationLexicon
  ) -> Bool {
    guard run.letterCount >= 2, !run.traits.contains(.isWord), !isAddress(run.tokens, in: paragraph) else {
      return false
    }
    let isKnown = run.index != nil || userGlossary.contains(run.form)
    // Only I, V and X, in whatever order, or any Roman numeral that is not also an abbreviation (CC, MC); "LMLM" is none.
    if run.mayBeRoman, run.mayBeSmallRoman || !isKnown && isNumeral(run.tokens, in: paragraph) {
      return false
    }
    if !isKnown, run.tokens.count == 1, isDefinedOrBracketed(run.tokens, in: paragraph) {
      return !likeness.isWord(run.letters(in: paragraph))
    }
    if isPlate(run.tokens, in: paragraph) || isFileCode(run, in: paragraph) { return false }
    // "2299/CV-QK5": the number is that of who issued it.
    let isIssued = run.tokens.count > 1 && isAfterNumber(run.tokens.lowerBound, in: paragraph)
    if !isIssued, isCode(run.tokens, in: paragraph) {
      // "chuẩn IP58": a standard, not the protocol.
      let isModel =
        run.index != nil && paragraph[run.tokens.upperBound].isNumber
        && (!run.traits.contains(.isNumbered) || isSerial(run.tokens.upperBound, in: paragraph))
      return isKnown && !isModel && !isGluedNumber(before: run.tokens, in: paragraph)
    }
    let isCapitalsText =
      isWord(run.tokens.lowerBound - 1, in: paragraph, lexicon, next: run.tokens.lowerBound)
      || isWord(run.tokens.upperBound, in: paragraph, lexicon, next: run.tokens.upperBound)
    if run.tokens.count > 1 {
      // A compound: one part that is surely an abbreviation is enough.
      return stride(from: run.tokens.lowerBound, to: run.tokens.upperBound, by: 2).contains {
        let entry = lexicon.index(of: AbbreviationForm(paragraph[$0], in: paragraph))
        return entry.map { !lexicon.traits(at: $0).contains(.isWord) }
          ?? (isKnown || !likeness.isSyllable(paragraph[$0].key))
      } && (isKnown || !isCapitalsText || !looksLikeWords(run.tokens, in: paragraph))
    }
    let key = paragraph[run.tokens.lowerBound].key
    if isKnown { return !isCapitalsText || !likeness.isSyllable(key) }
    let letters = run.letters(in: paragraph)
    if isCapitalsText || likeness.isSyllable(key) || likeness.isWord(letters)
      || likeness.isForeignWord(letters)
      || likeness.hasShapedVowel(letters)
    {
      return false
    }
    // "NG. LINH": a name cut short.
    return
      !(run.letterCount == 2 && paragraph[run.tokens.upperBound].isMark(".")
      && paragraph[run.tokens.upperBound + 1].isCapitalised
      && paragraph[run.tokens.upperBound + 1].gap != .lineBreak)
  }

  private func isNumeral(_ tokens: Range<Int>, in paragraph: ParagraphText) -> Bool {
    tokens.allSatisfy { !paragraph[$0].isWord || RomanNumeral.isWritten(paragraph[$0], in: paragraph) }
  }

  private func looksLikeWords(_ tokens: Range<Int>, in paragraph: ParagraphText) -> Bool {
    tokens.contains { paragraph[$0].isWord && likeness.isSyllable(paragraph[$0].key) }
  }

  /// Whether the token is a word in capitals, as of a headline or a name: it has a tone, or could be a syllable and
  /// is no abbreviation.
  private func isWord(_ index: Int, in paragraph: ParagraphText, _ lexicon: AbbreviationLexicon, next: Int)
    -> Bool
  {
    let token = paragraph[index]
    guard token.isWord, token.letterCase == .upper, paragraph[next].gap == .space else { return false }
    if token.key.tone != .level { return true }
    if likeness.hasShapedVowel(token.key) { return true }
    return likeness.isSyllable(token.key) && !lexicon.has(AbbreviationForm(token, in: paragraph))
  }

  /// Whether digits are joined to the run, as in the codes of units and vehicles; QK4 and TW8 are in the table.
  private func isCode(_ tokens: Range<Int>, in paragraph: ParagraphText) -> Bool {
    let after = paragraph[tokens.upperBound]
    if after.gap == .none, after.isNumber { return true }
    if after.gap == .none, after.isDash {
      let next = paragraph[tokens.upperBound + 1]
      return next.isNumber && next.gap == .none
    }
    return isGluedNumber(before: tokens, in: paragraph)
  }

  /// Whether the run is one end of a fishing boat's number: "TG 90678 TS", "NA-90123-TS", "BĐ 96789TS".
  private func isPlate(_ tokens: Range<Int>, in paragraph: ParagraphText) -> Bool {
    guard tokens.count == 1, let index = tokens.first else { return false }
    let isLast = paragraph.is(index, Self.fishing)
    let number = neighbour(of: index, isLast, in: paragraph)
    guard paragraph[number].isNumber, (4...5).contains(paragraph.digits(number)) else { return false }
    let other = paragraph[neighbour(of: number, isLast, in: paragraph)]
    return other.isWord && other.letterCase != .lower
      && (isLast ? other.range.length <= 4 : other.key == Self.fishing)
  }

  /// Whether the run begins the number of a file: "mã số HT 320.2".
  private func isFileCode(_ run: CapitalRun, in paragraph: ParagraphText) -> Bool {
    run.tokens.count == 1 && run.letterCount <= 3 && paragraph[run.tokens.upperBound].isNumber
      && Self.fileWords.contains(paragraph[run.tokens.lowerBound - 1].key)
      && Self.codeWords.contains(paragraph[run.tokens.lowerBound - 2].key)
  }

  /// Whether the number joined to letters is one of a long series, no unit's, term's or year's: "ĐB0219", not "SN1953".
  private func isSerial(_ index: Int, in paragraph: ParagraphText) -> Bool {
    guard paragraph[index].gap == .none, paragraph.digits(index) >= 4 else { return false }
    return paragraph.digits(index) > 4 || !(1000...2999).contains(paragraph.number(index) ?? 0)
  }

  /// The token before or after `index`, past a dash.
  private func neighbour(of index: Int, _ isBefore: Bool, in paragraph: ParagraphText) -> Int {
    let step = isBefore ? -1 : 1
    return paragraph[index + step].isDash ? index + 2 * step : index + step
  }

  private func isGluedNumber(before tokens: Range<Int>, in paragraph: ParagraphText) -> Bool {
    paragraph[tokens.lowerBound].gap == .none && paragraph[tokens.lowerBound - 1].isNumber
  }

  /// Alone in brackets: so one introduces an abbreviation.
  private func isDefinedOrBracketed(_ tokens: Range<Int>, in paragraph: ParagraphText) -> Bool {
    paragraph[tokens.lowerBound - 1].isMark("(") && paragraph[tokens.upperBound].isMark(")")
      && paragraph[tokens.lowerBound - 2].letterCase != .upper
  }

  /// Whether the run is inside a web address or a file name.
  private func isAddress(_ tokens: Range<Int>, in paragraph: ParagraphText) -> Bool {
    var index = tokens.lowerBound
    if paragraph[tokens.upperBound].isMark("_"), paragraph[tokens.upperBound].gap == .none { return true }
    guard paragraph[index].gap == .none else { return false }
    let previous = paragraph[index - 1]
    if previous.isMark("_") || previous.isMark("@") || previous.isMark("#") || previous.isMark("=") {
      return true
    }
    if previous.isMark("."), paragraph[index - 2].isWord, paragraph[index - 2].letterCase == .lower,
      previous.gap == .none
    {
      return true
    }
    var steps = 0
    while index > 0, paragraph[index].gap == .none, steps < 64 {
      index -= 1
      steps += 1
      if addressWords.contains(paragraph[index].key) { return true }
    }
    return false
  }
}
