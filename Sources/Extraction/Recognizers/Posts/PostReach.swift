import Lexicon
import SourceText
import VietnameseText

/// How far a post goes to the right of its title: over the body, field or place where it is held, and over its term.
final class PostReach: Sendable {
  private let capitals = CapitalWords.shared
  private let words = BodyWords.shared
  private let titles = TitleWords.shared
  private let plain = PlainUnits.shared
  private let chief = SyllableKey("trưởng")
  private let unit = SyllableKey("đoàn")
  private let units = (
    WordSet(["đại", "tiểu", "trung", "lữ", "sư", "quân", "hải"]), WordSet(["đội", "đoàn"])
  )
  /// Words of titles that are held at a place: "Đại sứ Việt Nam tại Lào".
  private let envoys = WordSet(["sứ", "sự", "tán", "diện", "biện", "tùy", "trú", "phái"])
  private let at = SyllableKey("tại")
  /// Last words of the titles of those who lead firms: Giám đốc, Giám đốc điều hành, Chủ tịch.
  private let heads = WordSet(["đốc", "hành", "tịch", "trị"])
  private let about = SyllableKey("về")
  private let vice = SyllableKey("phó")
  private let termWord = SyllableKey("khóa")
  private let several = SyllableKey("các")
  private let of = SyllableKey("của")
  private let forces = (SyllableKey("lực"), SyllableKey("lượng"))
  private let parliament = (SyllableKey("quốc"), SyllableKey("hội"))
  private let board = (SyllableKey("ủy"), SyllableKey("ban"))
  /// "tập thể |ban| Giám đốc lãnh đạo tập đoàn"
  private let directors = SyllableKey("ban")
  private let and = SyllableKey("và")
  private let branch = SyllableKey("ngành")
  private let cell = (SyllableKey("chi"), SyllableKey("bộ"))
  private let squad = SyllableKey("đội")
  private let viet = SyllableKey("Việt")
  private let capital = (SyllableKey("thủ"), SyllableKey("đô"))
  private let partyCommittee = (SyllableKey("đảng"), SyllableKey("ủy"))

