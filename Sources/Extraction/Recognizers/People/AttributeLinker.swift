import Lexicon
import VietnameseText

/// Says which ranks and posts of a paragraph belong to which of its people.
///
/// First by *chains*: ranks, posts and names with nothing but commas, dashes, brackets, forms of address and such
/// between them ("Chính ủy Quân khu, Thiếu tướng A; đồng chí B, Bí thư Tỉnh ủy"). Then by what sentences say
/// ("ông giữ chức vụ …", "thăng quân hàm … cho A"), for what no chain has taken.
struct AttributeLinker: Sendable {
  private let joints: AttributeJoints
  private let statements: AttributeStatements

  init() {
    joints = AttributeJoints()
    statements = AttributeStatements(joints: joints)
  }

  /// A rank, a post or a name, in reading order.
  struct Item {
    var kind: EntityKind
    var first: Int
    var end: Int
    /// What joins it to the item after it.
    var joint = Joint.none
    var isTaken = false
    /// The last post of a heading: "Các Phó Chủ tịch:".
    var isHeading = false
  }

  enum Joint {
    /// Other words: the chain ends.
    case none
    /// Nothing at all, or forms of address: "Thiếu tướng [đồng chí] A".
    case adjacent
    case comma
    case dash
    case and
    case semicolon
    case colon
  }

  private static let kinds = [EntityKind.rank, .position, .person]

  /// More ranks and posts than anybody has before the name.
  private static let mostPosts = 64

  func link(_ paragraph: ParagraphText, in mentions: inout ParagraphMentions) {
    if mentions.isEmpty(.rank), mentions.isEmpty(.position) { return }
    // Both keep their memory from one paragraph to the next.
    var items: [Item] = []
    var found: [PersonAttribute] = []
    swap(&items, &mentions.linkedItems)
    swap(&found, &mentions.attributes)
    defer {
      swap(&items, &mentions.linkedItems)
      swap(&found, &mentions.attributes)
    }
    collect(&items, paragraph, mentions)
    join(&items, paragraph, mentions)
    linkChains(&items, paragraph, &found)
    found.sort { $0.mention < $1.mention }
    let chained = found.count
    statements.link(&items, paragraph, mentions, &found)
    linkCalled(&items, paragraph, mentions, &found)
    if found.count > chained { found.sort { $0.mention < $1.mention } }
  }

  /// Puts the ranks, posts and names into `items`, in reading order, but for those that can have nothing to do with each other.
  private func collect(_ items: inout [Item], _ paragraph: ParagraphText, _ mentions: ParagraphMentions) {
    if !items.isEmpty { items.removeAll(keepingCapacity: true) }
    for kind in Self.kinds {
      for index in 0..<mentions.count(kind) {
        let mention = mentions[kind, index]
        if case .person(let detail) = mention.detail, detail.isByline || detail.isUnconfirmed { continue }
        if kind == .person, joints.isOtherName(mention, paragraph, mentions) { continue }
        if kind == .position, joints.isSought(Int(mention.firstToken), paragraph) { continue }
        items.append(Item(kind: kind, first: Int(mention.firstToken), end: Int(mention.endToken)))
      }
    }
    items.sort { $0.first < $1.first }
  }

  /// Says of each item what joins it to the next.
  private func join(_ items: inout [Item], _ paragraph: ParagraphText, _ mentions: ParagraphMentions) {
    for index in items.indices.dropLast() {
      let next = items[index + 1]
      items[index].joint = joints.joint(
        from: items[index].end, to: next.first, isPersonNext: next.kind == .person, paragraph, mentions)
      if items[index].joint == .none, items[index].kind == .rank, next.kind == .person,
        joints.isBranch(items[index].end..<next.first, paragraph)
      {
        items[index].joint = .adjacent
      }
      if items[index].joint == .none, items[index].kind == .position, next.kind != .position,
        joints.isPlural(before: items[index].first, paragraph)
          || joints.isCounted(items[index].first, paragraph),
        joints.leadsToList(from: items[index].end, to: next.first, paragraph, mentions)
      {
        items[index].joint = .colon
      }
    }
  }

