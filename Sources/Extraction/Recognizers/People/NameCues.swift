import Lexicon
import VietnameseText

/// What stands before a name and says that a person is coming, or that a street is.
final class NameCues: Sendable {
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
  private let addresses: RowFacts<Address>
  let bearers = NameBearers()
  private let around = WordsAroundNames.shared
  private let labels = WordSet([
    "ảnh", "tin", "bài", "clip", "video", "họa", "hình", "viết", "hiện", "giả", "bởi", "liệu", "PV", "CTV",
  ])
  private let picture = SyllableKey("Ảnh")
  private let inside = SyllableKey("trong")
  private let colon = SyllableKey(":")
  private let copula = SyllableKey("là")
  private let several = SyllableKey("các")
  private let artists = WordSet(["sĩ", "sỹ"])
  private let holders = WordSet(["nhà", "thời"])
  private let counterpart = (SyllableKey("đồng"), SyllableKey("cấp"))
  private let leading = (SyllableKey("lãnh"), SyllableKey("đạo"))
  /// Words behind a post that say of which holder it is told.
  private let manners = WordPairs(["đầu tiên", "lưu vong", "quá cố", "phế truất"])
  private let parties = WordPairs(["dân chủ", "cộng hòa", "bảo thủ", "công đảng"])
  private let party = SyllableKey("đảng")
  private let reign = (SyllableKey("dưới"), SyllableKey("thời"))
  private let called = SyllableKey("tên")
  private let having = SyllableKey("có")
  private let person = SyllableKey("nhân")
  /// "bí danh là", "tên thật là"
  private let aliases = (WordSet(["bí", "bút", "tên"]), WordSet(["danh", "thật"]))
  /// Last words of what people are: người, đối tượng, ngư dân, thanh niên …
  private let callable = WordSet([
    "người", "tượng", "dân", "niên", "nhân", "ông", "gái", "trai", "em", "cháu", "bạn", "viên", "ruột",
    "khai", "phạm", "can",
  ])
  /// Last words of người, công dân, thanh niên, nhân viên, thủ lĩnh, khủng bố, phiến quân.
  private let people = WordSet(["người", "dân", "nhân", "niên", "viên", "lĩnh", "bố", "quân"])

  init() {
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
  }

