import Lexicon
import SourceText
import VietnameseText

/// What follows a body's head and says which body it is: its field, its own name, its number.
final class FieldGrammar: Sendable {
  struct Name {
    var end: Int
    var hasNumber = false
    var startsWithNumber = false
    /// Whether a field of the table was read that is written with a capital or as an abbreviation.
    var hasKnownCapital = false
    /// Whether the head belongs to a title ("Phó Trưởng |phòng|"), so that a field in small letters is one.
    var isTitled = false
  }

  let words: BodyWords
  let capitals = CapitalWords.shared
  let and = SyllableKey("và")
  private let ship = SyllableKey("tàu")
  let number = SyllableKey("số")
  private let chief = SyllableKey("trưởng")
  /// Last words of sorts of schools, before a name: "Trường THPT Chuyên Trần Mẫu", "Trường THPT Tư thục Trần Mẫu".
  let sorts = WordSet(["chuyên", "thục", "lập", "công"])
  let several = SyllableKey("các")
  /// First words of what bureaus are part of.
  let superiors = WordSet([
    "Bộ", "Tổng", "Ủy", "Ban", "Văn", "Thanh", "Cục", "Công", "Sở", "Phòng", "CA",
  ])
  let about = SyllableKey("về")
  let of = SyllableKey("của")
  /// Words with which the field of a police office goes on in small letters.
  let aspects = WordSet(["về", "và", "tội"])
  let department = SyllableKey("sở")
  /// First words of departments of two words, which are no verbs: y tế, nội vụ, tư pháp, tài chính …
  let departments = WordSet(["y", "nội", "tư", "tài", "công", "ngoại", "du"])
  let office = SyllableKey("phòng")
  let offices = WordSet(["phòng", "đội"])
  /// Nouns of offices that deal with several things.
  let manifold = WordSet(["phòng", "ban", "vụ", "cục", "khoa"])
  /// "của Phòng chống …" is a verb with a capital.
  let resist = SyllableKey("chống")
  /// "Bệnh viện dã chiến"
  let field = SyllableKey("chiến")
  let police = (SyllableKey("công"), SyllableKey("an"))
  let nation = (SyllableKey("quốc"), SyllableKey("gia"))
  /// First words of the verbs before which somebody is named by his post: nói, khẳng định, cho biết; and "đã".
  let saying = WordSet([
    "cho", "nói", "phát", "khẳng", "nhấn", "thông", "chia", "xác", "kể", "đã", "bày", "trả", "nêu", "nhận",
  ])
  let give = SyllableKey("cho")
  /// Words with which no field goes on: "trường mầm non |trên| địa bàn".
  let behind = WordSet(["trên", "thuộc", "trong", "ngoài", "này", "nào", "đó", "kia", "ngay"])
  /// Words that begin the number or level of several bodies: "chủ tịch UBND |các| tỉnh".
  let counts = WordSet(["các", "cấp", "những", "mỗi", "từng", "một", "hai", "ba", "nhiều", "mọi"])
  let romans: WordSet
  /// Heads of central bodies, whose fields are many and new every year.
  let bureaus: WordSet
  let sentenceWords: WordSet
  /// Words behind "và" that begin somebody else.
  let others = WordSet(["nhiều", "toàn", "cả", "lãnh", "đại", "đơn", "cơ", "chính", "nhân", "cán", "đồng"])
  /// Last words of the forms that firms have in law, behind which a name must follow: công ty cổ phần, TNHH một thành viên.
  let legalForms = WordSet(["phần", "CP", "CTCP", "TNHH", "MTV", "hạn"])
  let member = (SyllableKey("thành"), SyllableKey("viên"))
  /// Words that lead away from a name, of which no other table knows.
  let turns = WordSet([
    "giúp", "hôm", "hồi", "đêm", "trưa", "nhưng", "nếu", "rồi", "nhằm", "vì", "chưa", "vẫn", "lại", "luôn",
    "bởi", "hoặc",
  ])
  /// Words that lead away from a name also where they begin a compound: "không thể", "phải chăng".
  let sureStops = WordSet([
    "không", "có", "được", "bị", "phải", "đã", "sẽ", "đang", "cũng", "là", "của", "do", "để", "khi", "với",
    "cho",
  ])
  /// Last words of arms that are said behind a unit's number: bộ binh, thiết giáp, thủy quân lục chiến.
  let arms = WordSet(["binh", "giáp", "chiến"])
  let airborne = SyllableKey("dù")
  /// What the number before it counts.
  let counted = WordSet([
    "li", "ly", "tàu", "xe", "người", "chiếc", "sĩ", "sỹ", "sao", "nghìn", "ngàn", "triệu", "tỷ", "tỉ",
    "tuổi",
  ])

