import Lexicon
import SourceText
import VietnameseText

/// The forms in which a sentence states a post of somebody ("giữ chức vụ", "được bầu bổ sung", "từng là"), and those in which it
/// goes on from one post or rank to the next.
struct StatementForms: Sendable {
  private let subjects: StatementSubjects
  private let words = StatementWords.shared
  private let tenures = TenureWords()
  private let acting = SyllableKey("quyền")
  private let handing = SyllableKey("giao")
  private let passive = SyllableKey("được")
  private let copula = SyllableKey("là")
  private let whose = SyllableKey("của")
  private let belonging = SyllableKey("thuộc")
  /// "đồng thời".
  private let meanwhile = (SyllableKey("đồng"), SyllableKey("thời"))
  private let adverbs = WordSet(["hiện", "nguyên", "từng", "đang", "vốn", "cũng", "còn", "đã", "nay", "sẽ"])
  private let all = SyllableKey("đều")
  private let from = SyllableKey("từ")
  private let and = SyllableKey("và")
  private let former = SyllableKey("nguyên")
  private let like = SyllableKey("như")
  private let then = SyllableKey("rồi")
  private let that = SyllableKey("đó")
  private let last = SyllableKey("cùng")
  private let lasting = WordSet(["cuối", "sau"])
  private let after = WordSet(["sau", "tiếp", "khi", "lúc"])
  private let once = WordSet(["từng", "nguyên", "vốn", "hiện"])
  private let being = SyllableKey("đang")
  private let straight = SyllableKey("thẳng")
  private let onward = WordSet(["sang", "về", "lên"])
  private let offices = WordSet(["vụ", "trí", "vị", "danh"])
  private let held = WordSet(["qua", "giữ", "nhiệm"])
  private let elected = WordSet(["bầu", "cử", "định", "nhiệm", "bạt"])
  private let among = (SyllableKey("một"), SyllableKey("trong"))
  private let role = (SyllableKey("vai"), SyllableKey("trò"))
  private let taking = WordSet([
    "đảm", "nhiệm", "nhận", "giao", "giữ", "được", "từng", "đã", "đang", "hiện", "sẽ", "trách", "phân",
    "công",
  ])
  private let up = SyllableKey("lên")
  private let moment = SyllableKey("khi")
  private let elect = SyllableKey("cử")
  private let adding = (SyllableKey("bổ"), SyllableKey("sung"))
  /// "đắc cử", "trúng cử".
  private let winning = WordSet(["đắc", "trúng"])

  init(subjects: StatementSubjects) { self.subjects = subjects }