  /// The cue that ends just before the token `index`.
  func cue(before index: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Cue {
    if isForeignName(index, in: paragraph), let cue = cueOfForeigner(before: index, in: paragraph, mentions) {
      return cue
    }
    if mentions.covers(index - 1, .location),
      let cue = cueOfCountry(before: index, in: paragraph, mentions)
    {
      return cue
    }
    // "nhân viên CIA |Edward Maudon|": whose man he is.
    if paragraph[index - 1].letterCase == .upper, !paragraph.isSyllable(index),
      mentions.covers(index - 1, .organization),
      let address = paragraph.phrase(.honorific, endingAt: index - 1), addresses[address.row] != .loose
    {
      return .honorific(isIntimate: false)
    }
    if isCalled(index, in: paragraph) { return .honorific(isIntimate: true) }
    let (found, place, isPost) = titles(before: index, in: paragraph, mentions)
    if isPost { return found }
    // A house number: "số 5 Trần Thí Dụ"; not "2 ông Trần Thí Dụ và Lê Giả Định", nor the number of a line.
    if place == index, index > 1, bearers.isHouse(before: index, in: paragraph, mentions) { return .named }
    // "thăm nhà Đại tá A", "thời ông A": his house or time, not one that is called so.
    if bearers.isNamed(before: place, in: paragraph, mentions),
      place == index || !paragraph.is(place - 1, anyOf: holders) && !isSpokenOf(found, place, paragraph)
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

  /// What ranks, posts and forms of address before the token say together: degrees and forms of address pile up
  /// ("Thượng tướng, PGS, TS", "đồng chí Đại tướng").
  ///
  /// - Returns: the cue of the last of them, where the first of them begins, and whether that one is a post, before which
  ///   nothing counts.
  private func titles(
    before index: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> (cue: Cue, start: Int, isPost: Bool) {
    var place = index
    var found = Cue.none
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
        return (found, place, true)
      } else if let address = paragraph.phrase(.honorific, endingAt: place),
        case let kind = addresses[address.row], kind != .loose,
        // "điều |động Thiếu tướng Mẫu"
        address.start + 1 < place || !paragraph.endsCompound(address.start)
          || paragraph.starts(.honorific, at: address.start - 1)
      {
        if case .none = found { found = .honorific(isIntimate: kind == .intimate) }
        place = address.start
      } else {
        // A post without its body that the recogniser of posts leaves alone: "Tổng thống".
        if case .none = found, paragraph.phrase(.title, endingAt: place) != nil {
          return (.post, place, true)
        }
        break
      }
    }
    return (found, place, false)
  }

  /// What only leads to foreign names: "Thủ tướng |đầu tiên| Jawaharlal Maudu", "nghị sĩ |đảng Cộng hòa| Rand Maul", "|dưới thời|
  /// Barack Maubama".
  private func cueOfForeigner(
    before index: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Cue? {
    if paragraph.is(index - 2, reign) { return .post }
    if paragraph.is(index - 2, anyOf: manners) {
      return mentions.covers(index - 3, .position)
        || paragraph.phrase(.title, endingAt: index - 2) != nil ? .post : nil
    }
    guard paragraph.is(index - 2, anyOf: parties) else { return nil }
    let end = paragraph.is(index - 3, party) ? index - 3 : index - 2
    return paragraph.phrase(.honorific, endingAt: end) != nil
      || paragraph.phrase(.title, endingAt: end) != nil ? .honorific(isIntimate: false) : nil
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
    guard !mentions.covers(first, .position), let address = paragraph.phrase(.honorific, endingAt: first)
    else { return nil }
    return addresses[address.row] == .loose ? nil : .honorific(isIntimate: false)
  }

  /// Whether a form of address in small letters begins at the token, before which nothing is called after anybody: "lãnh
  /// đạo xã |đồng chí| Trần Mẫu".
  private func isSpokenOf(_ cue: Cue, _ index: Int, _ paragraph: ParagraphText) -> Bool {
    guard case .honorific(isIntimate: true) = cue else { return false }
    return paragraph[index].letterCase == .lower
  }

  /// Whether "tên" before the word says what somebody is called, and not a street: "một người tên |Mẫu".
  func isCalled(_ index: Int, in paragraph: ParagraphText) -> Bool {
    // "một người |tên là| Mẫu"
    let end = paragraph.is(index - 1, copula) && paragraph.is(index - 2, called) ? index - 1 : index
    return paragraph.is(end - 1, called)
      && (paragraph.is(end - 2, anyOf: callable)
        || paragraph.is(end - 2, having) && paragraph.is(end - 3, anyOf: callable)
          && !paragraph.is(end - 3, person)
        || isForeignName(index, in: paragraph)
          && (end - 6..<end - 2).contains { paragraph.is($0, anyOf: people) })
      || paragraph.is(index - 1, copula) && paragraph.is(index - 2, anyOf: aliases.1)
        && paragraph.is(index - 3, anyOf: aliases.0)
  }

  /// Whether two words with capitals begin there, one of which could not be ours.
  private func isForeignName(_ index: Int, in paragraph: ParagraphText) -> Bool {
    paragraph[index].letterCase == .capitalised && paragraph[index + 1].letterCase == .capitalised
      && (!paragraph.isSyllable(index) || !paragraph.isSyllable(index + 1))
  }

  /// Whether "Ảnh:", "Tin, bài:" and the like end there; not "Trong ảnh: Trần Thí Dụ trao đổi với …", which tells what is
  /// seen and not who took the picture.
  func isLabel(before index: Int, in paragraph: ParagraphText) -> Bool {
    // "Ảnh: VGP/Thành Cường"
    let hasOutlet = paragraph[index - 1].isMark("/") && paragraph[index - 2].letterCase == .upper
    let index = hasOutlet ? index - 2 : index
    if paragraph.is(index - 1, colon) {
      return paragraph.is(index - 2, anyOf: labels) && !paragraph.is(index - 3, inside)
    }
    // "… an táng - Ảnh TRẦN DỤ", "(Ảnh Thành Cường)": a colon too few.
    return paragraph.is(index - 1, picture) && paragraph[index - 1].isCapitalised
      && (paragraph[index - 2].isDash || paragraph[index - 2].isMark("("))
      && paragraph[index].isCapitalised && paragraph[index + 1].isCapitalised
  }

  /// Whether an honour in the plural leads to the name: "các Nghệ sĩ Ưu tú: |Thu Mẫu".
  func opensHonoured(_ index: Int, in paragraph: ParagraphText) -> Bool {
    guard paragraph.is(index - 1, colon), paragraph.hasEnding(PhraseList.honorific.bit, at: index - 2),
      let honour = paragraph.phrase(.honorific, endingAt: index - 1)
    else { return false }
    return LexiconTable.honorifics.cell(honour.row, .kind).equals("honour")
      || artists.contains(paragraph[index - 2].key)
  }

  /// Whether the name at `index` opens a list of people behind "các" and how they are addressed: "các anh |Trần Mẫu|, …".
  func opensAddressed(_ index: Int, in paragraph: ParagraphText) -> Bool {
    let end = paragraph.is(index - 1, colon) ? index - 1 : index
    guard paragraph.hasEnding(PhraseList.honorific.bit, at: end - 1),
      let address = paragraph.phrase(.honorific, endingAt: end)
    else { return false }
    return paragraph.is(address.start, several) || paragraph.is(address.start - 1, several)
  }

  /// Whether the word before is one behind which a foreign name is more often a place's: "thuộc Arunachal Pradesh".
  func leadsToPlace(before index: Int, in paragraph: ParagraphText) -> Bool {
    paragraph.is(index - 1, anyOf: around.whereabouts)
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

  /// Whether the form of address before `index` only looks like the beginning of a place: "già làng A Mẫu".
  func outweighs(_ place: Mention, before index: Int, in paragraph: ParagraphText) -> Bool {
    guard Int(place.firstToken) == index - 1, let address = paragraph.phrase(.honorific, endingAt: index)
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
}
