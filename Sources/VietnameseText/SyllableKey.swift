/// What makes two spellings the same word: the letters in order and the tone, without case, without the normal form
/// and without the place of the tone mark (hòa and hoà; NFC, NFD and mixed).
///
/// Up to nine letters are packed exactly, six bits each from the lowest, with the tone above them; so equal keys mean
/// equal words, a tone can be changed or dropped by arithmetic, and making a key allocates nothing. Longer words,
/// words with two tones or with letters of other alphabets, numbers and punctuation have keys of their own spaces
/// (the top bits); those of words and numbers are 58-bit hashes.
///
/// The letters are numbered as in `LetterInfo`.
public struct SyllableKey: Hashable, Sendable {
  public var raw: UInt64

  @inlinable public init(raw: UInt64) { self.raw = raw }

  /// No word at all.
  @inlinable public static var none: SyllableKey { SyllableKey(raw: 0) }

  @inlinable static var toneShift: UInt64 { 54 }
  @inlinable static var toneMask: UInt64 { 7 << 54 }
  @inlinable static var hashedWord: UInt64 { 1 << 63 }
  @inlinable static var number: UInt64 { 1 << 62 }
  @inlinable static var mark: UInt64 { 3 << 62 }
  @inlinable static var hashMask: UInt64 { (1 << 58) - 1 }
  static let maximumLetters = 9

  /// The key of the first word, number or mark of `text`; `none` where there is nothing.
  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { SyllableKey(firstOf: $0) }
  }

  /// The same of bytes.
  package init(firstOf bytes: UnsafeBufferPointer<UInt8>) {
    self = Tokenizer.firstToken(of: bytes)?.key ?? .none
  }

  /// The key of a punctuation mark or symbol.
  @inlinable public init(mark scalar: Unicode.Scalar) {
    raw = 3 << 62 | UInt64(scalar.value)
  }

  /// Whether the letters can be read back from the key.
  @inlinable public var isPacked: Bool { raw & (3 << 62) == 0 && raw != 0 }

  @inlinable public var tone: Tone {
    isPacked
      ? Tone(rawValue: UInt8(truncatingIfNeeded: (raw & Self.toneMask) >> Self.toneShift)) ?? .level : .level
  }

  /// The same letters with another tone. Keys that are not packed stay as they are.
  @inlinable public func with(_ tone: Tone) -> SyllableKey {
    isPacked ? SyllableKey(raw: raw & ~Self.toneMask | UInt64(tone.rawValue) << Self.toneShift) : self
  }

  /// The key as somebody types it who leaves out tones, shapes and the stroke of đ.
  public var withoutMarks: SyllableKey {
    guard isPacked else { return self }
    var result: UInt64 = 0
    for index in 0..<Self.maximumLetters {
      let shift = UInt64(index * 6)
      let letter = UInt8(truncatingIfNeeded: (raw >> shift) & 0x3F)
      if letter == 0 { break }
      result |= UInt64(Letters.withoutShape(letter)) << shift
    }
    return SyllableKey(raw: result)
  }

  /// How many letters a packed key holds; 0 for others.
  @inlinable public var letterCount: Int {
    guard isPacked else { return 0 }
    let letters = raw & ~Self.toneMask
    return (64 - letters.leadingZeroBitCount + 5) / 6
  }

  /// The letter numbers of a packed key, first letter first; empty for others.
  package var letters: [UInt8] {
    (0..<letterCount).map { UInt8(truncatingIfNeeded: (raw >> UInt64($0 * 6)) & 0x3F) }
  }

  /// The key of `letters` (numbers as in `LetterInfo`) with `tone`; `none` where there are too many.
  package init(letters: some Collection<UInt8>, tone: Tone) {
    guard letters.count <= Self.maximumLetters else {
      self = .none
      return
    }
    raw = UInt64(tone.rawValue) << Self.toneShift
    for (index, letter) in letters.enumerated() { raw |= UInt64(letter & 0x3F) << UInt64(index * 6) }
  }
}