  /// Whether the words before a post say that somebody holds it.
  func isStated(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    // "bà là |nguyên| Chính ủy"
    var index = isFormerly(first, paragraph) ? first - 2 : first - 1
    if paragraph[index].isMark(":") {
      // "… các chức vụ: Từ 2011 - 2013: …", "Năm 2016: …" at the beginning of a line.
      let time = beforeTime(index - 1, paragraph)
      if time < index - 1 {
        if time < 0 || time == 0 && paragraph[0].isMark || paragraph[time].isMark(";") { return true }
        if paragraph[time].isMark(":") { index = time }
      }
      return paragraph.is(index - 1, like) || words.isOffice(index - 1, paragraph)
        || words.isLabel(before: index, paragraph) || words.listsOffices(before: index, paragraph)
    }
    // "được giao |quyền Giám đốc|"
    if paragraph.is(first, acting), paragraph.is(index, handing), paragraph.is(index - 1, passive) {
      return true
    }
    // "từng kinh qua nhiều vị trí ở cơ sở như Giám đốc …"
    if paragraph.is(index, like) { return isPassedThrough(before: index, paragraph) }
    // "… nhiều vị trí như giáo viên, Phó Ban Tổ chức, …"
    if paragraph[index].isMark(","), let example = example(before: index, paragraph) {
      return isPassedThrough(before: example, paragraph)
    }
    // "giữ các chức vụ (Trưởng phòng …, Phó Chủ tịch …)"
    if paragraph[index].isMark("("), words.isOffice(index - 1, paragraph) { return true }
    if paragraph.is(index, copula) {
      index -= 1
      while adverbs.contains(paragraph[index].key) { index -= 1 }
      return isSequel(index, paragraph) || subjects.isPronoun(index, paragraph)
        || isOpening(index, before: first, paragraph)
        || elected.contains(paragraph[index].key) || paragraph.is(index, all) || paragraph.is(index, moment)
        || isSince(endingAt: index, paragraph) || words.isCapacity(index, paragraph)
        || tenures.isThen(endingAt: index, paragraph)
    }
    if words.isCapacity(index, paragraph) || isGivenRole(index, paragraph) { return true }
    // "được đề bạt lên |Trung đoàn trưởng|"
    if paragraph.is(index, up), elected.contains(paragraph[index - 1].key) { index -= 1 }
    // "vừa được bầu |Bí thư|"
    if elected.contains(paragraph[index].key),
      paragraph.is(index - 1, passive) || paragraph.is(index - 2, passive)
    {
      return true
    }
    // "là một trong 200 Ủy viên Trung ương Đảng"
    if paragraph[index].isNumber || paragraph[index].letterCase == .lower, isAmong(index, paragraph) {
      return true
    }
    // "được bầu bổ sung Ủy viên UBND tỉnh"
    if paragraph.is(index - 1, adding) {
      return elected.contains(paragraph[index - 2].key)
    }
    if paragraph.is(index, elect) { return winning.contains(paragraph[index - 1].key) }
    return paragraph[index].letterCase == .lower && words.isOffice(index, paragraph)
      && !words.isUnit(index - 1, paragraph) && !words.isHandedOver(index, paragraph)
      && !words.isVacant(first, paragraph) && !words.isTopic(first, paragraph)
  }

  /// Whether the sentence begins behind the token with "Từng là", "Hiện đang là".
  private func isOpening(_ index: Int, before first: Int, _ paragraph: ParagraphText) -> Bool {
    index + 1 < first && paragraph[index + 1].isCapitalised && adverbs.contains(paragraph[index + 1].key)
      && (index < 0 || paragraph.endsSentence(at: index))
  }

  /// Whether "là nguyên" leads to the post.
  private func isFormerly(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(first - 1, former) && paragraph.is(first - 2, copula)
  }

  /// Whether "ông đảm nhiệm vai trò" or "được giao vai trò" ends at the token; countries take roles, too.
  private func isGivenRole(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    guard paragraph.is(index, role.1), paragraph.is(index - 1, role.0) else { return false }
    var place = index - 2
    while place > index - Self.longestTaking, taking.contains(paragraph[place].key) {
      if paragraph.is(place, passive) { return true }
      place -= 1
    }
    return place < index - 2 && subjects.isPronoun(place, paragraph)
  }

  /// In tokens: "đã từng được giao đảm nhiệm".
  private static let longestTaking = 10

  /// Whether "là một trong" and how many there are end at the token.
  private func isAmong(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let end = paragraph.is(index, among.1) ? index : index - 1
    return paragraph.is(end, among.1) && paragraph.is(end - 1, among.0) && paragraph.is(end - 2, copula)
  }

  /// Whether "đều là" leads to the post.
  func isSaidOfAll(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(first - 2, all) && paragraph.is(first - 1, copula)
  }

  /// Whether the words before a post say behind a comma or a year what somebody named earlier is or was: "ông A, quê …, có
  /// bằng kỹ sư, |là| Ủy viên …", "ông A là kỹ sư, |từng là| Phó Chủ tịch huyện", "A, năm 2013 và 2014 |đang là| …".
  func isOfAnotherTime(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    let first = isFormerly(first, paragraph) ? first - 1 : first
    guard paragraph.is(first - 1, copula) else { return false }
    if paragraph.is(first - 2, being), paragraph[first - 3].isNumber { return true }
    // "ông A - 58 tuổi, quê ở Sơn Mẫu - |từng là| Phó Chủ tịch huyện"
    return paragraph[first - 2].isMark(",") || paragraph[first - 2].isMark(";")
      || once.contains(paragraph[first - 2].key)
        && (paragraph[first - 3].isMark(",") || paragraph[first - 3].isDash)
  }

