/// A letter of Vietnamese text taken apart: the letter without its tone, the tone, the case.
///
/// Only what decoding needs: telling a syllable from noise and putting a vowel and a tone together.
package struct VietnameseLetter: Equatable, Sendable {
  /// The place of the letter in ``alphabet``, from 1; ``foreign`` for f j w z.
  package let base: UInt8
  /// The place of the tone in `a à á ả ã ạ`, from 0.
  package let tone: UInt8
  package let isUppercase: Bool

  /// The 29 letters in the order of `base`; index 0 is unused.
  static let alphabet: [Unicode.Scalar] = Array(" aăâbcdđeêghiklmnoôơpqrstuưvxy".unicodeScalars)
  package static let foreign: UInt8 = 30
  /// How many values `base` has, 0 included.
  static let baseCount = 31

  /// The vowels with the six tones, in the order of `tone`. Composed characters (NFC).
  private static let vowels =
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
  private static let uppercaseVowels =
    "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴ"

  /// The composed letter that `scalar` is; nil for anything that is no letter of Vietnamese or of ASCII.
  package init?(_ scalar: UInt32) {
    guard let slot = Self.slot(scalar) else { return nil }
    let packed = Self.table[slot]
    if packed == 0 { return nil }
    base = UInt8(truncatingIfNeeded: packed & 31)
    tone = UInt8(truncatingIfNeeded: packed >> 5 & 7)
    isUppercase = packed >> 8 & 1 == 1
  }

  package init(base: UInt8, tone: UInt8, isUppercase: Bool) {
    self.base = base
    self.tone = tone
    self.isUppercase = isUppercase
  }

  /// Whether a tone can stand on the letter.
  private var isVowel: Bool { Self.vowelBases &>> UInt32(base) & 1 == 1 }

  /// The composed character, or nil when there is none (a tone on a consonant, `foreign`).
  package var scalar: UInt32? {
    let index = (Int(base) * 6 + Int(tone)) * 2 + (isUppercase ? 1 : 0)
    guard base < Self.baseCount, tone < 6 else { return nil }
    let found = Self.composed[index]
    return found == 0 ? nil : found
  }

  /// The letter with a combining mark of Vietnamese put on it: tones U+0300 0301 0309 0303 0323, shapes
  /// U+0302 0306 031B. Nil when the mark does not go there (a second tone, a breve on o).
  package func adding(mark: UInt32) -> VietnameseLetter? {
    if let newTone = Self.tone(ofMark: mark) {
      guard tone == 0, isVowel else { return nil }
      return VietnameseLetter(base: base, tone: newTone, isUppercase: isUppercase)
    }
    let shaped: UInt8
    switch (mark, base) {
    case (0x302, Self.a): shaped = Self.aCircumflex
    case (0x302, Self.e): shaped = Self.eCircumflex
    case (0x302, Self.o): shaped = Self.oCircumflex
    case (0x306, Self.a): shaped = Self.aBreve
    case (0x31B, Self.o): shaped = Self.oHorn
    case (0x31B, Self.u): shaped = Self.uHorn
    default: return nil
    }
    return VietnameseLetter(base: shaped, tone: tone, isUppercase: isUppercase)
  }

  static func tone(ofMark mark: UInt32) -> UInt8? {
    switch mark {
    case 0x300: 1
    case 0x301: 2
    case 0x309: 3
    case 0x303: 4
    case 0x323: 5
    default: nil
    }
  }

  // Places in `alphabet` that code speaks of.
  static let a: UInt8 = 1
  static let aBreve: UInt8 = 2
  static let aCircumflex: UInt8 = 3
  static let c: UInt8 = 5
  static let e: UInt8 = 8
  static let eCircumflex: UInt8 = 9
  static let g: UInt8 = 10
  static let h: UInt8 = 11
  static let i: UInt8 = 12
  static let k: UInt8 = 13
  static let n: UInt8 = 16
  static let o: UInt8 = 17
  static let oCircumflex: UInt8 = 18
  static let oHorn: UInt8 = 19
  static let p: UInt8 = 20
  static let q: UInt8 = 21
  static let r: UInt8 = 22
  static let t: UInt8 = 24
  static let u: UInt8 = 25
  static let uHorn: UInt8 = 26
  static let y: UInt8 = 29

  /// One bit a base: the twelve vowels.
  static let vowelBases: UInt32 = bits(of: "aăâeêioôơuưy")
  /// The vowels that carry a shape, on which the tone always goes.
  static let shapedVowelBases: UInt32 = bits(of: "ăâêôơư")

  private static func bits(of letters: String) -> UInt32 {
    var bits: UInt32 = 0
    for scalar in letters.unicodeScalars {
      if let letter = VietnameseLetter(scalar.value) { bits |= 1 &<< UInt32(letter.base) }
    }
    return bits
  }

  // MARK: Tables

  private static let firstBlockEnd: UInt32 = 0x1B1
  private static let secondBlock: ClosedRange<UInt32> = 0x1EA0...0x1EF9

  /// Letters live in U+0000–01B0 and U+1EA0–1EF9; the table holds the two blocks one after the other.
  @inline(__always)
  private static func slot(_ scalar: UInt32) -> Int? {
    if scalar < firstBlockEnd { return Int(scalar) }
    guard secondBlock.contains(scalar) else { return nil }
    return Int(firstBlockEnd + scalar - 0x1EA0)
  }

  /// base | tone << 5 | uppercase << 8, by slot; 0 where there is no letter.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: Int(firstBlockEnd) + secondBlock.count)
    func set(_ scalar: UInt32, _ packed: UInt16) {
      if let slot = slot(scalar) { table[slot] = packed }
    }
    for scalar in UInt32(0x61)...0x7A {  // f j w z keep this; the others are set below
      set(scalar, UInt16(foreign))
      set(scalar - 0x20, UInt16(foreign) | 1 << 8)
    }
    for (place, scalar) in alphabet.enumerated() where place > 0 {
      let base = UInt16(place)
      set(scalar.value, base)
      if scalar.isASCII { set(scalar.value - 0x20, base | 1 << 8) }
    }
    set(0x110, table[0x111] | 1 << 8)
    let lower = Array(vowels.unicodeScalars)
    var base: UInt16 = 0
    for (place, (scalar, capital)) in zip(lower, uppercaseVowels.unicodeScalars).enumerated() {
      // Each row of six starts with its plain letter, which is in the alphabet already.
      if place % 6 == 0, let slot = slot(scalar.value) { base = table[slot] & 31 }
      let toned = base | UInt16(place % 6) << 5
      set(scalar.value, toned)
      set(capital.value, toned | 1 << 8)
    }
    return table
  }()

  /// The way back: scalars by (base * 6 + tone) * 2 + uppercase.
  private static let composed: [UInt32] = {
    var composed = [UInt32](repeating: 0, count: baseCount * 12)
    for scalar in Array(0..<firstBlockEnd) + Array(secondBlock) {
      guard let letter = VietnameseLetter(scalar), letter.base != foreign else { continue }
      composed[(Int(letter.base) * 6 + Int(letter.tone)) * 2 + (letter.isUppercase ? 1 : 0)] = scalar
    }
    return composed
  }()
}