  /// What offices and bureaus do, said of no object.
  let actions: WordPairs
  let guards = (SyllableKey("cảnh"), SyllableKey("sát"))
  let traffic = WordSet(["CSGT"])
  /// First words of what an office does in a sentence and not by its name.
  let deeds = WordSet([
    "bắt", "khẳng", "thu", "lập", "tạm", "truy", "khám", "kiểm", "mời", "xác", "vẫn", "nhanh", "kịp", "luôn",
    "chưa", "thường", "tiếp", "đang", "mới", "rất", "tích", "khẩn", "hướng", "cấp", "giao", "gửi", "lấy",
    "tuần",
  ])

  init(words: BodyWords) {
    self.words = words
    let table = LexiconTable.bodyActions
    var actions: [String] = []
    table.forEachRow { actions.append(table.string($0, .word)) }
    self.actions = WordPairs(actions)
    bureaus = WordSet(["cục", "vụ", "viện", "tâm"])
    sentenceWords = WordSet(
      [
        "đã", "sẽ", "đang", "vừa", "cho", "là", "được", "bị", "có", "tại", "trong", "về", "của", "với", "do",
        "để",
        "từ", "khi", "này", "đó", "nay", "ngày", "sáng", "chiều", "tối", "cùng", "theo", "tổ", "phối", "chủ",
        "nhận", "ra", "vào", "nên", "mà", "thì", "không", "phải", "cần", "hiện", "sau", "trước", "trên",
        "dưới",
        "ở", "bằng", "như", "còn", "cũng", "đều", "rất", "các", "những", "một", "hai", "ba", "năm", "thuộc",
        "trao", "ban", "họp", "yêu", "đề", "báo", "thông", "phát", "tiến", "thực", "triển", "làm", "đưa",
        "đến",
        "bắt", "khởi", "quyết", "ký", "kiểm", "xử", "điều", "gồm", "giữ", "nói", "bày", "chúc", "thăm",
        "tặng", "nêu", "khẳng", "nhấn", "bàn", "chia",
      ])
    romans = WordSet(
      [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
        "XVII", "XVIII", "XIX", "XX",
      ])
  }

  /// Reads the name from `start` on; its end is `start` where there is none.
  func read(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from start: Int, head: BodyWords.Head,
    headLength: Int, isTitled: Bool = false
  ) -> Name {
    var name = Name(end: start, isTitled: isTitled)
    go(on: &name, paragraph, mentions, from: start, head, headLength)
    let isBureau = headLength == 1 && name.end > start && bureaus.contains(paragraph[start - 1].key)
    // "Đội cảnh sát |trật tự|, Công an …", "Phòng Khảo thí |và quản lý chất lượng|, Sở …"
    let isOffice = name.end > start - (headLength - 1) && offices.contains(paragraph[start - headLength].key)
    if isBureau || isOffice || head.sort == .police && aspects.contains(paragraph[name.end].key),
      let whole = wholeField(paragraph, from: name.end, isPolice: !isBureau && !isOffice)
    {
      name.end = whole
    } else if isTitled, let whole = titledField(paragraph, mentions, from: name.end, start: start) {
      name.end = whole
    } else if isTitled,
      let whole = listedField(paragraph, mentions, from: name.end, head: start - headLength)
    {
      name.end = whole
    } else if head.sort == .company,
      let whole = firmName(
        paragraph, mentions, start..<name.end, isTitled: isTitled,
        isCapitalised: paragraph[start - headLength].letterCase == .capitalised)
    {
      name.end = whole
      // "Công ty CP thép Sơn |- Mẫu|"
      go(on: &name, paragraph, mentions, from: start, head, headLength)
    }
    let words = start..<name.end
    if let whole = wholeWords(paragraph, mentions, words, head: start - headLength, sort: head.sort)
      ?? openName(paragraph, mentions, words, head: start - headLength, sort: head.sort)
    {
      name.end = whole
    }
    return name
  }

