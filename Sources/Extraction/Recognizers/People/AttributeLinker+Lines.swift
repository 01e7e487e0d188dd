import Lexicon
import SourceText
import VietnameseText

// Lists of a portal, in which a name has a line of its own and the posts of its bearer stand on the lines below.
extension AttributeLinker {
  /// Notes that the paragraph is nothing but a name, perhaps with a rank: "Đồng chí Trần Thí Dụ", "2. Đại tá Lê Giả Định:".
  func head(_ paragraph: ParagraphText, _ mentions: inout ParagraphMentions) {
    guard mentions.count(.person) == 1, mentions.isEmpty(.position), paragraph.count <= Self.longestHead
    else {
      return
    }
    let name = mentions[.person, 0]
    guard case .person(let detail) = name.detail, !detail.flags.contains(.alias),
      !detail.isByline || detail.flags.contains(.hasFamily), Int(name.endToken) - Int(name.firstToken) > 1
    else { return }
    var index = 0
    while index < Int(name.firstToken) {
      if mentions.covers(index, .rank) || paragraph[index].isMark || paragraph[index].isNumber {
        index += 1
      } else if paragraph.starts(.honorific, at: index), let address = paragraph.match(.honorific, at: index)
      {
        index += address.count
      } else {
        return
      }
    }
    guard
      (Int(name.endToken)..<max(paragraph.count, Int(name.endToken))).allSatisfy({
        paragraph[$0].isMark && !paragraph[$0].isMark("?")
      })
    else { return }
    mentions.attributes.append(
      PersonAttribute(
        person: name.firstToken, mention: name.firstToken, kind: .person, relation: .heads))
  }

  /// In tokens: "12. Đồng chí Thượng tướng, PGS, TS Nguyễn Thị Thí Dụ:".
  private static let longestHead = 20

  /// Gives the posts of a line that has nothing else to whoever has the line above: "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy"; in
  /// capitals to whoever has the line below.
  func linkLine(
    _ items: inout [Item], _ paragraph: ParagraphText, _ mentions: ParagraphMentions,
    _ found: inout [PersonAttribute]
  ) {
    guard found.isEmpty, let first = items.first, items.count <= StatementReach.posts,
      items.allSatisfy({ $0.kind != .person }), items.contains(where: { $0.kind == .position }),
      // A caption ends like a sentence: "Bộ trưởng Bộ Y tế."; but "4." is the number of the next entry.
      !paragraph[paragraph.count - 1].isMark(".") || paragraph[paragraph.count - 2].isNumber
    else { return }
    // "CHỦ TỊCH UBND TỈNH": under a document such a line says what the one below it is.
    let isSigned =
      paragraph[first.first].letterCase == .upper && paragraph[first.end - 1].letterCase == .upper
    if isSigned, items.contains(where: { $0.kind != .position }) { return }
    var index = 0
    var next = 0
    while index < paragraph.count {
      if next < items.count, items[next].first == index {
        index = items[next].end
        next += 1
      } else if paragraph[index].isMark("("), let close = paragraph.closing(index, before: index + 12) {
        index = close + 1
      } else if isBetweenPosts(index, paragraph) || mentions.covers(index, .date) {
        index += 1
      } else {
        return
      }
    }
    for item in items.indices {
      items[item].isTaken = true
      found.append(
        PersonAttribute(
          person: PersonAttribute.carriedOver, mention: Int32(items[item].first), kind: items[item].kind,
          relation: isSigned ? .signs : .below))
    }
  }

  private func isBetweenPosts(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let token = paragraph[index]
    return token.isMark && !token.isMark("?") && !token.isMark("!") && !token.isMark("|") || token.isNumber
      || Self.betweenPosts.contains(token.key)
  }

  private static let betweenPosts = WordSet([
    "kiêm", "và", "nguyên", "cựu", "quyền", "đồng", "thời", "hiện", "nay", "là", "nhiệm", "kỳ", "khóa", "từ",
    "năm", "tháng", "đến", "chức", "vụ", "danh",
  ])
}
