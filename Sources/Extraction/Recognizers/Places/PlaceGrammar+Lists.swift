import Lexicon
import SourceText
import VietnameseText

/// Places that share one administrative word: where a list of them begins, and its further items.
extension PlaceGrammar {
  /// The first name of a list that a plural announces: "tại các xã: |Sơn Mẫu|, Sơn Thí", "10 xã gồm |Sơn Mẫu 2|, Sơn Thí".
  func firstOfList(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, after end: Int, _ word: AdminWords.Match,
    isPlural: Bool
  ) -> Place? {
    // "làm việc với Ban Chỉ đạo 35 tỉnh: Đoàn kiểm tra …" announces nothing.
    guard var start = announcedList(paragraph, after: end, isPlural: isPlural) else { return nil }
    // "các phường: 1, 2, |Sơn Mẫu|": those with a number come first.
    if word.takesNumber {
      while start < end + 24, paragraph[start].isNumber, paragraph.digits(start) <= 2,
        paragraph[start + 1].isMark(",")
      {
        start += 2
      }
    }
    guard
      let item = listItem(paragraph, mentions, at: start, isPlural: true),
      item.row != nil || item.end - start > 1
    else { return nil }
    let itemEnd = partEnd(paragraph, mentions, after: item.end, kind: word.kind)
    guard
      start == end + 1 && paragraph[end].isMark || paragraph[start - 2].isNumber
        || isClosedItem(paragraph, start..<item.end, end: itemEnd)
    else { return nil }
    return Place(
      tokens: start..<itemEnd, cue: "first of a list",
      detail: LocationDetail(row: item.row, kind: word.kind), takesList: true, isPlural: true,
      nameStart: start)
  }

  /// Where the names begin that a plural announces: "các xã: |Sơn Mẫu", "ba xã biên giới gồm: |Sơn Mẫu", "3 xã vùng cao
  /// (|Sơn Mẫu".
  func announcedList(_ paragraph: ParagraphText, after end: Int, isPlural: Bool) -> Int? {
    if paragraph[end].isMark(":") { return end + 1 }
    guard isPlural else { return nil }
    var place = end
    while place < end + 6, paragraph[place].letterCase == .lower, words.sorts.contains(paragraph[place].key) {
      place += 1
    }
    if paragraph[place].isMark(":") || paragraph[place].isMark("(") { return place + 1 }
    // "10 xã gồm |Sơn Mẫu, …", "3 xã là |Sơn Mẫu, …"
    return place > end && listing.contains(paragraph[place - 1].key) && paragraph[place].isCapitalised
      ? place : nil
  }

  /// Whether the words are the two of a commune's name, and the list goes on or ends after them.
  ///
  /// - Parameter end: behind the number that a commune may have.
  func isClosedItem(_ paragraph: ParagraphText, _ item: Range<Int>, end: Int) -> Bool {
    let next = paragraph[end]
    return item.count == 2 && paragraph[item.lowerBound].letterCase == .capitalised
      && (next.isMark(",") || next.isMark(")") || next.isMark("(") || next.key == and)
  }

  /// A further name after a comma or "và"; unknown names only where the list is announced by a plural.
  func listItem(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, isPlural: Bool
  ) -> PlaceNames.Name? {
    guard capitals.isNameWord(paragraph, index),
      !paragraph.starts(.adminWord, at: index)
        || words.match(paragraph, at: index) == nil
    else { return nil }
    if let known = names.known(paragraph, at: index), names.isUnitName(known) {
      // "các xã Sơn Mẫu, |Vĩnh Thuận Tây| và …": the commune is not the district.
      let end = known.end + 1
      if isPlural, known.end == index + 2, capitals.runEnd(paragraph, from: index, limit: 4) == end,
        capitals.isBearing(paragraph, known.end)
      {
        return PlaceNames.Name(end: end, row: nil)
      }
      // "các phường: Sơn Mẫu, |Mỹ Thí|": the ward is not the country.
      if isPlural, known.end == index + 1, !paragraph[index + 1].flags.contains(.notSyllable),
        capitals.runEnd(paragraph, from: index, limit: 3) == index + 2,
        !paragraph.has(Self.otherNames, at: index + 1)
      {
        return PlaceNames.Name(end: index + 2, row: nil)
      }
      // "tỉnh Thanh Hóa, Hà Văn Mẫu": the gazetteer's Hà … would be cut out of a person's name.
      return known
    }
    // "các cửa khẩu Sơn Mẫu, Hòa Thí và |Đồn Biên phòng| …": a body follows.
    guard isPlural, paragraph.match(.bodyHead, at: index)?.count ?? 1 < 2 else { return nil }
    guard let name = names.unknown(paragraph, mentions, at: index), name.end - index <= 3,
      !capitals.beginsPerson(paragraph, index) || name.end - index == 2
    else { return nil }
    return name
  }

