import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Cấp bậc viết sai
///
/// Một cấp bậc quân đội, công an gõ sai một chữ hay một dấu, đứng trước tên người hoặc sau “quân hàm”, “cấp bậc”:
/// “Trung tương Trần Thí Dụ”.
///
/// ## Vì sao
/// “Trung tương”, “Thượng uý viên” … đều gồm những tiếng có thật nên máy soát chính tả bỏ qua, mà sai cấp bậc là lỗi
/// nặng với người được nêu tên.
///
/// ## Nguồn
/// Luật Sĩ quan Quân đội nhân dân Việt Nam; Luật Công an nhân dân; các dạng gõ sai thường gặp.
///
/// ## Ví dụ
/// - Sai: `⟦Trung tương⟧ Trần Thí Dụ chủ trì hội nghị.`
/// - Đúng: `Trung tướng Trần Thí Dụ và hai vị tướng lĩnh khác.`
/// - Đúng: `Thượng tọa Thích Minh Mẫu dự lễ.`
///
/// # Misspelt rank
///
/// A military or police rank with one wrong letter or mark, before a name or after the words for rank.
///
/// ## Why
/// Each syllable is a word, so a spelling checker sees nothing, and a wrong rank is a grave slip to its holder.
///
/// ## Source
/// The laws on officers of the army and on the police; slips that are met often.
struct RankMisspelled: Rule {
  static let info = RuleInfo(
    id: "rank/misspelled", severity: .warning,
    summary: LocalizedText(vi: "Cấp bậc viết sai chữ", en: "Misspelt rank"))

  let trigger = RuleTrigger(.oddRank)

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      guard case .rank(let detail) = mention.detail, detail.form == .misspelled else { continue }
      let right = Capitals.like(
        paragraph.string(mention.range), LexiconTable.ranks.string(detail.row, .rank))
      findings.report(
        Self.info, mention.range,
        LocalizedText(vi: "Cấp bậc viết sai, phải là “\(right)”", en: "Misspelt rank: write “\(right)”"),
        fixes: [.write(paragraph.inForm(right), at: mention.range, isSafe: false)])
    }
  }
}
