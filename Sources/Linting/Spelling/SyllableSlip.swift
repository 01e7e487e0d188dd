import VietnameseText

/// A word of Vietnamese letters that Vietnamese spelling does not allow, where it is clear that a Vietnamese syllable is
/// meant: one vowel group with an accent, and one detail of which only a slip of the keyboard can be the reason.
///
/// Foreign words (café, ôtô, ximăng) have several vowel groups; names of the smaller peoples (krông, plei) have initials
/// that Vietnamese lacks. Neither is judged.
struct SyllableSlip {
  /// The syllable that is meant, in NFC and small letters; nil where it may be one of several.
  let right: String?
  /// Whether nothing else can be meant.
  let isCertain: Bool

  init(right: String?, isCertain: Bool) {
    self.right = right
    self.isCertain = isCertain
  }

  /// One that its neighbours have told.
  init?(right key: SyllableKey) {
    guard let right = Self.text(key.letters, key.tone) else { return nil }
    self.init(right: right, isCertain: false)
  }

  /// A word of one vowel group with letters that only Vietnamese has, in an order that Vietnamese lacks: tiếq, đnáh.
  init?(impossible key: SyllableKey) {
    let letters = key.letters
    guard (3...7).contains(letters.count), letters.allSatisfy({ !Self.foreignLetters.contains($0) }),
      let vowels = Self.vowelGroup(letters), SyllableShape(letters) == nil,
      !Self.isForeign(onset: letters[..<vowels.lowerBound], vowels: letters[vowels])
    else { return nil }
    self.init(right: nil, isCertain: false)
  }

  /// A syllable that spelling allows and that no Vietnamese word has: cụa, mỉnh.
  ///
  /// - Parameter key: none of `SyllableSet`, with marks.
  init?(unheard key: SyllableKey) {
    let letters = key.letters
    guard letters.count >= 2, let first = letters.first, !VowelLetter.contains(first),
      SyllableShape(letters) != nil, Self.allows(key.tone, letters)
    else { return nil }
    self.init(right: nil, isCertain: false)
  }

  /// f, j, k, w, z: words of other languages and names of the smaller peoples.
  private static let foreignLetters: Set<UInt8> = [6, 10, 11, 23, 26]

  /// Whether the word has a beginning or vowels that only words from elsewhere have.
  static func isForeign(_ key: SyllableKey) -> Bool {
    let letters = key.letters
    guard let vowels = vowelGroup(letters) else { return false }
    return isForeign(onset: letters[..<vowels.lowerBound], vowels: letters[vowels])
  }

  /// Beginnings and vowels of words that came from elsewhere and are written with Vietnamese marks: crôm, xcơ, kiốt, týp.
  private static func isForeign(onset: ArraySlice<UInt8>, vowels: ArraySlice<UInt8>) -> Bool {
    let (l, r, s, x): (UInt8, UInt8, UInt8, UInt8) = (12, 18, 19, 24)
    if onset.count > 1, onset.last == l || onset.last == r && onset.first != Letters.t { return true }
    if onset.count > 1, onset.first == s || onset.first == x { return true }
    return vowels.first == Letters.i && vowels.dropFirst().contains(Letters.oCircumflex)
      || vowels.elementsEqual([Letters.y])
  }

  init?(_ key: SyllableKey) {
    let letters = key.letters
    guard (3...8).contains(letters.count),
      key.tone != .level || letters.contains(where: { $0 > Letters.z && VowelLetter.contains($0) }),
      let vowels = Self.vowelGroup(letters)
    else { return nil }
    if let fixed = Self.mended(letters, vowels), SyllableShape(fixed) != nil {
      guard Self.allows(key.tone, fixed) else { return nil }
      self.init(right: Self.text(fixed, key.tone), isCertain: true)
      return
    }
    // biêt, đăc: one of two tones is missing.
    guard SyllableShape(letters) != nil, !Self.allows(key.tone, letters) else { return nil }
    self.init(right: nil, isCertain: false)
  }

  /// The letters without the slip.
  private static func mended(_ letters: [UInt8], _ vowels: Range<Int>) -> [UInt8]? {
    let onset = Array(letters[..<vowels.lowerBound])
    let first = letters[vowels.lowerBound]
    let isLong = vowels.count > 2 || vowels.count == 2 && vowels.upperBound < letters.count
    var fixed = letters
    if isLong, onset != [Letters.q] {
      let second = letters[vowels.lowerBound + 1]
      // đuợc, nguời; hưong, trưòng
      if first == Letters.u, second == Letters.oHorn {
        fixed[vowels.lowerBound] = Letters.uHorn
        return fixed
      }
      if first == Letters.uHorn, second == Letters.o {
        fixed[vowels.lowerBound + 1] = Letters.oHorn
        return fixed
      }
    }
    let isFront = first == Letters.e || first == Letters.eCircumflex || first == Letters.i
    // nghành, ngiêm
    if onset == [Letters.n, Letters.g, Letters.h], !isFront {
      fixed.remove(at: 2)
      return fixed
    }
    if onset == [Letters.n, Letters.g], isFront {
      fixed.insert(Letters.h, at: 2)
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
  static func vowelGroup(_ letters: [UInt8]) -> Range<Int>? {
    guard let start = letters.firstIndex(where: VowelLetter.contains) else { return nil }
    var end = start
    while end < letters.count, VowelLetter.contains(letters[end]) { end += 1 }
    return letters[end...].contains(where: VowelLetter.contains) ? nil : start..<end
  }

  /// Whether the final allows the tone: before c, ch, p, t there are only two.
  private static func allows(_ tone: Tone, _ letters: [UInt8]) -> Bool {
    guard tone != .acute, tone != .dot, let last = letters.last else { return true }
    if last == Letters.c || last == Letters.p || last == Letters.t { return false }
    return !(last == Letters.h && letters.dropLast().last == Letters.c)
  }

  private static func text(_ letters: [UInt8], _ tone: Tone) -> String? {
    guard let shape = SyllableShape(letters) else { return nil }
    return WordSpelling(
      letters: letters, capitals: [], tone: tone,
      toneIndex: tone == .level ? nil : shape.mainVowel(of: letters)
    ).text
  }
}
