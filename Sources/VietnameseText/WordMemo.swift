/// The words that a reader has met lately, by their bytes as they stand.
///
/// A few thousand written forms make up nearly all of any Vietnamese text, so a word is worked out letter by letter
/// and looked up in the lexicon once, and afterwards recognised by its bytes alone. This is what makes reading fast:
/// a hit costs one scan for the word's end, one hash and one comparison.
///
/// Two words share the place that their bytes point to; a third drives out the older one. So memory is bounded and hostile
/// text only makes it slow, never wrong. It belongs to one thread at a time, and is worth keeping from text to text.
public struct WordMemo: Sendable {
  /// What the lexicon says of a key: the word's number and the bits of the lists of which a phrase begins with it.
  public typealias Classifier = @Sendable (SyllableKey) -> (word: UInt32, starts: UInt64)

  /// Longer words are worked out each time.
  static let longest = 16

  struct Entry: Sendable {
    /// The bytes of the word, zero-padded. A word is never empty and has no zero byte, so zeros mean an empty slot.
    var low: UInt64 = 0
    var high: UInt64 = 0
    var key: UInt64 = 0
    var starts: UInt64 = 0
    var word: UInt32 = 0
    var letterCase: Token.LetterCase = .lower
    var flags: Token.Flags = []
  }

  /// What the lexicon says of an ASCII mark.
  struct Mark: Sendable {
    var word: UInt32
    var starts: UInt64
  }

  var entries: [Entry]
  /// By scalar.
  let marks: [Mark]
  let classify: Classifier

  public init(classify: @escaping Classifier) {
    entries = Array(repeating: Entry(), count: 2 << Self.placeBits)
    marks = (0..<0x80).map { scalar in
      let (word, starts) = classify(SyllableKey(raw: SyllableKey.mark | UInt64(scalar)))
      return Mark(word: word, starts: starts)
    }
    self.classify = classify
  }

  private static let placeBits: UInt64 = 13

  /// The first of the two entries where a word may be; the other stands behind it.
  @inline(__always) static func slot(_ low: UInt64, _ high: UInt64) -> Int {
    let mixed = (low ^ (high &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> (64 - placeBits)) * 2
  }
}
