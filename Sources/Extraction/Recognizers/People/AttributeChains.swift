import Lexicon
import VietnameseText

/// One chain: gives what stands beside each name of it, before or behind, to that name.
struct AttributeChains: Sendable {
  typealias Item = AttributeLinker.Item

  let signs: AttributeSigns
  let statements: AttributeStatements

  func link(
    _ chain: Range<Int>, _ items: inout [Item], _ paragraph: ParagraphText, _ found: inout [PersonAttribute]
  ) {
    if leadsEachByDash(chain, items, paragraph) {
      var first = chain.lowerBound
      for person in chain where items[person].kind == .person {
        for item in first..<person { take(item, for: person, .beside, &items, &found) }
        first = person + 1
      }
      return
    }
    var previous: Int?
    // Whether posts behind the previous person are the next one's.
    var isForward = false
    var index = chain.lowerBound
    while index < chain.upperBound {
      guard items[index].kind == .person else {
        index += 1
        continue
      }
      let floor = previous.map { $0 + 1 } ?? chain.lowerBound
      let group = groupBefore(index, floor: floor, items, paragraph, previous != nil, isForward)
      if let previous { takeAfter(previous, previous + 1..<group, &items, paragraph, &found) }
      for item in group..<index { take(item, for: index, .beside, &items, &found) }
      if group < index, let number = signs.count(of: items[group], paragraph) {
        shareWithCounted(group, of: index, number, chain, &items, paragraph, &found)
      }
      if group < index,
        signs.isPlural(before: items[group].first, paragraph)
          || signs.isOfPair(items[group], index, chain, items, paragraph)
          || signs.isInTurn(items[index - 1], paragraph)
      {
        index = shareWithNeighbours(group..<index, of: index, chain, &items, &found)
      }
      isForward = leadsForward(group, to: index, chain, items, paragraph)
      previous = index
      index += 1
    }
    guard let previous, !isOfNext(previous, chain, items, paragraph) else { return }
    takeAfter(previous, previous + 1..<chain.upperBound, &items, paragraph, &found)
    shareBack(from: previous, chain, &items, paragraph, &found)
  }

  /// Whether what stands before the person says that posts behind the name are those of the one named next.
  private func leadsForward(
    _ group: Int, to person: Int, _ chain: Range<Int>, _ items: [Item], _ paragraph: ParagraphText
  ) -> Bool {
    // "Chính ủy, Thiếu tướng A", "Thiếu tướng, Chính ủy A": a list with what its people are before the names.
    (group..<person).contains { items[$0].kind == .position && items[$0].joint != .adjacent }
      || group + 2 == person && items[group].kind == .rank && items[group].joint == .comma
      // "trao quyết định cho Bí thư Tỉnh ủy A, |Ủy viên Bộ Chính trị, Trưởng ban| B nói": those are B's.
      || person + 2 < chain.upperBound && items[person].joint == .comma && group < person
        && items[group].joint == .adjacent && signs.isObject(items[group].first, paragraph)
  }

  /// Whether the post behind the last person of the chain is that of somebody who acts for him or upon him.
  private func isOfNext(
    _ person: Int, _ chain: Range<Int>, _ items: [Item], _ paragraph: ParagraphText
  ) -> Bool {
    guard items[person].joint == .comma else { return false }
    // "thay mặt Tổng Bí thư A, Thủ tướng …"
    if person > chain.lowerBound, items[chain.lowerBound..<person].allSatisfy({ $0.joint == .adjacent }),
      signs.isPrincipal(items[chain.lowerBound].first, paragraph)
    {
      return true
    }
    // "trao quyết định cho ông A, Chủ tịch nước nêu rõ"
    return person + 2 == chain.upperBound
      && (signs.isSpeaker(items[person + 1], paragraph) && signs.isObject(items[person].first, paragraph)
        || signs.isAside(items[person].first, before: items[person + 1], paragraph))
  }

