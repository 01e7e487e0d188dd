import Extraction
package import Lexicon
import SourceText
import VietnameseText

/// # Ghi chú tắt không có tác dụng
///
/// Một ghi chú `chugiai-disable…` trong tệp Markdown hoặc HTML không tắt phát hiện nào, hoặc gọi tên quy tắc không có; hay một
/// `chugiai-enable` đứng ở chỗ không có gì đang tắt để bật lại.
///
/// ## Vì sao
/// Ghi chú thừa che mất lỗi mới sau này.
///
/// ## Nguồn
/// Quy ước của ChuGiai.
///
/// # Comment that switches nothing off
///
/// A comment `chugiai-disable…` of a Markdown or HTML file that switches no finding off, or that names a rule which does
/// not exist; or a `chugiai-enable` where nothing is off that it could switch on again.
///
/// ## Why
/// A comment left over hides the next fault.
///
/// ## Source
/// ChuGiai's own.
package struct UnusedSuppression: Rule {
  package static let info = RuleInfo(
    id: "suppression/unused", severity: .information,
    summary: LocalizedText(
      vi: "Ghi chú tắt không có tác dụng", en: "Comment that switches nothing off"))

  package init(gazetteer: Gazetteer) {}
}
