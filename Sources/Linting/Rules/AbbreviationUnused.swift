import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Giải thích chữ viết tắt rồi không dùng
///
/// Bài giải thích một chữ viết tắt trong ngoặc nhưng sau đó không dùng lại.
///
/// ## Vì sao
/// Ngoặc thừa làm câu nặng thêm.
///
/// ## Nguồn
/// Nghị định 30/2020/NĐ-CP: chỉ viết tắt cụm từ dùng nhiều lần trong văn bản.
///
/// ## Ví dụ
/// - Sai: `Phòng thủ dân sự (⟦PTDS⟧) là việc chung.`
/// - Đúng: `Phòng thủ dân sự (PTDS) là việc chung; nhiệm vụ PTDS được giao cho xã.`
///
/// # Abbreviation explained and never used
///
/// The article explains an abbreviation in brackets and does not use it afterwards.
///
/// ## Why
/// The bracket only burdens the sentence.
///
/// ## Source
/// Decree 30/2020/NĐ-CP: abbreviate what is used several times.
struct AbbreviationUnused: Rule {
  static let info = RuleInfo(
    id: "abbreviation/defined-never-used", severity: .hint,
    summary: LocalizedText(
      vi: "Giải thích chữ viết tắt rồi không dùng", en: "Abbreviation explained and never used"))

  init(gazetteer: Gazetteer) {}

  let looksAtAbbreviations = true

  func check(
    abbreviation: LintAbbreviation, in article: LintArticle, into findings: inout PlacedFindings
  ) {
    guard abbreviation.sightings.count == 1, abbreviation.definitions.count == 1,
      let definition = abbreviation.definitions.first, definition.definition.kind == .initials,
      definition.definition.phrase.start < definition.definition.abbreviation.start
    else { return }
    let text = article.string(definition.abbreviation)
    findings.report(
      Self.info, definition.abbreviation,
      LocalizedText(
        vi: "“\(text)” được giải thích nhưng không dùng lại",
        en: "“\(text)” is explained and not used again"))
  }
}
