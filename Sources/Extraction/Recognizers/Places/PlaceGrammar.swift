import Lexicon
import SourceText
import VietnameseText

/// How places are written: one function a form, the surest first. All of them look at a bounded number of tokens.
final class PlaceGrammar: Sendable {
  /// A place that was found.
  struct Place {
    var tokens: Range<Int>
    var cue: StaticString
    var detail: LocationDetail
    /// Whether further places may follow that share its administrative word.
    var takesList = false
    /// Whether a plural stands before it ("các huyện", "02 huyện").
    var isPlural = false
    /// Where its own name begins, behind its word, if that alone may stand for it elsewhere in the article.
    var nameStart: Int?
  }

  let capitals = CapitalWords.shared
  let names: PlaceNames
  private let heads: PlaceHeads
  private let lone: LonePlaces
  let words: AdminWords
  private let plurals = WordSet([
    "các", "những", "nhiều", "mấy", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "cả",
  ])
  let and = SyllableKey("và")
  private let level = SyllableKey("cấp")
  private let town = SyllableKey("TT")
  /// Words that lead to the units that are counted before them.
  let listing = WordSet(["gồm", "là"])

  init() {
    names = PlaceNames()
    heads = PlaceHeads()
    words = AdminWords()
    lone = LonePlaces(names: names)
  }