  /// Whether a dash leads from posts to each of the names, the first and the last among them: "Chính ủy Quân khu - Trung tướng
  /// A, Bí thư Tỉnh ủy - B, Chủ tịch UBND tỉnh - C".
  private func leadsEachByDash(
    _ chain: Range<Int>, _ items: [Item], _ paragraph: ParagraphText
  ) -> Bool {
    guard chain.count > 3, items[chain.lowerBound].kind == .position else { return false }
    let last = items[chain.upperBound - 1]
    // "…, Phó Tỉnh trưởng - |Maung Thidu|": one whose name is none that is known.
    let isOpen =
      last.kind == .position && paragraph[last.end].isDash && paragraph[last.end + 1].isCapitalised
    guard last.kind == .person || isOpen else { return false }
    var people = 0
    for person in chain where items[person].kind == .person {
      let isRanked = items[person - 1].kind == .rank && items[person - 1].joint == .adjacent
      let post = isRanked ? person - 2 : person - 1
      guard post >= chain.lowerBound, items[post].kind == .position, items[post].joint == .dash,
        person + 1 == chain.upperBound || items[person].joint == .comma || items[person].joint == .and
      else { return false }
      people += 1
    }
    return people > 1
  }

  /// Where the ranks and posts begin that stand before the person `index` and are that person's.
  private func groupBefore(
    _ index: Int, floor: Int, _ items: [Item], _ paragraph: ParagraphText, _ hasPrevious: Bool,
    _ isForward: Bool
  ) -> Int {
    var group = index
    let floor = max(floor, index - AttributeLinker.mostPosts)
    while group > floor {
      let joint = items[group - 1].joint
      switch joint {
      case .adjacent:
        // "Ông A là Trưởng ban Lễ tang Đại tướng B"
        if signs.isAssistant(items[group - 1], of: items[group], paragraph)
          || hasPrevious && group - 1 == floor && signs.isOfSubject(group - 1, items, paragraph)
        {
          return group
        }
      case .comma, .dash:
        // "Chính ủy, Thiếu tướng A": yes. After another person the comma leads to that person's own posts, unless the
        // list has its posts before the names.
        if joint == .comma && hasDelegate(group - 1, floor: floor, items, paragraph)
          || joint == .comma
            && (signs.isGiven(items[group - 1], paragraph) || signs.isHeld(group - 1, items, paragraph))
          || group < index && items[group].kind == .position
            && signs.isOfAssistant(items[group - 1], paragraph)
        {
          return group
        }
        // "Phó Bí thư Tỉnh ủy A, Phó Chủ tịch UBND tỉnh - Trưởng đoàn ĐBQH tỉnh B": titles before the names.
        let isTitle =
          joint == .dash && group < index && group - 1 == floor && floor > 0
          && items[floor - 1].joint == .comma
          && isLed(floor - 1, items)
        let isGuest =
          group == index && floor > 0 && isLed(floor - 1, items)
          && signs.isGuest(items[group - 1], items[index], paragraph)
        if hasPrevious, !isTitle, !isGuest,
          !signs.isOfDegree(group - 1, index, floor: floor, items, paragraph),
          !(isForward && group < index && joint == .comma)
        {
          return group
        }
      default:
        return group
      }
      group -= 1
    }
    return group
  }

  /// Whether a post leads to the person without a comma, or a post and a rank.
  private func isLed(_ person: Int, _ items: [Item]) -> Bool {
    var first = person
    while first > 0, items[first - 1].joint == .adjacent, items[first - 1].kind == .rank,
      person - first < StatementReach.posts
    {
      first -= 1
    }
    return first > 0 && items[first - 1].joint == .adjacent && items[first - 1].kind == .position
  }

  /// Whether the post is one of those of which a delegate is named next: "thừa lệnh Bộ trưởng, …", "theo ủy quyền của Chủ
  /// tịch nước và Thủ tướng, …".
  private func hasDelegate(_ post: Int, floor: Int, _ items: [Item], _ paragraph: ParagraphText) -> Bool {
    var first = post
    while first > floor, items[first - 1].kind == .position,
      items[first - 1].joint == .and || items[first - 1].joint == .comma
    {
      first -= 1
    }
    return signs.isPrincipal(items[first].first, paragraph)
  }

