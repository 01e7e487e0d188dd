package import Lexicon
import VietnameseText

/// Places: administrative units with their word ("tỉnh Thanh Hóa", "TP. Vinh", "Quận 1"), names that the gazetteer
/// knows, and named places of other sorts ("sân bay Biên Hòa", "đường Lê Duẩn").
///
/// It runs before bodies and posts, which have places at their ends; so a place is never refused because it lies in
/// a body ("Thành ủy Hà Nội"). It is refused where it is part of a person's name.
struct LocationRecognizer: ~Copyable, Sendable {
  private let grammar: PlaceGrammar
  /// Words before the place that somebody comes from or lives in.
  private let homes = WordSet(["quê", "quán", "trú", "ngụ"])
  private let prepositions = WordSet(["ở", "tại", "hướng"])
  private let direction = SyllableKey("hướng")
  private let compass = WordSet(["đông", "tây", "nam", "bắc"])
  /// What else is written with capitals at a place.
  private static let others =
    PhraseList.body.bit | PhraseList.bodyHead.bit | PhraseList.title.bit | PhraseList.rank.bit
    | PhraseList.notPerson.bit
  private let comma = SyllableKey(mark: ",")
  private let and = SyllableKey("và")
  private let road = SyllableKey("đường")
  private let roads = WordSet(["tuyến", "cung", "trục"])
  private let people = SyllableKey("dân")
  private let village = SyllableKey("làng")
  private let open = SyllableKey(mark: "(")
  private let close = SyllableKey(mark: ")")
  private let republic = (SyllableKey("Cộng"), SyllableKey("hòa"))
  /// Last words of "Cộng hòa Dân chủ Nhân dân", "Cộng hòa xã hội chủ nghĩa".
  private let formEnds = WordSet(["dân", "nghĩa"])

  init(gazetteer: Gazetteer) {
    grammar = PlaceGrammar(gazetteer: gazetteer)
  }

