import Lexicon
import SourceText
import VietnameseText

/// Ranks and posts that a sentence states of somebody: "giữ chức vụ", "được bổ nhiệm làm", "ông là", "được phong quân
/// hàm", "thăng quân hàm từ … lên … cho A". The holder is the nearest person before it in the sentence; a pronoun is
/// the person named last.
final class AttributeStatements: Sendable {
<<<<<<< HEAD
  private let subjects: StatementSubjects
  private let forms: StatementForms
  private let receivers = StatementReceivers()
  private let words = StatementWords.shared
  private let copula = SyllableKey("là")
=======
  let subjects: StatementSubjects
  private let receivers = StatementReceivers()
  private let words = StatementWords.shared
  private let tenures = TenureWords()
  private let acting = SyllableKey("quyền")
  private let handing = SyllableKey("giao")
  private let passive = SyllableKey("được")
  let copula = SyllableKey("là")
  private let making = SyllableKey("làm")
  private let whose = SyllableKey("của")
  private let belonging = SyllableKey("thuộc")
  /// "đồng thời".
  private let meanwhile = (SyllableKey("đồng"), SyllableKey("thời"))
  private let adverbs = WordSet(["hiện", "nguyên", "từng", "đang", "vốn", "cũng", "còn", "đã", "nay", "sẽ"])
  private let all = SyllableKey("đều")
>>>>>>> 9807da7 (People: posts on lines below a name, by a post alone, in headings, fronts of sentences and behind nicknames)
  private let conferring = ConferringWords()
  private let from = SyllableKey("từ")
  private let up = SyllableKey("lên")
  private let down = SyllableKey("xuống")
<<<<<<< HEAD
  private let perfect = WordSet(["đã", "vừa", "cũng"])
  private let deciding = WordSet(["có", "quyết", "ký", "ban", "yêu", "nhấn", "phê", "giao", "trao", "đề"])
=======
  private let and = SyllableKey("và")
  let former = SyllableKey("nguyên")
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
  private let perfect = WordSet(["đã", "vừa", "cũng"])
  private let deciding = WordSet(["có", "quyết", "ký", "ban", "yêu", "nhấn", "phê", "giao", "trao", "đề"])
  private let held = WordSet(["qua", "giữ", "nhiệm"])
  private let elected = WordSet(["bầu", "cử", "định", "nhiệm", "bạt"])
  private let among = (SyllableKey("một"), SyllableKey("trong"))
  private let role = (SyllableKey("vai"), SyllableKey("trò"))
  private let taking = WordSet([
    "đảm", "nhiệm", "nhận", "giao", "giữ", "được", "từng", "đã", "đang", "hiện", "sẽ", "trách", "phân",
    "công",
  ])
  private let moment = SyllableKey("khi")
  private let elect = SyllableKey("cử")
  private let adding = (SyllableKey("bổ"), SyllableKey("sung"))
  /// "đắc cử", "trúng cử".
  private let winning = WordSet(["đắc", "trúng"])
>>>>>>> 9807da7 (People: posts on lines below a name, by a post alone, in headings, fronts of sentences and behind nicknames)

  init(signs: AttributeSigns) {
    subjects = StatementSubjects(signs: signs)
    forms = StatementForms(subjects: subjects)
  }

  /// What has been stated so far, for what goes on behind it.
  private struct Course {
    /// The holders of the item before, and the token behind that item.
    var holders: [Int32] = []
    var holderEnd = -1
    var relation = PersonAttribute.Relation.stated
    /// The token behind the last rank that was given to the people named behind it.
    var grantEnd = -1
    var sentence = StatementSentence()
    /// Whether the paragraph is a line of somebody's life, as far as nobody else is named in it.
    var isLife = false
  }

  /// - Parameter found: the attributes that chains have given, ordered by mention; those of statements are appended.
  func link(
    _ items: inout [AttributeLinker.Item], _ paragraph: ParagraphText, _ mentions: ParagraphMentions,
    _ found: inout [PersonAttribute]
  ) {
    let chained = found.indices
    var course = Course()
    course.isLife = !items.isEmpty && words.isLifeLine(paragraph)
    for index in items.indices {
      let item = items[index]
      if item.kind == .person {
        course.holders = []
        course.isLife = false
        continue
      }
      guard !item.isTaken, !item.isHeading else {
        if item.kind == .position, item.isTaken,
          paragraph.is(item.first - 1, copula) || paragraph.is(item.first - 1, making)
        {
          // "Ông A là Bí thư Huyện ủy; Chủ tịch …; …"
          course.holders = people(with: item, in: found[chained])
          course.holderEnd = item.end
        }
        continue
      }
      let people: [Int32]
      if item.kind == .rank {
        people = holders(ofRank: index, items, paragraph, mentions, &course, &found)
      } else {
        people = holders(ofPost: index, items, paragraph, mentions, &course)
      }
      guard !people.isEmpty else { continue }
      items[index].isTaken = true
      for person in people {
        found.append(
          PersonAttribute(
            person: person, mention: Int32(item.first), kind: item.kind, relation: course.relation))
      }
      course.holders = people
      course.holderEnd = item.end
    }
  }

