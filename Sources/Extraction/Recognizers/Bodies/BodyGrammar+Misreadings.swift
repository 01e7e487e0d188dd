import Lexicon
import VietnameseText

// Short heads that are read as something else with what stands behind them.
extension BodyGrammar {
  /// Whether a head of one word, with the name read behind it, is no body: "báo Mỹ" is any paper there, "Vụ TNGT" what
  /// happened, "bộ SGK" a set of books, "vùng 12 hải lý" how wide it is, "vàng bạc Trường Mẫu" a shop.
  func isMisread(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ head: BodyWords.Head,
    _ name: FieldGrammar.Name,
    words: Range<Int>, isAfterTitle: Bool
  ) -> Bool {
    let (index, first, end) = (words.lowerBound, words.lowerBound + 1, words.upperBound)
    guard end > first, !isAfterTitle else { return false }
    let next = paragraph[first]
    if things.contains(next.key) { return true }
    // "|Bộ Luật| tố tụng hình sự"
    if paragraph.is(index, ministry), paragraph.is(first, code), end == first + 1 { return true }
    // "tàu |BV 12345| TS"
    if next.isNumber, paragraph[index].letterCase == .upper, paragraph[end].letterCase == .upper,
      paragraph.is(end, boat)
    {
      return true
    }
    if next.isNumber { return paragraph.is(end, nautical.0) && paragraph.is(end + 1, nautical.1) }
    switch head.sort {
    case .media:
      if let place = mentions.mention(.location, at: first) {
        return place.isCountry && Int(place.endToken) == end
      }
      return end == first + 1 && nations.contains(next.key)
    case .school:
      return end == first + 1 && next.letterCase == .capitalised && next.isWord
        && paragraph[index].isCapitalised
        && !next.flags.contains(.notSyllable) && !mentions.covers(first, .location) && !name.hasKnownCapital
    default:
      return paragraph.is(index, affair) && next.letterCase == .upper && !name.hasKnownCapital
        && !name.hasNumber
    }
  }
}
