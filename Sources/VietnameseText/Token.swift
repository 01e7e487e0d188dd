public import SourceText

/// A word, number, mark or other sign of a text, as a range of bytes with a folded key.
///
/// A *word* is a run of letters: in Vietnamese one syllable. A *number* is a run of ASCII digits. Every other visible
/// scalar is a *mark* of its own. White space makes no token; the token after it says that it was there.
public struct Token: Sendable {
  public enum Kind: UInt8, Sendable {
    case word
    case number
    /// Punctuation or a symbol; `key` is made from its scalar.
    case mark
  }

  /// How a word uses capitals.
  public enum LetterCase: UInt8, Sendable {
    /// No capital at all; also numbers and marks.
    case lower
    /// The first letter only; also a word of one capital letter.
    case capitalised
    /// Two letters or more, all of them capitals.
    case upper
    /// Any other mixture: TTg, QyĐ, McDonald.
    case mixed
  }

  /// What stands between a token and the one before it in the same paragraph.
  public enum Gap: UInt8, Sendable {
    case none
    case space
    /// White space with a line break in it.
    case lineBreak
  }

  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Has an accented letter written as one scalar.
    public static let precomposed = Flags(rawValue: 1)
    /// Has an accent written as a combining mark.
    public static let decomposed = Flags(rawValue: 2)
    /// Has an ignorable scalar inside (soft hyphen, zero-width space …).
    public static let hasIgnorable = Flags(rawValue: 4)
    /// Has letters that Vietnamese does not use, or two tones.
    public static let foreign = Flags(rawValue: 8)
    /// Holds bytes that are not UTF-8.
    public static let malformed = Flags(rawValue: 16)
    /// A word whose tone mark does not stand on the letter where most writers put it (see `SyllableKey.usualToneIndex`):
    /// hoà, or a slip such as qúy.
    public static let oddTone = Flags(rawValue: 64)
    /// A word that is spelt as no syllable of Vietnamese can be: Valentina, Neang, Ksor. Only `Tokenizer.read` says so.
    public static let notSyllable = Flags(rawValue: 128)
    /// The white space before it is more than one plain space.
    public static let wideGap = Flags(rawValue: 32)
  }

  /// Byte offsets from the start of the paragraph (or of whatever piece was read).
  public var start: UInt32
  public var end: UInt32
  public var key: SyllableKey
  public var kind: Kind
  public var letterCase: LetterCase
  public var gap: Gap
  public var flags: Flags
  /// The lexicon's number for `key`, 0 for a word it does not know. The tokenizer leaves it 0.
  public var word: UInt32
  /// Which of the lexicon's lists have a phrase that begins with this word, one bit a list, and above them `note` and what
  /// else is to be known of the word as it is written. The tokenizer leaves it 0.
  public var starts: UInt64

  @inlinable
  public init(
    start: UInt32, end: UInt32, key: SyllableKey, kind: Kind, letterCase: LetterCase = .lower,
    gap: Gap = .none,
    flags: Flags = []
  ) {
    self.start = start
    self.end = end
    self.key = key
    self.kind = kind
    self.letterCase = letterCase
    self.gap = gap
    self.flags = flags
    self.word = 0
    self.starts = 0
  }

  /// The token that every index outside a paragraph gives: a mark that equals no other token.
  @inlinable public static var outside: Token {
    Token(start: 0, end: 0, key: .none, kind: .mark, gap: .lineBreak)
  }

  @usableFromInline package static var noteShift: UInt64 { 40 }

  /// Eight bits of the `WordMemo.Classifier`'s own about the word as it is written, worked out once for each written form.
  @inlinable @inline(__always) package var note: UInt8 {
    UInt8(truncatingIfNeeded: starts &>> Self.noteShift)
  }

  @inlinable public var range: ByteRange { ByteRange(Int(start), Int(end)) }
  @inlinable public var isWord: Bool { kind == .word }
  @inlinable public var isNumber: Bool { kind == .number }
  @inlinable public var isMark: Bool { kind == .mark }
  /// Whether the word begins with a capital letter.
  @inlinable public var isCapitalised: Bool { letterCase != .lower }

  @inlinable public func isMark(_ scalar: Unicode.Scalar) -> Bool {
    key.raw == 3 << 62 | UInt64(scalar.value)
  }

  /// Whether it is a mark that sentences end with; see `Scalars.isFinalMark`.
  @inlinable @inline(__always) public var isFinalMark: Bool {
    kind == .mark && Scalars.isFinalMark(UInt32(truncatingIfNeeded: key.raw & 0x1F_FFFF))
  }

  /// Whether it is a hyphen, a dash or a minus sign of any length.
  @inlinable public var isDash: Bool {
    guard kind == .mark else { return false }
    let scalar = UInt32(truncatingIfNeeded: key.raw & 0x1F_FFFF)
    return scalar == 0x2D || (0x2010...0x2015).contains(scalar) || scalar == 0x2212
  }
}

/// Tokens in borrowed memory: it must not outlive the call that it was handed to.
///
/// Outside it there are tokens too, `Token.outside`, so that one may look a few tokens back and ahead without asking
/// where the paragraph ends.
public struct TokenList: RandomAccessCollection {
  @usableFromInline let buffer: UnsafeBufferPointer<Token>

  /// The first `count` tokens of `tokens`, or as many as there are.
  public init(_ tokens: UnsafeBufferPointer<Token>, count: Int) {
    buffer = UnsafeBufferPointer(rebasing: tokens[0..<Swift.max(Swift.min(count, tokens.count), 0)])
  }

  /// Some of them, as a list by itself.
  public func part(_ range: Range<Int>) -> TokenList {
    TokenList(UnsafeBufferPointer(rebasing: buffer[range.clamped(to: 0..<buffer.count)]), count: range.count)
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { buffer.count }
  @inlinable public var count: Int { buffer.count }

  /// The tokens themselves, for loops that stay inside them.
  @inlinable public func withBuffer<Result>(_ body: (UnsafeBufferPointer<Token>) -> Result) -> Result {
    body(buffer)
  }

  @inlinable public subscript(index: Int) -> Token {
    // One comparison settles both ends: a number below zero is a very large one without a sign.
    UInt(bitPattern: index) < UInt(bitPattern: buffer.count) ? buffer[index] : .outside
  }
}
