import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Đơn vị đã không còn
///
/// Tỉnh, huyện hay cơ quan được nhắc như đang có trong khi đã giải thể, sáp nhập hoặc đổi tên trước ngày của bài:
/// “tỉnh Hà Tây” trong bài năm 2020, “Bộ Kế hoạch và Đầu tư” trong bài cuối năm 2025. Cấp huyện chỉ ở mức lưu ý.
///
/// Chỉ xét khi bài tự cho biết ngày viết. Không báo khi đoạn văn nói chuyện đã qua: có “(cũ)”, “nguyên”, “trước đây”,
/// “thời kỳ”, “sáp nhập”, “quê”… hoặc có ngày tháng từ trước khi đơn vị ấy thôi hoạt động; đã ghi “(cũ)” một lần thì
/// những lần sau trong bài cũng không báo.
///
/// ## Vì sao
/// Tên cũ lọt vào tin mới khi người viết dùng lại bài mẫu; bạn đọc tìm không ra đơn vị ấy.
///
/// ## Nguồn
/// Nghị quyết 202/2025/QH15 (34 tỉnh, thành phố), Luật Tổ chức chính quyền địa phương 72/2025/QH15, Nghị quyết
/// 176/2025/QH15 và các văn bản sắp xếp đơn vị; thời hạn ghi trong bảng địa danh và bảng cơ quan.
///
/// ## Ví dụ
/// - Sai: `Sáng 19/2/2020, đoàn công tác thăm ⟦tỉnh Hà Tây⟧ và tặng quà.`
/// - Sai: `Sáng 9/9/2025, lãnh đạo ⟦Bộ Kế hoạch và Đầu tư⟧ chủ trì hội nghị.`
/// - Đúng: `Sáng 19/2/2020, đoàn công tác thăm xã Mẫu, tỉnh Hà Tây (cũ).`
/// - Đúng: `Sáng 19/2/2007, đoàn công tác thăm tỉnh Hà Tây.`
///
/// # What no longer exists
///
/// A province, district or body that is spoken of as if it still existed although it was dissolved, merged or renamed
/// before the day of the article: “tỉnh Hà Tây” in an article of 2020. Units of the district level are information.
///
/// Only where the article itself says when it was written. Silent where the passage is about the past: “(cũ)”, “nguyên”,
/// “trước đây”, “thời kỳ”, “sáp nhập”, “quê” … or a date from before the end; one “(cũ)” speaks for the whole article.
///
/// ## Why
/// Old names come in with reused text, and the reader cannot find the unit.
///
/// ## Source
/// Resolution 202/2025/QH15 (34 provinces), Law 72/2025/QH15 on local government, Resolution 176/2025/QH15 and others;
/// the tables of places and bodies hold the days.
struct Anachronism: Rule {
  static let info = RuleInfo(
    id: "entity/anachronism", severity: .warning,
    summary: LocalizedText(
      vi: "Tỉnh, huyện, cơ quan đã không còn vào ngày viết bài",
      en: "A province, district or body that no longer existed when the article was written"))

