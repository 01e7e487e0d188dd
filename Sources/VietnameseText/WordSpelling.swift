import SourceText

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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count * 3)
    for index in letters.indices {
      let isUpper = index < capitals.count && capitals[index]
      let tone = index == toneIndex ? tone : .level
      let composed = Self.scalar(letters[index], tone, isUpper: isUpper)
      if isDecomposed {
        Self.appendDecomposed(composed, to: &bytes)
      } else {
        UTF8Scan.append(composed.value, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
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
