import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Cấp bậc không có
///
/// Một cấp bậc không tồn tại trong Quân đội và Công an Việt Nam, đứng trước tên người: “Thiếu đô đốc”, “Hạ úy”.
///
/// Không báo khi đoạn văn hoặc đoạn ngay trước nói về quân đội nước ngoài, quân đội Sài Gòn cũ hay triều đình xưa.
///
/// ## Vì sao
/// Cấp bậc ghép nhầm làm sai danh xưng của người có thật.
///
/// ## Nguồn
/// Luật Sĩ quan Quân đội nhân dân Việt Nam, Điều 10; Luật Công an nhân dân, Điều 21; Luật Quân nhân chuyên nghiệp.
///
/// ## Ví dụ
/// - Sai: `⟦Thiếu đô đốc⟧ Nguyễn Văn Mẫu kiểm tra đơn vị.`
/// - Đúng: `Chuẩn Đô đốc Nguyễn Văn Mẫu kiểm tra đơn vị.`
/// - Đúng: `Trong quân đội Mỹ, Chuẩn tá John Doe phụ trách kỹ thuật.`
///
/// # Rank that does not exist
///
/// A rank that neither the army nor the police of Vietnam has, before a name. Silent where the paragraph or the one
/// before speaks of foreign forces, of the former Saigon army or of old dynasties.
///
/// ## Why
/// A rank put together wrongly misnames a real person.
///
/// ## Source
/// The laws on officers of the army, on the police and on professional servicemen.
struct RankNonexistent: Rule {
  static let info = RuleInfo(
    id: "rank/nonexistent", severity: .error,
    summary: LocalizedText(vi: "Cấp bậc không tồn tại", en: "Rank that does not exist"))

  let trigger = RuleTrigger(.oddRank)

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    let notes: [LintNote] = paragraph.reading.mentions.compactMap { mention in
      guard case .rank(let detail) = mention.detail, detail.form == .nonexistent else { return nil }
      return LintNote(.unrealRank, mention.range, key: UInt64(detail.row.offset), variant: 0)
    }
    if notes.isEmpty || OtherArmies.shared.areMeant(in: paragraph) { return }
    for note in notes { findings.note(note) }
  }

  let topics: [LintNote.Topic] = [.unrealRank]
  let looksAround = true

  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? { NoteVerdict() }

  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? {
    OtherArmies.shared.areMeant(in: article, before: sighting.paragraph) ? nil : Self.info.severity
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    let row = LexiconTable.Row(offset: UInt32(truncatingIfNeeded: note.key))
    let table = LexiconTable.rankNonexistent
    let suggestion = table.string(row, .suggestion)
    let range = article.range(note.range, of: sighting.paragraph)
    let text = article.string(range)
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Không có cấp bậc “\(text)”: \(Self.lowerFirst(table.string(row, .whyVi)))",
        en: "There is no rank “\(text)”: \(Self.lowerFirst(table.string(row, .whyEn)))"),
      fixes: suggestion.isEmpty
        ? []
        : [.write(article.inForm(Capitals.like(text, suggestion), at: range), at: range, isSafe: false)])
  }

  private static func lowerFirst(_ text: String) -> String {
    // Only a sentence's capital goes, not one of a name.
    let openings = ["Không ", "No ", "Hai ", "Two "]
    guard let first = text.first, openings.contains(where: text.hasPrefix) else { return text }
    return first.lowercased() + text.dropFirst()
  }
}