  let trigger = RuleTrigger(kinds: [.location, .organization])
  private let validity = Validity()

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    var (isAbroad, isPast): (Bool?, Bool?)
    var past = PastMentions(paragraph)
    for mention in paragraph.reading.mentions
    where mention.kind == .location || mention.kind == .organization {
      guard let former = former(paragraph, mention) else { continue }
      if isAbroad == nil { isAbroad = OtherArmies.shared.areMeant(in: paragraph) }
      if isAbroad == true { return }
      if isPast == nil { isPast = PastWords.shared.areMeant(in: paragraph) }
      let isExplained = isPast == true || past.isPast(mention, before: former.lastDay)
      // "Quân đoàn 1 tỉnh Mẫu": what the table knows ends before the place.
      let own = mention.tokens.lowerBound
      let count = former.list == .body ? paragraph.text.match(.body, at: own)?.count : nil
      let range = count.map { paragraph.range(own..<min(own + $0, mention.tokens.upperBound)) }
      let note = former.note(
        range ?? mention.range, in: mention, isExplained: isExplained, firstDay: past.firstDayWithoutYear,
        paragraph)
      if let note { findings.note(note) }
    }
  }

  /// What has an end of those things that a mention may be.
  private func former(_ paragraph: LintParagraph, _ mention: Mention) -> Former? {
    switch mention.detail {
    case .location(let detail):
      // A bare name may be the region, the river, the town that is left.
      guard detail.kind == .province || detail.kind == .district,
        paragraph.text.starts(.adminWord, at: mention.tokens.lowerBound),
        let word = paragraph.text.match(.adminWord, at: mention.tokens.lowerBound),
        word.count < mention.tokens.count
      else { return nil }
      if detail.isFromLexicon, let former = validity.ofPlace(detail.row, word: word.row) { return former }
      return validity.ofWord(word.row)
    case .organization(let detail):
      if detail.list == .body { return mention.tokens.count > 1 ? validity.ofBody(detail.row) : nil }
      return formerLevel(paragraph, mention, detail)
    default: return nil
    }
  }

  /// "Huyện ủy Mẫu", "Công an huyện": bodies of a level that is gone, where no place inside says it already.
  private func formerLevel(
    _ paragraph: LintParagraph, _ mention: Mention, _ detail: OrganizationDetail
  ) -> Former? {
    if detail.list == .bodyHead, let former = validity.ofHead(paragraph, mention.tokens.lowerBound) {
      return former
    }
    for index in mention.tokens.dropFirst() where paragraph.text.starts(.adminWord, at: index) {
      guard paragraph[index].letterCase == .lower,
        let word = paragraph.text.match(.adminWord, at: index), let former = validity.ofWord(word.row)
      else { continue }
      let hasPlace = paragraph.isInside(EntityKind.location.bit, token: index)
      return hasPlace || index + word.count < mention.tokens.upperBound ? nil : former
    }
    return nil
  }

  let topics: [LintNote.Topic] = [.former]
  let needsDay = true

  /// The first place is reported, where no passage knows that the name is past.
  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    guard let today = article.day else { return nil }
    var first: Sighting?
    for place in places {
      guard let note = article.note(place.sighting), let former = Former(note), former.lastDay < today else {
        continue
      }
      if Former.isExplained(note) || former.happenedBefore(note, inYearOf: today) { return nil }
      first = first ?? place.sighting
    }
    return first.map { NoteVerdict(model: $0, value: today) }
  }

  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? {
    guard sighting == verdict.model, let former = Former(note) else { return nil }
    return former.isDistrict ? .information : Self.info.severity
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    guard let former = Former(note) else { return }
    let range = article.range(note.range, of: sighting.paragraph)
    let text = article.string(range)
    let end = former.end
    let successor = former.successor
    let isBody = former.list == .body
    var fixes: [Fix] = []
    if isBody, let successor {
      fixes.append(.write(article.inForm(successor, at: range), at: range, isSafe: false))
    }
    if former.list == .place {
      fixes.append(
        .replace(
          ByteRange(range.end, range.end), with: article.inForm(" (cũ)", at: range), isSafe: false,
          vi: "Ghi thêm “(cũ)”",
          en: "Add “(cũ)” (former)"))
    }
    let others = article.notes.places(NoteIndex.Key(note)).filter { place in
      place.sighting != sighting
        && article.note(place.sighting).flatMap { Former($0) }.map { $0.lastDay < verdict.value } ?? false
    }
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "“\(text)” chỉ có đến \(end)"
          + (successor.map { ", nay \(isBody ? "là" : "thuộc") \($0)" } ?? ""),
        en: "“\(text)” existed until \(end)" + (successor.map { "; now \(isBody ? "" : "in ")\($0)" } ?? "")),
      fixes: fixes,
      related: others.map {
        Diagnostic.Related(
          range: article.range(ofNote: $0.sighting), message: LocalizedText(vi: "Cả ở đây", en: "Here too"))
      })
  }
}
