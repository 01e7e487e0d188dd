import Extraction
import Lexicon
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
struct AbbreviationTypo: Rule {
  static let info = RuleInfo(
    id: "abbreviation/probable-typo", severity: .warning,
    summary: LocalizedText(
      vi: "Chữ viết tắt có lẽ gõ nhầm (QSPQ)", en: "Abbreviation that is likely mistyped"))

  let trigger = RuleTrigger(kinds: [.abbreviation])
  let looksAtAbbreviations = true

  init(gazetteer: Gazetteer) {}

  /// Letters of which the place alone says that they are wrong: 28-CQ/TW.
  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      guard case .abbreviation(let detail) = mention.detail, detail.isSlip,
        let slip = slip(paragraph.string(mention.range), Glossary.meaning(ofSlip: detail), mention.range)
      else { continue }
      findings.report(Self.info, mention.range, slip.message, fixes: slip.fixes)
    }
  }

  func check(
    abbreviation: LintAbbreviation, in article: LintArticle, into findings: inout PlacedFindings
  ) {
    guard case .typo = abbreviation.sense?.evidence else { return }
    for sighting in abbreviation.sightings {
      guard let mention = article.article.table.mention(sighting) else { continue }
      let place = TextPlace(paragraph: sighting.paragraph, range: mention.range)
      guard let slip = slip(article.string(place), abbreviation.sense, mention.range) else { continue }
      findings.report(Self.info, place, slip.message, fixes: slip.fixes)
    }
  }

  private func slip(
    _ text: String, _ sense: Glossary.Sense?, _ range: ByteRange
  ) -> (message: LocalizedText, fixes: [Fix])? {
    guard let sense, case .typo(let meant) = sense.evidence else { return nil }
    // A slip in the definition itself: only the words are known.
    let right = meant ?? sense.expansion
    let message = LocalizedText(
      vi: "“\(text)” có lẽ gõ nhầm “\(right)”" + (meant == nil ? "" : " (\(sense.expansion))"),
      en: "“\(text)” is likely mistyped for “\(right)”" + (meant == nil ? "" : " (\(sense.expansion))"))
    return (message, meant.map { [.write($0, at: range, isSafe: false)] } ?? [])
  }
}
