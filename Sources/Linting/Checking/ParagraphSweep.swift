package import Extraction
package import Lexicon
import SourceText
package import VietnameseText

/// What a paragraph has that some rule may want to look at: tokens (`ParagraphSweep`) and mentions.
package struct ParagraphTraits: OptionSet, Sendable {
  /// The highest eight bits are free for kinds of mentions, see `RuleTrigger`.
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Anything at all: for a rule that wants every paragraph.
  package static let any = ParagraphTraits(rawValue: 1 << 0)
  /// A toned open syllable that ends in oa, oe or uy.
  static let toneDoublet = ParagraphTraits(rawValue: 1 << 1)
  /// A word whose tone mark stands elsewhere than most writers put it.
  static let oddTone = ParagraphTraits(rawValue: 1 << 2)
  /// One word twice, side by side, or on both sides of a bracket.
  static let repeatedWord = ParagraphTraits(rawValue: 1 << 3)
  /// A dash or hyphen with white space on one side only, or on both between a word and a number.
  static let lopsidedDash = ParagraphTraits(rawValue: 1 << 4)
  /// White space before a closing mark or inside quotation marks, or none after it; or behind a slash; a comma before a
  /// bracket.
  static let oddSpacing = ParagraphTraits(rawValue: 1 << 5)
  /// A square bracket.
  static let squareBracket = ParagraphTraits(rawValue: 1 << 6)
  /// A word that begins with a capital I, V or X.
  static let roman = ParagraphTraits(rawValue: 1 << 7)
  /// An accented letter written as one scalar.
  static let precomposed = ParagraphTraits(rawValue: 1 << 8)
  /// An accent written as a combining mark.
  static let decomposed = ParagraphTraits(rawValue: 1 << 9)
  /// A number.
  static let number = ParagraphTraits(rawValue: 1 << 10)
  /// A word with letters that Vietnamese lacks, bytes that are not UTF-8, or marks that no newspaper uses.
  static let foreign = ParagraphTraits(rawValue: 1 << 11)
  /// A round bracket.
  static let roundBracket = ParagraphTraits(rawValue: 1 << 12)
  /// A comma or semicolon before a word with a capital, behind which no other has one.
  static let capitalBehindMark = ParagraphTraits(rawValue: 1 << 13)
  /// A letter or sign that Vietnamese text lacks and garbled text has.
  static let garbled = ParagraphTraits(rawValue: 1 << 14)
  /// Two words twice, one pair after the other.
  static let repeatedPair = ParagraphTraits(rawValue: 1 << 15)
  /// A number glued to a single letter before it, or one of three or five digits behind two others.
  static let oddNumber = ParagraphTraits(rawValue: 1 << 16)
  /// A word in small letters that the lexicon does not know.
  static let unknownWord = ParagraphTraits(rawValue: 1 << 17)
  /// Words that may be a slip of the lexicon's, a word with two spellings, a term with two ways to use capitals.
  static let slip = ParagraphTraits(rawValue: 1 << 18)
  static let doublet = ParagraphTraits(rawValue: 1 << 19)
  static let term = ParagraphTraits(rawValue: 1 << 20)
  /// Words of a list that may lack their comma, words whose capitals are fixed.
  static let missingComma = ParagraphTraits(rawValue: 1 << 32)
  static let fixedCapitals = ParagraphTraits(rawValue: 1 << 33)
  /// A word that may begin a phrase that looks like a rank (`PhraseList.rankTrap`), before one with a capital.
  static let rankTrap = ParagraphTraits(rawValue: 1 << 21)
  /// A date with some problem, one with a weekday beside it, and a period.
  static let oddDate = ParagraphTraits(rawValue: 1 << 22)
  static let weekday = ParagraphTraits(rawValue: 1 << 23)
  static let period = ParagraphTraits(rawValue: 1 << 24)
  /// A rank that is misspelt or does not exist.
  static let oddRank = ParagraphTraits(rawValue: 1 << 25)
  /// A document with some problem, and one that a plenum of the Central Committee passed.
  static let oddDocument = ParagraphTraits(rawValue: 1 << 26)
  static let plenum = ParagraphTraits(rawValue: 1 << 27)
  /// A word with capitals and small letters that is not merely capitalised.
  static let innerCapital = ParagraphTraits(rawValue: 1 << 28)
  /// A quotation mark: " “ ”.
  static let quotationMark = ParagraphTraits(rawValue: 1 << 29)
  /// A word in small letters behind a full stop and a space.
  static let smallAfterStop = ParagraphTraits(rawValue: 1 << 30)
  /// Two sentences, one behind the other, that begin with the same word.
  static let repeatedOpening = ParagraphTraits(rawValue: 1 << 31)
  /// A word of `WordTraits.openings` with a capital.
  static let opening = ParagraphTraits(rawValue: 1 << 34)
  /// A word with a capital that may be meant as a Roman numeral.
  static let numeral = ParagraphTraits(rawValue: 1 << 35)
  /// No mark that ends a sentence at the end of the paragraph.
  static let openEnd = ParagraphTraits(rawValue: 1 << 36)
  /// A number that touches a word in small letters: tháng7.
  static let gluedNumber = ParagraphTraits(rawValue: 1 << 37)

  /// 2101 is 2011 with two figures swapped: nobody plans for it.
  static let swappedYears = 2101...2109

  /// Bits of the kinds of mentions that may have some.
  static let telling = EntityKind.date.bit | EntityKind.rank.bit | EntityKind.document.bit

  /// What a mention has.
  package init(_ mention: Mention) {
    self = []
    switch mention.detail {
    case .date(let date):
      let isLastOfMoon =
        date.value.flags.contains(.lunar) && (date.value.first.day == 30 || date.value.second.day == 30)
      if !date.problems.isEmpty || ParagraphTraits.swappedYears.contains(date.value.first.year ?? 0)
        || isLastOfMoon
      {
        insert(.oddDate)
      }
      if date.weekday != nil { insert(.weekday) }
      if date.value.form == .range { insert(.period) }
    case .rank(let rank):
      if rank.form != .valid { insert(.oddRank) }
    case .document(let document):
      if !document.problems.isEmpty { insert(.oddDocument) }
      if document.form == .plenum { insert(.plenum) }
    default: break
    }
  }
}

