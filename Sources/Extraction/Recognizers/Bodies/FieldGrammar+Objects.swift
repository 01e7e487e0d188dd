import Lexicon
import VietnameseText

/// Names that cannot end where the words with capitals do: what a body manages, protects or investigates follows in small
/// letters, and so does the second syllable of a word of which only the first has the capital.
extension FieldGrammar {
  /// The end of the name `name`, behind a head that begins at `head`, that goes on in such words; nil where it does not:
  /// "Cục Quản lý |cạnh tranh|", "Cục Cảnh sát |ma túy| (…)", "Vụ Sức khỏe Nghề |nghiệp|".
  func wholeWords(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ name: Range<Int>, head: Int,
    sort: BodyClass
  ) -> Int? {
    let index = name.upperBound
    guard index - head > 1, paragraph[index].letterCase == .lower, paragraph[index].gap == .space,
      paragraph[head].letterCase == .capitalised
    else { return nil }
    if isSplitWord(paragraph, name) {
      // "Công ty CP Sơn Mẫu Việt Nam |Giấy| phép số …": the next thing begins without a mark.
      return mentions.covers(index - 2, .location) ? index - 1 : index + 1
    }
    guard isAction(paragraph, name, head: head), !sentenceWords.contains(paragraph[index].key),
      !deeds.contains(paragraph[index].key), !behind.contains(paragraph[index].key),
      !counts.contains(paragraph[index].key)
    else { return nil }
    return object(paragraph, mentions, from: index, sort: sort)
  }

  /// The end of the name of a society, centre or institute that goes on behind a field in words of no table, up to the country's
  /// name or its initials: "Hiệp hội Vận tải |ôtô| Việt Nam", "Trung tâm Quốc tế |khoa học liên ngành| (TMQ)".
  func openName(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ name: Range<Int>, head: Int, sort: BodyClass
  ) -> Int? {
    let index = name.upperBound
    guard
      sort == .mass || sort == .other || sort == .international
        || bureaus.contains(paragraph[name.lowerBound - 1].key),
      name.lowerBound - head > 1, !name.isEmpty, paragraph[index].letterCase == .lower,
      paragraph[index].gap == .space, paragraph[head].letterCase == .capitalised,
      !deeds.contains(paragraph[index].key), !behind.contains(paragraph[index].key),
      !counts.contains(paragraph[index].key), !others.contains(paragraph[index].key),
      !mentions.covers(index - 1, .location)
    else { return nil }
    let words = firmWords(paragraph, mentions, from: index)
    guard words.end > index, words.end - index <= Self.longestObject + 2,
      words.areKnown || words.end == index + 1 && paragraph[index].flags.contains(.notSyllable),
      (index..<words.end).allSatisfy({ paragraph[$0].letterCase == .lower })
    else { return nil }
    let sign = paragraph[words.end]
    let hasLetters =
      sign.isMark("(") && paragraph[words.end + 1].letterCase == .upper
      && paragraph[words.end + 1].key.letterCount > 2 && paragraph[words.end + 2].isMark(")")
    let country = mentions.mention(.location, from: words.end)
    return hasLetters || country?.isCountry == true && sign.isCapitalised ? words.end : nil
  }

  /// Whether a word goes on behind the last capital of the name: "Nghề |nghiệp|"; not "Ban cán sự Đảng |bộ| đã yêu cầu".
  private func isSplitWord(_ paragraph: ParagraphText, _ name: Range<Int>) -> Bool {
    let last = name.upperBound - 1
    return !name.isEmpty && paragraph[last].letterCase == .capitalised && capitals.isHalfWord(paragraph, last)
      && (last == name.lowerBound || !paragraph.has(.compound, longerThan: 1, at: last - 1))
      && paragraph.match(.bodyHead, at: last) == nil && !sentenceWords.contains(paragraph[last + 1].key)
      && !capitals.isFamily(paragraph, last)
  }

  /// Whether the last words before the end of the name say what is done, but not to what.
  private func isAction(_ paragraph: ParagraphText, _ name: Range<Int>, head: Int) -> Bool {
    let last = name.upperBound - 1
    // "Phòng Cảnh sát |kinh tế|", "Phòng CSGT |đường bộ|"
    let isPolice =
      paragraph.is(last, guards.1) && paragraph.is(last - 1, guards.0) && last - 1 > head
      || traffic.contains(paragraph[last].key)
    if isPolice { return offices.contains(paragraph[head].key) || bureaus.contains(paragraph[head].key) }
    guard name.count > 1 else { return false }
    return paragraph.is(last - 1, anyOf: actions)
  }

  /// The end of what is done something to: all words up to a sign that the name ends there, or the first word or two.
  private func object(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from index: Int, sort: BodyClass
  ) -> Int? {
    let words = firmWords(paragraph, mentions, from: index)
    guard words.end > index else { return nil }
    let sign = paragraph[words.end]
    let isOwned =
      sign.isMark("(") || isOwned(paragraph, mentions, at: words.end)
      || sign.isCapitalised && paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: words.end)
    if isOwned { return words.end }
    let isClosed = sign.isMark || words.end >= paragraph.count || sign.gap == .lineBreak
    if isClosed, words.areKnown, words.end - index <= Self.longestObject { return words.end }
    if sort == .company { return nil }
    var end = index
    while let field = paragraph.match(.bodyField, at: end), field.count > 1 { end += field.count }
    if end > index { return end }
    if paragraph.has(.compound, longerThan: 1, at: index) {
      // "Cục Kiểm soát |hoạt động bảo vệ môi trường|"
      let further = paragraph.match(.bodyField, at: index + 2)?.count ?? 0
      return index + 2 + (further > 2 ? further : 0)
    }
    // "Ủy ban Quản lý |vốn nhà nước|"
    return paragraph.has(.compound, longerThan: 1, at: index + 1) && words.end >= index + 3 ? index + 3 : nil
  }

  /// In words; what goes on longer up to a mark is a sentence.
  private static let longestObject = 4
}
