import Lexicon
import SourceText
import VietnameseText

/// Finds the holder of a post or rank that a sentence states: the nearest person before it, the person named last where a
/// pronoun stands, nobody where somebody else is meant.
final class StatementSubjects: Sendable {
  private let signs: AttributeSigns
  let words = StatementWords.shared
  private let succession = Succession()
  private let pronouns = WordSet(["ông", "bà", "anh", "chị", "cụ", "cô"])
  private let plurals = WordSet(["các", "những", "vị"])
  private let groups = WordSet(["sĩ", "sỹ", "đồng", "cán", "chiến", "đảng", "quân"])
  private let holding = WordSet([
    "giữ", "chức", "vụ", "làm", "là", "đảm", "nhiệm", "nhận", "được", "bầu", "bổ", "cử", "phân", "công",
  ])
  let passive = SyllableKey("được")
  private let new = SyllableKey("tân")
  private let all = SyllableKey("cả")
  /// Two and what comes after it.
  private let numbers = ["hai", "ba", "bốn", "năm", "sáu"].map { SyllableKey($0) }
  private let among = SyllableKey("trong")
  let human = SyllableKey("người")
  let copula = SyllableKey("là")
  /// First words of clauses that come before the holder is named.
  let timing = WordSet(["trước", "sau"])
  let standing = WordSet(["trên", "với", "ở", "trong", "từ"])
  let clause = SyllableKey("khi")
  /// First words of sentences that say what somebody was before they name him.
  let fronts = WordSet([
    "giữ", "làm", "đảm", "từng", "về", "là", "đang", "vốn", "hiện", "trở", "nhận", "được",
  ])
  let formerly = WordSet(["nguyên", "cựu", "tân"])
  let granting = WordSet(["bổ", "bầu", "thăng", "phong", "trao", "miễn", "cử", "bố", "ký"])
  private let birth = SyllableKey("sinh")
  private let age = SyllableKey("tuổi")
  private let before = (SyllableKey("trước"), SyllableKey("khi"))
  private let speaker = SyllableKey("tôi")
  private let they = SyllableKey("họ")
  private let signing = SyllableKey("ký")
  private let decision = (SyllableKey("quyết"), SyllableKey("định"))
  private let comrade = SyllableKey("đồng")
  let comradeSecond = SyllableKey("chí")

  init(signs: AttributeSigns) { self.signs = signs }

  /// The holder of a former post behind a semicolon, where the parts before it tell a life: "A, sinh năm …; quê quán: …;
  /// nguyên …". It is the person named last where the paragraph begins with "Sinh năm …".
  func mourned(
    before first: Int, _ items: [AttributeLinker.Item], _ index: Int, _ paragraph: ParagraphText
  ) -> Int32? {
    guard paragraph[signs.isFormer(first, paragraph) ? first - 2 : first - 1].isMark(";") else { return nil }
    guard let person = recent(items, before: index).last(where: { $0.kind == .person }) else {
      return paragraph.is(0, birth) ? PersonAttribute.carriedOver : nil
    }
    let isBorn = (person.end..<person.end + 3).contains { paragraph.is($0, birth) || paragraph.is($0, age) }
    return isBorn && paragraph.isOneSentence(person.end, first) ? Int32(person.first) : nil
  }

  /// The holder of former posts that make a sentence of their own, who is named in the sentence before: "A tham gia cách
  /// mạng năm 1937. |Nguyên| Ủy viên …; Bí thư …"; not "|Nguyên| Chủ tịch nước thắp hương".
  func formerly(
    before first: Int, _ items: [AttributeLinker.Item], _ index: Int, _ paragraph: ParagraphText
  ) -> Int32? {
    if signs.isFormer(first, paragraph), first == 1 {
      // A line of its own in an obituary: "|Nguyên Phó Bí thư Tỉnh ủy, nguyên Giám đốc Sở Y tế|".
      return isNothingButPosts(index, items, paragraph) ? PersonAttribute.carriedOver : nil
    }
    if signs.isFormer(first, paragraph), paragraph[first - 1].isCapitalised {
      guard paragraph.endsSentence(at: first - 2),
        paragraph[items[index].end].isMark(";") || paragraph[items[index].end].isMark(".")
          || isNothingButPosts(index, items, paragraph)
      else { return nil }
    } else {
      guard first > 0, paragraph.endsSentence(at: first - 1), isNothingButPosts(index, items, paragraph)
      else {
        return nil
      }
    }
    return nearest(before: index, items, paragraph).map { Int32(items[$0].first) }
  }

