package import Lexicon
import SourceText
import VietnameseText

/// Places: administrative units with their word ("tỉnh Thanh Hóa", "TP. Vinh", "Quận 1"), names that the gazetteer
/// knows, and named places of other sorts ("sân bay Biên Hòa", "đường Lê Duẩn").
///
/// It runs before bodies and posts, which have places at their ends; so a place is never refused because it lies in
/// a body ("Thành ủy Hà Nội"). It is refused where it is part of a person's name.
struct LocationRecognizer: ~Copyable, Sendable {
  private let grammar = PlaceGrammar()
  private let smaller = SmallerPlaces()
  private let onTheWay = PlacesOnTheWay()
  private let streets = StreetLists()
  private let directions = WordSet(["hướng", "gió", "mùa"])
  private let compass = WordSet(["đông", "tây", "nam", "bắc"])
  private let comma = SyllableKey(mark: ",")
  private let credits = CreditWords()
  private let and = SyllableKey("và")
  private let road = SyllableKey("đường")
  private let roads = WordSet(["tuyến", "cung", "trục"])
  /// What a road or a river has, or how one goes along it: "lề đường Trần Mẫu", "lòng sông Tô Mẫu".
  private let sidesOfRoads = WordSet([
    "lề", "mặt", "lòng", "dọc", "ngang", "xuống", "ven", "ngoài", "đầu", "cuối", "qua",
  ])
  private let river = SyllableKey("sông")
  private let people = SyllableKey("dân")
  private let village = SyllableKey("làng")
  private let venerable = SyllableKey("TT")
  private let monk = SyllableKey("Thích")
  /// What stands before "Cộng hòa" where it is a party's, or ends another state's name.
  private let parties = WordSet(["đảng", "phe", "Nam"])
  private let republic = (SyllableKey("Cộng"), SyllableKey("hòa"))
  /// Last words of "Cộng hòa Dân chủ Nhân dân", "Cộng hòa xã hội chủ nghĩa".
  private let formEnds = WordSet(["dân", "nghĩa"])

