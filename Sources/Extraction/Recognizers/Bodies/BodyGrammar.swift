import Lexicon
import SourceText
import VietnameseText

/// How a body is named: a head ("Sở"), what it deals with ("Nông nghiệp và Môi trường"), a number, and whose it is
/// ("tỉnh", "Quân khu 4", "Bộ Quốc phòng"). The longest reading wins; a comma ends it.
///
/// Bodies in bodies ("Phòng Tham mưu Bộ Chỉ huy Quân sự tỉnh") are read one after another in a loop, so no text can
/// make it recurse; every step takes at least one token.
final class BodyGrammar: Sendable {
  struct Body {
    var end: Int
    var detail: OrganizationDetail
    var cue: StaticString
    /// A name at the end that no table has but that can only be the body's place ("Công an Mường Thí").
    var place: Range<Int>?
  }

  let capitals = CapitalWords.shared
  let words = BodyWords.shared
  /// Those of `words`, at hand: through it each question would count who holds it, and every thread asks.
  let heads = BodyWords.shared.heads
  private let bodies = BodyWords.shared.bodies
  let fields: FieldGrammar
  let at = SyllableKey("tại")
  let number = SyllableKey("số")
  let area = (SyllableKey("khu"), SyllableKey("vực"))
  let branch = (SyllableKey("chi"), SyllableKey("nhánh"))
  let region = SyllableKey("vùng")
  let electronic = (SyllableKey("điện"), SyllableKey("tử"))
  let online = SyllableKey("online")
  let open = SyllableKey(mark: "(")
  let offices = WordSet(["phòng", "sở"])
  let close = SyllableKey(mark: ")")
  /// Words of bodies that are "at" a place: embassies, missions, liaison committees.
  let abroad: WordSet
  /// Last words of the area commands, which are named by a number and a place.
  let areaCommands: WordSet
  /// First words of heads whose place may be one unknown word: "Đồn biên phòng Mẫu".
  let outposts: WordSet
  /// First words of heads that in small letters name a kind of people, not a body.
  private let generic: WordSet
  /// First words of heads that count alone, but not alone and in small letters.
  private let needsMoreInLowerCase: WordSet
  /// Words that make no compound with a head of one syllable after them: "tại sở Y tế", never "trụ sở".
  private let free: WordSet
  /// Last words of the units that are called by a name.
  private let units: WordSet
  private let force = SyllableKey("lực")
  private let unit = SyllableKey("đoàn")
  let organise = SyllableKey("tổ")
  /// First words of what is organised.
  let events = WordSet([
    "Giải", "Lễ", "Hội", "Đại", "Cuộc", "Ngày", "Tuần", "Tháng", "Chương", "Đêm", "Chuỗi", "Phiên", "Kỳ",
  ])
  private let party = SyllableKey("đảng")
  private let centre = SyllableKey("tư")
  /// Last words of bodies with which a longer name may begin.
  private let openers = WordSet(["Đảng", "Hội", "Đoàn"])
  let law = SyllableKey("luật")
  let committee = SyllableKey("ban")
  /// "ngày |hội| Biên phòng toàn dân"
  let feast = SyllableKey("hội")
  let day = SyllableKey("ngày")
  /// First words of hospitals and the like.
  private let healers = WordSet(["bệnh", "trung", "trạm"])
  private let several = WordSet(["các", "những", "nhiều", "mỗi", "số"])
  let communist = (SyllableKey("cộng"), SyllableKey("sản"))
  let leader = (SyllableKey("Hồ"), SyllableKey("Chí"), SyllableKey("Minh"))
  private let become = SyllableKey("thành")
  /// Words before "thành" that say what becomes of something.
  private let changes = WordSet([
    "lại", "lên", "chia", "tách", "triển", "trở", "nhập", "gộp", "hợp", "cấp", "biên",
  ])
  private let combined = (SyllableKey("hợp"), SyllableKey("thành"))
  private let government = (SyllableKey("chính"), SyllableKey("phủ"))
  /// What makes a concept of the government: "Chính phủ kiến tạo".
  private let concepts = WordSet(["kiến", "mở", "liêm"])
  private let guarding = SyllableKey("vệ")
  private let office = (SyllableKey("văn"), SyllableKey("phòng"))

