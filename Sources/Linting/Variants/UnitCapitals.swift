import Extraction
import SourceText
import VietnameseText

/// Administrative units by their word and name: "tỉnh Ninh Thuận".
struct UnitCapitals: Sendable {
  private let words = WordSet(["tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường"])
  /// "Thành phố Hồ Chí Minh".
  private let uncle = WordSet(["Chí"])

  func isWord(_ key: SyllableKey) -> Bool { words.contains(key) }

  /// "tỉnh Ninh thuận": a unit of the table with a name of two syllables.
  ///
  /// - Returns: whether it is reported.
  func reportSmall(
    _ place: Mention, _ paragraph: LintParagraph, into findings: inout Findings
  ) -> Bool {
    guard case .location(let detail) = place.detail, detail.isFromLexicon, place.tokens.count == 3,
      words.contains(paragraph[Int(place.firstToken)].key)
    else { return false }
    let (first, second) = (paragraph[Int(place.firstToken) + 1], paragraph[Int(place.firstToken) + 2])
    guard first.letterCase == .capitalised, second.letterCase == .lower, second.gap == .space,
      !paragraph[Int(place.endToken)].isCapitalised
    else { return false }
    let range = first.range.union(second.range)
    let right = paragraph.string(first.range) + " " + Capitals.opening(paragraph.string(second.range))
    findings.report(
      CapitalisationMix.info, range,
      LocalizedText(
        vi: "Địa danh viết hoa mọi tiếng: “\(right)”",
        en: "Every syllable of a place's name has a capital: “\(right)”"),
      fixes: [.write(right, at: range, isSafe: false)])
    return true
  }

  /// Whether the place is a unit whose word is written small ("thành phố Huế"), as all are but the city of Hồ Chí Minh.
  func isOrdinary(_ place: Mention, _ paragraph: LintParagraph) -> Bool {
    let first = Int(place.firstToken)
    guard case .location(let detail) = place.detail, detail.kind != .other, detail.kind != .country,
      words.contains(paragraph[first].key), place.tokens.count > 2
    else { return false }
    return !uncle.contains(paragraph[place.tokens.upperBound - 2].key)
  }
}
