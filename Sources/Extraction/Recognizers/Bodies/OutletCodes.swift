import Lexicon
import SourceText
import VietnameseText

/// The codes of papers and agencies where they sign: at the beginning of an article ("BHG - Chiều 18/5", "(QTO) -") and
/// in credits ("Ảnh: BHG").
struct OutletCodes: Sendable {
  private let open = SyllableKey(mark: "(")
  private let credits = CreditWords()
  /// No outlets: whoever is in the picture has given it.
  private let givers = WordSet(["NVCC", "ĐVCC", "CACC", "BVCC", "GĐCC", "CQCC", "CTCC"])
  private let close = SyllableKey(mark: ")")
  private let source = SyllableKey("Theo")
  private let online = SyllableKey("online")
  /// What an item is, or its number, no outlet: "VIDEO - Chiều 18/5", "II - Nhiệm vụ".
  private let furniture = WordSet([
    "VIDEO", "CLIP", "ẢNH", "NÓNG", "LIVE", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII",
  ])

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    dateline(paragraph, into: &mentions)
    credit(paragraph, into: &mentions)
  }

  /// "Ảnh: BHG" at the end of a paragraph. Two letters may be whoever took the picture.
  private func credit(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    var end = paragraph.count
    while end > 0, paragraph[end - 1].isMark { end -= 1 }
    let code = end - 1
    guard code > 0, paragraph[code].letterCase == .upper, (3...8).contains(paragraph[code].key.letterCount),
      !givers.contains(paragraph[code].key),
      paragraph[code - 1].isMark(":") && code > 1 && credits.containWork(paragraph[code - 2])
        // "Theo BHG" on a line of its own
        || code == 1 && paragraph.is(0, source)
    else { return }
    add(code..<end, "code in a credit", paragraph, &mentions)
  }

  /// "(BHG) -", "BHG -" at the head of a paragraph: any short run of capitals is a code there.
  private func dateline(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    let isOpen = paragraph.is(0, open)
    let start = isOpen ? 1 : 0
    // "(Dân trí) -", "(Baonghean.vn) -"
    if isOpen, let code = paragraph.match(.paperCode, at: start), paragraph.is(start + code.count, close),
      paragraph[start + code.count + 1].isDash, !mentions.covers(start, .location)
    {
      return add(start..<start + code.count, "name at the head of the article", paragraph, &mentions)
    }
    // "Kinhtedothi - Chiều 5/3"
    if !isOpen, paragraph[0].flags.contains(.notSyllable), paragraph[0].letterCase == .capitalised,
      let code = paragraph.match(.paperCode, at: 0), paragraph[code.count].isDash,
      paragraph[code.count].gap == .space, paragraph[code.count + 1].letterCase == .capitalised
    {
      return add(0..<code.count, "name at the head of the article", paragraph, &mentions)
    }
    let token = paragraph[start]
    guard token.isWord, token.letterCase == .upper, (2...8).contains(token.range.length),
      !furniture.contains(token.key), !mentions.covers(start, .location)
    else { return }
    var end = start + 1
    if paragraph[end].isNumber, paragraph[end].gap == .none { end += 1 }
    // "(QTO online) - Ngày 5/3", "(QK7 Online) - …"
    if isOpen, paragraph.is(end, online) { end += 1 }
    if isOpen {
      // "(QTO) - Ngày 5/3", "(QTO). - Ngày 5/3"
      let isStopped = paragraph[end + 1].isMark(".") && paragraph[end + 2].isDash
      guard paragraph.is(end, close), paragraph[end + 1].isDash || paragraph[end + 1].isWord || isStopped
      else { return }
    } else {
      // "BHG - Chiều 18/5", "BHG- Chiều 18/5", "BHG -Chiều 18/5"
      guard paragraph[end].isDash, paragraph[end].gap != .none || paragraph[end + 1].gap != .none,
        paragraph[end + 1].isWord, paragraph[end + 1].letterCase != .upper
      else { return }
    }
    add(start..<end, "code at the head of the article", paragraph, &mentions)
  }

  private func add(
    _ tokens: Range<Int>, _ cue: StaticString, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    let detail = OrganizationDetail(list: .body, row: LocationDetail.noRow, sort: .media, isBare: false)
    mentions.add(.organization, tokens, in: paragraph, cue: cue, detail: .organization(detail))
  }
}