  init() {
    fields = FieldGrammar(words: words)
    abroad = WordSet(["quán", "lạc", "diện", "trú", "phái", "nguyện"])
    generic = WordSet(
      ["cơ", "đoàn", "tổ", "lực", "mặt", "tiểu", "hải", "không", "lục", "biên", "an", "cảnh", "quân"])
    free = WordSet(
      [
        "tại", "của", "do", "từ", "với", "cho", "và", "các", "hai", "ba", "thuộc", "rồi", "trong", "đến",
        "về", "là",
        "ở",
        "cùng", "bởi", "qua", "theo", "được", "giữa", "vào", "nguyên", "trên", "những", "mỗi", "một",
      ])
    outposts = WordSet(["đồn", "trạm"])
    units = WordSet(["đoàn", "đội"])
    areaCommands = WordSet(["vực", "thủ", "PTKV", "CHPTKV", "BCHPTKV"])
    needsMoreInLowerCase = WordSet(
      ["đảng", "công", "liên", "chi", "ban", "ủy", "hội", "thường"])
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
  ///
  /// - Parameter isAfterTitle: the body's noun belongs to a title ("Trưởng [phòng Tham mưu]"), so it may be written small.
  func body(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, isAfterTitle: Bool)
    -> Body?
  {
    let lists = paragraph.lists(at: index)
    let fixed = lists & PhraseList.body.bit != 0 ? paragraph.match(.body, at: index) : nil
    let head = lists & PhraseList.bodyHead.bit != 0 ? paragraph.match(.bodyHead, at: index) : nil
    if let fixed, fixed.count >= head?.count ?? 0, let body = fixedBody(paragraph, mentions, index, fixed) {
      return body
    }
    guard let head, let fact = heads[head.row] else { return nil }
    if paragraph.is(index - 1, open), let end = byname(paragraph, index) {
      let detail = OrganizationDetail(list: .bodyHead, row: head.row, sort: .military, isBare: false)
      return Body(end: end, detail: detail, cue: "by-name of a unit", place: nil)
    }
    return headedBody(paragraph, mentions, index, head, fact, isAfterTitle)
  }

  /// The end of what a regiment or division is also called, in brackets behind its number: "Trung đoàn 3 (|Đoàn Sơn Mẫu|)".
  private func byname(_ paragraph: ParagraphText, _ index: Int) -> Int? {
    guard paragraph.is(index, unit), paragraph[index].letterCase == .capitalised,
      paragraph[index - 2].isNumber,
      paragraph.is(index - 3, unit)
    else { return nil }
    let end = capitals.runEnd(paragraph, from: index + 1, limit: 4)
    return end > index + 1 && paragraph.is(end, close) ? end : nil
  }

  // MARK: Bodies with a name of their own

  private func fixedBody(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ index: Int, _ match: Gazetteer.Match
  ) -> Body? {
    var end = index + match.count
    if match.count == 1 {
      // Abbreviations and names of one word: only as they are written, never an ordinary word, nor a part of a
      // document's number ("178/2024/NĐ-CP").
      guard
        paragraph[index].letterCase == .upper || paragraph[index].letterCase == .mixed
          || isForeignName(paragraph, index),
        !isInsideCode(paragraph, index)
      else { return nil }
    } else {
      // "bộ quốc phòng" is read, "đại học thái nguyên" is; a lower-case phrase of two ordinary words is not, nor
      // the issuer in "2299/CV-QK5".
      guard (index..<end).contains(where: { paragraph[$0].isCapitalised }) || match.count >= 3,
        paragraph[index].letterCase != .upper || !isInsideCode(paragraph, index)
      else { return nil }
    }
    if match.count == 2 && isGivenName(paragraph, index..<end)
      || match.count == 3 && isOrganising(paragraph, mentions, index..<end)
    {
      return nil
    }
    // "Chính phủ điện tử", "Chính phủ số"
    if paragraph.is(index, government), match.count == 2,
      paragraph.is(end, electronic) || concepts.contains(paragraph[end].key)
        || paragraph.is(end, number) && !paragraph[end + 1].isNumber
    {
      return nil
    }
    guard let sort = bodies[match.row],
      // "lực lượng", and "kỳ họp thứ tư Hội đồng …", which has nothing of "TƯ Hội".
      paragraph[index].isCapitalised || paragraph[index].key != force && paragraph[index].key != centre
    else { return nil }
    let detail = OrganizationDetail(list: .body, row: match.row, sort: sort, isBare: false)
    // "Bệnh viện Quân y 6|C|"
    if paragraph[end - 1].isNumber, paragraph.isLetter(gluedAt: end) { end += 1 }
    end = wholeEnd(paragraph, mentions, end)
    let tail = tail(
      paragraph, mentions, from: end, head: index..<end, isFirst: false, sort: sort, allowsNested: true)
    return Body(end: tail.end, detail: detail, cue: "known body", place: nil)
  }

  /// Whether the two words are what a man is called behind his family name: "Trần |Hồng Quân|", "Lê Văn |Quốc Hội|".
  private func isGivenName(_ paragraph: ParagraphText, _ words: Range<Int>) -> Bool {
    let index = words.lowerBound
    guard words.allSatisfy({ paragraph[$0].letterCase == .capitalised }),
      paragraph[index].gap == .space, paragraph[index - 1].letterCase == .capitalised
    else { return false }
    return capitals.isFamily(paragraph, index - 1)
      || capitals.isFamily(paragraph, index - 2) && paragraph[index - 1].gap == .space
  }

  /// Whether the last two words are a verb: "Lãnh đạo |Cục tổ chức| thăm, làm việc …".
  private func isOrganising(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ words: Range<Int>
  ) -> Bool {
    paragraph.is(words.lowerBound + 1, organise)
      && paragraph[words.lowerBound + 1].letterCase == .lower
      && !fields.isOwned(paragraph, mentions, at: words.upperBound)
  }

  /// Whether the word is no syllable of the language and stands alone: "Tổng Giám đốc Viettel", "hãng Reuters", but not
  /// "Michael Bloomberg" and "Al-Tanf".
  private func isForeignName(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let (before, token, after) = (paragraph[index - 1], paragraph[index], paragraph[index + 1])
    guard token.letterCase == .capitalised, token.flags.contains(.notSyllable), token.range.length > 4,
      !(after.isWord && after.isCapitalised)
    else { return false }
    return !before.isWord || before.letterCase == .lower || before.letterCase == .upper || token.gap == .none
      || capitals.beginsSentence(paragraph, index)
  }

  /// The end of the longer name that begins with the body's last word: "Văn phòng Trung ương Đảng |Cộng sản Trung Quốc",
  /// "T.Ư Hội |Khuyến học Việt Nam".
  private func wholeEnd(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ end: Int) -> Int {
    let last = paragraph[end - 1]
    guard last.isCapitalised, openers.contains(last.key), paragraph[end].isWord, paragraph[end].gap != .none
    else { return end }
    if let whole = paragraph.match(.body, at: end - 1), whole.count > 1 { return end - 1 + whole.count }
    guard !paragraph.is(end - 1, party), let head = paragraph.match(.bodyHead, at: end - 1),
      let fact = heads[head.row],
      let whole = headedBody(paragraph, mentions, end - 1, head, fact, false)
    else { return end }
    return max(end, whole.end)
  }

  /// Whether the initials end a document's number: "178/2024/NĐ-CP", "42/KH-UBND", "31 - HD/BTCTW"; not in
  /// "HĐND-UBND tỉnh" nor "Ảnh: Lê Thí Dụ/TTXVN".
  private func isInsideCode(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    guard index > 1, paragraph[index].gap == .none, paragraph[index - 1].gap == .none else { return false }
    let before = paragraph[index - 1]
    if before.isDash {
      // "2/2019/TTLT-BYT-|BQP"
      var first = index - 2
      while first > index - 6, paragraph[first].letterCase == .upper, paragraph[first].gap == .none,
        paragraph[first - 1].isDash, paragraph[first - 1].gap == .none
      {
        first -= 2
      }
      if paragraph[first].isNumber { return true }
      let sign = paragraph[first - 1]
      // "02/2019/ NĐ-|CP": a space too many.
      return sign.isMark("/")
        && (paragraph[first].gap == .none || sign.gap == .none && paragraph[first - 2].isNumber)
    }
    return before.isMark("/")
      && (paragraph[index - 2].isNumber || paragraph[index - 3].isDash && paragraph[index - 4].isNumber)
  }

  // MARK: Bodies made of a head and what follows

  private func headedBody(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ index: Int, _ match: Gazetteer.Match,
    _ head: BodyWords.Head, _ isAfterTitle: Bool
  ) -> Body? {
    if isOtherWords(paragraph, index, match, head, isAfterTitle) { return nil }
    let headEnd = index + match.count
    let first = paragraph[index]
    let isLower = first.letterCase == .lower
    // "Đồn Biên phòng cửa khẩu cảng Mẫu", "Thuế tỉnh Mẫu": the last words of the head are the place's.
    if match.count > 2 || match.count == 2 && !isLower,
      let place = mentions.mention(.location, at: headEnd - 1),
      Int(place.firstToken) > index, Int(place.endToken) > headEnd
    {
      let detail = OrganizationDetail(list: .bodyHead, row: match.row, sort: head.sort, isBare: false)
      return Body(end: Int(place.endToken), detail: detail, cue: "head and owner", place: nil)
    }
    // "Phòng Cảnh sát kinh tế": the table has "Phòng Cảnh sát" too, but the field is longer.
    let nameStart = longerField(paragraph, index, headEnd, head.sort) ?? headEnd
    let named = fields.read(
      paragraph, mentions, from: nameStart, head: head, headLength: match.count, isTitled: isAfterTitle)
    var end = named.end
    if end == headEnd, !isAfterTitle, let name = honouree(paragraph, index, headEnd, head) { end = name }
    let hasName = end > headEnd
    // "Tàu 015", "Kho K860": these are named by their number and by nothing else.
    if match.count == 1, head.takesNumber, head.alone == .never, head.sort == .military,
      !named.startsWithNumber
    {
      return nil
    }
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
      isAccepted =
        isLower ? isBelievedSmall(paragraph, mentions, index, headEnd, end, head, isAfterTitle, named) : true
    } else {
      // "Phó Trưởng |phòng CSGT|": the head says which one it is.
      isAccepted =
        isAfterTitle
        && (head.alone == .always
          || head.alone == .capitalised && (index + 1..<headEnd).contains { paragraph[$0].isCapitalised })
        || isBelievedAlone(paragraph, index, headEnd, head)
    }
    guard isAccepted, head.sort != .school || !isLower || !isSort(paragraph, mentions, index..<end)
    else { return nil }
    let detail = OrganizationDetail(
      list: .bodyHead, row: match.row, sort: head.sort, isBare: !hasName && !hasOwner)
    return Body(
      end: end, detail: detail, cue: hasName ? "head and field" : hasOwner ? "head and owner" : "head",
      place: place)
  }

