import Extraction
import Lexicon
import SourceText
import VietnameseText

/// Subjects behind a time, "Theo đó" or "Bên cạnh đó", and posts behind a name.
extension MissingComma {
  private static let times = WordSet(["ngày", "sáng", "chiều", "tối", "trưa", "đêm", "tháng", "năm"])
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

  /// What joins a sentence to the one before and has a comma in newspapers, 96 times of 100 and more; by the first word.
  private static let connectives: [SyllableKey: [[SyllableKey]]] = {
    let phrases = [
      "bên cạnh đó", "mặt khác", "trong đó", "từ đó", "qua đó", "vì vậy", "vì thế", "do vậy", "do đó",
      "ngoài ra", "cùng với đó", "tuy nhiên", "trước đó", "sau đó", "ngay sau đó", "tại đây", "dịp này",
      "nhân dịp này", "vừa qua", "chính vì vậy", "đồng thời", "đặc biệt",
    ]
    let keys = phrases.map { $0.split(separator: " ").map { SyllableKey(String($0)) } }
    return Dictionary(grouping: keys) { $0[0] }
  }()

  /// Words in small letters that begin a subject, whoever it is.
  private static let anybody = WordSet(["các", "những", "mỗi"])
  /// The same with their second word: "nhà trường", "chi bộ".
  private static let bodies: [SyllableKey: WordSet] = [
    SyllableKey("nhà"): WordSet(["trường"]), SyllableKey("chi"): WordSet(["bộ", "đoàn", "hội"]),
    SyllableKey("liên"): WordSet(["đội"]), SyllableKey("đoàn"): WordSet(["thanh", "trường", "xã"]),
    SyllableKey("đại"): WordSet(["hội"]), SyllableKey("hội"): WordSet(["nghị", "đồng"]),
  ]

  /// "Bên cạnh đó các xã báo cáo", "Từ đó Hội rút kinh nghiệm".
  func checkConnective(_ paragraph: LintParagraph, from first: Int, into findings: inout Findings) {
    guard let phrases = Self.connectives[paragraph[first].key] else { return }
    for phrase in phrases {
      let last = first + phrase.count - 1
      guard
        (first + 1...last).allSatisfy({
          paragraph[$0].key == phrase[$0 - first] && paragraph[$0].letterCase == .lower
        })
      else { continue }
      let next = paragraph[last + 1]
      guard next.isWord, next.gap == .space else { return }
      // A lone given name is a story's: "Sau đó Dụ về" is read at one go.
      if Self.anybody.contains(next.key) && next.letterCase == .lower
        || isSubject(paragraph, last + 1) && !paragraph.isInName(last + 1)
      {
        report(paragraph, from: first, behind: last, Self.opening, into: &findings)
      }
      return
    }
  }

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
      if Self.bodies[token.key]?.contains(paragraph[index + 1].key) == true { return true }
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
    return before.key == comrade || addresses.contains(before.key) || Self.kin.contains(before.key)
      || paragraph.isInside(EntityKind.rank.bit, token: first - 1)
      || first > 2 && before.key == Self.shortComrade && paragraph[first - 2].isMark("/")
  }

  /// "đ/|c| Mẫu"
  private static let shortComrade = SyllableKey("c")
  /// Other words before a name.
  private static let kin = WordSet(["anh", "chị", "bác", "cô", "thầy"])

  /// Whether the post belongs to another name that follows it.
  private func isSomebodyElse(_ paragraph: LintParagraph, behind index: Int) -> Bool {
    paragraph.isInName(index) || paragraph[index + 1].isCapitalised && paragraph.isInName(index + 1)
  }
}
