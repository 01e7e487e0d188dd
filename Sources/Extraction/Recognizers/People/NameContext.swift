import Lexicon
import VietnameseText

/// What stands beside a name: the words before it that say that a person is coming, or that a street is, and the words
/// after it that only follow a person.
final class NameContext: Sendable {
  enum Cue: Sendable {
    case none
    case rank
    case post
    /// đồng chí, ông, PGS.TS, liệt sĩ …; `isIntimate` for those that a given name alone may follow.
    case honorific(isIntimate: Bool)
    /// Ảnh:, Tin, ảnh:, PV
    case label
    /// Street, school, ship or fund: the name is not the person's.
    case named
  }

  private enum Address: Sendable {
    /// A given name alone may follow.
    case intimate
    /// More often something else: "nước bạn Lào", "lời Người".
    case loose
  }

  /// By row of the forms of address.
  private let teacher = (WordSet(["cô", "thầy"]), SyllableKey("giáo"))
  private let addresses: RowFacts<Address>
  private let labels: WordSet
  let around = WordsAroundNames.shared
  let copula = SyllableKey("là")
  let age = SyllableKey("tuổi")
  let one = SyllableKey("một")
  let human = SyllableKey("người")
  private let picture = SyllableKey("Ảnh")
  private let colon = SyllableKey(":")
  private let several = SyllableKey("các")
  private let counterpart = (SyllableKey("đồng"), SyllableKey("cấp"))
  private let leading = (SyllableKey("lãnh"), SyllableKey("đạo"))
  /// Words behind a post that say of which holder it is told: đầu tiên, lưu vong, quá cố.
  private let manners = [("đầu", "tiên"), ("lưu", "vong"), ("quá", "cố"), ("phế", "truất")].map {
    (SyllableKey($0.0), SyllableKey($0.1))
  }
  private let parties = [("dân", "chủ"), ("cộng", "hòa"), ("bảo", "thủ"), ("công", "đảng")].map {
    (SyllableKey($0.0), SyllableKey($0.1))
  }
  private let party = SyllableKey("đảng")
  private let reign = (SyllableKey("dưới"), SyllableKey("thời"))
  private let holders = WordSet(["nhà", "thời"])
  private let grades = WordSet(["hạng", "binh", "loại"])
  private let artists = WordSet(["sĩ", "sỹ"])
  private let inside = SyllableKey("trong")
  private let city = SyllableKey("thành")
  private let street = SyllableKey("phố")
  private let province: WordSet
  let former: WordSet
  let born: WordSet
  let birth = WordSet(["sinh", "SN"])
  private let called = SyllableKey("tên")
  private let having = SyllableKey("có")
  private let person = SyllableKey("nhân")
  private let hour = SyllableKey("h")
  private let dayWords = WordSet([
    "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "hôm", "mùng", "mồng",
  ])
  /// "bí danh là", "tên thật là"
  private let aliases = (WordSet(["bí", "bút", "tên"]), WordSet(["danh", "thật"]))
  /// Before the number of a house, and before one that is no house's.
  private let houses = WordSet(["số", "nhà", "ngõ", "hẻm"])
  private let numbered = WordSet([
    "đoàn", "đội", "lớp", "khóa", "viện", "máy", "ty", "năm", "trạm", "xưởng", "cục", "kho", "binh", "hạm",
  ])
  /// Words that stand between two names of one person.
  private let alsoCalled = WordSet([
    "tức", "còn", "được", "gọi", "là", "hay", "tên", "bí", "danh", "biệt", "thường", "thật", "khai", "sinh",
    "khác",
  ])
  /// One of these is among them.
  private let otherNames = WordSet(["tức", "danh", "gọi", "thật", "khai", "khác"])
  private let namely = SyllableKey("tức")
  private let addressesOfOne = WordSet(["anh", "bà", "bác", "chị", "chú", "cô", "cậu", "cụ", "thầy", "ông"])
  /// Words with which such a name begins in the south.
  let birthOrder = WordSet([
    "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Bẩy", "Tám", "Chín", "Mười", "Út", "Cả",
  ])
  private let numberedBodies = WordSet(["khu", "vùng", "đồn", "phòng", "ban", "khoa", "tàu", "trường"])
  /// What authors sign with.
  let signing = WordSet(["ghi", "thực", "lược", "dịch", "biên", "tổng"])
  let agencies = WordSet(["TTXVN", "VOV", "VGP", "VTV", "PV", "CTV"])
  /// Last words of what people are: người, đối tượng, ngư dân, thanh niên …
  private let callable = WordSet([
    "người", "tượng", "dân", "niên", "nhân", "ông", "gái", "trai", "em", "cháu", "bạn", "viên", "ruột",
    "khai", "phạm", "can",
  ])

