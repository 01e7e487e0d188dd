import Lexicon
import SourceText
import VietnameseText

/// The forms that a field takes, and the signs that a name must end or go on.
extension FieldGrammar {
  /// The end of the number with a point or dash by which a field hospital is called: "Bệnh viện dã chiến |2.4|".
  func dottedNumber(_ paragraph: ParagraphText, at index: Int, _ head: BodyWords.Head) -> Int? {
    guard head.takesNumber, head.sort == .military || head.sort == .other,
      paragraph.is(index - 1, field) || paragraph[index - 1].letterCase == .upper,
      paragraph.digits(index) <= 2, paragraph[index + 1].isMark(".") || paragraph[index + 1].isDash,
      paragraph[index + 1].gap == .none, paragraph[index + 2].isNumber, paragraph[index + 2].gap == .none,
      paragraph.digits(index + 2) <= 2
    else { return nil }
    return index + 3
  }

  /// Whether the police of a level stands there in small letters: "Đội tổng hợp |công an huyện|".
  func isPolice(_ paragraph: ParagraphText, at index: Int) -> Bool {
    paragraph.is(index, police) && words.levelEnd(paragraph, at: index + 2) != nil
  }

  /// The end of the name of a body behind a title that goes on in small words of no table, up to what can only come behind it:
  /// "Đội phó Đội |chỉ huy điều khiển đèn tín hiệu giao thông| (…)", "Viện trưởng Viện Dinh dưỡng |quốc gia| cho biết".
  func titledField(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from index: Int, start: Int
  ) -> Int? {
    guard paragraph[index].isWord, paragraph[index].gap == .space,
      paragraph[index].letterCase == .lower || index == start && capitals.isHalfWord(paragraph, index),
      !counts.contains(paragraph[index].key)
    else { return nil }
    var end = index
    var (isKnown, isDoubtful) = (true, false)
    while end - index < Self.longestField, paragraph[end].isWord, paragraph[end].gap == .space {
      let field = paragraph.starts(.bodyField, at: end) ? paragraph.match(.bodyField, at: end)?.count ?? 0 : 0
      let isCapital = paragraph[end].letterCase != .lower
      if mentions.covers(end..<end + 1, kinds: Self.ends) || isOwned(paragraph, mentions, at: end)
        || isPolice(paragraph, at: end) || beginsAddress(paragraph, at: end)
        || behind.contains(paragraph[end].key) || paragraph.has(PhraseList.title.bit, at: end)
        || paragraph.has(PhraseList.bodyHead.bit, at: end)
          && paragraph.match(.bodyHead, at: end)?.count ?? 0 > max(field, 1)
      {
        break
      }
      // "Phó Giám đốc Trung tâm |điện thoại di động KV1|"
      if isCapital, field == 0, end > index, let code = code(paragraph, at: end) {
        end = code
        break
      }
      if isCapital {
        guard field > 0 || end == index, !capitals.beginsPerson(paragraph, end),
          !beginsOther(paragraph, at: end)
        else { break }
      }
      if !isCapital, paragraph.starts(.nameStopWord, at: end),
        let stop = paragraph.match(.nameStopWord, at: end), stop.count >= field
      {
        // "điều khiển" is what somebody does or what the unit is for.
        guard stop.count > 1, end > index, !saying.contains(paragraph[end].key) else { break }
        isDoubtful = true
      }
      if paragraph.is(end, and), !goesOn(paragraph, after: end) { break }
      if field == 0, !isCapital, !paragraph.is(end, and) { isKnown = false }
      end += isCapital && field == 0 ? 2 : max(field, 1)
    }
    guard end > index else { return nil }
    return closes(
      paragraph, mentions, index..<end, start: start, isKnown: isKnown, isDoubtful: isDoubtful)
      ? end : nil
  }

  /// In words.
  private static let longestField = 14
  static let ends =
    EntityKind.location.bit | EntityKind.rank.bit | EntityKind.organization.bit | EntityKind.date.bit

  /// Whether what follows the words of a field shows that they were the whole of it.
  private func closes(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ tokens: Range<Int>, start: Int,
    isKnown: Bool, isDoubtful: Bool
  ) -> Bool {
    let (first, end) = (tokens.lowerBound, tokens.upperBound)
    let sign = paragraph[end]
    // "Hội đồng |công| nhận": no word ends there.
    if paragraph.endsCompound(end) { return false }
    let isField = paragraph[first].isCapitalised || paragraph.match(.bodyField, at: first) != nil
    if sign.isMark("(") || isSaying(paragraph, at: end) { return first == start || isField && !isDoubtful }
    if isOwned(paragraph, mentions, at: end) || isPolice(paragraph, at: end) || mentions.covers(end, .rank)
      || capitals.beginsPerson(paragraph, end)
    {
      return first == start ? isField || !isDoubtful : isKnown
    }
    guard sign.isMark || end >= paragraph.count || sign.gap == .lineBreak else { return false }
    return isField && !isDoubtful && (first == start || isKnown)
  }