  /// Gives what the chains say: what stands beside a name, and what a heading says of all who are named under it.
  private func linkChains(
    _ items: inout [Item], _ paragraph: ParagraphText, _ found: inout [PersonAttribute]
  ) {
    var start = 0
    var last = 0
    var heading: Range<Int>?
    // Whether no colon leads to the people of the heading.
    var isListed = false
    // Whether the heading is all that is said of the people under it so far.
    var isPlain = false
    while start < items.count {
      let end = chainEnd(from: start, items)
      let closing = items[end - 1].joint
      if closing == .colon, let posts = headingPosts(start...end - 1, items, paragraph) {
        // "Các đồng chí Phó Chủ tịch: A, B", with the people of another item before it, perhaps.
        linkChain(start..<posts.lowerBound, &items, paragraph, &found)
        heading = posts
        isListed = false
        isPlain = false
        for index in posts { items[index].isHeading = true }
      } else {
        linkChain(start..<end, &items, paragraph, &found)
        if joints.isEntry(start..<end, items, paragraph) {
          for item in start..<end { take(item, for: start - 1, .beside, &items, &found) }
        }
        let isBehindSemicolon = start > 0 && items[start - 1].joint == .semicolon
        // "nguyên Chủ tịch nước: A, B; nguyên Thủ tướng C": C has another post.
        if isBehindSemicolon, items[start].kind == .position, items[last].kind == .person { heading = nil }
        // "4 Thượng tướng, Thứ trưởng: A, B; |Thượng tướng C, …|": C is none of the four.
        if isBehindSemicolon, let held = heading, isRanked(held, items, paragraph),
          hasOwn(.rank, start..<end, items, paragraph)
        {
          heading = nil
        }
        // "nguyên Tổng Bí thư: A, B; |C, nguyên Chủ tịch nước|": C was something else.
        if isBehindSemicolon, isPlain, hasOwn(.position, start..<end, items, paragraph) { heading = nil }
        if isListed, let post = heading?.lowerBound, hasOwn(items[post].kind, start..<end, items, paragraph) {
          heading = nil
        }
        if let heading {
          share(heading, start..<end, &items, paragraph, &found)
          isPlain = end - start > 1 && items[start..<end].allSatisfy { $0.kind == .person }
        }
        if closing == .none {
          heading = nil
        } else if heading == nil, closing == .semicolon {
          heading = listedPost(start, items, paragraph)
          isListed = heading != nil
        }
        if isBehindSemicolon, joints.isFormer(items[start].first, paragraph) {
          takeFormer(start..<end, &items, &found)
        }
      }
      last = start
      start = end
    }
  }

  /// Behind the last item of the chain that begins at `start`.
  private func chainEnd(from start: Int, _ items: [Item]) -> Int {
    var end = start + 1
    while end < items.count {
      switch items[end - 1].joint {
      case .none, .semicolon, .colon: return end
      case .adjacent, .comma, .dash, .and: end += 1
      }
    }
    return end
  }

  /// The post at `first` where several have it who are named after it and after semicolons: "4 Phó Tổng Tham mưu trưởng gồm
  /// Thượng tướng A, B; Trung tướng C"; nil where it is one's alone.
  private func listedPost(_ first: Int, _ items: [Item], _ paragraph: ParagraphText) -> Range<Int>? {
    guard items[first].kind != .person, items[first].joint == .adjacent,
      items[first + 1].kind != .position, joints.lists(items[first], paragraph),
      joints.isPlural(before: items[first].first, paragraph)
        // "thăng cấp bậc hàm lên Trung tướng gồm ông A, Cục trưởng …; ông B, Cục trưởng …"
        || items[first].kind == .rank && joints.isGiven(items[first], paragraph)
    else { return nil }
    return first..<first + 1
  }

