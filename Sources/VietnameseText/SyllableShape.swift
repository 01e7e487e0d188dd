/// The parts of a Vietnamese syllable: which letters are the initial, which the vowels, which the final.
///
/// Only syllables that Vietnamese spelling allows have one, so that foreign words and names of other languages are
/// never judged.
package struct SyllableShape: Sendable {
  /// Behind the initial; gi and qu count as initials before a vowel.
  private let vowels: Range<Int>
  private let hasFinal: Bool

  package init?(_ letters: [UInt8]) {
    var index = 0
    while index < letters.count, !VowelLetter.contains(letters[index]) { index += 1 }
    var end = index
    while end < letters.count, VowelLetter.contains(letters[end]) { end += 1 }
    var restIsFinal = end
    while restIsFinal < letters.count, !VowelLetter.contains(letters[restIsFinal]) { restIsFinal += 1 }
    guard restIsFinal == letters.count, end > index else { return nil }
    let isQ = index == 1 && letters[0] == Letters.q
    let isG = index == 1 && letters[0] == Letters.g
    guard Self.isOnset(letters[..<index]), Self.isCoda(letters[end...]) else { return nil }
    // qu before a vowel; gi before a vowel, but giê is g + iê, which makes no difference to the mark.
    if isQ {
      guard letters[1] == Letters.u, end - index >= 2 else { return nil }
      index += 1
    } else if isG, letters[1] == Letters.i, end - index >= 2 {
      index += 1
    }
    guard Self.isNucleus(letters[index..<end], hasCoda: end < letters.count) else { return nil }
    vowels = index..<end
    hasFinal = end < letters.count
  }

  /// The letter that carries the tone mark.
  package func mainVowel(of letters: [UInt8]) -> Int {
    VowelLetter.carrier(from: vowels.lowerBound, to: vowels.upperBound, hasFinal: hasFinal) { letters[$0] }
  }

  /// Whether some style puts the mark on the letter `place`.
  package func allowsTone(at place: Int, of letters: [UInt8]) -> Bool {
    if place == mainVowel(of: letters) { return true }
    guard vowels.count == 2, !hasFinal else { return false }
    let first = letters[vowels.lowerBound]
    let second = letters[vowels.lowerBound + 1]
    let isPair =
      first == Letters.o && (second == Letters.a || second == Letters.e)
      || first == Letters.u && second == Letters.y
    return isPair && vowels.contains(place)
  }

  private static func spelled(_ letters: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for letter in letters { text.append(Letters.lower[min(Int(letter), Letters.lower.count - 1)]) }
    return String(text)
  }

  private static func isOnset(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.isEmpty || onsetSet.contains(spelled(letters))
  }

  private static func isCoda(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.isEmpty || codas.contains(spelled(letters))
  }

  private static func isNucleus(_ letters: ArraySlice<UInt8>, hasCoda: Bool) -> Bool {
    (hasCoda ? nucleiBeforeCoda : openNuclei).contains(spelled(letters))
  }

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }

  /// The consonants with which a syllable may begin, written out; q only with u behind it.
  package static let onsets = [
    "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q",
    "r", "s",
    "t", "th", "tr", "v", "x",
  ]
  private static let onsetSet = Set(onsets)
  private static let codas = words("c ch m n ng nh p t")
  private static let openNuclei = words(
    """
    a e i o u y ê ô ơ ư ai ao au ay eo ia iu iêu oa oai oao oay oe oeo oi ua uao uay ui uy uya uyu uê uôi uơ uêu \
    âu ây êu ôi ơi ưa ưi ươi ươu ưu yêu uây
    """)
  private static let nucleiBeforeCoda = words(
    "a ă â e ê i o ô ơ u ư y iê oa oă oe oo uâ uê uy uyê uô ươ yê")
}

/// Vowels by letter number.
package enum VowelLetter {
  /// One bit a letter number: a e i o u y ă â ê ô ơ ư.
  static let mask: UInt64 =
    1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25 | 1 << 27 | 1 << 28 | 1 << 30 | 1 << 31 | 1 << 32
    | 1 << 33

  @inline(__always) package static func contains(_ letter: UInt8) -> Bool {
    (mask &>> UInt64(letter & 0x3F)) & 1 != 0
  }

  /// The letter of a syllable on which its tone mark usually stands: the last of ă â ê ô ơ ư where there is one, else the
  /// middle of three vowels, the second of two before a final, the first of two without one.
  ///
  /// - Parameters:
  ///   - start: the first of its vowels; there is one at least. The u of qu and the i of gi before a vowel are none.
  ///   - end: behind the last.
  @inline(__always)
  static func carrier(from start: Int, to end: Int, hasFinal: Bool, letter: (Int) -> UInt8) -> Int {
    var index = end &- 1
    while index >= start {
      if letter(index) > Letters.z { return index }
      index &-= 1
    }
    switch end &- start {
    case 1: return start
    case 2: return hasFinal ? start &+ 1 : start
    default: return start &+ 1
    }
  }
}

extension SyllableKey {
  /// The letter on which a Vietnamese syllable of these letters carries its tone mark; nil for keys that are not packed
  /// and for words without a vowel. See `VowelLetter.carrier`; qu and gi before a vowel are initials.
  var usualToneIndex: Int? {
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
      letter(0) == UInt64(Letters.q) && letter(1) == UInt64(Letters.u)
        || letter(0) == UInt64(Letters.g) && letter(1) == UInt64(Letters.i)
    {
      first &+= 1
    }
    return VowelLetter.carrier(from: first, to: end, hasFinal: count > end) {
      UInt8(truncatingIfNeeded: letter($0))
    }
  }
}
