import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Đoạn lặp lại
///
/// Một đoạn dài xuất hiện hai lần trong bài, hoặc một câu đứng liền hai lần trong một đoạn; dấu câu của đoạn và chữ hoa
/// không kể.
///
/// ## Vì sao
/// Chép dán hai lần khi dựng bài. Chú thích ảnh và dòng ngắn lặp lại là bình thường nên chỉ báo đoạn từ 15 từ; đoạn
/// dưới 40 từ chỉ ở mức thông tin.
///
/// ## Nguồn
/// Lỗi biên tập, không theo văn bản nào.
///
/// ## Ví dụ
/// - Sai: `Sáng nay, đơn vị khai mạc lớp tập huấn cán bộ cho toàn thể chiến sĩ mới về nhận công tác. ¶ Lớp học kéo dài ba ngày. ¶ ⟦Sáng nay, đơn vị khai mạc lớp tập huấn cán bộ cho toàn thể chiến sĩ mới về nhận công tác⟧`
/// - Sai: `Sáng nay đơn vị ra quân huấn luyện. Lớp học kéo dài ba ngày tại xã Mẫu. ⟦Lớp học kéo dài ba ngày tại xã Mẫu.⟧`
/// - Đúng: `Ảnh: Trần Thí Dụ ¶ Lớp học kéo dài ba ngày. ¶ Ảnh: Trần Thí Dụ`
///
/// # Repeated paragraph
///
/// A long paragraph stands in the article twice, or one sentence twice in a row; a paragraph's punctuation and capitals do
/// not count.
///
/// ## Why
/// It was pasted twice. Captions and short lines repeat on purpose, so only paragraphs of 15 words and more are
/// reported, and those under 40 words as information.
///
/// ## Source
/// A slip of editing; no regulation.
struct DoubledParagraph: Rule {
  static let info = RuleInfo(
    id: "style/doubled-paragraph", severity: .warning,
    summary: LocalizedText(vi: "Đoạn văn lặp lại", en: "A paragraph stands twice"))

  let trigger = RuleTrigger(.any)
  private let fewestWords = 15
  private let manyWords = 40

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    guard paragraph.sweep.wordCount >= fewestWords else { return }
    if paragraph.sweep.traits.contains(.repeatedOpening) { checkSentences(paragraph, into: &findings) }
    findings.note(
      LintNote(
        .paragraphWords, paragraph.range(0..<paragraph.count), key: paragraph.sweep.hash,
        variant: paragraph.sweep.wordCount >= manyWords ? 1 : 0))
  }

  /// One sentence twice, one behind the other.
  private func checkSentences(_ paragraph: LintParagraph, into findings: inout Findings) {
    var start = 0
    for mark in paragraph.tokens(.mark) where paragraph[mark].isMark(".") {
      let (first, next) = (start, mark + 1)
      let count = next - first
      start = next
      guard count > shortSentence, paragraph[next].gap == .space, paragraph[next].key == paragraph[first].key,
        (1..<count).allSatisfy({ paragraph[next + $0].key == paragraph[first + $0].key })
      else { continue }
      let range = paragraph.range(next..<(next + count))
      findings.report(
        Self.info, range,
        LocalizedText(vi: "Câu này lặp lại câu ngay trước", en: "This sentence repeats the one before"),
        severity: .information,
        fixes: [
          .replace(
            paragraph.gap(before: next).union(range), with: "", isSafe: false, vi: "Xóa câu lặp",
            en: "Delete the repeated sentence")
        ])
    }
  }

  /// Tokens of a sentence that may stand twice on purpose, with its full stop.
  private let shortSentence = 8

  let topics: [LintNote.Topic] = [.paragraphWords]
  func need(of topic: LintNote.Topic) -> NoteNeed { .several }

  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    places.count > 1 ? NoteVerdict(model: places.first?.sighting) : nil
  }

  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? {
    if sighting == verdict.model { return nil }
    return note.variant == 1 ? .warning : .information
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    guard let model = verdict.model else { return }
    let range = article.range(note.range, of: sighting.paragraph)
    findings.report(
      Self.info, range,
      LocalizedText(vi: "Đoạn này lặp lại một đoạn ở trên", en: "This paragraph repeats one above"),
      fixes: [
        .replace(range, with: "", isSafe: false, vi: "Xóa đoạn lặp", en: "Delete the repeated paragraph")
      ],
      related: [
        Diagnostic.Related(
          range: article.range(ofNote: model),
          message: LocalizedText(vi: "Đoạn xuất hiện lần đầu", en: "It stands here first"))
      ])
  }
}
