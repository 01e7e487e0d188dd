import Lexicon
import VietnameseText

/// Names that the gazetteer has, with no word before them that says what they are: "Nghệ An", "miền Tây Nghệ An".
final class LonePlaces: Sendable {
  private let names: PlaceNames
  private let oneWord = OneWordPlaces()
  private let capitals = CapitalWords.shared
  private let country = SyllableKey("nước")
  private let side = SyllableKey("miền")
  private let committee = SyllableKey("ủy")
  private let ofDistricts = WordSet(["huyện", "quận", "thị", "thành"])
  private let places = WordSet(["ở", "tại"])
  /// First words of regions that are written small.
  let lowerHeads = WordSet(["miền", "vùng", "châu", "biển", "bán", "vịnh", "đồng", "sông", "duyên"])
  /// First and second syllables of what units do in headlines.
  private let verbs: WordSet
  private let second: WordSet

  init(names: PlaceNames) {
    self.names = names
    let acts = [
      "tổng kết", "sơ kết", "tổ chức", "triển khai", "phát động", "tập trung", "đẩy mạnh", "nâng cao",
      "tăng cường", "chủ động", "quyết tâm", "hoàn thành", "xây dựng", "thực hiện", "khai mạc", "ra quân",
      "công bố", "đón nhận", "phấn đấu", "huy động", "chuẩn bị", "sẵn sàng", "bàn giao", "khánh thành",
      "biểu dương", "tuyên dương", "khen thưởng", "gặp mặt", "kỷ niệm", "ứng phó", "khắc phục", "diễn tập",
      "bế mạc", "trao tặng", "chú trọng",
    ].map { $0.split(separator: " ") }
    verbs = WordSet(acts.compactMap(\.first).map { SyllableKey(String($0)) })
    second = WordSet(acts.compactMap(\.last).map { SyllableKey(String($0)) })
  }

  /// The place that begins at the token, if one does.
  func place(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int
  ) -> PlaceGrammar.Place? {
    guard paragraph[index].key != country, let name = names.known(paragraph, at: index), let row = name.row
    else { return nil }
    let fact = names.fact(row)
    let tokens = index..<name.end
    guard !fact.needsWord || isExpected(paragraph, mentions, tokens, fact.kind),
      !isPart(paragraph, tokens), isWrittenAsName(paragraph, tokens, fact.kind),
      !mentions.covers(tokens, kinds: EntityKind.rank.bit)
    else { return nil }
    // "Tân Cảng Sài Gòn": the city is a place there, the port is not.
    if tokens.count > 1, fact.kind == .other, paragraph.starts(.placeHead, at: index), index > 0,
      paragraph[index].gap != .none, capitals.isNameWord(paragraph, index - 1)
    {
      return nil
    }
    if tokens.count == 1,
      !oneWord.isPlace(paragraph, index, isCountry: fact.kind == .country, names: names)
    {
      return nil
    }
    if isInsidePerson(paragraph, tokens) { return nil }
    return PlaceGrammar.Place(
      tokens: index..<(fact.kind == .other ? regionEnd(paragraph, tokens) : name.end), cue: "gazetteer",
      detail: LocationDetail(row: row, kind: fact.kind))
  }

  /// Whether a name that is an ordinary word as often is the place here.
  private func isExpected(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ tokens: Range<Int>,
    _ kind: LocationDetail.Kind
  ) -> Bool {
    isActor(paragraph, tokens.lowerBound, end: tokens.upperBound)
      || kind == .district
        && (followsCommittee(paragraph, tokens.lowerBound) || isListed(paragraph, mentions, tokens)
          || isHere(paragraph, tokens))
  }

  /// Whether the words belong to something that only has the name in it.
  private func isPart(_ paragraph: ParagraphText, _ tokens: Range<Int>) -> Bool {
    let (index, end) = (tokens.lowerBound, tokens.upperBound)
    // "nhà Chữ thập đỏ" has nothing of the reef.
    if let field = paragraph.match(.bodyField, at: index), field.count > tokens.count { return true }
    // "VOV.VN" is an address.
    if paragraph[index].gap == .none, paragraph[index - 1].isMark("."), paragraph[index - 1].gap == .none {
      return true
    }
    // "giàn khoan Hải Dương-981"
    if paragraph[end].isDash, paragraph[end].gap == .none, paragraph[end + 1].isNumber,
      paragraph[end + 1].gap == .none, paragraph.digits(end + 1) == 3
    {
      return true
    }
    // "Khu 4" in "Quân khu 4"
    return paragraph.has(PhraseList.bodyHead.bit, at: index - 1)
      && paragraph.match(.bodyHead, at: index - 1).map { $0.count > 1 } ?? false
  }