  /// Whether the post is the one that somebody leaves for another: "điều động ông A |từ| Bí thư Huyện ủy |sang| giữ chức …".
  func isMoved(_ item: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    guard paragraph.is(item.first - 1, from) else { return false }
    var end = item.end
    // "từ Giám đốc Sở |(hàm vụ phó)| lên thẳng …"
    if paragraph[end].isMark("("), let close = paragraph.closing(end, before: end + Self.longestAside) {
      end = close + 1
    }
    return onward.contains(paragraph[end].key)
  }

  /// In tokens: "(chỉ tương đương chức trưởng phòng ở một cục loại hai)".
  private static let longestAside = 32

  /// Whether the post comes in a list behind what else somebody is: "ông A, 59 tuổi, |là Thạc sĩ quản trị kinh doanh|, Ủy viên
  /// …", "Ông |là cán bộ lão thành|, nguyên Ủy viên …".
  func isAfterDegree(
    _ index: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText
  ) -> Bool {
    let first = items[index].first
    let isFormer = paragraph.is(first - 1, former)
    let comma = isFormer ? first - 2 : first - 1
    guard isListing(comma, paragraph) else { return false }
    var place = comma - 1
    // Whether only one thing that somebody is has been passed.
    var isOne = true
    let floor = index > 0 ? max(first - Self.longestDegree, items[index - 1].end) : first - Self.longestDegree
    while place >= max(floor, 1), paragraph[place].isWord || isListing(place, paragraph) {
      // "Ông là cán bộ lão thành cách mạng, nguyên Ủy viên …"
      if isFormer, isOne, paragraph.is(place, copula) { return true }
      if paragraph.is(place - 1, copula), paragraph.starts(.honorific, at: place),
        let degree = paragraph.match(.honorific, at: place)
      {
        let kind = LexiconTable.honorifics.cell(degree.row, .kind)
        // "đồng chí |là quân y sĩ|, chính trị viên đại đội"
        if kind.equals("academic") || kind.equals("role") && subjects.isPronoun(place - 2, paragraph) {
          return true
        }
      }
      if isListing(place, paragraph) { isOne = false }
      place -= 1
    }
    return false
  }

  /// Whether the token separates what somebody is from what else.
  private func isListing(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph[index].isMark(",") || paragraph[index].isMark(";")
  }

  /// In tokens, with the commas: "là thạc sĩ quản trị kinh doanh, cử nhân luật, cao cấp lý luận chính trị,".
  private static let longestDegree = 24

  /// Whether the words before "như" at `index` speak of the offices that somebody has held: "kinh qua nhiều vị trí ở cơ sở".
  private func isPassedThrough(before index: Int, _ paragraph: ParagraphText) -> Bool {
    let reach = index - Self.longestPassage
    guard let office = (reach..<index).last(where: { offices.contains(paragraph[$0].key) }) else {
      return false
    }
    return (reach..<office).contains { held.contains(paragraph[$0].key) }
  }

  /// In tokens: "kinh qua nhiều vị trí, lĩnh vực công tác khác nhau ở cấp huyện, cấp tỉnh và ở trung ương".
  private static let longestPassage = 28

  /// The "như" that leads to the few words in small letters before the comma: "như |giáo viên|,".
  private func example(before comma: Int, _ paragraph: ParagraphText) -> Int? {
    var place = comma - 1
    while place >= comma - Self.longestExample, paragraph[place].isWord, paragraph[place].letterCase == .lower
    {
      if paragraph.is(place, like) { return place }
      place -= 1
    }
    return nil
  }

  /// In tokens: "như giáo viên dạy toán,".
  private static let longestExample = 6