  /// Gives the posts and ranks after a name to it, as far as the joints go.
  private func takeAfter(
    _ person: Int, _ range: Range<Int>, _ items: inout [Item], _ paragraph: ParagraphText,
    _ found: inout [PersonAttribute]
  ) {
    var joint = items[person].joint
    for index in range {
      if joint == .none || joint == .and && index == person + 1 { return }
      // "Đại tá cho ông A, |Thượng tá| cho ông B"
      if items[index].kind == .rank, statements.isGivenOn(items[index], paragraph) { return }
      take(index, for: person, .beside, &items, &found)
      joint = items[index].joint
      // "A, Trợ lý |Ủy viên Bộ Chính trị, Bộ trưởng": those are of whom A serves.
      if index + 1 < range.upperBound, items[index + 1].kind == .position,
        joint == .adjacent
          ? signs.isOfAssistant(items[index], paragraph)
          : signs.isOfAssistantToMember(items[index], paragraph)
      {
        return
      }
    }
  }

  /// "Các Phó Chủ tịch UBND tỉnh A, B và C": B and C are what A is; "hai Phó Tư lệnh là Đại tá A và Thượng tá B": but for the
  /// rank.
  private func shareWithNeighbours(
    _ group: Range<Int>, of person: Int, _ chain: Range<Int>, _ items: inout [Item],
    _ found: inout [PersonAttribute]
  ) -> Int {
    var last = person
    while last + 1 < chain.upperBound, items[last].joint == .comma || items[last].joint == .and {
      let first = last + 1
      let next = items[first].kind == .rank && items[first].joint == .adjacent ? first + 1 : first
      guard next < chain.upperBound, items[next].kind == .person else { break }
      if next > first {
        // "… Đại tá A, Thượng tá B, |Giám đốc Công an tỉnh|": B is something else.
        if next + 1 < chain.upperBound, items[next + 1].kind == .position, items[next].joint != .and { break }
        take(first, for: next, .beside, &items, &found)
      }
      for item in group where next == first || items[item].kind == .position {
        take(item, for: next, .heading, &items, &found)
      }
      last = next
    }
    return last
  }

  /// "A và B (hai cựu Phó Trưởng phòng Công an huyện)": A, too.
  private func shareBack(
    from person: Int, _ chain: Range<Int>, _ items: inout [Item], _ paragraph: ParagraphText,
    _ found: inout [PersonAttribute]
  ) {
    let post = person + 1
    guard post < chain.upperBound, items[post].isTaken, signs.isOfSeveral(items[post], paragraph) else {
      return
    }
    var other = person - 1
    while other >= chain.lowerBound, items[other].kind == .person,
      items[other].joint == .and || items[other].joint == .comma
    {
      take(post, for: other, .heading, &items, &found)
      other -= 1
    }
  }

  /// "2 Ủy viên UBND tỉnh là ông A, Giám đốc Sở Nội vụ và ông B, Giám đốc Công an tỉnh": B, too, as many as are counted.
  private func shareWithCounted(
    _ post: Int, of person: Int, _ number: Int, _ chain: Range<Int>, _ items: inout [Item],
    _ paragraph: ParagraphText, _ found: inout [PersonAttribute]
  ) {
    let others = (person + 1..<chain.upperBound).filter { items[$0].kind == .person }
    guard items[post].kind == .position, items[person].joint == .comma, items[person + 1].kind == .position,
      others.count == number - 1, let last = others.last, items[last].joint == .comma
    else { return }
    for other in others { take(post, for: other, .heading, &items, &found) }
  }

  func take(
    _ item: Int, for person: Int, _ relation: PersonAttribute.Relation, _ items: inout [Item],
    _ found: inout [PersonAttribute]
  ) {
    items[item].isTaken = true
    found.append(
      PersonAttribute(
        person: Int32(items[person].first), mention: Int32(items[item].first), kind: items[item].kind,
        relation: relation))
  }
}
