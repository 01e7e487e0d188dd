import Lexicon
import VietnameseText

/// Two syllables in small letters without the space between them: "thựchiện", "chưađược".
struct JoinedWords: Sendable {
  private let gazetteer: Gazetteer

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Words from elsewhere that are written so.
  private let loans = Set(
    [
      "ápphích", "ắcquy", "cáctông", "càphê", "cátsét", "cátxét", "càvạt", "súplơ", "vắcxin", "xàphòng",
      "xíchlô",
      "xúcxích",
    ].map { SyllableKey($0) })

  /// The two with a space; nil where the word may be one, or be parted in several places.
  func apart(_ text: String) -> String? {
    let letters = Self.letters(of: text)
    guard letters.count >= 5, letters.count <= 14, !loans.contains(SyllableKey(text)) else { return nil }
    var found: String?
    for cut in 2...(letters.count - 2) {
      let (one, other) = (letters[..<cut].joined(), letters[cut...].joined())
      let keys = (SyllableKey(one), SyllableKey(other))
      guard Syllables.shared.contains(keys.0), Syllables.shared.contains(keys.1) else { continue }
      let apart = "\(one) \(other)"
      let hasTone = keys.0.tone != .level || keys.1.tone != .level
      if hasTone, gazetteer.has(.compound, gazetteer.word(keys.0), gazetteer.word(keys.1)) { return apart }
      // No known word of two: both have to look Vietnamese.
      guard hasTone, !MeantSyllable.isPlain(keys.0), !MeantSyllable.isPlain(keys.1), letters.count >= 6
      else { continue }
      if found != nil { return nil }
      found = apart
    }
    return found
  }

  /// Each with the marks that belong to it.
  private static func letters(of text: String) -> [String] {
    text.unicodeScalars.reduce(into: []) { letters, scalar in
      if scalar.properties.isAlphabetic || letters.isEmpty {
        letters.append(String(scalar))
      } else {
        letters[letters.count - 1].unicodeScalars.append(scalar)
      }
    }
  }
}
