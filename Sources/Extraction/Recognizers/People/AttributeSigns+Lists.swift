import Lexicon
import VietnameseText

// Ranks and posts that a degree or a colon parts from the name.
extension AttributeSigns {
  /// Whether the rank is the person's whose degree follows it, and not the one's before: "Đại tá A, Chủ nhiệm Khoa và |Thượng tá|, TS
  /// B", "Đại tá A, Chủ nhiệm Khoa, |Thượng tá|, TS B".
  ///
  /// - Parameter floor: the first item behind the person before.
  func isOfDegree(
    _ rank: Int, _ person: Int, floor: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText
  ) -> Bool {
    guard rank + 1 == person, items[rank].kind == .rank,
      isBeforeDegree(items[rank], of: items[person], paragraph)
    else { return false }
    if rank > 0, items[rank - 1].joint == .and { return true }
    return floor > 1 && items[floor - 2].kind == .rank
      && (items[floor - 2].joint == .adjacent || items[floor - 2].joint == .comma)
  }

  /// Whether a comma and a degree or what somebody does lead from the rank to the name: "Đại tá, |TS| A", "Thượng tá, |bác sĩ| A".
  private func isBeforeDegree(
    _ rank: AttributeLinker.Item, of name: AttributeLinker.Item, _ paragraph: ParagraphText
  ) -> Bool {
    guard paragraph[rank.end].isMark(","), name.first > rank.end + 1,
      let degree = paragraph.match(.honorific, at: rank.end + 1)
    else { return false }
    return LexiconTable.honorifics.cell(degree.row, .kind).equals(anyOf: ["academic", "role", "honour"])
  }

  /// Whether the items are what a list says behind a name and a colon, with nothing else: "Đồng chí A: |Tư lệnh Quân khu| (1975 -
  /// 1980)"; not "Ông A: Bộ trưởng phải …".
  func isEntry(
    _ chain: Range<Int>, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText
  ) -> Bool {
    let name = chain.lowerBound - 1
    guard name >= 0, items[name].kind == .person, items[name].joint == .colon,
      items[chain.lowerBound].first == items[name].end + 1,
      !items[chain].contains(where: { $0.kind == .person })
    else { return false }
    let end = items[chain.upperBound - 1].end
    let next = paragraph[end]
    return end >= paragraph.count || next.gap == .lineBreak || next.isMark("(") || next.isMark(";")
      || next.isMark(".")
  }
}
