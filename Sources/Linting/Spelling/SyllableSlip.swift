import VietnameseText

/// A word of Vietnamese letters that Vietnamese spelling does not allow, where it is clear that a Vietnamese syllable is
/// meant: one vowel group with an accent, and one detail of which only a slip of the keyboard can be the reason.
///
/// Foreign words (café, ôtô, ximăng) have several vowel groups; names of the smaller peoples (krông, plei) have initials
/// that Vietnamese lacks. Neither is judged.
struct SyllableSlip {
  /// The syllable that is meant, in NFC and small letters; nil where it may be one of several.
  let right: String?

  /// Letter numbers as in `LetterInfo`.
  private enum Letter {
    static let c: UInt8 = 3
    static let e: UInt8 = 5
    static let g: UInt8 = 7
    static let h: UInt8 = 8
    static let i: UInt8 = 9
    static let n: UInt8 = 14
    static let o: UInt8 = 15
    static let p: UInt8 = 16
    static let q: UInt8 = 17
    static let t: UInt8 = 20
    static let u: UInt8 = 21
    static let circumflexE: UInt8 = 30
    static let hornO: UInt8 = 32
    static let hornU: UInt8 = 33
  }

  init?(_ key: SyllableKey) {
    let letters = key.letters
    guard (3...8).contains(letters.count),
      key.tone != .level || letters.contains(where: { $0 > 26 && VowelLetter.contains($0) }),
      let vowels = Self.vowelGroup(letters)
    else { return nil }
    if let fixed = Self.mended(letters, vowels), SyllableShape(fixed) != nil {
      guard Self.allows(key.tone, fixed) else { return nil }
      right = Self.text(fixed, key.tone)
      return
    }
    // biêt, đăc: one of two tones is missing.
    guard SyllableShape(letters) != nil, !Self.allows(key.tone, letters) else { return nil }
    right = nil
  }

  /// The letters without the slip.
  private static func mended(_ letters: [UInt8], _ vowels: Range<Int>) -> [UInt8]? {
    let onset = Array(letters[..<vowels.lowerBound])
    let first = letters[vowels.lowerBound]
    let isLong = vowels.count > 2 || vowels.count == 2 && vowels.upperBound < letters.count
    var fixed = letters
    if isLong, onset != [Letter.q] {
      let second = letters[vowels.lowerBound + 1]
      // đuợc, nguời; hưong, trưòng
      if first == Letter.u, second == Letter.hornO {
        fixed[vowels.lowerBound] = Letter.hornU
        return fixed
      }
      if first == Letter.hornU, second == Letter.o {
        fixed[vowels.lowerBound + 1] = Letter.hornO
        return fixed
      }
    }
    let isFront = first == Letter.e || first == Letter.circumflexE || first == Letter.i
    // nghành, ngiêm
    if onset == [Letter.n, Letter.g, Letter.h], !isFront {
      fixed.remove(at: 2)
      return fixed
    }
    if onset == [Letter.n, Letter.g], isFront {
      fixed.insert(Letter.h, at: 2)
      return fixed
    }
    // tốtt, nhânn, trườngg
    if letters.count - vowels.upperBound >= 2, letters[letters.count - 1] == letters[letters.count - 2] {
      fixed.removeLast()
      return fixed
    }
    return nil
  }

  /// The vowels, where they stand together and a consonant that Vietnamese has stands before them.
  private static func vowelGroup(_ letters: [UInt8]) -> Range<Int>? {
    guard let start = letters.firstIndex(where: VowelLetter.contains) else { return nil }
    var end = start
    while end < letters.count, VowelLetter.contains(letters[end]) { end += 1 }
    return letters[end...].contains(where: VowelLetter.contains) ? nil : start..<end
  }

  /// Whether the final allows the tone: before c, ch, p, t there are only two.
  private static func allows(_ tone: Tone, _ letters: [UInt8]) -> Bool {
    guard tone != .acute, tone != .dot, let last = letters.last else { return true }
    if last == Letter.c || last == Letter.p || last == Letter.t { return false }
    return !(last == Letter.h && letters.dropLast().last == Letter.c)
  }

  private static func text(_ letters: [UInt8], _ tone: Tone) -> String? {
    guard let shape = SyllableShape(letters) else { return nil }
    return WordSpelling(
      letters: letters, capitals: [], tone: tone,
      toneIndex: tone == .level ? nil : shape.mainVowel(of: letters)
    ).text
  }
}
