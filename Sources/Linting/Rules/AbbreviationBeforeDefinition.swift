import Extraction
package import Lexicon
import SourceText
import VietnameseText

/// # Viết tắt trước khi giải thích
///
/// Chữ viết tắt được dùng ở đoạn trước, đến đoạn sau mới giải thích. Tiêu đề không kể.
///
/// ## Vì sao
/// Lời giải thích phải đứng ở lần dùng đầu tiên thì mới có ích.
///
/// ## Nguồn
/// Nghị định 30/2020/NĐ-CP, Phụ lục I.
///
/// ## Ví dụ
/// - Sai: `Tin trong ngày ¶ Nhiệm vụ ⟦PTDS⟧ được giao cho xã. ¶ Phòng thủ dân sự (PTDS) là việc chung.`
/// - Đúng: `Tin trong ngày ¶ Phòng thủ dân sự (PTDS) là việc chung. ¶ Nhiệm vụ PTDS được giao cho xã.`
///
/// # Abbreviation used before it is explained
///
/// The abbreviation is used in one paragraph and explained only in a later one. Headlines do not count.
///
/// ## Why
/// An explanation helps where the abbreviation is first met.
///
/// ## Source
/// Decree 30/2020/NĐ-CP, Appendix I.
package struct AbbreviationBeforeDefinition: Rule {
  package static let info = RuleInfo(
    id: "abbreviation/used-before-defined", severity: .hint,
    summary: LocalizedText(
      vi: "Viết tắt trước khi giải thích", en: "Abbreviation used before it is explained"))

  package init(gazetteer: Gazetteer) {}

  package func check(article: LintArticle, into findings: inout Findings) {
    for form in article.abbreviations.forms.values {
      guard let definition = form.definitions.first, definition.definition.kind == .initials,
        form.first.paragraph < definition.paragraph, isBody(article, form.first.paragraph)
      else { continue }
      let range = article.range(form.first.range, in: form.first.paragraph)
      let text = article.string(range)
      findings.report(
        Self.info, range,
        LocalizedText(
          vi: "“\(text)” dùng ở đây, phía dưới mới giải thích", en: "“\(text)” is explained only further down"
        ),
        related: [
          Diagnostic.Related(
            range: article.range(definition.definition.abbreviation, in: definition.paragraph),
            message: LocalizedText(vi: "Giải thích ở đây", en: "It is explained here"))
        ])
    }
  }

  /// Whether a paragraph ends as sentences do; headlines and captions do not.
  private func isBody(_ article: LintArticle, _ paragraph: Int) -> Bool {
    guard paragraph < article.article.paragraphs.count else { return false }
    let range = article.article.paragraphs[paragraph].range
    let end = article.string(ByteRange(max(range.start, range.end - 4), range.end)).unicodeScalars.last
    return end.map { ".!?;:…”".unicodeScalars.contains($0) } ?? false
  }
}
