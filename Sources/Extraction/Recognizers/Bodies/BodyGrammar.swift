import Lexicon
import SourceText
import VietnameseText

/// How a body is named: a head ("Sở"), what it deals with ("Nông nghiệp và Môi trường"), a number, and whose it is
/// ("tỉnh", "Quân khu 4", "Bộ Quốc phòng"). The longest reading wins; a comma ends it.
///
/// Bodies in bodies ("Phòng Tham mưu Bộ Chỉ huy Quân sự tỉnh") are read one after another in a loop, so no text can
/// make it recurse; every step takes at least one token.
struct BodyGrammar: Sendable {
  struct Body {
    var end: Int
    var detail: OrganizationDetail
    var cue: StaticString
    /// A name at the end that no table has but that can only be the body's place ("Công an Mường Thí").
    var place: Range<Int>?
  }

  /// What stands before a body and changes how it is read.
  struct Context {
    /// The body's noun belongs to a title ("Trưởng [phòng Tham mưu]"), so it may be written small.
    var isAfterTitle = false
    /// A capitalised word stands before it that is no title's: it may be part of a person's name.
    var isAfterName = false
    /// The word before it makes no compound with a one-syllable head: "tại sở Y tế", never "trụ sở".
    var isFree = false
  }

  let capitals = CapitalWords()
  let words = BodyWords()
  private let fields: FieldGrammar
  private let of = SyllableKey("tại")
  /// Words of bodies that are "at" a place: embassies, missions, liaison committees.
  private let abroad: Set<SyllableKey>
  private let organise = SyllableKey("tổ")
  private let force = SyllableKey("lực")
  private let generic: Set<SyllableKey>
  private let outposts: Set<SyllableKey>
  private let areaCommands: Set<SyllableKey>
  private let so = SyllableKey("số")
  private let open = SyllableKey(mark: "(")
  private let close = SyllableKey(mark: ")")
  private let needsMoreInLowerCase: Set<SyllableKey>

  init() {
    fields = FieldGrammar(words: words)
    abroad = Set(["quán", "lạc", "diện", "trú", "phái"].map { SyllableKey($0) })
    generic = Set(
      ["cơ", "đoàn", "tổ", "lực", "mặt", "tiểu", "hải", "không", "lục", "biên", "an", "cảnh"].map {
        SyllableKey($0)
      })
    outposts = Set(["đồn", "trạm"].map { SyllableKey($0) })
    areaCommands = Set(["vực", "PTKV", "CHPTKV", "BCHPTKV"].map { SyllableKey($0) })
    needsMoreInLowerCase = Set(
      ["đảng", "công", "liên", "chi", "ban", "ủy", "hội", "thường"].map { SyllableKey($0) })
  }