  func owner(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch, _ fact: TitleWords.Fact
  ) -> (end: Int, owner: PositionDetail.Owner) {
    // "Trợ lý Ủy viên Bộ Chính trị", "thư ký Thứ trưởng Bộ Nội vụ"
    if title.end == title.first + 2, paragraph[title.end].isCapitalised,
      paragraph.starts(.title, at: title.end),
      titles.isAide(paragraph, title.first), !titles.isAide(paragraph, title.end),
      let chief = titles.title(paragraph, at: title.end)
    {
      return (self.owner(paragraph, mentions, chief, titles.fact(chief.row)).end, .field)
    }
    var end = title.end
    var owner = PositionDetail.Owner.none
    if !fact.isWeak, paragraph.is(title.first, vice) {
      guard let charge = plain.chargeEnd(paragraph, mentions, at: end) else { return (end - 2, .none) }
      if charge > end {
        let whole = body(mentions, at: charge, title)
        return (whole ?? charge, whole == nil ? .field : .body)
      }
    }
    // "Phó trưởng phòng |(phụ trách) Phòng Tài nguyên|"
    if paragraph[end].isMark("("), plain.isInCharge(paragraph, at: end + 1), paragraph[end + 3].isMark(")"),
      let whole = body(mentions, at: end + 4, title)
    {
      return (whole, .body)
    }
    // "Giám đốc |phụ trách Công ty …|"
    if !fact.isWeak, plain.isInCharge(paragraph, at: end), let whole = body(mentions, at: end + 2, title) {
      return (whole, .body)
    }
    if leadsUnit(paragraph, title), paragraph[end].isNumber, paragraph[end].gap != .none,
      paragraph.digits(end) == 3
    {
      // "Trung đoàn trưởng 923", not "Tiểu đoàn trưởng 29 tuổi"
      return (end + 1, .field)
    }
    if let body = self.body(mentions, at: title.bodyStart, title) ?? self.body(mentions, at: title.end, title)
    {
      end = body
      owner = .body
      // "Chủ nhiệm Ủy ban về các vấn đề xã hội |của Quốc hội|"
      if paragraph.is(end, of), paragraph.is(end + 1, parliament.0), paragraph.is(end + 2, parliament.1),
        paragraph.is(title.end, board.0), paragraph.is(title.end + 1, board.1)
      {
        end += 3
      }
    }
    // "Chủ nhiệm Chính trị |các Lực lượng vũ trang cách mạng Cuba|"
    if paragraph.is(end, several), paragraph.is(end + 1, forces) {
      if let whole = body(mentions, at: end + 1, title) { return (whole, .body) }
      // In small letters: "Phó Tư lệnh |các lực lượng vũ trang giải phóng miền Nam|"
      if let name = paragraph.match(.body, at: end + 1) { return (end + 1 + name.count, .field) }
      // "Tham mưu trưởng |các lực lượng vũ trang Philippines|"
      if let field = paragraph.match(.bodyField, at: end + 1),
        let place = mentions.mention(.location, from: end + 1 + field.count)
      {
        return (Int(place.endToken), .place)
      }
    }
    // "Tổng tham mưu trưởng |Lực lượng vũ trang Nga|"
    if owner == .none, paragraph[end].isCapitalised, paragraph.is(end, forces),
      let field = paragraph.match(.bodyField, at: end),
      let place = mentions.mention(.location, from: end + field.count)
    {
      return (Int(place.endToken), .place)
    }
    // "Phó trưởng |các Ban HĐND tỉnh|"
    if owner == .none, paragraph.is(title.end, several), paragraph.is(title.end - 1, chief),
      paragraph.has(PhraseList.bodyHead.bit, at: title.end + 1)
    {
      let whole = body(mentions, at: title.end + 1, title) ?? body(mentions, at: title.end + 2, title)
      if let whole { return (whole, .body) }
    }
    if owner == .none, let place = mentions.mention(.location, from: title.end - 1),
      title.end - title.first > 1
    {
      // "Trưởng [bản Nậm Mẫu]"
      return (Int(place.endToken), .place)
    }
    if owner == .none, let field = deputyField(paragraph, mentions, title) {
      end = body(mentions, at: field, title) ?? field
      owner = .field
    }
    if owner == .none, fact.need != .nothing || paragraph[end].isCapitalised {
      let isEnvoy = (title.first..<title.end).contains { envoys.contains(paragraph[$0].key) }
      (end, owner) = ownerWithoutBody(
        paragraph, mentions, title, from: end, need: fact.need, isEnvoy: isEnvoy)
    }
    if fact.need != .nothing || endsCell(paragraph, at: end),
      let unit = plain.unitEnd(paragraph, mentions, at: end)
    {
      end = unit
      if owner == .none, paragraph[title.first].isCapitalised { owner = .place }
    }
    // "Cục trưởng Cục Tổ chức - Tổng cục Chính trị": the dash stands for "of".
    while paragraph[end].isDash, let body = mentions.mention(.organization, from: end + 1),
      Int(body.endToken) > end + 1
    {
      end = Int(body.endToken)
      owner = .body
    }
    return (end, owner)
  }

  /// Whether a party cell or committee ends before the token: "Bí thư chi bộ |đại đội".
  private func endsCell(_ paragraph: ParagraphText, at index: Int) -> Bool {
    paragraph.is(index - 1, cell.1) && paragraph.is(index - 2, cell.0)
      || paragraph.is(index - 1, partyCommittee.1) && paragraph.is(index - 2, partyCommittee.0)
  }

  /// Whether the title names the kind of unit whose number may follow: "Trung đoàn trưởng" does, "Chính ủy" does not.
  private func leadsUnit(_ paragraph: ParagraphText, _ title: TitleMatch) -> Bool {
    title.end - title.first == 3 && paragraph[title.first].isCapitalised
      && paragraph.is(title.end - 1, chief) && paragraph.is(title.end - 2, unit)
  }

  /// The token after the body that begins at `start`, if one does and the title ends in or before it.
  private func body(_ mentions: ParagraphMentions, at start: Int, _ title: TitleMatch) -> Int? {
    guard let body = mentions.mention(.organization, from: start),
      Int(body.endToken) >= title.end
    else { return nil }
    return Int(body.endToken)
  }

