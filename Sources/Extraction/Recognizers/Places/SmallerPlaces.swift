import Lexicon
import VietnameseText

/// Places that no table has, before the larger one in which they lie: "thuộc |khu Kéo Mẫu|, thị trấn …", "ở |Sơn Mẫu|, huyện
/// …", "ở |Sơn Mẫu| (Lào)".
struct SmallerPlaces: Sendable {
  private let capitals = CapitalWords.shared
  /// Words before the place that somebody comes from or lives in.
  private let homes = WordSet(["quê", "quán", "trú", "ngụ"])
  private let prepositions = WordSet(["ở", "tại", "hướng"])
  /// Words that lead to a place wherever a unit follows it.
  private let approaches = WordSet([
    "bàn", "núi", "vùng", "về", "đến", "tới", "từ", "lên", "trên", "thuộc", "qua", "cao", "giới", "xuống",
    "vào",
  ])
  /// Nouns of parts of communes that are called by a number or a name.
  private let quarters = WordSet(["khu", "khối", "tổ", "đội", "cụm"])
  private let direction = SyllableKey("hướng")
  private let comma = SyllableKey(mark: ",")
  private let and = SyllableKey("và")
  private let open = SyllableKey(mark: "(")
  private let close = SyllableKey(mark: ")")
  /// What else is written with capitals at a place.
  private static let others =
    PhraseList.body.bit | PhraseList.bodyHead.bit | PhraseList.title.bit | PhraseList.rank.bit
    | PhraseList.notPerson.bit

  /// Adds those that `place` vouches for.
  func add(
    before place: PlaceGrammar.Place, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    let joint = place.tokens.lowerBound - 1
    if paragraph.is(joint, comma) {
      if place.detail.kind == .commune { addQuarter(before: joint, paragraph, &mentions) }
      addFirstOfAddress(before: place, paragraph, &mentions)
    } else if paragraph.is(joint, open) {
      addBeforeBracket(of: place, paragraph, &mentions)
      if paragraph.is(place.tokens.upperBound, close) { addFellow(before: place, paragraph, &mentions) }
    }
  }

  /// "trú tại |khối 14|, phường …", "thuộc |khu Kéo Mẫu|, thị trấn …"
  private func addQuarter(
    before comma: Int, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    var start = comma
    if paragraph[start - 1].isNumber, paragraph.digits(start - 1) <= 2, paragraph[start - 1].gap == .space {
      start -= 1
    } else {
      while start > comma - 3, capitals.isNameWord(paragraph, start - 1) { start -= 1 }
    }
    let noun = start - 1
    guard start < comma, noun >= 0, paragraph[noun].letterCase == .lower || comma == start + 1,
      quarters.contains(paragraph[noun].key), paragraph[start].gap == .space,
      // "bộ đội", "quân khu 4", "đại đội 3"
      !paragraph.has(.compound, longerThan: 1, at: noun - 1),
      !paragraph.hasEnding(Self.bodies, at: noun) || paragraph.has(.bodyHead, at: noun, count: 1),
      !paragraph.has(Self.others, at: start), !mentions.covers(start, .location),
      !mentions.covers(noun, .location)
    else { return }
    let detail = LocationDetail(row: nil, kind: .settlement)
    mentions.add(
      .location, noun..<comma, in: paragraph, cue: "part of a commune", detail: .location(detail))
  }

