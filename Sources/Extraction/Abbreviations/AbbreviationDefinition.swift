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

  package var form = AbbreviationForm(raw: 0)
  package var kind: Kind
  /// Bytes of the paragraph: the words.
  package var phrase: ByteRange
  /// Bytes of the paragraph: the abbreviation. Its mention has the same range.
  package var abbreviation: ByteRange
}

/// Finds the words that define an abbreviation where it stands.
struct DefinitionFinder: Sendable {
  private let and = SyllableKey("và")
  /// Words that initials leave out: và, của …
  private let silent: WordSet
  /// The last words of "viết tắt là", "gọi là", "gọi tắt".
  private let naming: [SyllableKey]
  private let callings: [SyllableKey]

  /// Words before an owner: của, thuộc.
  private let owners = ["của", "thuộc"].map { SyllableKey($0) }

  init() {
    silent = WordSet(["và", "của", "về", "các", "cho", "với", "trên", "tại", "ở"])
    naming = ["là", "tắt"].map { SyllableKey($0) }
    callings = ["viết", "gọi", "tắt"].map { SyllableKey($0) }
  }

  /// The definition that `run` is part of.
  func definition(by run: CapitalRun, in paragraph: ParagraphText) -> AbbreviationDefinition? {
    let range = run.tokens
    let end = phraseEnd(before: range, in: paragraph)
    guard end != nil || paragraph[range.upperBound].isMark("("), run.letterCount <= Self.mostLetters else {
      return nil
    }
    let letters = run.letters(in: paragraph).filter(\.isUpper).map(\.letter)
    guard letters.count >= 2 else { return nil }
    return end.map { before($0, letters, range, in: paragraph) } ?? after(letters, range, in: paragraph)
  }

  private static let mostLetters = 16