  /// A field, place or level straight after the title: "Bộ trưởng Quốc phòng Việt Nam", "Đại sứ Lào tại Việt Nam".
  private func ownerWithoutBody(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch, from start: Int,
    need: TitleWords.Need, isEnvoy: Bool
  ) -> (end: Int, owner: PositionDetail.Owner) {
    var end = start
    var owner = PositionDetail.Owner.none
    if need != .nothing, paragraph.starts(.bodyField, at: end), paragraph[end].gap != .none,
      !mentions.covers(end, .location), !mentions.covers(end, .rank),
      let field = paragraph.match(.bodyField, at: end),
      paragraph[end].isCapitalised
        ? !capitals.beginsPerson(paragraph, end)
        : field.count >= 4 || endsHead(paragraph, title, field) || isOfBranch(paragraph, title, field)
          || plain.portfolioEnd(paragraph, mentions, title, field) != nil
          || isOfBody(paragraph, mentions, title, field),
      // "Phó Tư lệnh Tham mưu trưởng" lacks a comma.
      paragraph.match(.title, at: end).map({ $0.count <= field.count }) ?? true
    {
      end += field.count
      owner = .field
      if paragraph[end].isNumber, paragraph.digits(end) <= 4 { end += 1 }
    }
    if owner == .none, need != .nothing, let head = committee(paragraph, mentions, at: end),
      !isBoard(paragraph, title)
    {
      end = head
      owner = .field
    }
    // "Tổng giám đốc |Mauvina| Trần Thí Dụ"
    if owner == .none, need != .nothing, paragraph[end].flags.contains(.notSyllable),
      paragraph[end].isCapitalised, paragraph[end].gap == .space, heads.contains(paragraph[end - 1].key),
      !mentions.covers(end, .location), capitals.isFamily(paragraph, end + 1),
      paragraph[end + 1].gap == .space, paragraph[end + 2].isCapitalised,
      paragraph[end + 2].letterCase == paragraph[end + 1].letterCase
    {
      return (end + 1, .field)
    }
    var steps = 0
    while steps < 4, paragraph[end].gap != .none {
      steps += 1
      let isAt = paragraph.is(end, at)
      // "Tổng lãnh sự |tại Thành phố Hồ Chí Minh|"
      if isAt, owner == .none ? !isEnvoy || !paragraph[title.first].isCapitalised : !isEnvoy { break }
      // "Phó Đô trưởng |thủ đô| Viêng Chăn"
      let next = isAt ? end + 1 : paragraph.is(end, capital) ? end + 2 : end
      // "Đại sứ đặc biệt |Việt - Nhật|"
      if isEnvoy, owner == .none, paragraph.is(end, viet), paragraph[end + 1].isDash,
        paragraph[end + 2].letterCase == .capitalised
      {
        return (end + 3, .place)
      }
      if isAt || isEnvoy && paragraph.is(end, about), mentions.mention(.location, from: end + 1) == nil,
        let country = paragraph.match(.place, at: end + 1),
        capitals.isFamily(paragraph, end + 1 + country.count)
      {
        // "Đại sứ Việt Nam |tại Đức| Trần Thí Dụ": there the country looks like the first word of the name.
        end += 1 + country.count
        break
      }
      if isEnvoy, owner == .place, paragraph.is(end, about),
        let place = mentions.mention(.location, from: end + 1)
      {
        // "Đặc phái viên Mỹ |về Syria|"
        end = Int(place.endToken)
        break
      }
      if let place = mentions.mention(.location, from: next) {
        // "cấp thứ trưởng |Việt - Trung|": those of the two countries.
        if isOfPair(paragraph, mentions, place) { break }
        end = max(Int(place.endToken), end + 1)
        if owner == .none { owner = .place }
      } else if !isAt, owner == .field, let body = mentions.mention(.organization, from: end) {
        end = max(Int(body.endToken), end + 1)
      } else if let state = words.stateEnd(paragraph, mentions, at: end) {
        // "Bộ trưởng Ngoại giao nước CHDCND Lào"
        end = state
        if owner == .none { owner = .place }
      } else if !isAt, need != .nothing,
        let level = words.levelEnd(paragraph, at: end) ?? unitEnd(paragraph, mentions, at: end)
      {
        // "Chính trị viên |xã đội|"
        end = paragraph.is(level, squad) ? level + 1 : level
        if owner == .none { owner = .place }
      } else {
        break
      }
    }
    return (end, owner)
  }

  /// Whether the place is the first one of two countries with short names: "Việt - Lào".
  private func isOfPair(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ place: Mention) -> Bool {
    let dash = Int(place.endToken)
    guard place.isCountry, dash == Int(place.firstToken) + 1, paragraph[dash].isDash,
      let other = mentions.mention(.location, from: dash + 1)
    else { return false }
    return other.isCountry && Int(other.endToken) == dash + 2
  }

