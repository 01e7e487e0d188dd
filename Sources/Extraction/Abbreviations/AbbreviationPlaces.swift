import VietnameseText

/// The kind of place in which an abbreviation stands.
enum AbbreviationContext: UInt8, Sendable {
  case running
  /// First letters of a document's number: NQ in 28-NQ/TW.
  case documentType
  /// Later letters of one: TW.
  case documentIssuer
  /// At the beginning of a paragraph before a dash, where newspapers put their code.
  case dateline
  /// Alone at the end of a paragraph, after "Ảnh:" or after a name and a slash, where they put it too.
  case byline
  /// Two letters and nothing more behind "Ảnh:": mostly the initials of whoever took it, no abbreviation of the table.
  case initials
}

/// Reads the place of an abbreviation, and from it letters that cannot be right there.
struct AbbreviationPlaces: Sendable {
  private let number = SyllableKey("số")
  private let credits = CreditWords()
  /// Words before a local place: no supreme body has one after it.
  private let local = WordSet(
    ["tỉnh", "huyện", "quận", "thị", "thành", "tp", "khu", "tx", "q", "h"])

  func context(of tokens: Range<Int>, in paragraph: ParagraphText) -> AbbreviationContext {
    let first = tokens.lowerBound
    // In running text, that is nearly always, a word stands before it.
    if paragraph[first - 1].isWord { return credits.containWork(paragraph[first - 1]) ? .byline : .running }
    // 05- CT/TW: a space too many by the hyphen changes nothing.
    if paragraph[first - 1].isDash, paragraph[first - 2].isNumber, paragraph[tokens.upperBound].isMark("/"),
      paragraph[tokens.upperBound].gap == .none
    {
      return .documentType
    }
    if paragraph[first].gap == .none {
      let sign = paragraph[first - 1]
      let before = paragraph[first - 2]
      if sign.isDash || sign.isMark("/"), sign.gap == .none {
        if before.isNumber { return .documentType }
        if sign.isMark("/"), before.letterCase == .upper || before.letterCase == .mixed,
          isNumbered(paragraph, first - 2)
        {
          return .documentIssuer
        }
      }
    }
    if isDateline(tokens, in: paragraph) { return .dateline }
    return isByline(tokens, in: paragraph) ? .byline : .running
  }

  /// Whether the byline that the letters are in says no more: "Ảnh: TL", "(Ảnh: TL)", not "Ảnh: CA Sơn Mẫu".
  func isWholeCredit(_ tokens: Range<Int>, in paragraph: ParagraphText) -> Bool {
    let work = tokens.lowerBound - 1
    // "Ảnh TL." on a line of its own; "Hội Điện ảnh VN" and "hãng tin RT" are no credits.
    guard
      paragraph[work].isMark(":")
        ? credits.contain(paragraph[work - 1]) : paragraph[work].isCapitalised && !paragraph[work - 1].isWord
    else { return false }
    return tokens.upperBound >= paragraph.count || paragraph[tokens.upperBound].isMark
  }

  /// Whether the letters at `index` follow a number and a sign without a space.
  private func isNumbered(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let sign = paragraph[index - 1]
    return paragraph[index].gap == .none && sign.isMark && sign.gap == .none && paragraph[index - 2].isNumber
  }

  private func isDateline(_ tokens: Range<Int>, in paragraph: ParagraphText) -> Bool {
    var end = tokens.upperBound
    // QK2 - …: the number of the unit belongs to the code.
    if paragraph[end].isNumber, paragraph[end].gap == .none { end += 1 }
    if tokens.lowerBound == 1, paragraph[0].isMark("("), paragraph[end].isMark(")") {
      end += 1
    } else if tokens.lowerBound != 0 {
      return false
    }
    return paragraph[end].isDash && paragraph[end + 1].gap != .none || paragraph[end].isMark(":")
  }

