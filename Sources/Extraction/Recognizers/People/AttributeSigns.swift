import Lexicon
import VietnameseText

/// What the words at a rank, a post or a name say of whose it is: of several, of another who is only named there, of nobody
/// yet.
final class AttributeSigns: Sendable {
  /// Words that say of the post behind them that several have it.
  let plurals = WordSet(["các", "hai", "ba", "bốn", "những"])
  private let copula = SyllableKey("là")
  private let whose = SyllableKey("của")
  private let alias = SyllableKey("tức")
  private let comrade = SyllableKey("chí")
  private let including = SyllableKey("gồm")
  /// What somebody does for another.
  private let errands = WordPairs([
    "ủy quyền", "thừa lệnh", "thay mặt", "mệnh lệnh", "quyết định", "đề nghị", "yêu cầu",
  ])
  /// An errand only with "của"; without it the person who gets the order is named next: "phân công |Đại tướng A|, …".
  private let order = (SyllableKey("phân"), SyllableKey("công"))
  private let number = SyllableKey("số")
  private let former = SyllableKey("nguyên")
  private let together = WordSet(["cùng", "đều"])
  private let candidate = (WordSet(["cử", "ứng"]), SyllableKey("viên"))
  private let giving = WordSet(["làm", "là"])
  private let speech = WordSet(["nêu", "nhấn", "khẳng", "bày", "yêu", "chúc", "mong", "hy", "tin"])
  private let upon = WordSet(["cho", "tới", "thăm", "tặng", "tiếp", "đình", "viếng", "mừng"])
  private let asides = WordSet(["Ngoài", "Cùng", "Bên", "Trừ"])
  private let further = WordSet(["cũng", "còn", "đã", "vừa"])
  private let guest = SyllableKey("ngài")
  private let conferring = ConferringWords()
  private let holding = WordSet([
    "giữ", "chức", "vụ", "làm", "đảm", "nhiệm", "nhận", "được", "bầu", "bổ", "cử", "phân", "công", "giao",
    "chỉ",
    "định", "đã", "sẽ", "đang", "vừa", "tiếp", "tục", "tái", "trúng", "đắc",
  ])
  private let member = SyllableKey("viên")
  private let turn = SyllableKey("lượt")
  private let deputies = WordSet(["phó", "thứ"])
  private let appointing = AppointingVerbs()
  private let words = StatementWords.shared
  private let capitals = CapitalWords.shared
  private let assistants = (WordSet(["trợ", "thư"]), WordSet(["lý", "lí", "ký", "kí"]))

  /// Whether "các", "hai" … stands before the token `index`, perhaps with "đồng chí" between; or a small number in figures,
  /// straight before it: "bổ nhiệm 2 Phó Chủ nhiệm".
  func isPlural(before index: Int, _ paragraph: ParagraphText) -> Bool {
    var index = index - 1
    let number = paragraph[index]
    if number.isNumber {
      return paragraph.digits(index) == 1 && (index == 0 || paragraph[index - 1].letterCase == .lower)
    }
    for _ in 0..<3 {
      guard index >= 0 else { return false }
      if plurals.contains(paragraph[index].key) { return true }
      guard paragraph[index].isWord, paragraph[index].letterCase == .lower else { return false }
      index -= 1
    }
    return false
  }

  /// Whether a number of one figure or two stands straight before the token: "bầu |04| Ủy viên UBND tỉnh".
  func isCounted(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph[index - 1].isNumber && paragraph.digits(index - 1) <= 2
  }

  /// How many people the number before a post says it is of, where "là" or "gồm" leads to them: "|2| Ủy viên UBND tỉnh là …".
  func count(of item: AttributeLinker.Item, _ paragraph: ParagraphText) -> Int? {
    guard lists(item, paragraph) else { return nil }
    let number = paragraph[item.first - 1]
    if number.isNumber {
      return paragraph.digits(item.first - 1) == 1 ? paragraph.number(item.first - 1) : nil
    }
    return Self.numbers.firstIndex(of: number.key).map { $0 + 2 }
  }

  private static let numbers = ["hai", "ba", "bốn"].map { SyllableKey($0) }

  /// Whether the token opens a bracket's words about all who are named before it: "(|hai| cựu Phó Giám đốc)", "(|đều| là …)".
  func isOfSeveral(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph[index - 1].isMark("(")
      && (together.contains(paragraph[index].key) || Self.numbers.contains(paragraph[index].key)
        || paragraph[index].isNumber && paragraph.digits(index) == 1)
  }

