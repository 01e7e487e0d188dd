import Extraction
import Lexicon
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
struct AmbiguousResolution: Rule {
  static let info = RuleInfo(
    id: "document/ambiguous-resolution", severity: .information,
    summary: LocalizedText(
      vi: "Nghị quyết Trung ương không ghi khóa", en: "A Central Committee resolution without its term"))

  let trigger = RuleTrigger(.plenum)
  let topics: [LintNote.Topic] = [.plenum]

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      guard case .document(let detail) = mention.detail, detail.form == .plenum, detail.ordinal != 0 else {
        continue
      }
      let hasTerm = detail.term != 0 || isFollowedByTerm(paragraph, Int(mention.endToken))
      findings.note(LintNote(.plenum, mention.range, key: UInt64(detail.ordinal), variant: hasTerm ? 1 : 0))
    }
  }

  private let term = SyllableKey("khóa")
  /// Words between the members of a list of resolutions.
  private let joints = WordSet(["và", "nghị", "quyết", "trung", "ương", "hội", "lần", "thứ", "các"])
  /// In tokens.
  private let reach = 24

  /// "Trung ương 4, 5, 6 và 7 khóa XII": the term stands behind the list.
  private func isFollowedByTerm(_ paragraph: LintParagraph, _ first: Int) -> Bool {
    for index in first..<min(first + reach, paragraph.count) {
      let token = paragraph[index]
      if token.isWord, token.key == term { return index > first }
      let isJoint =
        token.isNumber || token.isMark(",") || token.isMark("(") || token.isWord && joints.contains(token.key)
      if !isJoint { return false }
    }
    return false
  }

  /// The first place is meant, where the term is given nowhere.
  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    places.contains { $0.variant == 1 } ? nil : NoteVerdict(model: places.first?.sighting)
  }

  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? {
    sighting == verdict.model ? Self.info.severity : nil
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    findings.report(
      Self.info, article.range(note.range, of: sighting.paragraph),
      LocalizedText(
        vi: "Trung ương \(note.key) của khóa nào? Ghi thêm (khóa …)",
        en: "Plenum \(note.key) of which term? Add (khóa …)"))
  }
}
