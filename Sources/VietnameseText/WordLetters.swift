/// The letters of a word as they come, folded into its key.
struct WordLetters {
  var flags = Token.Flags()
  /// Six bits a letter, the first one lowest.
  private var letters: UInt64 = 0
  private var tone: UInt64 = 0
  /// Where in `letters` the next one goes.
  private var shift: UInt64 = 0
  private var letterCount = 0
  private var upperCount = 0
  /// The number of the letter with the tone.
  private var toneLetter = 0
  private var firstIsUpper = false
  /// Whether there is more than a packed key can say: too many letters, two tones, other alphabets.
  private var isOverfull = false

  @inline(__always) mutating func append(_ info: LetterInfo) {
    if shift < 54 { letters |= UInt64(info.letter) << shift } else { isOverfull = true }
    if info.toneBits != 0 { take(tone: info.toneBits, of: letterCount) }
    if info.isAccented { flags.insert(.precomposed) }
    count(isUpper: info.isUpper)
  }

  /// A letter that Vietnamese does not have.
  mutating func append(foreign scalar: UInt32) {
    isOverfull = true
    flags.insert(.foreign)
    count(isUpper: Unicode.Scalar(scalar)?.properties.isUppercase == true)
  }

  /// A combining mark: a tone, or what makes another letter of the last one.
  mutating func append(mark scalar: UInt32) {
    flags.insert(.decomposed)
    if let mark = Letters.tone(ofMark: scalar) {
      take(tone: mark, of: letterCount &- 1)
    } else if shift > 0, shift <= 54,
      let shaped = Letters.shaped(UInt8(truncatingIfNeeded: (letters >> (shift &- 6)) & 0x3F), byMark: scalar)
    {
      letters = letters & ~(0x3F << (shift &- 6)) | UInt64(shaped) << (shift &- 6)
    } else {
      isOverfull = true
    }
  }

  @inline(__always) private mutating func take(tone: UInt64, of letter: Int) {
    if self.tone != 0 { isOverfull = true }
    self.tone = tone
    toneLetter = letter
  }

  @inline(__always) private mutating func count(isUpper: Bool) {
    if isUpper {
      upperCount &+= 1
      if letterCount == 0 { firstIsUpper = true }
    }
    letterCount &+= 1
    shift &+= 6
  }

  /// nil where the word does not fit one.
  @inline(__always) var packedKey: SyllableKey? {
    isOverfull ? nil : SyllableKey(raw: letters | tone << SyllableKey.toneShift)
  }

  /// Whether the tone stands on another letter than is usual: "hoà", "thuý".
  @inline(__always) var hasOddTone: Bool {
    tone != 0 && packedKey.map { $0.usualToneIndex != toneLetter } ?? false
  }

  @inline(__always) var letterCase: Token.LetterCase {
    if upperCount == 0 { return .lower }
    if upperCount == letterCount, letterCount > 1 { return .upper }
    return upperCount == 1 && firstIsUpper ? .capitalised : .mixed
  }
}