  private func isByline(_ tokens: Range<Int>, in paragraph: ParagraphText) -> Bool {
    let before = paragraph[tokens.lowerBound - 1]
    if before.isMark(":"), credits.containWork(paragraph[tokens.lowerBound - 2]) { return true }
    if credits.containWork(before) { return true }
    var end = tokens.upperBound
    if paragraph[end].isMark(")") { end += 1 }
    if paragraph[end].isMark(".") { end += 1 }
    guard end >= paragraph.count else { return false }
    return before.isMark && !before.isMark(",") && !before.isDash || tokens.lowerBound == 0
  }

  /// The entry that is meant where the place shows that the run's own letters are wrong.
  func meant(
    by run: CapitalRun, in paragraph: ParagraphText, context: AbbreviationContext,
    lexicon: AbbreviationLexicon
  ) -> AbbreviationLexicon.Index? {
    if context == .documentType, run.tokens.count == 1, paragraph[run.tokens.lowerBound - 1].isDash {
      return documentType(meantBy: run, in: paragraph, lexicon)
    }
    return localBody(meantBy: run, in: paragraph, lexicon)
  }

  /// "Nghị quyết số 28-CQ/TW": the words before the number have other initials than the letters, one slip
  /// away.
  private func documentType(
    meantBy run: CapitalRun, in paragraph: ParagraphText, _ lexicon: AbbreviationLexicon
  ) -> AbbreviationLexicon.Index? {
    guard paragraph[run.tokens.upperBound].isMark("/") else { return nil }
    let index = lastWord(beforeNumberOf: run, in: paragraph)
    let last = paragraph[index]
    guard last.isWord else { return nil }
    var letters: [AbbreviationLetter] = []
    if last.letterCase == .upper {
      letters = AbbreviationLetter.read(paragraph.bytes, from: Int(last.start), to: Int(last.end))
    } else {
      letters = [index - 1, index].map { AbbreviationLetter(paragraph[$0].key.firstLetter, isUpper: true) }
    }
    // QyĐ and TTr are no slips for QĐ and TT; two kinds of document may differ in one letter, not by a swap.
    let written = run.letters(in: paragraph).filter(\.isUpper)
    let isKind = run.traits.contains(.isDocumentType)
    guard
      isKind
        ? AbbreviationSlips.isSwap(written, letters) : AbbreviationSlips.isOneSlip(written, letters),
      let meant = lexicon.index(of: AbbreviationForm(letters: letters)),
      lexicon.traits(at: meant).contains(.isDocumentType)
    else { return nil }
    return meant
  }

  /// The last of the words that name the kind of document before its number: "Quy định" (số) 08-QĐ/TW.
  private func lastWord(beforeNumberOf run: CapitalRun, in paragraph: ParagraphText) -> Int {
    var index = run.tokens.lowerBound - 2
    // 178/2024/NĐ-CP has two numbers.
    while paragraph[index].isNumber || paragraph[index].isMark("/") && paragraph[index].gap == .none {
      index -= 1
    }
    return paragraph.is(index, number) ? index - 1 : index
  }

  /// The words that name the kind of document whose number the run begins.
  func kindNamed(before run: CapitalRun, in paragraph: ParagraphText) -> [SyllableKey] {
    let index = lastWord(beforeNumberOf: run, in: paragraph)
    return [paragraph[index - 1].key, paragraph[index].key]
  }

  /// "VKSNDTC tỉnh …": a supreme body (TC, tối cao) has no province.
  private func localBody(
    meantBy run: CapitalRun, in paragraph: ParagraphText, _ lexicon: AbbreviationLexicon
  ) -> AbbreviationLexicon.Index? {
    guard run.letterCount > 4, local.contains(paragraph[run.tokens.upperBound].key),
      let sense = run.index.flatMap({ lexicon.sense(0, at: $0) }), sense.hasSuffix(" tối cao")
    else { return nil }
    return lexicon.index(of: AbbreviationForm(letters: run.letters(in: paragraph).dropLast(2)))
  }
}
