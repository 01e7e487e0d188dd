import Lexicon
import VietnameseText

/// Titles in tables: "| Trần Thí Dụ | Đại tá | Chỉ huy trưởng |", the same with tabs or several spaces.
extension PostGrammar {
  /// Whether the title fills a cell of a row in which somebody is named, or a rank stands; not one of the table's head.
  ///
  /// - Parameter end: of the title and the term behind it.
  func fillsCell(
    _ title: TitleMatch, _ paragraph: ParagraphText, _ mentions: ParagraphMentions, end: Int
  ) -> Bool {
    guard beginsCell(paragraph, title.first),
      end >= paragraph.count || paragraph[end].isMark("|") || beginsCell(paragraph, end)
    else { return false }
    let floor = max(title.first - Self.longestRow, 0)
    let ceiling = min(end + Self.longestRow, paragraph.count)
    return (floor..<title.first).contains { holdsSomebody(paragraph, mentions, $0) }
      || (end..<max(end, ceiling)).contains { holdsSomebody(paragraph, mentions, $0) }
  }

  /// Whether a cell, which begins at the token, has a name or rank in it.
  private func holdsSomebody(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ index: Int
  ) -> Bool {
    guard paragraph[index].isCapitalised, beginsCell(paragraph, index) || index == 0 else { return false }
    return mentions.covers(index, .rank)
      || capitals.isFamily(paragraph, index) && paragraph[index + 1].isCapitalised
        && !paragraph[index + 1].flags.contains(.wideGap)
  }

  /// Whether a bar, a tab or more than one space stands before the token.
  private func beginsCell(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    paragraph.isTable
      ? paragraph[index - 1].isMark("|")
      : paragraph[index].gap == .space && paragraph[index].flags.contains(.wideGap)
  }

  /// In tokens, on either side.
  private static let longestRow = 32
}
