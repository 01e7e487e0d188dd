import VietnameseText

/// The parts of a Vietnamese syllable: which letters are the initial, which the vowels, which the final.
///
/// Only syllables that Vietnamese spelling allows have one, so that foreign words and names of other languages are
/// never judged.
package struct SyllableShape: Sendable {
  /// How many letters the initial has; gi and qu count as initials before a vowel.
  package var onset: Int
  package var vowels: Range<Int>
  package var coda: Int

  package init?(_ letters: [UInt8]) {
    var index = 0
    while index < letters.count, !VowelLetter.contains(letters[index]) { index += 1 }
    var end = index
    while end < letters.count, VowelLetter.contains(letters[end]) { end += 1 }
    var restIsFinal = end
    while restIsFinal < letters.count, !VowelLetter.contains(letters[restIsFinal]) { restIsFinal += 1 }
    guard restIsFinal == letters.count, end > index else { return nil }
    let isQ = index == 1 && letters[0] == 17
    let isG = index == 1 && letters[0] == 7
    guard Self.isOnset(letters[..<index]), Self.isCoda(letters[end...]) else { return nil }
    // qu before a vowel; gi before a vowel, but giê is g + iê, which makes no difference to the mark.
    if isQ {
      guard letters[1] == 21, end - index >= 2 else { return nil }
      index += 1
    } else if isG, letters[1] == 9, end - index >= 2 {
      index += 1
    }
    guard Self.isNucleus(letters[index..<end], hasCoda: end < letters.count) else { return nil }
    onset = index
    vowels = index..<end
    coda = letters.count - end
  }

  /// The letter that carries the mark: the last of ê ơ ă â ô ư where there is one, else the middle of three vowels,
  /// the second of two before a final, the first of two without one.
  package func mainVowel(of letters: [UInt8]) -> Int {
    if let shaped = vowels.last(where: { letters[$0] > 26 }) { return shaped }
    switch vowels.count {
    case 1: return vowels.lowerBound
    case 2: return coda > 0 ? vowels.lowerBound + 1 : vowels.lowerBound
    default: return vowels.lowerBound + 1
    }
  }

  /// Whether some style puts the mark on the letter `place`.
  package func allowsTone(at place: Int, of letters: [UInt8]) -> Bool {
    if place == mainVowel(of: letters) { return true }
    guard vowels.count == 2, coda == 0 else { return false }
    let first = letters[vowels.lowerBound]
    let second = letters[vowels.lowerBound + 1]
    let isPair = first == 15 && (second == 1 || second == 5) || first == 21 && second == 25
    return isPair && vowels.contains(place)
  }

  private static func spelled(_ letters: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for letter in letters { text.append(Letters.lower[min(Int(letter), Letters.lower.count - 1)]) }
    return String(text)
  }

  private static func isOnset(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.isEmpty || onsets.contains(spelled(letters))
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

  private static let onsets = words(
    "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x")
  private static let codas = words("c ch m n ng nh p t")
  private static let openNuclei = words(
    """
    a e i o u y ê ô ơ ư ai ao au ay eo ia iu iêu oa oai oao oay oe oeo oi ua uao uay ui uy uya uyu uê uôi uơ uêu \
    âu ây êu ôi ơi ưa ưi ươi ươu ưu yêu uây
    """)
  private static let nucleiBeforeCoda = words(
    "a ă â e ê i o ô ơ u ư y iê oa oă oe oo uâ uê uy uyê uô ươ yê")
}