  /// "Na Thí (Việt Nam) - |Mẫu Khẩu| (Trung Quốc)": a name that no table has, with the place in brackets in which it lies,
  /// beside another place that has one.
  private func addFellow(
    before place: PlaceGrammar.Place, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    let end = place.tokens.lowerBound - 1
    var start = end
    while start > end - 4, capitals.isNameWord(paragraph, start - 1),
      paragraph[start - 1].letterCase == .capitalised
    {
      start -= 1
    }
    let joint = paragraph[start - 1]
    guard (2...3).contains(end - start), joint.isMark(",") || joint.isDash || joint.key == and,
      paragraph.is(start - 2, close), mentions.covers(start - 3, .location),
      !mentions.covers(end - 1, .location), !capitals.isFamily(paragraph, start),
      !paragraph.has(Self.others, at: start)
    else { return }
    // What the other bracket stands behind must be a place too: not "Đại đội 3 (Sơn Mẫu), Thí Dụ (Mẫu Hà)".
    var opening = start - 3
    while opening > start - Self.longestBracket, !paragraph.is(opening, open) { opening -= 1 }
    guard paragraph.is(opening, open), let other = mentions.mention(.location, at: opening - 1),
      !paragraph.hasEnding(Self.bodies, at: Int(other.firstToken) - 1)
    else { return }
    let detail = LocationDetail(row: nil, kind: .other)
    mentions.add(
      .location, start..<end, in: paragraph, cue: "beside a place in a place", detail: .location(detail))
  }

  private static let bodies = PhraseList.body.bit | PhraseList.bodyHead.bit
  /// In tokens.
  private static let longestBracket = 8

  /// "quê quán: Sơn Mẫu, Gio Linh, Quảng Trị": the commune that no table has, before the first place that one has.
  private func addFirstOfAddress(
    before place: PlaceGrammar.Place, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    let first = place.tokens.lowerBound
    guard place.detail.isFromLexicon || place.detail.kind != .other, first > 2 else { return }
    var start = first - 1
    while start > first - 4, capitals.isNameWord(paragraph, start - 1) { start -= 1 }
    // "Tại Sơn Mẫu, huyện …" at the beginning of a sentence
    if first - 1 - start == 3, prepositions.contains(paragraph[start].key) { start += 1 }
    let cue = paragraph[start - 1].isMark(":") ? start - 2 : start - 1
    guard cue >= 0, first - 1 - start >= 2 else { return }
    let isHome = homes.contains(paragraph[cue].key)
    // "nguyên quán: Lý Mẫu, Đồng Hới", "từ hướng Lưu Mẫu, huyện …": a commune that begins like somebody's name.
    let isSure =
      first - 1 - start == 2
      && (isHome && cue == start - 2 || paragraph.is(cue, direction) && cue == start - 1)
    // "tại Đồng Thí, tỉnh Tiền Giang": nobody stands between "tại" and a unit.
    let isUnit = prepositions.contains(paragraph[cue].key) && paragraph.starts(.adminWord, at: first)
    let isApproached =
      approaches.contains(paragraph[cue].key) && paragraph[cue].letterCase == .lower
      && paragraph.starts(.adminWord, at: first)
    // "ở |Cốc Mẫu|, Cồng Thí, Pác Nặm": every rung is a place.
    if paragraph.is(cue, comma), let bottom = ladderStart(paragraph, mentions, from: cue, before: place) {
      for rung in stride(from: bottom, to: first - 1, by: 3) {
        let detail = LocationDetail(row: nil, kind: .commune)
        mentions.add(
          .location, rung..<rung + 2, in: paragraph, cue: "rung of an address", detail: .location(detail))
      }
      return
    }
    guard isSure || isUnit || !capitals.isFamily(paragraph, start) else { return }
    if !isHome {
      // "lớn lên ở Sơn Mẫu, Mường Thí": any place may stand there, and much else.
      guard cue == start - 1, prepositions.contains(paragraph[cue].key) || isApproached,
        first - 1 - start == 2,
        place.detail.kind != .country, place.detail.kind != .other, !mentions.covers(start, .location),
        !mentions.covers(first - 2, .location),
        (start..<first - 1).allSatisfy({ paragraph[$0].letterCase == .capitalised }),
        !paragraph.has(Self.others, at: start)
      else { return }
    }
    let detail = LocationDetail(row: nil, kind: .commune)
    mentions.add(
      .location, start..<first - 1, in: paragraph, cue: "first of an address", detail: .location(detail))
  }

