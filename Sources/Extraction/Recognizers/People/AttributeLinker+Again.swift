import SourceText
import VietnameseText

// Somebody called by a post alone: "Chủ tịch UBND tỉnh Sơn Mẫu Trần Thí Dụ … |Chủ tịch UBND tỉnh| cũng yêu cầu".
extension AttributeLinker {
  /// Offers a post that is nobody's so far to whoever is named last before it. It is that one's only with a longer form of
  /// it, or with the same in other letters: `PersonFold` knows.
  func offerAgain(
    _ items: [Item], _ paragraph: ParagraphText, _ found: inout [PersonAttribute]
  ) {
    for index in items.indices {
      let item = items[index]
      guard item.kind == .position, !item.isTaken, !item.isHeading, !isAnother(item, paragraph) else {
        continue
      }
      let named = items[max(index - Self.againReach, 0)..<index].last { $0.kind == .person }
      found.append(
        PersonAttribute(
          person: named.map { Int32($0.first) } ?? PersonAttribute.carriedOver, mention: Int32(item.first),
          kind: .position, relation: .again))
    }
  }

  /// Whether the words before the post say that it is several people's, or somebody's who had it or will have it.
  private func isAnother(_ item: Item, _ paragraph: ParagraphText) -> Bool {
    Self.others.contains(paragraph[item.first - 1].key) || paragraph[item.first - 1].isNumber
      || paragraph[item.first - 2].isWord && Self.several.contains(paragraph[item.first - 2].key)
      || Self.behind.contains(paragraph[item.end].key)
      // "chủ tịch, các phó chủ tịch UBND tỉnh": whoever they are.
      || item.end <= item.first + 2 && paragraph[item.first].letterCase == .lower
  }

  private static let others = WordSet([
    "nguyên", "cựu", "tân", "các", "những", "hai", "ba", "bốn", "phó", "một", "mỗi", "từng", "chức", "danh",
    "làm", "là", "trí", "cử", "vụ", "vị", "nhiệm", "bầu", "trách", "ban",
  ])
  private static let behind = WordSet([
    "các", "hai", "những", "mỗi", "nhiều", "khác", "mới", "một", "lúc", "khi", "thời", "là", "và",
  ])
  private static let several = WordSet(["các", "những", "hai", "ba", "bốn"])
  /// In ranks, posts and names.
  private static let againReach = 12
}
