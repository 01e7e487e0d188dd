import Lexicon
import SourceText
import VietnameseText

/// Ranks and posts that a sentence states of somebody: "giữ chức vụ", "được bổ nhiệm làm", "ông là", "được phong quân
/// hàm", "thăng quân hàm từ … lên … cho A". The holder is the nearest person before it in the sentence; a pronoun is
/// the person named last.
final class AttributeStatements: Sendable {
  private typealias Item = AttributeLinker.Item

  private let joints: AttributeJoints
  private let succession = Succession()
  private let office: WordSet
  private let copula = SyllableKey("là")
  private let adverbs: WordSet
  private let pronouns: WordSet
  private let conferring = ConferringWords()
  private let plurals: WordSet
  private let term: WordSet
  private let passive = SyllableKey("được")
  private let from = SyllableKey("từ")
  private let up = SyllableKey("lên")
  private let to = SyllableKey("cho")
  private let toward = SyllableKey("đối")
  private let with = SyllableKey("với")
  private let rule = (SyllableKey("theo"), SyllableKey("quy"))
  private let and = SyllableKey("và")
  private let like = SyllableKey("như")
  private let unit = SyllableKey("đơn")
  private let instead = SyllableKey("thay")
  private let handing = SyllableKey("trao")
  private let handingOver = (SyllableKey("bàn"), SyllableKey("giao"))
  /// "cho đến khi kiện toàn chức danh Bí thư": whoever will be it.
  private let filling = (SyllableKey("kiện"), SyllableKey("toàn"))
  /// "cho thôi giữ chức vụ".
  private let leaving = (SyllableKey("cho"), SyllableKey("thôi"))
  private let birth = SyllableKey("sinh")
  private let then = SyllableKey("rồi")
  private let that = SyllableKey("đó")
  private let speaker = SyllableKey("tôi")
  private let after = WordSet(["sau", "tiếp"])
  private let elected: WordSet
  private let elect = SyllableKey("cử")
  /// "đắc cử", "trúng cử".
  private let winning = WordSet(["đắc", "trúng"])
  /// Acts that take a post from somebody, or confirm it.
  private let acts: WordSet
  private let time: WordSet
  private let signing = SyllableKey("ký")
  private let decision = (SyllableKey("quyết"), SyllableKey("định"))
  private let comrade = SyllableKey("đồng")
  private let comradeSecond = SyllableKey("chí")

  init(joints: AttributeJoints) {
    self.joints = joints
    office = WordSet([
      "vụ", "chức", "vị", "làm", "nhiệm", "danh", "thành", "cách", "trách", "trí", "cương", "trọng",
    ])
    adverbs = WordSet(["hiện", "nguyên", "từng", "đang", "vốn", "cũng", "đã", "nay", "sẽ"])
    pronouns = WordSet(["ông", "bà", "anh", "chị", "cụ", "cô"])
    plurals = WordSet(["các", "những", "vị"])
    elected = WordSet(["bầu", "cử", "định"])
    acts = WordSet(["xóa", "miễn", "bãi", "cách", "phê"])
    time = WordSet(["từ", "đến", "tháng", "năm", "ngày", "nay", "quý", "đầu", "cuối", "khoảng"])
    term = WordSet(["nhiệm", "kỳ", "khóa", "giai", "đoạn"])
  }

