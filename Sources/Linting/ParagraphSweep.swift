import SourceText
package import VietnameseText

/// What a paragraph has that some rule may want to look at.
package struct ParagraphTraits: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Anything at all: for a rule that wants every paragraph.
  package static let any = ParagraphTraits(rawValue: 1 << 0)
  /// A toned open syllable that ends in oa, oe or uy.
  package static let toneDoublet = ParagraphTraits(rawValue: 1 << 1)
  /// A word whose tone mark stands elsewhere than most writers put it.
  package static let oddTone = ParagraphTraits(rawValue: 1 << 2)
  /// One word twice, side by side, or on both sides of a bracket.
  package static let repeatedWord = ParagraphTraits(rawValue: 1 << 3)
  /// A dash or hyphen with white space on one side only.
  package static let lopsidedDash = ParagraphTraits(rawValue: 1 << 4)
  /// White space before a closing mark, or none after it.
  package static let oddSpacing = ParagraphTraits(rawValue: 1 << 5)
  /// A square bracket.
  package static let squareBracket = ParagraphTraits(rawValue: 1 << 6)
  /// A word that begins with a capital I, V or X.
  package static let roman = ParagraphTraits(rawValue: 1 << 7)
  /// An accented letter written as one scalar.
  package static let precomposed = ParagraphTraits(rawValue: 1 << 8)
  /// An accent written as a combining mark.
  package static let decomposed = ParagraphTraits(rawValue: 1 << 9)
  /// A number.
  package static let number = ParagraphTraits(rawValue: 1 << 10)
  /// A word with letters that Vietnamese lacks, bytes that are not UTF-8, or marks that no newspaper uses.
  package static let foreign = ParagraphTraits(rawValue: 1 << 11)
  /// A round bracket.
  package static let roundBracket = ParagraphTraits(rawValue: 1 << 12)
  package static let semicolon = ParagraphTraits(rawValue: 1 << 13)
  /// A letter or sign that Vietnamese text lacks and garbled text has.
  package static let garbled = ParagraphTraits(rawValue: 1 << 14)
  /// Two words twice, one pair after the other.
  package static let repeatedPair = ParagraphTraits(rawValue: 1 << 15)
  /// A number glued to a single letter before it.
  package static let letterBeforeNumber = ParagraphTraits(rawValue: 1 << 16)
  /// A word in small letters that the lexicon does not know.
  package static let unknownWord = ParagraphTraits(rawValue: 1 << 17)
}