  /// Last words of người, công dân, thanh niên, nhân viên, thủ lĩnh, khủng bố, phiến quân.
  private let people = WordSet(["người", "dân", "nhân", "niên", "viên", "lĩnh", "bố", "quân"])

  init(gazetteer: Gazetteer) {
    addresses = RowFacts(LexiconTable.honorifics) { cells in
      let words = cells[.phrase]
      if words.equals(anyOf: ["bạn", "các bạn", "con", "Người", "bé", "o", "ba", "bố", "mạ", "cha"]) {
        return .loose
      }
      let isIntimate =
        cells[.kind].equals(anyOf: ["pronoun", "comrade"])
        || words.equals(
          anyOf: [
            "tướng", "thầy", "vua", "cô giáo", "thầy giáo", "mẹ", "vợ", "chồng",
          ])
      return isIntimate ? .intimate : nil
    }
    labels = WordSet([
      "ảnh", "tin", "bài", "clip", "video", "họa", "hình", "viết", "hiện", "giả", "bởi", "liệu", "PV", "CTV",
    ])
    province = WordSet(["tỉnh", "phố", "TP", "ủy"])
    former = WordSet(["nguyên", "cựu", "hiện", "quyền", "tân"])
    born = WordSet(["sinh", "SN", "tuổi", "quê", "trú", "bên", "tức", "ngụ"])
  }

