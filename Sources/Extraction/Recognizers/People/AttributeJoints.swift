import Lexicon
import VietnameseText

/// How two ranks, posts or names that follow each other are joined, by the words and marks between them.
final class AttributeJoints: Sendable {
  private let signs: AttributeSigns
  /// Words that change nothing: nguyên, kiêm, hiện là; and those of birth, office and term that stand between commas.
  private let fillers = WordSet([
    "nguyên", "cựu", "quyền", "tân", "hiện", "nay", "kiêm", "đồng", "thời", "là", "cố", "đang", "từng", "vẫn",
    "cũng", "lần", "lượt", "sinh", "ngày", "năm", "SN", "quê", "quán", "ở", "sống", "ngụ", "tại", "thường",
    "trú",
    "tuổi", "dân", "tộc", "phụ", "trách", "nhiệm", "kỳ", "khóa", "giai", "đoạn", "người", "đơn", "hạng", "vị",
    "gồm", "có", "đầu",
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
  private let alias = SyllableKey("tức")
  private let other = SyllableKey("khác")
  private let human = SyllableKey("người")
  private let ethnic = SyllableKey("tộc")
  private let including = SyllableKey("gồm")
  private let former = SyllableKey("nguyên")
  private let exes = WordSet(["nguyên", "cựu"])
  private let age = SyllableKey("tuổi")
  private let service = WordSet(["đời", "đảng", "quân", "nghề"])
  private let conferral = SyllableKey("phong")
  private let covered: UInt8 =
    EntityKind.location.bit | EntityKind.organization.bit | EntityKind.abbreviation.bit

  init(signs: AttributeSigns) { self.signs = signs }

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