  func link(
    _ items: inout [AttributeLinker.Item], _ paragraph: ParagraphText, _ mentions: ParagraphMentions,
    _ found: inout [PersonAttribute]
  ) {
    // The people whom the item before was stated of, for lists.
    var holders: [Int32] = []
    var holderEnd = -1
    var lastRelation = PersonAttribute.Relation.stated
    for index in items.indices {
      let item = items[index]
      guard item.kind != .person, !item.isTaken, !item.isHeading else {
        if item.kind == .person {
          holders = []
        } else if item.kind == .position, item.isTaken, paragraph.is(item.first - 1, copula) {
          // "Ông A là Bí thư Huyện ủy; Chủ tịch …; …"
          holders = found.filter { $0.mention == Int32(item.first) }.map(\.person)
          holderEnd = item.end
        }
        continue
      }
      var relation = PersonAttribute.Relation.stated
      var people: [Int32] = []
      if item.kind == .rank {
        if !holders.isEmpty, !isRanked(item.first, paragraph),
          goesOn(from: holderEnd, to: item.first, paragraph, mentions)
        {
          holderEnd = item.end
          // "được phong Trung tướng năm 1984, Thượng tướng năm 1988"; but "năm 2012: Thiếu tướng, Tư lệnh Quân đoàn 1"
          // among posts of long ago.
          guard items[index - 1].kind == .rank, items[index - 1].isTaken, items[index - 1].end < item.first
          else { continue }
          items[index].isTaken = true
          for person in holders {
            found.append(
              PersonAttribute(
                person: person, mention: Int32(item.first), kind: .rank, relation: lastRelation))
          }
          continue
        }
        guard isRanked(item.first, paragraph), !isOldRank(item, paragraph) else { continue }
        if isReceiver(item.end, paragraph) {
          promote(items, index, paragraph, &found)
          continue
        }
        people = subjects(before: item.first, items, index, paragraph)
        // Of the person whom the sentence names it is news, of "ông" a life told.
        if let person = people.first, isSameSentence(Int(person), item.first, paragraph) {
          relation = .promoted
        }
      } else if !holders.isEmpty, goesOn(from: holderEnd, to: item.first, paragraph, mentions) {
        people = holders
      } else if let range = receivers(items, index, paragraph) {
        people = range.filter { items[$0].kind == .person }.map { Int32(items[$0].first) }
      } else if isStated(item.first, paragraph) {
        people = subjects(before: item.first, items, index, paragraph)
      } else if let person = mourned(before: item.first, items, index, paragraph) {
        people = [person]
      }
      guard !people.isEmpty else { continue }
      items[index].isTaken = true
      for person in people {
        found.append(
          PersonAttribute(person: person, mention: Int32(item.first), kind: item.kind, relation: relation))
      }
      holders = people
      holderEnd = item.end
      lastRelation = relation
    }
  }

  /// Whether the words before a post say that somebody holds it.
  private func isStated(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    var index = first - 1
    if paragraph[index].isMark(":") {
      // "… các chức vụ: Từ 2011 - 2013: …", "Năm 2016: …" at the beginning of a line.
      let time = beforeTime(index - 1, paragraph)
      if time < index - 1 {
        if time < 0 || paragraph[time].isMark(";") { return true }
        if paragraph[time].isMark(":") { index = time }
      }
      return paragraph.is(index - 1, like) || isAny(of: office, index - 1, paragraph)
    }
    if paragraph.is(index, copula) {
      index -= 1
      while isAny(of: adverbs, index, paragraph) { index -= 1 }
      return isSequel(index, paragraph) || isPronoun(index, paragraph) || isAny(of: elected, index, paragraph)
    }
    if paragraph.is(index, elect) { return isAny(of: winning, index - 1, paragraph) }
    return paragraph[index].letterCase == .lower && isAny(of: office, index, paragraph)
      && !paragraph.is(index - 1, unit) && !isHandedOver(index, paragraph)
      && !(paragraph.is(index - 2, filling.1) && paragraph.is(index - 3, filling.0))
  }

