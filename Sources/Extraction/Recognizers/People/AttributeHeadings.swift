import Lexicon
import VietnameseText

/// The chains of a paragraph one after another, and what some of them say of the people of those that follow: posts before
/// a colon ("Các đồng chí Phó Chủ tịch: A, B; C") or before a list ("4 Phó Tư lệnh gồm A; B").
struct AttributeHeadings: Sendable {
  typealias Item = AttributeLinker.Item

  private let chains: AttributeChains
  private var signs: AttributeSigns { chains.signs }

  init(chains: AttributeChains) { self.chains = chains }

  /// What holds for all who are named under it, as far as the paragraph has been read.
  private struct Heading {
    var posts: Range<Int>
    /// Whether no colon leads to its people.
    var isListed = false
    /// Whether it is all that is said of its people so far.
    var isPlain = false
  }

  /// Gives what the chains say: what stands beside a name, and what a heading says of all who are named under it.
  func link(_ items: inout [Item], _ paragraph: ParagraphText, _ found: inout [PersonAttribute]) {
    var start = 0
    var last = 0
    var heading: Heading?
    while start < items.count {
      let end = chainEnd(from: start, items)
      let closing = items[end - 1].joint
      if closing == .colon, let posts = headingPosts(start...end - 1, items, paragraph) {
        // "Các đồng chí Phó Chủ tịch: A, B", with the people of another item before it, perhaps.
        chains.link(start..<posts.lowerBound, &items, paragraph, &found)
        heading = Heading(posts: posts)
        for index in posts { items[index].isHeading = true }
      } else {
        let chain = start..<end
        chains.link(chain, &items, paragraph, &found)
        if signs.isEntry(chain, items, paragraph) {
          for item in chain { chains.take(item, for: start - 1, .beside, &items, &found) }
        }
        if let held = heading, ends(held, before: chain, after: items[last], items, paragraph) {
          heading = nil
        }
        if let held = heading {
          share(held.posts, chain, &items, paragraph, &found)
          heading?.isPlain = chain.count > 1 && items[chain].allSatisfy { $0.kind == .person }
        }
        if closing == .none {
          heading = nil
        } else if heading == nil, closing == .semicolon, let posts = listedPost(start, items, paragraph) {
          heading = Heading(posts: posts, isListed: true)
        }
        if isBehindSemicolon(start, items), signs.isFormer(items[start].first, paragraph) {
          takeFormer(chain, &items, &found)
        }
      }
      last = start
      start = end
    }
  }

  private func isBehindSemicolon(_ index: Int, _ items: [Item]) -> Bool {
    index > 0 && items[index - 1].joint == .semicolon
  }

  /// Whether the people of the chain have posts of their own instead of the heading's.
  ///
  /// - Parameter last: the first item of the chain before.
  private func ends(
    _ heading: Heading, before chain: Range<Int>, after last: Item, _ items: [Item],
    _ paragraph: ParagraphText
  ) -> Bool {
    if isBehindSemicolon(chain.lowerBound, items) {
      // "nguyên Chủ tịch nước: A, B; nguyên Thủ tướng C": C has another post.
      if items[chain.lowerBound].kind == .position, last.kind == .person { return true }
      // "4 Thượng tướng, Thứ trưởng: A, B; |Thượng tướng C, …|": C is none of the four.
      if isRanked(heading.posts, items, paragraph), hasOwn(.rank, chain, items, paragraph) { return true }
      // "nguyên Tổng Bí thư: A, B; |C, nguyên Chủ tịch nước|": C was something else.
      if heading.isPlain, hasOwn(.position, chain, items, paragraph) { return true }
    }
    return heading.isListed && hasOwn(items[heading.posts.lowerBound].kind, chain, items, paragraph)
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
      items[first + 1].kind != .position, signs.lists(items[first], paragraph),
      signs.isPlural(before: items[first].first, paragraph)
        // "thăng cấp bậc hàm lên Trung tướng gồm ông A, Cục trưởng …; ông B, Cục trưởng …"
        || items[first].kind == .rank && signs.isGiven(items[first], paragraph)
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
    heading.contains { items[$0].kind == .rank && !signs.isGiven(items[$0], paragraph) }
  }