  static let lists = PhraseList.place.bit | PhraseList.adminWord.bit | PhraseList.placeHead.bit

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    var index = paragraph.next(.locations, from: 0)
    while index < paragraph.count {
      var next = index + 1
      if let end = streets.addAnnounced(after: index, grammar.names, paragraph, &mentions) {
        index = paragraph.next(.locations, from: end)
        continue
      }
      if !paragraph.endsCompound(index) || isRoad(index, paragraph) || isVillage(index, paragraph),
        let place = grammar.place(paragraph, mentions, at: index), !isBearing(place.tokens, paragraph),
        !isMonk(place.tokens, paragraph)
      {
        smaller.add(before: place, paragraph, &mentions)
        onTheWay.add(before: place, paragraph, &mentions)
        add(place, paragraph, &mentions)
        next = max(place.tokens.upperBound, next)
        onTheWay.add(after: place, paragraph, &mentions)
        if place.takesList {
          next = readList(paragraph, &mentions, from: next, after: place)
          next = readBracket(paragraph, &mentions, at: next, after: place)
        } else if let name = place.nameStart {
          next = readAlike(paragraph, &mentions, from: next, asNamed: name, place.detail.kind)
        }
        if next == place.tokens.upperBound {
          next = streets.add(after: place, grammar.names, paragraph, &mentions)
        }
      }
      index = paragraph.next(.locations, from: next)
    }
  }

  /// Adds the place, or the two of a pair that the table has as one: "Việt - Lào".
  private func add(
    _ place: PlaceGrammar.Place, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    let tokens = place.tokens
    if place.detail.kind == .country, grammar.names.isTwoCountries(paragraph, tokens) {
      for country in [tokens.lowerBound, tokens.upperBound - 1] {
        mentions.add(
          .location, country..<country + 1, in: paragraph, cue: "one of a pair of countries",
          detail: .location(LocationDetail(row: nil, kind: .country)))
      }
      return
    }
    var detail = place.detail
    if let start = place.nameStart { remember(start..<tokens.upperBound, paragraph, &detail) }
    mentions.add(
      .location, formalStart(of: place, paragraph)..<tokens.upperBound, in: paragraph, cue: place.cue,
      detail: .location(detail))
  }

  /// Notes the name that begins with `tokens`, if it may stand for the place elsewhere and is none that the gazetteer
  /// knows wherever it stands.
  private func remember(_ tokens: Range<Int>, _ paragraph: ParagraphText, _ detail: inout LocationDetail) {
    if detail.isFromLexicon, !grammar.names.fact(detail.row).needsWord { return }
    let end = FurtherPlaces.nameEnd(paragraph, from: tokens.lowerBound)
    if end > tokens.lowerBound, end <= tokens.upperBound {
      detail.nameHash = FurtherPlaces.hash(paragraph, tokens.lowerBound..<end)
    }
  }

  /// "|TT. Thích Thí Dụ|": a Thượng tọa, by the name that all monks have, and no thị trấn.
  private func isMonk(_ tokens: Range<Int>, _ paragraph: ParagraphText) -> Bool {
    tokens.count > 2 && paragraph.is(tokens.lowerBound, venerable)
      && (tokens.lowerBound + 1...tokens.lowerBound + 2).contains { paragraph.is($0, monk) }
  }

  /// "từ hướng |Tây Bắc|", "gió mùa |Đông Bắc|": where something comes from, no region.
  private func isBearing(_ tokens: Range<Int>, _ paragraph: ParagraphText) -> Bool {
    guard compass.contains(paragraph[tokens.lowerBound].key),
      tokens.allSatisfy({ compass.contains(paragraph[$0].key) })
    else { return false }
    // "hướng Bắc Tây Bắc"
    let isThird = compass.contains(paragraph[tokens.lowerBound - 1].key)
    return directions.contains(paragraph[tokens.lowerBound - (isThird ? 2 : 1)].key)
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
    // "|Cộng hòa| Iceland"
    if !hasInitials, paragraph.is(end - 1, republic), paragraph[end - 1].isCapitalised,
      !parties.contains(paragraph[end - 2].key)
    {
      return end - 1
    }
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

  /// Whether the word is the second one of "tuyến đường", "trục đường", "lề đường", before a name.
  private func isRoad(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    if sidesOfRoads.contains(paragraph[index - 1].key),
      paragraph.is(index, road) || paragraph.is(index, river)
    {
      return paragraph[index + 1].letterCase == .capitalised
        && paragraph[index + 2].letterCase == .capitalised
        && paragraph[index + 2].gap == .space
    }
    guard paragraph.is(index, road), roads.contains(paragraph[index - 1].key) else { return false }
    // "tuyến đường 15B"
    return paragraph[index + 1].letterCase == .capitalised
      || paragraph[index + 1].isNumber && paragraph.isLetter(gluedAt: index + 2)
  }

  /// Whether the word is the second one of "dân làng" before a name.
  private func isVillage(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, village) && paragraph[index + 1].letterCase == .capitalised
      && paragraph.is(index - 1, people)
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
    let detail = LocationDetail(row: name.row, kind: .district)
    mentions.add(
      .location, open + 1..<name.end, in: paragraph, cue: "in brackets after a smaller place",
      detail: .location(detail))
    return name.end
  }

  /// "dãy núi Ngọc Mẫu, |Ngọc Thí Dụ|": a further name that begins with the same word.
  ///
  /// - Parameter name: where the name of the first begins.
  /// - Returns: the token to go on from.
  private func readAlike(
    _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions, from start: Int, asNamed name: Int,
    _ kind: LocationDetail.Kind
  ) -> Int {
    var index = start
    while paragraph.is(index, comma) || paragraph.is(index, and) {
      let first = index + 1
      let end = FurtherPlaces.nameEnd(paragraph, from: first)
      guard (2...3).contains(end - first), paragraph[first].key == paragraph[name].key,
        !grammar.capitals.isFamily(paragraph, first), !paragraph.has(.place, longerThan: 1, at: first),
        !mentions.covers(first..<end, kinds: .max), !paragraph[end].isCapitalised,
        !grammar.capitals.isHalfWord(paragraph, end - 1)
      else { return index }
      var detail = LocationDetail(row: nil, kind: kind)
      remember(first..<end, paragraph, &detail)
      mentions.add(
        .location, first..<end, in: paragraph, cue: "named like the place before", detail: .location(detail))
      index = end
    }
    return index
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
      // but not "các tỉnh Sơn Mẫu, Hòa Thí - Ảnh: Lê Dụ" nor "các xã (Sơn Mẫu - PV)".
      if next == index, first.isPlural, paragraph[next].isDash, paragraph[next].gap != .none,
        paragraph[next + 1].letterCase == .capitalised, !credits.contain(paragraph[next + 1])
      {
        next += 1
      }
      guard next > index,
        let item = grammar.listItem(paragraph, mentions, at: next, isPlural: first.isPlural)
          ?? grammar.lastItem(paragraph, mentions, at: next, after: first)
          ?? (paragraph.is(next - 1, comma)
            ? grammar.further(paragraph, mentions, at: next, after: first) : nil)
      else { return index }
      var detail = LocationDetail(row: item.row, kind: first.detail.kind)
      if first.nameStart != nil { remember(next..<item.end, paragraph, &detail) }
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
  /// A hash of the place's own name, without its word, where that may stand for it elsewhere; else 0.
  var nameHash: UInt32 = 0
  /// Whether it looks like a place's name with nothing beside it to say so: it counts only where the article has the
  /// name with its word. See `ArticleFacts.states`.
  package internal(set) var isUnconfirmed = false

  /// - Parameter row: nil for a name that the gazetteer lacks.
  init(row: LexiconTable.Row?, kind: Kind) {
    self.row = row ?? Self.noRow
    self.kind = kind
  }

  package var isFromLexicon: Bool { row != Self.noRow }
}

extension Mention {
  /// Whether only the article as a whole can say that it is a place.
  package var isUnconfirmedPlace: Bool {
    guard case .location(let detail) = detail else { return false }
    return detail.isUnconfirmed
  }

  /// Whether it is a country or a part of the world.
  var isCountry: Bool {
    guard case .location(let detail) = detail else { return false }
    return detail.kind == .country
  }
}
