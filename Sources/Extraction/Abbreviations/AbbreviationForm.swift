import VietnameseText

/// What makes two ways of writing an abbreviation the same: its letters in order with their case, without what stands
/// between them. So QS-QP, QSQP and QS&QP are one form; TTg (Thủ tướng) and TTG (tăng thiết giáp) are two.
///
/// A 64-bit hash, so that a mention can carry it.
package struct AbbreviationForm: Hashable, Sendable {
  package var raw: UInt64

  init(raw: UInt64) { self.raw = raw }

  package init(_ text: String) {
    var text = text
    self = text.withUTF8 { AbbreviationForm(bytes: $0, from: 0, to: $0.count) }
  }

  init(bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    var hasher = Hasher()
    LetterReader.forEachLetter(of: bytes, from: start, to: end) { hasher.add($0, isUpper: $1) }
    raw = hasher.value
  }

  /// The form of one word.
  init(_ token: Token, in paragraph: ParagraphText) {
    var hasher = Hasher()
    AbbreviationLetter.forEach(of: token, in: paragraph) { hasher.add($0, isUpper: $1) }
    raw = hasher.value
  }

  /// The form of some tokens, its number of letters, and which letters they are, one bit each.
  static func read(_ tokens: Range<Int>, in paragraph: ParagraphText) -> (
    form: AbbreviationForm, count: Int, letters: UInt64
  ) {
    var hasher = Hasher()
    var count = 0
    var letters: UInt64 = 0
    for index in tokens where paragraph[index].isWord {
      AbbreviationLetter.forEach(of: paragraph[index], in: paragraph) { letter, isUpper in
        hasher.add(letter, isUpper: isUpper)
        count &+= 1
        letters |= 1 &<< UInt64(letter)
      }
    }
    return (AbbreviationForm(raw: hasher.value), count, letters)
  }

  /// The form of letters that are given one by one.
  struct Beginning {
    private var hasher = Hasher()

    mutating func add(_ letter: AbbreviationLetter) { hasher.add(letter.letter, isUpper: letter.isUpper) }

    var form: AbbreviationForm { AbbreviationForm(raw: hasher.value) }
  }

  init(letters: some Sequence<AbbreviationLetter>) {
    var hasher = Hasher()
    for letter in letters { hasher.add(letter.letter, isUpper: letter.isUpper) }
    raw = hasher.value
  }

  /// FNV-1a over letter numbers, lower case told apart by a bit, with a final mix.
  private struct Hasher {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325
    @inline(__always) mutating func add(_ letter: UInt8, isUpper: Bool) {
      state = (state ^ UInt64(isUpper ? letter : letter | 0x40)) &* 0x100_0000_01B3
    }
    var value: UInt64 { state ^ (state >> 29) }
  }
}

/// One letter of an abbreviation: its number as in `LetterInfo`, and its case.
struct AbbreviationLetter: Hashable, Sendable {
  var letter: UInt8
  var isUpper: Bool

  init(_ letter: UInt8, isUpper: Bool) {
    self.letter = letter
    self.isUpper = isUpper
  }

  /// Calls `body` with the number and the case of each letter of a word. What is all capitals, as nearly every
  /// abbreviation is, is read out of its key.
  @inline(__always)
  static func forEach(
    of token: Token, in paragraph: ParagraphText, _ body: (_ letter: UInt8, _ isUpper: Bool) -> Void
  ) {
    guard token.letterCase == .upper, token.key.isPacked else {
      return LetterReader.forEachLetter(of: paragraph.bytes, from: Int(token.start), to: Int(token.end), body)
    }
    var letters = token.key.with(.level).raw
    while letters != 0 {
      body(UInt8(truncatingIfNeeded: letters & 0x3F), true)
      letters &>>= 6
    }
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> [AbbreviationLetter]
  {
    var result: [AbbreviationLetter] = []
    LetterReader.forEachLetter(of: bytes, from: start, to: end) {
      result.append(AbbreviationLetter($0, isUpper: $1))
    }
    return result
  }

  static func read(_ text: String) -> [AbbreviationLetter] {
    var text = text
    return text.withUTF8 { read($0, from: 0, to: $0.count) }
  }
}