  /// A body that is known by its initials only, after a title that takes one: "Tổng Giám đốc VNPT".
  func initials(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Body? {
    guard paragraph[index].gap != .none, !mentions.covers(index, .location), !mentions.covers(index, .rank),
      let end = fields.initialism(paragraph, at: index), end - index > 1 || paragraph[index].range.length > 2
    else { return nil }
    let tail = tail(
      paragraph, mentions, from: end, head: index..<end, isFirst: false, sort: .other, allowsNested: false)
    let detail = OrganizationDetail(list: .body, row: LocationDetail.noRow, sort: .other, isBare: false)
    return Body(end: tail.end, detail: detail, cue: "initials after a title", place: nil)
  }

  /// The body that begins at the token, if one does.
  func body(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, context: Context)
    -> Body?
  {
    let fixed = paragraph.match(.body, at: index)
    let head = paragraph.match(.bodyHead, at: index)
    if let fixed, fixed.count >= head?.count ?? 0, let body = fixedBody(paragraph, mentions, index, fixed) {
      return body
    }
    guard let head, let fact = words.heads[head.row] else { return nil }
    return headedBody(paragraph, mentions, index, head, fact, context)
  }

  // MARK: Bodies with a name of their own

  private func fixedBody(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ index: Int, _ match: Gazetteer.Match
  ) -> Body? {
    let end = index + match.count
    if match.count == 1 {
      // Abbreviations and names of one word: only as they are written, never an ordinary word, nor a part of a
      // document's number ("178/2024/NĐ-CP").
      guard paragraph[index].letterCase == .upper || paragraph[index].letterCase == .mixed,
        !isInsideCode(paragraph, index)
      else { return nil }
    } else {
      // "bộ quốc phòng" is read, "đại học thái nguyên" is; a lower-case phrase of two ordinary words is not.
      guard (index..<end).contains(where: { paragraph[$0].isCapitalised }) || match.count >= 3 else {
        return nil
      }
    }
    guard let sort = words.bodies[match.row], paragraph[index].key != force || paragraph[index].isCapitalised
    else { return nil }
    let detail = OrganizationDetail(list: .body, row: match.row, sort: sort, isBare: false)
    let tail = tail(
      paragraph, mentions, from: end, head: index..<end, isFirst: false, sort: sort, allowsNested: true)
    return Body(end: tail.end, detail: detail, cue: "known body", place: nil)
  }

  private func isInsideCode(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    guard index > 0, paragraph[index].gap == .none else { return false }
    let before = paragraph[index - 1]
    if before.isDash, before.gap == .none { return true }
    return before.isMark("/") && before.gap == .none
      && (paragraph[index - 2].isNumber || paragraph[index - 3].isDash && paragraph[index - 2].gap == .none)
  }

  // MARK: Bodies made of a head and what follows

  private func headedBody(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ index: Int, _ match: Gazetteer.Match,
    _ head: BodyWords.Head, _ context: Context
  ) -> Body? {
    let headEnd = index + match.count
    let first = paragraph[index]
    let isLower = first.letterCase == .lower
    if match.count == 1, first.letterCase == .upper, isInsideCode(paragraph, index) { return nil }
    if match.count == 1 {
      let isBound = !context.isFree && !context.isAfterTitle
      if context.isAfterName || isBound && (isLower || capitals.isShouted(paragraph, index)) { return nil }
    }

    // "Phòng Cảnh sát kinh tế": the table has "Phòng Cảnh sát" too, but the field is longer.
    let nameStart = longerField(paragraph, index, headEnd) ?? headEnd
    let named = fields.read(paragraph, mentions, from: nameStart, head: head, headLength: match.count)
    var end = named.end
    let hasName = end > headEnd
    if isShoutedVerb(paragraph, index, head) { return nil }
    // "cơ quan Mặt trận Tổ quốc", "đoàn công tác Bộ Tư lệnh": who they are of is the body, they are none.
    if isLower, head.alone == .never, !context.isAfterTitle, generic.contains(first.key) { return nil }
    // "Tàu 015", "Kho K860": these are named by their number and by nothing else.
    if match.count == 1, head.takesNumber, head.alone == .never, !named.startsWithNumber { return nil }
    let isShort = match.count == 1 && first.letterCase != .upper
    // One syllable alone has no owner: "Ban Tỉnh ủy" is no body, "Sở tỉnh" neither.
    let mayHaveOwner = hasName || !isShort || head.alone != .never
    var place: Range<Int>?
    var hasOwner = false
    if mayHaveOwner {
      let tail = tail(
        paragraph, mentions, from: end, head: index..<headEnd, isFirst: !hasName, sort: head.sort,
        allowsNested: hasName || !isShort || head.sort == .media)
      hasOwner = tail.end > end
      end = tail.end
      place = tail.place
    }

    let isAccepted: Bool
    if hasName || hasOwner {
      isAccepted = isLower ? isBelievedSmall(paragraph, index, headEnd, end, head, context, named) : true
    } else {
      isAccepted = isBelievedAlone(paragraph, index, headEnd, head)
    }
    guard isAccepted else { return nil }
    let detail = OrganizationDetail(
      list: .bodyHead, row: match.row, sort: head.sort, isBare: !hasName && !hasOwner)
    return Body(
      end: end, detail: detail, cue: hasName ? "head and field" : hasOwner ? "head and owner" : "head",
      place: place)
  }

  /// The end of a field that begins inside the head and goes on after it.
  private func longerField(_ paragraph: ParagraphText, _ index: Int, _ headEnd: Int) -> Int? {
    for start in index + 1..<max(headEnd, index + 1) where paragraph.starts(.bodyField, at: start) {
      if let field = paragraph.match(.bodyField, at: start), start + field.count > headEnd {
        return start + field.count
      }
    }
    return nil
  }

  /// A head in lower case with something after it.
  private func isBelievedSmall(
    _ paragraph: ParagraphText, _ index: Int, _ headEnd: Int, _ end: Int, _ head: BodyWords.Head,
    _ context: Context, _ named: FieldGrammar.Name
  ) -> Bool {
    if head.alone == .always || context.isAfterTitle { return true }
    if named.hasNumber || named.hasKnownCapital { return true }
    if head.alone == .never || head.sort == .international || head.sort == .other { return false }
    let hasCapital = (index..<end).contains { paragraph[$0].isCapitalised }
    if headEnd - index == 1, !head.sort.hasProperNames { return false }
    return hasCapital || head.sort == .military || head.sort == .party
  }

  /// A head with nothing after it.
  private func isBelievedAlone(
    _ paragraph: ParagraphText, _ index: Int, _ headEnd: Int, _ head: BodyWords.Head
  ) -> Bool {
    let first = paragraph[index]
    switch head.alone {
    case .never: return false
    case .always:
      return first.isCapitalised || headEnd - index > 1 && !needsMoreInLowerCase.contains(first.key)
    case .capitalised:
      guard first.isCapitalised, headEnd - index > 1 || first.letterCase == .upper else { return false }
      // "tàu CSB 8002": the number belongs to something else.
      if paragraph[headEnd].isNumber, paragraph.digits(headEnd) > 2 { return false }
      if head.sort.hasProperNames || head.sort == .court { return headEnd - index >= 4 }
      if capitals.isShouted(paragraph, index) { return headEnd - index > 2 }
      if capitals.beginsSentence(paragraph, index) {
        return headEnd - index > 3 || head.sort == .military
          || (index + 1..<headEnd).contains { paragraph[$0].isCapitalised }
      }
      return true
    }
  }

  // MARK: Whose it is

  private struct Tail {
    var end: Int
    var place: Range<Int>?
  }

  /// The owner: level, place, "Trung ương", or another body, several of them in a row.
  private func tail(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from start: Int, head: Range<Int>,
    isFirst: Bool, sort: BodyClass, allowsNested: Bool
  ) -> Tail {
    var end = start
    let isAbroad = (head.lowerBound..<max(head.lowerBound, start)).contains {
      abroad.contains(paragraph[$0].key)
    }
    if paragraph[end].isDash, areaCommands.contains(paragraph[head.upperBound - 1].key),
      start > head.upperBound
    {
      // "Ban Chỉ huy Phòng thủ khu vực 3 - Diễn Châu"
      if let location = mentions.mention(.location, at: end + 1), Int(location.firstToken) == end + 1 {
        return Tail(end: max(Int(location.endToken), end + 2), place: nil)
      }
      let run = capitals.runEnd(paragraph, from: end + 1, limit: 3)
      if run > end + 2 { return Tail(end: run, place: end + 1..<run) }
    }
    var place: Range<Int>?
    var steps = 0
    while steps < 8 {
      steps += 1
      let token = paragraph[end]
      if token.isWord, token.gap != .none {
        if let location = mentions.mention(.location, at: end), Int(location.firstToken) == end {
          end = max(Int(location.endToken), end + 1)
          continue
        }
        // Before the levels: "tỉnh" opens "Tỉnh ủy" too.
        if allowsNested, let next = nested(paragraph, mentions, at: end) {
          end = next
          continue
        }
        if let next = words.centralEnd(paragraph, at: end) ?? words.levelEnd(paragraph, at: end) {
          end = next
          continue
        }
        if end > start, paragraph.is(end, so), paragraph[end + 1].isNumber, sort.hasProperNames {
          // "Trường THPT Thuận Thành số 1"
          end += 2
          continue
        }
        if isAbroad, paragraph.is(end, of), let next = nested(paragraph, mentions, at: end + 1) {
          end = next
          continue
        }
        if isAbroad, paragraph.is(end, of),
          let location = mentions.mention(.location, at: end + 1), Int(location.firstToken) == end + 1
        {
          // "Đại sứ quán Việt Nam tại Lào"
          end = max(Int(location.endToken), end + 2)
          continue
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
        paragraph.match(.body, at: end + 1) == nil, paragraph.match(.title, at: end + 1) == nil,
        !capitals.isShouted(paragraph, end + 1)
      {
        // "Công ty … Tân Mẫu - TMC"
        end += 2
        if paragraph[end].letterCase == .upper, paragraph[end].gap != .none { end += 1 }
        continue
      } else if token.key == open, let next = parenthesis(paragraph, mentions, at: end) {
        end = next
        continue
      }
      break
    }
    return Tail(end: end, place: place)
  }

  /// The end of another body that owns the one before it, without its own owner: the caller's loop reads that.
  private func nested(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    guard paragraph.starts(.body, at: index) || paragraph.starts(.bodyHead, at: index) else { return nil }
    if paragraph.starts(.title, at: index), let title = paragraph.match(.title, at: index), title.count > 1 {
      return nil
    }
    let fixed = paragraph.match(.body, at: index)
    let head = paragraph.match(.bodyHead, at: index)
    if let fixed, fixed.count >= head?.count ?? 0 {
      if paragraph[index].isCapitalised { return index + fixed.count }
    }
    guard let head, let fact = words.heads[head.row] else { return nil }
    guard paragraph[index].isCapitalised || fact.alone == .always && head.count > 1 else { return nil }
    if isShoutedVerb(paragraph, index, fact) { return nil }
    let headEnd = index + head.count
    let named = fields.read(paragraph, mentions, from: headEnd, head: fact, headLength: head.count)
    if named.end > headEnd { return named.end }
    // A head alone owns something where it can stand alone: "Văn phòng Huyện ủy", "Phòng Tham mưu Công an tỉnh".
    let hasOwner =
      words.levelEnd(paragraph, at: headEnd) != nil || words.centralEnd(paragraph, at: headEnd) != nil
      || mentions.mention(.location, at: headEnd).map { Int($0.firstToken) == headEnd } ?? false
      || paragraph[headEnd].isCapitalised && paragraph[headEnd].gap != .none
        && (paragraph.match(.body, at: headEnd) != nil || paragraph.match(.bodyHead, at: headEnd) != nil)
    switch fact.alone {
    case .always: return headEnd
    case .capitalised: return hasOwner || head.count > (fact.sort.hasProperNames ? 2 : 1) ? headEnd : nil
    case .never: return hasOwner && head.count > 1 ? headEnd : nil
    }
  }

  /// "TỔ CHỨC HỘI NGHỊ" in a headline: where capitals say nothing, a head that is a verb too is the verb.
  private func isShoutedVerb(_ paragraph: ParagraphText, _ index: Int, _ head: BodyWords.Head) -> Bool {
    head.alone == .never && paragraph[index].key == organise && capitals.isShouted(paragraph, index)
  }

  /// "(CHQS)" between a body and its owner; at the end it stays outside.
  private func parenthesis(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    guard paragraph[index + 1].isWord, paragraph[index + 1].letterCase == .upper else { return nil }
    var end = index + 2
    var steps = 0
    while steps < 4, !paragraph.is(end, close) {
      guard paragraph[end].gap == .none,
        paragraph[end].isWord || paragraph[end].isDash || paragraph[end].isMark("&")
      else { return nil }
      end += 1
      steps += 1
    }
    guard paragraph.is(end, close) else { return nil }
    end += 1
    let isOwned =
      words.levelEnd(paragraph, at: end) != nil
      || mentions.mention(.location, at: end).map { Int($0.firstToken) == end } ?? false
      || paragraph[end].isCapitalised && nested(paragraph, mentions, at: end) != nil
    return isOwned ? end : nil
  }

  /// One to three name words that no table has, straight after the head of a territorial body.
  private func unknownPlace(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, isOutpost: Bool
  ) -> Int? {
    let end = capitals.runEnd(paragraph, from: index, limit: 4)
    guard end > index + 1 || isOutpost && end > index, paragraph[index].letterCase != .upper,
      !capitals.beginsPerson(paragraph, index),
      !paragraph.starts(.title, at: index) || paragraph.match(.title, at: index) == nil,
      !(index..<end).contains(where: { paragraph.match(.bodyField, at: $0).map { $0.count > 1 } ?? false }),
      paragraph.match(.body, at: index) == nil, paragraph.match(.bodyHead, at: index) == nil,
      !mentions.covers(index..<end, kinds: EntityKind.rank.bit | EntityKind.date.bit)
    else { return nil }
    let cut = capitals.cutBeforePerson(paragraph, index..<end)
    return cut - index <= 3 && (cut - index >= 2 || isOutpost) ? cut : nil
  }
}
