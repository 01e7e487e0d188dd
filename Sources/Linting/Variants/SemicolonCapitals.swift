import Extraction
import Lexicon
import VietnameseText

/// "…; Các đồng chí …" in a running list: where every item begins so it is a style, where some do it is a slip.
struct SemicolonCapitals: Sendable {
  /// Words that begin nobody's name.
  private let words = WordSet([
    "các", "cùng", "và", "những", "với", "trong", "ngoài", "đồng", "một", "cũng",
  ])

  /// What begins with a capital in some houses.
  private let nouns: [PhraseList] = [.documentType, .bodyHead, .placeHead, .title, .law]

  /// What the items of one sentence begin with.
  private struct Items {
    /// The first tokens of those that begin with a capital that is no name's.
    var capitals: [Int] = []
    /// How many of these are of `words`.
    var certain = 0
    var small = 0
    /// Items with a capital that may be a name's for all that one sentence can tell.
    var doubtful = 0
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    guard paragraph.sweep.traits.contains(.capitalBehindMark),
      paragraph.tokens(.capitalBehind).contains(where: { paragraph[$0].isMark(";") })
    else { return }
    var items = Items()
    for index in 0..<paragraph.count where paragraph[index].isMark {
      if paragraph[index].isMark(";") {
        count(index + 1, paragraph, &items)
      } else if paragraph.text.endsSentence(at: index) {
        report(items, paragraph, into: &findings)
        items = Items()
      }
    }
    report(items, paragraph, into: &findings)
  }

  private func count(_ index: Int, _ paragraph: LintParagraph, _ items: inout Items) {
    let (token, next) = (paragraph[index], paragraph[index + 1])
    guard token.isWord, token.gap == .space else { return }
    if token.letterCase == .lower { items.small += 1 }
    // "Nguyễn Văn Mẫu", "UBND", "A, B"
    guard token.letterCase == .capitalised, index + 1 == paragraph.count || next.letterCase == .lower else {
      return
    }
    if words.contains(token.key) {
      items.certain += 1
      items.capitals.append(index)
      return
    }
    // A lone word may be somebody's given name for all that one sentence can tell.
    let isNamed = paragraph.reading.hasMention(over: index) { _, mention in
      mention.tokens.count > 1 || mention.kind != .person
    }
    if isNamed { return }
    // "Tiếp tục …", but "Anh hùng Lao động", "Đoàn kết - …", "Đề án …", "Công an …"
    let isOrdinary =
      next.gap == .space && paragraph.text.match(.compound, at: index) != nil
      && !paragraph[index + 2].isCapitalised && !paragraph[index + 2].isDash
      && !nouns.contains { paragraph.text.match($0, at: index) != nil }
    if isOrdinary { items.capitals.append(index) } else { items.doubtful += 1 }
  }

  private func report(_ items: Items, _ paragraph: LintParagraph, into findings: inout Findings) {
    // "…; Ném lựu đạn; Bắn súng; Các tư thế": every item of the list has one.
    let isSlip = items.doubtful == 0 && items.capitals.count <= items.small
    let isLone = items.certain == 1 && items.capitals.count + items.doubtful <= 2
    for index in items.capitals where isSlip || isLone && words.contains(paragraph[index].key) {
      let range = paragraph[index].range
      findings.report(
        CapitalisationMix.info, range,
        LocalizedText(vi: "Sau dấu chấm phẩy viết thường", en: "Small letter after a semicolon"),
        fixes: [.write(paragraph.string(range).lowercased(), at: range, isSafe: false)])
    }
  }
}