  /// The end of the kind of unit that the title is of: "chính trị viên |đại đội|", "Tham mưu trưởng |trung đoàn|".
  private func unitEnd(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    guard units.0.contains(paragraph[index].key), units.1.contains(paragraph[index + 1].key),
      paragraph[index + 1].letterCase == .lower, !paragraph[index + 2].isNumber,
      !mentions.covers(index, .organization), paragraph.match(.title, at: index) == nil,
      paragraph.match(.bodyField, at: index + 2) == nil
    else { return nil }
    return index + 2
  }

  /// Whether the title ends in a body's noun with a capital, and nothing but a field in small letters follows: "Phó trưởng
  /// |Ban tổ chức|,"; not "Phó trưởng Ban tổ chức lại bộ máy".
  private func endsHead(_ paragraph: ParagraphText, _ title: TitleMatch, _ field: Gazetteer.Match) -> Bool {
    title.end - title.first > 1 && paragraph[title.end - 1].isCapitalised
      && paragraph.has(PhraseList.bodyHead.bit, at: title.end - 1)
      && paragraph[title.end + field.count].isMark
  }

  /// Whether the field is the branch that somebody leads on a ship: "Trưởng ngành |hàng hải|,".
  private func isOfBranch(_ paragraph: ParagraphText, _ title: TitleMatch, _ field: Gazetteer.Match) -> Bool {
    paragraph.is(title.end - 1, branch) && paragraph[title.end + field.count].isMark
  }

  /// Whether the field in small letters says which part of the body behind it somebody leads: "Chánh tòa |hình sự| TAND tỉnh"; not
  /// "báo cáo Giám đốc |thanh tra| Sở Y tế".
  private func isOfBody(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch, _ field: Gazetteer.Match
  ) -> Bool {
    paragraph[title.first].isCapitalised && !paragraph.is(title.first - 1, directors)
      && mentions.mention(.organization, from: title.end + field.count) != nil
      && paragraph.match(.nameStopWord, at: title.end) == nil
  }

  /// The end of what a deputy is for: "Phó Tư lệnh |về chính trị| Quân khu 9"; not "báo cáo Tư lệnh về tổ chức, …".
  private func deputyField(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch
  ) -> Int? {
    guard paragraph.is(title.first, vice), paragraph.is(title.end, about),
      paragraph.starts(.bodyField, at: title.end + 1),
      let field = paragraph.match(.bodyField, at: title.end + 1)
    else { return nil }
    let end = title.end + 1 + field.count
    return paragraph[end].isMark || body(mentions, at: end, title) != nil ? end : nil
  }

  /// The end of a body's noun that is no body alone: "Phó Trưởng ban Thường trực |Ban Chỉ đạo".
  private func committee(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    guard paragraph[index].isCapitalised, paragraph[index].gap != .none,
      paragraph.has(PhraseList.bodyHead.bit, at: index), !mentions.covers(index, .organization),
      let head = paragraph.match(.bodyHead, at: index), head.count > 1
    else { return nil }
    return index + head.count
  }

  /// Whether several hold the title: "Ban |Giám đốc| Công ty".
  private func isBoard(_ paragraph: ParagraphText, _ title: TitleMatch) -> Bool {
    paragraph[title.first - 1].isCapitalised
      && paragraph.match(.bodyHead, at: title.first - 1)?.count == title.end - title.first + 1
  }

  /// "Đại biểu Quốc hội khóa XVI", "ủy viên Trung ương các khóa X, XI và XII": the number of the term belongs to the title.
  func term(_ paragraph: ParagraphText, from end: Int) -> Int {
    let word = paragraph.is(end, several) ? end + 1 : end
    guard paragraph[word].isWord, paragraph.is(word, termWord) else { return end }
    guard isTerm(paragraph, word + 1) else {
      let number = paragraph[word + 1]
      return number.isWord && number.isCapitalised && number.range.length <= 5 ? word + 2 : end
    }
    var last = word + 2
    while paragraph[last].isMark(",") || paragraph[last].isDash || paragraph.is(last, and) {
      // "khóa 12, 13", but "khóa 12, 3 lần …"
      let next = last + 1
      let goesOn =
        paragraph[next].isWord
        || !paragraph[next + 1].isWord || paragraph.is(next + 1, and) || paragraph[next + 1].gap == .lineBreak
      guard isTerm(paragraph, next), goesOn else { break }
      last = next + 1
    }
    return last
  }

  private func isTerm(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let token = paragraph[index]
    return token.isNumber ? paragraph.digits(index) <= 2 : RomanNumeral.read(token, in: paragraph) != nil
  }
}
