import SourceText
import VietnameseText

/// Words as they are compared while somebody types: letter by letter without accents, single spaces between words,
/// and beside each letter what accents it has. Marks between words do not count.
struct FoldedText {
  /// `a`…`z`, figures and spaces.
  private(set) var letters: [UInt8] = []
  /// By letter: its number as in `LetterInfo`, which tells ă from a; 0 for figures and spaces.
  private(set) var shapes: [UInt8] = []
  /// By letter: the tone of its word.
  private(set) var tones: [UInt8] = []
  /// Where the words begin in `letters`.
  private(set) var wordStarts: [Int] = []

  static let space: UInt8 = 0x20

  mutating func removeAll() {
    letters.removeAll(keepingCapacity: true)
    shapes.removeAll(keepingCapacity: true)
    tones.removeAll(keepingCapacity: true)
    wordStarts.removeAll(keepingCapacity: true)
  }

  init() {}

  /// - Parameter joined: whether all letters are one word, as those of an abbreviation are (QS-QP).
  init(_ text: String, joined: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      var tokens: [Token] = []
      Tokenizer.appendTokens(of: bytes, to: &tokens)
      for token in tokens { append(token, bytes, joined: joined) }
    }
  }

  /// Takes the first words of a text in the place of what was here.
  ///
  /// - Parameters:
  ///   - count: at least so many, where there are so many; a mark between spaces counts as a word, so ask for some more.
  ///   - tokens: memory for them, used again and again.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, words count: Int, tokens: inout [Token]
  ) {
    removeAll()
    tokens.removeAll(keepingCapacity: true)
    var end = start
    var left = count
    while end < bytes.count {
      if bytes[end] == Self.space {
        left -= 1
        if left == 0 { break }
      }
      end += 1
    }
    let piece = UnsafeBufferPointer(rebasing: bytes[min(start, end)..<end])
    Tokenizer.appendTokens(of: piece, to: &tokens)
    for token in tokens { append(token, piece) }
  }

  mutating func append(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, joined: Bool = false) {
    if token.isMark { return }
    if !joined || letters.isEmpty {
      if !letters.isEmpty { appendSpace() }
      wordStarts.append(letters.count)
    }
    let tone = token.key.tone.rawValue
    if token.isNumber {
      for offset in token.range.start..<token.range.end { add(bytes[offset], 0, 0) }
      return
    }
    LetterReader.forEachLetter(of: bytes, from: token.range.start, to: token.range.end) { letter, _ in
      add(UInt8(ascii: "a") + Letters.withoutShape(letter) - 1, letter, tone)
    }
  }

  mutating func appendSpace() { add(Self.space, 0, 0) }

  private mutating func add(_ letter: UInt8, _ shape: UInt8, _ tone: UInt8) {
    letters.append(letter)
    shapes.append(shape)
    tones.append(tone)
  }

  var isEmpty: Bool { letters.isEmpty }

  /// Whether `typed` begins what stands here from `start` on; accents that are typed have to be right, those that are
  /// left out need not be there.
  ///
  /// - Returns: how many accents were left out; nil where it does not fit.
  func missingAccents(in typed: FoldedText, from start: Int = 0) -> Int? {
    guard typed.letters.count <= letters.count - start else { return nil }
    var missing = 0
    for index in typed.letters.indices {
      let place = start + index
      guard typed.letters[index] == letters[place] else { return nil }
      if typed.shapes[index] != shapes[place] {
        // A basic letter may stand for the shaped one, not the other way round.
        if typed.shapes[index] > 26 { return nil }
        missing += 1
      }
      if typed.tones[index] != tones[place] {
        if typed.tones[index] != 0 { return nil }
        missing += 1
      }
    }
    return missing
  }
}
