import Lexicon
import VietnameseText

/// Who gets a post or rank, or leaves it, where the sentence names that person after it: "bổ nhiệm chức vụ … cho ông A",
/// "thăng quân hàm … cho A và B", "cho thôi chức vụ … đối với C".
final class StatementReceivers: Sendable {
  private typealias Item = AttributeLinker.Item

  private let words = StatementWords.shared
  private let to = SyllableKey("cho")
  private let with = SyllableKey("với")
  private let rule = (SyllableKey("theo"), SyllableKey("quy"))
  private let instead = SyllableKey("thay")
  private let whose = SyllableKey("của")
  private let by = SyllableKey("do")
  private let offices = WordSet(["vụ", "chức", "danh", "vị"])
  private let role = SyllableKey("trò")
  private let handed = WordSet(["được", "đã", "sẽ", "vừa", "giao", "trao", "lại", "chuyển", "thuộc"])
  private let belonging = (SyllableKey("thuộc"), SyllableKey("về"))
  private let handing = SyllableKey("trao")
  private let giving = SyllableKey("tặng")
  private let passive = SyllableKey("được")
  private let and = SyllableKey("và")
  private let conferring = ConferringWords()
  private let down = SyllableKey("xuống")
  private let reducing = WordSet(["giáng", "hạ"])
  private let received = WordSet(["được", "nhận", "đón"])
  private let deciding = (SyllableKey("quyết"), SyllableKey("định"))
  private let having = SyllableKey("có")
  /// "cho thôi giữ chức vụ".
  private let leaving = (SyllableKey("cho"), SyllableKey("thôi"))
  /// Acts that take a post from somebody, or confirm it.
  private let acts = WordSet(["xóa", "miễn", "bãi", "cách", "phê"])

  /// Gives a rank to everybody who follows in the sentence, up to the next rank that somebody gets: "… lên Thượng tướng cho ông
  /// A và ông B, lên Trung tướng cho ông C".
  ///
  /// - Parameter relation: `promoted` or `reduced`.
  func promote(
    _ items: [AttributeLinker.Item], _ rank: Int, _ relation: PersonAttribute.Relation,
    _ paragraph: ParagraphText, _ found: inout [PersonAttribute]
  ) {
    var place = items[rank].end
    let reach = place + StatementReach.tokens
    for index in items.indices.dropFirst(rank + 1) {
      let first = items[index].first
      if first > reach || !paragraph.isOneSentence(place, first) { return }
      if items[index].kind == .rank, isRankReceiver(items[index].end, paragraph) { return }
      place = first
      guard items[index].kind == .person else { continue }
      if index > rank + 1, isGiver(index, items, paragraph) { return }
      found.append(
        PersonAttribute(
          person: Int32(first), mention: Int32(items[rank].first), kind: .rank,
          relation: relation))
    }
  }

  /// Whether the words before the rank take somebody down to it: "giáng cấp bậc hàm từ Đại tá |xuống| Trung tá".
  func isReduced(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(first - 1, down)
      || conferring.contain(paragraph[first - 1])
        && (first - Self.longestAct..<first).contains { reducing.contains(paragraph[$0].key) }
  }

  /// Whether the sentence has a rank given by whom it is about, and does not say to whom: "Bộ trưởng A |trao quyết định
  /// thăng quân hàm| Đại tá."
  func isGiven(away first: Int, _ paragraph: ParagraphText) -> Bool {
    var place = first - 1
    var sawGiving = false
    while place >= max(first - Self.longestGiving, 0), !paragraph.endsSentence(at: place) {
      let key = paragraph[place].key
      if received.contains(key) { return false }
      if key == handing || paragraph.is(place, deciding), paragraph[place].letterCase == .lower,
        paragraph[place - 1].key != having
      {
        sawGiving = true
      }
      place -= 1
    }
    return sawGiving
  }

  /// In tokens: "ký và trao quyết định của Chủ tịch nước về việc thăng quân hàm từ Thiếu tướng lên".
  private static let longestGiving = 24

