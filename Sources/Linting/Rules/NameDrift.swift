import Extraction
package import Lexicon
import SourceText
import VietnameseText

/// # Một người hai cách viết tên
///
/// Tên của một người được viết hai cách chỉ khác một dấu hoặc một chữ: Nguyễn Thị Mẫu Thịnh và Nguyễn Thị Mẫu Thinh.
///
/// Chỉ coi là một người khi hai tên cùng chức vụ, hoặc một tên đứng trơ không chức vụ trong khi tên kia lặp lại. Sĩ và
/// Sỹ khác nhau chỉ được nhắc ở mức thông tin.
///
/// ## Vì sao
/// Viết sai tên là lỗi phải đính chính.
///
/// ## Nguồn
/// So các tên trong chính bài viết.
///
/// ## Ví dụ
/// - Sai: `Đồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, dự họp. Đồng chí Nguyễn Văn Hùng phát biểu. Đồng chí ⟦Nguyễn Văn Hung⟧, Bí thư Huyện ủy, kết luận.`
/// - Đúng: `Đồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, và đồng chí Nguyễn Văn Hưng, Chủ tịch UBND huyện, dự họp.`
///
/// # One person's name spelt in two ways
///
/// A person's name is spelt in two ways that differ by one mark or letter. Two names are taken for one person only
/// where they share a post, or one stands without any while the other comes again. Sĩ and Sỹ are information only.
///
/// ## Why
/// A misspelt name calls for a correction in print.
///
/// ## Source
/// The names of the article itself, compared.
package struct NameDrift: Rule {
  package static let info = RuleInfo(
    id: "entity/name-drift", severity: .warning,
    summary: LocalizedText(vi: "Tên một người viết hai cách", en: "One person's name spelt in two ways"))

  package init(gazetteer: Gazetteer) {}

  package func check(article: LintArticle, into findings: inout Findings) {
    let people = article.article.people
    guard !people.isEmpty else { return }
    var owner: [Int: Int] = [:]
    for (index, person) in people.enumerated() where person.mentions.count > 1 {
      for mention in person.mentions { owner[mention.start] = index }
    }
    // By person: the full names under which the article writes them, by hash.
    var names: [Int: [(hash: UInt64, words: UInt8, places: [ByteRange])]] = [:]
    for paragraph in article.article.paragraphs {
      for mention in paragraph.reading.mentions {
        guard case .person(let detail) = mention.detail, detail.words >= 2 else { continue }
        let range = mention.range.shifted(by: paragraph.range.start)
        guard let person = owner[range.start] else { continue }
        var known = names[person] ?? []
        if let index = known.firstIndex(where: { $0.hash == detail.nameHash }) {
          known[index].places.append(range)
        } else {
          known.append((detail.nameHash, detail.words, [range]))
        }
        names[person] = known
      }
    }
    for (_, known) in names where known.count > 1 {
      report(known, article, into: &findings)
    }
  }

  private func report(
    _ known: [(hash: UInt64, words: UInt8, places: [ByteRange])], _ article: LintArticle,
    into findings: inout Findings
  ) {
    let ordered = known.enumerated().sorted { left, right in
      left.element.places.count != right.element.places.count
        ? left.element.places.count > right.element.places.count : left.offset < right.offset
    }.map(\.element)
    guard let main = ordered.first, let first = main.places.first else { return }
    let right = Self.keys(article.string(first))
    for other in ordered.dropFirst() where other.words == main.words {
      for place in other.places {
        let text = article.string(place)
        let keys = Self.keys(text)
        let different = zip(keys, right).filter { $0 != $1 }
        guard keys.count == right.count, different.count == 1, let pair = different.first else { continue }
        let name = article.string(first)
        // Marks make another name of it for sure; a letter may be another person's.
        let isMark = pair.0.withoutMarks == pair.1.withoutMarks
        findings.report(
          Self.info, place,
          LocalizedText(
            vi: "Tên viết “\(text)”, chỗ khác trong bài là “\(name)”",
            en: "The name is “\(text)” here and “\(name)” elsewhere"),
          severity: isMark ? .warning : .information,
          fixes: [.write(Capitals.like(text, name), at: place, isSafe: false)],
          related: [
            Diagnostic.Related(
              range: first, message: LocalizedText(vi: "Tên ở chỗ khác", en: "The name elsewhere"))
          ])
      }
    }
  }

  private static func keys(_ text: String) -> [SyllableKey] {
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: Array(text.utf8), to: &tokens)
    return tokens.filter(\.isWord).map(\.key)
  }
}
