import Extraction
package import Lexicon
import SourceText
import VietnameseText

/// # Nghị quyết Trung ương thiếu khóa
///
/// “Nghị quyết Trung ương 8” không nói khóa nào: khóa nào của Ban Chấp hành Trung ương cũng có hội nghị lần thứ tám.
///
/// Bài đã có chỗ ghi khóa cho đúng nghị quyết ấy thì không bị báo; mỗi nghị quyết chỉ nhắc một lần.
///
/// ## Vì sao
/// Nghị quyết Trung ương 8 (khóa XI) và (khóa XIII) đều là chiến lược bảo vệ Tổ quốc nhưng là hai văn bản khác nhau.
///
/// ## Nguồn
/// Cách viện dẫn trong văn kiện Đảng: “Nghị quyết Trung ương 8 (khóa XI)”.
///
/// ## Ví dụ
/// - Sai: `Đơn vị tổng kết ⟦Nghị quyết Trung ương 8⟧ về bảo vệ Tổ quốc.`
/// - Đúng: `Đơn vị tổng kết Nghị quyết Trung ương 8 (khóa XI) về bảo vệ Tổ quốc.`
///
/// # Resolution of the Central Committee without its term
///
/// “Nghị quyết Trung ương 8” does not say of which term: every Central Committee holds an eighth plenum. Where the
/// article names the term of the same resolution elsewhere nothing is reported, and each is reported once.
///
/// ## Why
/// Resolution 8 of term XI and of term XIII are both about defending the country, and are two documents.
///
/// ## Source
/// The way in which party documents cite: “Nghị quyết Trung ương 8 (khóa XI)”.
package struct AmbiguousResolution: Rule {
  package static let info = RuleInfo(
    id: "document/ambiguous-resolution", severity: .information,
    summary: LocalizedText(
      vi: "Nghị quyết Trung ương không ghi khóa", en: "A Central Committee resolution without its term"))

  package let trigger = RuleTrigger()

  package init(gazetteer: Gazetteer) {}

  package func check(article: LintArticle, into findings: inout Findings) {
    var first: [(ordinal: UInt8, range: ByteRange)] = []
    var named: Set<UInt8> = []
    for paragraph in article.article.paragraphs {
      for mention in paragraph.reading.mentions where mention.kind == .document {
        guard case .document(let detail) = mention.detail, detail.form == .plenum, detail.ordinal != 0 else {
          continue
        }
        if detail.term != 0 {
          named.insert(detail.ordinal)
        } else if !first.contains(where: { $0.ordinal == detail.ordinal }) {
          first.append((detail.ordinal, mention.range.shifted(by: paragraph.range.start)))
        }
      }
    }
    for (ordinal, range) in first where !named.contains(ordinal) {
      findings.report(
        Self.info, range,
        LocalizedText(
          vi: "Trung ương \(ordinal) của khóa nào? Ghi thêm (khóa …)",
          en: "Plenum \(ordinal) of which term? Add (khóa …)"))
    }
  }
}
