/// One of the six tones. The raw value is what `SyllableKey` stores.
public enum Tone: UInt8, Sendable, CaseIterable {
  case level = 0  // ngang
  case grave = 1  // huyền
  case acute = 2  // sắc
  case hook = 3  // hỏi
  case tilde = 4  // ngã
  case dot = 5  // nặng
}

/// What one Unicode scalar contributes to a word, packed in 16 bits so that a table of them stays small.
///
/// Letters are numbered 1…33: a–z are 1…26, then ă â đ ê ô ơ ư. Precomposed letters carry their tone with them
/// (ế is ê + acute), combining marks carry only a tone or a shape, so that every normal form adds up to the same
/// letters and tone.
struct LetterInfo: Sendable {
  var bits: UInt16

  init(bits: UInt16) { self.bits = bits }
  init(letter: UInt8, tone: Tone = .level, isUpper: Bool = false, isAccented: Bool = false) {
    bits = UInt16(letter) | UInt16(tone.rawValue) << 6 | (isUpper ? 1 << 9 : 0) | (isAccented ? 1 << 10 : 0)
  }

  /// 1…33, or 0 for a scalar that is no Vietnamese or basic Latin letter.
  var letter: UInt8 { UInt8(truncatingIfNeeded: bits & 0x3F) }
  var toneBits: UInt64 { UInt64(bits >> 6) & 7 }
  var isUpper: Bool { bits & 1 << 9 != 0 }
  /// Whether the scalar is one that the decomposed form would write with combining marks.
  var isAccented: Bool { bits & 1 << 10 != 0 }
}

/// The table from scalars to `LetterInfo`, and the few rules of how marks combine.
package enum Letters {
  // The numbers of which code speaks.
  package static let a: UInt8 = 1
  package static let c: UInt8 = 3
  package static let d: UInt8 = 4
  package static let e: UInt8 = 5
  package static let g: UInt8 = 7
  package static let h: UInt8 = 8
  package static let i: UInt8 = 9
  package static let m: UInt8 = 13
  package static let n: UInt8 = 14
  package static let o: UInt8 = 15
  package static let p: UInt8 = 16
  package static let q: UInt8 = 17
  package static let t: UInt8 = 20
  package static let u: UInt8 = 21
  package static let y: UInt8 = 25
  /// The last of those without a shape.
  package static let z: UInt8 = 26
  package static let aBreve: UInt8 = 27
  package static let aCircumflex: UInt8 = 28
  package static let dStroke: UInt8 = 29
  package static let eCircumflex: UInt8 = 30
  package static let oCircumflex: UInt8 = 31
  package static let oHorn: UInt8 = 32
  package static let uHorn: UInt8 = 33

  /// The lower-case scalar of each letter number.
  static let lower: [Unicode.Scalar] =
    [" "] + Array("abcdefghijklmnopqrstuvwxyzăâđêôơư".unicodeScalars)

  /// The basic letter under a shape: ă and â are a, đ is d. Numbers up to 26 stand for themselves.
  @inline(__always) package static func withoutShape(_ letter: UInt8) -> UInt8 {
    switch letter {
    case aBreve, aCircumflex: a
    case dStroke: d
    case eCircumflex: e
    case oCircumflex, oHorn: o
    case uHorn: u
    default: letter
    }
  }

  /// The tone that a combining mark stands for.
  @inline(__always) static func tone(ofMark scalar: UInt32) -> UInt64? {
    switch scalar {
    case 0x300: 1
    case 0x301: 2
    case 0x309: 3
    case 0x303: 4
    case 0x323: 5
    default: nil
    }
  }

  /// The letter that a shape mark (circumflex, breve, horn) makes of `letter`; nil where the two do not go together.
  static func shaped(_ letter: UInt8, byMark scalar: UInt32) -> UInt8? {
    switch (scalar, letter) {
    case (0x302, a): aCircumflex
    case (0x302, e): eCircumflex
    case (0x302, o): oCircumflex
    case (0x306, a): aBreve
    case (0x31B, o): oHorn
    case (0x31B, u): uHorn
    default: nil
    }
  }

  /// Entries for U+0000…U+024F, then U+1E00…U+1EFF. Zero bits mean: not one of our letters.
  static let table: [LetterInfo] = {
    var table = [LetterInfo](repeating: LetterInfo(bits: 0), count: tableCount)
    func set(_ scalar: Unicode.Scalar, _ info: LetterInfo) {
      if let index = tableIndex(scalar.value) { table[index] = info }
    }
    for number in 1...26 {
      let scalar = lower[number]
      set(scalar, LetterInfo(letter: UInt8(number)))
      set(Unicode.Scalar(UInt8(scalar.value) - 32), LetterInfo(letter: UInt8(number), isUpper: true))
    }
    // One row a vowel: the letter and its six tones, lower then upper case.
    let rows: [(letter: UInt8, lower: String, upper: String)] = [
      (a, "aàáảãạ", "AÀÁẢÃẠ"), (aBreve, "ăằắẳẵặ", "ĂẰẮẲẴẶ"), (aCircumflex, "âầấẩẫậ", "ÂẦẤẨẪẬ"),
      (e, "eèéẻẽẹ", "EÈÉẺẼẸ"), (eCircumflex, "êềếểễệ", "ÊỀẾỂỄỆ"), (i, "iìíỉĩị", "IÌÍỈĨỊ"),
      (o, "oòóỏõọ", "OÒÓỎÕỌ"), (oCircumflex, "ôồốổỗộ", "ÔỒỐỔỖỘ"), (oHorn, "ơờớởỡợ", "ƠỜỚỞỠỢ"),
      (u, "uùúủũụ", "UÙÚỦŨỤ"), (uHorn, "ưừứửữự", "ƯỪỨỬỮỰ"), (y, "yỳýỷỹỵ", "YỲÝỶỸỴ"),
    ]
    for row in rows {
      for (scalars, isUpper) in [(row.lower, false), (row.upper, true)] {
        for (tone, scalar) in zip(Tone.allCases, scalars.unicodeScalars) {
          let isAccented = scalar.value >= 0x80
          set(scalar, LetterInfo(letter: row.letter, tone: tone, isUpper: isUpper, isAccented: isAccented))
        }
      }
    }
    // Đ never decomposes, so it says nothing about the normal form. U+00D0 is the Icelandic letter that old fonts
    // and keyboards put in its place.
    set("đ", LetterInfo(letter: dStroke))
    set("Đ", LetterInfo(letter: dStroke, isUpper: true))
    set("\u{D0}", LetterInfo(letter: dStroke, isUpper: true))
    set("\u{F0}", LetterInfo(letter: dStroke))
    return table
  }()

  static let tableCount = 0x250 + 0x100

  @inline(__always) static func tableIndex(_ scalar: UInt32) -> Int? {
    if scalar < 0x250 { return Int(scalar) }
    if scalar >= 0x1E00, scalar < 0x1F00 { return Int(scalar &- 0x1E00 &+ 0x250) }
    return nil
  }
}