  /// Whether the sentence that begins with the post lists posts and nothing else: "|Bí thư Thành ủy, Trưởng đoàn đại biểu Quốc
  /// hội khóa XIII.|"
  private func isNothingButPosts(
    _ index: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText
  ) -> Bool {
    var last = index
    while last - index < StatementReach.posts, items[last].kind == .position,
      paragraph[items[last].first].isCapitalised
    {
      let end = items[last].end
      if end >= paragraph.count || paragraph.endsSentence(at: end) { return true }
      guard paragraph[end].isMark(",") || paragraph[end].isMark(";"), last + 1 < items.count,
        items[last + 1].first == (signs.isFormer(end + 2, paragraph) ? end + 2 : end + 1)
      else { return false }
      last += 1
    }
    return false
  }

  /// Who the sentence speaks of before `first`: the nearest person, and who is joined to that one ("ông A và ông B đều
  /// …"); with a pronoun, or a passive without anybody, the person named last, perhaps in an earlier paragraph.
  ///
  /// - Parameter sentence: one that statements before this one were read in; goes on to this one's where that is asked for.
  func people(
    before first: Int, _ items: [AttributeLinker.Item], _ index: Int, in sentence: inout StatementSentence,
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> [Int32] {
    var last = nearest(before: index, items, paragraph)
    var carried = last.map { Int32(items[$0].first) } ?? PersonAttribute.carriedOver
    var place = first - 1
    var sawPassive = false
    // Whether the statement stands in brackets, whose last person it is of.
    var isBracketed = false
    let reach = max(first - StatementReach.tokens, 0)
    while place >= reach, !paragraph.endsSentence(at: place) {
      // "ông A (29 tuổi, con trai ông B) được bổ nhiệm làm …": whoever is named in brackets is not the one.
      if paragraph[place].isMark(")"), let open = opening(place, paragraph) {
        place = open - 1
        if let known = last, items[known].first > open {
          last = nearest(before: items[..<index].partitioningIndex { $0.first > open }, items, paragraph)
          carried = last.map { Int32(items[$0].first) } ?? PersonAttribute.carriedOver
        }
        continue
      }
      if paragraph[place].isMark("(") { isBracketed = true }
      // "Thủ tướng A đã ký quyết định bổ nhiệm lại và kéo dài thời gian giữ chức …": whoever signs gets nothing.
      if paragraph.is(place, signing), isDecision(after: place, paragraph),
        !isPassive(before: place, paragraph)
      {
        return []
      }
      if let known = last, place < items[known].end, place >= items[known].first {
        let start = chainStart(of: known, items)
        // "Ông A, trợ lý Đại tướng B, được …": it is said of whoever serves B.
        let isServed = start < known && signs.isAssistant(items[start], of: items[start + 1], paragraph)
        // "Ông A được Thủ tướng B bổ nhiệm giữ chức …": B acts, of A it is said.
        guard isServed || paragraph.is(items[actor(start, items)].first - 1, passive) else {
          return [Int32(items[known].first)] + (isBracketed ? [] : joined(before: known, items, paragraph))
        }
        last = nearest(before: start, items, paragraph)
        if isServed, let holder = last { return [Int32(items[holder].first)] }
        carried = last.map { Int32(items[$0].first) } ?? PersonAttribute.carriedOver
        place = items[start].first
        sawPassive = true
      }
      if isOfOthers(place, before: first, paragraph, mentions) { return [] }
      if paragraph.is(place, speaker) { return narrator(before: place, items, index, paragraph) }
      if isPronoun(place, paragraph) {
        return [subjectMatter(items, index, of: &sentence, paragraph) ?? carried]
      }
      if paragraph.is(place, passive) {
        // "Bí thư Tỉnh ủy được chỉ định giữ chức …": whoever that is, it is nobody named before.
        if let post = mentions.mention(.position, at: place - 1), Int(post.endToken) == place,
          last == nil || !isTaken(itemAt: place, items[..<index])
        {
          return []
        }
        sawPassive = true
      }
      place -= 1
    }
    if place >= reach || reach == 0,
      let next = announced(by: place + 1, items, index, carried, paragraph)
    {
      return [next]
    }
    return sawPassive || goesOn(from: place + 1, to: first, isWhole: place >= reach, paragraph, mentions)
      ? [carried] : []
  }

  /// Whether a sentence without a person before the post at `first` goes on about whoever was named last.
  ///
  /// - Parameter isWhole: whether it begins at `start`, which otherwise is only as far back as was looked.
  private func goesOn(
    from start: Int, to first: Int, isWhole: Bool, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    // "Trước khi làm Phó Bí thư Tỉnh ủy, đã từng làm Chủ tịch UBND huyện."
    isWhole && paragraph.is(start, before) || isLabelled(first, paragraph)
      || isTimed(start..<max(first, start), paragraph)
      || isSuccessor(start, before: first, paragraph, mentions)
  }

  /// Whether the token says that the statement is of several who are not named, or of somebody who is only counted.
  private func isOfOthers(
    _ place: Int, before first: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    // "chúc mừng các vị được bầu giữ chức …": others; but "giữ các chức vụ: …".
    if first - place <= Self.longestPlural, plurals.contains(paragraph[place].key),
      !words.isOffice(place + 1, paragraph), !isPlace(place, paragraph)
    {
      return true
    }
    // "124 sĩ quan được bổ nhiệm giữ chức …", "có 2 Thứ trưởng hàm Thượng tướng": others.
    if paragraph[place].isNumber, !mentions.covers(place, .date), !paragraph.is(place - 1, among),
      groups.contains(paragraph[place + 1].key) || paragraph.has(PhraseList.title.bit, at: place + 1)
    {
      return true
    }
    // "Họ được phong quân hàm …": several, whoever they are.
    return paragraph.is(place, they) && paragraph[place + 1].letterCase == .lower
  }

  /// Whether the post at `first` stands behind the label of an office: "Đại tá A, sinh năm 1970. |Chức vụ:| Chủ nhiệm Hậu cần."
  private func isLabelled(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph[first - 1].isMark(":")
      && (words.isOffice(first - 2, paragraph) && paragraph[first - 3].isCapitalised
        || words.isLabel(before: first - 1, paragraph))
  }

  /// Whether the sentence begins with a new holder's post, who was something else before: "|Tân Chủ tịch UBND tỉnh| từng giữ …".
  private func isSuccessor(
    _ start: Int, before first: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    guard start > 0, paragraph.is(start, new), let post = mentions.mention(.position, from: start + 1) else {
      return false
    }
    return Int(post.endToken) < first
  }

  /// Whether the sentence says nothing before the post but when it was held: "|Từ tháng 5-2012 đến tháng 8-2013, giữ chức| Chủ
  /// tịch UBND thị xã".
  private func isTimed(_ tokens: Range<Int>, _ paragraph: ParagraphText) -> Bool {
    guard (3...Self.longestTime).contains(tokens.count), paragraph[tokens.lowerBound].isWord,
      words.isTime(tokens.lowerBound, paragraph)
    else { return false }
    return tokens.allSatisfy { words.isTime($0, paragraph) || holding.contains(paragraph[$0].key) }
  }

  /// In tokens: "Từ tháng 10 năm 2012 đến tháng 6 năm 2014, đảm nhiệm chức vụ".
  static let longestTime = 20

  /// Whether the rank or post that ends before `end` is somebody's already.
  private func isTaken(itemAt end: Int, _ items: ArraySlice<AttributeLinker.Item>) -> Bool {
    let index = items.partitioningIndex { $0.end >= end }
    return index < items.endIndex && items[index].end == end && items[index].isTaken
  }

  /// The bracket that opens what the one at `close` closes.
  private func opening(_ close: Int, _ paragraph: ParagraphText) -> Int? {
    (max(close - Self.longestBracket, 0)..<close).last { paragraph[$0].isMark("(") }
  }

  /// In tokens: a life fits in.
  private static let longestBracket = 64

  /// Whether the token ends "cương vị", "đơn vị", where it is no word for several people.
  private func isPlace(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    words.isOffice(index - 1, paragraph) || words.isUnit(index - 1, paragraph)
  }

  /// So many people as the sentence says that it is of, named last before it: "|Cả hai ông| đều là Ủy viên Trung ương Đảng".
  func counted(
    before first: Int, _ items: [AttributeLinker.Item], _ index: Int, _ paragraph: ParagraphText
  ) -> [Int32] {
    guard let all = (max(first - Self.longestCount, 0)..<first).last(where: { paragraph.is($0, all) }) else {
      return []
    }
    guard
      let count = paragraph.number(all + 1) ?? numbers.firstIndex(of: paragraph[all + 1].key).map({ $0 + 2 }),
      (2...Self.mostCounted).contains(count)
    else { return [] }
    let named = recent(items, before: index).filter { $0.kind == .person }.suffix(count)
    return named.count == count ? named.map { Int32($0.first) } : []
  }

  private static let mostCounted = 9
  /// In tokens: "Cả bốn đồng chí hiện nay đều là".
  private static let longestCount = 9

  /// The person who says "tôi" at `index`: the last one named before the colon or the quotation mark that leads to it.
  private func narrator(
    before index: Int, _ items: [AttributeLinker.Item], _ item: Int, _ paragraph: ParagraphText
  ) -> [Int32] {
    var place = index - 1
    let reach = index - StatementReach.tokens
    while place >= reach, !paragraph[place].isMark(":"), !paragraph[place].isMark("\u{201C}") { place -= 1 }
    guard place >= max(reach, 0) else { return [] }
    let holder = recent(items, before: item).last { $0.kind == .person && $0.end <= place }
    return holder.map { [Int32($0.first)] } ?? []
  }

  /// The first person of a sentence that begins with "Đối với": "Đối với ông A, Bộ trưởng B cho biết, |đồng chí| là …".
  private func subjectMatter(
    _ items: [AttributeLinker.Item], _ item: Int, of sentence: inout StatementSentence,
    _ paragraph: ParagraphText
  ) -> Int32? {
    sentence.advance(to: item, items, paragraph)
    guard words.isToward(sentence.start, paragraph) else { return nil }
    return items[sentence.firstItem..<item].first { $0.kind == .person }.map { Int32($0.first) }
  }

  /// Whether "ký" at the token leads to a decision: "ký các |quyết định|", "ký ban hành |quyết định|".
  private func isDecision(after index: Int, _ paragraph: ParagraphText) -> Bool {
    (index + 1...index + 3).contains { paragraph.is($0, decision) }
  }

  /// Whether "được" stands before the verb at the token: "A vừa |được| Thủ tướng Chính phủ ký".
  private func isPassive(before index: Int, _ paragraph: ParagraphText) -> Bool {
    (index - Self.longestActor..<index).contains { paragraph.is($0, passive) }
  }

  /// In tokens: "được Thủ tướng Chính phủ Trần Thí Dụ ký".
  private static let longestActor = 8

  /// In tokens: "các đại biểu HĐND tỉnh đã tiến hành bỏ phiếu bầu bổ sung".
  private static let longestPlural = 16

  /// The items before `index` among which the holder of a statement there is looked for.
  private func recent(
    _ items: [AttributeLinker.Item], before index: Int
  ) -> ArraySlice<AttributeLinker.Item> {
    items[max(index - StatementReach.items, 0)..<index]
  }

  /// The person before `index`, passing over those whose place another takes.
  private func nearest(
    before index: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText
  ) -> Int? {
    recent(items, before: index).indices.last {
      items[$0].kind == .person
        && (!succession.isReplaced(at: items[chainStart(of: $0, items)].first, in: paragraph)
          || isSubject($0, items, before: index, paragraph))
    }
  }

  /// Whether what is said of the person and goes on with "được" has a post between: "A thay vị trí của B, Chỉ huy trưởng …
  /// |được| điều động": that is B.
  private func isSubject(
    _ person: Int, _ items: [AttributeLinker.Item], before index: Int, _ paragraph: ParagraphText
  ) -> Bool {
    // "A làm Bí thư Tỉnh ủy thay ông B |được| bầu làm …": A has what B had, and B gets something else.
    let start = chainStart(of: person, items)
    if start > 0, items[start - 1].kind == .position || items[start - 1].kind == .rank && start == person,
      (items[person].end..<items[person].end + 2).contains(where: { paragraph.is($0, passive) })
    {
      return true
    }
    var post = person
    // "thay ông A - |người| đã bị cách chức …"
    let mark = paragraph[items[person].end]
    if mark.isDash || mark.isMark(","), paragraph.is(items[person].end + 1, human) { return true }
    while post + 1 < index, items[post].joint == .comma || post > person && items[post].joint == .adjacent,
      items[post + 1].kind == .position, post - person < StatementReach.posts
    {
      post += 1
    }
    return post > person && paragraph.is(items[post].end, passive)
  }

  /// The first of the posts before commas that lead to the posts at `start`: "được |Tổng Bí thư|, Chủ tịch nước A thăng …".
  private func actor(_ start: Int, _ items: [AttributeLinker.Item]) -> Int {
    var first = start
    while first > 0, items[first - 1].kind == .position, items[first - 1].joint == .comma,
      start - first < StatementReach.posts
    {
      first -= 1
    }
    return first
  }

  /// The first of the ranks and posts that lead to the person `last` without a comma.
  func chainStart(of last: Int, _ items: [AttributeLinker.Item]) -> Int {
    var start = last
    while start > 0, items[start - 1].kind != .person, items[start - 1].joint == .adjacent { start -= 1 }
    return start
  }

  /// Who shares what is said of the person `last`: "ông A và ông B đều …", "Các Thượng tướng A, Thượng tướng B …".
  private func joined(
    before last: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText
  ) -> [Int32] {
    var listed: [Int32] = []
    var first = last
    while first > 0, listed.count < StatementReach.people, items[first - 1].kind != .position,
      [.adjacent, .comma, .and].contains(items[first - 1].joint)
    {
      first -= 1
      if items[first].kind == .person { listed.append(Int32(items[first].first)) }
    }
    if signs.isPlural(before: items[first].first, paragraph) { return listed }
    // "bầu Đại tá A |và Đại tá B| làm …"
    let start = chainStart(of: last, items)
    guard start > 0, items[start - 1].joint == .and else { return [] }
    // "bầu ông A, Giám đốc Sở, |và ông B|, Chánh Thanh tra, làm …": A's own posts stand between.
    var person = start - 1
    while person > 0, items[person].kind == .position, items[person - 1].joint != .none,
      last - person < StatementReach.posts
    {
      person -= 1
    }
    guard items[person].kind == .person else { return [] }
    listed = [Int32(items[person].first)]
    // "Bà A, ông B và ông C được …"
    while person == start - 1 || items[person].joint == .comma, person > 0, items[person - 1].kind == .person,
      items[person - 1].joint == .comma, listed.count < StatementReach.people
    {
      person -= 1
      listed.append(Int32(items[person].first))
    }
    return listed
  }

  func isPronoun(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    if pronouns.contains(paragraph[index].key) { return true }
    // "13 đồng chí là Ủy viên Ban Thường vụ": others.
    return paragraph.is(index, comradeSecond) && paragraph.is(index - 1, comrade)
      && !plurals.contains(paragraph[index - 2].key) && !paragraph[index - 2].isNumber
  }
}

/// The sentence in which statements are read, one item after another: each token of a paragraph is asked once whether it
/// ends one, however long its sentences are.
struct StatementSentence {
  /// Its first token.
  private(set) var start = 0
  /// The first item behind that token.
  private(set) var firstItem = 0
  private var seen = 0

  /// Goes on to the sentence of the item `item`.
  mutating func advance(to item: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText) {
    while seen < items[item].first {
      if paragraph.endsSentence(at: seen) { start = seen + 1 }
      seen += 1
    }
    while firstItem < item, items[firstItem].first <= start { firstItem += 1 }
  }
}