  /// Whether "rồi", "sau đó", "tiếp đó" ends at the token, and goes on with what somebody was next.
  private func isSequel(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, then) || paragraph.is(index, that) && isAny(of: after, index - 1, paragraph)
  }

  /// "hội nghị bàn giao nhiệm vụ Tư lệnh": of those who are there nobody is said to have it.
  private func isHandedOver(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index - 2, handingOver.1) && paragraph.is(index - 3, handingOver.0)
  }

  /// The last token at or before `index` that belongs to no expression of time.
  private func beforeTime(_ index: Int, _ paragraph: ParagraphText) -> Int {
    var index = index
    while index >= 0, isTime(index, paragraph) { index -= 1 }
    return index
  }

  private func isTime(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let token = paragraph[index]
    if token.isNumber || isAny(of: time, index, paragraph) { return true }
    return token.isMark && (token.isDash || token.isMark("/") || token.isMark(".") || token.isMark(","))
  }

  /// Whether what stands between two posts only joins them: commas, kiêm, "sau đó ra làm", "; từ năm 2012:"; or says
  /// behind the comma where the first was held: ", Bộ Công an;".
  private func goesOn(
    from start: Int, to end: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    guard start >= 0, start < end, end - start <= 16 else { return false }
    var sawJoint = false
    var isOnlyTime = true
    var bracketEnd = start
    for index in start..<end where index >= bracketEnd {
      let token = paragraph[index]
      if token.isMark("("), let close = (index..<end).first(where: { paragraph[$0].isMark(")") }) {
        // "(nay là Quân ủy Trung ương)"
        bracketEnd = close + 1
      } else if token.isMark {
        let isBracket = token.isMark("(") || token.isMark(")") || token.isMark(":")
        guard isBracket || token.isMark(";") || isTime(index, paragraph) else { return false }
        sawJoint = sawJoint || !isBracket
      } else if isTime(index, paragraph) {
        continue
      } else if paragraph[start].isMark(","), let body = mentions.mention(.organization, at: index),
        Int(body.firstToken) == start + 1, paragraph[Int(body.endToken)].isMark(";")
      {
        bracketEnd = Int(body.endToken)
      } else if token.key == and || token.letterCase == .lower {
        sawJoint = true
        isOnlyTime = false
      } else {
        return false
      }
    }
    // "T, T", "T; T", "T kiêm T"; longer words only where they lead to an office again.
    return sawJoint && (isOnlyTime || end - start <= 2 || isStated(end, paragraph))
  }

  private func isRanked(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    conferring.contain(paragraph[first - 1]) || conferring.contain(paragraph[first - 2])
  }

  /// The first rank of "từ Đại tá lên Thiếu tướng".
  private func isOldRank(_ item: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(item.first - 1, from) && paragraph.is(item.end, up)
  }

  /// Gives a rank to everybody who follows in the sentence: "… lên Thượng tướng cho ông A và ông B".
  private func promote(
    _ items: [AttributeLinker.Item], _ rank: Int, _ paragraph: ParagraphText, _ found: inout [PersonAttribute]
  ) {
    for index in items.indices where index > rank {
      if !isSameSentence(items[rank].end, items[index].first, paragraph) { return }
      guard items[index].kind == .person else { continue }
      found.append(
        PersonAttribute(
          person: Int32(items[index].first), mention: Int32(items[rank].first), kind: .rank,
          relation: .promoted))
    }
  }

  /// The people of "bổ nhiệm chức vụ … cho ông A", "bầu … , nhiệm kỳ 2016 - 2021, đối với bà B và ông C".
  private func receivers(
    _ items: [AttributeLinker.Item], _ index: Int, _ paragraph: ParagraphText
  ) -> Range<Int>? {
    var place = items[index].end
    while isTime(place, paragraph) || isAny(of: term, place, paragraph) { place += 1 }
    // "giữ chức vụ … theo quy định đối với ông A"
    if paragraph.is(place, rule.0), paragraph.is(place + 1, rule.1) { place += 3 }
    // "miễn nhiệm chức vụ Chánh Thanh tra với ông A"
    let isWith =
      paragraph.is(place, with) && paragraph.starts(.honorific, at: place + 1)
      && isAny(of: office, items[index].first - 1, paragraph)
    if !isWith, !isReceiver(place, paragraph) {
      guard isAwarded(items[index].first, paragraph), let later = laterReceiver(items, index, paragraph)
      else {
        return nil
      }
      place = later
    }
    for next in items.indices where next > index {
      if items[next].first - place > 8 { return nil }
      guard items[next].kind == .person else { continue }
      var end = next
      while end + 1 < items.count, items[end].joint != .none, items[end].joint != .colon { end += 1 }
      return next..<end + 1
    }
    return nil
  }

  private func isReceiver(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, to) && !paragraph.is(index - 1, instead)
      || paragraph.is(index, toward) && paragraph.is(index + 1, with)
  }

  /// Whether somebody gives the post or takes it ("trao quyết định bổ nhiệm chức vụ …", "xóa tư cách chức vụ …"): then
  /// its holder comes after it.
  private func isAwarded(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    var place = first - 1
    var sawAward = false
    while place >= 0, !isSentenceEnd(place, paragraph) {
      if paragraph.is(place, passive) { return false }
      if paragraph.is(place, handing), first - place <= 10 { sawAward = true }
      let isAct =
        isAny(of: acts, place, paragraph) || isLeaving(place, paragraph)
      if isAct, first - place <= 5, isAny(of: office, first - 1, paragraph) { sawAward = true }
      place -= 1
    }
    return sawAward
  }

  /// Whether "cho thôi" ends at the token. Who leaves a post is named far behind it: "cho thôi chức vụ …, nghỉ công tác theo
  /// nguyện vọng đối với ông A".
  private func isLeaving(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, leaving.1) && paragraph.is(index - 1, leaving.0)
  }

  /// Where "cho", "đối với" leads to the first person after the item, further on in its sentence.
  private func laterReceiver(_ items: [Item], _ index: Int, _ paragraph: ParagraphText) -> Int? {
    guard let next = items.indices.first(where: { $0 > index && items[$0].kind == .person }) else {
      return nil
    }
    let first = items[next].first
    let isLeft = (items[index].first - 5..<items[index].first).contains { isLeaving($0, paragraph) }
    guard first - items[index].end <= (isLeft ? 40 : 24), isSameSentence(items[index].end, first, paragraph)
    else { return nil }
    return (max(first - 6, items[index].end)..<max(first, items[index].end))
      .last { isReceiver($0, paragraph) }
  }

  /// Whose life the semicolons tell before a former post: "A, sinh năm …; quê quán: …; nguyên …", or whoever was named last
  /// where the paragraph begins with "Sinh năm …".
  private func mourned(
    before first: Int, _ items: [AttributeLinker.Item], _ index: Int, _ paragraph: ParagraphText
  ) -> Int32? {
    guard joints.isFormer(first, paragraph), paragraph[first - 2].isMark(";") else { return nil }
    guard let person = items[..<index].last(where: { $0.kind == .person }) else {
      return paragraph.is(0, birth) ? PersonAttribute.carriedOver : nil
    }
    let isBorn = (person.end..<person.end + 3).contains { paragraph.is($0, birth) }
    return isBorn && isSameSentence(person.end, first, paragraph) ? Int32(person.first) : nil
  }

  /// Who the sentence speaks of before `first`: the nearest person, and who is joined to that one ("ông A và ông B đều
  /// …"); with a pronoun, or a passive without anybody, the person named last, perhaps in an earlier paragraph.
  private func subjects(
    before first: Int, _ items: [AttributeLinker.Item], _ index: Int, _ paragraph: ParagraphText
  ) -> [Int32] {
    var last = nearest(before: index, items, paragraph)
    var carried = last.map { Int32(items[$0].first) } ?? PersonAttribute.carriedOver
    var place = first - 1
    var sawPassive = false
    while place >= 0, !isSentenceEnd(place, paragraph) {
      // "Thủ tướng A đã ký quyết định bổ nhiệm lại và kéo dài thời gian giữ chức …": whoever signs gets nothing.
      if paragraph.is(place, signing), isDecision(after: place, paragraph),
        !isPassive(before: place, paragraph)
      {
        return []
      }
      if let known = last, place < items[known].end, place >= items[known].first {
        let start = chainStart(of: known, items)
        // "Ông A, trợ lý Đại tướng B, được …": it is said of whoever serves B.
        let isServed = start < known && joints.isAssistant(items[start], of: items[start + 1], paragraph)
        // "Ông A được Thủ tướng B bổ nhiệm giữ chức …": B acts, of A it is said.
        guard isServed || paragraph.is(items[start].first - 1, passive) else {
          return [Int32(items[known].first)] + joined(before: known, items, paragraph)
        }
        last = nearest(before: start, items, paragraph)
        if isServed, let holder = last { return [Int32(items[holder].first)] }
        carried = last.map { Int32(items[$0].first) } ?? PersonAttribute.carriedOver
        place = items[start].first
        sawPassive = true
      }
      // "chúc mừng các vị được bầu giữ chức …": others; but "giữ các chức vụ: …".
      if first - place <= Self.longestPlural, isAny(of: plurals, place, paragraph),
        !isAny(of: office, place + 1, paragraph), !isPlace(place, paragraph)
      {
        return []
      }
      if paragraph.is(place, speaker) { return narrator(before: place, items, index, paragraph) }
      if isPronoun(place, paragraph) {
        return [subjectMatter(before: place, items, index, paragraph) ?? carried]
      }
      if paragraph.is(place, passive) {
        // "Bí thư Tỉnh ủy được chỉ định giữ chức …": whoever that is, it is nobody named before.
        if last == nil, items[..<index].contains(where: { $0.kind == .position && $0.end == place }) {
          return []
        }
        sawPassive = true
      }
      place -= 1
    }
    // "Đại tá A, sinh năm 1970. Chức vụ: Chủ nhiệm Hậu cần."
    let isLabelled =
      paragraph[first - 1].isMark(":") && isAny(of: office, first - 2, paragraph)
      && paragraph[first - 3].isCapitalised
    return sawPassive || isLabelled ? [carried] : []
  }

  /// Whether the token ends "cương vị", "đơn vị", where it is no word for several people.
  private func isPlace(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    isAny(of: office, index - 1, paragraph) || paragraph.is(index - 1, unit)
  }

  /// Who says "tôi" at `index`: whoever is named last before the colon or the quotation mark that leads to it.
  private func narrator(
    before index: Int, _ items: [AttributeLinker.Item], _ item: Int, _ paragraph: ParagraphText
  ) -> [Int32] {
    var place = index - 1
    while place >= 0, !paragraph[place].isMark(":"), !paragraph[place].isMark("\u{201C}") { place -= 1 }
    let holder = items[..<item].last { $0.kind == .person && $0.end <= place }
    return holder.map { [Int32($0.first)] } ?? []
  }

  /// The first person of a sentence that begins with "Đối với": "Đối với ông A, Bộ trưởng B cho biết, |đồng chí| là …".
  private func subjectMatter(
    before place: Int, _ items: [AttributeLinker.Item], _ item: Int, _ paragraph: ParagraphText
  ) -> Int32? {
    var start = place
    while start > 0, !isSentenceEnd(start - 1, paragraph) { start -= 1 }
    guard paragraph.is(start, toward), paragraph.is(start + 1, with) else { return nil }
    return items[..<item].first { $0.kind == .person && $0.first > start }.map { Int32($0.first) }
  }

  /// Whether "ký" at the token leads to a decision: "ký các |quyết định|", "ký ban hành |quyết định|".
  private func isDecision(after index: Int, _ paragraph: ParagraphText) -> Bool {
    (index + 1...index + 3).contains { paragraph.is($0, decision.0) && paragraph.is($0 + 1, decision.1) }
  }

  /// Whether "được" stands before the verb at the token: "A vừa |được| Thủ tướng Chính phủ ký".
  private func isPassive(before index: Int, _ paragraph: ParagraphText) -> Bool {
    (index - Self.longestActor..<index).contains { paragraph.is($0, passive) }
  }

  /// In tokens: "được Thủ tướng Chính phủ Trần Thí Dụ ký".
  private static let longestActor = 8

  /// In tokens: "các sĩ quan được điều động, bổ nhiệm về giữ chức".
  private static let longestPlural = 12

  /// The person before `index`, passing over those whose place another takes.
  private func nearest(
    before index: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText
  ) -> Int? {
    items[..<index].indices.last {
      items[$0].kind == .person
        && !succession.isReplaced(at: items[chainStart(of: $0, items)].first, in: paragraph)
    }
  }

  /// The first of the ranks and posts that lead to the person `last` without a comma.
  private func chainStart(of last: Int, _ items: [AttributeLinker.Item]) -> Int {
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
    while first > 0, items[first - 1].kind != .position,
      [.adjacent, .comma, .and].contains(items[first - 1].joint)
    {
      first -= 1
      if items[first].kind == .person { listed.append(Int32(items[first].first)) }
    }
    if joints.isPlural(before: items[first].first, paragraph) { return listed }
    guard last > 0, items[last - 1].kind == .person, items[last - 1].joint == .and else { return [] }
    return [Int32(items[last - 1].first)]
  }

  private func isPronoun(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    if isAny(of: pronouns, index, paragraph) { return true }
    return paragraph.is(index, comradeSecond) && paragraph.is(index - 1, comrade)
      && !isAny(of: plurals, index - 2, paragraph)
  }

  private func isSameSentence(_ start: Int, _ end: Int, _ paragraph: ParagraphText) -> Bool {
    guard start >= 0, start <= end else { return false }
    for index in start..<end where isSentenceEnd(index, paragraph) { return false }
    return true
  }

  /// A full stop, not that of "TP. Vinh".
  private func isSentenceEnd(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let token = paragraph[index]
    guard token.isMark else { return false }
    if token.isMark("!") || token.isMark("?") || token.isMark("\u{2026}") { return true }
    guard token.isMark(".") else { return false }
    let before = paragraph[index - 1]
    let isShort = before.isCapitalised && before.range.length <= (before.letterCase == .mixed ? 3 : 2)
    return paragraph[index + 1].gap != .none && !isShort
  }

  private func isAny(of words: WordSet, _ index: Int, _ paragraph: ParagraphText) -> Bool {
    words.contains(paragraph[index].key)
  }
}
