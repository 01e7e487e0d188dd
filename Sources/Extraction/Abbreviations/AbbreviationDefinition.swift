import Lexicon
package import SourceText
import VietnameseText

/// "Bộ Chỉ huy Quân sự (CHQS)": an abbreviation with the words that the text itself gives for it.
package struct AbbreviationDefinition: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    /// The letters are the initials of the words.
    case initials
    /// They are not: the words are the body that is named just before the bracket.
    case bodyBefore
    /// They are but for one slip: the abbreviation is written wrong where it is defined.
    case withSlip
  }

  var form = AbbreviationForm(raw: 0)
  package var kind: Kind
  /// Bytes of the paragraph: the words.
  package var phrase: ByteRange
  /// Bytes of the paragraph: the abbreviation. Its mention has the same range.
  package var abbreviation: ByteRange
}

/// Finds the words that define an abbreviation where it stands.
struct DefinitionFinder: Sendable {
  /// Words that initials leave out: và, của …
  private let silent: WordSet
  /// The last words of "viết tắt là", "gọi là", "gọi tắt".
  private let naming = WordSet(["là", "tắt"])
  private let callings = WordSet(["viết", "gọi", "tắt"])

  private let delegation = SyllableKey("Đoàn")
  /// Words before an owner.
  private let owners = WordSet(["của", "thuộc"])

  /// Words of a sentence that no name of a body goes on with: who does something is not what the letters stand for.
  private let verbal = WordSet(["đã", "sẽ", "đang", "vừa", "mà", "là", "rằng", "trao", "giao"])
  private let can = (SyllableKey("có"), SyllableKey("thể"))
  private let by = SyllableKey("do")
  private let free = SyllableKey("tự")

  init() {
    silent = WordSet(["và", "của", "về", "các", "cho", "với", "trên", "tại", "ở"])
  }

  /// The definition that `run` is part of.
  func definition(by run: CapitalRun, in paragraph: ParagraphText) -> AbbreviationDefinition? {
    let range = run.tokens
    let end = phraseEnd(before: range, in: paragraph)
    guard end != nil || paragraph[range.upperBound].isMark("("), run.letterCount <= InitialsFit.mostLetters
    else {
      return nil
    }
    return InitialsFit.withRoom(for: run, in: paragraph) { fit in
      guard fit.letterCount >= 2 else { return nil }
      return end.map { before($0, &fit, range, in: paragraph) } ?? after(&fit, range, in: paragraph)
    }
  }

  /// Where the words end that come before `range` in "words (ABBR)" or "words, viết tắt là ABBR".
  private func phraseEnd(before range: Range<Int>, in paragraph: ParagraphText) -> Int? {
    var index = range.lowerBound - 1
    guard paragraph[index].isMark || naming.contains(paragraph[index].key) else { return nil }
    while InitialsFit.isQuote(paragraph[index]) || paragraph[index].isMark(":") { index -= 1 }
    var isNamed = false
    if naming.contains(paragraph[index].key), callings.contains(paragraph[index - 1].key) {
      isNamed = true
      index -= 1
      // sau đây gọi tắt, được viết tắt …
      var steps = 0
      while steps < 5, paragraph[index].isWord {
        index -= 1
        steps += 1
      }
    }
    if paragraph[index].isMark("(") || isNamed && paragraph[index].isMark(",") {
      if closes(paragraph, after: range.upperBound) || isNamed { return index }
      // "Trường Sĩ quan Lục quân 2 (TSQLQ 2)": what both end in is no part of either.
      let number = range.upperBound
      let isShared =
        paragraph[index - 1].isNumber && paragraph[number].isNumber && closes(paragraph, after: number + 1)
        && paragraph.number(number) == paragraph.number(index - 1)
      return isShared ? index - 1 : nil
    }
    return nil
  }

  /// Whether the bracket ends after the abbreviation, or something else begins in it.
  private func closes(_ paragraph: ParagraphText, after index: Int) -> Bool {
    var index = index
    while InitialsFit.isQuote(paragraph[index]) { index += 1 }
    let token = paragraph[index]
    return token.isMark(")") || token.isMark(";") || token.isMark(",")
  }