  /// The end of the further fields that one office deals with, whose name has a list in it, behind a title: "Phó Trưởng phòng Tổ chức|,
  /// Biên chế và Chính sách|"; not "các Trưởng phòng Tổ chức, Tài chính và Y tế", who are several.
  ///
  /// - Parameter head: the noun of the office.
  func listedField(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from index: Int, head: Int
  ) -> Int? {
    guard paragraph[index].isMark(","), manifold.contains(paragraph[head].key), index > head + 1,
      !(max(head - 4, 0)..<head).contains(where: { counts.contains(paragraph[$0].key) })
    else { return nil }
    var end = index
    while end - index < Self.longestField {
      let isLast = paragraph.is(end, and)
      guard isLast || paragraph[end].isMark(","), paragraph[end + 1].isCapitalised,
        paragraph[end + 1].gap == .space, !paragraph.has(PhraseList.title.bit, at: end + 1),
        !mentions.covers(end + 1..<end + 2, kinds: Self.ends), !capitals.beginsPerson(paragraph, end + 1),
        let field = paragraph.match(.bodyField, at: end + 1),
        field.count >= paragraph.match(.bodyHead, at: end + 1)?.count ?? 0
      else { return nil }
      end += 1 + field.count
      if isLast { break }
    }
    let sign = paragraph[end]
    let isClosed =
      end >= paragraph.count || sign.isMark && !sign.isDash || isOwned(paragraph, mentions, at: end)
      || sign.isCapitalised && paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: end)
    return isClosed && end > index ? end : nil
  }

  /// Whether somebody is addressed there: "ông Trần Mẫu".
  func beginsAddress(_ paragraph: ParagraphText, at index: Int) -> Bool {
    guard paragraph.starts(.honorific, at: index), let address = paragraph.match(.honorific, at: index) else {
      return false
    }
    return paragraph[index + address.count].isCapitalised
  }

  /// Whether a verb of saying or the past stands there, before which somebody is named.
  private func isSaying(_ paragraph: ParagraphText, at index: Int) -> Bool {
    guard paragraph[index].letterCase == .lower, saying.contains(paragraph[index].key),
      let verb = paragraph.match(.nameStopWord, at: index)
    else { return false }
    return verb.count > 1 || !paragraph.is(index, give)
  }

  /// Whether a level or place follows.
  func isOwned(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    if words.ownerEnd(paragraph, at: index) != nil { return true }
    return mentions.mention(.location, from: index) != nil
  }

  /// Whether what is read so far must be part of the name because of what follows: a joint, a level or a place.
  func isClosed(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    if isOwned(paragraph, mentions, at: index) { return true }
    let token = paragraph[index]
    guard token.isDash || token.key == and else {
      return token.isMark(",") || token.isMark(";") || token.isMark(".")
    }
    return paragraph[index + 1].isCapitalised && paragraph.match(.bodyField, at: index + 1) != nil
  }

  /// A field as initials: "LĐ-TB-XH", "TN&MT", "VHTTDL".
  func initialism(_ paragraph: ParagraphText, at index: Int) -> Int? {
    guard isInitials(paragraph, index) else { return nil }
    var end = index + 1
    var steps = 0
    while steps < 4, paragraph[end].isDash || paragraph[end].isMark("&"), paragraph[end].gap == .none,
      isInitials(paragraph, end + 1), paragraph[end + 1].gap == .none
    {
      end += 2
      steps += 1
    }
    // "phi đội FA-50": the code of a thing, no field.
    let isCode =
      paragraph[end].isDash && paragraph[end].gap == .none && paragraph[end + 1].isNumber
      && paragraph[end + 1].gap == .none && paragraph[index - 1].letterCase == .lower
    return isCode || paragraph[end].isNumber && paragraph[end].gap == .none ? nil : end
  }

  func isInitials(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let token = paragraph[index]
    return token.isWord && token.letterCase == .upper && token.range.length <= 12
      && !romans.contains(token.key)
      && words.ownerEnd(paragraph, at: index) == nil
      && !capitals.isShouted(paragraph, index)
  }

  /// The code of a unit: "H59", "K90", "V", "B90"; not the number of a fishing boat, "TG90678".
  func code(_ paragraph: ParagraphText, at index: Int) -> Int? {
    let token = paragraph[index]
    guard token.isCapitalised, token.range.length <= 4 else { return nil }
    if paragraph[index + 1].isNumber, paragraph[index + 1].gap == .none, token.range.length <= 3 {
      return paragraph.digits(index + 1) <= 4 ? index + 2 : nil
    }
    return romans.contains(token.key) && (token.letterCase == .upper || token.range.length == 1)
      ? index + 1 : nil
  }

  /// "Cục Tần số vô tuyến điện,": a capital and small syllables up to a sign or an owner, none of them a word that
  /// goes on with the sentence.
  func ministryField(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from index: Int
  ) -> Int? {
    var end = index + 1
    while end - index < 8, paragraph[end].isWord, paragraph[end].letterCase == .lower,
      !sentenceWords.contains(paragraph[end].key), words.levelEnd(paragraph, at: end) == nil,
      !paragraph.is(end, and) || goesOn(paragraph, after: end)
    {
      end += 1
    }
    let sign = paragraph[end]
    guard end > index + 1,
      sign.isMark(",") || sign.isMark(".") || sign.isMark(";") || sign.isMark("(") || sign.isMark(")")
        || sign.key == and || isOwned(paragraph, mentions, at: end)
    else { return nil }
    return end
  }

  /// Whether "và" at `index` joins a further word of the field, not somebody else: "Cục Tin học |và| nhiều đơn vị".
  private func goesOn(_ paragraph: ParagraphText, after index: Int) -> Bool {
    let next = paragraph[index + 1]
    return next.isWord && next.letterCase == .lower && !sentenceWords.contains(next.key)
      && !others.contains(next.key)
  }

  /// Whether a post or another body begins here.
  func beginsOther(_ paragraph: ParagraphText, at index: Int) -> Bool {
    guard paragraph[index].isCapitalised else { return false }
    let lists = paragraph.lists(at: index)
    if lists & PhraseList.title.bit != 0, let title = paragraph.match(.title, at: index), title.count > 1 {
      return true
    }
    // "báo |Al| Mauto" is no paper of the AL's.
    if lists & PhraseList.body.bit != 0,
      !isSmallWritten(paragraph, at: index) || paragraph.match(.body, at: index)?.count != 1
    {
      return true
    }
    // "Công ty Du lịch |Lữ hành| Mẫu": one word, of which only the first half may begin a body.
    return lists & PhraseList.bodyHead.bit != 0
      && (!capitals.isHalfWord(paragraph, index) || paragraph.match(.bodyHead, at: index)?.count != 1)
  }

  /// Whether letters stand there that abbreviate something only in capitals.
  func isSmallWritten(_ paragraph: ParagraphText, at index: Int) -> Bool {
    paragraph[index].letterCase == .capitalised && (2...3).contains(paragraph[index].key.letterCount)
  }

  /// Whether a unit's number stands at the token, after what it deals with: "Đại đội trinh sát 21", not "Tiểu đoàn huấn
  /// luyện 120 chiến sĩ".
  func isUnitNumber(_ paragraph: ParagraphText, at index: Int) -> Bool {
    guard paragraph[index].isNumber, paragraph.digits(index) <= 4, !isCount(paragraph, index) else {
      return false
    }
    let next = paragraph[index + 1]
    return !next.isWord || next.isCapitalised || next.key == and || sentenceWords.contains(next.key)
  }

  /// Whether a number counts what follows rather than names the unit before it: "Đoàn 3 người".
  func isCount(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let next = paragraph[index + 1]
    if next.isDash, next.gap == .none, paragraph[index + 2].isNumber, paragraph[index + 2].gap == .none {
      return true
    }
    // "Biên đội 3 tàu", "tàu 461 sĩ quan và thủy thủ", "khách sạn 4, 5 sao"
    let noun = next.isMark(",") && paragraph[index + 2].isNumber ? paragraph[index + 3] : next
    if noun.isWord, noun.letterCase == .lower, noun.gap != .none, counted.contains(noun.key) { return true }
    return next.isMark("%")
      || (next.isMark("/") || next.isMark(".") || next.isMark(",")) && next.gap == .none
        && paragraph[index + 2].isNumber && paragraph[index + 2].gap == .none
  }
}
