import Lexicon
import VietnameseText

/// Says which ranks and posts of a paragraph belong to which of its people.
///
/// First by *chains*: ranks, posts and names with nothing but commas, dashes, brackets, forms of address and such
/// between them ("Chính ủy Quân khu, Thiếu tướng A; đồng chí B, Bí thư Tỉnh ủy"). Then by what sentences say
/// ("ông giữ chức vụ …", "thăng quân hàm … cho A"), for what no chain has taken.
struct AttributeLinker: Sendable {
  let signs: AttributeSigns
  private let joints: AttributeJoints
  private let statements: AttributeStatements
  private let headings: AttributeHeadings

  init() {
    signs = AttributeSigns()
    joints = AttributeJoints(signs: signs)
    statements = AttributeStatements(signs: signs)
    headings = AttributeHeadings(chains: AttributeChains(signs: signs, statements: statements))
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
  static let mostPosts = 64

  func link(_ paragraph: ParagraphText, in mentions: inout ParagraphMentions) {
    if mentions.isEmpty(.position) {
      if !mentions.isEmpty(.person) { head(paragraph, &mentions) }
      if mentions.isEmpty(.rank) { return }
    }
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
    headings.link(&items, paragraph, &found)
    found.sort { $0.mention < $1.mention }
    let chained = found.count
    statements.link(&items, paragraph, mentions, &found)
    linkCalled(&items, paragraph, mentions, &found)
    linkLine(&items, paragraph, mentions, &found)
    offerAgain(items, paragraph, &found)
    if found.count > chained { found.sort { $0.mention < $1.mention } }
  }

  /// Puts the ranks, posts and names into `items`, in reading order, but for those that can have nothing to do with each other.
  private func collect(_ items: inout [Item], _ paragraph: ParagraphText, _ mentions: ParagraphMentions) {
    if !items.isEmpty { items.removeAll(keepingCapacity: true) }
    for kind in Self.kinds {
      for index in 0..<mentions.count(kind) {
        let mention = mentions[kind, index]
        if case .person(let detail) = mention.detail, detail.isByline || detail.isUnconfirmed { continue }
        if kind == .person, signs.isOtherName(mention, paragraph, mentions) { continue }
        if kind == .position, signs.isSought(Int(mention.firstToken), paragraph) { continue }
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
        signs.isPlural(before: items[index].first, paragraph)
          || signs.isCounted(items[index].first, paragraph),
        joints.leadsToList(from: items[index].end, to: next.first, paragraph, mentions)
      {
        items[index].joint = .colon
      }
    }
  }
}
