import Lexicon
import SourceText
import VietnameseText

/// Whose a body is: the level, place, "Trung ương" or other body at its end, several of them in a row.
extension BodyGrammar {
  struct Tail {
    var end: Int
    var place: Range<Int>?
    /// Whether nothing of the body can follow.
    var isWhole = false
  }

  /// The owner: level, place, "Trung ương", or another body, several of them in a row.
  func tail(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from start: Int, head: Range<Int>,
    isFirst: Bool, sort: BodyClass, allowsNested: Bool
  ) -> Tail {
    var tail = Tail(end: start)
    // "Phòng VH - TT |Hội Mẫu|": no town ("TT") of that name.
    if let place = mentions.mention(.location, at: start - 1), Int(place.firstToken) == start - 1,
      paragraph[start - 1].letterCase == .upper, start - 1 > head.lowerBound,
      case .location(let detail) = place.detail, detail.isFromLexicon
    {
      tail.end = max(start, Int(place.endToken))
    }
    for _ in 0..<8 {
      guard words.mayGoOn(paragraph, mentions, at: tail.end) else { break }
      let token = paragraph[tail.end]
      let next: Tail?
      if paragraph.is(tail.end, party), token.letterCase == .capitalised, paragraph.is(tail.end - 1, uong),
        !paragraph[tail.end + 1].isCapitalised
      {
        // "Ủy ban Kiểm tra Trung ương |Đảng|"
        next = Tail(end: tail.end + 1, isWhole: true)
      } else if let end = areaEnd(paragraph, mentions, at: tail.end) {
        next = Tail(end: end)
      } else if token.isNumber {
        // "Trường THPT Thanh Mẫu |3|", "Trung tâm Huấn luyện quân sự quốc gia |4|"
        let isPart =
          (sort == .school && tail.end > start || fields.isNation(paragraph, at: tail.end - 2))
          && fields.isUnitNumber(paragraph, at: tail.end)
        next = isPart && !mentions.covers(tail.end, .date) ? Tail(end: tail.end + 1, isWhole: true) : nil
      } else if token.isWord, token.gap != .none {
        next =
          owner(paragraph, mentions, at: tail.end, allowsNested: allowsNested)
          ?? smallOwner(paragraph, mentions, at: tail.end, head: head, sort: sort).map { Tail(end: $0) }
          ?? addition(
            paragraph, mentions, at: tail.end, from: start, head: head, isFirst: isFirst, sort: sort)
      } else if token.isDash {
        next =
          seat(paragraph, mentions, after: tail.end)
          ?? otherCountry(
            paragraph, mentions, after: tail.end,
            isPair: sort == .mass || sort == .international || isCommittee(paragraph, head))
          ?? brand(paragraph, after: tail.end, sort: sort)
          ?? otherSeat(paragraph, mentions, after: tail.end, sort: sort)
      } else {
        next =
          token.key == open
          ? parenthesis(paragraph, mentions, at: tail.end, sort: sort).map { Tail(end: $0) } : nil
      }
      guard let next else { break }
      tail.end = next.end
      tail.place = next.place ?? tail.place
      if next.isWhole { break }
    }
    return tail
  }

  /// One owner that begins at the word.
  private func owner(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, allowsNested: Bool
  ) -> Tail? {
    if let end = placeEnd(mentions, at: index) { return Tail(end: end) }
    // Before the levels: "tỉnh" opens "Tỉnh ủy" too.
    if allowsNested, !isNextSigner(paragraph, mentions, at: index),
      let end = nested(paragraph, mentions, at: index)
    {
      // "Ban Chỉ huy Đồn Biên phòng Thanh Mẫu"
      if outposts.contains(paragraph[index].key),
        let name = unknownPlace(paragraph, mentions, at: end, isOutpost: true)
      {
        return Tail(end: name, place: end..<name)
      }
      return Tail(end: end)
    }
    // "Bộ Quốc phòng nước CHDCND Lào"
    let end = words.ownerEnd(paragraph, at: index) ?? words.stateEnd(paragraph, mentions, at: index)
    return end.map { Tail(end: $0) }
  }

