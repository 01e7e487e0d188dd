/// The words that a reader has met lately, by their bytes as they stand.
///
/// A few thousand written forms make up nearly all of any Vietnamese text, so a word is worked out letter by letter
/// and looked up in the lexicon once, and afterwards recognised by its bytes alone. This is what makes reading fast:
/// a hit costs one scan for the word's end, one hash and one comparison.
///
/// The bytes of a word point to two places, one in each half of the memo. A new word takes the first of its own, and who
/// was there goes to the second of his, over whoever is there: few words have both places in common, so the frequent ones
/// find room side by side, where three that shared a pair of places would drive one another out for ever. Memory is bounded
/// and hostile text only makes it slow, never wrong. It belongs to one thread at a time, and is worth keeping from text to
/// text.
public struct WordMemo: Sendable {
  /// What is known of a token as it is written, whatever stands around it: its `word` and its `starts`.
  public typealias Classifier = @Sendable (Token) -> (word: UInt32, starts: UInt64)

  /// Longer words, in bytes, are worked out each time.
  static let longest = 15

  struct Entry: Sendable {
    /// The bytes of the word, zero-padded. An empty entry is like no word: none begins with such a byte.
    var low: UInt64 = 1
    var high: UInt64 = 0
    /// The word as a token that stands at 0, so that its end is its length; where it stands is filled in.
    var token = Token.outside

    var isEmpty: Bool { low == 1 }
  }

  var entries: [Entry]
  /// By ASCII scalar, then U+2000…U+203F, as tokens; `outside` where it is no mark.
  let marks: [Token]
  /// 0…9, then 00…99, as tokens: the numbers that most texts are full of.
  let numbers: [Token]
  let classify: Classifier

  public init(classify: @escaping Classifier) {
    entries = Array(repeating: Entry(), count: 2 * Self.half)
    marks = (0..<0xC0).map { place in
      let scalar = place < 0x80 ? UInt32(place) : 0x2000 + UInt32(place - 0x80)
      guard Self.isMark(scalar) else { return .outside }
      let key = SyllableKey(raw: SyllableKey.mark | UInt64(scalar))
      var token = Token(start: 0, end: 1, key: key, kind: .mark)
      (token.word, token.starts) = classify(token)
      return token
    }
    numbers = (0..<110).map { number in
      let digits = number < 10 ? [UInt8(number)] : [UInt8(number / 10 - 1), UInt8(number % 10)]
      let key = digits.map { $0 + 0x30 }.withUnsafeBufferPointer { SyllableKey(firstOf: $0) }
      var token = Token(start: 0, end: 1, key: key, kind: .number)
      (token.word, token.starts) = classify(token)
      return token
    }
    self.classify = classify
  }

  /// Whether a scalar of ASCII or of U+2000…U+203F is a mark: those that are not are letters, digits, controls, white
  /// space, or ignorable.
  private static func isMark(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return ByteClass.table[Int(scalar)] & ByteClass.mark != 0 }
    return scalar >= 0x2010 && !Scalars.isSpace(scalar) && !Scalars.isIgnorable(scalar)
  }

  /// Room for eight thousand forms, 384 KB: with more the processor's caches would hold fewer of them.
  private static let placeBits: UInt64 = 12

  private static let half = 1 << Int(placeBits)

  /// The two entries where a word may be.
  @inline(__always) static func places(_ low: UInt64, _ high: UInt64) -> (first: Int, second: Int) {
    let mixed = (low ^ (high &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
    let (first, second) = (mixed &>> (64 &- placeBits), mixed &>> (52 &- placeBits))
    return (Int(truncatingIfNeeded: first), half | Int(truncatingIfNeeded: second) & (half &- 1))
  }

  /// Puts in a word that is in neither of its places.
  static func put(_ entry: Entry, into entries: UnsafeMutableBufferPointer<Entry>) {
    let first = places(entry.low, entry.high).first
    let old = entries[first]
    if !old.isEmpty { entries[places(old.low, old.high).second] = old }
    entries[first] = entry
  }
}