  /// Whether the people of a chain have posts of their own that no bracket only adds, or the first of them a rank.
  private func hasOwn(
    _ kind: EntityKind, _ chain: Range<Int>, _ items: [Item], _ paragraph: ParagraphText
  ) -> Bool {
    let person = kind == .rank ? items[chain].firstIndex { $0.kind == .person } : nil
    return items[chain.lowerBound..<(person ?? chain.upperBound)].contains {
      $0.kind == kind && !paragraph[$0.first - 1].isMark("(")
    }
  }

  /// Whether a heading has a rank that its people hold, and are not given.
  private func isRanked(_ heading: Range<Int>, _ items: [Item], _ paragraph: ParagraphText) -> Bool {
    heading.contains { items[$0].kind == .rank && !joints.isGiven(items[$0], paragraph) }
  }

  /// The posts (and ranks) before a colon that leads to people; nil where a person stands there.
  private func headingPosts(
    _ chain: ClosedRange<Int>, _ items: [Item], _ paragraph: ParagraphText
  ) -> Range<Int>? {
    var first = chain.upperBound + 1
    let floor = max(chain.lowerBound, first - Self.mostPosts)
    while first > floor, items[first - 1].kind != .person,
      first == chain.upperBound + 1 || items[first - 1].joint != .none
    {
      first -= 1
    }
    // "Các đồng chí Thượng tướng: A", but "năm 2012: Thiếu tướng, Tư lệnh …" leads to nobody.
    var next = chain.upperBound + 1
    while next < items.count, items[next].kind == .rank, items[next].joint == .adjacent { next += 1 }
    guard next < items.count, items[next].kind == .person else { return nil }
    // After a person's name its own posts come first: only the last post is the heading's.
    if first > chain.lowerBound { first = chain.upperBound }
    // "Căn cứ các Quyết định của Bộ trưởng: Đại tá A …": whose decision it is.
    if items[chain.upperBound].kind == .person || joints.isOwner(items[first].first, paragraph) { return nil }
    return first..<chain.upperBound + 1
  }