  /// A name of two words in a run of at least two such between commas, which can only be more of the same: "phường Đồng
  /// Mẫu, |Minh Thí, Thái Dụ, …".
  func further(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, after first: Place)
    -> PlaceNames.Name?
  {
    guard first.detail.kind == .commune || first.detail.kind == .settlement,
      isPair(paragraph, mentions, at: index)
    else { return nil }
    // The first must be no family name and have another like it behind it; later ones may be "Thái Dụ".
    let isFirst = index - 1 == first.tokens.upperBound
    let isLate = index > first.tokens.upperBound + 6
    guard isLate || !capitals.isFamily(paragraph, index),
      !isFirst
        || paragraph[index + 2].isMark(",") && isPair(paragraph, mentions, at: index + 3)
          && !capitals.isFamily(paragraph, index + 3)
    else { return nil }
    return PlaceNames.Name(end: index + 2, row: nil)
  }

  /// Whether two words with capitals stand there, and a mark behind them.
  private func isPair(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    let end = paragraph[index + 2]
    return paragraph[index].letterCase == .capitalised && paragraph[index + 1].letterCase == .capitalised
      && paragraph[index + 1].gap == .space && end.isMark && !end.isDash && !end.isMark("(")
      && !paragraph.has(Self.otherNames, at: index) && !mentions.covers(index, .rank)
      && !mentions.covers(index, .date)
  }

  /// A commune that no table has and that closes a list: "xã Sơn Mẫu, Hòa Thí (huyện …)".
  func lastItem(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, after first: Place
  ) -> PlaceNames.Name? {
    guard first.detail.kind == .commune, paragraph[index + 2].isMark("("),
      paragraph.starts(.adminWord, at: index + 3), words.match(paragraph, at: index + 3) != nil,
      paragraph[index].letterCase == .capitalised, paragraph[index + 1].letterCase == .capitalised,
      !capitals.beginsPerson(paragraph, index), !mentions.covers(index, .rank)
    else { return nil }
    return PlaceNames.Name(end: index + 2, row: nil)
  }

  /// The name of a unit that stands alone in brackets: known, or of two words that nobody is called by.
  func bracketed(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> PlaceNames.Name?
  {
    guard paragraph[index].letterCase == .capitalised, !mentions.covers(index, .rank) else { return nil }
    if let known = names.known(paragraph, at: index) {
      // Those that need no word are found without the bracket.
      guard names.isUnitName(known), known.end - index > 1, let row = known.row, names.fact(row).needsWord,
        paragraph[known.end].isMark(")") || paragraph[known.end].isMark(",")
      else { return nil }
      return known
    }
    guard paragraph[index + 1].letterCase == .capitalised, paragraph[index + 2].isMark(")"),
      !capitals.isFamily(paragraph, index), !paragraph.has(Self.otherNames, at: index)
    else { return nil }
    return PlaceNames.Name(end: index + 2, row: nil)
  }

  /// What else is written with capitals in a bracket.
  static let otherNames =
    PhraseList.body.bit | PhraseList.bodyHead.bit | PhraseList.title.bit | PhraseList.rank.bit
    | PhraseList.notPerson.bit | PhraseList.honorific.bit | PhraseList.documentType.bit
    | PhraseList.adminWord.bit | PhraseList.placeHead.bit
}