  /// Whether the capitals are those of the name.
  private func isWrittenAsName(
    _ paragraph: ParagraphText, _ tokens: Range<Int>, _ kind: LocationDetail.Kind
  ) -> Bool {
    let (index, end) = (tokens.lowerBound, tokens.upperBound)
    let isLong = tokens.count > 1
    let last = paragraph[end - 1]
    // "Chăm-pa-sắc"
    let isHyphenated = isLong && paragraph[index + 1].isDash && paragraph[index + 1].gap == .none
    // "Campuchia Dân chủ"
    let isForm = tokens.count > 2 && paragraph[index + 1].isCapitalised
    // "Đảng Cộng sản |Việt nam|": a slip; "người Việt |nam nữ|" is none.
    let isSlip =
      kind == .country && tokens.count == 2 && paragraph[index].letterCase == .capitalised
      && !paragraph.has(.compound, longerThan: 1, at: tokens.upperBound - 1)
    guard
      last.isCapitalised || last.isNumber || isHyphenated || isForm || isSlip || isLong && kind == .other
    else { return false }
    return paragraph[index].isCapitalised || isLong && lowerHeads.contains(paragraph[index].key)
      || tokens.count > 2 && tokens.dropFirst().contains { paragraph[$0].isCapitalised }
  }

  /// The end of the province of which a region is part: "miền Tây |Nghệ An|".
  private func regionEnd(_ paragraph: ParagraphText, _ tokens: Range<Int>) -> Int {
    let end = tokens.upperBound
    guard paragraph.is(tokens.lowerBound, side), paragraph[end].isCapitalised, paragraph[end].gap == .space,
      let province = names.known(paragraph, at: end), let row = province.row,
      names.fact(row).kind == .province || names.fact(row).kind == .district
    else { return end }
    return province.end
  }

  /// Whether a name opens a headline as the one who acts: "Đông Sơn tổng kết công tác thi đua".
  private func isActor(_ paragraph: ParagraphText, _ index: Int, end: Int) -> Bool {
    index == 0 && end > 1 && paragraph[end].isWord && paragraph[end].letterCase == .lower
      && verbs.contains(paragraph[end].key) && second.contains(paragraph[end + 1].key)
  }

  /// Whether a party committee of a district stands before the name: "Huyện ủy Cao Phong", "Thị ủy Bình Long".
  private func followsCommittee(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    paragraph.is(index - 1, committee) && ofDistricts.contains(paragraph[index - 2].key)
      && paragraph[index].gap != .none
  }

  /// Whether "ở" or "tại" leads to the name, and nothing with a capital follows: "khu vực 3 ở Nguyên Bình."
  private func isHere(_ paragraph: ParagraphText, _ tokens: Range<Int>) -> Bool {
    let before = paragraph[tokens.lowerBound - 1]
    return before.isWord && before.letterCase == .lower && places.contains(before.key)
      && tokens.count > 1 && !paragraph[tokens.upperBound].isCapitalised
  }

  /// Whether the name stands between two places: "Nam Đàn, Anh Sơn, Diễn Châu".
  private func isListed(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ tokens: Range<Int>
  ) -> Bool {
    let next = tokens.upperBound + 1
    guard paragraph[tokens.lowerBound - 1].isMark(","), paragraph[tokens.upperBound].isMark(","),
      mentions.covers(tokens.lowerBound - 2, .location), paragraph[next].isCapitalised,
      let other = names.known(paragraph, at: next), let row = other.row
    else { return false }
    return other.end - next > 1 && !names.fact(row).needsWord && names.fact(row).kind != .other
  }

  /// Whether a family name stands before the name in one run of capitalised words ("Nguyễn Thanh Hóa"), or the run
  /// is one of a known person's ("Trần Đại Nghĩa").
  private func isInsidePerson(_ paragraph: ParagraphText, _ tokens: Range<Int>) -> Bool {
    var start = tokens.lowerBound
    while start > tokens.lowerBound - 4, paragraph[start].gap != .none, paragraph[start - 1].isWord,
      capitals.isNameWord(paragraph, start - 1)
    {
      start -= 1
      if capitals.isFamily(paragraph, start), !paragraph.starts(.bodyHead, at: start),
        !(paragraph[start - 1].isWord && paragraph[start].gap != .none && paragraph[start - 1].isCapitalised
          && paragraph.starts(.place, at: start - 1) && start + 1 < tokens.lowerBound)
      {
        return true
      }
    }
    return false
  }
}