/// One pass over the tokens for all rules together: which traits the paragraph has, and which tokens and phrases the rules
/// have to look at. A rule whose trigger does not fire is not called.
///
/// What a word says by the way it is written was found when the tokenizer first met it (`WordTraits`); so the pass is two
/// loops: one over all tokens, without a branch a token, that gathers what is said of all together and tells those of which
/// there is anything to be said from the others, and one over these.
package struct ParagraphSweep {
  package private(set) var traits: ParagraphTraits = .any
  /// Of the words and numbers in their order: the same ones have the same hash in every case and normal form.
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var wordCount = 0
  /// How many words have accented letters, all of them written as one scalar, and how many have combining marks.
  private(set) var composedCount = 0
  private(set) var decomposedCount = 0

  /// - Parameters:
  ///   - phrases: those of `PhraseList.listed`.
  ///   - masks: gets the tokens and phrases that rules have to look at.
  package init(_ tokens: TokenList, _ phrases: PhraseTable, _ masks: inout TokenMasks) {
    masks.reset(tokenCount: tokens.count)
    tokens.withBuffer { tokens in
      masks.withMemory { memory, found in
        let count = collect(tokens, phrases, into: memory.candidates)
        sort(tokens, candidates: count, phrases, memory, &found)
      }
    }
  }

  /// Reads what is said of all tokens together, and writes down those of which there is anything to be said, those with which
  /// a phrase may begin with the highest bit. Every token is written down, and the next one over it where there is nothing.
  ///
  /// - Returns: how many they are.
  private mutating func collect(
    _ tokens: UnsafeBufferPointer<Token>, _ phrases: PhraseTable,
    into candidates: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    guard candidates.count > tokens.count, let first = tokens.baseAddress, let last = tokens.indices.last
    else {
      return 0
    }
    let wanted =
      PhraseList.rankTrap.bit
      | UInt64(UInt8.max & ~WordTraits.listed.rawValue) &<< Token.traitShift
    let listedShift = Token.traitShift &+ UInt64(WordTraits.listed.rawValue.trailingZeroBitCount)
    let oddFlags =
      Token.Flags.decomposed.rawValue | Token.Flags.malformed.rawValue | Token.Flags.oddTone.rawValue
    var count = 0
    var (previous, beforePrevious): (UInt64, UInt64) = (0, 0)
    var (flags, composedCount): (UInt8, Int) = (0, 0)
    var hash = hash
    @inline(__always) func add(_ index: Int, _ word: UInt32, _ second: UInt32) {
      let token = first + index
      let (key, starts) = (token.pointee.key.raw, token.pointee.starts)
      let own = token.pointee.flags.rawValue
      flags |= own
      composedCount &+= Int(own & Token.Flags.precomposed.rawValue)
      let mixed = (hash ^ key) &* 0x9E37_79B9_7F4A_7C15
      hash = token.pointee.kind == .mark ? hash : mixed
      let isRepeated: UInt64 = key == previous || key == beforePrevious ? 1 : 0
      // The table is asked about the word 0 instead of one that begins no phrase: its place is always at hand.
      let known = word & (0 &- UInt32(truncatingIfNeeded: starts &>> listedShift & 1))
      let begins = phrases.mayBegin(known, second)
      let isWanted =
        starts & wanted | UInt64(own & oddFlags) | isRepeated | begins
      candidates[count] = UInt32(truncatingIfNeeded: index) | UInt32(truncatingIfNeeded: begins) &<< 31
      // A number or its opposite has the highest bit where it is not 0: of a comparison the compiler makes a branch.
      count &+= Int(truncatingIfNeeded: (isWanted | (0 &- isWanted)) &>> 63)
      (previous, beforePrevious) = (key, previous)
    }
    var word = first[0].word
    for index in 0..<last {
      let second = first[index &+ 1].word
      add(index, word, second)
      word = second
    }
    add(last, word, 0)
    self.hash = hash ^ hash &>> 31
    self.composedCount = composedCount / Int(Token.Flags.precomposed.rawValue)
    traits.formUnion(Self.traits(ofFlags: flags))
    if !tokens[last].isFinalMark { traits.insert(.openEnd) }
    return count
  }

  /// Says of each candidate what there is to be said.
  private mutating func sort(
    _ tokens: UnsafeBufferPointer<Token>, candidates: Int, _ phrases: PhraseTable,
    _ memory: TokenMasks.Memory, _ found: inout [FoundPhrase]
  ) {
    let (trap, traitShift) = (PhraseList.rankTrap.bit, Token.traitShift)
    let ownTraits = ~WordTraits.listed.rawValue
    let (composed, decomposed) = (Token.Flags.precomposed.rawValue, Token.Flags.decomposed.rawValue)
    let oddTone = Token.Flags.oddTone.rawValue
    var (bits, lists, others): (UInt64, UInt64, Int) = (0, 0, 0)
    var (composedCount, decomposedCount) = (composedCount, 0)
    // Where the sentence begins.
    var opening = 0
    for place in 0..<candidates {
      let candidate = memory.candidates[place]
      let index = Int(candidate & 0x7FFF_FFFF)
      if candidate &>> 31 != 0 { lists |= phrases.find(tokens, at: index, into: &found) }
      let starts = tokens[index].starts
      if starts & trap != 0, index &+ 1 < tokens.count, tokens[index &+ 1].letterCase != .lower {
        memory.set(.trap, index)
        bits |= ParagraphTraits.rankTrap.rawValue
      }
      switch tokens[index].kind {
      case .mark:
        others &+= 1
        bits |= Self.mark(tokens, index, memory, opening: &opening)
      case .number:
        others &+= 1
        bits |= Self.number(tokens, index, memory)
      case .word:
        let flags = tokens[index].flags.rawValue
        if flags & decomposed != 0 {
          decomposedCount &+= 1
          composedCount &-= flags & composed == 0 ? 0 : 1
        }
        if flags & oddTone != 0 { memory.set(.oddTone, index) }
        bits |= Self.repetitionBits(tokens, index)
        let traits = UInt8(truncatingIfNeeded: starts &>> traitShift) & ownTraits
        if traits != 0 { bits |= Self.wordBits(traits, index, memory) }
      }
    }
    if lists & PhraseList.spellingSlip.bit != 0 { bits |= ParagraphTraits.slip.rawValue }
    if lists & PhraseList.missingComma.bit != 0 { bits |= ParagraphTraits.missingComma.rawValue }
    if lists & PhraseList.fixedCapitals.bit != 0 { bits |= ParagraphTraits.fixedCapitals.rawValue }
    if lists & PhraseList.spellingDoublet.bit != 0 { bits |= ParagraphTraits.doublet.rawValue }
    if lists & PhraseList.properCommon.bit != 0 { bits |= ParagraphTraits.term.rawValue }
    self.composedCount = composedCount
    self.decomposedCount = decomposedCount
    wordCount = tokens.count &- others
    traits.formUnion(ParagraphTraits(rawValue: bits))
  }

  /// - Parameter opening: where the sentence begins that the mark may end.
  @inline(__always)
  private static func mark(
    _ tokens: UnsafeBufferPointer<Token>, _ index: Int, _ memory: TokenMasks.Memory, opening: inout Int
  ) -> UInt64 {
    memory.set(.mark, index)
    var bits = markBits(tokens, index)
    if bits & ParagraphTraits.oddSpacing.rawValue != 0 { memory.set(.oddSpacing, index) }
    if bits & ParagraphTraits.capitalBehindMark.rawValue != 0 { memory.set(.capitalBehind, index) }
    if tokens[index].key.raw & 0x1F_FFFF == 0x2E, index &+ 1 < tokens.count {
      let isRepeated = tokens[index &+ 1].key == tokens[opening].key
      bits |= isRepeated ? ParagraphTraits.repeatedOpening.rawValue : 0
      opening = index &+ 1
    }
    return bits
  }

  @inline(__always)
  private static func number(
    _ tokens: UnsafeBufferPointer<Token>, _ index: Int, _ memory: TokenMasks.Memory
  ) -> UInt64 {
    memory.set(.number, index)
    var bits = ParagraphTraits.number.rawValue
    if tokens[index].gap == .none, index > 0, isOddNumber(tokens, index) {
      bits |= ParagraphTraits.oddNumber.rawValue
    }
    if isGlued(tokens, index) { bits |= ParagraphTraits.gluedNumber.rawValue }
    return bits
  }

  /// - Parameter traits: the bits of its `WordTraits`, as numbers: their sets are asked by way of a table of functions.
  private static func wordBits(_ traits: UInt8, _ index: Int, _ memory: TokenMasks.Memory) -> UInt64 {
    func has(_ trait: WordTraits) -> Bool { traits & trait.rawValue != 0 }
    var bits: UInt64 = 0
    if has(.tonePair) {
      memory.set(.tonePair, index)
      bits |= ParagraphTraits.toneDoublet.rawValue
    }
    if has(.unknown) {
      memory.set(.unknownWord, index)
      bits |= ParagraphTraits.unknownWord.rawValue
    }
    if has(.roman) { bits |= ParagraphTraits.roman.rawValue }
    if has(.numeral) {
      memory.set(.numeral, index)
      bits |= ParagraphTraits.numeral.rawValue
    }
    if has(.opening) {
      memory.set(.opening, index)
      bits |= ParagraphTraits.opening.rawValue
    }
    if has(.innerCapital) { bits |= ParagraphTraits.innerCapital.rawValue }
    return bits
  }

  @inline(__always)
  private static func repetitionBits(_ tokens: UnsafeBufferPointer<Token>, _ index: Int) -> UInt64 {
    guard index > 0 else { return 0 }
    let key = tokens[index].key
    var bits: UInt64 = 0
    if key == tokens[index &- 1].key { bits |= ParagraphTraits.repeatedWord.rawValue }
    if index >= 3, key == tokens[index &- 2].key, tokens[index &- 1].key == tokens[index &- 3].key {
      bits |= ParagraphTraits.repeatedPair.rawValue
    }
    return bits
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

extension ParagraphSweep {
  /// "l0/3": behind one letter without a tone; "25-9-202": a year that lacks a digit or has one too many; "27/71947".
  @inline(__always)
  fileprivate static func isOddNumber(_ tokens: UnsafeBufferPointer<Token>, _ index: Int) -> Bool {
    let length = tokens[index].range.length
    return tokens[index &- 1].key.raw &- 1 < 63
      || (length == 3 || length == 5) && index >= 4 && tokens[index &- 2].kind == .number
        && tokens[index &- 4].kind == .number && tokens[index &- 3].gap == .none
      || length == 3 && index >= 3 && tokens[index &- 2].kind == .number && tokens[index &- 3].kind == .word
      || (length == 5 || length == 6) && index >= 2 && tokens[index &- 2].kind == .number
  }

  /// "tháng7", "Năm2025", "6năm", "d9ồng": a word that is no abbreviation before it, or one with Vietnamese letters behind it.
  @inline(__always)
  fileprivate static func isGlued(_ tokens: UnsafeBufferPointer<Token>, _ index: Int) -> Bool {
    if index > 0, tokens[index].gap == .none, tokens[index &- 1].kind == .word,
      tokens[index &- 1].letterCase == .lower || tokens[index &- 1].letterCase == .capitalised
    {
      return true
    }
    guard index &+ 1 < tokens.count, tokens[index &+ 1].gap == .none else { return false }
    let (flags, marked) = (tokens[index &+ 1].flags, Token.Flags([.precomposed, .decomposed]))
    return tokens[index &+ 1].kind == .word && !flags.isDisjoint(with: marked)
  }

  /// What a punctuation mark may be of interest for.
  @inline(__always)
  fileprivate static func markBits(_ tokens: UnsafeBufferPointer<Token>, _ index: Int) -> UInt64 {
    let token = tokens[index]
    let scalar = UInt32(truncatingIfNeeded: token.key.raw & 0x1F_FFFF)
    let hasNext = index &+ 1 < tokens.count
    switch scalar {
    case 0x28:  // (
      let isRepeated =
        index > 0 && index &+ 3 < tokens.count && tokens[index &- 1].isWord
        && tokens[index &- 1].key == tokens[index &+ 3].key
      let isOdd =
        hasNext && (tokens[index &+ 1].gap == .space || index > 0 && token.gap == .none)
        || index > 0 && tokens[index &- 1].isMark(",")
      return ParagraphTraits.roundBracket.rawValue | (isRepeated ? ParagraphTraits.repeatedWord.rawValue : 0)
        | (isOdd ? ParagraphTraits.oddSpacing.rawValue : 0)
    case 0x5B, 0x5D:
      return ParagraphTraits.squareBracket.rawValue
    case 0x2C, 0x3B, 0x3A, 0x2E, 0x21, 0x3F, 0x29:  // , ; : . ! ? )
      let isOdd = token.gap == .space || hasNext && tokens[index &+ 1].gap == .none
      let isSmall =
        scalar == 0x2E && hasNext && tokens[index &+ 1].letterCase == .lower
        && tokens[index &+ 1].gap == .space && tokens[index &+ 1].isWord
      let isBeforeCapital =
        (scalar == 0x2C || scalar == 0x3B) && hasNext && tokens[index &+ 1].letterCase == .capitalised
        && tokens[index &+ 1].gap == .space
        && (index &+ 2 == tokens.count || tokens[index &+ 2].letterCase == .lower)
      return (isOdd ? ParagraphTraits.oddSpacing.rawValue : 0)
        | (isSmall ? ParagraphTraits.smallAfterStop.rawValue : 0)
        | (scalar == 0x29 ? ParagraphTraits.roundBracket.rawValue : 0)
        | (isBeforeCapital ? ParagraphTraits.capitalBehindMark.rawValue : 0)
    case 0x2D, 0x2010...0x2015, 0x2212:
      guard hasNext, index > 0 else { return 0 }
      let isLopsided = (token.gap == .none) != (tokens[index &+ 1].gap == .none)
      let joinsNumber = tokens[index &+ 1].kind == .number && tokens[index &- 1].kind == .word
      return isLopsided || joinsNumber && token.gap == .space ? ParagraphTraits.lopsidedDash.rawValue : 0
    case 0x22:
      let isOdd =
        (index == 0 || token.gap == .space) && (!hasNext || tokens[index &+ 1].gap == .space)
      return ParagraphTraits.quotationMark.rawValue | (isOdd ? ParagraphTraits.oddSpacing.rawValue : 0)
    case 0x201C, 0x201D:
      let isOpening = scalar == 0x201C
      let isOdd =
        isOpening
        ? hasNext && tokens[index &+ 1].gap == .space || token.gap == .none
        : token.gap == .space || hasNext && tokens[index &+ 1].gap == .none
      return ParagraphTraits.quotationMark.rawValue | (isOdd ? ParagraphTraits.oddSpacing.rawValue : 0)
    case 0x2026:  // …
      let isOdd = token.gap == .none && hasNext && tokens[index &+ 1].gap == .none
      return isOdd ? ParagraphTraits.oddSpacing.rawValue : 0
    case 0x2F:  // /
      let isOdd = token.gap == .none && hasNext && tokens[index &+ 1].gap == .space
      return isOdd ? ParagraphTraits.oddSpacing.rawValue : 0
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
