/// A word taken apart into letters, capitals and the place of its tone mark: what `SyllableKey` leaves out on purpose.
///
/// Words with letters that Vietnamese lacks, with two tones, or with ignorable scalars inside have none.
public struct WordSpelling: Sendable, Hashable {
  /// Letter numbers as in `LetterInfo`.
  public var letters: [UInt8]
  /// By letter.
  public var capitals: [Bool]
  public var tone: Tone
  /// The letter that carries the tone mark; nil for a level tone.
  public var toneIndex: Int?
  /// Whether an accent is written as a combining mark of its own.
  public var isDecomposed: Bool

  public init(letters: [UInt8], capitals: [Bool], tone: Tone, toneIndex: Int?, isDecomposed: Bool = false) {
    self.letters = letters
    self.capitals = capitals
    self.tone = tone
    self.toneIndex = toneIndex
    self.isDecomposed = isDecomposed
  }

  /// - Parameter bytes: one word, as a token has it.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.init(letters: [], capitals: [], tone: .level, toneIndex: nil, isDecomposed: false)
    var offset = 0
    while offset < bytes.count {
      guard let (scalar, length) = Scalars.decode(bytes, at: offset) else { return nil }
      offset += length
      if let index = Letters.tableIndex(scalar), Letters.table[index].bits != 0 {
        let info = Letters.table[index]
        letters.append(info.letter)
        capitals.append(info.isUpper)
        if info.toneBits != 0, !setTone(info.toneBits) { return nil }
      } else if let mark = Letters.tone(ofMark: scalar) {
        isDecomposed = true
        if letters.isEmpty || !setTone(mark) { return nil }
      } else if let last = letters.last, let shaped = Letters.shaped(last, byMark: scalar) {
        isDecomposed = true
        letters[letters.count - 1] = shaped
      } else {
        return nil
      }
    }
    if letters.isEmpty { return nil }
  }

  private mutating func setTone(_ bits: UInt64) -> Bool {
    guard tone == .level, let tone = Tone(rawValue: UInt8(truncatingIfNeeded: bits)) else { return false }
    self.tone = tone
    toneIndex = letters.count - 1
    return true
  }

  /// The word as text, composed or decomposed as `isDecomposed` says.
  public var text: String {
    var scalars = ScalarBytes(capacity: letters.count * 3)
    for index in letters.indices {
      let isUpper = index < capitals.count && capitals[index]
      let tone = index == toneIndex ? tone : .level
      let composed = Self.scalar(letters[index], tone, isUpper: isUpper)
      if isDecomposed {
        Self.appendDecomposed(composed, to: &scalars)
      } else {
        scalars.append(composed)
      }
    }
    return scalars.string
  }

  /// The precomposed scalar of a letter with a tone; the plain letter where there is none (a consonant with a tone).
  static func scalar(_ letter: UInt8, _ tone: Tone, isUpper: Bool) -> Unicode.Scalar {
    let wanted = UInt16(letter) | UInt16(tone.rawValue) << 6 | (isUpper ? 1 << 9 : 0)
    // 1 << 10 only says that the scalar decomposes.
    let whole = precomposed[Int(wanted)]
    if whole != "\0" { return whole }
    return tone == .level ? " " : scalar(letter, .level, isUpper: isUpper)
  }

  /// By letter, tone and case as `LetterInfo` packs them: the scalar, zero where there is none.
  private static let precomposed: [Unicode.Scalar] = {
    var scalars = [Unicode.Scalar](repeating: "\0", count: 1 << 10)
    for index in Letters.table.indices.reversed() where Letters.table[index].bits != 0 {
      if let scalar = scalar(atTableIndex: index) { scalars[Int(Letters.table[index].bits & 0x3FF)] = scalar }
    }
    return scalars
  }()

  private static func scalar(atTableIndex index: Int) -> Unicode.Scalar? {
    // U+00D0 and U+00F0 stand in the table for đ too, and come first.
    if index == 0xD0 { return "Đ" }
    if index == 0xF0 { return "đ" }
    return Unicode.Scalar(UInt32(index < 0x250 ? index : index - 0x250 + 0x1E00))
  }
}

/// The two normal forms of Vietnamese text. Only Vietnamese letters are changed; everything else stays byte for byte.
public enum NormalForm: Sendable {
  case composed
  case decomposed

  /// `text` with its Vietnamese letters in this form.
  public func apply(to text: String) -> String {
    var result = ScalarBytes(capacity: text.utf8.count)
    switch self {
    case .decomposed:
      for scalar in text.unicodeScalars { WordSpelling.appendDecomposed(scalar, to: &result) }
    case .composed:
      var pending: Pending?
      for scalar in text.unicodeScalars {
        if let index = Letters.tableIndex(scalar.value), Letters.table[index].bits != 0,
          scalar.value != 0xD0, scalar.value != 0xF0
        {
          pending?.flush(into: &result)
          pending = Pending(Letters.table[index])
        } else if pending?.add(mark: scalar.value) == true {
          continue
        } else {
          pending?.flush(into: &result)
          pending = nil
          result.append(scalar)
        }
      }
      pending?.flush(into: &result)
    }
    return result.string
  }

