import Lexicon
import SourceText
import VietnameseText

/// Whose a body is: the level, place, "Trung ương" or other body at its end, several of them in a row.
extension BodyGrammar {
  struct Tail {
    var end: Int
    var place: Range<Int>?
  }

  private func editionEnd(_ paragraph: ParagraphText, _ index: Int) -> Int? {
    if paragraph.is(index, electronic), paragraph.is(index + 1, electronicSecond) { return index + 2 }
    return paragraph.is(index, online) ? index + 1 : nil
  }

  /// The owner: level, place, "Trung ương", or another body, several of them in a row.
  func tail(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from start: Int, head: Range<Int>,
    isFirst: Bool, sort: BodyClass, allowsNested: Bool
  ) -> Tail {
    var end = start
    guard words.mayGoOn(paragraph, mentions, at: end) else { return Tail(end: end, place: nil) }
    var place: Range<Int>?
    var steps = 0
    while steps < 8, steps == 0 || words.mayGoOn(paragraph, mentions, at: end) {
      steps += 1
      let token = paragraph[end]
      if let next = areaEnd(paragraph, mentions, at: end) {
        end = next
        continue
      }
      if token.isDash, let seat = seat(paragraph, mentions, after: end) { return seat }
      if token.isWord, token.gap != .none {
        if let location = mentions.mention(.location, at: end), Int(location.firstToken) == end {
          end = max(Int(location.endToken), end + 1)
          continue
        }
        // Before the levels: "tỉnh" opens "Tỉnh ủy" too.
        if allowsNested, let next = nested(paragraph, mentions, at: end) {
          let isOutpost = outposts.contains(paragraph[end].key)
          end = next
          if isOutpost, let name = unknownPlace(paragraph, mentions, at: end, isOutpost: true) {
            // "Ban Chỉ huy Đồn Biên phòng Thanh Mẫu"
            place = end..<name
            end = name
          }
          continue
        }
        if let next = words.ownerEnd(paragraph, at: end) {
          end = next
          continue
        }
        if let next = words.stateEnd(paragraph, mentions, at: end) {
          // "Bộ Quốc phòng nước CHDCND Lào"
          end = next
          continue
        }
        if end > start, paragraph.is(end, number), paragraph[end + 1].isNumber, sort.hasProperNames {
          // "Trường THPT Thuận Thành số 1"
          end += 2
          continue
        }
        if sort == .media, let next = editionEnd(paragraph, end) {
          // "Báo Đồng Nai điện tử", "Báo Tuổi Trẻ Online"
          end = next
          break
        }
        if paragraph.is(end, at), isAbroad(paragraph, head.lowerBound..<max(head.lowerBound, start)) {
          if let next = nested(paragraph, mentions, at: end + 1) {
            end = next
            continue
          }
          if let location = mentions.mention(.location, at: end + 1), Int(location.firstToken) == end + 1 {
            // "Đại sứ quán Việt Nam tại Lào"
            end = max(Int(location.endToken), end + 2)
            continue
          }
        }
        if end == start, isFirst, sort.isTerritorial,
          let name = unknownPlace(
            paragraph, mentions, at: end, isOutpost: outposts.contains(paragraph[head.lowerBound].key))
        {
          place = end..<name
          end = name
          continue
        }
      } else if token.isDash, sort == .company, paragraph[end + 1].letterCase == .upper,
        !paragraph.has(PhraseList.body.bit | PhraseList.title.bit, at: end + 1),
        !capitals.isShouted(paragraph, end + 1)
      {
        // "Công ty … Tân Mẫu - TMC"
        end += 2
        if paragraph[end].letterCase == .upper, paragraph[end].gap != .none { end += 1 }
        continue
      } else if token.key == open, let next = parenthesis(paragraph, mentions, at: end, sort: sort) {
        end = next
        continue
      }
      break
    }
    return Tail(end: end, place: place)
  }

  /// The end of the number of the area that a court, an office or a command is for: "khu vực 5", and "VI" behind the
  /// "khu vực" that the name has already.
  private func areaEnd(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    var place = index
    if paragraph.is(index, area) {
      place += 2
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
    if let location = mentions.mention(.location, at: dash + 1), Int(location.firstToken) == dash + 1 {
      return Tail(end: max(Int(location.endToken), dash + 2), place: nil)
    }
    let run = capitals.runEnd(paragraph, from: dash + 1, limit: 3)
    return run > dash + 2 ? Tail(end: run, place: dash + 1..<run) : nil
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
    if let fixed, fixed.count >= head?.count ?? 0 {
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
    else { return nil }
    if isVerb(paragraph, index, fact) { return nil }
    let headEnd = index + head.count
    let named = fields.read(paragraph, mentions, from: headEnd, head: fact, headLength: head.count)
    if named.end > headEnd { return named.end }
    // A head alone owns something where it can stand alone: "Văn phòng Huyện ủy", "Phòng Tham mưu Công an tỉnh".
    let hasOwner =
      words.ownerEnd(paragraph, at: headEnd) != nil
      || mentions.mention(.location, at: headEnd).map { Int($0.firstToken) == headEnd } ?? false
      || paragraph[headEnd].isCapitalised && paragraph[headEnd].gap != .none
        && paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: headEnd)
    switch fact.alone {
    case .always: return headEnd
    case .capitalised: return hasOwner || head.count > (fact.sort.hasProperNames ? 2 : 1) ? headEnd : nil
    case .never: return hasOwner && head.count > 1 ? headEnd : nil
    }
  }

  /// "TỔ CHỨC HỘI NGHỊ" in a headline, where capitals say nothing, "Luật Tổ chức Chính phủ" and "Ban Tổ chức Đại lễ": a
  /// head that is a verb too is the verb.
  func isVerb(_ paragraph: ParagraphText, _ index: Int, _ head: BodyWords.Head) -> Bool {
    if paragraph[index].key == feast, paragraph.is(index - 1, day) { return true }
    return head.alone == .never && paragraph[index].key == organise
      && (capitals.isShouted(paragraph, index) || paragraph.is(index - 1, law)
        || paragraph.is(index - 1, committee))
  }

  /// "(CHQS)" between a body and its owner; at the end it stays outside.
  private func parenthesis(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, sort: BodyClass
  ) -> Int? {
    guard paragraph[index + 1].isWord, paragraph[index + 1].letterCase == .upper else { return nil }
    var end = index + 2
    var steps = 0
    while steps < 5, !paragraph.is(end, close) {
      // "(DS, GĐ&TE)"
      let isListed = paragraph[end - 1].isMark(",") && paragraph[end].letterCase == .upper
      let isJoint = paragraph[end].isDash || paragraph[end].isMark("&") || paragraph[end].isMark(",")
      // "(PC02)"
      let isPart = paragraph[end].isWord || paragraph[end].isNumber || isJoint
      guard paragraph[end].gap == .none || isListed, isPart else { return nil }
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
    let isOwned =
      words.levelEnd(paragraph, at: end) != nil
      || mentions.mention(.location, at: end).map { Int($0.firstToken) == end } ?? false
      || paragraph[end].isCapitalised && nested(paragraph, mentions, at: end) != nil
    return isOwned ? end : nil
  }

  /// One to three name words that no table has, straight after the head of a territorial body.
  func unknownPlace(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, isOutpost: Bool
  ) -> Int? {
    let end = capitals.runEnd(paragraph, from: index, limit: 4)
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
