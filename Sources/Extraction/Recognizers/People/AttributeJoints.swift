import Lexicon
import VietnameseText

/// How two ranks, posts or names that follow each other are joined, by the words and marks between them.
final class AttributeJoints: Sendable {
  private let signs: AttributeSigns
  /// Words that change nothing: nguyên, kiêm, hiện là; and those of birth, office and term that stand between commas.
  private let fillers = WordSet([
    "nguyên", "cựu", "quyền", "tân", "hiện", "nay", "kiêm", "đồng", "thời", "là", "cố", "đang", "từng", "vẫn",
    "cũng", "lần", "lượt", "sinh", "ngày", "năm", "SN", "quê", "quán", "ở", "ngụ", "tại", "thường", "trú",
    "tuổi", "dân", "tộc", "nhiệm", "kỳ", "khóa", "giai", "đoạn", "người", "đơn", "vị", "gồm", "có", "đầu",
    "tiên", "thành", "viên",
    // "Anh hùng LLVT nhân dân thời kỳ kháng chiến chống Mỹ, cứu nước"
    "thời", "kháng", "chiến", "chống", "cứu", "nước", "đổi", "mới",
  ])
  /// The same where the copula follows: "ông A |còn| là Chủ tịch", but "ông A, còn Chủ tịch B".
  private let beforeCopula = WordSet(["còn", "vốn", "đã", "sẽ"])
  private let and = SyllableKey("và")
  private let times = TenureWords()
  private let grade = SyllableKey("hàm")
  private let copula = SyllableKey("là")
  private let comrade = SyllableKey("chí")
  private let having = SyllableKey("có")
  private let other = SyllableKey("khác")
  private let human = SyllableKey("người")
  private let ethnic = SyllableKey("tộc")
  private let including = SyllableKey("gồm")
  private let former = SyllableKey("nguyên")
<<<<<<< HEAD
  private let age = SyllableKey("tuổi")
  private let service = WordSet(["đời", "đảng", "quân", "nghề"])
  private let conferral = SyllableKey("phong")
  private let covered: UInt8 =
    EntityKind.location.bit | EntityKind.organization.bit | EntityKind.abbreviation.bit

  init(signs: AttributeSigns) { self.signs = signs }
=======
  private let exes = WordSet(["nguyên", "cựu"])
  private let together = WordSet(["cùng", "đều"])
  private let candidate = (WordSet(["cử", "ứng"]), SyllableKey("viên"))
  private let giving = WordSet(["làm", "là"])
  let speech = WordSet(["nêu", "nhấn", "khẳng", "bày", "yêu", "chúc", "mong", "hy", "tin"])
  let upon = WordSet(["cho", "tới", "thăm", "tặng", "tiếp", "đình", "viếng", "mừng"])
  let asides = WordSet(["Ngoài", "Cùng", "Bên", "Trừ"])
  let further = WordSet(["cũng", "còn", "đã", "vừa"])
  let guest = SyllableKey("ngài")
  private let conferring = ConferringWords()
  private let holding = WordSet([
    "giữ", "chức", "vụ", "làm", "đảm", "nhiệm", "nhận", "được", "bầu", "bổ", "cử", "phân", "công", "giao",
    "chỉ",
    "định", "đã", "sẽ", "đang", "vừa", "tiếp", "tục", "tái", "trúng", "đắc",
  ])
  private let member = SyllableKey("viên")
  private let turn = SyllableKey("lượt")
  private let age = SyllableKey("tuổi")
  private let service = WordSet(["đời", "đảng", "quân", "nghề"])
  private let conferral = SyllableKey("phong")
  private let deputies = WordSet(["phó", "thứ"])
  private let appointing = AppointingVerbs()
  private let words = StatementWords.shared
  let capitals = CapitalWords.shared
  private let assistants = (WordSet(["trợ", "thư"]), WordSet(["lý", "lí", "ký", "kí"]))
  private let covered: UInt8 =
    EntityKind.location.bit | EntityKind.organization.bit | EntityKind.abbreviation.bit

