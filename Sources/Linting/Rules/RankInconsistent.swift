import Extraction
package import Lexicon
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
package struct RankInconsistent: Rule {
  package static let info = RuleInfo(
    id: "rank/inconsistent", severity: .information,
    summary: LocalizedText(vi: "Một người hai cấp bậc", en: "One person, two ranks"))

  package let trigger = RuleTrigger(kinds: [.rank])
  private let promotion: Set<SyllableKey>

  package init(gazetteer: Gazetteer) {
    promotion = Set(["thăng", "hàm"].map { SyllableKey($0) })
  }

  package func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    if paragraph.text.tokens.contains(where: {
      $0.isWord && promotion.contains($0.key) && $0.letterCase != .upper
    }) {
      findings.note(LintNote(.promotion, ByteRange(0, 0), variant: 0))
    }
  }

  package func check(article: LintArticle, into findings: inout Findings) {
    guard article.noteCount(.promotion) == 0 else { return }
    var owner: [Int: Int] = [:]
    for (index, person) in article.article.people.enumerated()
    where person.mentions.count > 1 && !person.isAuthor {
      for mention in person.mentions { owner[mention.start] = index }
    }
    guard !owner.isEmpty else { return }
    var ranks: [Int: (row: LexiconTable.Row, range: ByteRange)] = [:]
    for paragraph in article.article.paragraphs {
      let mentions = paragraph.reading.mentions
      for attribute in paragraph.reading.attributes
      where attribute.kind == .rank && attribute.relation == .beside {
        guard attribute.person >= 0, Int(attribute.person) < mentions.count,
          Int(attribute.mention) < mentions.count,
          case .rank(let detail) = mentions[Int(attribute.mention)].detail, detail.form == .valid,
          let person = owner[mentions[Int(attribute.person)].range.start + paragraph.range.start]
        else { continue }
        let range = mentions[Int(attribute.mention)].range.shifted(by: paragraph.range.start)
        guard let first = ranks[person] else {
          ranks[person] = (detail.row, range)
          continue
        }
        guard first.row != detail.row, isOther(first.row, detail.row) else { continue }
        let name = article.article.people[person].name
        let rank = article.string(first.range)
        findings.report(
          Self.info, range,
          LocalizedText(
            vi: "Ở trên, \(name) mang cấp bậc “\(rank)”", en: "Above, \(name) has the rank “\(rank)”"),
          related: [
            Diagnostic.Related(
              range: first.range, message: LocalizedText(vi: "Cấp bậc ở trên", en: "The rank above"))
          ])
      }
    }
  }

  /// "Thiếu tướng" and "Thiếu tướng Công an" are one rank.
  private func isOther(_ one: LexiconTable.Row, _ two: LexiconTable.Row) -> Bool {
    let (left, right) = (LexiconTable.ranks.string(one, 0), LexiconTable.ranks.string(two, 0))
    return !left.hasPrefix(right) && !right.hasPrefix(left)
  }
}