  /// Where the first of two or three names begins that lead up to a place in steps, behind "ở" or "tại"; nil where something
  /// else stands between the commas.
  ///
  /// - Parameter comma: that before the last of them.
  private func ladderStart(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from comma: Int,
    before place: PlaceGrammar.Place
  ) -> Int? {
    guard place.detail.kind != .country, place.detail.kind != .other,
      place.tokens.lowerBound - comma == 4, isRung(paragraph, mentions, at: comma + 1)
    else { return nil }
    var start = comma - 2
    for _ in 0..<2 {
      guard isRung(paragraph, mentions, at: start) else { return nil }
      if prepositions.contains(paragraph[start - 1].key) { return start }
      guard paragraph.is(start - 1, self.comma) else { return nil }
      start -= 3
    }
    return nil
  }

  /// Whether two words stand at `index` that may be a commune's name and nobody's.
  private func isRung(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    index > 0 && paragraph[index].letterCase == .capitalised
      && paragraph[index + 1].letterCase == .capitalised
      && paragraph[index + 1].gap == .space && !capitals.isFamily(paragraph, index)
      && !paragraph.has(Self.others, at: index) && !mentions.covers(index, .location)
      && !mentions.covers(index + 1, .location)
  }

  /// "ở Sơn Mẫu (Lào)", "Móng Cái (Việt Nam) và Sơn Mẫu (Trung Quốc)": the town that no table has, before the country or
  /// province in which it lies.
  private func addBeforeBracket(
    of place: PlaceGrammar.Place, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    let open = place.tokens.lowerBound - 1
    guard open > 1, paragraph.is(place.tokens.upperBound, close) else { return }
    var start = open
    while start > open - 3, start > 0, paragraph[start - 1].letterCase == .capitalised,
      paragraph[start].gap != .none || start == open
    {
      start -= 1
    }
    guard open - start >= 2, start > 0, !mentions.covers(open - 1, .location), !mentions.covers(start, .rank),
      !paragraph.has(Self.others, at: start)
    else { return }
    let before = paragraph[start - 1]
    let isLarge = place.detail.kind == .country || place.detail.kind == .province
    let isPaired = before.key == and && paragraph[start - 2].isMark(")") && isBracketed(start - 3, mentions)
    let isListed = isKnownDistrict(paragraph, start..<open) && (before.key == and || before.isMark(";"))
    guard
      isListed
        || isLarge && before.letterCase == .lower && (prepositions.contains(before.key) || isPaired)
    else { return }
    let detail = LocationDetail(row: nil, kind: .other)
    // "; |Thanh Mẫu| và Tam Thí (Phú Thọ)"
    let other = start - 3
    if isListed, before.key == and, other > 0, isKnownDistrict(paragraph, other..<start - 1),
      paragraph[other - 1].isMark(";") || paragraph[other - 1].isMark(","),
      !mentions.covers(other..<start - 1, kinds: EntityKind.location.bit | EntityKind.person.bit)
    {
      mentions.add(
        .location, other..<start - 1, in: paragraph, cue: "before its country in brackets",
        detail: .location(detail))
    }
    mentions.add(
      .location, start..<open, in: paragraph, cue: "before its country in brackets", detail: .location(detail)
    )
  }

  /// Whether the words are the name of a district or the like in the table.
  private func isKnownDistrict(_ paragraph: ParagraphText, _ words: Range<Int>) -> Bool {
    paragraph.match(.place, at: words.lowerBound)?.count == words.count
  }

  /// Whether a place ends at the token that stands in brackets behind another.
  private func isBracketed(_ index: Int, _ mentions: ParagraphMentions) -> Bool {
    guard let inner = mentions.mention(.location, at: index) else { return false }
    return mentions.covers(Int(inner.firstToken) - 2, .location)
  }
}
