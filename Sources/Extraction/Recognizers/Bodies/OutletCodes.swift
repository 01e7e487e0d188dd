import Lexicon
import SourceText
import VietnameseText

/// The codes of papers and agencies where they sign: at the beginning of an article ("BHG - Chiều 18/5", "(QTO) -") and
/// in credits ("Ảnh: Lê Thí Dụ/TTXVN").
struct OutletCodes: Sendable {
  private let open = SyllableKey(mark: "(")
  private let close = SyllableKey(mark: ")")

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    dateline(paragraph, into: &mentions)
  }

  /// "(BHG) -", "BHG -" at the head of a paragraph: any short run of capitals is a code there.
  private func dateline(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    let isOpen = paragraph.is(0, open)
    let start = isOpen ? 1 : 0
    let token = paragraph[start]
    guard token.isWord, token.letterCase == .upper, (2...8).contains(token.range.length) else { return }
    var end = start + 1
    if paragraph[end].isNumber, paragraph[end].gap == .none { end += 1 }
    if isOpen {
      guard paragraph.is(end, close), paragraph[end + 1].isDash || paragraph[end + 1].isWord else { return }
    } else {
      guard paragraph[end].isDash, paragraph[end].gap != .none, paragraph[end + 1].gap != .none,
        paragraph[end + 1].isWord, paragraph[end + 1].letterCase != .upper
      else { return }
    }
    let detail = OrganizationDetail(
      list: .body, row: LocationDetail.noRow, sort: .media, isBare: false)
    mentions.add(
      .organization, start..<end, in: paragraph, cue: "code at the head of the article",
      detail: .organization(detail))
  }
}
