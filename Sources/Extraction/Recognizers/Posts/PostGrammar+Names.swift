import Lexicon
import SourceText
import VietnameseText

/// Names beside a title, before the names themselves are read.
extension PostGrammar {
  /// Whether a person's name of two words or more begins at the token, or one in hyphens: "Chủ tịch Mẫu-thi-dụ".
  func isName(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    if paragraph[index + 1].isDash { return isTransliterated(paragraph, index) }
    if paragraph[index + 1].isMark(".") { return isInitialled(paragraph, index) }
    guard paragraph[index].isWord, paragraph[index].isCapitalised, paragraph[index].gap != .none,
      paragraph[index + 1].isWord, paragraph[index + 1].isCapitalised, paragraph[index + 1].gap != .none,
      !mentions.covers(
        index..<index + 1,
        kinds: EntityKind.organization.bit | EntityKind.location.bit | EntityKind.rank.bit)
    else { return false }
    if capitals.isFamily(paragraph, index) { return true }
    return capitals.isNameWord(paragraph, index) && capitals.isNameWord(paragraph, index + 1)
      && paragraph.match(.title, at: index) == nil
  }

  /// Whether a name stands there of which the first word is its initial only: "Tổng thống M.Thidu"; not "T.Ư".
  private func isInitialled(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let (initial, stop, name) = (paragraph[index], paragraph[index + 1], paragraph[index + 2])
    return initial.isWord && initial.isCapitalised && initial.key.letterCount == 1 && initial.gap == .space
      && stop.gap == .none && name.isWord && name.gap == .none && name.letterCase == .capitalised
      && name.key.letterCount != 1
  }

  /// Whether a foreign name in Vietnamese syllables stands there: "Xu-pha-nu-vông".
  private func isTransliterated(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let (dash, second) = (paragraph[index + 1], paragraph[index + 2])
    return paragraph[index].letterCase == .capitalised && paragraph[index].gap == .space && dash.gap == .none
      && second.isWord && second.gap == .none && second.letterCase == .lower
      && !paragraph.starts(.title, at: index + 2)
  }

  /// Whether one name word stands there with a verb behind it that people do ("Chủ tịch Mẫu cùng …"); not the noun of a
  /// body ("Giám đốc Sở cho biết").
  func isGivenName(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    let (name, verb) = (paragraph[index], paragraph[index + 1])
    // "Tổng thống Maukin": no word of the language, so it is a name whatever comes after it.
    if name.isWord, name.letterCase == .capitalised, name.gap == .space, name.flags.contains(.notSyllable),
      name.range.length > 3, !paragraph.has(Self.otherThanNames | PhraseList.place.bit, at: index),
      !(verb.isWord && verb.isCapitalised), !verb.isDash
    {
      return !mentions.covers(index..<index + 1, kinds: EntityKind.organization.bit | EntityKind.location.bit)
    }
    return name.isWord && name.letterCase == .capitalised && name.gap == .space
      && !paragraph.has(Self.otherThanNames, at: index) && paragraph.match(.bodyField, at: index) == nil
      && name.key.letterCount != 1
      && verb.isWord && verb.letterCase == .lower && verb.gap == .space
      && paragraph.starts(.nameStopWord, at: index + 1)
      && paragraph.match(.nameStopWord, at: index + 1) != nil
      && !mentions.covers(
        index..<index + 1,
        kinds: EntityKind.organization.bit | EntityKind.location.bit | EntityKind.rank.bit
          | EntityKind.date.bit)
  }

  /// Whether what somebody says follows his given name, behind a comma: "|Theo| Bí thư Mẫu|,| thành phố …".
  func isSource(
    _ title: TitleMatch, _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ index: Int
  ) -> Bool {
    paragraph.is(title.first - 1, source) && paragraph[index + 1].isMark(",")
      && paragraph[index].letterCase == .capitalised && paragraph[index].gap == .space
      && paragraph[index].key.letterCount != 1 && capitals.isNameWord(paragraph, index)
      && !paragraph.has(Self.otherThanNames | PhraseList.place.bit, at: index)
      && paragraph.match(.bodyField, at: index) == nil
      && mentions.kinds(at: index) & (EntityKind.organization.bit | EntityKind.location.bit) == 0
  }

  private static let otherThanNames =
    PhraseList.bodyHead.bit | PhraseList.body.bit | PhraseList.title.bit | PhraseList.adminWord.bit

  func endsName(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    // "anh |Mẫu|": one word behind a form of address.
    capitals.isNameWord(paragraph, index)
      && (capitals.isNameWord(paragraph, index - 1)
        || paragraph[index - 1].letterCase == .lower
          && paragraph.hasEnding(PhraseList.honorific.bit, at: index - 1))
      && paragraph[index].gap != .none
      && !mentions.covers(
        index - 1..<index + 1,
        kinds: EntityKind.organization.bit | EntityKind.location.bit | EntityKind.rank.bit)
  }

  /// Whether the title's word is a name's: "Nguyễn Thư Ký", "Lê Văn Phó".
  func isInsideName(_ paragraph: ParagraphText, _ title: TitleMatch) -> Bool {
    title.end - title.first == 1 && paragraph[title.first].gap != .none && title.first > 0
      && capitals.isNameWord(paragraph, title.first - 1) && capitals.isNameWord(paragraph, title.first)
      && capitals.isFamily(paragraph, title.first - 2)
  }
}