  /// Reads on from the end of what is read of the name, which began at `start`.
  private func go(
    on name: inout Name, _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from start: Int,
    _ head: BodyWords.Head, _ headLength: Int
  ) {
    let isFirst = name.end == start
    var steps = 0
    while steps < 24, words.mayGoOn(paragraph, mentions, at: name.end) {
      steps += 1
      guard let next = step(paragraph, mentions, at: name.end, from: start, head, headLength, &name),
        next > name.end
      else { break }
      name.end = next
      if steps == 1, isFirst { name.startsWithNumber = name.hasNumber }
    }
  }

  /// The end of what the token at `index` adds to the name; nil where the name ends before it.
  private func step(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    _ head: BodyWords.Head, _ headLength: Int, _ name: inout Name
  ) -> Int? {
    let token = paragraph[index]
    if token.isWord { return wordEnd(paragraph, mentions, at: index, from: start, head, headLength, &name) }
    if token.isNumber { return numberEnd(paragraph, mentions, at: index, from: start, head, &name) }
    return markEnd(paragraph, mentions, at: index, from: start, head, headLength, &name)
  }

  @inline(__always)
  private func wordEnd(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    _ head: BodyWords.Head, _ headLength: Int, _ name: inout Name
  ) -> Int? {
    let token = paragraph[index]
    guard token.gap != .none else { return code(paragraph, at: index) }
    if mentions.covers(index, .rank) { return nil }
    if token.key == and {
      return joined(paragraph, mentions, at: index + 1, from: start, head, headLength, &name)
    }
    if mentions.mention(.location, from: index) != nil { return nil }
    if let field = known(paragraph, mentions, at: index, from: start, head, headLength, &name) {
      return field
    }
    if token.letterCase == .upper, index == start, token.range.length <= 3, paragraph[index + 1].isNumber,
      paragraph.digits(index + 1) <= 3, !isCount(paragraph, index + 1),
      words.levelEnd(paragraph, at: index) == nil
    {
      // "Phòng PC 04", "Cục H59"
      name.hasNumber = true
      return index + 2
    }
    // "Cục A05": the table has the code alone.
    if index == start, headLength == 1, head.alone == .never, token.isCapitalised, token.range.length == 1,
      paragraph[index + 1].isNumber, paragraph[index + 1].gap == .none, paragraph.digits(index + 1) == 2,
      isFree(paragraph, after: index + 2)
    {
      name.hasNumber = true
      return index + 2
    }
    if beginsOther(paragraph, at: index) { return nil }
    // "vụ BS Trần Thí Dụ" is a case, no department.
    if headLength <= 3,
      !paragraph.starts(.honorific, at: index) || paragraph.match(.honorific, at: index) == nil,
      let end = initialism(paragraph, at: index)
    {
      name.hasKnownCapital = true
      return end
    }
    if let code = code(paragraph, at: index) {
      name.hasNumber = true
      return code
    }
    if token.key == number, paragraph[index + 1].isNumber,
      index > start || head.takesNumber && !head.takesLongNumber
    {
      name.hasNumber = true
      return index + 2
    }
    if name.isTitled, !head.sort.hasProperNames, isHolder(paragraph, at: index) { return nil }
    if head.sort == .company, !name.isTitled, let own = firmCalledAfter(paragraph, at: index, from: start) {
      return own
    }
    return unknown(paragraph, mentions, at: index, from: start, head, headLength)
  }

