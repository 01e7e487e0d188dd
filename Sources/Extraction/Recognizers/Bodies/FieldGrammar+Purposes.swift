import Lexicon
import SourceText
import VietnameseText

/// What committees are for, in fields of the table; `CommitteePurposes` has what is told in other words.
extension FieldGrammar {
  /// What a committee is for, one field after another up to its owner: "diễn tập khu vực phòng thủ |huyện".
  ///
  /// - Parameter isTitled: the committee stands behind its chairman's title, so that a name or mark closes it too.
  func purpose(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from index: Int, isTitled: Bool
  ) -> Int? {
    var end = index
    var steps = 0
    while steps < 5, paragraph.starts(.bodyField, at: end), let field = paragraph.match(.bodyField, at: end) {
      end += field.count
      steps += 1
      // "diễn tập khu vực phòng thủ, phòng thủ dân sự |tỉnh"
      if paragraph[end].isMark(","), paragraph[end + 1].letterCase == .lower,
        paragraph.starts(.bodyField, at: end + 1), let next = paragraph.match(.bodyField, at: end + 1),
        isOwned(paragraph, mentions, at: end + 1 + next.count)
      {
        return end + 1 + next.count
      }
    }
    guard end > index else { return nil }
    // Initials end it by themselves: "diễn tập KVPT".
    let isClosed =
      isOwned(paragraph, mentions, at: end) || paragraph[end].isMark("(") || isNational(paragraph, at: end)
      || end - 2 > index && isNational(paragraph, at: end - 2)
      || end > index + 1 && paragraph[end - 1].letterCase == .upper && paragraph[end - 1].key.letterCount > 2
      || isTitled && beginsHolder(paragraph, mentions, at: end)
      // "Ban Chỉ đạo diễn tập |Bộ Quốc phòng|"
      || paragraph[end].letterCase == .capitalised && paragraph[end].gap == .space
        && paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: end)
    return isClosed ? end : nil
  }

  /// Whether the body is the whole country's: "Hội đồng tuyển chọn |quốc gia|".
  func isNational(_ paragraph: ParagraphText, at index: Int) -> Bool {
    isNation(paragraph, at: index) && paragraph[index].letterCase == .lower
      && paragraph[index + 1].gap == .space
  }

  /// Whether "quốc gia" stands there, with capitals or without.
  func isNation(_ paragraph: ParagraphText, at index: Int) -> Bool {
    paragraph.is(index, nation.0) && paragraph.is(index + 1, nation.1)
  }

  /// Whether whoever has the post that ends before `index` comes next, or nothing more is said of the post: "Trưởng Ban Chỉ
  /// đạo diễn tập |Trần Mẫu|", "…, |đồng chí Trần Mẫu|"; not "Trưởng Ban Chỉ đạo kiểm tra|, đôn đốc …".
  private func beginsHolder(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int
  ) -> Bool {
    let token = paragraph[index]
    if token.isMark(",") {
      return paragraph[index + 1].isCapitalised || mentions.covers(index + 1, .rank)
        || paragraph.starts(.honorific, at: index + 1)
    }
    if token.isMark { return true }
    return mentions.covers(index, .rank) || capitals.beginsPerson(paragraph, index)
  }
}