/// One pass over the tokens for all rules together: which traits the paragraph has, and which phrase lists have a
/// phrase that may begin somewhere in it. A rule whose trigger does not fire is not called.
package struct ParagraphSweep: Sendable {
  package private(set) var traits: ParagraphTraits = .any
  package private(set) var starts: UInt64 = 0

  package init(_ tokens: TokenList) {
    var bits: UInt32 = ParagraphTraits.any.rawValue
    var flags: UInt8 = 0
    var starts: UInt64 = 0
    tokens.withBuffer { tokens in
      var previous = SyllableKey.none
      var beforePrevious = SyllableKey.none
      for index in 0..<tokens.count {
        let token = tokens[index]
        starts |= token.starts
        flags |= token.flags.rawValue
        let key = token.key
        switch token.kind {
        case .word:
          if key == previous { bits |= ParagraphTraits.repeatedWord.rawValue }
          if key == beforePrevious, index >= 3, tokens[index &- 3].key == previous {
            bits |= ParagraphTraits.repeatedPair.rawValue
          }
          if token.letterCase == .lower {
            if token.word == 0 { bits |= ParagraphTraits.unknownWord.rawValue }
          } else {
            let first = key.raw & 0x3F
            if first == 9 || first == 22 || first == 24 { bits |= ParagraphTraits.roman.rawValue }
          }
          if key.raw &>> 54 != 0 { bits |= Self.toneBits(key) }
        case .number:
          bits |= ParagraphTraits.number.rawValue
          // One letter without a tone.
          if token.gap == .none, previous.raw &- 1 < 63 {
            bits |= ParagraphTraits.letterBeforeNumber.rawValue
          }
        case .mark:
          bits |= Self.markBits(tokens, index)
        }
        beforePrevious = previous
        previous = key
      }
    }
    if flags & Token.Flags.precomposed.rawValue != 0 { bits |= ParagraphTraits.precomposed.rawValue }
    if flags & Token.Flags.oddTone.rawValue != 0 { bits |= ParagraphTraits.oddTone.rawValue }
    if flags & Token.Flags.decomposed.rawValue != 0 { bits |= ParagraphTraits.decomposed.rawValue }
    if flags & (Token.Flags.foreign.rawValue | Token.Flags.malformed.rawValue) != 0 {
      bits |= ParagraphTraits.foreign.rawValue | ParagraphTraits.garbled.rawValue
    }
    traits = ParagraphTraits(rawValue: bits)
    self.starts = starts
  }

  /// What a word with a tone may be of interest for.
  @inline(__always) private static func toneBits(_ key: SyllableKey) -> UInt32 {
    // Words and numbers of the hashed spaces have the top bits set.
    guard key.raw &>> 62 == 0 else { return 0 }
    let letters = key.raw & ((1 &<< 54) &- 1)
    return endsInTonePair(letters) ? ParagraphTraits.toneDoublet.rawValue : 0
  }

  /// What a punctuation mark may be of interest for.
  @inline(__always)
  private static func markBits(_ tokens: UnsafeBufferPointer<Token>, _ index: Int) -> UInt32 {
    let token = tokens[index]
    let scalar = UInt32(truncatingIfNeeded: token.key.raw & 0x1F_FFFF)
    let hasNext = index &+ 1 < tokens.count
    switch scalar {
    case 0x28:  // (
      let isRepeated =
        index > 0 && index &+ 3 < tokens.count && tokens[index &- 1].isWord
        && tokens[index &- 1].key == tokens[index &+ 3].key
      let isOdd = hasNext && (tokens[index &+ 1].gap == .space || index > 0 && token.gap == .none)
      return ParagraphTraits.roundBracket.rawValue | (isRepeated ? ParagraphTraits.repeatedWord.rawValue : 0)
        | (isOdd ? ParagraphTraits.oddSpacing.rawValue : 0)
    case 0x5B, 0x5D:
      return ParagraphTraits.squareBracket.rawValue
    case 0x2C, 0x3B, 0x3A, 0x2E, 0x21, 0x3F, 0x29:  // , ; : . ! ? )
      let isOdd = token.gap == .space || hasNext && tokens[index &+ 1].gap == .none
      return (isOdd ? ParagraphTraits.oddSpacing.rawValue : 0)
        | (scalar == 0x29 ? ParagraphTraits.roundBracket.rawValue : 0)
        | (scalar == 0x3B ? ParagraphTraits.semicolon.rawValue : 0)
    case 0x2D, 0x2010...0x2015, 0x2212:
      guard hasNext, index > 0 else { return 0 }
      let isLopsided = (token.gap == .none) != (tokens[index &+ 1].gap == .none)
      return isLopsided ? ParagraphTraits.lopsidedDash.rawValue : 0
    case 0x300...0x36F, 0xFFFD:
      return ParagraphTraits.foreign.rawValue | ParagraphTraits.garbled.rawValue
    // Signs of Latin-1 but « ° · », and those that Windows-1252 has for control codes but the dashes and quotes.
    case 0x80...0xAA, 0xAC...0xAF, 0xB1...0xB6, 0xB8...0xBA, 0xBC...0xBF, 0xD7, 0xF7, 0x2C6, 0x2DC, 0x20AC,
      0x2020, 0x2021, 0x2030, 0x2039, 0x203A, 0x2122:
      return ParagraphTraits.garbled.rawValue
    default:
      return 0
    }
  }
}

extension ParagraphSweep {
  /// Whether the packed letters end in oa, oe or uy with no vowel and no q before, where old and new typography
  /// place the tone mark differently.
  @inline(__always) static func endsInTonePair(_ letters: UInt64) -> Bool {
    let count = (64 &- letters.leadingZeroBitCount &+ 5) / 6
    guard count >= 2 else { return false }
    let shift = UInt64((count &- 2) &* 6)
    let pair = letters &>> shift
    // First letter of the pair in the low six bits.
    guard pair == 15 | 1 << 6 || pair == 15 | 5 << 6 || pair == 21 | 25 << 6 else { return false }
    guard count >= 3 else { return true }
    let before = (letters &>> (shift &- 6)) & 0x3F
    return before != 17 && (VowelLetter.mask &>> before) & 1 == 0
  }
}
