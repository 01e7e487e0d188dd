import VietnameseText

/// Tells from its letters whether something in capitals could be read as a word.
struct WordLikeness: Sendable {
  private let onsets = WordSet(SyllableShape.onsets)

  /// Whether the letters are a Vietnamese syllable of level tone: a known onset or none, vowels, and m, n, ng, nh or
  /// nothing (before c, ch, p and t the tone is never level).
  func isSyllable(_ key: SyllableKey) -> Bool {
    let count = key.letterCount
    guard count > 0 else { return false }
    let letters = SyllableKey(raw: key.raw).with(.level).raw
    func letter(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: letters &>> UInt64(index &* 6) & 0x3F) }
    var first = 0
    while first < count, !VowelLetter.contains(letter(first)) { first += 1 }
    var end = first
    while end < count, VowelLetter.contains(letter(end)) { end += 1 }
    guard end > first, end - first <= 3,
      first == 0 || onsets.contains(SyllableKey(raw: letters & ((1 &<< UInt64(first &* 6)) &- 1)))
    else { return false }
    switch (count - end, end < count ? letter(end) : 0) {
    case (0, _), (1, Letters.m), (1, Letters.n): return true
    case (2, Letters.n): return letter(end + 1) == Letters.g || letter(end + 1) == Letters.h
    default: return false
    }
  }

  /// Whether a longer run reads like a word of any language: vowels here and there and never three other letters in a
  /// row.
  func isWord(_ letters: [AbbreviationLetter]) -> Bool {
    guard letters.count >= 5 else { return false }
    var vowelGroups = 0
    var cluster = 0
    for letter in letters {
      if VowelLetter.contains(letter.letter) {
        if cluster > 0 || vowelGroups == 0 { vowelGroups += 1 }
        cluster = 0
      } else {
        cluster += 1
        if cluster > 2 { return false }
      }
    }
    return vowelGroups >= 2
  }

  /// The same for letters that do not stand in brackets: vowels that hardly begin a Vietnamese word (E, I, O) and three
  /// other letters in a row at the most, as in WORLD.
  func isForeignWord(_ letters: [AbbreviationLetter]) -> Bool {
    guard letters.count >= 5 else { return false }
    var hasVowel = false
    var cluster = 0
    for letter in letters {
      cluster = VowelLetter.contains(letter.letter) ? 0 : cluster + 1
      if cluster > 3 { return false }
      hasVowel =
        hasVowel || letter.letter == Letters.e || letter.letter == Letters.i || letter.letter == Letters.o
    }
    return hasVowel
  }

  /// Whether there is a vowel that abbreviations do not have: ă, â, ê or ô.
  func hasShapedVowel(_ letters: [AbbreviationLetter]) -> Bool {
    letters.contains { Self.isShaped($0.letter) }
  }

  func hasShapedVowel(_ key: SyllableKey) -> Bool {
    for index in 0..<key.letterCount
    where Self.isShaped(UInt8(truncatingIfNeeded: key.raw &>> UInt64(index &* 6) & 0x3F)) {
      return true
    }
    return false
  }

  private static func isShaped(_ letter: UInt8) -> Bool {
    letter == Letters.aBreve || letter == Letters.aCircumflex || letter == Letters.eCircumflex
      || letter == Letters.oCircumflex
  }
}
