import Lexicon
import SourceText
import VietnameseText

/// Whose or what for a hall, a memorial or a street is: what stands behind its head and is part of its name.
extension PlaceHeads {
  /// The end of what a hall or a memorial is for, words of two syllables with one capital or two, and of whose it is: "Nhà
  /// văn hóa |Lao động tỉnh|", "Đài tưởng niệm |Anh hùng Liệt sĩ|".
  func purposeEnd(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from position: Int, _ words: AdminWords,
    _ names: PlaceNames
  ) -> Int {
    var end = position
    while end < position + 6, paragraph[end].isCapitalised, paragraph[end].gap == .space,
      capitals.isHalfWord(paragraph, end)
    {
      end += 2
    }
    // "đền thờ Liệt sĩ |Trong| không khí …": the next sentence begins.
    if paragraph.match(.sentenceOpener, at: end) == nil {
      end = capitals.runEnd(paragraph, from: end, limit: 3)
    }
    return unitEnd(paragraph, mentions, at: end, words, names) ?? end
  }

  /// The end of the body that a hall is of, with its number or level: "Hội trường |Bộ CHQS tỉnh|", "Nhà thi đấu |Quân khu 5|".
  func ownerEnd(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at position: Int, _ words: AdminWords,
    _ names: PlaceNames
  ) -> Int? {
    let fixed = paragraph.starts(.body, at: position) ? paragraph.match(.body, at: position)?.count ?? 0 : 0
    let head =
      paragraph.starts(.bodyHead, at: position) ? paragraph.match(.bodyHead, at: position)?.count ?? 0 : 0
    // "Tối 26/7, tại nghĩa trang liệt sĩ |Đảng ủy|, UBND …": who met there.
    guard max(fixed, head) > 1, !martyrs.contains(paragraph[position - 1].key) else { return nil }
    // "Nhà tang lễ |Bộ Quốc phòng|"
    if fixed >= head { return position + fixed }
    var end = position + head
    if paragraph[end].isNumber, paragraph[end].gap == .space, paragraph.digits(end) <= 3 { end += 1 }
    end = unitEnd(paragraph, mentions, at: end, words, names) ?? end
    // What is not read to its end is no name.
    let next = paragraph[end]
    return next.isMark && !next.isDash && !next.isMark("&") || end >= paragraph.count
      || next.isWord && next.letterCase == .lower && !paragraph.starts(.bodyField, at: end) ? end : nil
  }

  /// The end of the unit that a hall or a memorial is of, with its name or without: "tỉnh", "huyện Sơn Mẫu".
  func unitEnd(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, _ words: AdminWords,
    _ names: PlaceNames
  ) -> Int? {
    guard paragraph[index].letterCase == .lower, paragraph.starts(.adminWord, at: index),
      let word = words.match(paragraph, at: index), word.kind != .settlement, !word.isAbbreviation
    else { return nil }
    if let name = names.afterWord(paragraph, mentions, at: word.end, kind: word.kind) {
      return name.end
    }
    return paragraph.has(.compound, longerThan: 1, at: index) ? nil : word.end
  }

  /// The end of a person's name that with its rank or post, or its Văn or Thị, can only be the street's: "đường |Đại tướng
  /// Võ Nguyên Giáp", "quảng trường |Chủ tịch Hồ Chí Minh", "phố |Trần Văn Mẫu".
  func honoured(_ paragraph: ParagraphText, at index: Int) -> Int? {
    guard paragraph[index].letterCase == .capitalised, paragraph[index].gap != .none else { return nil }
    if paragraph.has(PhraseList.rank.bit | PhraseList.title.bit, at: index),
      let honour = paragraph.match(.rank, at: index) ?? paragraph.match(.title, at: index)
    {
      let name = index + honour.count
      let end = capitals.runEnd(paragraph, from: name, limit: 4)
      // "Khu lưu niệm Chủ tịch Tôn Đức Thắng": three words are a name whatever the first of them.
      if end > name + (capitals.isFamily(paragraph, name) ? 1 : 2) { return end }
    }
    guard let words = middles.firstIndex(of: paragraph[index + 1].key), capitals.isFamily(paragraph, index)
    else { return nil }
    let end = capitals.runEnd(paragraph, from: index, limit: 3 + words)
    return end > index + 2 ? end : nil
  }

  /// The end of a foreigner's name with his initials: "sân bay |J.F Mauto|", "sân bay |John F. Mauto|".
  func initialedEnd(_ paragraph: ParagraphText, at index: Int) -> Int? {
    var end = index
    if paragraph[end].flags.contains(.notSyllable), paragraph[end].letterCase == .capitalised,
      paragraph[end].range.length > 1
    {
      end += 1
    }
    let first = end
    while end < first + 6, paragraph[end].isWord, paragraph[end].range.length == 1,
      paragraph[end].isCapitalised
    {
      end += paragraph[end + 1].isMark(".") ? 2 : 1
    }
    guard end > first + 1, paragraph[end].letterCase == .capitalised,
      paragraph[end].flags.contains(.notSyllable)
    else { return nil }
    return end + 1
  }
}
