import VietnameseText

/// Words between a post and its holder that say when the one had the other.
struct TenureWords: Sendable {
  private let copula = SyllableKey("là")
  private let before = SyllableKey("trước")
  private let times = WordSet(["khi", "lúc", "hồi", "thời"])
  private let spans = WordSet(["điểm", "gian", "kỳ"])
  private let past = WordSet(["đó", "đây", "kia", "ấy", "này"])
  private let then = (SyllableKey("bấy"), SyllableKey("giờ"))
  private let already = SyllableKey("đã")
  private let tenures = WordsAroundNames.shared.tenures

  /// The token behind "là" where the words that begin at `index` say when: "Tư lệnh Quân khu |trước đó là| Trung tướng A", "Giám
  /// đốc Sở |thời điểm đó là| ông A", "ông A, |khi ấy là| Giám đốc Sở".
  func copulaEnd(_ index: Int, _ paragraph: ParagraphText) -> Int? {
    var place = index
    if paragraph.is(place, before) {
      place += 1
    } else if times.contains(paragraph[place].key) {
      place += spans.contains(paragraph[place + 1].key) ? 2 : 1
    } else if !paragraph.is(place, then) {
      return nil
    }
    if paragraph.is(place, then) {
      place += 2
    } else if past.contains(paragraph[place].key) {
      place += 1
    } else {
      return nil
    }
    return paragraph.is(place, copula) ? place + 1 : nil
  }

  /// Whether the token ends words that say when, of a time told before: "khi ấy", "lúc bấy giờ".
  func isThen(endingAt index: Int, _ paragraph: ParagraphText) -> Bool {
    if paragraph.is(index, then.1), paragraph.is(index - 1, then.0) { return true }
    guard past.contains(paragraph[index].key) else { return false }
    return times.contains(paragraph[index - 1].key)
      || spans.contains(paragraph[index - 1].key) && times.contains(paragraph[index - 2].key)
  }

  /// The token behind words like "đắc cử", where a name or the place of the post follows: "Tổng thống Mỹ |đắc cử| A", "Đại tá |đã
  /// nghỉ hưu| A"; not "Giám đốc nghỉ hưu, ông A …".
  func tenureEnd(_ index: Int, _ paragraph: ParagraphText) -> Int? {
    let first = paragraph.is(index, already) ? index + 1 : index
    return paragraph.is(first, anyOf: tenures) && paragraph[first + 2].isWord ? first + 2 : nil
  }
}
