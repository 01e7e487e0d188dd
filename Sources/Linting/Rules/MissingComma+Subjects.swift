import Extraction
import Lexicon
import SourceText
import VietnameseText

/// Subjects behind a time or "Theo đó", and posts behind a name.
extension MissingComma {
  private static let times = WordSet(["ngày", "sáng", "chiều", "tối", "trưa", "đêm"])
  private static let accordingly = [SyllableKey("theo"), SyllableKey("đó")]
  /// What makes "Theo đó" another phrase: "Theo đó là hai xe của đội".
  private static let accompanied = WordSet(["là", "mà", "thì", "và", "về"])
  /// "Ngày 21/12 trường THPT Mẫu tổ chức".
  private static let school = SyllableKey("trường")
  private static let subjects =
    EntityKind.organization.bit | EntityKind.position.bit | EntityKind.rank.bit | EntityKind.person.bit

  /// "Ngày 12/3 UBND xã tổ chức", "Sáng ngày 7/11 đồng chí Trần Thí Dụ dự", "Theo đó các xã báo cáo".
  func checkTime(_ paragraph: LintParagraph, from first: Int, into findings: inout Findings) {
    let (token, second) = (paragraph[first], paragraph[first + 1])
    if token.key == Self.accordingly[0] {
      let next = paragraph[first + 2]
      guard second.key == Self.accordingly[1], next.isWord || next.isNumber, next.gap == .space,
        !Self.accompanied.contains(next.key)
      else { return }
      report(paragraph, behind: first + 1, Self.opening, into: &findings)
      return
    }
    guard Self.times.contains(token.key), let number = number(paragraph, behind: first),
      let last = endOfDate(paragraph, over: number)
    else { return }
    let next = paragraph[last + 1]
    guard next.isWord, next.gap == .space, isSubject(paragraph, last + 1) else { return }
    report(paragraph, from: number, behind: last, Self.opening, into: &findings)
  }

  private static let opening = LocalizedText(
    vi: "Thiếu dấu phẩy sau phần mở đầu câu, trước chủ ngữ",
    en: "Comma missing between the opening phrase and the subject")

  /// The first figure of "Ngày 12/3", "Sáng ngày 7/11".
  private func number(_ paragraph: LintParagraph, behind first: Int) -> Int? {
    (first + 1...first + 2).first { paragraph[$0].isNumber }
  }

  /// The last token of the date with which the sentence opens: "12/3/2024", "7 tháng 11".
  private func endOfDate(_ paragraph: LintParagraph, over number: Int) -> Int? {
    let date = paragraph.reading.mention(over: number) { _, mention in
      guard case .date(let date) = mention.detail else { return false }
      return date.value.form != .range
    }
    return date.map { Int($0.endToken) - 1 }
  }

  /// Whether a body with a capital, somebody's post or name, or a form of address before a name begins there.
  private func isSubject(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let token = paragraph[index]
    if token.letterCase == .lower {
      let isComrade = paragraph[index + 1].key == comrade
      let name = paragraph[index + (isComrade ? 2 : 1)]
      if token.key == Self.school, name.isCapitalised {
        return paragraph.reading.hasMention(over: index) { _, mention in
          mention.kind == .organization && Int(mention.firstToken) == index && mention.tokens.count > 1
        }
      }
      return addresses.contains(token.key) && (isComrade || token.key != SyllableKey("đồng"))
        && name.isCapitalised && name.gap == .space
    }
    return paragraph.reading.hasMention(over: index) { _, mention in
      Int(mention.firstToken) == index && mention.kind.bit & Self.subjects != 0
    }
  }

  /// "đồng chí Trần Thí Dụ Bí thư Đảng ủy xã": a name of two words and more that has a form of address or a rank, and a post.
  func checkPosts(_ paragraph: LintParagraph, into findings: inout Findings) {
    guard paragraph.reading.kinds & EntityKind.position.bit != 0 else { return }
    for post in paragraph.reading.mentions where post.kind == .position {
      let first = Int(post.firstToken)
      guard first >= 3, paragraph.isInName(first - 1), paragraph.isInName(first - 2),
        paragraph[first].gap == .space, paragraph[first - 1].gap == .space, post.tokens.count > 1,
        isAddressed(paragraph, nameBefore: first), !isSomebodyElse(paragraph, behind: Int(post.endToken))
      else { continue }
      report(
        paragraph, behind: first - 1,
        LocalizedText(
          vi: "Thiếu dấu phẩy giữa tên và chức vụ", en: "Comma missing between the name and the post"),
        into: &findings)
    }
  }

  /// Whether the name that ends before the token follows a form of address or a rank.
  private func isAddressed(_ paragraph: LintParagraph, nameBefore end: Int) -> Bool {
    var first = end - 1
    while first > 0, paragraph.isInName(first - 1), paragraph[first].gap == .space { first -= 1 }
    guard first > 0, paragraph[first].gap == .space else { return false }
    let before = paragraph[first - 1]
    return before.key == comrade || addresses.contains(before.key)
      || paragraph.isInside(EntityKind.rank.bit, token: first - 1)
  }

  /// Whether the post belongs to another name that follows it.
  private func isSomebodyElse(_ paragraph: LintParagraph, behind index: Int) -> Bool {
    paragraph.isInName(index) || paragraph[index + 1].isCapitalised && paragraph.isInName(index + 1)
  }
}