  /// Whether the person begins a clause of their own and gets nothing: "trao quyết định thăng quân hàm Thượng tướng cho đồng
  /// chí A, |Chủ tịch nước B| nhấn mạnh …".
  private func isGiver(_ person: Int, _ items: [Item], _ paragraph: ParagraphText) -> Bool {
    var first = person
    while first > 0, items[first - 1].kind != .person, items[first - 1].joint == .adjacent,
      person - first < StatementReach.posts
    {
      first -= 1
    }
    // "…, chiều 11/12, |Chủ tịch nước B|": when and where, and who.
    guard first < person, items[first].kind == .position,
      items[first - 1].joint == .comma
        || items[first - 1].joint == .none && paragraph[items[first].first - 1].isMark(",")
    else { return false }
    let verb = items[person].end
    return paragraph[verb].letterCase == .lower && !paragraph.is(verb, and)
      && paragraph.match(.nameStopWord, at: verb) != nil
  }

  /// The people of "bổ nhiệm chức vụ … cho ông A", "bầu … , nhiệm kỳ 2016 - 2021, đối với bà B và ông C".
  func range(
    _ items: [AttributeLinker.Item], _ index: Int, _ paragraph: ParagraphText
  ) -> Range<Int>? {
    // "trao quyết định của |Chủ tịch nước| về việc … cho ông A": whose decision it is gives and gets nothing.
    if paragraph.is(items[index].first - 1, whose) { return nil }
    var place = items[index].end
    while isTerm(place, paragraph) { place += 1 }
    // "giữ chức vụ … theo quy định đối với ông A"
    if paragraph.is(place, rule) { place += 3 }
    // "chức Chánh Thanh tra |được giao| cho ông A", "vai trò Bộ trưởng |thuộc về| bà A"
    if isHandedTo(place, items[index].first, paragraph) {
      while !isReceiver(place, paragraph), !paragraph.is(place, belonging.1) { place += 1 }
      if !isReceiver(place, paragraph) { place += 1 }
      return people(from: place, items, index)
    }
    // "miễn nhiệm chức vụ Chánh Thanh tra với ông A"
    let isWith =
      paragraph.is(place, with) && paragraph.starts(.honorific, at: place + 1)
      && words.isOffice(items[index].first - 1, paragraph)
    if !isWith, !isReceiver(place, paragraph), !isHolder(place, items[index].first, paragraph) {
      guard isAwarded(items[index].first, paragraph), let later = laterReceiver(items, index, paragraph)
      else {
        return nil
      }
      place = later
    }
    return people(from: place, items, index)
  }

  /// Whether small words lead from an office to who is given it, with a form of address.
  private func isHandedTo(_ index: Int, _ first: Int, _ paragraph: ParagraphText) -> Bool {
    guard words.isOffice(first - 1, paragraph) || paragraph.is(first - 1, role) else { return false }
    var place = index
    while place < index + Self.longestHanding, handed.contains(paragraph[place].key) { place += 1 }
    guard place > index,
      paragraph.is(place, to)
        || paragraph.is(place, belonging.1) && paragraph.is(place - 1, belonging.0)
    else { return false }
    return paragraph.starts(.honorific, at: place + 1) && paragraph.match(.honorific, at: place + 1) != nil
  }

  /// In tokens: "đã được chuyển giao lại cho".
  private static let longestHanding = 6

  /// The people whom the words at `place` lead to, with what stands beside them.
  private func people(from place: Int, _ items: [Item], _ index: Int) -> Range<Int>? {
    for next in items.indices.dropFirst(index + 1) {
      if items[next].first - place > 8 { return nil }
      guard items[next].kind == .person else { continue }
      var end = next
      while end + 1 < items.count, items[end].joint != .none, items[end].joint != .colon { end += 1 }
      return next..<end + 1
    }
    return nil
  }

  /// Whether "của" leads from a post that somebody has to who has it: "miễn nhiệm chức vụ Chủ tịch UBND tỉnh |của| ông A",
  /// "chức vụ Chủ tịch UBND tỉnh |do| ông A đảm nhiệm".
  private func isHolder(_ index: Int, _ first: Int, _ paragraph: ParagraphText) -> Bool {
    (paragraph.is(index, whose) || paragraph.is(index, by))
      && (paragraph.starts(.honorific, at: index + 1) || paragraph.starts(.rank, at: index + 1))
      && offices.contains(paragraph[first - 1].key) && !TitleWords.shared.isAide(paragraph, first)
  }

  /// Whether the token belongs to a term of office, or is a bracket around its years: "nhiệm kỳ (2016-2021)".
  private func isTerm(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    words.isTime(index, paragraph) || words.isTerm(index, paragraph)
      || paragraph[index].isMark("(")
        && (paragraph[index + 1].isNumber || words.isTerm(index + 1, paragraph))
      || paragraph[index].isMark(")") && paragraph[index - 1].isNumber
  }