  private func before(_ end: Int, _ fit: inout InitialsFit, _ range: Range<Int>, in paragraph: ParagraphText)
    -> AbbreviationDefinition?
  {
    fit.readWords(before: end, in: paragraph, silent: silent)
    guard fit.wordCount > 0 else { return nil }
    let last = fit.word(0)
    var kind = AbbreviationDefinition.Kind.initials
    let phrase: ByteRange
    if let match = fit.phrase(mostSkips: max(fit.letterCount / 2, 1)) {
      phrase = paragraph.range(match)
    } else if fit.letterCount >= 4, let match = fit.phraseWithSlip() {
      phrase = paragraph.range(match)
      kind = .withSlip
    } else if let match = body(before: last, in: paragraph) {
      phrase = match
      kind = .bodyBefore
    } else {
      return nil
    }
    return AbbreviationDefinition(
      kind: kind, phrase: phrase, abbreviation: paragraph.range(range))
  }

  /// The body whose name ends with the word `last`: back to its head word, and further where that is only the owner
  /// of something (Cơ quan … của Liên hợp quốc).
  private func body(before last: Int, in paragraph: ParagraphText) -> ByteRange? {
    var index = last
    var owner: ByteRange?
    while index >= 0, last - index < Self.longestBody, paragraph[index].isWord || paragraph[index].isDash,
      !isVerbal(paragraph, index)
    {
      if paragraph[index].isCapitalised, paragraph.starts(.bodyHead, at: index),
        let head = paragraph.match(.bodyHead, at: index), index + head.count <= last
      {
        // "Cơ quan An ninh …": "An ninh" alone is a head too.
        index = wholeHead(at: index, to: index + head.count, in: paragraph)
        // "công ước |Liên hợp quốc về Luật Mẫu (UNXLO)|"
        if paragraph.match(.documentType, at: index - 2)?.count == 2 { return nil }
        let range = paragraph.range(index..<(last + 1))
        guard owners.contains(paragraph[index - 1].key) else {
          // "Đoàn công tác của Ngân hàng Thế giới (WB)": nobody abbreviates a delegation.
          return paragraph[index].key == delegation ? owner ?? range : range
        }
        if owner == nil { owner = range }
      }
      index -= 1
    }
    return nil
  }

  private static let longestBody = 16

  private func isVerbal(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    guard paragraph[index].letterCase == .lower else { return false }
    return verbal.contains(paragraph[index].key)
      || paragraph.is(index, can.0) && paragraph.is(index + 1, can.1)
      || paragraph.is(index, by) && !paragraph.is(index - 1, free)
  }

  /// Where the longer phrase of the table begins in which the head from `index` to `end` lies.
  private func wholeHead(at index: Int, to end: Int, in paragraph: ParagraphText) -> Int {
    for back in [3, 2, 1] where index >= back && paragraph[index - back].isCapitalised {
      let start = index - back
      if paragraph.match(.body, at: start).map({ start + $0.count >= end }) == true
        || paragraph.match(.bodyHead, at: start).map({ start + $0.count >= end }) == true
      {
        return start
      }
    }
    return index
  }

  /// "ABBR (words)": all letters must fit, from the first word to the last.
  private func after(_ fit: inout InitialsFit, _ range: Range<Int>, in paragraph: ParagraphText)
    -> AbbreviationDefinition?
  {
    guard paragraph[range.upperBound].isMark("(") else { return nil }
    var end = range.upperBound + 1
    while end < paragraph.count, !paragraph[end].isMark(")"), end - range.upperBound < 40 { end += 1 }
    guard paragraph[end].isMark(")") else { return nil }
    fit.readWords(before: end, in: paragraph, silent: silent)
    guard fit.wordCount > 0 else { return nil }
    let first = fit.word(fit.wordCount - 1)
    guard first == range.upperBound + 1 || InitialsFit.isQuote(paragraph[range.upperBound + 1]),
      let phrase = fit.phrase(mostSkips: 1), phrase.lowerBound == first
    else { return nil }
    return AbbreviationDefinition(
      kind: .initials, phrase: paragraph.range(phrase), abbreviation: paragraph.range(range))
  }
}
