import VietnameseText

/// Whether somebody is named only because another takes the place: "thay cho Đại tá |Trần Thí Dụ", "thay ông |Lê Giả Định".
/// What the text goes on to say of "ông" is said of the other one.
struct Succession: Sendable {
  private let instead = SyllableKey("thay")
  private let behalf = SyllableKey("mặt")
  /// In tokens: "thay thế cho đồng chí".
  private static let longestLead = 5

  /// - Parameter index: where the name begins, or the rank before it.
  func isReplaced(at index: Int, in paragraph: ParagraphText) -> Bool {
    var place = index - 1
    if paragraph[place].letterCase != .lower { return false }
    while place >= index - Self.longestLead, paragraph[place].isWord, paragraph[place].letterCase == .lower {
      if paragraph.is(place, instead) { return !paragraph.is(place + 1, behalf) }
      place -= 1
    }
    return false
  }
}
