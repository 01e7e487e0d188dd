import Lexicon
import SourceText
import VietnameseText

/// The numbers of roads, posts, heights and platforms.
extension PlaceHeads {
  /// The end of the name that a numbered platform or height has too: "nhà giàn DK1/2 Phúc Tần", "điểm cao 241 Quán Mẫu".
  func named(_ paragraph: ParagraphText, after number: Int, isHeight: Bool) -> Int? {
    // "DK1" is a word or two tokens without a gap; the "3" of "đường 3/2" is neither.
    guard
      paragraph[number - 2].isMark("/")
        && (paragraph[number - 3].gap == .none || paragraph[number - 3].isWord)
        || isHeight && paragraph[number].letterCase == .capitalised
          && !paragraph.has(PlaceGrammar.otherNames & ~PhraseList.placeHead.bit, at: number)
    else { return nil }
    let end = capitals.runEnd(paragraph, from: number, limit: 3)
    return end == number + 2 ? end : nil
  }

  /// The end of a road's or island's number with its letter: "Quốc lộ 1A", "đường 20 Quyết Thắng", "đường 3/2", "DK1/14".
  func number(_ paragraph: ParagraphText, at index: Int) -> Int? {
    if paragraph[index].isMark("/") || paragraph[index].isMark("-"), paragraph[index].gap == .none,
      paragraph[index + 1].isNumber, paragraph[index + 1].gap == .none
    {
      return index + 2
    }
    // "QL14C": only letters stand close to their number.
    guard paragraph[index].isNumber, paragraph.digits(index) <= 4,
      paragraph[index].gap == .space || paragraph[index - 1].letterCase == .upper
    else { return nil }
    var end = index + 1
    // "ở mốc 84,8 triệu đồng"
    if paragraph[end].isMark(","), paragraph[end].gap == .none, paragraph[end + 1].isNumber,
      paragraph[end + 1].gap == .none
    {
      return nil
    }
    if paragraph[end].isWord, paragraph[end].gap == .none, paragraph[end].range.length == 1 { end += 1 }
    if paragraph[end].isMark("/") || paragraph[end].isMark("-"), paragraph[end].gap == .none,
      paragraph[end + 1].isNumber, paragraph[end + 1].gap == .none
    {
      end += 2
    }
    // "đường 3 tháng 2"
    if paragraph.is(end, month), paragraph[end].gap == .space, paragraph[end + 1].isNumber,
      paragraph.digits(index) <= 2, paragraph.digits(end + 1) <= 2
    {
      end += 2
    }
    return end
  }
}
