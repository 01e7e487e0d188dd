import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Một người hai cấp bậc
///
/// Một người được nêu với hai cấp bậc khác nhau trong bài mà bài không nói gì về việc thăng cấp.
///
/// Bài nói đến thăng cấp, quân hàm không bị xét, vì khi ấy hai cấp bậc là bình thường. Cấp bậc cao dần theo các năm đứng đầu
/// câu (kể tiểu sử) cũng vậy.
///
/// ## Vì sao
/// Một trong hai cấp bậc sai, hoặc chép từ bài cũ.
///
/// ## Nguồn
/// So các cấp bậc trong chính bài viết.
///
/// ## Ví dụ
/// - Sai: `Thượng tá Nguyễn Văn Mẫu, Chính ủy Trung đoàn, dự. Sau đó, ⟦Đại tá⟧ Nguyễn Văn Mẫu phát biểu.`
/// - Đúng: `Thượng tá Nguyễn Văn Mẫu được thăng quân hàm Đại tá. Đại tá Nguyễn Văn Mẫu phát biểu.`
///
/// # One person, two ranks
///
/// A person is given two different ranks in one article that says nothing of a promotion. Articles that speak of
/// promoting or conferring ranks are not judged, nor are ranks that rise with the years which open sentences, as a life is
/// told.
///
/// ## Why
/// One of the two is wrong, or taken over from an older article.
///
/// ## Source
/// The ranks of the article itself, compared.
struct RankInconsistent: Rule {
  static let info = RuleInfo(
    id: "rank/inconsistent", severity: .information,
    summary: LocalizedText(vi: "Một người hai cấp bậc", en: "One person, two ranks"))

  let trigger = RuleTrigger(kinds: [.rank])
  private let promotion = (SyllableKey("thăng"), SyllableKey("hàm"))

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    let (promote, title) = promotion
    let speaksOfPromotion = paragraph.text.tokens.withBuffer { tokens in
      for index in tokens.indices {
        let key = tokens[index].key.raw
        guard key == promote.raw || key == title.raw, tokens[index].letterCase != .upper else { continue }
        return true
      }
      return false
    }
    if speaksOfPromotion { findings.note(LintNote(.promotion, ByteRange(0, 0), variant: 0)) }
  }

  let looksAtPeople = true
  let peopleTopics: [LintNote.Topic] = [.promotion]

  func check(person: LintPerson, in article: LintArticle, into findings: inout PlacedFindings) {
    guard !person.isAuthor, article.notes.count(.promotion) == 0 else { return }
    var first: Told?
    for sighting in person.sightings {
      guard let reading = article.article.table[id: sighting.paragraph]?.reading else { continue }
      let number = Int32(truncatingIfNeeded: sighting.item)
      // Whose it is comes first: it is a number, where the others are asked of another module.
      for attribute in reading.attributes
      where attribute.person == number && attribute.kind == .rank && attribute.relation == .beside {
        guard let mention = reading.mention(Int(attribute.mention)), case .rank(let detail) = mention.detail,
          detail.form == .valid
        else { continue }
        let place = TextPlace(paragraph: sighting.paragraph, range: mention.range)
        let told = Told(row: detail.row, place: place, item: Int(attribute.mention))
        guard let above = first else {
          first = told
          continue
        }
        guard above.row != told.row, isOther(above.row, told.row), !rises(from: above, to: told, article)
        else { continue }
        let rank = article.string(above.place)
        let name = article.article.written.string(of: person.name)
        findings.report(
          Self.info, place,
          LocalizedText(
            vi: "Ở trên, \(name) mang cấp bậc “\(rank)”",
            en: "Above, \(name) has the rank “\(rank)”"),
          related: [(above.place, LocalizedText(vi: "Cấp bậc ở trên", en: "The rank above"))])
      }
    }
  }

  /// A rank of somebody, as one place tells it.
  private struct Told {
    var row: LexiconTable.Row
    var place: TextPlace
    /// Its place among the paragraph's mentions.
    var item: Int
  }

  /// Whether the two ranks are those of one life: the later the higher. A rank without a year is today's.
  private func rises(from one: Told, to other: Told, _ article: LintArticle) -> Bool {
    guard let old = RankOrder.of(one.row), let new = RankOrder.of(other.row) else { return false }
    let (first, second) = (year(before: one, article), year(before: other, article))
    guard first != second else { return false }
    return (first ?? .max) < (second ?? .max) ? old < new : new < old
  }

  /// The year that the sentence of a rank begins with: "Năm 1971, |Trung tá| A …". Days open the reports of newspapers too,
  /// so what names one tells no life. Only the last mentions before the rank are looked at: one line may tell a thousand lives.
  private func year(before rank: Told, _ article: LintArticle) -> Int? {
    guard let reading = article.article.table[id: rank.place.paragraph]?.reading else { return nil }
    for item in (max(rank.item - Self.mostMentions, 0)..<rank.item).reversed() {
      guard let date = reading.mention(item), rank.place.range.start - Int(date.start) <= Self.longestLead
      else { return nil }
      guard case .date(let detail) = date.detail, let told = detail.value.first.year,
        detail.value.first.day == 0, Int(date.end) <= rank.place.range.start
      else { continue }
      let start = Int(date.start)
      // Nothing but "Đến", "Vào đầu" stands before it, and no sentence ends after it.
      let opens =
        start < Self.longestOpening
        || hasSentenceEnd(ByteRange(start - Self.longestOpening, start), of: rank.place.paragraph, article)
      let between = ByteRange(Int(date.end), rank.place.range.start)
      return opens && !hasSentenceEnd(between, of: rank.place.paragraph, article) ? told : nil
    }
    return nil
  }

  private func hasSentenceEnd(_ range: ByteRange, of paragraph: UInt32, _ article: LintArticle) -> Bool {
    // An article that is looked at as a whole has no tokens any more.
    let tokens = Tokenizer.tokens(of: article.string(TextPlace(paragraph: paragraph, range: range)))
    return tokens.withUnsafeBufferPointer { tokens in
      let list = TokenList(tokens, count: tokens.count)
      return list.indices.contains { list.endsSentence(at: $0) }
    }
  }

  /// In bytes: "Vào khoảng ".
  private static let longestOpening = 16
  /// In bytes: from a year at the beginning of a sentence to the rank of whom it tells.
  private static let longestLead = 512
  /// Before the rank, in such a beginning.
  private static let mostMentions = 16

  /// "Thiếu tướng" and "Thiếu tướng Công an" are one rank.
  private func isOther(_ one: LexiconTable.Row, _ two: LexiconTable.Row) -> Bool {
    let (left, right) = (LexiconTable.ranks.string(one, .rank), LexiconTable.ranks.string(two, .rank))
    return !left.hasPrefix(right) && !right.hasPrefix(left)
  }
}
