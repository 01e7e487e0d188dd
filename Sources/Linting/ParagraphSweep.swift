import Lexicon
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
  /// Words that may be a slip of the lexicon's, a word with two spellings, a term with two ways to use capitals.
  package static let slip = ParagraphTraits(rawValue: 1 << 18)
  package static let doublet = ParagraphTraits(rawValue: 1 << 19)
  package static let term = ParagraphTraits(rawValue: 1 << 20)
  /// A word with capitals and small letters that is not merely capitalised.
  package static let innerCapital = ParagraphTraits(rawValue: 1 << 21)
}

/// One pass over the tokens for all rules together: which traits the paragraph has, which phrase lists have a phrase
/// that may begin somewhere in it, and which tokens the rules have to look at. A rule whose trigger does not fire is not
/// called.
package struct ParagraphSweep {
  package private(set) var traits: ParagraphTraits = .any
  package private(set) var starts: UInt64 = 0
  /// Of the words and numbers in their order: the same ones have the same hash in every case and normal form.
  package private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  package private(set) var wordCount = 0

  /// - Parameters:
  ///   - phrases: those of `PhraseList.listed`.
  ///   - masks: gets the tokens that rules have to look at.
  package init(_ tokens: TokenList, _ phrases: PhraseTable, _ masks: inout TokenMasks) {
    masks.reset(tokenCount: tokens.count)
    tokens.withBuffer { tokens in
      var flags: UInt8 = 0
      var first = 0
      while first < tokens.count {
        let block = sweep(tokens, first..<min(first &+ 64, tokens.count), phrases, &flags)
        masks.set(block, from: first)
        traits.formUnion(block.traits)
        first &+= 64
      }
      traits.formUnion(Self.traits(ofFlags: flags))
    }
  }

  /// Goes through 64 tokens. Everything that changes is in variables of its own, which the compiler keeps in registers;
  /// this is the one loop of the linter that sees every token of every text.
  @inline(__always) private mutating func sweep(
    _ tokens: UnsafeBufferPointer<Token>, _ part: Range<Int>, _ phrases: PhraseTable, _ flags: inout UInt8
  ) -> TokenMasks.Block {
    let lists =
      PhraseList.spellingSlip.bit | PhraseList.spellingDoublet.bit | PhraseList.properCommon.bit
      | PhraseList.rankTrap.bit
    let (composed, decomposed) = (Token.Flags.precomposed.rawValue, Token.Flags.decomposed.rawValue)
    var block = TokenMasks.Block()
    var bits: UInt32 = 0
    var (allStarts, allFlags, hash) = (starts, flags, hash)
    var previous = part.lowerBound > 0 ? tokens[part.lowerBound &- 1].key : .none
    var beforePrevious = part.lowerBound > 1 ? tokens[part.lowerBound &- 2].key : .none
    var bit: UInt64 = 1
    for index in part {
      let token = tokens[index]
      let key = token.key
      allStarts |= token.starts
      allFlags |= token.flags.rawValue
      if token.starts & lists != 0 {
        let found = phrases.lists(token.word, index &+ 1 < tokens.count ? tokens[index &+ 1].word : 0)
        if found != 0 {
          if found & PhraseList.spellingSlip.bit != 0 { block.slip |= bit }
          if found & PhraseList.spellingDoublet.bit != 0 { block.doublet |= bit }
          if found & PhraseList.properCommon.bit != 0 { block.term |= bit }
        }
        if token.starts & PhraseList.rankTrap.bit != 0 { block.trap |= bit }
      }
      if token.kind == .mark {
        block.mark |= bit
        bits |= Self.markBits(tokens, index)
      } else {
        // FNV-1a over keys, mixed once more.
        hash = (hash ^ key.raw) &* 0x100_0000_01B3
        hash ^= hash &>> 31
        if token.kind == .number {
          block.number |= bit
          // One letter without a tone.
          if token.gap == .none, previous.raw &- 1 < 63 {
            bits |= ParagraphTraits.letterBeforeNumber.rawValue
          }
        } else {
          if key == previous { bits |= ParagraphTraits.repeatedWord.rawValue }
          if key == beforePrevious, index >= 3, tokens[index &- 3].key == previous {
            bits |= ParagraphTraits.repeatedPair.rawValue
          }
          let forms = token.flags.rawValue & (composed | decomposed)
          if forms == composed { block.composed |= bit }
          if forms & decomposed != 0 { block.decomposed |= bit }
          if Self.hasTonePair(key) { block.tonePair |= bit }
          if token.letterCase == .lower {
            if token.word == 0 { block.unknownWord |= bit }
          } else {
            let first = key.raw & 0x3F
            if first == 9 || first == 22 || first == 24 { bits |= ParagraphTraits.roman.rawValue }
            if RomanSlip.mayBe(key) { block.numeral |= bit }
            if token.letterCase == .mixed { bits |= ParagraphTraits.innerCapital.rawValue }
          }
        }
      }
      beforePrevious = previous
      previous = key
      bit &<<= 1
    }
    (starts, flags, self.hash) = (allStarts, allFlags, hash)
    wordCount &+= part.count &- (block.mark | block.number).nonzeroBitCount
    traits.formUnion(ParagraphTraits(rawValue: bits))
    return block
  }

  private static func traits(ofFlags bits: UInt8) -> ParagraphTraits {
    let flags = Token.Flags(rawValue: bits)
    var traits: ParagraphTraits = []
    if flags.contains(.precomposed) { traits.insert(.precomposed) }
    if flags.contains(.oddTone) { traits.insert(.oddTone) }
    if flags.contains(.decomposed) { traits.insert(.decomposed) }
    if !flags.isDisjoint(with: [.foreign, .malformed]) { traits.formUnion([.foreign, .garbled]) }
    return traits
  }
}

extension TokenMasks.Block {
  /// What the paragraph has because some token has it.
  @inline(__always) fileprivate var traits: ParagraphTraits {
    var bits: UInt32 = 0
    if number != 0 { bits |= ParagraphTraits.number.rawValue }
    if unknownWord != 0 { bits |= ParagraphTraits.unknownWord.rawValue }
    if tonePair != 0 { bits |= ParagraphTraits.toneDoublet.rawValue }
    if slip != 0 { bits |= ParagraphTraits.slip.rawValue }
    if doublet != 0 { bits |= ParagraphTraits.doublet.rawValue }
    if term != 0 { bits |= ParagraphTraits.term.rawValue }
    return ParagraphTraits(rawValue: bits)
  }
}

extension ParagraphSweep {
  /// What a punctuation mark may be of interest for.
  @inline(__always)
  fileprivate static func markBits(_ tokens: UnsafeBufferPointer<Token>, _ index: Int) -> UInt32 {
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
  /// Whether the word has a tone and ends in oa, oe or uy with no vowel and no q before, where old and new typography
  /// place the tone mark differently.
  @inline(__always) fileprivate static func hasTonePair(_ key: SyllableKey) -> Bool {
    // Words and numbers of the hashed spaces have the top bits set.
    guard key.raw &>> 54 &- 1 < 255 else { return false }
    return endsInTonePair(key.raw & ((1 &<< 54) &- 1))
  }

  /// The same of packed letters.
  @inline(__always) private static func endsInTonePair(_ letters: UInt64) -> Bool {
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