  private func isFree(_ paragraph: ParagraphText, after index: Int) -> Bool {
    index >= paragraph.count || paragraph[index].gap != .none || paragraph[index].isMark
  }

  @inline(__always)
  private func numberEnd(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    _ head: BodyWords.Head, _ name: inout Name
  ) -> Int? {
    if index == start, let end = dottedNumber(paragraph, at: index, head) {
      name.hasNumber = true
      return end
    }
    guard index > start || head.takesNumber, paragraph.digits(index) <= 4, !mentions.covers(index, .date),
      !isCount(paragraph, index),
      index > start || !head.takesLongNumber || isLongNumber(paragraph, at: index)
        // "Đoàn trưởng đoàn |10| đặc công"
        || name.isTitled
          && (isUnitNumber(paragraph, at: index) || paragraph.match(.bodyField, at: index + 1) != nil),
      // "Chi hội Cựu chiến binh 52 khu phố"
      head.takesNumber || paragraph[index + 1].letterCase != .lower
        || !paragraph.starts(.adminWord, at: index + 1)
    else { return nil }
    name.hasNumber = true
    // "Sư đoàn 341B", "Bệnh viện Quân y 6C"
    return paragraph.isLetter(gluedAt: index + 1) ? index + 2 : index + 1
  }

  @inline(__always)
  private func markEnd(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    _ head: BodyWords.Head, _ headLength: Int, _ name: inout Name
  ) -> Int? {
    let token = paragraph[index]
    if index == start, headLength > 1, head.takesNumber, token.isDash, token.gap == .none,
      paragraph[index + 1].isNumber, paragraph[index + 1].gap == .none, !isCount(paragraph, index + 1)
    {
      // "Tàu HQ-571"
      name.hasNumber = true
      return index + 2
    }
    // "Trung đoàn PK-KQ-|920|"
    if index > start, head.sort == .military, head.takesNumber, token.isDash, token.gap == .none,
      paragraph[index - 1].letterCase == .upper, paragraph[index + 1].isNumber,
      paragraph[index + 1].gap == .none,
      paragraph.digits(index + 1) <= 4, !isCount(paragraph, index + 1)
    {
      name.hasNumber = true
      return index + 2
    }
    guard index > start || headLength > 1 && token.isDash else { return nil }
    if token.isDash, name.hasNumber, !name.isTitled, paragraph.is(start - headLength, ship),
      let end = shipName(paragraph, after: index)
    {
      return end
    }
    if token.isDash, name.hasNumber, let end = honour(paragraph, mentions, after: index, head) { return end }
    if token.isDash || token.isMark("&") || token.isMark("/") {
      return joined(paragraph, mentions, at: index + 1, from: start, head, headLength, &name)
    }
    return nil
  }

  /// The end of the name of honour that a unit has behind its number: "Sư đoàn 3|-Sao Mẫu|".
  private func honour(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, after dash: Int, _ head: BodyWords.Head
  ) -> Int? {
    let first = dash + 1
    guard head.sort == .military, paragraph[dash].gap == .none, paragraph[first].gap == .none,
      paragraph[dash - 1].isNumber, paragraph[first].letterCase == .capitalised,
      !capitals.isFamily(paragraph, first), !beginsOther(paragraph, at: first),
      !paragraph.starts(.bodyField, at: first), !mentions.covers(first..<first + 2, kinds: Self.ends)
    else { return nil }
    return capitals.runEnd(paragraph, from: first, limit: 4) == first + 2 ? first + 2 : nil
  }