  init() {
    fillers = WordSet([
      "nguyên", "cựu", "quyền", "tân", "hiện", "nay", "kiêm", "đồng", "thời", "là", "cố", "đang", "từng",
      "vẫn", "cũng", "lần", "lượt",
      "sinh", "ngày", "năm", "SN", "quê", "quán", "ở", "sống", "ngụ", "tại", "thường", "trú", "tuổi", "dân",
      "tộc",
      "phụ", "trách",
      "nhiệm",
      "kỳ",
      "khóa", "giai",
      "đoạn", "người", "đơn", "hạng", "vị", "gồm", "có", "đầu", "tiên", "thành", "viên",
      // "Anh hùng LLVT nhân dân thời kỳ kháng chiến chống Mỹ, cứu nước"
      "thời", "kháng", "chiến", "chống", "cứu", "nước", "đổi", "mới",
    ])
    plurals = WordSet(["các", "hai", "ba", "bốn", "những"])
  }
>>>>>>> 9807da7 (People: posts on lines below a name, by a post alone, in headings, fronts of sentences and behind nicknames)

  /// How the items that end before `start` and begin at `end` are joined.
  func joint(
    from start: Int, to end: Int, isPersonNext: Bool, _ paragraph: ParagraphText,
    _ mentions: ParagraphMentions
  ) -> AttributeLinker.Joint {
    if end <= start { return end == start ? .adjacent : .none }
    var walk = Walk(start: start, end: end, isPersonNext: isPersonNext)
    var index = start
    // Not counting what stands in brackets.
    var steps = 0
    while index < end {
      if steps == Self.mostSteps { return .none }
      steps += 1
      switch step(at: index, &walk, paragraph, mentions) {
      case .on(let next): index = next
      case .end(let joint): return joint
      }
    }
    // "… Tỉnh ủy và các đồng chí: A": the post before "và" is no heading.
    return walk.sawAnd && walk.joint == .colon ? .none : walk.joint
  }

  /// What was read between two items so far.
  private struct Walk {
    let start: Int
    let end: Int
    let isPersonNext: Bool
    var joint = AttributeLinker.Joint.adjacent
    var sawAnd = false
    /// How many commas with a body before them there were; more than one stand between those who act together: "của đồng
    /// chí A, Ban Chấp hành Trung ương Đảng, Quốc hội, Chủ tịch nước …".
    var bodies = 0
  }

  private enum Step {
    /// The token to go on with.
    case on(Int)
    /// How the items are joined, whatever else stands between them.
    case end(AttributeLinker.Joint)
  }

