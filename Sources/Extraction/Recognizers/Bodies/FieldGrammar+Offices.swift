import Lexicon
import SourceText
import VietnameseText

/// Fields of bureaus and offices in small letters of no table, which what they are part of closes.
extension FieldGrammar {
  /// The end of a bureau's field that goes on in words of no table, as what it is part of shows: "Vụ Quản lý |các vùng
  /// biển|, Bộ …", "Phòng Cảnh sát điều tra |về trật tự đô thị|, Công an tỉnh".
  func wholeField(_ paragraph: ParagraphText, from index: Int, isPolice: Bool) -> Int? {
    var end = isPolice && paragraph.is(index, about) ? index + 1 : index
    while end - index < 8, paragraph[end].isWord, paragraph[end].gap == .space,
      paragraph[end].letterCase == .lower
        ? paragraph.is(end, several) || !sentenceWords.contains(paragraph[end].key)
        : paragraph.is(end - 1, and) && end > index + 1 && !beginsOther(paragraph, at: end)
    {
      end += 1
    }
    guard end > index + 1 else { return nil }
    // "Phòng Khảo thí |và quản lý chất lượng| Sở …", "Phòng Cảnh sát điều tra |tội phạm ma túy| Công an tỉnh"
    if isSuperior(paragraph, at: end) { return isField(paragraph, index..<end) ? end : nil }
    // "|về trật tự đô thị| (PC45) Công an tỉnh"
    if paragraph[end].isMark("("), paragraph[end + 1].letterCase == .upper,
      let close = (end + 2...end + 3).first(where: { paragraph[$0].isMark(")") })
    {
      let superior = paragraph[close + 1].isMark(",") ? close + 2 : close + 1
      return isSuperior(paragraph, at: superior) && isField(paragraph, index..<end) ? end : nil
    }
    guard paragraph[end].isMark(",") || paragraph[end].isDash && paragraph[end].gap == .space,
      isSuperior(paragraph, at: end + 1)
    else { return nil }
    return end
  }

  /// Whether what bureaus and offices are part of begins at the token.
  private func isSuperior(_ paragraph: ParagraphText, at index: Int) -> Bool {
    paragraph[index].letterCase == .capitalised && superiors.contains(paragraph[index].key)
      && paragraph[index].gap == .space
      && paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: index)
  }

  /// Whether the words in small letters can only say what an office deals with.
  private func isField(_ paragraph: ParagraphText, _ words: Range<Int>) -> Bool {
    let first = paragraph[words.lowerBound].key
    guard aspects.contains(first) || paragraph.match(.bodyField, at: words.lowerBound) != nil else {
      return false
    }
    var index = first == and || first == about ? words.lowerBound + 1 : words.lowerBound
    while index < words.upperBound {
      let field =
        paragraph.starts(.bodyField, at: index) ? paragraph.match(.bodyField, at: index)?.count ?? 0 : 0
      let isWord = field == 0 && paragraph.has(.compound, longerThan: 1, at: index)
      if paragraph.is(index, several) || paragraph.match(.title, at: index)?.count ?? 0 > 1 { return false }
      if field == 0, endsName(paragraph, at: index) || !isWord && paragraph.has(Self.bodies, at: index) {
        return false
      }
      index += isWord ? 2 : max(field, 1)
    }
    return true
  }

  private static let bodies = PhraseList.bodyHead.bit | PhraseList.title.bit
}