  /// Whether schools of a sort are counted and none is named: "15 |trường Phổ thông dân tộc bán trú|".
  private func isSort(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ words: Range<Int>
  ) -> Bool {
    if mentions.covers(words.upperBound - 1, .location) { return false }
    let (before, last) = (paragraph[words.lowerBound - 1], paragraph[words.upperBound - 1])
    return (before.isNumber || several.contains(before.key)) && last.isWord && last.letterCase != .capitalised
  }

  /// Whether the words of a head are something else where they stand: part of a compound or of a name, a verb, words of a
  /// headline.
  private func isOtherWords(
    _ paragraph: ParagraphText, _ index: Int, _ match: Gazetteer.Match, _ head: BodyWords.Head,
    _ isAfterTitle: Bool
  ) -> Bool {
    let first = paragraph[index]
    let isLower = first.letterCase == .lower
    let next = paragraph[index + match.count].letterCase
    // "khối Đại đoàn kết": no great unit ("đại đoàn") of the war against France; "đồng chí Trường Chinh": the two are one
    // word.
    if match.count > 1 && next == .lower || match.count == 1 && head.sort == .school && next == .capitalised,
      paragraph.has(.compound, longerThan: match.count, at: index)
    {
      return true
    }
    if first.letterCase == .upper, isInsideCode(paragraph, index) { return true }
    if match.count == 1 {
      // "BAN HÀNH", "BÁO CÁO" in a headline
      if first.letterCase == .upper, paragraph.has(.compound, longerThan: 1, at: index),
        capitals.isShouted(paragraph, index)
      {
        return true
      }
      if !isAfterTitle {
        let isInitials = first.letterCase == .upper && first.range.length > 2
        if !isInitials, isAfterName(paragraph, index) { return true }
        if isBound(paragraph, index), isLower || capitals.isShouted(paragraph, index) { return true }
      }
    }
    // "cơ quan Mặt trận Tổ quốc", "đoàn công tác Bộ Tư lệnh": who they are of is the body, they are none.
    if isLower, head.alone == .never, !isAfterTitle, generic.contains(first.key) { return true }
    // "Ngày hội toàn dân bảo vệ An ninh Tổ quốc"
    if head.sort == .police, head.alone == .never, paragraph.is(index - 1, guarding) { return true }
    return isVerb(paragraph, index, head) || isConcept(paragraph, index..<index + match.count, isLower)
  }