  /// The posts (and ranks) before a colon that leads to people; nil where a person stands there.
  private func headingPosts(
    _ chain: ClosedRange<Int>, _ items: [Item], _ paragraph: ParagraphText
  ) -> Range<Int>? {
    var first = chain.upperBound + 1
    let floor = max(chain.lowerBound, first - AttributeLinker.mostPosts)
    while first > floor, items[first - 1].kind != .person,
      first == chain.upperBound + 1 || items[first - 1].joint != .none
    {
      first -= 1
    }
    // "Các đồng chí Thượng tướng: A", but "năm 2012: Thiếu tướng, Tư lệnh …" leads to nobody.
    var next = chain.upperBound + 1
    while next < items.count, items[next].kind == .rank, items[next].joint == .adjacent { next += 1 }
    guard next < items.count else { return nil }
    // "các đồng chí Ủy viên Bộ Chính trị: Thủ tướng A, Bí thư Thành ủy B": each has a post of his own, too.
    guard items[next].kind == .person || leadsToPosts(chain.upperBound, next, items, paragraph) else {
      return nil
    }
    // After a person's name its own posts come first: only the last post is the heading's.
    if first > chain.lowerBound { first = chain.upperBound }
    // "Căn cứ các Quyết định của Bộ trưởng: Đại tá A …": whose decision it is.
    if items[chain.upperBound].kind == .person || signs.isOwner(items[first].first, paragraph) { return nil }
    return first..<chain.upperBound + 1
  }

  /// Whether the post is one of several people, before each of whom another one stands.
  private func leadsToPosts(
    _ post: Int, _ next: Int, _ items: [Item], _ paragraph: ParagraphText
  ) -> Bool {
    guard items[post].kind == .position, items[next].kind == .position,
      signs.isPlural(before: items[post].first, paragraph)
        || signs.isCounted(items[post].first, paragraph)
    else { return false }
    var person = next
    while person < items.count, items[person].kind != .person, person - next < StatementReach.posts,
      items[person].joint == .adjacent || items[person].joint == .comma
    {
      person += 1
    }
    return person < items.count && items[person].kind == .person && items[person - 1].joint == .adjacent
  }

  /// "A, sinh năm 1930; nguyên Bí thư Tỉnh ủy; nguyên Thứ trưởng": gives what comes after semicolons and names nobody to the
  /// last person before them.
  private func takeFormer(_ chain: Range<Int>, _ items: inout [Item], _ found: inout [PersonAttribute]) {
    guard !items[chain].contains(where: { $0.kind == .person }) else { return }
    var person = chain.lowerBound - 1
    let floor = max(chain.lowerBound - StatementReach.items, 0)
    while person > floor, items[person].kind != .person, items[person].joint != .none { person -= 1 }
    guard items[person].kind == .person, items[person].joint != .none else { return }
    for item in chain where !items[item].isTaken { chains.take(item, for: person, .beside, &items, &found) }
  }

  /// Where somebody with a post of his own before the name follows two or more in the chain who have nothing but the heading's: "các
  /// Phó Thủ tướng: A, B, |Bộ trưởng Bộ Y tế C|".
  private func ownPost(_ chain: Range<Int>, _ items: [Item]) -> Int? {
    guard chain.count > 3, let post = chain.first(where: { items[$0].kind == .position }),
      post - chain.lowerBound > 1, post + 1 < chain.upperBound, items[post].joint == .adjacent,
      items[post + 1].kind == .person,
      items[chain.lowerBound..<post].allSatisfy({ $0.kind == .person && $0.joint == .comma })
    else { return nil }
    return post
  }

  private func share(
    _ heading: Range<Int>, _ chain: Range<Int>, _ items: inout [Item], _ paragraph: ParagraphText,
    _ found: inout [PersonAttribute]
  ) {
    let end = ownPost(chain, items) ?? chain.upperBound
    for person in chain.lowerBound..<end where items[person].kind == .person {
      for item in heading {
        // "thăng quân hàm từ Đại tá lên |Thiếu tướng| gồm: Đại tá A, …": what each of them is now.
        let isNew = items[item].kind == .rank && signs.isGiven(items[item], paragraph)
        chains.take(item, for: person, isNew ? .promoted : .heading, &items, &found)
      }
    }
  }
}