  /// A letter that may yet take marks.
  private struct Pending {
    var letter: UInt8
    var tone: UInt64
    let isUpper: Bool

    init(_ info: LetterInfo) {
      letter = info.letter
      tone = info.toneBits
      isUpper = info.isUpper
    }

    mutating func add(mark scalar: UInt32) -> Bool {
      if let mark = Letters.tone(ofMark: scalar) {
        guard tone == 0, VowelLetter.contains(letter) else { return false }
        tone = mark
        return true
      }
      guard let shaped = Letters.shaped(letter, byMark: scalar) else { return false }
      letter = shaped
      return true
    }

    func flush(into result: inout ScalarBytes) {
      let tone = Tone(rawValue: UInt8(truncatingIfNeeded: tone)) ?? .level
      result.append(WordSpelling.scalar(letter, tone, isUpper: isUpper))
    }
  }
}

extension WordSpelling {
  /// Canonical order puts the dot below before the shape of the letter, the other tones after it.
  static func appendDecomposed(_ scalar: Unicode.Scalar, to result: inout ScalarBytes) {
    guard let index = Letters.tableIndex(scalar.value), Letters.table[index].isAccented else {
      result.append(scalar)
      return
    }
    let info = Letters.table[index]
    let base = Letters.withoutShape(info.letter)
    result.append(Self.scalar(base, .level, isUpper: info.isUpper))
    let shape: Unicode.Scalar? =
      switch info.letter {
      case Letters.aBreve: "\u{306}"
      case Letters.aCircumflex, Letters.eCircumflex, Letters.oCircumflex: "\u{302}"
      case Letters.oHorn, Letters.uHorn: "\u{31B}"
      default: nil
      }
    let tone: Unicode.Scalar? =
      switch info.toneBits {
      case 1: "\u{300}"
      case 2: "\u{301}"
      case 3: "\u{309}"
      case 4: "\u{303}"
      case 5: "\u{323}"
      default: nil
      }
    // The horn has the lowest combining class, then the dot below, then what stands above.
    let isHorn = shape == "\u{31B}"
    if let shape, isHorn { result.append(shape) }
    if let tone, tone == "\u{323}" { result.append(tone) }
    if let shape, !isHorn { result.append(shape) }
    if let tone, tone != "\u{323}" { result.append(tone) }
  }
}

/// Vowels by letter number.
package enum VowelLetter {
  /// One bit a letter number: a e i o u y ă â ê ô ơ ư.
  package static let mask: UInt64 =
    1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25 | 1 << 27 | 1 << 28 | 1 << 30 | 1 << 31 | 1 << 32
    | 1 << 33

  @inline(__always) package static func contains(_ letter: UInt8) -> Bool {
    (mask &>> UInt64(letter & 0x3F)) & 1 != 0
  }
}

extension WordSpelling {
  /// The letter that carries the tone mark of a word, read without taking the word apart; nil where there is none or
  /// the word has signs that are no letters of ours.
  package static func toneIndex(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var letter = -1
    var offset = 0
    while offset < bytes.count {
      guard let (scalar, length) = Scalars.decode(bytes, at: offset) else { return nil }
      offset &+= length
      if let index = Letters.tableIndex(scalar), Letters.table[index].bits != 0 {
        letter &+= 1
        if Letters.table[index].toneBits != 0 { return letter }
      } else if Letters.tone(ofMark: scalar) != nil {
        return letter >= 0 ? letter : nil
      } else if !(0x300...0x36F).contains(scalar) {
        return nil
      }
    }
    return nil
  }
}

extension SyllableKey {
  /// The letter on which a Vietnamese syllable of these letters carries its tone mark; nil for keys that are not packed
  /// and for words without a vowel. It is the last of ă â ê ô ơ ư where there is one, else the middle of three vowels,
  /// the second of two before a final, the first of two without one; qu and gi before a vowel are initials.
  package var usualToneIndex: Int? {
    guard isPacked else { return nil }
    let letters = raw & ~Self.toneMask
    @inline(__always) func letter(_ index: Int) -> UInt64 { (letters &>> UInt64(index &* 6)) & 0x3F }
    @inline(__always) func isVowel(_ index: Int) -> Bool { (VowelLetter.mask &>> letter(index)) & 1 != 0 }
    let count = letterCount
    var first = 0
    while first < count, !isVowel(first) { first &+= 1 }
    guard first < count else { return nil }
    var end = first
    while end < count, isVowel(end) { end &+= 1 }
    if first == 1, end &- first >= 2,
      letter(0) == 17 && letter(1) == 21 || letter(0) == 7 && letter(1) == 9
    {
      first &+= 1
    }
    var index = end &- 1
    while index >= first {
      if letter(index) > 26 { return index }
      index &-= 1
    }
    switch end &- first {
    case 1: return first
    case 2: return count > end ? first &+ 1 : first
    default: return first &+ 1
    }
  }
}