  /// The cue that ends just before the token `index`.
  func cue(before index: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Cue {
    var place = index
    var found = Cue.none
    if isForeignName(index, in: paragraph), let cue = cueOfForeigner(before: index, in: paragraph, mentions) {
      return cue
    }
    if mentions.covers(index - 1, .location),
      let cue = cueOfCountry(before: index, in: paragraph, mentions)
    {
      return cue
    }
    // "nhân viên CIA |Edward Maudon|": whose man he is.
    if paragraph[index - 1].letterCase == .upper, !isSyllable(index, in: paragraph),
      mentions.covers(index - 1, .organization),
      let address = phrase(.honorific, endingAt: index - 1, in: paragraph), addresses[address.row] != .loose
    {
      return .honorific(isIntimate: false)
    }
    if isCalled(index, in: paragraph) { return .honorific(isIntimate: true) }
    // Degrees and forms of address pile up: "Thượng tướng, PGS, TS", "đồng chí Đại tướng".
    for _ in 0..<4 {
      let previous = place - 1
      if previous < 0 { break }
      if mentions.covers(previous, .rank), let rank = mentions.mention(.rank, at: previous),
        Int(rank.endToken) == place
      {
        if case .none = found { found = .rank }
        place = Int(rank.firstToken)
      } else if mentions.covers(previous, .position), let post = mentions.mention(.position, at: previous),
        Int(post.endToken) == place
      {
        if case .none = found { found = .post }
        return found
      } else if let address = phrase(.honorific, endingAt: place, in: paragraph),
        case let kind = addresses[address.row], kind != .loose,
        !endsCompound(address.start, before: place, in: paragraph)
          || paragraph.starts(.honorific, at: address.start - 1)
      {
        if case .none = found { found = .honorific(isIntimate: kind == .intimate) }
        place = address.start
      } else {
        // A post without its body that the recogniser of posts leaves alone: "Tổng thống".
        if case .none = found, phrase(.title, endingAt: place, in: paragraph) != nil { return .post }
        break
      }
    }
    // A house number: "số 5 Trần Thí Dụ"; not "2 ông Trần Thí Dụ và Lê Giả Định", nor the number of a line.
    if place == index, index > 1, isHouse(before: index, in: paragraph, mentions) { return .named }
    // "thăm nhà Đại tá A", "thời ông A": his house or time, not one that is called so.
    if isNamed(before: place, in: paragraph, mentions),
      place == index || !isAny(of: holders, place - 1, paragraph) && !isSpokenOf(found, place, paragraph)
    {
      return .named
    }
    if place == index, isLabel(before: index, in: paragraph) { return .label }
    // "| Tổng Bí thư | Trần Mẫu |"
    if place == index, paragraph[index - 1].isMark("|"), paragraph.isTable,
      mentions.covers(index - 2, .position)
    {
      return .post
    }
    return found
  }

  /// What only leads to foreign names: "Thủ tướng |đầu tiên| Jawaharlal Maudu", "nghị sĩ |đảng Cộng hòa| Rand Maul", "|dưới thời|
  /// Barack Maubama".
  private func cueOfForeigner(
    before index: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Cue? {
    if paragraph.is(index - 2, reign) { return .post }
    if manners.contains(where: { paragraph.is(index - 2, $0) }) {
      return mentions.covers(index - 3, .position)
        || phrase(.title, endingAt: index - 2, in: paragraph) != nil ? .post : nil
    }
    guard parties.contains(where: { paragraph.is(index - 2, $0) }) else { return nil }
    let end = paragraph.is(index - 3, party) ? index - 3 : index - 2
    return phrase(.honorific, endingAt: end, in: paragraph) != nil
      || phrase(.title, endingAt: end, in: paragraph) != nil ? .honorific(isIntimate: false) : nil
  }

  /// Whether the number before the token may be a house's in the street that is called so: "số 5 |Trần Thí Dụ|",
  /// "596-|Trần Thí Dụ|"; not that of a unit, a class or a year: "chiến sĩ Tiểu đoàn 5 |Trần Thí Dụ|".
  private func isHouse(
    before index: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    var number = index - 1
    if paragraph[number].isDash, paragraph[number].gap == .none, paragraph[index].gap == .none { number -= 1 }
    // "ngày 5/3 |Trần Mẫu| đến", "19h15 |Trần Mẫu| đến"
    guard paragraph[number].isNumber, !isGrade(before: index, in: paragraph),
      !isDay(number, paragraph, mentions),
      !(paragraph.is(number - 1, hour) && paragraph[number].gap == .none)
    else { return false }
    if number < index - 1 { return isAny(of: houses, number - 1, paragraph) }
    // "Hoa hậu Việt Nam 2018 |Trần Thí Dụ|"
    if mentions.covers(number - 1, .location), paragraph.digits(number) == 4,
      mentions.mention(.location, at: number - 1)?.isCountry == true
    {
      return false
    }
    // "Nhà máy Z129", "lớp 12A3"
    var head = number - 1
    while head > number - 4, paragraph[head + 1].gap == .none,
      paragraph[head].isWord || paragraph[head].isNumber
    {
      head -= 1
    }
    return !isAny(of: numbered, head, paragraph)
      && !(mentions.covers(number, .organization) && isAny(of: numberedBodies, head, paragraph))
  }

  /// Whether the run is the street of an address: "số 5, |Trần Thí Dụ|, Hà Nội".
  func isStreet(
    _ run: NameReader.Run, in paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    let mark = run.first - 1
    return mark > 1 && paragraph[mark].isMark(",") && paragraph[mark - 1].isNumber
      && isAny(of: houses, mark - 2, paragraph) && paragraph[run.end].isMark(",")
      && mentions.covers(run.end + 1, .location)
  }

  /// Whether the number ends a day or year: "tối |8-4|", "năm |2018|", not "khu đất |7-9|".
  private func isDay(_ number: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Bool {
    guard let date = mentions.mention(.date, at: number) else { return false }
    let first = Int(date.firstToken)
    return paragraph[first].isWord || isAny(of: dayWords, first - 1, paragraph)
  }

  /// Whether a form of address in small letters begins at the token, before which nothing is called after anybody: "lãnh
  /// đạo xã |đồng chí| Trần Mẫu".
  private func isSpokenOf(_ cue: Cue, _ index: Int, _ paragraph: ParagraphText) -> Bool {
    guard case .honorific(isIntimate: true) = cue else { return false }
    return paragraph[index].letterCase == .lower
  }

  /// Whether the number before the token is how much of his health somebody has lost: "thương binh hạng 4/4 |Trần Thí Dụ".
  private func isGrade(before index: Int, in paragraph: ParagraphText) -> Bool {
    paragraph[index - 2].isMark("/") && isAny(of: grades, index - 4, paragraph)
  }

  /// Whether an honour in the plural leads to the name: "các Nghệ sĩ Ưu tú: |Thu Mẫu".
  func opensHonoured(_ index: Int, in paragraph: ParagraphText) -> Bool {
    guard paragraph.is(index - 1, colon), paragraph.hasEnding(PhraseList.honorific.bit, at: index - 2),
      let honour = phrase(.honorific, endingAt: index - 1, in: paragraph)
    else { return false }
    return LexiconTable.honorifics.cell(honour.row, .kind).equals("honour")
      || artists.contains(paragraph[index - 2].key)
  }

  /// Whether the name at `index` opens a list of people behind "các" and how they are addressed: "các anh |Trần Mẫu|, …".
  func opensAddressed(_ index: Int, in paragraph: ParagraphText) -> Bool {
    let end = paragraph.is(index - 1, colon) ? index - 1 : index
    guard paragraph.hasEnding(PhraseList.honorific.bit, at: end - 1),
      let address = phrase(.honorific, endingAt: end, in: paragraph)
    else { return false }
    return paragraph.is(address.start, several) || paragraph.is(address.start - 1, several)
  }

  /// Whether the word before is one behind which a foreign name is more often a place's: "thuộc Arunachal Pradesh".
  func leadsToPlace(before index: Int, in paragraph: ParagraphText) -> Bool {
    isAny(of: around.whereabouts, index - 1, paragraph)
  }

  /// Whether the word before says that a make follows, or a paper: "ô tô hiệu |Mauto Laki|".
  func leadsToMake(
    before index: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    if around.makes.contains(paragraph[index - 1].key) { return true }
    // "trang Washington |Free Mauton|"
    guard let place = mentions.mention(.location, at: index - 1) else { return false }
    return around.makes.contains(paragraph[Int(place.firstToken) - 1].key)
  }

  /// Whether "tên" before the word says what somebody is called, and not a street: "một người tên |Mẫu".
  func isCalled(_ index: Int, in paragraph: ParagraphText) -> Bool {
    // "một người |tên là| Mẫu"
    let end = paragraph.is(index - 1, copula) && paragraph.is(index - 2, called) ? index - 1 : index
    return paragraph.is(end - 1, called)
      && (isAny(of: callable, end - 2, paragraph)
        || paragraph.is(end - 2, having) && isAny(of: callable, end - 3, paragraph)
          && !paragraph.is(end - 3, person)
        || isForeignName(index, in: paragraph)
          && (end - 6..<end - 2).contains { isAny(of: people, $0, paragraph) })
      || paragraph.is(index - 1, copula) && isAny(of: aliases.1, index - 2, paragraph)
        && isAny(of: aliases.0, index - 3, paragraph)
  }

  /// Whether two words with capitals begin there, one of which could not be ours.
  private func isForeignName(_ index: Int, in paragraph: ParagraphText) -> Bool {
    paragraph[index].letterCase == .capitalised && paragraph[index + 1].letterCase == .capitalised
      && (!isSyllable(index, in: paragraph) || !isSyllable(index + 1, in: paragraph))
  }

  /// Whether nothing stands between a name that ends at `end` and another that begins at `index` but what says that both
  /// are one person's: "(", ", tức", "(bí danh", "còn gọi là".
  func isAlias(between end: Int, and index: Int, in paragraph: ParagraphText) -> Bool {
    var place = end
    let isOpen = paragraph[place].isMark("(")
    if isOpen || paragraph[place].isMark(",") { place += 1 }
    if place == index { return isOpen }
    // "con ông Trần Thí Dụ là Trần Mẫu" names two.
    var isSaid = false
    while place < index, isAny(of: alsoCalled, place, paragraph) {
      isSaid = isSaid || isAny(of: otherNames, place, paragraph)
      place += 1
    }
    // "(tức “cậu |Mẫu|”", "(tức ông |Ba Dụ|"; not "chị Trần Mẫu gọi chị |Dụ|".
    guard paragraph.is(place - 1, namely) else { return place == index && isSaid }
    if place < index, paragraph[place].isMark("\u{201C}") || paragraph[place].isMark("\"") { place += 1 }
    if place == index - 1, isAny(of: addressesOfOne, place, paragraph) { place += 1 }
    return place == index && isSaid
  }

  /// Whether a name in brackets is another of the one before it: "Trần Thí Dụ (|Tư Mẫu|)", "Trần Dụ (|Trần Mẫu|)", "Trần Thí
  /// Dụ (|Lê Dụ|)", "Trương Thí Dụ (|Zhang Maudu|)", not a place or body.
  func isAliasInBrackets(_ run: NameReader.Run, after end: Int, in paragraph: ParagraphText) -> Bool {
    guard end == run.first - 1, paragraph[end].isMark("("), (2...3).contains(run.words), !run.isUpper,
      paragraph[run.end].isMark(")") || paragraph[run.end].isMark(",")
    else { return false }
    if !run.isVietnamese {
      return paragraph[run.end].isMark(")") && !paragraph.has(PhraseList.bodyHead.bit, at: run.first)
        && isSyllable(end - 1, in: paragraph)
    }
    return isAny(of: birthOrder, run.first, paragraph) && run.last.contains(.syllable)
      || run.head.contains(.certainFamily) && run.isKnownThroughout
      || run.isKnownThroughout && paragraph[run.end - 1].key == paragraph[end - 1].key
  }

  /// Whether the spelling of the word is one of ours.
  private func isSyllable(_ index: Int, in paragraph: ParagraphText) -> Bool {
    paragraph[index].isWord && !paragraph[index].flags.contains(.notSyllable)
  }

  /// Whether it has the given name of the one before it, whatever place is called so: "Trần Thí Nghĩa (|Tư Nghĩa|)".
  func isNicknameInBrackets(_ run: NameReader.Run, after end: Int, in paragraph: ParagraphText) -> Bool {
    end > 0 && end == run.first - 1 && paragraph[run.end - 1].key == paragraph[end - 1].key
      && isAliasInBrackets(run, after: end, in: paragraph)
  }

  /// Whether the words before say by what other name somebody goes: "tức |Tư Mẫu|", "còn gọi là |Tư Mẫu|".
  func leadsToAlias(_ index: Int, after end: Int, in paragraph: ParagraphText) -> Bool {
    end < index && index - end <= Self.longestAlias && isAny(of: alsoCalled, index - 1, paragraph)
      && isAlias(between: end, and: index, in: paragraph)
  }

  /// In tokens: ", còn được gọi là".
  static let longestAlias = 6

  /// Whether "Ảnh:", "Tin, bài:" and the like end there; not "Trong ảnh: Trần Thí Dụ trao đổi với …", which tells what is
  /// seen and not who took the picture.
  func isLabel(before index: Int, in paragraph: ParagraphText) -> Bool {
    // "Ảnh: VGP/Thành Cường"
    let hasOutlet = paragraph[index - 1].isMark("/") && paragraph[index - 2].letterCase == .upper
    let index = hasOutlet ? index - 2 : index
    if paragraph.is(index - 1, colon) {
      return isAny(of: labels, index - 2, paragraph) && !paragraph.is(index - 3, inside)
    }
    // "… an táng - Ảnh TRẦN DỤ", "(Ảnh Thành Cường)": a colon too few.
    return paragraph.is(index - 1, picture) && paragraph[index - 1].isCapitalised
      && (paragraph[index - 2].isDash || paragraph[index - 2].isMark("("))
      && paragraph[index].isCapitalised && paragraph[index + 1].isCapitalised
  }

  /// The cue before the country that the named person is of: "người đồng cấp Nga |Ivan", "Đại tướng Campuchia |Maung
  /// Thidu|", "nhà báo Mỹ |John Mauto|".
  private func cueOfCountry(
    before index: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Cue? {
    guard let place = mentions.mention(.location, at: index - 1), Int(place.endToken) == index else {
      return nil
    }
    let first = Int(place.firstToken)
    if paragraph.is(first - 2, counterpart) { return .post }
    guard place.isCountry else { return nil }
    if mentions.covers(first - 1, .rank) { return .rank }
    if paragraph.is(first - 1, leading.1), paragraph.is(first - 2, leading.0) {
      return .honorific(isIntimate: false)
    }
    guard !mentions.covers(first, .position), let address = phrase(.honorific, endingAt: first, in: paragraph)
    else { return nil }
    return addresses[address.row] == .loose ? nil : .honorific(isIntimate: false)
  }

  /// Whether one syllable alone stands there and is the end of another word: "củng |cố Đội tự vệ", "điều |động Thiếu
  /// tướng Mẫu".
  private func endsCompound(_ start: Int, before end: Int, in paragraph: ParagraphText) -> Bool {
    start > 0 && start + 1 == end && paragraph[start].letterCase == .lower
      && paragraph.starts(.compound, at: start - 1)
      && paragraph.match(.compound, at: start - 1)?.count == 2
  }

  /// Whether the form of address before `index` only looks like the beginning of a place: "già làng A Mẫu".
  func outweighs(_ place: Mention, before index: Int, in paragraph: ParagraphText) -> Bool {
    guard Int(place.firstToken) == index - 1, let address = phrase(.honorific, endingAt: index, in: paragraph)
    else {
      return false
    }
    return address.start < Int(place.firstToken)
  }

  /// Whether the capitalised word `index` addresses the person named after it: "Ông Nguyễn Văn Mẫu".
  func isAddress(_ index: Int, in paragraph: ParagraphText) -> Bool {
    guard paragraph.starts(.honorific, at: index), let match = paragraph.match(.honorific, at: index) else {
      return false
    }
    let next = paragraph[index + match.count]
    return addresses[match.row] == .intimate && next.isWord && next.isCapitalised && next.gap != .none
      && paragraph[index].letterCase == .capitalised
  }

  /// Whether a word for something that bears a name stands before `index`: đường, trường THPT, quỹ.
  private func isNamed(before index: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Bool
  {
    guard index > 0, paragraph[index].gap != .none else { return false }
    // "Chủ tịch UBND huyện Nguyễn Văn Mẫu": the word belongs to a post or a body that ends here.
    if mentions.covers(index - 1, .position) { return false }
    if mentions.covers(index - 1, .organization), phrase(.adminWord, endingAt: index, in: paragraph) != nil {
      return false
    }
    // No province bears a person's name but one, which is no person's without "Chủ tịch" anyway.
    if isAny(of: province, index - 1, paragraph),
      !paragraph.is(index - 1, street) || paragraph.is(index - 2, city)
    {
      return false
    }
    guard
      let head = phrase(.namedAfter, endingAt: index, in: paragraph)
        ?? phrase(.placeHead, endingAt: index, in: paragraph)
    else { return false }
    if endsCompound(head.start, before: index, in: paragraph) { return false }
    // "thiếu tướng cảnh sát biển Trần Thí Dụ": of which force he is.
    if paragraph[index - 1].letterCase == .lower,
      (1...3).contains(where: {
        mentions.covers(head.start - $0 - 1, .rank)
          && paragraph.match(.bodyField, at: head.start - $0)?.count == index - head.start + $0
      })
    {
      return false
    }
    // "đổi tên thành |Trần Thí Dụ|"
    if paragraph.is(head.start, city), paragraph.is(head.start - 1, called) { return false }
    // "Cô giáo tiểu học Nguyễn Thị Mẫu"
    if paragraph.is(head.start - 1, teacher.1), isAny(of: teacher.0, head.start - 2, paragraph) {
      return false
    }
    // "các đồng chí Lê Mẫu, Trường Chinh": the two are one word.
    if head.start == index - 1, paragraph[head.start].letterCase == .capitalised,
      paragraph.has(.compound, longerThan: 1, at: head.start)
    {
      return false
    }
    // "Sin Suối Hồ Nguyễn Văn Mẫu": there the head is the end of another name.
    let before = paragraph[head.start - 1]
    return
      !(paragraph[head.start].isCapitalised && before.isWord && before.isCapitalised
      && head.start == index - 1
      && before.letterCase != .upper)
  }

  /// The longest phrase of `list` that ends just before `end`.
  func phrase(
    _ list: PhraseList, endingAt end: Int, in paragraph: ParagraphText
  ) -> (start: Int, row: LexiconTable.Row)? {
    guard paragraph.hasEnding(list.bit, at: end - 1) else { return nil }
    var start = end - 1
    var longest: (start: Int, row: LexiconTable.Row)?
    while start >= 0, start >= end - 6 {
      if let match = paragraph.match(list, at: start), match.count == end - start {
        longest = (start, match.row)
      }
      start -= 1
    }
    return longest
  }

  func isAny(of words: WordSet, _ index: Int, _ paragraph: ParagraphText) -> Bool {
    words.contains(paragraph[index].key)
  }
}
