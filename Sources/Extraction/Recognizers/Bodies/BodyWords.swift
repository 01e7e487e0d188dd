import Lexicon
import SourceText
import VietnameseText

/// What sort of body one is, as the tables `bodies` and `body_heads` class it.
enum BodyClass: UInt8, Sendable {
  case party, state, military, police, mass, court
  case company, school, media, religion, international, other

  init(cell: UnsafeBufferPointer<UInt8>) {
    self =
      if cell.equals("party") {
        .party
      } else if cell.equals("military") {
        .military
      } else if cell.equals("police") {
        .police
      } else if cell.equals("mass") {
        .mass
      } else if cell.equals("court") {
        .court
      } else if cell.equals("company") {
        .company
      } else if cell.equals("school") {
        .school
      } else if cell.equals("media") {
        .media
      } else if cell.equals("religion") {
        .religion
      } else if cell.equals("international") {
        .international
      } else if cell.equals("state") {
        .state
      } else {
        .other
      }
  }

  /// Whether bodies of the class have names of their own ("Công ty Hoàng Long", "Trường THPT Lê Lợi") rather than a
  /// field and an owner.
  var hasProperNames: Bool {
    switch self {
    case .company, .school, .media, .religion, .international, .other: true
    default: false
    }
  }

  /// Whether an unknown name straight after the head is the place whose body it is ("UBND Mường Thí").
  var isTerritorial: Bool {
    switch self {
    case .party, .state, .police, .mass, .court, .military: true
    default: false
    }
  }
}

/// The table of head words, and the words between head and owner.
final class BodyWords: Sendable {
  /// When a head without field, number and owner counts as a body.
  enum Alone: UInt8, Sendable { case never, capitalised, always }

  struct Head: Sendable {
    var sort: BodyClass
    var alone: Alone
    var takesNumber: Bool
    /// Only a number of three digits is its name.
    var takesLongNumber: Bool
  }

  let heads: RowFacts<Head>
  let bodies: RowFacts<BodyClass>
  private let levels: WordSet
  /// The words with which `levelEnd` and `centralEnd` begin.
  private let owners: WordSet
  /// All words in small letters with which the name of a body may go on that is no field and no body: "số", "và",
  /// "tại", "điện tử", "khu vực" and the owners.
  private let joints: WordSet
  private let unsafeFields: WordSet
  private let centrals: WordSet
  private let trung = SyllableKey("trung")
  private let uong = SyllableKey("ương")
  private let party = SyllableKey("đảng")
  private let tAlone = SyllableKey("T")
  private let uAlone = SyllableKey("Ư")
  private let wAlone = SyllableKey("W")
  private let city = SyllableKey("phố")
  private let thanh = SyllableKey("thành")
  private let thi = SyllableKey("thị")
  private let xa = SyllableKey("xã")
  private let tran = SyllableKey("trấn")
  private let dac = SyllableKey("đặc")
  private let khu = SyllableKey("khu")
  private let vung = SyllableKey("vùng")
  private let state = SyllableKey("nước")
  private let whole = SyllableKey("toàn")

  /// The table is read once for everybody.
  static let shared = BodyWords()

  private init() {
    heads = RowFacts(LexiconTable.bodyHeads) { cells in
      let (bare, number) = (cells[.bare], cells[.takesNumber])
      return Head(
        sort: BodyClass(cell: cells[.class]),
        alone: bare.equals("always") ? .always : bare.equals("never") ? .never : .capitalised,
        takesNumber: number.equals("yes") || number.equals("long"),
        takesLongNumber: number.equals("long"))
    }
    // The state, the party and the like as one who acts are in every sentence and are no bodies to look up.
    bodies = RowFacts(LexiconTable.bodies) {
      $0[.body].equals("Nhà nước") ? nil : BodyClass(cell: $0[.class])
    }
    let levels = ["tỉnh", "huyện", "quận", "xã", "phường", "TP", "TX", "TT"]
    let centrals = ["TW", "TƯ"]
    let owners = levels + centrals + ["trung", "T", "thành", "thị", "đặc", "vùng"]
    self.levels = WordSet(levels)
    self.owners = WordSet(owners)
    joints = WordSet(
      owners + [
        "số", "và", "tại", "điện", "online", "khu", "nước", "chi", "toàn", "quốc", "cấp", "cơ", "thế", "hải",
        "không", "lục", "quân",
      ])
    self.centrals = WordSet(centrals)
    // Fields that are verbs or people as often; in lower case they are no part of a name.
    unsafeFields = WordSet(
      [
        "tổ", "chỉ", "kiểm", "giám", "xây", "phối", "phục", "tuyên", "quản", "đào", "huấn", "phát", "hướng",
        "tổng",
        "sơ", "bảo", "vận", "điều", "động", "diễn", "tuyển", "trinh", "tác", "tìm", "quy", "nghiên", "đầu",
        "thi",
        "thẩm", "tư", "phòng", "hỗ", "cán", "đại", "nhân", "sĩ", "sỹ", "thành", "học", "sinh", "quân", "dân",
        "công",
        "địa", "cơ", "đoàn", "chấp", "chuyên", "giải", "gia", "biên", "biểu", "bồi", "khám", "khen", "chuyển",
        "cứu", "kinh", "văn", "nông", "đấu", "người", "doanh", "thường", "trung", "quốc", "các", "dự", "giao",
        "hòa", "hợp", "in", "cấp", "giá", "đảo", "nước", "mắt", "may", "nhà", "xét", "từ", "ứng", "đổi",
        "tiếp",
        "trách", "trang", "liên", "lưu", "một", "phong", "truyền", "danh", "giảm", "xóa", "xuất", "sản", "an",
        "tham",
      ])
  }

