import Lexicon
import SourceText
import VietnameseText

/// From a title to a post: whether it is believed. What belongs to it on the right says `PostReach`.
final class PostGrammar: Sendable {
  struct Post {
    var row: LexiconTable.Row
    var tokens: Range<Int>
    var owner: PositionDetail.Owner
    var cue: StaticString
    var isAccepted: Bool
    /// Whether it is believed beside another post.
    var mayJoin: Bool
    /// Whether it is believed before a post with the body that both are of: "chính ủy và |chỉ huy trưởng Bộ đội Biên phòng|".
    var mayLead = false
  }

  let capitals = CapitalWords.shared
  private let reach = PostReach()
  let plain = PlainUnits.shared
  let appointing: WordSet
  /// The last words of "giữ chức", "chức vụ", "chức danh", after which any title with a capital is a post.
  let office: WordSet
  let verbs = AppointingVerbs()
  let giving = WordSet(["làm", "là", "giữ"])
  let hold = SyllableKey("giữ")
  let passive = SyllableKey("được")
  let making = SyllableKey("làm")
  let board = SyllableKey("ban")
  /// Bodies in small letters that everybody knows which they are: "làm giám đốc |sở|".
  let offices = WordSet(["sở", "hội", "cục", "vụ", "viện", "đội", "trạm", "đồn", "trại"])
  /// What no name of a body goes on with.
  private let behindOffices = WordSet([
    "này", "từ", "khi", "và", "vào", "nhiệm", "năm", "tháng", "được", "đã", "thay", "sau", "trước", "kiêm",
    "là", "đầu", "chưa", "phải", "chủ",
  ])
  /// Words between a title and those who have it: "6 thứ trưởng |đương nhiệm| gồm các ông …".
  let modifiers = WordSet([
    "khác", "đương", "nhiệm", "mới", "còn", "lại", "hiện", "nay", "lần", "lượt",
  ])
  let then = SyllableKey("rồi")
  let copula = SyllableKey("là")
  let first = (SyllableKey("đầu"), SyllableKey("tiên"))
  let former: WordSet
  let exes = WordSet(["nguyên", "cựu"])
  let joiners: WordSet
  private let generalRoles: WordSet
  let several = SyllableKey("các")
  let instead = SyllableKey("thay")
  let also = SyllableKey("kiêm")
  let and = SyllableKey("và")
  let source = SyllableKey("theo")
  let listers = WordSet(["là", "gồm", "có"])
  private let deputy = (SyllableKey("đại"), SyllableKey("biểu"))
  let delegation = SyllableKey("đoàn")
  private let chief = (SyllableKey("thủ"), SyllableKey("trưởng"))
  private let election = SyllableKey("cử")
  /// "cương vị"; "các vị" are those who have the post.
  let standing = SyllableKey("cương")
  let seat = (SyllableKey("vị"), SyllableKey("trí"))
  let organising = (SyllableKey("tổ"), SyllableKey("chức"))
  private let plurals = WordSet(["các", "những", "vị", "số", "tổng"])
  let birth = WordSet(["sinh", "năm", "SN", "tuổi"])
  private let acting = SyllableKey("quyền")
  let minister = SyllableKey("thủ")

  init() {
    appointing = WordSet(["vụ", "chức", "làm", "là", "giữ", "vị", "danh", "hàm"])
    office = WordSet(["vụ", "chức", "danh"])
    former = WordSet(["nguyên", "cựu", "kiêm", "quyền", "các", "đồng", "chí", "vị"])
    joiners = WordSet([
      "kiêm", "và", "các", "nguyên", "cựu", "quyền", "hoặc", "đồng", "thời", "là", "rồi",
    ])
    generalRoles = WordSet(["trưởng", "phó", "ủy", "chủ"])
  }