  /// The end of the name that a warship has behind its number: "Tàu 015 |- Trần Hưng Đạo|", whoever it honours; not "Tàu 015 - Ảnh:".
  private func shipName(_ paragraph: ParagraphText, after dash: Int) -> Int? {
    let first = dash + 1
    guard paragraph[dash - 1].isNumber, paragraph.digits(dash - 1) == 3,
      paragraph[dash].gap == paragraph[first].gap, paragraph[first].letterCase == .capitalised,
      !beginsOther(paragraph, at: first)
    else { return nil }
    let end = capitals.runEnd(paragraph, from: first, limit: 4)
    return (2...3).contains(end - first) && !paragraph[end].isMark(":") ? end : nil
  }

  /// Whether the number can only be a unit's: "Đoàn |569|"; "Đoàn 12 thành viên" and "đoàn 569" are none.
  private func isLongNumber(_ paragraph: ParagraphText, at index: Int) -> Bool {
    paragraph[index - 1].letterCase == .capitalised && paragraph.digits(index) == 3
      && isUnitNumber(paragraph, at: index)
  }

  /// What "và", a dash or "&" joins to the field before it: another field, never another body.
  private func joined(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    _ head: BodyWords.Head, _ headLength: Int, _ name: inout Name
  ) -> Int? {
    let isAtHead =
      index - 1 == start && headLength > 1 && head.alone != .always && paragraph[index - 1].isDash
    // "Biên phòng-Hải quan-Công an" are three forces.
    let isForce =
      isAtHead && head.alone == .never
      && (head.sort == .military || head.sort == .police || head.sort == .state && headLength == 2)
    if name.hasKnownCapital, let end = smallJoined(paragraph, mentions, at: index, from: start, head) {
      return end
    }
    guard index - 1 > start || isAtHead, !isForce, paragraph[index].isWord, paragraph[index].isCapitalised,
      !mentions.covers(index, .location), !mentions.covers(index, .rank)
    else { return nil }
    if let body = paragraph.match(.body, at: index), body.count > 1 { return nil }
    if let title = paragraph.match(.title, at: index), title.count > 1 { return nil }
    let field = paragraph.match(.bodyField, at: index)
    if let head = paragraph.match(.bodyHead, at: index), head.count >= field?.count ?? 0 {
      // "Vụ Pháp chế - Thanh tra", but "Phòng Tham mưu - Công an tỉnh".
      guard let field, field.count == head.count, paragraph[index - 1].isDash,
        !isOwned(paragraph, mentions, at: index + field.count)
      else { return nil }
    }
    if let field { return index + field.count }
    if head.sort == .company || head.sort == .other, paragraph[index - 1].isDash,
      capitals.isNameWord(paragraph, index), !capitals.beginsPerson(paragraph, index),
      !paragraph.starts(.title, at: index), !paragraph[index + 1].isMark(":")
    {
      // "CLB Thể Công - Viettel", but "Công ty Mẫu - Ảnh: Trần Dụ"
      return max(index + 1, capitals.runEnd(paragraph, from: index, limit: 3))
    }
    if paragraph[index + 1].letterCase == .lower, paragraph[index + 1].isWord, paragraph[index - 1].isDash,
      isClosed(paragraph, mentions, at: index + 2)
    {
      return index + 2
    }
    // "Sở Tài nguyên và |Môi trưởng| tỉnh": a slip of the pen in what is owned does not end the name.
    if head.sort == .state, paragraph.is(index - 1, and), paragraph[index].letterCase == .capitalised,
      paragraph[index + 1].letterCase == .lower, paragraph[index + 1].gap == .space,
      !capitals.isHalfWord(paragraph, index), !paragraph.starts(.adminWord, at: index + 1),
      isOwned(paragraph, mentions, at: index + 2)
    {
      return index + 2
    }
    if paragraph[index].letterCase == .upper,
      paragraph[index].gap == .none
        || paragraph[index - 2].letterCase == .upper && isInitials(paragraph, index)
    {
      return index + 1
    }
    return nil
  }

