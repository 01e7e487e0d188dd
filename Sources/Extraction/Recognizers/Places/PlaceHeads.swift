import Lexicon
import SourceText
import VietnameseText

/// Named places that are no administrative units: "sân bay Biên Hòa", "nghĩa trang liệt sĩ tỉnh Đồng Nai", "cửa khẩu
/// quốc tế Na Mèo", "đường Lê Duẩn", "Quốc lộ 1A".
final class PlaceHeads: Sendable {
  private struct Fact: Sendable {
    var takesNumber: Bool
    /// A day in figures may be its name: "Quảng trường 30/4".
    var takesDay: Bool
    /// An ordinary word too, mostly a verb; only the head itself in lower case and a gazetteer name are believed.
    var isAmbiguous: Bool
    /// The name stands for the place without the head too, where the article has both.
    var comesAgain: Bool
  }

  private let facts: RowFacts<Fact>
  private let qualifiers: WordSet
  private let country = SyllableKey("quốc")
  private let carrier = (SyllableKey("tàu"), SyllableKey("sân"))
  private let side = SyllableKey("phía")
  private let nation = SyllableKey("Việt")
  private let motorway = SyllableKey("tốc")
  private let citadel = SyllableKey("thành")
  private let province = SyllableKey("tỉnh")
  /// Văn before one word more, Thị before two.
  let middles = [SyllableKey("Văn"), SyllableKey("Thị")]
  let month = SyllableKey("tháng")
  private let area = (SyllableKey("khu"), SyllableKey("vực"))
  private let wilds: WordSet
  /// Words before a bridge that is no verb.
  private let crossings = WordSet([
    "qua", "trên", "dưới", "tại", "từ", "đến", "chân", "sập", "xây", "gần", "vực",
  ])
  /// Last words of what armies hold and others only rely on or settle: căn cứ, chốt.
  private let strongholds = WordSet(["cứ", "chốt"])
  /// Mountains and waters in other languages, first words of the names of places that the gazetteer has too.
  private let waters = WordSet(["Chư", "Ia", "Đắk", "Đăk", "Nậm"])
  private let numberWord = SyllableKey("số")
  private let street = SyllableKey("đường")
  private let coasts: WordSet
  /// Waters whose bank is no place of its own: "bờ |sông Thí|".
  private let banked = WordSet(["sông", "suối", "hồ", "kênh", "rạch"])
  /// Last words of what is called by how high it is: điểm cao, cao điểm, đồi.
  private let heights = WordSet(["cao", "điểm", "đồi"])
  private let point = SyllableKey("điểm")
  private let bridge = SyllableKey("cầu")
  /// Words before "cầu" of those who meet over a line.
  private let ends = WordSet(["đầu", "điểm"])
  private let island = SyllableKey("đảo")
  private let sea = SyllableKey("biển")
  private let sides = WordSet(["Đông", "Tây", "Nam", "Bắc"])
  private let feasts = WordSet(["Tết", "Xuân", "Hè"])
  /// Last words of heads behind which a code is the name: "Trường bắn TB3".
  private let coded = SyllableKey("bắn")
  /// Last words of what a state has several of: căn cứ không quân, bãi thử, trại tị nạn, tiền đồn, mốc quốc giới.
  private let owned = WordSet(["quân", "thử", "nạn", "luyện", "lính", "đồn", "mốc", "giới"])
  /// Last words of heads behind whose name a letter tells one from the other: "đảo Đá Tây A".
  private let lettered = WordSet(["đảo", "bãi"])
  /// Last words of what is called after people: streets, squares, parks and memorials.
  private let honours = WordSet([
    "đường", "phố", "lộ", "trường", "viên", "niệm", "thờ", "mộ", "lăng", "đài",
  ])
  private let plurals = WordSet(["các", "những", "hai", "ba", "bốn", "năm", "cặp", "cụm"])
  /// Last words of heads of which several are named one after another.
  private let listed = WordSet(["khẩu", "đảo"])
  private let guarding = (SyllableKey("biên"), SyllableKey("phòng"))
  /// Last words of heads that are of nobody: nghĩa trang liệt sĩ, đài tưởng niệm.
  let martyrs = WordSet(["sĩ", "sỹ", "niệm"])
  /// Last words of heads whose two villages stand on either side of a dash: khu công nghiệp, KCN, khu đô thị mới, kênh, trạm thu
  /// phí.
  private let estates = WordSet([
    "nghiệp", "KCN", "xuất", "thị", "mới", "lịch", "kênh", "phí", "BOT", "đường", "sông",
  ])
  let capitals = CapitalWords.shared