  func post(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch, _ fact: TitleWords.Fact
  ) -> Post? {
    guard title.end <= paragraph.count, title.first < title.end else { return nil }
    if mentions.covers(
      title.first..<max(title.end - 1, title.first + 1), kinds: EntityKind.location.bit | EntityKind.rank.bit),
      !mentions.covers(title.first..<title.end, kinds: EntityKind.organization.bit)
    {
      return unitPost(mentions, title, fact)
    }
    if isInsideName(paragraph, title) { return nil }
    var (end, owner) = reach.owner(paragraph, mentions, title, fact)
    let term = reach.term(paragraph, from: end)
    let hasTerm = term > end
    end = term
    // "đại biểu Quốc hội khóa XIV |tỉnh Nghệ An|", "Trưởng Đoàn đại biểu Quốc hội khóa XIII |tỉnh Sóc Trăng|"
    if hasTerm, paragraph.is(title.first, deputy.0) || paragraph.is(title.end - 1, delegation),
      let place = mentions.mention(.location, from: end)
    {
      end = Int(place.endToken)
    }
    var post = Post(
      row: title.row, tokens: title.first..<end, owner: owner, cue: "title", isAccepted: false, mayJoin: false
    )
    let isCapital = isCapitalised(paragraph, title)
    post.mayJoin =
      isCapital && (!fact.isWeak || title.end - title.first > 1) || owner == .body
      // "là đảng ủy viên, Bí thư Chi bộ"
      || fact.need == .nothing && title.end - title.first > 2
    // "Giám đốc Sở, Thủ trưởng các cơ quan": whoever leads them.
    if owner == .none, isRole(paragraph, title), paragraph.is(title.end, several) { post.mayJoin = false }
    post.mayLead = owner == .none && !fact.isWeak && title.end - title.first > 1
    switch owner {
    case .body, .field:
      post.cue = "title and body"
      post.isAccepted =
        !fact.isWeak || isCapital || generalRoles.contains(paragraph[title.first].key)
        || TitleWords.shared.isAide(paragraph, title.first) && paragraph.starts(.title, at: title.end)
        || isAppointed(paragraph, mentions, title)
      if isRole(paragraph, title) {
        post.isAccepted =
          isName(paragraph, mentions, at: end)
          || isSeat(paragraph, mentions, title, hasTerm: hasTerm)
      }
    case .place:
      post.cue = "title and place"
      post.isAccepted = isCapital && !fact.isWeak || title.end - title.first > 1 && !fact.isWeak
    case .none:
      let cue = cue(ofLone: title, fact, paragraph, mentions, end: end)
      post.cue = cue ?? post.cue
      post.isAccepted = cue != nil || hasTerm && !fact.isWeak && !isPlural(paragraph, title)
      if post.isAccepted, post.tokens.upperBound == title.end, endsOffice(paragraph, at: title.end) {
        post.tokens = title.first..<title.end + 1
      }
    }
    return post
  }

  /// The post of a unit whose noun is the title's last words: "Tổ trưởng [tổ dân phố 5]".
  private func unitPost(_ mentions: ParagraphMentions, _ title: TitleMatch, _ fact: TitleWords.Fact) -> Post?
  {
    guard let place = mentions.mention(.location, at: title.end - 1), Int(place.firstToken) > title.first,
      Int(place.endToken) > title.end
    else { return nil }
    return Post(
      row: title.row, tokens: title.first..<Int(place.endToken), owner: .place, cue: "title and place",
      isAccepted: !fact.isWeak, mayJoin: !fact.isWeak)
  }

  /// Whether the noun of a body whose name everybody knows there stands alone at the token: "giữ chức Giám đốc |Sở|,", "làm giám
  /// đốc |sở| từ năm 2010".
  func endsOffice(_ paragraph: ParagraphText, at index: Int) -> Bool {
    let next = paragraph[index + 1]
    return offices.contains(paragraph[index].key) && paragraph[index].gap == .space
      && (index + 1 >= paragraph.count || next.isMark && !next.isDash || behindOffices.contains(next.key)
        || leadsOffice(paragraph, at: index))
  }

  /// Whether such a noun stands at the token, and a name behind it: "Giám đốc |Sở| Trần Thí Dụ".
  func leadsOffice(_ paragraph: ParagraphText, at index: Int) -> Bool {
    offices.contains(paragraph[index].key) && paragraph[index].gap == .space
      && capitals.isFamily(paragraph, index + 1) && paragraph[index + 1].gap == .space
      && paragraph[index + 2].isCapitalised && paragraph[index + 2].gap == .space
      && capitals.isNameWord(paragraph, index + 2)
  }

  /// "quyền Sư đoàn trưởng" is written with a capital as "Sư đoàn trưởng" is.
  func isCapitalised(_ paragraph: ParagraphText, _ title: TitleMatch) -> Bool {
    paragraph[title.first].isCapitalised
      || paragraph.is(title.first, acting) && paragraph[title.first + 1].isCapitalised
  }

  /// "đại biểu HĐND", "Thủ trưởng Bộ Quốc phòng" are roles unless somebody holds them.
  private func isRole(_ paragraph: ParagraphText, _ title: TitleMatch) -> Bool {
    let (first, second) = (paragraph[title.first].key, paragraph[title.first + 1].key)
    return first == chief.0 && second == chief.1
      || first == deputy.0 && second == deputy.1
        && (paragraph[title.first].letterCase == .lower || capitals.beginsSentence(paragraph, title.first))
  }

  /// "ông là đại biểu Quốc hội", "đại biểu HĐND tỉnh khóa XIV"; but "các đại biểu HĐND tỉnh" came, and "bầu cử đại biểu
  /// Quốc hội khóa XVI" is an election.
  private func isSeat(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch, hasTerm: Bool
  ) -> Bool {
    guard paragraph[title.first].key == deputy.0, !isPlural(paragraph, title) else { return false }
    return isAppointed(paragraph, mentions, title) || hasTerm && !paragraph.is(title.first - 1, election)
  }

  /// Whether several are spoken of: "các đại biểu Quốc hội khóa XV".
  private func isPlural(_ paragraph: ParagraphText, _ title: TitleMatch) -> Bool {
    paragraph[title.first - 1].isNumber || plurals.contains(paragraph[title.first - 1].key)
  }
}
