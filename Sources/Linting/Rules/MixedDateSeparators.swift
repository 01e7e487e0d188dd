import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Lẫn kiểu viết ngày
///
/// Một bài vừa viết 5/3/2020 vừa viết 5-3-2020 hoặc 5.3.2020; kiểu ít dùng hơn được nhắc.
///
/// Dấu thời gian của trang (ngày kèm giờ phút, dòng chỉ có ngày), ngày trong tên (bãi 27-7) và bài có số kiểu ngang nhau
/// không bị báo.
///
/// ## Vì sao
/// Mỗi tòa soạn có một kiểu; lẫn kiểu là dấu của bài ghép.
///
/// ## Nguồn
/// Thông lệ từng tòa soạn: có báo dùng gạch nối, có báo dùng gạch chéo hoặc dấu chấm.
///
/// ## Ví dụ
/// - Sai: `Ngày 5/3/2020 khởi công, ngày 6/4/2020 nghiệm thu, ngày ⟦7-5-2020⟧ bàn giao.`
/// - Đúng: `Ngày 5/3/2020 khởi công, ngày 6/4/2020 nghiệm thu, từ 24-26/6 bàn giao.`
///
/// # Dates written in several ways
///
/// One article writes 5/3/2020 and also 5-3-2020 or 5.3.2020; the rarer way is pointed out. Page stamps, dates inside
/// names and articles without a clear majority are left alone.
///
/// ## Why
/// Each paper has its own way; a mixture shows that the text was put together.
///
/// ## Source
/// House styles.
struct MixedDateSeparators: Rule {
  static let info = RuleInfo(
    id: "date/mixed-separators", severity: .hint,
    summary: LocalizedText(vi: "Lẫn kiểu viết ngày (5/3 và 5-3)", en: "Dates written in several ways"))

  let trigger = RuleTrigger(kinds: [.date])

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    // A line that is hardly more than a date belongs to the page.
    guard paragraph.count > 12 else { return }
    for mention in paragraph.reading.mentions {
      guard case .date(let date) = mention.detail, date.problems.isEmpty, date.value.form == .point,
        date.value.first.day != 0, date.value.first.month != 0
      else { continue }
      let marks = date.separators(ofDate: 0)
      guard marks.dayMonth != .word, marks.monthYear == .word || marks.monthYear == marks.dayMonth,
        !isStamp(paragraph, mention.tokens), !isInName(paragraph, mention.tokens)
      else { continue }
      findings.note(LintNote(.dateSeparator, mention.range, variant: UInt32(marks.dayMonth.rawValue)))
    }
  }

  /// Whether a clock time stands beside the date: "22-11-2024 08:27", "08:27 | 22-11-2024", "(GMT+7)".
  private func isStamp(_ paragraph: LintParagraph, _ tokens: Range<Int>) -> Bool {
    for index in (tokens.lowerBound - 4)..<tokens.lowerBound where isClock(paragraph, index) { return true }
    for index in tokens.upperBound..<(tokens.upperBound + 4) where isClock(paragraph, index) { return true }
    return false
  }

  private func isClock(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    paragraph[index].isMark(":") && paragraph[index].gap == .none && paragraph[index - 1].isNumber
      && paragraph.text.digits(index + 1) == 2
  }

  /// "Nghĩa trang 27-7", "nông trường 1-5", "Huân chương 9.4": a capital word or another mention holds the date.
  private func isInName(_ paragraph: LintParagraph, _ tokens: Range<Int>) -> Bool {
    let kinds = EntityKind.document.bit | EntityKind.organization.bit | EntityKind.location.bit
    return paragraph.isInside(kinds, token: tokens.lowerBound)
  }

  let topics: [LintNote.Topic] = [.dateSeparator]
  func need(of topic: LintNote.Topic) -> NoteNeed { .variants }
  private static let signs: [UInt8] = [0, UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")]

  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    let counts = VariantFold.counts(places, limit: Self.signs.count)
    guard counts.filter({ $0 > 0 }).count > 1, let most = counts.max(), most >= 2,
      let majority = counts.firstIndex(of: most), counts.filter({ $0 == most }).count == 1
    else { return nil }
    return NoteVerdict(value: majority)
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    let usual = Self.signs[verdict.value & 3]
    let own = Self.signs[Int(note.variant & 3)]
    let sign = String(decoding: [usual], as: UTF8.self)
    let range = article.range(note.range, of: sighting.paragraph)
    let mended = article.string(range).utf8.map { $0 == own ? usual : $0 }
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Bài này phần lớn viết ngày với “\(sign)”",
        en: "This article mostly writes dates with “\(sign)”"),
      fixes: [.write(String(decoding: mended, as: UTF8.self), at: range, isSafe: false)])
  }
}