  /// The place that begins at the token, if one does.
  func place(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Place? {
    let lists = paragraph.lists(at: index)
    if lists & PhraseList.placeHead.bit != 0,
      let place = heads.place(paragraph, mentions, at: index, names: names, words: words)
    {
      if lists & PhraseList.place.bit != 0, let whole = lone.place(paragraph, mentions, at: index),
        whole.tokens.upperBound >= place.tokens.upperBound
      {
        return whole
      }
      // "thành phố Hòa Thí" is no citadel: the unit is what the table tells about.
      if lists & PhraseList.adminWord.bit != 0, let unit = administrative(paragraph, mentions, at: index),
        unit.tokens == place.tokens
      {
        return unit
      }
      return place
    }
    if lists & PhraseList.adminWord.bit != 0, let place = administrative(paragraph, mentions, at: index) {
      return place
    }
    // Nearly every word that begins a place's name is an ordinary word too; small letters settle most of them.
    guard lists & PhraseList.place.bit != 0,
      paragraph[index].isCapitalised || paragraph.starts(.placeHead, at: index)
        || lone.lowerHeads.contains(paragraph[index].key)
    else { return nil }
    return lone.place(paragraph, mentions, at: index)
  }

  private func administrative(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int
  ) -> Place? {
    guard words.mayTakeName(paragraph, at: index), let word = words.match(paragraph, at: index) else {
      return nil
    }
    let isPlural =
      index > 0 && (plurals.contains(paragraph[index - 1].key) || paragraph[index - 1].isNumber)
    let nameStart = word.end
    // "XÃ HỘI CHỦ NGHĨA", "CẤP XÃ GIAI ĐOẠN …"
    if paragraph[index].letterCase == .upper,
      paragraph.has(.compound, longerThan: nameStart - index, at: index)
        || paragraph[index - 1].letterCase == .upper && paragraph.is(index - 1, level)
    {
      return nil
    }
    // "LÃNH ĐẠO HUYỆN VÀ CÁN BỘ"
    if paragraph.is(nameStart, and) { return nil }
    // "TỈNH ỦY" is a body, not a province called Ủy.
    if paragraph.has(PhraseList.bodyHead.bit, at: index), let head = paragraph.match(.bodyHead, at: index),
      index + head.count > word.end
    {
      return nil
    }
    if let first = firstOfList(paragraph, mentions, after: nameStart, word, isPlural: isPlural) {
      return first
    }
    if word.takesNumber, let end = words.number(paragraph, at: nameStart) {
      let detail = LocationDetail(row: nil, kind: word.kind)
      return Place(tokens: index..<end, cue: "administrative word and number", detail: detail)
    }
    if paragraph[nameStart].letterCase == .lower {
      return halfCapital(paragraph, at: nameStart, word: index, word, isPlural: isPlural)
        ?? qualified(paragraph, mentions, at: nameStart, word, isPlural: isPlural)
    }
    guard let name = names.afterWord(paragraph, mentions, at: nameStart, kind: word.kind),
      word.isAllowed(paragraph, name: name, capitals: capitals),
      // "Ảnh: T.ĐỨC" is of no province.
      !word.isSingleLetter || name.row.map({ names.fact($0).kind != .country }) ?? true
    else { return nil }
    // "TT Trần Mẫu Dụ": a prime minister or president, no thị trấn of three syllables.
    if word.isAbbreviation, name.row == nil, name.end - nameStart > 2, paragraph.is(index, town),
      capitals.beginsPerson(paragraph, nameStart)
    {
      return nil
    }
    // "các quận, huyện Hà Nội": those of the city; the name alone is the place.
    if followsUnit(paragraph, index), let row = name.row, names.fact(row).kind == .province,
      word.kind != .province
    {
      return nil
    }
    // "các tỉnh Tây Nguyên", "3 tỉnh Campuchia": those of the region or of the country, which alone is the place.
    if isPlural, word.kind == .province, let row = name.row, isLarger(names.fact(row).kind) { return nil }
    let detail = LocationDetail(row: name.row, kind: word.kind)
    let end = partEnd(paragraph, mentions, after: name.end, kind: word.kind)
    return Place(
      tokens: index..<end, cue: "administrative word and name", detail: detail, takesList: true,
      isPlural: isPlural, nameStart: nameStart)
  }

  /// The unit whose name lacks the capital of its first syllable: "xã |sơn Mẫu|, huyện …", "tỉnh |quảng Trị|".
  private func halfCapital(
    _ paragraph: ParagraphText, at first: Int, word index: Int, _ word: AdminWords.Match, isPlural: Bool
  ) -> Place? {
    guard !isPlural, paragraph[index].letterCase != .upper, paragraph[first].gap == .space,
      !words.qualities.contains(paragraph[first].key),
      !paragraph.has(.compound, longerThan: 1, at: first - 1),
      paragraph[first + 1].letterCase == .capitalised, !paragraph[first + 2].isCapitalised
    else { return nil }
    let end = first + 2
    let known = names.known(paragraph, at: first)
    let isKnown = known?.end == end && known.map(names.isUnitName) == true
    // Of a name that no table has the larger unit behind it must say that it is one.
    let isAddress =
      word.kind == .commune && paragraph[end].isMark(",") && paragraph[end + 1].letterCase == .lower
      && words.match(paragraph, at: end + 1).map { $0.kind == .district || $0.kind == .province } == true
      && paragraph.match(.sentenceOpener, at: first) == nil
      && !paragraph.has(PhraseList.honorific.bit | PhraseList.nameStopWord.bit, at: first)
    guard isKnown || isAddress else { return nil }
    let detail = LocationDetail(row: isKnown ? known?.row : nil, kind: word.kind)
    return Place(
      tokens: index..<end, cue: "administrative word and name without its first capital", detail: detail,
      takesList: true)
  }

  /// The unit whose name stands behind what it is like: "xã biên giới |Sơn Mẫu|", "các xã vùng cao |Sơn Mẫu|, …".
  private func qualified(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, _ word: AdminWords.Match,
    isPlural: Bool
  ) -> Place? {
    var start = index
    while start < index + 4, paragraph[start].letterCase == .lower,
      words.qualities.contains(paragraph[start].key)
    {
      start += 1
    }
    // "xóm đảo Sơn Mẫu" is on an island.
    guard word.kind != .province, start > (word.kind == .settlement ? index + 1 : index),
      // "các xã miền Trung"
      names.known(paragraph, at: start - 1) == nil, paragraph[start].letterCase == .capitalised,
      !capitals.isFamily(paragraph, start),
      !paragraph.has(Self.otherNames, at: start),
      let name = names.afterWord(paragraph, mentions, at: start, kind: word.kind),
      name.row != nil && word.kind != .settlement || name.end > start + 1
    else { return nil }
    let detail = LocationDetail(row: name.row, kind: word.kind)
    return Place(
      tokens: start..<partEnd(paragraph, mentions, after: name.end, kind: word.kind),
      cue: "name after what a unit is like", detail: detail, takesList: isPlural, isPlural: isPlural,
      nameStart: start)
  }

  /// Whether a place of the kind is larger than any province.
  private func isLarger(_ kind: LocationDetail.Kind) -> Bool { kind == .country || kind == .other }

  /// The end of the number or code behind the name of a small unit: "ấp Tân Mẫu |2|", "xã Gia Mẫu |1|", "làng O|3|".
  func partEnd(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, after end: Int, kind: LocationDetail.Kind
  ) -> Int {
    guard kind == .settlement || kind == .commune else { return end }
    return words.partNumber(paragraph, mentions, at: end) ?? words.codeEnd(paragraph, after: end) ?? end
  }

  /// Whether another administrative word stands before this one: "quận, huyện", "huyện và thị xã".
  private func followsUnit(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let joint = paragraph[index - 1]
    guard joint.isMark(",") || joint.isMark("/") || joint.isDash || joint.key == and else { return false }
    return (2...3).contains {
      paragraph.starts(.adminWord, at: index - $0)
        && paragraph.match(.adminWord, at: index - $0)?.count == $0 - 1
    }
  }
}