  /// Whether three or four words with capitals behind small letters are who has the post, whatever the family name: "Cục trưởng
  /// Cục Quản lý chất lượng |Phương Thí Dụ|".
  private func isHolder(_ paragraph: ParagraphText, at index: Int) -> Bool {
    guard paragraph[index].letterCase == .capitalised, paragraph[index - 1].letterCase == .lower else {
      return false
    }
    let end = capitals.runEnd(paragraph, from: index, limit: 5)
    return (3...4).contains(end - index)
      && (index..<end).allSatisfy {
        paragraph[$0].letterCase == .capitalised && !paragraph[$0].flags.contains(.notSyllable)
      }
  }

  /// A capitalised word that no table has.
  private func unknown(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    _ head: BodyWords.Head, _ headLength: Int
  ) -> Int? {
    let token = paragraph[index]
    guard capitals.isNameWord(paragraph, index) else { return nil }
    if words.ownerEnd(paragraph, at: index) != nil { return nil }
    if head.sort.hasProperNames {
      // A person's name may be the school's, or the headmaster's after it.
      var end = capitals.runEnd(paragraph, from: index, limit: 5)
      // "Đại học Hùng Mẫu |TP HCM", but "báo The Washington Post"
      if end > index + 1, let place = mentions.mention(.location, at: end - 1), Int(place.firstToken) > index
      {
        end = Int(place.firstToken)
      }
      // "Công ty cổ phần bất động sản |Hà Mẫu|": behind what it does a firm's own name comes.
      let isFirm = head.sort == .company && paragraph[index - 1].letterCase == .lower
      if index > start, capitals.beginsPerson(paragraph, index), !sorts.contains(paragraph[index - 1].key),
        end - index >= 3 || head.sort != .school && !isFirm
      {
        return nil
      }
      let cut = capitals.cutBeforePerson(paragraph, index..<end)
      // "Nhà hát Chèo Quân đội": a field goes on in small letters.
      let field = (index + 1..<max(cut, index + 1)).first {
        paragraph.match(.bodyField, at: $0).map { $0.count > 1 } ?? false
      }
      // "Tổ chức Kỷ lục Mẫu": a word of two syllables, of which only the first has the capital.
      if cut == index + 1, capitals.isHalfWord(paragraph, index) { return index + 2 }
      return max(index + 1, field ?? cut)
    }
    // "Chữa bệnh - Giáo dục …": a capital and a small syllable are a field where a dash or an owner follows.
    if paragraph[index + 1].isWord, paragraph[index + 1].letterCase == .lower,
      token.letterCase == .capitalised,
      headLength > 1 || index == start, isClosed(paragraph, mentions, at: index + 2),
      !paragraph[index + 2].isMark(","), !paragraph[index + 2].isMark("."), !paragraph[index + 2].isMark(";")
    {
      return index + 2
    }
    if index == start, headLength <= 2, bureaus.contains(paragraph[index - 1].key) {
      if let end = ministryField(paragraph, mentions, from: index) { return end }
      // "Viện Thiết kế trình bày": one word, only its first syllable with a capital.
      if token.letterCase == .capitalised, capitals.isHalfWord(paragraph, index) { return index + 2 }
      // "Viện trưởng |Viện Mẫu Việt|": the title says that the body comes, whatever it is called.
      if headLength == 1, paragraph.is(index - 2, chief), paragraph[index - 3].key == paragraph[index - 1].key
      {
        return capitals.runEnd(paragraph, from: index, limit: 4)
      }
    }
    // Other bodies have fields and owners; an unknown word among them is believed only next to a known one.
    guard index > start, token.letterCase != .upper || token.gap != .none,
      !capitals.beginsPerson(paragraph, index), !capitals.isFamily(paragraph, index)
    else { return nil }
    // "Ủy ban Điều tra Tham nhũng"
    return capitals.isHalfWord(paragraph, index) ? index + 2 : index + 1
  }
}