  static let lists = PhraseList.place.bit | PhraseList.adminWord.bit | PhraseList.placeHead.bit

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    var index = paragraph.next(.locations, from: 0)
    while index < paragraph.count {
      var next = index + 1
      if !paragraph.endsCompound(index) || isRoad(index, paragraph) || isVillage(index, paragraph),
        let place = grammar.place(paragraph, mentions, at: index), !isBearing(place.tokens, paragraph)
      {
        if paragraph.is(place.tokens.lowerBound - 1, comma) {
          addFirstOfAddress(before: place, paragraph, &mentions)
        } else if paragraph.is(place.tokens.lowerBound - 1, open) {
          addBeforeBracket(of: place, paragraph, &mentions)
          if paragraph.is(place.tokens.upperBound, close) { addFellow(before: place, paragraph, &mentions) }
        }
        let first = formalStart(of: place, paragraph)
        mentions.add(
          .location, first..<place.tokens.upperBound, in: paragraph, cue: place.cue,
          detail: .location(place.detail))
        next = max(place.tokens.upperBound, next)
        if place.takesList {
          next = readList(paragraph, &mentions, from: next, after: place)
          next = readBracket(paragraph, &mentions, at: next, after: place)
        }
      }
      index = paragraph.next(.locations, from: next)
    }
  }

  /// "từ hướng |Tây Bắc|": where something comes from, no region.
  private func isBearing(_ tokens: Range<Int>, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(tokens.lowerBound - 1, direction)
      && tokens.allSatisfy { compass.contains(paragraph[$0].key) }
  }

  /// Where the formal name of a state begins that is written small or has its initials in brackets before the country:
  /// "|cộng hòa dân chủ nhân dân Lào", "|Cộng hòa Dân chủ Nhân dân (DCND) Lào"; of any other place its own first token.
  private func formalStart(of place: PlaceGrammar.Place, _ paragraph: ParagraphText) -> Int {
    let first = place.tokens.lowerBound
    guard place.detail.kind == .country else { return first }
    let hasInitials =
      paragraph[first - 1].isMark(")") && paragraph[first - 2].letterCase == .upper
      && paragraph[first - 3].isMark("(")
    let end = hasInitials ? first - 4 : first - 1
    guard formEnds.contains(paragraph[end].key) else { return first }
    var start = end - 1
    while start > end - Self.longestForm, paragraph[start].isWord {
      if paragraph.is(start, republic) { return start }
      start -= 1
    }
    return first
  }

  /// In words: "Cộng hòa Dân chủ Nhân dân", "Cộng hòa xã hội chủ nghĩa".
  private static let longestForm = 6

  /// Whether the word is the second one of "tuyến đường", "trục đường", before a name.
  private func isRoad(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, road) && paragraph[index + 1].letterCase == .capitalised
      && roads.contains(paragraph[index - 1].key)
  }

  /// Whether the word is the second one of "dân làng" before a name.
  private func isVillage(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, village) && paragraph[index + 1].letterCase == .capitalised
      && paragraph.is(index - 1, people)
  }

  /// "Na Thí (Việt Nam) - |Mẫu Khẩu| (Trung Quốc)": a name that no table has, with the place in brackets in which it lies,
  /// beside another place that has one.
  private func addFellow(
    before place: PlaceGrammar.Place, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    let end = place.tokens.lowerBound - 1
    var start = end
    while start > end - 4, grammar.capitals.isNameWord(paragraph, start - 1),
      paragraph[start - 1].letterCase == .capitalised
    {
      start -= 1
    }
    let joint = paragraph[start - 1]
    guard (2...3).contains(end - start), joint.isMark(",") || joint.isDash || joint.key == and,
      paragraph.is(start - 2, close), mentions.covers(start - 3, .location),
      !mentions.covers(end - 1, .location), !grammar.capitals.isFamily(paragraph, start),
      !paragraph.has(Self.others, at: start)
    else { return }
    // What the other bracket stands behind must be a place too: not "Đại đội 3 (Sơn Mẫu), Thí Dụ (Mẫu Hà)".
    var opening = start - 3
    while opening > start - Self.longestBracket, !paragraph.is(opening, open) { opening -= 1 }
    guard paragraph.is(opening, open), let other = mentions.mention(.location, at: opening - 1),
      !paragraph.hasEnding(Self.bodies, at: Int(other.firstToken) - 1)
    else { return }
    let detail = LocationDetail(row: LocationDetail.noRow, kind: .other, isFromLexicon: false)
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
    while start > first - 4, grammar.capitals.isNameWord(paragraph, start - 1) { start -= 1 }
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
    guard isSure || isUnit || !grammar.capitals.isFamily(paragraph, start) else { return }
    if !isHome {
      // "lớn lên ở Sơn Mẫu, Mường Thí": any place may stand there, and much else.
      guard cue == start - 1, prepositions.contains(paragraph[cue].key), first - 1 - start == 2,
        place.detail.kind != .country, place.detail.kind != .other, !mentions.covers(start, .location),
        !mentions.covers(first - 2, .location),
        (start..<first - 1).allSatisfy({ paragraph[$0].letterCase == .capitalised }),
        !paragraph.has(Self.others, at: start)
      else { return }
    }
    let detail = LocationDetail(row: LocationDetail.noRow, kind: .commune, isFromLexicon: false)
    mentions.add(
      .location, start..<first - 1, in: paragraph, cue: "first of an address", detail: .location(detail))
  }

  /// "ở Sơn Mẫu (Lào)", "Móng Cái (Việt Nam) và Sơn Mẫu (Trung Quốc)": the town that no table has, before the country or
  /// province in which it lies.
  private func addBeforeBracket(
    of place: PlaceGrammar.Place, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    let open = place.tokens.lowerBound - 1
    guard place.detail.kind == .country || place.detail.kind == .province, open > 1,
      paragraph[place.tokens.upperBound].isMark(")")
    else { return }
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
    let isPaired = before.key == and && paragraph[start - 2].isMark(")") && isBracketed(start - 3, mentions)
    guard before.letterCase == .lower, prepositions.contains(before.key) || isPaired else { return }
    let detail = LocationDetail(row: LocationDetail.noRow, kind: .other, isFromLexicon: false)
    mentions.add(
      .location, start..<open, in: paragraph, cue: "before its country in brackets", detail: .location(detail)
    )
  }

  /// Whether a place ends at the token that stands in brackets behind another.
  private func isBracketed(_ index: Int, _ mentions: ParagraphMentions) -> Bool {
    guard let inner = mentions.mention(.location, at: index) else { return false }
    return mentions.covers(Int(inner.firstToken) - 2, .location)
  }

  /// "xã Sơn Mẫu (|Hòa Thí|)": the unit in which the first lies has no word of its own either.
  ///
  /// - Returns: the token to go on from.
  private func readBracket(
    _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions, at open: Int,
    after first: PlaceGrammar.Place
  ) -> Int {
    guard paragraph[open].isMark("("), first.detail.kind != .province, first.detail.kind != .other,
      let name = grammar.bracketed(paragraph, mentions, at: open + 1)
    else { return open }
    let detail = LocationDetail(
      row: name.row ?? LocationDetail.noRow, kind: .district, isFromLexicon: name.row != nil)
    mentions.add(
      .location, open + 1..<name.end, in: paragraph, cue: "in brackets after a smaller place",
      detail: .location(detail))
    return name.end
  }

  /// "các huyện Văn Quan, Hữu Lũng và Đình Lập": the items after the first have no word of their own.
  ///
  /// - Returns: the token to go on from.
  private func readList(
    _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions, from start: Int,
    after first: PlaceGrammar.Place
  ) -> Int {
    var index = start
    while true {
      var next = index
      if paragraph.is(next, comma) { next += 1 }
      if paragraph.is(next, and) { next += 1 }
      // "giữa hai xã Sơn Mẫu - Sơn Thí"
      if next == index, first.isPlural, paragraph[next].isDash, paragraph[next].gap != .none { next += 1 }
      guard next > index,
        let item = grammar.listItem(paragraph, mentions, at: next, isPlural: first.isPlural)
          ?? grammar.lastItem(paragraph, mentions, at: next, after: first)
          ?? (paragraph.is(next - 1, comma)
            ? grammar.further(paragraph, mentions, at: next, after: first) : nil)
      else { return index }
      let detail = LocationDetail(
        row: item.row ?? LocationDetail.noRow, kind: first.detail.kind, isFromLexicon: item.row != nil)
      let end = grammar.partEnd(paragraph, mentions, after: item.end, kind: first.detail.kind)
      mentions.add(
        .location, next..<end, in: paragraph, cue: "further item after an administrative word",
        detail: .location(detail))
      index = max(end, next + 1)
    }
  }
}

package struct LocationDetail: Sendable, Hashable {
  package enum Kind: UInt8, Sendable {
    /// Country or part of the world.
    case country
    case province
    case district
    case commune
    /// Village, hamlet, quarter.
    case settlement
    /// Anything else with a name: street, airport, cemetery, river, region.
    case other
  }

  static let noRow = LexiconTable.Row(offset: 0)

  /// The row of the table `places`; the header's where the gazetteer lacks the name.
  package var row: LexiconTable.Row
  package var kind: Kind
  package var isFromLexicon: Bool
}

extension Mention {
  /// Whether it is a country or a part of the world.
  var isCountry: Bool {
    guard case .location(let detail) = detail else { return false }
    return detail.kind == .country
  }
}