  /// Whether the words are part of a term: "tổ chức lại |thành đoàn| kinh tế", "|Binh chủng| hợp thành".
  private func isConcept(_ paragraph: ParagraphText, _ words: Range<Int>, _ isLower: Bool) -> Bool {
    isLower && paragraph.is(words.lowerBound, become) && changes.contains(paragraph[words.lowerBound - 1].key)
      || paragraph.is(words.upperBound, combined)
  }

  /// The end of the name of the man whom a unit is called after: "thuộc Trung đoàn |Trần Thí Dụ". Other names are read as
  /// places; and "cán bộ Trung đoàn Trần Thí Dụ" may be somebody who is alive, so the words before must leave no doubt.
  private func honouree(
    _ paragraph: ParagraphText, _ index: Int, _ headEnd: Int, _ head: BodyWords.Head
  ) -> Int? {
    guard head.sort == .military, head.takesNumber, paragraph[index].letterCase == .capitalised,
      units.contains(paragraph[headEnd - 1].key), capitals.beginsPerson(paragraph, headEnd),
      !capitals.isShouted(paragraph, headEnd), !paragraph.starts(.title, at: headEnd),
      index > 0, paragraph[index - 1].isWord, free.contains(paragraph[index - 1].key)
    else { return nil }
    let end = capitals.runEnd(paragraph, from: headEnd, limit: 4)
    return end - headEnd >= 2 ? end : nil
  }