  /// Whether the post is the first one in a bracket that is about all who are named before it.
  func isOfSeveral(_ post: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    post.kind == .position && (post.first - 3..<post.first).contains { isOfSeveral($0, paragraph) }
  }

  /// Whether "gồm" or "là" follows the rank or post, and leads to those who have it.
  func lists(_ item: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(item.end, including) || paragraph.is(item.end, copula)
  }

  /// Whether the name stands in brackets behind another one: "Trần Mẫu (tức Trần Thí Dụ), Tư lệnh …".
  func isOtherName(_ name: Mention, _ paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Bool {
    let before = Int(name.firstToken) - 1
    let isCalled = paragraph.is(before, alias)
    // "(tức Dụ “nhôm”, nguyên Giám đốc …)"
    guard isCalled || paragraph[Int(name.endToken)].isMark(")") else { return false }
    let open = isCalled ? before - 1 : before
    return paragraph[open].isMark("(") && mentions.covers(open - 1, .person)
  }

  /// Whether the post at `index` is that of somebody who has another act for him, or decides on another: "theo ủy quyền của
  /// Chủ tịch nước, …", "thừa lệnh Bộ trưởng, …", "theo Quyết định số 12/QĐ-BQP của Bộ trưởng, …".
  func isPrincipal(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    var end = paragraph.is(index - 1, whose) ? index - 1 : index
    // The number of the decision.
    if end < index,
      let sign = (max(end - Self.longestNumber, 0)..<end).last(where: { paragraph.is($0, number) })
    {
      end = sign
    }
    return paragraph.is(end - 2, anyOf: errands)
      || end < index && paragraph.is(end - 2, order)
  }

  /// In tokens: "1234/2025/QĐ-BTTTT ngày 3-4-2025".
  private static let longestNumber = 16

  /// Whether the words before the rank or post say that it is given to somebody, who need not be the one after it: "ông A
  /// được bổ nhiệm làm Chính ủy, ông B …", "sau lễ thăng quân hàm Thiếu tướng, Bộ trưởng A …".
  func isGiven(_ item: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    item.kind == .rank
      ? conferring.contain(paragraph[item.first - 1])
      : appointing.lead(paragraph, to: item.first, by: giving) || words.isVacant(item.first, paragraph)
        || words.isHandedOver(item.first - 1, paragraph)
  }

  /// Whether small words between a name and the post behind it say that the one has the other: "ông A |làm| Trưởng ban, ông
  /// B …", "ông A |giữ chức| Chủ tịch, ông B …".
  func isHeld(_ post: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText) -> Bool {
    guard post > 0, items[post].kind == .position, items[post - 1].kind == .person else { return false }
    let (start, end) = (items[post - 1].end, items[post].first)
    return start < end && end - start <= Self.longestHolding && words.isOffice(end - 1, paragraph)
      && (start..<end).allSatisfy { holding.contains(paragraph[$0].key) }
  }

  /// Where the post begins that small words behind a name say its bearer has: "Mauller |được bầu làm| Thủ tướng"; nil without any.
  func officeEnd(from start: Int, _ paragraph: ParagraphText) -> Int? {
    var place = start
    while place < start + Self.longestHolding, holding.contains(paragraph[place].key),
      paragraph[place].letterCase == .lower
    {
      place += 1
    }
    return place > start && words.isOffice(place - 1, paragraph) ? place : nil
  }

  /// In tokens: "được Hội đồng nhân dân bầu giữ chức vụ".
  private static let longestHolding = 8

  /// Whether the post behind "là" is the sentence's first person's, whatever name comes after it: "Ông A |là| Trưởng ban Lễ
  /// tang Đại tướng B"; not "Vợ ông A |là| Phó Giám đốc B".
  func isOfSubject(_ post: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText) -> Bool {
    guard post > 0, items[post].kind == .position, items[post - 1].kind == .person,
      paragraph.is(items[post].first - 1, copula), items[post].first == items[post - 1].end + 1
    else { return false }
    var first = post - 1
    while first > 0, items[first - 1].kind != .person,
      items[first - 1].joint == .adjacent || items[first - 1].joint == .comma,
      post - first < StatementReach.posts
    {
      first -= 1
    }
    let start = items[first].first
    return capitals.beginsSentence(paragraph, start)
      || capitals.beginsSentence(paragraph, start - 1)
        && paragraph.has(PhraseList.honorific.bit, at: start - 1)
      || paragraph.is(start - 1, comrade) && capitals.beginsSentence(paragraph, start - 2)
  }

  /// Whether "lần lượt là" leads to those who have the post: "có tân Bí thư |lần lượt là| ông A và bà B".
  func isInTurn(_ post: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(post.end + 1, turn) && paragraph.is(post.end + 2, copula)
  }

  /// Whether a deputy's title belongs to two people, the second without a form of address or a post: "Thứ trưởng A |và| B".
  func isOfPair(
    _ post: AttributeLinker.Item, _ person: Int, _ chain: Range<Int>, _ items: [AttributeLinker.Item],
    _ paragraph: ParagraphText
  ) -> Bool {
    let next = person + 1
    guard next < chain.upperBound, items[person].joint == .and, items[next].kind == .person,
      post.kind == .position, deputies.contains(paragraph[post.first].key),
      items[next].first == items[person].end + 1,
      [person, next].allSatisfy({ items[$0].end - items[$0].first > 1 })
    else { return false }
    return next + 1 >= chain.upperBound || items[next].joint == .none || items[next].joint == .semicolon
  }

  /// Whether the post is one like "Chủ tịch nước", with a verb of speech straight behind it.
  func isSpeaker(_ post: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    post.kind == .position && post.end - post.first <= 3 && speech.contains(paragraph[post.end].key)
  }

  /// Whether a comma and "ngài" lead from the post to the name, so that it is the guest's: "Chủ tịch nước A, Tổng thống Séc, |ngài|
  /// B".
  func isGuest(_ post: AttributeLinker.Item, _ name: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool
  {
    name.first == post.end + 2 && paragraph[post.end].isMark(",") && paragraph.is(post.end + 1, guest)
  }

  /// Whether the sentence only sets the name at `index` aside, and the post, with what its holder does straight behind it, is
  /// somebody else's: "|Ngoài ông| A, Thủ tướng cũng …".
  func isAside(_ index: Int, before post: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    guard post.kind == .position, further.contains(paragraph[post.end].key) else { return false }
    // not "Ngoài ra, ông A, Phó Chánh Thanh tra cũng …"
    guard let first = (max(index - 4, 0)..<index).last(where: { asides.contains(paragraph[$0].key) })
    else { return false }
    return capitals.beginsSentence(paragraph, first) && (first..<index).allSatisfy { paragraph[$0].isWord }
  }

  /// Whether the name at `index` is that of somebody to whom something is done: "cho đồng chí |A", "thăm ông |A".
  func isObject(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    for place in (index - 3..<index).reversed() {
      guard paragraph[place].letterCase == .lower else { return false }
      if upon.contains(paragraph[place].key) { return true }
    }
    return false
  }

  /// Whether the post is that of the assistant or secretary of somebody who comes after it with a rank or a form of
  /// address: "Trợ lý Đại tướng A", "Thư ký đồng chí A"; "Trợ lý A" is A's own.
  func isAssistant(
    _ post: AttributeLinker.Item, of next: AttributeLinker.Item, _ paragraph: ParagraphText
  ) -> Bool {
    post.end == post.first + 2 && (next.kind == .rank || post.end < next.first)
      && isOfAssistant(post, paragraph)
  }

  /// Whether the post begins with the word for an assistant or secretary: "Trợ lý", "Thư ký Thủ tướng".
  func isOfAssistant(_ post: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    post.kind == .position && assistants.0.contains(paragraph[post.first].key)
      && assistants.1.contains(paragraph[post.first + 1].key)
  }

  /// Whether the assistant is one to a member, whose other posts come next: "Trợ lý Ủy viên Bộ Chính trị, |Bộ trưởng …|".
  func isOfAssistantToMember(_ post: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    post.end > post.first + 4 && isOfAssistant(post, paragraph) && paragraph.is(post.first + 3, member)
  }

  /// Whether the post at `index` is one that somebody only stands for: "ứng cử viên |Tổng thống|", "ứng viên |Bộ trưởng|".
  func isSought(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index - 1, candidate.1) && candidate.0.contains(paragraph[index - 2].key)
  }

  /// Whether the post at `index` only says whose something is: "các quyết định |của| Bộ trưởng".
  func isOwner(_ index: Int, _ paragraph: ParagraphText) -> Bool { paragraph.is(index - 1, whose) }

  /// Whether "nguyên" stands before the post.
  func isFormer(_ index: Int, _ paragraph: ParagraphText) -> Bool { paragraph.is(index - 1, former) }
}
