import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Lẫn hai cách đặt dấu thanh
///
/// Trong một bài vừa viết kiểu cũ (hòa, khỏe, thủy) vừa viết kiểu mới (hoà, khoẻ, thuỷ). Cách ít dùng hơn bị báo.
///
/// Tên người không bị báo: tên viết theo chủ nhân. Cả hai kiểu đều được chấp nhận; chỉ sự lẫn lộn là lỗi. Dòng ngắn lặp lại
/// nguyên văn (chú thích ảnh, chuyên mục) chỉ kể một lần; cách sửa chỉ tự áp dụng khi bài có chính tiếng ấy viết theo kiểu kia.
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
/// reported. Names of people are left alone, and either way by itself is right. A short line that recurs (a caption, a
/// rubric) counts once; a fix is applied by itself only where the article has that very syllable in the other way.
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
      findings.note(
        LintNote(
          .tonePlacement, token.range,
          variant: (isNew ? Self.isNew : 0) | Self.syllable(token.key) | Self.line(paragraph, index)))
    }
  }

  // MARK: Variants

  /// The way in the lowest bit, the syllable above it, and on top where the line stands that has it.
  private static let isNew: UInt32 = 1
  private static let syllableBits: UInt32 = 0x7FFF << 1
  private static let lineShift: UInt32 = 16
  /// In tokens. What recurs word by word is a caption, a rubric or a by-line, which no one wrote anew each time.
  private static let lineLimit = 12

  private static func syllable(_ key: SyllableKey) -> UInt32 {
    var hash = KeyHash()
    hash.add(key)
    return UInt32(truncatingIfNeeded: hash.value &>> 17) & syllableBits
  }

  /// A short line and the token's number in it; 0 for the others, which are counted wherever they stand.
  private static func line(_ paragraph: LintParagraph, _ index: Int) -> UInt32 {
    guard paragraph.count <= lineLimit else { return 0 }
    var hash = KeyHash()
    for token in 0..<paragraph.count { hash.add(paragraph[token].key) }
    hash.add(UInt64(index))
    return (UInt32(truncatingIfNeeded: hash.value &>> 32) | 1) << lineShift
  }

  /// How many places have the old way and how many the new one, equal lines once.
  private static func counts(_ places: [NoteIndex.Place]) -> (old: Int, new: Int) {
    var lines: Set<UInt32> = []
    var counts = (old: 0, new: 0)
    for place in places {
      if place.variant >> lineShift != 0, !lines.insert(place.variant).inserted { continue }
      if place.variant & isNew == 0 { counts.old += 1 } else { counts.new += 1 }
    }
    return counts
  }

  let topics: [LintNote.Topic] = [.tonePlacement]
  let reportsCertainFixes = true
  func need(of topic: LintNote.Topic) -> NoteNeed { .variants }

  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    guard let first = places.first, places.contains(where: { ($0.variant ^ first.variant) & Self.isNew != 0 })
    else { return nil }
    let counts = Self.counts(places)
    guard counts.old > 0, counts.new > 0 else { return nil }
    // At a tie the new way is the odd one: laws, the constitution and nearly all newspapers write the old.
    let usual: UInt32 = counts.new <= counts.old ? 0 : Self.isNew
    let model = places.first { $0.variant & Self.isNew == usual }
    var syllables = Set<UInt32>()
    for place in places where place.variant & Self.isNew == usual {
      syllables.insert(place.variant & Self.syllableBits)
    }
    return NoteVerdict(model: model?.sighting, value: Int(usual), variants: syllables.sorted())
  }

  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? {
    note.variant & Self.isNew == UInt32(verdict.value) ? nil : Self.info.severity
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
    // Of a syllable that the article has in one way only it can be said how others are written, not how it is.
    let isSame = verdict.variants.contains(note.variant & Self.syllableBits)
    let model = isSame ? right : verdict.model.map { article.string(ofNote: $0) } ?? right
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Bài này phần lớn \(isSame ? "viết" : "đặt dấu như") “\(model)”, đây viết “\(text)”",
        en: "This article mostly places the mark as in “\(model)”"),
      fixes: [.write(right, at: range, isSafe: isLower && isSame)])
  }
}