  /// Whether the body at the token only stands after the one that ends in the country's name, as the next that signs ("…
  /// ĐẢNG CỘNG SẢN VIỆT NAM |QUỐC HỘI| …") or as its initials ("đài truyền hình trung ương Lào |LNTV|").
  private func isNextSigner(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool
  {
    paragraph[index].letterCase == .upper && mentions.mention(.location, at: index - 1)?.isCountry == true
  }

  /// What else may end a body's name, at the word: a school's number, a newspaper's edition, the state of an embassy,
  /// a place that no table has.
  private func addition(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    head: Range<Int>,
    isFirst: Bool, sort: BodyClass
  ) -> Tail? {
    if paragraph.is(index, number), paragraph[index + 1].isNumber,
      index > start ? sort.hasProperNames : sort == .police && paragraph.digits(index + 1) <= 2
    {
      // "Trường THPT Thuận Thành số 1", "Trại tạm giam số 2"
      return Tail(end: index + 2)
    }
    // "Ủy ban Bầu cử |quốc gia|"
    if fields.isNational(paragraph, at: index)
      // "UBATGT |Quốc gia|"
      || fields.isNation(paragraph, at: index) && paragraph[index - 1].letterCase == .upper
        && paragraph[index].letterCase == .capitalised && index > start - 1,
      sort != .company,
      !isFirst || head.count > 3 && paragraph[head.lowerBound].isCapitalised
    {
      return Tail(end: index + 2)
    }
    // "Ủy hội sông Mẫu |quốc tế|", "Tổ chức Sao Mẫu |thế giới|"
    if paragraph.is(index, anyOf: worldwide),
      sort == .international || sort == .mass || sort == .other, !isFirst,
      paragraph[index].letterCase == .lower, paragraph[index - 1].letterCase != .upper,
      paragraph[head.lowerBound].isCapitalised
    {
      return Tail(end: index + 2)
    }
    // "Bệnh viện Thuận Mẫu |cơ sở 2|"
    if paragraph.is(index, premises.0), paragraph.is(index + 1, premises.1), paragraph[index + 2].isNumber,
      index > start || !isFirst, sort == .school || clinics.contains(paragraph[head.lowerBound].key),
      paragraph.digits(index + 2) == 1
    {
      return Tail(end: index + 3)
    }
    // "Ngân hàng … |chi nhánh Hà Tĩnh|"
    if paragraph.is(index, branch), let end = placeEnd(mentions, at: index + 2) {
      return Tail(end: end, isWhole: true)
    }
    // "Trường Tiểu học Tân Mẫu |B|"
    if sort == .school, index > start, paragraph[index].isCapitalised, !paragraph[index + 1].isCapitalised,
      paragraph[index].range.length == 1, paragraph[index].key.tone == .level
    {
      return Tail(end: index + 1, isWhole: true)
    }
    if sort == .media, let end = editionEnd(paragraph, index) {
      // "Báo Đồng Nai điện tử", "Báo Tuổi Trẻ Online"
      return Tail(end: end, isWhole: true)
    }
    if paragraph.is(index, at), isAbroad(paragraph, head.lowerBound..<max(head.lowerBound, start)),
      // "Đại sứ quán Việt Nam tại Lào"
      let end = nested(paragraph, mentions, at: index + 1) ?? placeEnd(mentions, at: index + 1)
    {
      return Tail(end: end)
    }
    guard index == start, isFirst, sort.isTerritorial,
      // "Bộ trưởng Hải quan Meka Mauto"
      !customs.contains(paragraph[head.upperBound - 1].key) || !paragraph[index].flags.contains(.notSyllable),
      let name = unknownPlace(
        paragraph, mentions, at: index, isOutpost: outposts.contains(paragraph[head.lowerBound].key))
    else { return nil }
    return Tail(end: name, place: index..<name)
  }

  /// The end of the place that begins at the token.
  private func placeEnd(_ mentions: ParagraphMentions, at index: Int) -> Int? {
    guard let location = mentions.mention(.location, from: index) else {
      return nil
    }
    return max(Int(location.endToken), index + 1)
  }

  private func editionEnd(_ paragraph: ParagraphText, _ index: Int) -> Int? {
    if paragraph.is(index, electronic) { return index + 2 }
    return paragraph.is(index, online) ? index + 1 : nil
  }

  /// The short name of a company behind the dash: "Công ty … Tân Mẫu - TMC".
  private func brand(_ paragraph: ParagraphText, after dash: Int, sort: BodyClass) -> Tail? {
    let isInitials = paragraph[dash + 1].letterCase == .upper
    // "Than Sơn Mẫu - Vinamau"
    let isCoined =
      paragraph[dash + 1].letterCase == .capitalised && !paragraph.isSyllable(dash + 1)
      && !paragraph[dash + 2].isCapitalised
    guard sort == .company, isInitials || isCoined, paragraph[dash + 1].gap == paragraph[dash].gap,
      !paragraph.has(PhraseList.title.bit, at: dash + 1)
    else { return nil }
    // "Công ty Than Sơn Mẫu - |TKV|" is named after the group that it belongs to.
    if let body = paragraph.match(.body, at: dash + 1) {
      return words.bodies[body.row] == .company ? Tail(end: dash + 1 + body.count) : nil
    }
    if capitals.isShouted(paragraph, dash + 1) { return nil }
    let end = dash + 2
    let goesOn = paragraph[end].letterCase == .upper && paragraph[end].gap != .none
    return Tail(end: goesOn ? end + 1 : end)
  }

  /// The end of the number of the area that a court, an office or a command is for: "khu vực 5", "vùng IV", and "VI"
  /// behind the "khu vực" that the name has already.
  private func areaEnd(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    var place = index
    if paragraph.is(index, area) {
      place += 2
    } else if paragraph.is(index, region), !paragraph.has(PhraseList.body.bit, at: index) {
      place += 1
    } else if !paragraph.is(index - 1, area.1) || !paragraph.is(index - 2, area.0) {
      return nil
    }
    let number = paragraph[place]
    guard number.gap != .none, !mentions.covers(place, .date) else { return nil }
    if number.isWord {
      return number.letterCase == .upper && fields.romans.contains(number.key) ? place + 1 : nil
    }
    return number.isNumber && paragraph.digits(place) <= 3 && !fields.isCount(paragraph, place)
      ? place + 1 : nil
  }

  /// The seat behind the dash at `dash` that a numbered area names: "Ban Chỉ huy Phòng thủ khu vực 3 - Diễn Châu".
  private func seat(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, after dash: Int) -> Tail? {
    guard areaCommands.contains(paragraph[dash - 2].key),
      paragraph[dash - 1].isNumber || fields.romans.contains(paragraph[dash - 1].key)
    else { return nil }
    if let end = placeEnd(mentions, at: dash + 1) { return Tail(end: end, isWhole: true) }
    let run = capitals.runEnd(paragraph, from: dash + 1, limit: 3)
    return run > dash + 2 ? Tail(end: run, place: dash + 1..<run, isWhole: true) : nil
  }

  /// The second one of two countries: "Hội Hữu nghị Việt Nam - |Ấn Độ|".
  private func otherCountry(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, after dash: Int, isPair: Bool
  ) -> Tail? {
    guard let first = mentions.mention(.location, at: dash - 1), first.isCountry,
      let second = mentions.mention(.location, from: dash + 1), second.isCountry,
      // "Bệnh viện Hữu nghị Việt |- Đức|"
      isPair
        || Int(first.firstToken) == dash - 1 && Int(second.endToken) == dash + 2
          && (shortNames.contains(paragraph[dash - 1].key) || shortNames.contains(paragraph[dash + 1].key))
    else { return nil }
    let end = Int(second.endToken)
    // "Việt Nam - Lào |- Campuchia|"
    return Tail(end: end, isWhole: !paragraph[end].isDash)
  }

  /// The second one of two provinces that a firm is called after: "Công ty cổ phần Bia Hà Nội |- Hải Dương|".
  private func otherSeat(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, after dash: Int, sort: BodyClass
  ) -> Tail? {
    guard sort == .company, let first = mentions.mention(.location, at: dash - 1), !first.isCountry,
      let second = mentions.mention(.location, from: dash + 1), !second.isCountry,
      paragraph[dash + 1].isCapitalised, !paragraph.starts(.adminWord, at: dash + 1),
      !paragraph.starts(.adminWord, at: Int(first.firstToken)), !paragraph[Int(second.endToken)].isDash
    else { return nil }
    return Tail(end: Int(second.endToken), isWhole: true)
  }

  /// Whether the head is the noun of a committee, which two countries may have together.
  private func isCommittee(_ paragraph: ParagraphText, _ head: Range<Int>) -> Bool {
    head.count <= 3 && purposes.committees.contains(paragraph[head.upperBound - 1].key)
  }

  private func isAbroad(_ paragraph: ParagraphText, _ tokens: Range<Int>) -> Bool {
    for index in tokens where abroad.contains(paragraph[index].key) { return true }
    return false
  }

  /// The end of another body that owns the one before it, without its own owner: the caller's loop reads that.
  func nested(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    let lists = paragraph.lists(at: index)
    guard lists & (PhraseList.body.bit | PhraseList.bodyHead.bit) != 0 else { return nil }
    if lists & PhraseList.title.bit != 0, let title = paragraph.match(.title, at: index), title.count > 1 {
      return nil
    }
    let fixed = paragraph.match(.body, at: index)
    let head = paragraph.match(.bodyHead, at: index)
    if let fixed, fixed.count >= head?.count ?? 0,
      fixed.count > 1 || !fields.isSmallWritten(paragraph, at: index)
    {
      // "Ban cán sự Đảng |bộ Công Thương": some papers write the ministry's noun small.
      if paragraph[index].isCapitalised || fixed.count > 2 && paragraph[index + 1].isCapitalised {
        return index + fixed.count
      }
    }
    guard let head, let fact = heads[head.row] else { return nil }
    // "Phòng CSHS công an tỉnh": many papers write the police small.
    guard
      paragraph[index].isCapitalised || fact.alone == .always && head.count > 1
        || fact.sort == .police && head.count > 1 && words.levelEnd(paragraph, at: index + head.count) != nil
        || isOffice(paragraph, at: index)
    else { return nil }
    if isVerb(paragraph, index, fact) { return nil }
    let headEnd = index + head.count
    // "tập thể UBND tỉnh đoàn kết": the province's council is united, it is not of the youth.
    if paragraph[index].letterCase == .lower, paragraph[headEnd].letterCase == .lower,
      paragraph.has(.compound, longerThan: 1, at: headEnd - 1)
    {
      return nil
    }
    // "UBND tỉnh |Đoàn Mẫu Dụ|": the level is the committee's, the capital a person's.
    if head.count == 2, paragraph[index].letterCase == .lower, paragraph[index - 1].letterCase == .upper,
      paragraph.is(headEnd - 1, unit), paragraph[headEnd - 1].letterCase == .capitalised,
      paragraph[headEnd].letterCase == .capitalised, paragraph[headEnd].gap == .space
    {
      return nil
    }
    let named = fields.read(paragraph, mentions, from: headEnd, head: fact, headLength: head.count)
    // "Văn phòng |Ủy ban quốc gia| ứng phó …"
    if let purpose = purposes.end(paragraph, mentions, head: index..<headEnd, from: named.end) {
      return purpose
    }
    if named.end > headEnd { return named.end }
    // A head alone owns something where it can stand alone: "Văn phòng Huyện ủy", "Phòng Tham mưu Công an tỉnh".
    let hasOwner =
      words.ownerEnd(paragraph, at: headEnd) != nil
      || placeEnd(mentions, at: headEnd) != nil
      || paragraph[headEnd].isCapitalised && paragraph[headEnd].gap != .none
        && paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: headEnd)
    switch fact.alone {
    case .always: return headEnd
    case .capitalised:
      // "Công đoàn Tổng Cty."
      if fact.sort == .company,
        paragraph[headEnd].isMark
          || paragraph[headEnd].letterCase == .lower && paragraph.match(.nameStopWord, at: headEnd) != nil
            && paragraph.match(.bodyField, at: headEnd) == nil
      {
        return headEnd
      }
      return hasOwner || head.count > (fact.sort.hasProperNames ? 2 : 1)
        || isSuperior(paragraph, at: index, head.count) ? headEnd : nil
    case .never:
      // "Ban Chỉ huy Đồn": only the article knows which one.
      let isOutpost = outposts.contains(paragraph[index].key) && !paragraph[headEnd].isCapitalised
      return hasOwner && head.count > 1 || isOutpost || isSuperior(paragraph, at: index, head.count)
        ? headEnd : nil
    }
  }