  /// Whether a capitalised word stands straight before, which may be a person's: "Nguyễn Văn Bộ".
  private func isAfterName(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    index > 0 && paragraph[index].gap != .none && paragraph[index - 1].isWord
      && capitals.isNameWord(paragraph, index - 1) && paragraph[index - 1].letterCase == .capitalised
      // "Theo Phòng Cảnh sát hình sự"
      && !(capitals.beginsSentence(paragraph, index - 1) && paragraph.starts(.sentenceOpener, at: index - 1))
  }

  /// Whether a head of one syllable may be the second one of a compound.
  private func isBound(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    index > 0 && paragraph[index - 1].isWord && !free.contains(paragraph[index - 1].key)
  }

  /// The end of a field that begins inside the head and goes on after it.
  private func longerField(
    _ paragraph: ParagraphText, _ index: Int, _ headEnd: Int, _ sort: BodyClass
  ) -> Int? {
    // "Ban Quản lý |dự án đầu tư xây dựng|"
    let mayBeSmall = sort == .police || headEnd - index >= Self.longField
    for start in index + 1..<max(headEnd, index + 1)
    where (paragraph[start].isCapitalised || mayBeSmall) && paragraph.starts(.bodyField, at: start) {
      // "Phòng cảnh sát |phòng cháy chữa cháy và cứu nạn cứu hộ|": so long a field needs no capital.
      if let field = paragraph.match(.bodyField, at: start), start + field.count > headEnd,
        paragraph[start].isCapitalised || field.count >= Self.longField
      {
        return start + field.count
      }
    }
    return nil
  }

  /// In words; nothing but the name of a body's field is so long.
  private static let longField = 5

  /// A head in lower case with something after it.
  private func isBelievedSmall(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ index: Int, _ headEnd: Int, _ end: Int,
    _ head: BodyWords.Head, _ isAfterTitle: Bool, _ named: FieldGrammar.Name
  ) -> Bool {
    if head.alone == .always || isAfterTitle { return true }
    if named.hasNumber || named.hasKnownCapital { return true }
    // "văn phòng Thành ủy": whose it is says which one.
    if head.sort == .state, paragraph.is(index, office),
      paragraph[headEnd].isCapitalised,
      paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: headEnd)
    {
      return true
    }
    // "bệnh viện đa khoa tỉnh Sơn Mẫu": the place says which one.
    if head.sort == .other, headEnd - index > 2, healers.contains(paragraph[index].key), end > headEnd,
      mentions.covers(end - 1, .location), !several.contains(paragraph[index - 1].key)
    {
      return true
    }
    // "công an huyện Sơn Mẫu"
    if head.sort == .police, headEnd - index == 2, paragraph[end - 1].isCapitalised { return true }
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
      // "Trung tâm chính trị - hành chính" is a place with offices.
      if paragraph[headEnd].isDash, paragraph[headEnd + 1].letterCase == .lower,
        paragraph[headEnd - 1].letterCase == .lower, paragraph.starts(.bodyField, at: headEnd + 1)
      {
        return false
      }
      // "cơ quan Cảnh sát điều tra", "phòng Cảnh sát PCCC & CNCH": the name proper has its capital.
      let isNamed =
        first.isCapitalised
        || headEnd - index >= 5 && (paragraph[index + 1].isCapitalised || paragraph[index + 2].isCapitalised)
      guard isNamed, headEnd - index > 1 || first.letterCase == .upper else { return false }
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

}
