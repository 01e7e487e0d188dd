import SourceText

/// The two normal forms of Vietnamese text. Only Vietnamese letters are changed; everything else stays byte for byte.
public enum NormalForm: Sendable {
  case composed
  case decomposed

  /// `text` with its Vietnamese letters in this form.
  public func apply(to text: String) -> String {
    // Nearly every text is composed already: a combining mark, of U+0300…U+036F, begins with one of these bytes.
    if self == .composed, !text.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
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
          UTF8Scan.append(scalar.value, to: &result)
        }
      }
      pending?.flush(into: &result)
    }
    return String(decoding: result, as: UTF8.self)
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

    func flush(into result: inout [UInt8]) {
      let tone = Tone(rawValue: UInt8(truncatingIfNeeded: tone)) ?? .level
      UTF8Scan.append(WordSpelling.scalar(letter, tone, isUpper: isUpper).value, to: &result)
    }
  }
}

extension WordSpelling {
  /// Canonical order puts the dot below before the shape of the letter, the other tones after it.
  static func appendDecomposed(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    guard let index = Letters.tableIndex(scalar.value), Letters.table[index].isAccented else {
      UTF8Scan.append(scalar.value, to: &result)
      return
    }
    let info = Letters.table[index]
    let base = Letters.withoutShape(info.letter)
    UTF8Scan.append(Self.scalar(base, .level, isUpper: info.isUpper).value, to: &result)
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
    if let shape, isHorn { UTF8Scan.append(shape.value, to: &result) }
    if let tone, tone == "\u{323}" { UTF8Scan.append(tone.value, to: &result) }
    if let shape, !isHorn { UTF8Scan.append(shape.value, to: &result) }
    if let tone, tone != "\u{323}" { UTF8Scan.append(tone.value, to: &result) }
  }
}