  init() {
    let numbered = WordSet(
      ["đường", "lộ", "điểm", "mốc", "đảo", "hẻm", "ngõ", "ngách", "đồi", "cột"])
    facts = RowFacts(LexiconTable.placeHeads) { cells in
      guard cells[.use].isEmpty else { return nil }
      var tokens: [Token] = []
      Tokenizer.appendTokens(of: cells[.head], to: &tokens)
      guard let last = tokens.last else { return nil }
      let takes = cells[.takes]
      return Fact(
        takesNumber: takes.equals("number") || numbered.contains(last.key),
        takesDay: takes.equals("day"), isAmbiguous: cells[.ambiguous].equals("yes"),
        comesAgain: cells[.again].equals("yes"))
    }
    wilds = WordSet(["rừng", "biển"])
    coasts = WordSet(["bờ", "ven", "sát", "vùng", "núi", "miền"])
    qualifiers = WordSet(
      [
        "quốc", "gia", "tế", "quân", "sự", "dân", "dụng", "liệt", "sĩ", "sỹ", "chính", "phụ", "song",
        "phương", "cảng", "lịch", "sử",
        "văn", "hóa",
        "đặc", "biệt", "thành", "phố",
      ])
  }

  /// The place whose head stands at the token `index`, if its name follows.
  func place(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, names: PlaceNames,
    words: AdminWords
  ) -> PlaceGrammar.Place? {
    guard var match = paragraph.match(.placeHead, at: index) else { return nil }
    // "sông |Đào|" is called so.
    if match.count == 2, paragraph[index].letterCase == .lower,
      paragraph[index + 1].letterCase == .capitalised,
      !paragraph[index + 2].isCapitalised, paragraph.match(.placeHead, at: index + 1)?.count ?? 0 < 2,
      let noun = paragraph.match(.placeHead, at: index, limit: 1)
    {
      match = noun
    }
    guard let fact = facts[match.row] else { return nil }
    // "Đắk Nông", "Nậm Pồ"
    if waters.contains(paragraph[index].key), names.known(paragraph, at: index) != nil { return nil }
    let head = index..<index + match.count
    if belongsElsewhere(head, paragraph, names) { return nil }
    func place(to end: Int, _ cue: StaticString = "named place") -> PlaceGrammar.Place {
      PlaceGrammar.Place(
        tokens: index..<end, cue: cue,
        detail: LocationDetail(row: nil, kind: .other))
    }

    let (position, isQualified) = qualified(head, paragraph)
    // "Quốc lộ số 8", "đường số 9"
    let isNumbered =
      paragraph.is(position, numberWord) && (head.count > 1 || paragraph.is(index, street))
    let numbered = isNumbered ? position + 1 : position
    if fact.takesNumber, let number = number(paragraph, at: numbered) {
      return place(
        to: named(paragraph, after: number, isHeight: heights.contains(paragraph[position - 1].key)) ?? number
      )
    }
    if fact.takesDay, let number = number(paragraph, at: position), number == position + 3 {
      return place(to: number, "place named after a day")
    }
    if isQualified, paragraph[position].letterCase == .lower {
      // "Trường bắn Quốc gia khu vực 3", "Nhà tang lễ Quốc gia phía Nam"
      let isSide = paragraph.is(position, side) && paragraph[position + 1].letterCase == .capitalised
      let end = isSide ? position + 2 : areaEnd(paragraph, after: position)
      if end > position { return place(to: end) }
    }
    if head.count > 1 || paragraph[index].isCapitalised, paragraph.starts(.adminWord, at: position),
      let word = words.match(paragraph, at: position),
      let name = names.afterWord(
        paragraph, mentions, at: word.end, kind: word.kind)
    {
      return place(to: name.end, "named place of a unit")
    }
    // "các ngả đường TP Điện Biên Phủ": those of the city.
    if head.count == 1, paragraph[position].letterCase == .upper, paragraph.starts(.adminWord, at: position),
      let word = words.match(paragraph, at: position), word.isAbbreviation
    {
      return nil
    }
    if fact.isAmbiguous, !isNoun(at: index, before: position, paragraph, names) { return nil }
    if honours.contains(paragraph[position - 1].key), let end = honoured(paragraph, at: position) {
      return place(to: end, "place named after a person")
    }
    guard let end = ownNameEnd(head, at: position, paragraph, mentions, names, words) else { return nil }
    var found = place(to: end)
    if fact.comesAgain { found.nameStart = position }
    // "các đồn biên phòng cửa khẩu Sơn Mẫu, Hòa Thí", "hai đảo Mẫu Ca và Thí Yết"
    if listed.contains(paragraph[head.upperBound - 1].key),
      isSeveral(before: index, paragraph) || isFacing(paragraph, after: end)
    {
      found.takesList = true
      found.isPlural = true
    }
    return found
  }

