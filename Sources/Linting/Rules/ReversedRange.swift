import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Khoảng thời gian ngược
///
/// Khoảng thời gian có điểm cuối đứng trước điểm đầu: “giai đoạn 2025 - 2020”, “từ 5/4 đến 3/4/2024”.
///
/// ## Vì sao
/// Thường là gõ nhầm một chữ số; người đọc không biết khoảng nào là đúng.
///
/// ## Nguồn
/// Lỗi biên tập, không theo văn bản nào.
///
/// ## Ví dụ
/// - Sai: `Giai đoạn ⟦2025 - 2020⟧ có nhiều đổi mới.`
/// - Đúng: `Giai đoạn 2020 - 2025 có nhiều đổi mới.`
///
/// # Range that ends before it begins
///
/// A period whose end comes before its beginning.
///
/// ## Why
/// Mostly one digit is wrong, and the reader cannot know which.
///
/// ## Source
/// A slip of editing; no regulation.
struct ReversedRange: Rule {
  static let info = RuleInfo(
    id: "date/reversed-range", severity: .warning,
    summary: LocalizedText(
      vi: "Khoảng thời gian kết thúc trước khi bắt đầu", en: "A period that ends before it begins"))

  let trigger = RuleTrigger(.oddDate)
  private let nextYear = (SyllableKey("năm"), SyllableKey("sau"))

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      guard case .date(let date) = mention.detail, date.problems.contains(.reversed) else { continue }
      // "từ 1/11 đến 31/10 năm sau"
      let next = Int(mention.endToken)
      if paragraph.text.is(next, nextYear.0), paragraph.text.is(next + 1, nextYear.1) { continue }
      var fixes: [Fix] = []
      let runs = DateFigures(paragraph, mention).runs
      // Two plain years are swapped; anything longer a person must look at.
      if runs.count == 2, runs.allSatisfy({ $0.value >= 1000 }) {
        let edits = [
          TextEdit(range: runs[0].range, newText: paragraph.string(runs[1].range)),
          TextEdit(range: runs[1].range, newText: paragraph.string(runs[0].range)),
        ]
        fixes.append(
          Fix(title: LocalizedText(vi: "Đổi chỗ hai năm", en: "Swap the years"), edits: edits, isSafe: false))
      }
      findings.report(
        Self.info, mention.range,
        LocalizedText(
          vi: "“\(paragraph.string(mention.range))” kết thúc trước khi bắt đầu",
          en: "“\(paragraph.string(mention.range))” ends before it begins"), fixes: fixes)
    }
  }
}