  /// Whether anything at the token may be part of a body that began before it, its name or its owner. What is not
  /// capitalised seldom is, and one look says so.
  @inline(__always)
  func mayGoOn(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    let token = paragraph[index]
    if token.isMark {
      return token.isDash || token.isMark("(") || token.isMark("/") || token.isMark("&")
    }
    return token.isNumber || token.letterCase != .lower || joints.contains(token.key)
      || paragraph.has(Self.parts, at: index) || mentions.covers(index, .location)
      || paragraph.match(.bodyField, at: index) != nil
  }

  private static let parts = PhraseList.body.bit | PhraseList.bodyHead.bit

  /// The end of an owner that is no place and no body: of a level or of "Trung ương".
  @inline(__always)
  func ownerEnd(_ paragraph: ParagraphText, at index: Int) -> Int? {
    guard paragraph[index].isWord, owners.contains(paragraph[index].key) else { return nil }
    return centralEnd(paragraph, at: index) ?? levelEnd(paragraph, at: index)
  }

  /// The end of the level that a body is of: "tỉnh", "thành phố", "TP", "đặc khu"; nil where none is named.
  func levelEnd(_ paragraph: ParagraphText, at index: Int) -> Int? {
    let token = paragraph[index]
    guard token.isWord, token.gap != .none else { return nil }
    let next = paragraph[index + 1].key
    if token.key == thanh, next == city { return index + 2 }
    if token.key == thi, next == xa || next == tran { return index + 2 }
    if token.key == dac, next == khu { return index + 2 }
    // "Bộ Tư lệnh Vùng", "Đảng ủy Vùng": the region of the navy or the coast guard.
    if token.key == vung { return token.letterCase == .capitalised ? index + 1 : nil }
    guard levels.contains(token.key) else { return nil }
    if token.range.length == 2, token.letterCase == .lower, token.key != xa { return nil }
    return index + 1
  }

  /// The end of the state that owns a body or post: "nước CHDCND Lào", "toàn Ấn Độ"; nil where none is named.
  func stateEnd(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    guard paragraph.is(index, state) || paragraph.is(index, whole),
      let country = mentions.mention(.location, from: index + 1),
      country.isCountry
    else { return nil }
    return Int(country.endToken)
  }

  /// The end of "Trung ương", "T.Ư", "TW" with "Đảng" after it.
  func centralEnd(_ paragraph: ParagraphText, at index: Int) -> Int? {
    let token = paragraph[index]
    guard token.isWord else { return nil }
    var end: Int
    if token.key == trung, paragraph.is(index + 1, uong) {
      end = index + 2
    } else if centrals.contains(token.key), token.letterCase == .upper {
      end = index + 1
    } else if token.key == tAlone, paragraph[index + 1].isMark("."),
      paragraph.is(index + 2, uAlone) || paragraph.is(index + 2, wAlone)
    {
      end = index + 3
    } else {
      return nil
    }
    if paragraph.is(end, party), paragraph[end].isCapitalised { end += 1 }
    return end
  }

  /// Whether a field may be believed that is written in lower case.
  func isSafeInLowerCase(_ paragraph: ParagraphText, _ range: Range<Int>, sort: BodyClass) -> Bool {
    // "quân sự" is the field that the press writes small most often; "quân nhân" and the like are no fields.
    !unsafeFields.contains(paragraph[range.lowerBound].key)
      || range.count >= 2 && isMilitary(paragraph, range)
      // "Ban Quản lý dự án |các công trình giao thông và dân dụng|": so long a field of the table is no chance.
      || range.count >= 5
  }

  private func isMilitary(_ paragraph: ParagraphText, _ range: Range<Int>) -> Bool {
    paragraph[range.lowerBound].key == quan && paragraph[range.lowerBound + 1].key == su
  }
  private let quan = SyllableKey("quân")
  private let su = SyllableKey("sự")
}