  /// Whether the ministry, department or bureau is meant that the article is about: "Thanh tra |Bộ|", "Đảng ủy |Cục|".
  private func isSuperior(_ paragraph: ParagraphText, at index: Int, _ count: Int) -> Bool {
    count == 1 && paragraph[index].letterCase == .capitalised && superiors.contains(paragraph[index].key)
      && !paragraph[index + 1].isCapitalised && !paragraph[index + 1].isNumber
      && !paragraph.has(.compound, longerThan: 1, at: index)
  }

  /// Whether an office's noun stands there in small letters, and its field with a capital: "Chi bộ |phòng Lao động - Thương binh
  /// và Xã hội|".
  private func isOffice(_ paragraph: ParagraphText, at index: Int) -> Bool {
    offices.contains(paragraph[index].key) && paragraph[index + 1].isCapitalised
      && paragraph.starts(.bodyField, at: index + 1) && !capitals.beginsPerson(paragraph, index + 1)
  }

  /// "TỔ CHỨC HỘI NGHỊ" in a headline, where capitals say nothing, "Luật Tổ chức Chính phủ" and "Ban Tổ chức Đại lễ": a
  /// head that is a verb too is the verb.
  func isVerb(_ paragraph: ParagraphText, _ index: Int, _ head: BodyWords.Head) -> Bool {
    if paragraph[index].key == feast, paragraph.is(index - 1, day) { return true }
    return head.alone == .never && paragraph[index].key == organise
      && (capitals.isShouted(paragraph, index) || paragraph.is(index - 1, law)
        || paragraph.is(index - 1, committee) || paragraph.is(index - 1, branchOfWork)
        // "Tổ chức Giải bóng chuyền", "Tổ chức Hội thi"
        || paragraph[index + 2].isCapitalised && events.contains(paragraph[index + 2].key))
  }