  /// The holders of a rank that is stated; how it is stated goes to `course`. A rank given to people named behind it goes to
  /// `found` at once.
  private func holders(
    ofRank index: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText,
    _ mentions: ParagraphMentions, _ course: inout Course, _ found: inout [PersonAttribute]
  ) -> [Int32] {
    let item = items[index]
    if isOfLife(item, course, paragraph) {
      course.relation = .stated
      return [PersonAttribute.carriedOver]
    }
    let isReduced = receivers.isReduced(item.first, paragraph)
    let isConferred = isReduced || isRanked(item.first, paragraph)
    if !isConferred, !course.holders.isEmpty,
      forms.goesOn(from: course.holderEnd, to: item.first, paragraph, mentions)
    {
      course.holderEnd = item.end
      // "được phong Trung tướng năm 1984, Thượng tướng năm 1988"; but "năm 2012: Thiếu tướng, Tư lệnh Quân đoàn 1"
      // among posts of long ago.
      let before = items[index - 1]
      return before.kind == .rank && before.isTaken && before.end < item.first ? course.holders : []
    }
    let isReceived = isGivenOn(item, paragraph) || isConferred && receivers.isAnnounced(item.end, paragraph)
    // "phong quân hàm Đại tá cho ông A, |Thượng tá| cho ông B"
    guard isConferred || isReceived && paragraph.isOneSentence(course.grantEnd, item.first),
      !isOldRank(item, paragraph)
    else { return [] }
    if isReceived {
      receivers.promote(items, index, isReduced ? .reduced : .promoted, paragraph, &found)
      course.grantEnd = item.end
      return []
    }
    if receivers.isGiven(away: item.first, paragraph) { return [] }
    let people = subjects.people(before: item.first, items, index, in: &course.sentence, paragraph, mentions)
    guard let person = people.first else { return [] }
    // Of the person whom the sentence names it is news, of "ông" a life told.
    let isNews = paragraph.isOneSentence(Int(person), item.first)
    course.relation = !isNews ? .stated : isReduced ? .reduced : .promoted
    return people
  }

  /// The holders of a post that is stated.
  private func holders(
    ofPost index: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText,
    _ mentions: ParagraphMentions, _ course: inout Course
  ) -> [Int32] {
    let item = items[index]
    let goesOn =
      !course.holders.isEmpty && forms.goesOn(from: course.holderEnd, to: item.first, paragraph, mentions)
      && !isActor(item, paragraph)
    let people: [Int32]
    if goesOn, !receivers.isActedOn(item.first, paragraph) {
      people = course.holders
    } else if let range = receivers.range(items, index, paragraph) {
      people = range.filter { items[$0].kind == .person }.map { Int32(items[$0].first) }
    } else if goesOn {
      people = course.holders
    } else if isOfLife(item, course, paragraph) {
      people = [PersonAttribute.carriedOver]
    } else if !receivers.isHandedOn(item.first, paragraph),
      forms.isStated(item.first, paragraph)
        || (forms.isOfAnotherTime(item.first, paragraph) || forms.isMoved(item, paragraph))
          && hasPerson(before: index, items)
        || forms.isAfterDegree(index, items, paragraph)
    {
      let found = subjects.people(
        before: item.first, items, index, in: &course.sentence, paragraph, mentions)
      // "ông A có hai con |đều là| Giám đốc": "đều" is said of several.
      people =
        found.count == 1 && forms.isSaidOfAll(item.first, paragraph)
        ? subjects.counted(before: item.first, items, index, paragraph) : found
    } else {
      let person =
        subjects.mourned(before: item.first, items, index, paragraph)
        ?? subjects.formerly(before: item.first, items, index, paragraph)
      people = person.map { [$0] } ?? []
    }
    if !people.isEmpty { course.relation = .stated }
    return people
  }

