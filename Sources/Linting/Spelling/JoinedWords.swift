import Extraction
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
      "xúcxích", "rơmoóc", "rơmooc", "sơmi", "cácbon", "cácte", "cácbin", "bêtông", "ximăng", "amiăng",
      "mêtan", "êtan", "môtô", "côngtơ", "ôxy", "lôgô", "xêri",
      "bêta", "xôda", "băngrôn", "băngđô", "xalông", "salông", "balô", "catalô", "côngxon", "panô", "mônô",
    ].map { SyllableKey($0) })

  /// Whether a word may be two, as far as its key tells at once: it has a mark and several groups of vowels.
  static func mayBe(_ key: SyllableKey) -> Bool {
    !key.isPacked || !MeantSyllable.isPlain(key) && SyllableSlip.vowelGroup(key.letters) == nil
  }

  /// Words that stand alone and are typed onto the next one or the last one.
  private let particles = WordSet([
    "và", "các", "của", "đã", "sẽ", "là", "cho", "do", "với", "trong", "những", "được", "không", "tại", "từ",
    "về",
    "đang", "để", "khi", "mà", "vì", "này", "đó", "phải", "cũng", "như", "thì", "bị", "có", "rất", "nhiều",
    "một",
  ])

  /// The two with a space; nil where the word may be one, or be parted in several places.
  ///
  /// - Parameters:
  ///   - before: the lexicon's number of the word in front; 0 where there is none.
  ///   - after: the same of the word behind.
  func apart(_ text: String, before: UInt32 = 0, after: UInt32 = 0) -> String? {
    let letters = Self.letters(of: text)
    guard letters.count >= 4, letters.count <= 14, !loans.contains(SyllableKey(text)) else { return nil }
    var found: String?
    for cut in 2...(letters.count - 2) {
      let (one, other) = (letters[..<cut].joined(), letters[cut...].joined())
      let keys = (SyllableKey(one), SyllableKey(other))
      guard SyllableShape(keys.0.letters) != nil, SyllableShape(keys.1.letters) != nil else { continue }
      let apart = "\(one) \(other)"
      if letters.count >= 5, gazetteer.has(.compound, gazetteer.word(keys.0), gazetteer.word(keys.1)) {
        return apart
      }
      // No known word of two: both have to look Vietnamese, or one is a word that stands everywhere. The list of all
      // syllables is asked last, because it is made for the first word that needs it.
      let hasTone = keys.0.tone != .level || keys.1.tone != .level
      let areWords =
        letters.count >= 6 && !MeantSyllable.isPlain(keys.0) && !MeantSyllable.isPlain(keys.1)
        || particles.contains(keys.0) || particles.contains(keys.1)
        || letters.count >= 6 && isPart(keys, before: before, after: after)
      guard hasTone, areWords, SyllableSet.shared.contains(keys.0), SyllableSet.shared.contains(keys.1) else {
        continue
      }
      if found != nil { return nil }
      found = apart
    }
    return found
  }

  /// Whether a half makes a word of two with its neighbour: "cựu |chiến binh|hiện nay".
  private func isPart(_ halves: (SyllableKey, SyllableKey), before: UInt32, after: UInt32) -> Bool {
    before != 0 && gazetteer.has(.compound, before, gazetteer.word(halves.0))
      || after != 0 && gazetteer.has(.compound, gazetteer.word(halves.1), after)
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
