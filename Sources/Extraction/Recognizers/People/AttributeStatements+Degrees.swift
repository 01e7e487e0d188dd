import Lexicon
import VietnameseText

// Posts in a list with other things that somebody is.
extension AttributeStatements {
  /// Whether the post comes in a list behind what else somebody is: "ông A, 59 tuổi, |là Thạc sĩ quản trị kinh doanh|, Ủy viên
  /// …", "Ông |là cán bộ lão thành|, nguyên Ủy viên …".
  func isAfterDegree(
    _ index: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText
  ) -> Bool {
    let first = items[index].first
    let isFormer = paragraph.is(first - 1, former)
    let comma = isFormer ? first - 2 : first - 1
    guard isListing(comma, paragraph) else { return false }
    var place = comma - 1
    // Whether only one thing that somebody is has been passed.
    var isOne = true
    let floor = index > 0 ? max(first - Self.longestDegree, items[index - 1].end) : first - Self.longestDegree
    while place >= max(floor, 1), paragraph[place].isWord || isListing(place, paragraph) {
      // "Ông là cán bộ lão thành cách mạng, nguyên Ủy viên …"
      if isFormer, isOne, paragraph.is(place, copula) { return true }
      if paragraph.is(place - 1, copula), paragraph.starts(.honorific, at: place),
        let degree = paragraph.match(.honorific, at: place)
      {
        let kind = LexiconTable.honorifics.cell(degree.row, .kind)
        // "đồng chí |là quân y sĩ|, chính trị viên đại đội"
        if kind.equals("academic") || kind.equals("role") && subjects.isPronoun(place - 2, paragraph) {
          return true
        }
      }
      if isListing(place, paragraph) { isOne = false }
      place -= 1
    }
    return false
  }

  /// Whether the token separates what somebody is from what else.
  func isListing(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph[index].isMark(",") || paragraph[index].isMark(";")
  }

  /// In tokens, with the commas: "là thạc sĩ quản trị kinh doanh, cử nhân luật, cao cấp lý luận chính trị,".
  static let longestDegree = 24
}