  /// Whether the post begins a clause about whoever has it: "…, giữ chức Phó Tư lệnh; |Bộ trưởng| quyết định …".
  private func isActor(_ item: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    guard paragraph[item.first - 1].isMark(";") else { return false }
    let verb = perfect.contains(paragraph[item.end].key) ? item.end + 1 : item.end
    return deciding.contains(paragraph[verb].key)
  }

  /// Whether the item is a part of its own in a line of somebody's life: "02/2003 - 03/2006: Cán bộ Sở Nội vụ, |Phó Giám đốc
  /// Sở|; |Thiếu tướng| (02/2006)."
  private func isOfLife(_ item: AttributeLinker.Item, _ course: Course, _ paragraph: ParagraphText) -> Bool {
    let before = paragraph[item.first - 1]
    return course.isLife && (before.isMark(":") || before.isMark(",") || before.isMark(";"))
      && (item.end >= paragraph.count || paragraph[item.end].isMark)
  }

  /// Whether the people who get the item are named behind it: "Đại tá cho ông A".
  func isGivenOn(_ item: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    receivers.isRankReceiver(item.end, paragraph)
  }

  /// Whose the item is by what is known, which is ordered by mention.
  private func people(
    with item: AttributeLinker.Item, in known: ArraySlice<PersonAttribute>
  ) -> [Int32] {
    let mention = Int32(item.first)
    return known[known.partitioningIndex { $0.mention >= mention }...].prefix { $0.mention == mention }
      .map(\.person)
  }

<<<<<<< HEAD
=======
  /// Whether the words before a post say that somebody holds it.
  private func isStated(_ first: Int, _ paragraph: ParagraphText) -> Bool {
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
  private func isSaidOfAll(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(first - 2, all) && paragraph.is(first - 1, copula)
  }

  /// Whether the words before a post say behind a comma or a year what somebody named earlier is or was: "ông A, quê …, có
  /// bằng kỹ sư, |là| Ủy viên …", "ông A là kỹ sư, |từng là| Phó Chủ tịch huyện", "A, năm 2013 và 2014 |đang là| …".
  private func isOfAnotherTime(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    let first = isFormerly(first, paragraph) ? first - 1 : first
    guard paragraph.is(first - 1, copula) else { return false }
    if paragraph.is(first - 2, being), paragraph[first - 3].isNumber { return true }
    // "ông A - 58 tuổi, quê ở Sơn Mẫu - |từng là| Phó Chủ tịch huyện"
    return paragraph[first - 2].isMark(",") || paragraph[first - 2].isMark(";")
      || once.contains(paragraph[first - 2].key)
        && (paragraph[first - 3].isMark(",") || paragraph[first - 3].isDash)
  }

  /// Whether the post is the one that somebody leaves for another: "điều động ông A |từ| Bí thư Huyện ủy |sang| giữ chức …".
  private func isMoved(_ item: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
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

  /// Whether the words before "như" at `index` speak of the offices that somebody has held: "kinh qua nhiều vị trí ở cơ sở".
  private func isPassedThrough(before index: Int, _ paragraph: ParagraphText) -> Bool {
    let reach = index - Self.longestPassage
    guard let office = (reach..<index).last(where: { offices.contains(paragraph[$0].key) }) else {
      return false
    }
    return (reach..<office).contains { held.contains(paragraph[$0].key) }
  }

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

  /// In tokens: "kinh qua nhiều vị trí, lĩnh vực công tác khác nhau ở cấp huyện, cấp tỉnh và ở trung ương".
  private static let longestPassage = 28

>>>>>>> 9807da7 (People: posts on lines below a name, by a post alone, in headings, fronts of sentences and behind nicknames)
  /// Whether somebody is named not far before the item.
  private func hasPerson(before index: Int, _ items: [AttributeLinker.Item]) -> Bool {
    items[max(index - Self.reach, 0)..<index].contains { $0.kind == .person }
  }

  /// In ranks, posts and names.
  private static let reach = 8

<<<<<<< HEAD
=======
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
  private func goesOn(
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

>>>>>>> 9807da7 (People: posts on lines below a name, by a post alone, in headings, fronts of sentences and behind nicknames)
  private func isRanked(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    conferring.contain(paragraph[first - 1]) || conferring.contain(paragraph[first - 2])
  }

  /// The first rank of "từ Đại tá lên Thiếu tướng".
  private func isOldRank(_ item: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(item.first - 1, from) && (paragraph.is(item.end, up) || paragraph.is(item.end, down))
  }
}
