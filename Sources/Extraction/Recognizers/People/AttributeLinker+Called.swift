import SourceText
import VietnameseText

// Posts behind what only the article as a whole knows to be somebody's name.
extension AttributeLinker {
  /// Gives a post that is nobody's so far to the given name straight before it: "|Mẫu| là Giám đốc Công ty …", "|Mauller|, cựu
  /// giám đốc Cục …". If the article has nobody who is called so, nobody gets it.
  func linkCalled(
    _ items: inout [Item], _ paragraph: ParagraphText, _ mentions: ParagraphMentions,
    _ found: inout [PersonAttribute]
  ) {
    for index in 0..<mentions.count(.person) {
      let mention = mentions[.person, index]
      guard case .person(let detail) = mention.detail, detail.isUnconfirmed, !detail.isByline,
        let first = postStart(behind: Int(mention.endToken), paragraph)
      else { continue }
      var item = items.partitioningIndex { $0.first >= first }
      guard item < items.count, items[item].first == first,
        !paragraph[first - 1].isMark(",") || isAside(from: item, items, paragraph)
      else { continue }
      while item < items.count, items[item].kind != .person, !items[item].isTaken {
        items[item].isTaken = true
        found.append(
          PersonAttribute(
            person: Int32(mention.firstToken), mention: Int32(items[item].first), kind: items[item].kind,
            relation: .beside))
        guard items[item].joint == .comma || items[item].joint == .and else { break }
        item += 1
      }
    }
  }

  /// Whether a comma ends the posts that begin at the item, so that they are the name's: "Mauller, Chủ tịch Ủy ban …|,| sẽ"; but "Bất
  /// đồng với Mauller, Bộ trưởng Nội vụ từ chức".
  private func isAside(from item: Int, _ items: [Item], _ paragraph: ParagraphText) -> Bool {
    var last = item
    while last + 1 < items.count, items[last].joint == .comma || items[last].joint == .and,
      items[last + 1].kind == .position, last - item < StatementReach.posts
    {
      last += 1
    }
    return paragraph[items[last].end].isMark(",") && paragraph[items[last].end + 1].letterCase == .lower
      && (last + 1 == items.count || items[last].joint == .none)
  }

  /// Where a rank or post may begin that is said of the name before `index`.
  private func postStart(behind index: Int, _ paragraph: ParagraphText) -> Int? {
    if paragraph.is(index, Self.copula) { return index + 1 }
    if Self.adverbs.contains(paragraph[index].key), paragraph.is(index + 1, Self.copula) { return index + 2 }
    if let post = signs.officeEnd(from: index, paragraph) { return post }
    guard paragraph[index].isMark(",") else { return nil }
    return Self.former.contains(paragraph[index + 1].key) ? index + 2 : index + 1
  }

  private static let copula = SyllableKey("là")
  private static let adverbs = WordSet(["từng", "hiện", "đang", "vốn", "nguyên"])
  private static let former = WordSet(["nguyên", "cựu"])
}
