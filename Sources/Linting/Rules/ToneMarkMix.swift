import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Lẫn hai cách đặt dấu thanh
///
/// Trong một bài vừa viết kiểu cũ (hòa, khỏe, thủy) vừa viết kiểu mới (hoà, khoẻ, thuỷ). Cách ít dùng hơn bị báo.
///
/// Tên người không bị báo: tên viết theo chủ nhân. Cả hai kiểu đều được chấp nhận; chỉ sự lẫn lộn là lỗi.
///
/// ## Vì sao
/// Bài nhặt từ nhiều nguồn thường lẫn hai kiểu, nhìn không đều và tìm kiếm không ra.
///
/// ## Nguồn
/// Quyết định 1989/QĐ-BGDĐT ngày 25/5/2018 dùng kiểu mới trong sách giáo khoa; tên luật vẫn giữ kiểu cũ.
///
/// ## Ví dụ
/// - Sai: `Tỉnh ủy, Huyện ủy và Đảng ⟦uỷ⟧ xã cùng dự.`
/// - Đúng: `Tỉnh ủy, Huyện ủy và Đảng ủy xã cùng dự.`
/// - Đúng: `Tỉnh uỷ giữ hoà khí, quý trọng sức khoẻ.`
///
/// # Two ways of placing tone marks
///
/// One article writes both the old way (hòa, khỏe, thủy) and the new way (hoà, khoẻ, thuỷ); the rarer way is
/// reported. Names of people are left alone, and either way by itself is right.
///
/// ## Why
/// Text put together from several sources mixes them, looks uneven and cannot be searched.
///
/// ## Source
/// Decision 1989/QĐ-BGDĐT of 25/5/2018 uses the new way in schoolbooks; titles of laws keep the old one.
struct ToneMarkMix: Rule {
  static let info = RuleInfo(
    id: "style/tone-mark-mix", severity: .information,
    summary: LocalizedText(
      vi: "Lẫn hai cách đặt dấu thanh (hòa / hoà)", en: "Two ways of placing tone marks (hòa / hoà)"))

  let trigger = RuleTrigger(.toneDoublet)

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for index in paragraph.tokens(.tonePair) {
      let token = paragraph[index]
      if paragraph.isInName(index) { continue }
      guard let place = paragraph.toneIndex(index) else { continue }
      let isNew = place == token.key.letterCount - 1
      guard isNew || place == token.key.letterCount - 2 else { continue }
      findings.note(LintNote(.tonePlacement, token.range, variant: isNew ? 1 : 0))
    }
  }

  let topics: [LintNote.Topic] = [.tonePlacement]
  let reportsCertainFixes = true
  func need(of topic: LintNote.Topic) -> NoteNeed { .variants }

  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    let counts = VariantFold.counts(places, limit: 2)
    guard counts[0] > 0, counts[1] > 0 else { return nil }
    // At a tie the new way is the odd one: laws, the constitution and nearly all newspapers write the old.
    return NoteVerdict(value: counts[1] <= counts[0] ? 0 : 1)
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    let range = article.range(note.range, of: sighting.paragraph)
    guard var word = WordSpelling(article.article.text, range) else { return }
    let text = word.text
    word.toneIndex = word.letters.count - (verdict.value == 0 ? 2 : 1)
    let right = word.text
    let isLower = !word.capitals.contains(true)
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Bài này phần lớn viết “\(right)”, đây viết “\(text)”",
        en: "This article mostly places the mark as in “\(right)”"),
      fixes: [.write(right, at: range, isSafe: isLower)])
  }
}
