import VietnameseText

/// What a row of letters says where some are keys of Telex that an input method left as they are: dduowcj is được, and so
/// are đươcj and dduợc.
struct TelexKeys {
  private(set) var letters: [UInt8] = []
  private(set) var tone = Tone.level

  /// - Parameters:
  ///   - keys: letter numbers as in `Letters`.
  ///   - tone: the tone that is written; no key stands for another one then.
  /// - Returns: nil where no letter stands for a mark.
  init?(_ keys: [UInt8], _ tone: Tone = .level) {
    self.tone = tone
    var hasVowel = false
    for key in keys {
      if hasVowel, let tone = Self.tones[key], self.tone == .level {
        self.tone = tone
        continue
      }
      if VowelLetter.contains(key) { hasVowel = true }
      guard let last = letters.indices.last, let shaped = Self.shaped(letters[last], by: key) else {
        letters.append(key)
        continue
      }
      letters[last] = shaped
      // One w shapes both: duowc.
      if shaped == Letters.oHorn, last > 0, letters[last - 1] == Letters.u {
        letters[last - 1] = Letters.uHorn
      }
    }
    guard letters.count < keys.count else { return nil }
  }

  /// s, f, r, x, j.
  private static let tones: [UInt8: Tone] = [19: .acute, 6: .grave, 18: .hook, 24: .tilde, 10: .dot]
  private static let w: UInt8 = 23

  private static func shaped(_ letter: UInt8, by key: UInt8) -> UInt8? {
    switch (letter, key) {
    case (Letters.a, Letters.a): Letters.aCircumflex
    case (Letters.e, Letters.e): Letters.eCircumflex
    case (Letters.o, Letters.o): Letters.oCircumflex
    case (Letters.d, Letters.d): Letters.dStroke
    case (Letters.a, w): Letters.aBreve
    case (Letters.o, w): Letters.oHorn
    case (Letters.u, w): Letters.uHorn
    // vieệc, đđồng
    default: key > Letters.z && (Letters.withoutShape(key) == letter || key == letter) ? key : nil
    }
  }
}