  /// Whether the foreign place on the other side of a border gate stands behind a dash: "cửa khẩu Mộc Mẫu |- Mauto|".
  private func isFacing(_ paragraph: ParagraphText, after end: Int) -> Bool {
    paragraph[end].isDash && paragraph[end].gap != .none && paragraph[end + 1].gap != .none
      && paragraph[end + 1].letterCase == .capitalised && paragraph[end + 1].flags.contains(.notSyllable)
  }

  /// Whether a plural stands before the head, or before the border posts that are called after the places.
  private func isSeveral(before index: Int, _ paragraph: ParagraphText) -> Bool {
    let isPost = paragraph.is(index - 2, guarding)
    let plural = isPost ? index - 4 : index - 1
    return plurals.contains(paragraph[plural].key) || paragraph[plural].isNumber
  }

  /// Whether the words of the head are part of a body, of a name or of a longer word.
  private func belongsElsewhere(_ head: Range<Int>, _ paragraph: ParagraphText, _ names: PlaceNames) -> Bool {
    let index = head.lowerBound
    // "tàu sân bay Mẫu" is a ship.
    if paragraph.is(index - 1, carrier) { return true }
    // "ở Đồn BP Sơn Mẫu": the post is a body, not a place called BP; nor is "Thành Đoàn" a citadel.
    if paragraph[head.upperBound].isCapitalised, paragraph.starts(.bodyHead, at: index),
      let body = paragraph.match(.bodyHead, at: index), body.count > head.count
    {
      return true
    }
    // "Hội Trường Sơn Việt Nam": the head's last word begins a place.
    let last = head.upperBound - 1
    if head.count > 1, paragraph[last].letterCase == .capitalised,
      paragraph[last + 1].letterCase == .capitalised,
      let place = names.known(paragraph, at: last), place.end > last + 1
    {
      return true
    }
    // "Hội trường UBND tỉnh": a body's hall, and the body goes on.
    let after = paragraph[last + 1]
    if after.letterCase == .upper, after.key.letterCount > 2, !capitals.isShouted(paragraph, last + 1),
      paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: last + 1)
    {
      return true
    }
    // "tháng cao điểm Tết", "đợt cao điểm 30/4"
    if paragraph.is(last, point),
      feasts.contains(after.key) || after.isNumber && paragraph[last + 2].isMark("/")
    {
      return true
    }
    guard head.count == 1 else { return false }
    // "đầu |cầu| Hà Nội", "điểm |cầu| TP Hồ Chí Minh": where a meeting is seen.
    if paragraph.is(index, bridge), ends.contains(paragraph[index - 1].key),
      paragraph.starts(.adminWord, at: index + 1)
        || names.known(paragraph, at: index + 1).map(names.isUnitName) == true
    {
      return true
    }
    // "các tỉnh, |thành| Hà Nội, TP HCM": the word is the plural's.
    if paragraph.is(index, citadel), paragraph[index - 1].isMark(","), paragraph.is(index - 2, province) {
      return true
    }
    // "Hồ Chí Minh", "Cầu Lông Văn Mẫu": a head that is a family name must be lower-case to be a head.
    if paragraph[index].isCapitalised,
      capitals.isFamily(paragraph, index)
        || !capitals.beginsSentence(paragraph, index)
          && paragraph[index - 1].isWord && capitals.isNameWord(paragraph, index - 1)
          && paragraph[index].gap != .none && !isAfterOpener(paragraph, index)
    {
      return true
    }
    // "vùng biển |đảo| Tây Nam", "biển |đảo| Việt Nam": no island is called so.
    if paragraph.is(index, island), paragraph.is(index - 1, sea), paragraph[index].letterCase == .lower,
      sides.contains(paragraph[index + 1].key) && sides.contains(paragraph[index + 2].key)
        || isCountry(paragraph, at: index + 1, names)
    {
      return true
    }
    return isInsidePhrase(paragraph, index)
      || coasts.contains(paragraph[index - 1].key)
        && (!banked.contains(paragraph[index].key) || isCountry(paragraph, at: index + 1, names))
  }

  /// The token after the head and the words that say of what sort it is, and whether there are any of these: "sân bay
  /// |quốc tế| Nội Bài".
  private func qualified(_ head: Range<Int>, _ paragraph: ParagraphText) -> (end: Int, isQualified: Bool) {
    var position = head.upperBound
    var steps = 0
    while steps < 4, paragraph[position].isWord,
      paragraph[position].letterCase == .lower
        || paragraph.is(position, country) && paragraph[position + 1].letterCase == .lower,
      qualifiers.contains(paragraph[position].key)
    {
      position += 1
      steps += 1
    }
    // "Khu công nghiệp (KCN) Sơn Mẫu", "Cửa khẩu Quốc tế (CKQT) |La Mẫu|"
    if head.count > 1, paragraph[position].isMark("("), paragraph[position + 1].letterCase == .upper,
      paragraph[position + 2].isMark(")"), paragraph[position + 3].letterCase == .capitalised
    {
      position += 3
    }
    // "nghĩa trang Công viên Thiên Mẫu"
    if paragraph[position].isCapitalised, let inner = paragraph.match(.placeHead, at: position),
      inner.count > 1, paragraph[position + inner.count - 1].letterCase == .lower
    {
      position += inner.count
    }
    return (position, steps > 0)
  }

  /// Whether a head that may be a verb is none here, before what may be a name at `position`: not "cầu tiến", but "khu vực
  /// Cầu Đình Mẫu" and "cầu Long Biên".
  private func isNoun(
    at index: Int, before position: Int, _ paragraph: ParagraphText, _ names: PlaceNames
  ) -> Bool {
    // A firm or a person is called Thành more often than a citadel is written with a capital.
    let isName =
      paragraph[index].isCapitalised && !paragraph.is(index, citadel)
      && !capitals.beginsSentence(paragraph, index) && index > 0
      && paragraph[index - 1].isWord && paragraph[index - 1].letterCase == .lower
    if isName { return true }
    guard paragraph[index].letterCase == .lower else { return false }
    if names.known(paragraph, at: position) != nil { return true }
    let end = capitals.runEnd(paragraph, from: position, limit: 4)
    // "thông xe qua cầu Thị Mẫu", "dưới chân cầu Mẫu"
    if crossings.contains(paragraph[index - 1].key) {
      return end == position + 2
        || end == position + 1 && position == index + 1 && paragraph[position].range.length > 1
    }
    // "đánh căn cứ Thí Mẫu", "phá chốt Thí Mẫu", "căn cứ Mauto"; but "căn cứ Nghị quyết …", "căn cứ Bộ luật Hình sự".
    guard strongholds.contains(paragraph[position - 1].key),
      paragraph[position].letterCase == .capitalised, !paragraph.has(PlaceGrammar.otherNames, at: position)
    else { return false }
    return (2...3).contains(end - position)
      || paragraph[position].flags.contains(.notSyllable) && paragraph[position].range.length > 3
  }

  /// The end of the name that stands at `position`, with the number, code or area that belongs to it.
  private func ownNameEnd(
    _ head: Range<Int>, at position: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions,
    _ names: PlaceNames, _ words: AdminWords
  ) -> Int? {
    guard capitals.isNameWord(paragraph, position), paragraph[position].gap != .none else { return nil }
    // "Căn cứ địa cách mạng |Khu 10|"
    if paragraph.is(position, area.0), paragraph[position + 1].isNumber, paragraph[position + 1].gap == .space
    {
      return position + 2
    }
    if paragraph.is(head.upperBound - 1, coded), paragraph[position].letterCase == .upper,
      paragraph[position + 1].isNumber, paragraph[position + 1].gap == .none
    {
      return position + 2
    }
    // "Đài tưởng niệm liệt sĩ TNXP tỉnh Sơn Mẫu"
    if head.count > 1, paragraph[position].letterCase == .upper, paragraph[position].key.letterCount > 2,
      paragraph[position + 1].letterCase == .lower,
      let end = unitEnd(paragraph, mentions, at: position + 1, words, names)
    {
      return end
    }
    if let end = initialedEnd(paragraph, at: position) { return end }
    if head.count > 1, let end = ownerEnd(paragraph, mentions, at: position, words, names) { return end }
    guard let name = names.afterWord(paragraph, mentions, at: position, kind: .other)
    else { return nil }
    // "căn cứ không quân Nga" is one of many.
    if let row = name.row, names.fact(row).kind == .country,
      owned.contains(paragraph[head.upperBound - 1].key)
    {
      return nil
    }
    // "tàu tuần tra cao tốc SPu-4027": the number of a boat.
    if name.end == position + 1, paragraph.is(head.upperBound - 1, motorway), paragraph[name.end].isDash,
      paragraph[name.end].gap == .none, paragraph[name.end + 1].isNumber, paragraph[name.end + 1].gap == .none
    {
      return nil
    }
    // "phân khu A" is part of a building site.
    if name.end == position + 1, paragraph[position].range.length == 1,
      paragraph.is(head.upperBound - 1, area.0), paragraph[name.end].gap != .none
    {
      return nil
    }
    // "Nhà văn hóa Thanh niên" is called after no Thanh.
    if name.row == nil, name.end == position + 1, !paragraph.is(position, area.0),
      capitals.isHalfWord(paragraph, position)
    {
      return head.count > 1 ? purposeEnd(paragraph, mentions, from: position, words, names) : nil
    }
    if lettered.contains(paragraph[head.upperBound - 1].key), paragraph[name.end].isCapitalised,
      paragraph[name.end].range.length == 1, paragraph[name.end].gap == .space
    {
      return name.end + 1
    }
    // "rừng Tây Nguyên", "biển Cà Mau": the region is the place.
    if head.count == 1, wilds.contains(paragraph[head.lowerBound].key), name.row != nil { return nil }
    // "Thủy điện Sơn Mẫu 3, huyện …"
    let end =
      words.codeEnd(paragraph, after: name.end) ?? friendEnd(paragraph, after: name.end, names)
      ?? routeEnd(head, after: name.end, paragraph, mentions, names) ?? areaEnd(paragraph, after: name.end)
    return words.partNumber(paragraph, mentions, at: end) ?? end
  }

  /// The end of the area that is part of the name: "Trường bắn Quốc gia Khu vực 3", where the name was read as far as
  /// "Khu", or "khu vực 3" after it.
  private func areaEnd(_ paragraph: ParagraphText, after end: Int) -> Int {
    let second = paragraph.is(end - 1, area.0) ? end : end + 1
    guard paragraph.is(second - 1, area), paragraph[second + 1].isNumber
    else {
      return end
    }
    return second + 2
  }

  /// The end of the two countries whose friendship a park or bridge is called after: "cầu Hữu nghị |Việt - Lào|".
  private func friendEnd(_ paragraph: ParagraphText, after end: Int, _ names: PlaceNames) -> Int? {
    guard paragraph.is(end, nation), paragraph[end + 1].isDash,
      let other = names.known(paragraph, at: end + 2),
      let row = other.row, names.fact(row).kind == .country
    else { return nil }
    return other.end
  }

  /// The end of the other place that a motorway leads to: "cao tốc Thành Mẫu |- Sơn Mẫu".
  private func routeEnd(
    _ head: Range<Int>, after end: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions,
    _ names: PlaceNames
  ) -> Int? {
    guard paragraph[end].isDash else { return nil }
    // "KCN Sơn Mẫu |- Hòa Thí|, tỉnh …"
    if estates.contains(paragraph[head.upperBound - 1].key) {
      let other = capitals.runEnd(paragraph, from: end + 1, limit: 3)
      let isName =
        other == end + 3 && !capitals.beginsPerson(paragraph, end + 1)
        && !paragraph.has(PlaceGrammar.otherNames, at: end + 1) && names.known(paragraph, at: end + 1) == nil
      return isName && !paragraph[other].isMark(":") ? other : nil
    }
    guard paragraph.is(head.upperBound - 1, motorway) else { return nil }
    return names.afterWord(paragraph, mentions, at: end + 1, kind: .other)?.end
  }

  /// Whether a country is named there: "bờ sông |Trung Quốc|" is its bank.
  private func isCountry(_ paragraph: ParagraphText, at index: Int, _ names: PlaceNames) -> Bool {
    names.known(paragraph, at: index)?.row.map { names.fact($0).kind == .country } ?? false
  }

  /// Whether the capital before the head is that of its sentence: "Trên |Vịnh Hạ Long", "Qua |Cầu Thị Mẫu".
  private func isAfterOpener(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    crossings.contains(paragraph[index - 1].key) && capitals.beginsSentence(paragraph, index - 1)
  }

  /// Whether the head is a syllable of a longer word of the lexicon: "Cảnh sát biển", "Bộ đội đường ống".
  private func isInsidePhrase(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    for back in 1...3 where index >= back {
      let start = index - back
      if paragraph.starts(.bodyHead, at: start), let head = paragraph.match(.bodyHead, at: start),
        head.count > back
      {
        return true
      }
      if paragraph.starts(.bodyField, at: start), let field = paragraph.match(.bodyField, at: start),
        field.count > back
      {
        return true
      }
    }
    return false
  }
}
