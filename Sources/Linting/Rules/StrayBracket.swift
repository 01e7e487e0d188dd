import Extraction
package import Lexicon
import SourceText
import VietnameseText

/// # Ngoặc lẻ
///
/// Ngoặc tròn hoặc ngoặc vuông trong một đoạn có mở mà không đóng, hoặc đóng mà không mở.
///
/// Đầu mục “a)”, “1)” không phải ngoặc lẻ.
///
/// ## Vì sao
/// Ngoặc lẻ là dấu vết của câu bị cắt.
///
/// ## Nguồn
/// Lỗi biên tập, không theo văn bản nào.
///
/// ## Ví dụ
/// - Sai: `Đoàn công tác thăm xã ⟦]⟧ vùng cao.`
/// - Sai: `Ủy ban nhân dân ⟦(⟧UBND tỉnh họp.`
/// - Đúng: `Nhiệm vụ: a) huấn luyện; b) sẵn sàng chiến đấu (SSCĐ).`
///
/// # Stray bracket
///
/// A round or square bracket of a paragraph that is opened and never closed, or closed and never opened. List markers
/// such as “a)” and “1)” are not meant.
///
/// ## Why
/// A stray bracket is left over from a cut.
///
/// ## Source
/// A slip of editing; no regulation.
package struct StrayBracket: Rule {
  package static let info = RuleInfo(
    id: "style/stray-bracket", severity: .information,
    summary: LocalizedText(vi: "Ngoặc lẻ", en: "Stray bracket"))

  package let trigger = RuleTrigger([.squareBracket, .roundBracket])

  package init(gazetteer: Gazetteer) {}

  package func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    var open: [(index: Int, isRound: Bool)] = []
    for index in 0..<paragraph.count where paragraph[index].isMark {
      let token = paragraph[index]
      if token.isMark("(") || token.isMark("[") {
        open.append((index, token.isMark("(")))
      } else if token.isMark(")") || token.isMark("]") {
        let isRound = token.isMark(")")
        if let last = open.last, last.isRound == isRound {
          open.removeLast()
        } else if let place = open.lastIndex(where: { $0.isRound == isRound }) {
          for stray in open[(place + 1)...] { report(paragraph, stray.index, into: &findings) }
          open.removeSubrange(place...)
        } else if !(isRound && isListMarker(paragraph, index)) {
          report(paragraph, index, into: &findings)
        }
      }
    }
    for stray in open { report(paragraph, stray.index, into: &findings) }
  }

  /// "a)", "12)", "iv)" after white space or a mark; also ":)" and ";)".
  private func isListMarker(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let before = paragraph[index - 1]
    if index == 0 || paragraph[index].gap != .none { return false }
    if before.isMark { return before.isMark(":") || before.isMark(";") || before.isMark("-") }
    guard before.range.length <= 4 else { return false }
    return index == 1 || before.gap != .none || paragraph[index - 2].isMark
  }

  private func report(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let token = paragraph[index]
    let text = paragraph.string(token.range)
    let isOpen = token.isMark("(") || token.isMark("[")
    // What stands alone between spaces goes with one of them.
    let isAlone = token.gap != .none && (index + 1 >= paragraph.count || paragraph[index + 1].gap != .none)
    let range = isAlone ? paragraph.gap(before: index).union(token.range) : token.range
    findings.report(
      Self.info, token.range,
      LocalizedText(
        vi: isOpen ? "Ngoặc “\(text)” không được đóng" : "Ngoặc “\(text)” không được mở",
        en: isOpen ? "“\(text)” is never closed" : "“\(text)” is never opened"),
      fixes: [.delete(index == 0 ? token.range : range, what: text, isSafe: false)])
  }
}