  /// "(CHQS)" between a body and its owner; at the end it stays outside.
  private func parenthesis(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, sort: BodyClass
  ) -> Int? {
    guard paragraph[index + 1].isWord, paragraph[index + 1].letterCase == .upper else { return nil }
    var end = index + 2
    var steps = 0
    while steps < 5, !paragraph.is(end, close) {
      // "(DS, GĐ&TE)", "(PCCC và CNCH)"
      let followsJoint = paragraph[end - 1].isMark(",") || paragraph.is(end - 1, fields.and)
      let isListed = followsJoint && paragraph[end].letterCase == .upper || paragraph.is(end, fields.and)
      let isJoint = paragraph[end].isDash || paragraph[end].isMark("&") || paragraph[end].isMark(",")
      // "(PC02)"
      let isPart = paragraph[end].isWord || paragraph[end].isNumber || isJoint
      // "(BQL KKT)"
      let isFurther = paragraph[end].letterCase == .upper && paragraph[end].key.letterCount > 1
      guard paragraph[end].gap == .none || isListed || isFurther, isPart else { return nil }
      end += 1
      steps += 1
    }
    guard paragraph.is(end, close) else { return nil }
    end += 1
    // "Bộ Tư lệnh Vùng Cảnh sát biển (CSB) 3"
    if sort == .military, paragraph[end].isNumber, paragraph[end].gap == .space, paragraph.digits(end) <= 3,
      fields.isUnitNumber(paragraph, at: end)
    {
      return end + 1
    }
    // "Đoàn Thanh niên Cộng sản (TNCS) Hồ Chí Minh"
    if paragraph.is(index - 2, communist), paragraph.is(end, leader.0), paragraph.is(end + 1, leader.1),
      paragraph.is(end + 2, leader.2)
    {
      return end + 3
    }
    let isOwned =
      words.ownerEnd(paragraph, at: end) != nil
      || placeEnd(mentions, at: end) != nil
      || paragraph[end].isCapitalised && nested(paragraph, mentions, at: end) != nil
    return isOwned ? end : nil
  }

  /// One to three name words that no table has, straight after the head of a territorial body.
  func unknownPlace(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, isOutpost: Bool
  ) -> Int? {
    let end = capitals.initials(
      paragraph, in: index..<capitals.runEnd(paragraph, from: index, limit: 4))
    guard end > index + 1 || isOutpost && end > index, paragraph[index].letterCase != .upper,
      !capitals.beginsPerson(paragraph, index),
      !paragraph.has(PhraseList.title.bit, at: index),
      !(index..<end).contains(where: { paragraph.match(.bodyField, at: $0).map { $0.count > 1 } ?? false }),
      !paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: index),
      !mentions.covers(index..<end, kinds: EntityKind.rank.bit | EntityKind.date.bit)
    else { return nil }
    let cut = capitals.cutBeforePerson(paragraph, index..<end)
    return cut - index <= 3 && (cut - index >= 2 || isOutpost) ? cut : nil
  }
}