  /// Where the words end that come before `range` in "words (ABBR)" or "words, viết tắt là ABBR".
  private func phraseEnd(before range: Range<Int>, in paragraph: ParagraphText) -> Int? {
    var index = range.lowerBound - 1
    guard paragraph[index].isMark || naming.contains(paragraph[index].key) else { return nil }
    while isQuote(paragraph[index]) || paragraph[index].isMark(":") { index -= 1 }
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
      return closes(paragraph, after: range.upperBound) || isNamed ? index : nil
    }
    return nil
  }

  /// Whether the bracket ends after the abbreviation, or something else begins in it.
  private func closes(_ paragraph: ParagraphText, after index: Int) -> Bool {
    var index = index
    while isQuote(paragraph[index]) { index += 1 }
    let token = paragraph[index]
    return token.isMark(")") || token.isMark(";") || token.isMark(",")
  }

  private func isQuote(_ token: Token) -> Bool {
    token.isMark("\"") || token.isMark("“") || token.isMark("”") || token.isMark("'")
  }

  private func before(_ end: Int, _ letters: [UInt8], _ range: Range<Int>, in paragraph: ParagraphText)
    -> AbbreviationDefinition?
  {
    let words = wordsBackwards(from: end, in: paragraph, limit: letters.count * 2 + 6)
    guard let last = words.first else { return nil }
    var kind = AbbreviationDefinition.Kind.initials
    let phrase: ByteRange
    if let match = align(letters, words, paragraph, mostSkips: max(letters.count / 2, 1)) {
      phrase = match
    } else if letters.count >= 4, let match = alignWithSlip(letters, words, paragraph) {
      phrase = match
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
    while index >= 0, last - index < Self.longestBody, paragraph[index].isWord || paragraph[index].isDash {
      if paragraph[index].isCapitalised, paragraph.starts(.bodyHead, at: index),
        let head = paragraph.match(.bodyHead, at: index), index + head.count <= last,
        !owners.contains(paragraph[index - 1].key)
      {
        return paragraph.range(index..<(last + 1))
      }
      index -= 1
    }
    return nil
  }

  private static let longestBody = 16

  /// "ABBR (words)": all letters must fit, from the first word to the last.
  private func after(_ letters: [UInt8], _ range: Range<Int>, in paragraph: ParagraphText)
    -> AbbreviationDefinition?
  {
    guard paragraph[range.upperBound].isMark("(") else { return nil }
    var end = range.upperBound + 1
    while end < paragraph.count, !paragraph[end].isMark(")"), end - range.upperBound < 40 { end += 1 }
    guard paragraph[end].isMark(")") else { return nil }
    let words = wordsBackwards(from: end, in: paragraph, limit: letters.count * 2 + 6)
    guard let first = words.last, first == range.upperBound + 1 || isQuote(paragraph[range.upperBound + 1]),
      let phrase = align(letters, words, paragraph, mostSkips: 1),
      phrase.start == Int(paragraph[first].start)
    else { return nil }
    return AbbreviationDefinition(
      kind: .initials, phrase: phrase, abbreviation: paragraph.range(range))
  }

  /// The words before `end` back to the beginning of the sentence, the last one first.
  private func wordsBackwards(from end: Int, in paragraph: ParagraphText, limit: Int) -> [Int] {
    var words: [Int] = []
    var index = end - 1
    while index >= 0, words.count < limit {
      let token = paragraph[index]
      if token.isWord {
        words.append(index)
      } else if token.isNumber || !(token.isDash || token.isMark(",") || token.isMark("&") || isQuote(token))
      {
        break
      }
      index -= 1
    }
    return words
  }

  /// Fits the letters, last first, to the initials of the words, last first, and gives the range from the first
  /// word used to the last. Few words may be passed over, "và" and its like as many as come; the cheapest way wins.
  private func align(
    _ letters: [UInt8], _ words: [Int], _ paragraph: ParagraphText, mostSkips: Int
  ) -> ByteRange? {
    let width = words.count
    guard letters.count <= width + 1 else { return nil }
    let tooMuch = 1000
    let initials = words.map { paragraph[$0].key.firstLetter }
    let costs = words.map { silent.contains(paragraph[$0].key) ? 0 : 1 }
    // best[w]: the least skips with the letters so far, the last of them at word w; from[w]: the last word used.
    var best = [Int](repeating: tooMuch, count: width)
    var lastUsed = [Int](repeating: 0, count: width)
    for (position, letter) in letters.reversed().enumerated() {
      var next = [Int](repeating: tooMuch, count: width)
      var nextLast = lastUsed
      for word in 0..<width where Self.stands(letter, for: initials[word]) {
        if position == 0 {
          // At most one word may stand between the last one meant and the bracket.
          guard word <= 1 else { continue }
          next[word] = word == 0 ? 0 : costs[0]
          nextLast[word] = word
          continue
        }
        var skipped = 0
        var previous = word - 1
        while previous >= 0, word - previous <= 4 {
          if best[previous] + skipped < next[word] {
            next[word] = best[previous] + skipped
            nextLast[word] = lastUsed[previous]
          }
          skipped += costs[previous]
          previous -= 1
        }
      }
      best = next
      lastUsed = nextLast
    }
    var end: Int?
    for word in 0..<width where best[word] <= mostSkips && best[word] < end.map({ best[$0] }) ?? tooMuch {
      end = word
    }
    guard let end else { return nil }
    return ByteRange(Int(paragraph[words[end]].start), Int(paragraph[words[lastUsed[end]]].end))
  }

  /// Whether `letter` abbreviates a word that begins with `initial`: vowels may lose their shape (A for ấp), W is the
  /// old typewriter's Ư, but Đ is never D.
  private static func stands(_ letter: UInt8, for initial: UInt8) -> Bool {
    if letter == initial { return true }
    if initial == Letters.uHorn { return letter == 23 || letter == 21 }
    return initial != Letters.dStroke && initial != 0 && Letters.withoutShape(initial) == letter
  }

  /// The same for letters with one too many (VKSNDTC for Viện kiểm sát nhân dân: two at the end) or two swapped, where
  /// every word fits.
  private func alignWithSlip(_ letters: [UInt8], _ words: [Int], _ paragraph: ParagraphText) -> ByteRange? {
    for index in letters.indices.dropLast() {
      var swapped = letters
      swapped.swapAt(index, index + 1)
      if swapped != letters, let range = align(swapped, words, paragraph, mostSkips: 0) { return range }
    }
    for index in letters.indices {
      var shorter = letters
      shorter.remove(at: index)
      if let range = align(shorter, words, paragraph, mostSkips: 0) { return range }
    }
    return letters.count >= 6 ? align(Array(letters.dropLast(2)), words, paragraph, mostSkips: 0) : nil
  }
}
