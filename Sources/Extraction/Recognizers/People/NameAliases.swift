import Lexicon
import VietnameseText

/// Other names of the person named before: "Trần Thí Dụ (Tư Mẫu)", ", tức Tư Mẫu", "còn gọi là Tư Mẫu".
final class NameAliases: Sendable {
  /// Words that stand between two names of one person.
  private let alsoCalled = WordSet([
    "tức", "còn", "được", "gọi", "là", "hay", "tên", "bí", "danh", "biệt", "thường", "thật", "khai", "sinh",
    "khác",
  ])
  /// One of these is among them.
  private let otherNames = WordSet(["tức", "danh", "gọi", "thật", "khai", "khác"])
  private let namely = SyllableKey("tức")
  private let addressesOfOne = WordSet(["anh", "bà", "bác", "chị", "chú", "cô", "cậu", "cụ", "thầy", "ông"])
  /// Words with which such a name begins in the south.
  let birthOrder = WordSet([
    "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Bẩy", "Tám", "Chín", "Mười", "Út", "Cả",
  ])

  /// Whether nothing stands between a name that ends at `end` and another that begins at `index` but what says that both
  /// are one person's: "(", ", tức", "(bí danh", "còn gọi là".
  func isJoint(between end: Int, and index: Int, in paragraph: ParagraphText) -> Bool {
    var place = end
    let isOpen = paragraph[place].isMark("(")
    if isOpen || paragraph[place].isMark(",") { place += 1 }
    if place == index { return isOpen }
    // "con ông Trần Thí Dụ là Trần Mẫu" names two.
    var isSaid = false
    while place < index, paragraph.is(place, anyOf: alsoCalled) {
      isSaid = isSaid || paragraph.is(place, anyOf: otherNames)
      place += 1
    }
    // "(tức “cậu |Mẫu|”", "(tức ông |Ba Dụ|"; not "chị Trần Mẫu gọi chị |Dụ|".
    guard paragraph.is(place - 1, namely) else { return place == index && isSaid }
    if place < index, paragraph[place].isMark("\u{201C}") || paragraph[place].isMark("\"") { place += 1 }
    if place == index - 1, paragraph.is(place, anyOf: addressesOfOne) { place += 1 }
    return place == index && isSaid
  }

  /// Whether a name in brackets is another of the one before it: "Trần Thí Dụ (|Tư Mẫu|)", "Trần Dụ (|Trần Mẫu|)", "Trần Thí
  /// Dụ (|Lê Dụ|)", "Trương Thí Dụ (|Zhang Maudu|)", not a place or body.
  func isInBrackets(_ run: NameReader.Run, after end: Int, in paragraph: ParagraphText) -> Bool {
    guard end == run.first - 1, paragraph[end].isMark("("), (2...3).contains(run.words), !run.isUpper,
      paragraph[run.end].isMark(")") || paragraph[run.end].isMark(",")
    else { return false }
    if !run.isVietnamese {
      return paragraph[run.end].isMark(")") && !paragraph.has(PhraseList.bodyHead.bit, at: run.first)
        && paragraph.isSyllable(end - 1)
    }
    return paragraph.is(run.first, anyOf: birthOrder) && run.last.contains(.syllable)
      || run.head.contains(.certainFamily) && run.isKnownThroughout
      || run.isKnownThroughout && paragraph[run.end - 1].key == paragraph[end - 1].key
  }

  /// Whether it has the given name of the one before it, whatever place is called so: "Trần Thí Nghĩa (|Tư Nghĩa|)".
  func isNicknameInBrackets(_ run: NameReader.Run, after end: Int, in paragraph: ParagraphText) -> Bool {
    end > 0 && end == run.first - 1 && paragraph[run.end - 1].key == paragraph[end - 1].key
      && isInBrackets(run, after: end, in: paragraph)
  }

  /// Whether the words before say by what other name somebody goes: "tức |Tư Mẫu|", "còn gọi là |Tư Mẫu|".
  func leads(to index: Int, after end: Int, in paragraph: ParagraphText) -> Bool {
    end < index && index - end <= Self.longest && paragraph.is(index - 1, anyOf: alsoCalled)
      && isJoint(between: end, and: index, in: paragraph)
  }

  /// In tokens: ", còn được gọi là".
  static let longest = 6
}