  /// Whether a decision about the post is handed over, and not said to whom: "Chủ tịch nước A chủ trì lễ |trao Quyết định bổ
  /// nhiệm chức vụ| …".
  func isHandedOn(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    var place = first - 1
    while place >= first - Self.longestDecision, place > 0, paragraph[place].isWord {
      if received.contains(paragraph[place].key) { return false }
      if paragraph.is(place, deciding) { return paragraph.is(place - 1, handing) }
      place -= 1
    }
    return false
  }

  /// In tokens: "quyết định bổ nhiệm giữ chức vụ".
  private static let longestDecision = 9

  func isReceiver(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, to) && !paragraph.is(index - 1, instead)
      || words.isToward(index, paragraph)
  }

  /// The same of a rank, which is also given "với sĩ quan A", "tặng Đại tá A".
  func isRankReceiver(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    if isReceiver(index, paragraph) { return true }
    guard paragraph.is(index, with) || paragraph.is(index, giving) else { return false }
    return paragraph.starts(.honorific, at: index + 1) && paragraph.match(.honorific, at: index + 1) != nil
      || paragraph.starts(.rank, at: index + 1) && paragraph.match(.rank, at: index + 1) != nil
  }

  /// Whether small words lead from what is given to those who get it: "lên Thượng tướng |cũng được công bố đối với| …".
  func isAnnounced(_ end: Int, _ paragraph: ParagraphText) -> Bool {
    var place = end
    while place < end + Self.longestAnnouncement, paragraph[place].isWord,
      paragraph[place].letterCase == .lower
    {
      if words.isToward(place, paragraph) { return true }
      place += 1
    }
    return false
  }

  /// In tokens: "đã được Bộ Công an công bố".
  private static let longestAnnouncement = 8

  /// Whether the words straight before the post take it from somebody: "giữ chức …; |miễn nhiệm chức danh| Chủ tịch".
  func isActedOn(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    words.isOffice(first - 1, paragraph)
      && (first - Self.longestAct..<first).contains {
        acts.contains(paragraph[$0].key) || isLeaving($0, paragraph)
      }
  }

  /// In tokens: "phê chuẩn miễn nhiệm chức danh".
  private static let longestAct = 5

  /// Whether somebody gives the post or takes it ("trao quyết định bổ nhiệm chức vụ …", "xóa tư cách chức vụ …"): then
  /// its holder comes after it.
  private func isAwarded(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    let isOffice = words.isOffice(first - 1, paragraph)
    var place = first - 1
    var sawAward = false
    while place >= 0, !paragraph.endsSentence(at: place) {
      let distance = first - place
      if distance > (sawAward ? StatementReach.tokens : 10) { return sawAward }
      if paragraph.is(place, passive) { return false }
      if distance <= 10, paragraph.is(place, handing) { sawAward = true }
      if distance <= 5, isOffice, acts.contains(paragraph[place].key) || isLeaving(place, paragraph) {
        sawAward = true
      }
      place -= 1
    }
    return sawAward
  }

  /// Whether "cho thôi" ends at the token. Who leaves a post is named far behind it: "cho thôi chức vụ …, nghỉ công tác theo
  /// nguyện vọng đối với ông A".
  private func isLeaving(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index - 1, leaving)
  }

  /// Where "cho", "đối với" leads to the first person after the item, further on in its sentence.
  private func laterReceiver(_ items: [Item], _ index: Int, _ paragraph: ParagraphText) -> Int? {
    let isLeft = (items[index].first - 5..<items[index].first).contains {
      isLeaving($0, paragraph) || acts.contains(paragraph[$0].key)
    }
    let reach = items[index].end + (isLeft ? Self.longestLeaving : Self.longestAward)
    let near = items[(index + 1)...].prefix { $0.first <= reach }
    guard let first = near.first(where: { $0.kind == .person })?.first,
      paragraph.isOneSentence(items[index].end, first)
    else { return nil }
    return (max(first - 6, items[index].end)..<max(first, items[index].end))
      .last { isReceiver($0, paragraph) }
  }

  /// In tokens: "trao quyết định bổ nhiệm … của Bộ trưởng Bộ Nội vụ cho".
  private static let longestAward = 24
  /// In tokens: "cho thôi chức vụ …, miễn nhiệm chức vụ …, cho thôi làm nhiệm vụ … đối với".
  private static let longestLeaving = 64
}
