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
  let bodies = BodyWords.shared.bodies
  let fields: FieldGrammar
  let purposes: CommitteePurposes
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
  let generic: WordSet
  /// First words of heads that count alone, but not alone and in small letters.
  let needsMoreInLowerCase: WordSet
  /// Words that make no compound with a head of one syllable after them: "tại sở Y tế", never "trụ sở".
  let free: WordSet
  /// Last words of the units that are called by a name.
  let units: WordSet
  let force = SyllableKey("lực")
  let unit = SyllableKey("đoàn")
  let organise = SyllableKey("tổ")
  /// First words of what is organised.
  let events = WordSet([
    "Giải", "Lễ", "Hội", "Đại", "Cuộc", "Ngày", "Tuần", "Tháng", "Chương", "Đêm", "Chuỗi", "Phiên", "Kỳ",
  ])
  let party = SyllableKey("đảng")
  let centre = SyllableKey("tư")
  let uong = SyllableKey("ương")
  /// "ngày truyền thống |ngành| Tổ chức Xây dựng Đảng"
  let branchOfWork = SyllableKey("ngành")
  /// Last words of bodies with which a longer name may begin.
  let openers = WordSet(["Đảng", "Hội", "Đoàn"])
  let law = SyllableKey("luật")
  let committee = SyllableKey("ban")
  /// "ngày |hội| Biên phòng toàn dân"
  let feast = SyllableKey("hội")
  let day = SyllableKey("ngày")
  /// First words of hospitals and the like.
  let healers = WordSet(["bệnh", "trung", "trạm"])
  /// First words of those of them that have names of their own.
  let clinics = WordSet(["bệnh", "thẩm"])
  let several = WordSet(["các", "những", "nhiều", "mỗi", "số"])
  let communist = (SyllableKey("cộng"), SyllableKey("sản"))
  let leader = (SyllableKey("Hồ"), SyllableKey("Chí"), SyllableKey("Minh"))
  let become = SyllableKey("thành")
  /// Words before "thành" that say what becomes of something.
  let changes = WordSet([
    "lại", "lên", "chia", "tách", "triển", "trở", "nhập", "gộp", "hợp", "cấp", "biên", "tập", "tụ",
  ])
  let chamber = SyllableKey("viện")
  let superiors = WordSet(["Bộ", "Sở", "Cục"])
  /// Words before "thành đoàn" that say how a convoy goes.
  let convoys = WordSet(["xe", "đi", "kéo", "nối", "chạy", "kết", "diễu"])
  let combined = (SyllableKey("hợp"), SyllableKey("thành"))
  /// Behind a short head these are what it holds or was about: "bộ SGK", "vụ TNGT", "phòng VIP8".
  let things = WordSet(["SGK", "VIP", "TNGT", "MH17", "MH370", "ISS"])
  let nautical = (SyllableKey("hải"), SyllableKey("lý"))
  /// Last words of services of which one syllable may be a minister's: hải quan, kiểm lâm.
  let customs = WordSet(["quan", "lâm"])
  /// Names that countries have only in pairs: "Việt - Lào", "Trung - Ấn".
  let shortNames = WordSet(["Việt", "Trung", "Ấn", "Hàn", "Triều", "Xô"])
  /// Countries whose names are common words, too.
  let nations = WordSet(["Anh", "Đức", "Ý", "Nhật", "Hàn", "Thái", "Úc", "Ả"])
  let affair = SyllableKey("vụ")
  let megabytes = SyllableKey("MB")
  /// Initials of committees that small letters make common words.
  let committees = WordSet(["TU", "HU", "ĐU"])
  let government = (SyllableKey("chính"), SyllableKey("phủ"))
  /// What makes a concept of the government: "Chính phủ kiến tạo".
  let concepts = WordSet(["kiến", "mở", "liêm"])
  let guarding = SyllableKey("vệ")
  let office = (SyllableKey("văn"), SyllableKey("phòng"))
  /// "Bệnh viện Mẫu |cơ sở| 2"
  let premises = (SyllableKey("cơ"), SyllableKey("sở"))
  let level = SyllableKey("cấp")
  /// First and last words of papers that are called by common words: Tuổi Trẻ, Người Lao Động, Sài Gòn Giải Phóng.
  let papers = WordPairs(["Tuổi Trẻ", "Người Động", "Sài Phóng"])
  /// "tàu BV 12345 |TS|": the number of a boat
  let boat = SyllableKey("TS")
  let code = SyllableKey("luật")
  let ministry = SyllableKey("bộ")
  let worldwide = WordPairs(["quốc tế", "thế giới"])
  /// The forces that a country has, in small letters.
  let forces = WordPairs(["hải quân", "không quân", "lục quân", "quân đội"])
  /// "Tòa án nhân dân cấp |cao|"
  let high = SyllableKey("cao")
  /// Last words of committees and boards that firms, schools and units have.
  let boards = WordSet(["ủy", "HĐQT", "HĐTV", "trị", "viên", "bộ"])
  let boardOfParty = SyllableKey("ủy")
  /// What has a committee or a board and is named by the article only: "Đảng ủy |trung đoàn|".
  let owners = [
    "tổng công ty", "công ty", "tập đoàn", "nhà trường", "nhà máy", "quân khu", "quân đoàn", "quân chủng",
    "binh chủng", "binh đoàn", "sư đoàn", "lữ đoàn", "trung đoàn", "tiểu đoàn", "đại đội",
  ].map { $0.split(separator: " ").map { SyllableKey(String($0)) } }

  init() {
    fields = FieldGrammar(words: words)
    purposes = CommitteePurposes(fields: fields)
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
      let end = fields.initialism(paragraph, at: index), end - index > 1 || paragraph[index].range.length > 2,
      // "Thủ tướng NGUYỄN VĂN MẪU"
      !capitals.isFamily(paragraph, index) || paragraph[end].letterCase != .upper
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
}
