import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Một người hai cấp bậc
///
/// Một người được nêu với hai cấp bậc khác nhau trong bài mà bài không nói gì về việc thăng cấp.
///
/// Bài nói đến thăng cấp, quân hàm không bị xét, vì khi ấy hai cấp bậc là bình thường.
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
/// promoting or conferring ranks are not judged.
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
    var first: (row: LexiconTable.Row, place: TextPlace)?
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
        guard let above = first else {
          first = (detail.row, place)
          continue
        }
        guard above.row != detail.row, isOther(above.row, detail.row) else { continue }
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

  /// "Thiếu tướng" and "Thiếu tướng Công an" are one rank.
  private func isOther(_ one: LexiconTable.Row, _ two: LexiconTable.Row) -> Bool {
    let (left, right) = (LexiconTable.ranks.string(one, 0), LexiconTable.ranks.string(two, 0))
    return !left.hasPrefix(right) && !right.hasPrefix(left)
  }
}