  /// Gives what stands beside each name of a chain to it.
  private func linkChain(
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
    var previousHasPostBefore = false
    var previousIsGiven = false
    var index = chain.lowerBound
    while index < chain.upperBound {
      guard items[index].kind == .person else {
        index += 1
        continue
      }
      let floor = previous.map { $0 + 1 } ?? chain.lowerBound
      let group = groupBefore(
        index, floor: floor, items, paragraph, previous != nil, previousHasPostBefore || previousIsGiven)
      if let previous { takeAfter(previous, previous + 1..<group, &items, paragraph, &found) }
      for item in group..<index { take(item, for: index, .beside, &items, &found) }
      if group < index, let number = joints.count(of: items[group], paragraph) {
        shareWithCounted(group, of: index, number, chain, &items, paragraph, &found)
      }
      if group < index,
        joints.isPlural(before: items[group].first, paragraph)
          || joints.isOfPair(items[group], index, chain, items, paragraph)
          || joints.isInTurn(items[index - 1], paragraph)
      {
        index = shareWithNeighbours(group..<index, of: index, chain, &items, &found)
      }
      // "Chính ủy, Thiếu tướng A", "Thiếu tướng, Chính ủy A": a list with what its people are before the names.
      previousHasPostBefore =
        (group..<index).contains { items[$0].kind == .position && items[$0].joint != .adjacent }
        || group + 2 == index && items[group].kind == .rank && items[group].joint == .comma
      // "trao quyết định cho Bí thư Tỉnh ủy A, |Ủy viên Bộ Chính trị, Trưởng ban| B nói": those are B's.
      previousIsGiven =
        index + 2 < chain.upperBound && items[index].joint == .comma && group < index
        && items[group].joint == .adjacent && joints.isObject(items[group].first, paragraph)
      previous = index
      index += 1
    }
    guard let previous else { return }
    // "thay mặt Tổng Bí thư A, Thủ tướng …": the post after the comma is that of the person who acts for A.
    let isActedFor =
      previous > chain.lowerBound && items[previous].joint == .comma
      && items[chain.lowerBound..<previous].allSatisfy { $0.joint == .adjacent }
      && joints.isPrincipal(items[chain.lowerBound].first, paragraph)
    // "trao quyết định cho ông A, Chủ tịch nước nêu rõ": here, of the person who acts upon A.
    let isActedUpon =
      items[previous].joint == .comma && previous + 2 == chain.upperBound
      && (joints.isSpeaker(items[previous + 1], paragraph)
        && joints.isObject(items[previous].first, paragraph)
        || joints.isAside(items[previous].first, before: items[previous + 1], paragraph))
    if !isActedFor, !isActedUpon {
      takeAfter(previous, previous + 1..<chain.upperBound, &items, paragraph, &found)
      shareBack(from: previous, chain, &items, paragraph, &found)
    }
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
    _ previousHasPostBefore: Bool
  ) -> Int {
    var group = index
    let floor = max(floor, index - Self.mostPosts)
    while group > floor {
      let joint = items[group - 1].joint
      switch joint {
      case .adjacent:
        // "Ông A là Trưởng ban Lễ tang Đại tướng B"
        if joints.isAssistant(items[group - 1], of: items[group], paragraph)
          || hasPrevious && group - 1 == floor && joints.isOfSubject(group - 1, items, paragraph)
        {
          return group
        }
      case .comma, .dash:
        // "Chính ủy, Thiếu tướng A": yes. After another person the comma leads to that person's own posts, unless the
        // list has its posts before the names.
        if hasDelegate(group - 1, floor: floor, items, paragraph)
          || joint == .comma
            && (joints.isGiven(items[group - 1], paragraph) || joints.isHeld(group - 1, items, paragraph))
          || group < index && items[group].kind == .position
            && joints.isOfAssistant(items[group - 1], paragraph)
        {
          return group
        }
        // "Phó Bí thư Tỉnh ủy A, Phó Chủ tịch UBND tỉnh - Trưởng đoàn ĐBQH tỉnh B": titles before the names.
        let isForward =
          joint == .dash && group < index && group - 1 == floor && floor > 0
          && items[floor - 1].joint == .comma
          && isLed(floor - 1, items)
        let isGuest =
          group == index && floor > 0 && isLed(floor - 1, items)
          && joints.isGuest(items[group - 1], items[index], paragraph)
        if hasPrevious, !isForward, !isGuest,
          !joints.isOfDegree(group - 1, index, floor: floor, items, paragraph),
          !(previousHasPostBefore && group < index && joint == .comma)
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
    return joints.isPrincipal(items[first].first, paragraph)
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
          ? joints.isOfAssistant(items[index], paragraph)
          : joints.isOfAssistantToMember(items[index], paragraph)
      {
        return
      }
    }
  }

  /// "A, sinh năm 1930; nguyên Bí thư Tỉnh ủy; nguyên Thứ trưởng": gives what comes after semicolons and names nobody to the
  /// last person before them.
  private func takeFormer(_ chain: Range<Int>, _ items: inout [Item], _ found: inout [PersonAttribute]) {
    guard !items[chain].contains(where: { $0.kind == .person }) else { return }
    var person = chain.lowerBound - 1
    let floor = max(chain.lowerBound - StatementReach.items, 0)
    while person > floor, items[person].kind != .person, items[person].joint != .none { person -= 1 }
    guard items[person].kind == .person, items[person].joint != .none else { return }
    for item in chain where !items[item].isTaken { take(item, for: person, .beside, &items, &found) }
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
    guard post < chain.upperBound, items[post].isTaken, joints.isOfSeveral(items[post], paragraph) else {
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

  private func share(
    _ heading: Range<Int>, _ chain: Range<Int>, _ items: inout [Item], _ paragraph: ParagraphText,
    _ found: inout [PersonAttribute]
  ) {
    for person in chain where items[person].kind == .person {
      for item in heading {
        // "thăng quân hàm từ Đại tá lên |Thiếu tướng| gồm: Đại tá A, …": what each of them is now.
        let isNew = items[item].kind == .rank && joints.isGiven(items[item], paragraph)
        take(item, for: person, isNew ? .promoted : .heading, &items, &found)
      }
    }
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
