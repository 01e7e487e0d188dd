import Extraction
package import Lexicon
import SourceText
import VietnameseText

/// # Chữ viết tắt gõ nhầm
///
/// Một chữ viết tắt chỉ khác một chữ viết tắt đã biết ở chỗ đảo, thừa, thiếu hoặc nhầm một chữ: QSPQ (QSQP), UBDN
/// (UBND), 28-CQ/TW (28-CT/TW).
///
/// Đã biết nghĩa là bài có định nghĩa, dùng nhiều lần, hoặc có trong từ điển. Chữ viết tắt đã được định nghĩa trong bài
/// hay trong bảng riêng của tòa soạn không bao giờ bị coi là gõ nhầm.
///
/// ## Vì sao
/// Máy soát chính tả bỏ qua chữ in hoa; bạn đọc thì không hiểu QSPQ là gì.
///
/// ## Nguồn
/// Lỗi gõ phím; bảng chữ viết tắt kèm theo và định nghĩa trong chính bài viết.
///
/// ## Ví dụ
/// - Sai: `Công tác quân sự, quốc phòng (QSQP) được quan tâm. Nhiệm vụ QSQP năm nay nặng; kết quả ⟦QSPQ⟧ tốt, QSQP vững.`
/// - Đúng: `Công tác quân sự, quốc phòng (QSQP) được quan tâm; UBND xã lo nhiệm vụ QSQP.`
///
/// # Mistyped abbreviation
///
/// An abbreviation that is one swap, one letter more, less or other away from one that is known: by the article, which
/// defines it or uses it often, or by the lexicon. What the article or a glossary defines is never taken for a slip.
///
/// ## Why
/// Spelling checkers pass over capitals, and readers cannot tell what QSPQ is.
///
/// ## Source
/// Slips of the keyboard; the lexicon of abbreviations and the article's own definitions.
package struct AbbreviationTypo: Rule {
  package static let info = RuleInfo(
    id: "abbreviation/probable-typo", severity: .warning,
    summary: LocalizedText(
      vi: "Chữ viết tắt có lẽ gõ nhầm (QSPQ)", en: "Abbreviation that is likely mistyped"))

  package init(gazetteer: Gazetteer) {}

  package func check(article: LintArticle, into findings: inout Findings) {
    let paragraphs = article.article.paragraphs
    for (paragraph, mention) in article.abbreviations.slips where paragraph < paragraphs.count {
      guard let sense = article.article.facts.glossary.senses(of: mention).first else { continue }
      report(article, mention.range, paragraph, sense, into: &findings)
    }
    var wrong: [UInt64: Glossary.Sense] = [:]
    for (key, form) in article.abbreviations.forms {
      guard let sense = form.sense, case .typo = sense.evidence else { continue }
      wrong[key] = sense
    }
    guard !wrong.isEmpty else { return }
    for (index, paragraph) in paragraphs.enumerated() {
      for mention in paragraph.reading.mentions {
        guard case .abbreviation(let detail) = mention.detail, !detail.isSlip,
          let sense = wrong[detail.form.raw]
        else { continue }
        report(article, mention.range, index, sense, into: &findings)
      }
    }
  }

  private func report(
    _ article: LintArticle, _ range: ByteRange, _ paragraph: Int, _ sense: Glossary.Sense,
    into findings: inout Findings
  ) {
    guard case .typo(let meant) = sense.evidence else { return }
    let range = article.range(range, in: paragraph)
    let text = article.string(range)
    // A slip in the definition itself: only the words are known.
    let right = meant ?? sense.expansion
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "“\(text)” có lẽ gõ nhầm “\(right)”" + (meant == nil ? "" : " (\(sense.expansion))"),
        en: "“\(text)” is likely mistyped for “\(right)”" + (meant == nil ? "" : " (\(sense.expansion))")),
      fixes: meant.map { [.write($0, at: range, isSafe: false)] } ?? [])
  }
}