  /// Whether "rồi", "sau đó", "cuối cùng" ends at the token, and goes on with what somebody was next, or "khi đó" with
  /// what somebody was then.
  private func isSequel(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, then) || paragraph.is(index, that) && after.contains(paragraph[index - 1].key)
      || paragraph.is(index, last) && lasting.contains(paragraph[index - 1].key)
  }

  /// Whether the tokens up to `index` say since when: "|từ năm 1980| là Sư đoàn phó", "|từ tháng 10/2021 đến| nay là …".
  private func isSince(endingAt index: Int, _ paragraph: ParagraphText) -> Bool {
    guard words.isTime(index, paragraph) else { return false }
    let floor = max(index - Self.longestSince, 0)
    guard let first = (floor...index).last(where: { paragraph.is($0, from) }) else { return false }
    return (first + 1...index).contains { paragraph[$0].isNumber }
      && (first...index).allSatisfy { words.isTime($0, paragraph) }
  }

  /// In tokens: "từ ngày 15 tháng 10 năm 2021 đến".
  private static let longestSince = 16

  /// The last token at or before `index` that belongs to no expression of time.
  private func beforeTime(_ index: Int, _ paragraph: ParagraphText) -> Int {
    var index = index
    while index >= 0, words.isTime(index, paragraph) { index -= 1 }
    return index
  }

  /// Whether what stands between two posts only joins them: commas, kiêm, "sau đó ra làm", "; từ năm 2012:"; or says
  /// behind the comma where the first was held: ", Bộ Công an;".
  func goesOn(
    from start: Int, to end: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    guard start >= 0, start < end, end - start <= 32 else { return false }
    var sawJoint = false
    var isOnlyTime = true
    var bracketEnd = start
    // Without what stands in brackets.
    var length = 0
    for index in start..<end where index >= bracketEnd {
      length += 1
      let token = paragraph[index]
      if paragraph.endsSentence(at: index) { return false }
      if token.isMark("("), let close = paragraph.closing(index, before: end) {
        // "(nay là Quân ủy Trung ương)"
        bracketEnd = close + 1
      } else if token.isMark {
        let isBracket = token.isMark("(") || token.isMark(")") || token.isMark(":")
        guard isBracket || token.isMark(";") || words.isTime(index, paragraph) else { return false }
        sawJoint = sawJoint || !isBracket
      } else if words.isTime(index, paragraph)
        || token.letterCase == .lower && words.isTerm(index, paragraph)
      {
        continue
      } else if words.isUnit(index, paragraph), let place = mentions.mention(.location, from: index + 2) {
        // "Đại biểu Quốc hội khóa XIV đơn vị tỉnh Nghệ An, …"
        bracketEnd = Int(place.endToken)
      } else if paragraph.is(index - 1, whose) || paragraph.is(index - 1, belonging), index > start,
        let body = mentions.mention(.organization, from: index)
      {
        // "Trưởng phòng |của Ban Quản lý Khu kinh tế Sơn Mẫu|, Phó Giám đốc …", "đại biểu Quốc hội |thuộc Đoàn đại biểu …|; …"
        bracketEnd = Int(body.endToken)
      } else if paragraph[start].isMark(","), let body = mentions.mention(.organization, at: index),
        Int(body.firstToken) == start + 1, paragraph[Int(body.endToken)].isMark(";")
      {
        bracketEnd = Int(body.endToken)
      } else if paragraph[start].isMark(","), index == start + 1,
        let place = mentions.mention(.location, from: index)
      {
        // "chủ tịch UBND xã Sơn Mẫu, |huyện Mẫu Sơn| (hiện là …)"
        bracketEnd = Int(place.endToken)
      } else if token.key == and || token.letterCase == .lower {
        sawJoint = true
        isOnlyTime = false
      } else {
        return false
      }
    }
    // "T, T", "T; T", "T kiêm T"; longer words only where they lead to an office again.
    return sawJoint
      && (isOnlyTime || length <= 2 || isStraight(end - 1, paragraph) || isSequel(end - 1, paragraph)
        || isStated(end, paragraph) || isNow(end - 1, paragraph) || isAlso(end - 1, paragraph))
  }

  /// Whether a bracket opens before the token with what somebody is now: "giữ chức Chủ tịch UBND xã (|hiện là| …".
  private func isNow(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, copula) && adverbs.contains(paragraph[index - 1].key)
      && paragraph[index - 2].isMark("(")
  }

  /// Whether "đồng thời là" ends at the token.
  private func isAlso(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, copula) && paragraph.is(index - 2, meanwhile)
  }

  /// Whether "lên thẳng" ends at the token.
  private func isStraight(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, straight) && onward.contains(paragraph[index - 1].key)
  }
}
