import Extraction
import Lexicon
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
struct AbbreviationBeforeDefinition: Rule {
  static let info = RuleInfo(
    id: "abbreviation/used-before-defined", severity: .hint,
    summary: LocalizedText(
      vi: "Viết tắt trước khi giải thích", en: "Abbreviation used before it is explained"))

  init(gazetteer: Gazetteer) {}

  let looksAtAbbreviations = true

  func check(
    abbreviation: LintAbbreviation, in article: LintArticle, into findings: inout PlacedFindings
  ) {
    guard let definition = abbreviation.definitions.first, definition.definition.kind == .initials,
      article.index(abbreviation.firstPlace.paragraph) < article.index(definition.paragraph),
      isBody(article, abbreviation.firstPlace.paragraph)
    else { return }
    let text = article.string(abbreviation.firstPlace)
    findings.report(
      Self.info, abbreviation.firstPlace,
      LocalizedText(
        vi: "“\(text)” dùng ở đây, phía dưới mới giải thích", en: "“\(text)” is explained only further down"),
      related: [
        (definition.abbreviation, LocalizedText(vi: "Giải thích ở đây", en: "It is explained here"))
      ])
  }

  /// Whether a paragraph ends as sentences do; headlines and captions do not.
  private func isBody(_ article: LintArticle, _ paragraph: UInt32) -> Bool {
    guard let range = article.article.table[id: paragraph]?.range else { return false }
    let end = article.string(ByteRange(max(range.start, range.end - 4), range.end)).unicodeScalars.last
    return end.map { Scalars.endsRunningText($0.value) } ?? false
  }
}