  private func step(
    at index: Int, _ walk: inout Walk, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Step {
    let token = paragraph[index]
    if mentions.covers(index, .date) { return .on(index + 1) }
    if token.isMark {
      // The stop of "ngụ TP. Sơn Mẫu"
      if token.isMark("."), mentions.covers(index, .location) { return .on(index + 1) }
      return read(mark: index, &walk, paragraph, mentions).map { .on($0) } ?? .end(.none)
    }
    if token.key == and {
      walk.joint = stronger(walk.joint, .and)
      walk.sawAnd = true
      return .on(index + 1)
    }
    if let next = times.copulaEnd(index, paragraph), next <= walk.end { return .on(next) }
    if walk.isPersonNext, walk.joint == .adjacent, let next = times.tenureEnd(index, paragraph),
      next <= walk.end
    {
      return .on(next)
    }
    // "bà A, |hàm| Vụ trưởng"
    if token.key == grade, index + 1 == walk.end, walk.joint == .comma { return .on(index + 1) }
    if paragraph.starts(.honorific, at: index), let match = paragraph.match(.honorific, at: index),
      index + match.count <= walk.end
    {
      return step(over: match, at: index, walk, paragraph, mentions)
    }
    // "A (|tức Sáu Mẫu,| nguyên …)": by what name A is known, too.
    if token.key == alias, paragraph[index - 1].isMark("("),
      let comma = (index..<min(index + Self.longestAlias, walk.end)).first(where: {
        paragraph[$0].isMark(",") || paragraph[$0].isDash
      })
    {
      return .on(comma)
    }
    // "A, người |Khmer|, nguyên …", "A, dân tộc |Sán Dìu|, …"
    if token.isCapitalised, isOfPeople(index, from: walk.start, paragraph) { return .on(index + 1) }
    // "Hai Phó Bí thư |khác| là bà A và ông B"
    if walk.isPersonNext, index == walk.start, token.key == other { return .on(index + 1) }
    // "A, 85 tuổi đời, 60 năm tuổi Đảng, nguyên …"
    if service.contains(token.key), paragraph.is(index - 1, age) { return .on(index + 1) }
    // "Thiếu tướng A (phong năm 1974, nguyên …)"
    if token.key == conferral, mentions.covers(index + 1, .date) { return .on(index + 1) }
    // "Tháp tùng Chủ tịch nước |có| các Ủy viên Trung ương: A": those are others.
    if index == walk.start, token.key == having { return .end(.none) }
    if token.isNumber || mentions.covers(index..<index + 1, kinds: covered) || fillers.contains(token.key)
      || beforeCopula.contains(token.key) && paragraph.is(index + 1, copula)
    {
      return .on(index + 1)
    }
    // "A và B (|hai| cựu Phó Trưởng phòng)", "(|đều| là …)"
    if !walk.isPersonNext, signs.isOfSeveral(index, paragraph) { return .on(index + 1) }
    // "các đồng chí: A", "hai ông A và B"; but "A, các Ủy viên Ban Thường vụ" are others.
    return walk.isPersonNext && signs.plurals.contains(token.key) ? .on(index + 1) : .end(.none)
  }

  /// Whether the word belongs to the name of the people that somebody is of.
  private func isOfPeople(_ index: Int, from start: Int, _ paragraph: ParagraphText) -> Bool {
    var place = index - 1
    while place > start, index - place < 4, paragraph[place].isCapitalised || paragraph[place].isDash {
      place -= 1
    }
    return place >= start && (paragraph.is(place, human) || paragraph.is(place, ethnic))
      && paragraph[place].letterCase == .lower
  }

  /// A form of address is no joint, unless it says that the next item is somebody else's.
  private func step(
    over address: Gazetteer.Match, at index: Int, _ walk: Walk, _ paragraph: ParagraphText,
    _ mentions: ParagraphMentions
  ) -> Step {
    let next = index + address.count
    if !walk.isPersonNext, walk.joint == .comma, paragraph[index - 1].isMark(","),
      let comma = calling(from: next, before: walk.end, paragraph)
    {
      return .on(comma)
    }
    guard next == walk.end, !walk.isPersonNext else { return .on(next) }
    // "ông A là |em trai| Bí thư Tỉnh ủy": the post is a relative's.
    if LexiconTable.honorifics.cell(address.row, .kind).equals("kin") { return .end(.none) }
    // "A, Tư lệnh Quân khu, đồng chí Chính ủy mong rằng": the comrade is another one.
    if walk.joint == .comma, paragraph.is(next - 1, comrade) {
      // "đồng chí Thượng tướng A, đồng chí Thượng tướng B": and the list goes on.
      return .end(mentions.covers(next, .rank) ? .semicolon : .none)
    }
    return .on(next)
  }

  /// The comma behind the small words that go on with what somebody does: "A, phi công |lái chính|, Phó Tham mưu trưởng", "A,
  /// thạc sĩ |quản trị kinh doanh|, Giám đốc", "A, cán bộ |hưu trí|, nguyên Giám đốc".
  private func calling(from start: Int, before end: Int, _ paragraph: ParagraphText) -> Int? {
    var place = start
    while place < min(end, start + Self.longestCalling), paragraph[place].isWord,
      paragraph[place].letterCase == .lower, paragraph.match(.honorific, at: place) == nil
    {
      place += 1
    }
    guard place > start, paragraph[place].isMark(",") else { return nil }
    let next = exes.contains(paragraph[place + 1].key) ? place + 2 : place + 1
    return next == end ? place : nil
  }

  /// In tokens: "quản trị kinh doanh".
  private static let longestCalling = 5

  /// Whether the words between a rank and a name say in which force or arm it is held: "Thượng tá |an ninh| A", "Trung úy
  /// |cảnh sát giao thông| B".
  func isBranch(_ words: Range<Int>, _ paragraph: ParagraphText) -> Bool {
    guard words.count <= Self.longestBranch, paragraph[words.lowerBound].letterCase == .lower,
      paragraph.starts(.bodyField, at: words.lowerBound)
    else { return false }
    return paragraph.match(.bodyField, at: words.lowerBound)?.count == words.count
  }

  /// In tokens: "cảnh sát phòng cháy chữa cháy".
  private static let longestBranch = 6

  /// What the mark at `index` makes of the joint.
  ///
  /// - Returns: the token to go on with; nil where the mark separates the items.
  private func read(
    mark index: Int, _ walk: inout Walk, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Int? {
    let token = paragraph[index]
    if token.isMark("/"), paragraph[index - 1].isNumber, paragraph[index + 1].isNumber {
      // "thương binh hạng 2/4"
      return index + 2
    }
    if token.isMark(";") {
      walk.joint = .semicolon
    } else if token.isMark(":") {
      // "A, nguyên: Ủy viên …" is no heading; of "Tư lệnh; các đồng chí: B" the post is not B's.
      if walk.joint != .semicolon, !paragraph.is(index - 1, former) { walk.joint = .colon }
    } else if token.isMark(",") {
      walk.joint = stronger(walk.joint, .comma)
      if index > walk.start, mentions.covers(index - 1, .organization) { walk.bodies += 1 }
      if walk.bodies > 1 { return nil }
    } else if token.isDash {
      walk.joint = stronger(walk.joint, .dash)
    } else if token.isMark("|") {
      // The cells of a table's row belong together, its rows do not.
      guard paragraph.isTable, token.gap != .lineBreak, paragraph[index + 1].gap != .lineBreak else {
        return nil
      }
      walk.joint = stronger(walk.joint, .comma)
    } else if token.isMark("(") {
      if let close = paragraph.closing(index, before: min(walk.end, index + Self.longestBracket)) {
        return close + 1
      }
      walk.joint = stronger(walk.joint, .comma)
    } else if token.isMark(")") {
      // "A (được điều động giữ chức Chánh Văn phòng), ông B": what stands in A's brackets is not B's.
      if walk.isPersonNext || mentions.covers(walk.end, .rank) { walk.joint = .semicolon }
    } else {
      return nil
    }
    return index + 1
  }

<<<<<<< HEAD
=======
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
  private func isOfSeveral(_ index: Int, _ paragraph: ParagraphText) -> Bool {
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

>>>>>>> 9807da7 (People: posts on lines below a name, by a post alone, in headings, fronts of sentences and behind nicknames)
  /// Whether nothing but small words, bodies and times stands between `start` and `end`, "gồm" near the end: "Các Phó Chủ
  /// tịch |đều tái đắc cử gồm các ông| A, B", "6 Ủy viên Trung ương Đảng |công tác trong Quân đội, gồm:| Đại tướng A, …".
  func leadsToList(
    from start: Int, to end: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    guard end > start, end - start <= Self.longestListing,
      (max(end - 5, start)..<end).contains(where: { paragraph.is($0, including) })
    else { return false }
    return (start..<end).allSatisfy {
      let token = paragraph[$0]
      return token.letterCase == .lower || token.isMark(":") || token.isMark(",") || token.isNumber
        || mentions.covers($0..<$0 + 1, kinds: covered | EntityKind.date.bit)
        || token.isWord && paragraph.starts(.honorific, at: $0) && paragraph[$0 - 1].isMark(":")
    }
  }

  /// In tokens: "nhiệm kỳ 2021 - 2026, đang công tác trong Quân đội, gồm các đồng chí:".
  private static let longestListing = 20

  private func stronger(
    _ old: AttributeLinker.Joint, _ new: AttributeLinker.Joint
  ) -> AttributeLinker.Joint {
    switch old {
    case .semicolon, .colon, .and: old
    case .dash: new == .comma ? .dash : new
    default: new
    }
  }

  private static let mostSteps = 32
  /// In tokens: "tức Nguyễn Văn Mẫu, tức".
  private static let longestAlias = 8
  /// "(sinh năm …, quê …, nay là …)": a life fits in.
  private static let longestBracket = 64
}
