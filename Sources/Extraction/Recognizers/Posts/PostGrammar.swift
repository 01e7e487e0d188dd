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

  private let capitals = CapitalWords.shared
  private let reach = PostReach()
  private let appointing: WordSet
  /// The last words of "giữ chức", "chức vụ", "chức danh", after which any title with a capital is a post.
  private let office: WordSet
  private let verbs = AppointingVerbs()
  private let giving = WordSet(["làm", "là", "giữ"])
  private let hold = SyllableKey("giữ")
  private let making = SyllableKey("làm")
  private let board = SyllableKey("ban")
  /// Bodies in small letters that everybody knows which they are: "làm giám đốc |sở|".
  private let offices = WordSet(["sở", "hội", "cục", "vụ", "viện", "đội", "trạm", "đồn"])
  /// What no name of a body goes on with.
  private let behindOffices = WordSet([
    "này", "từ", "khi", "và", "vào", "nhiệm", "năm", "tháng", "được", "đã", "thay", "sau", "trước", "kiêm",
    "là", "đầu", "chưa", "phải",
  ])
  /// Words between a title and those who have it: "6 thứ trưởng |đương nhiệm| gồm các ông …".
  private let modifiers = WordSet([
    "khác", "đương", "nhiệm", "mới", "còn", "lại", "hiện", "nay", "lần", "lượt",
  ])
  private let then = SyllableKey("rồi")
  private let copula = SyllableKey("là")
  private let first = (SyllableKey("đầu"), SyllableKey("tiên"))
  private let former: WordSet
  private let ex = SyllableKey("nguyên")
  private let joiners: WordSet
  private let generalRoles: WordSet
  private let several = SyllableKey("các")
  private let instead = SyllableKey("thay")
  private let also = SyllableKey("kiêm")
  private let listers = WordSet(["là", "gồm", "có"])
  private let deputy = (SyllableKey("đại"), SyllableKey("biểu"))
  private let delegation = SyllableKey("đoàn")
  private let chief = (SyllableKey("thủ"), SyllableKey("trưởng"))
  private let election = SyllableKey("cử")
  private let organising = (SyllableKey("tổ"), SyllableKey("chức"))
  private let plurals = WordSet(["các", "những", "vị", "số", "tổng"])
  private let birth = WordSet(["sinh", "năm", "SN", "tuổi"])
  private let acting = SyllableKey("quyền")
  private let minister = SyllableKey("thủ")

  init() {
    appointing = WordSet(["vụ", "chức", "làm", "là", "giữ", "vị", "danh", "hàm"])
    office = WordSet(["vụ", "chức", "danh"])
    former = WordSet(["nguyên", "cựu", "kiêm", "quyền", "các", "đồng", "chí", "vị"])
    joiners = WordSet(["kiêm", "và", "các", "nguyên", "quyền", "hoặc", "đồng", "thời", "là", "rồi"])
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
      post.isAccepted =
        isBelievedAlone(paragraph, mentions, title, fact, end, &post)
        || hasTerm && !fact.isWeak && !isPlural(paragraph, title)
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
  private func endsOffice(_ paragraph: ParagraphText, at index: Int) -> Bool {
    let next = paragraph[index + 1]
    return offices.contains(paragraph[index].key) && paragraph[index].gap == .space
      && (index + 1 >= paragraph.count || next.isMark && !next.isDash || behindOffices.contains(next.key))
  }

  /// "quyền Sư đoàn trưởng" is written with a capital as "Sư đoàn trưởng" is.
  private func isCapitalised(_ paragraph: ParagraphText, _ title: TitleMatch) -> Bool {
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

  // MARK: Titles alone

  private func isBelievedAlone(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch, _ fact: TitleWords.Fact,
    _ end: Int, _ post: inout Post
  ) -> Bool {
    let isCapital = isCapitalised(paragraph, title)
    let isLong = title.end - title.first > 1
    if fact.need == .nothing, !fact.isWeak, isLong {
      post.cue = "title that needs no body"
      return true
    }
    // There is one prime minister; the press writes the title alone.
    if isCapital, isLong, paragraph.is(title.end - 2, minister), !fact.isWeak {
      post.cue = "unique title"
      return true
    }
    if isName(paragraph, mentions, at: end) {
      post.cue = "title before a name"
      return isCapital && (isLong || !fact.isWeak) || isLong && !fact.isWeak
    }
    if isCapital, isLong, isGivenName(paragraph, mentions, at: end) {
      post.cue = "title before a given name"
      return true
    }
    // "có Chủ nhiệm là Thượng tướng A; các Phó Chủ nhiệm gồm: Trung tướng B"
    if isLong, !fact.isWeak || isCapital, namesHolder(paragraph, mentions, at: end) {
      post.cue = "title of whoever is named after it"
      return true
    }
    if !isCapital, isLong, !fact.isWeak,
      paragraph[end].letterCase != .lower || paragraph[end].isMark || paragraph.is(end, instead)
        || paragraph.is(end, also),
      isConferred(paragraph, before: title.first)
        // "ông Mẫu, nguyên trung đoàn trưởng, …"
        || paragraph.is(title.first - 1, ex) && joinsName(paragraph, mentions, at: title.first - 2)
    {
      post.cue = "title that is conferred"
      return true
    }
    // "làm giám đốc sở từ năm 2010", "được bổ nhiệm làm chánh thanh tra sở,"
    if !isCapital, isLong, !fact.isWeak, endsOffice(paragraph, at: end),
      isConferred(paragraph, before: title.first) || paragraph.is(title.first - 1, making)
    {
      post.cue = "title that is conferred"
      return true
    }
    guard isCapital, isLong || !fact.isWeak else { return false }
    // "Chính ủy Thiếu tướng Trần Mẫu", "Bộ trưởng, Đại tướng Trần Mẫu"
    if let rank = mentions.mention(.rank, from: isLong && paragraph[end].isMark(",") ? end + 1 : end),
      isName(paragraph, mentions, at: Int(rank.endToken))
    {
      post.cue = "title before rank and name"
      return true
    }
    let before = beforeForms(paragraph, title)
    if fact.isWeak
      ? office.contains(paragraph[before].key) || isMade(paragraph, title, before)
      : isAppointing(paragraph, before)
        || paragraph[before].isMark(":") && office.contains(paragraph[before - 1].key)
    {
      post.cue = "title after an appointing word"
      return true
    }
    if isLong, followsRank(paragraph, mentions, title.first) {
      post.cue = "title after a rank"
      return true
    }
    if joinsName(paragraph, mentions, at: before) {
      post.cue = "title after a name"
      return true
    }
    return false
  }

  /// The token before the title and words like "nguyên", "các đồng chí" that may come before it.
  private func beforeForms(_ paragraph: ParagraphText, _ title: TitleMatch) -> Int {
    var before = title.first - 1
    while before >= title.first - 3, before >= 0, paragraph[before].isWord,
      former.contains(paragraph[before].key)
    {
      before -= 1
    }
    return before
  }

  /// Whether the words before the title say that somebody is given it, so that small letters do not matter: "được bổ nhiệm
  /// làm tiểu đoàn trưởng", "giữ chức phó chính ủy".
  private func isConferred(_ paragraph: ParagraphText, before first: Int) -> Bool {
    let before = first - 1
    // "làm đại đội trưởng rồi là tiểu đoàn phó"
    if paragraph.is(before, copula), paragraph.is(before - 1, then) { return true }
    return verbs.lead(paragraph, to: first, by: giving) || verbs.contain(paragraph[before])
      || office.contains(paragraph[before].key) && paragraph.is(before - 1, hold)
  }

  /// Whether somebody is made what the weak title says: "được cử |làm| Đội trưởng", "Phó Chủ tịch UBND tỉnh |làm| Trưởng ban";
  /// who leads a delegation only does so that day.
  private func isMade(_ paragraph: ParagraphText, _ title: TitleMatch, _ before: Int) -> Bool {
    guard paragraph.is(before, making), !paragraph.is(title.end - 1, delegation) else { return false }
    // "làm Trưởng ban Chiến lược": of what is not known.
    return !paragraph[title.end].isCapitalised
      && (verbs.contain(paragraph[before - 1]) || paragraph.is(title.end - 1, board))
  }

  private func isAppointing(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    paragraph[index].isWord && appointing.contains(paragraph[index].key)
      && !(paragraph.is(index - 1, organising))
  }

  /// Whether the title stands behind a rank and a comma, as in a life in a table ("Đại tá, Sư đoàn trưởng, Sư đoàn 3"), or
  /// behind a rank and a name without any: "Đại tá Lê Giả Định Phó Chính ủy cùng …".
  private func followsRank(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ first: Int
  ) -> Bool {
    if paragraph[first - 1].isMark(",") { return mentions.covers(first - 2, .rank) }
    var start = first
    while start > first - 4, paragraph[start].gap != .none, capitals.isNameWord(paragraph, start - 1),
      !mentions.covers(start - 1, .rank)
    {
      start -= 1
    }
    return first - start >= 2 && capitals.isFamily(paragraph, start) && mentions.covers(start - 1, .rank)
  }

  /// Whether a comma, dash or bracket at the token joins what follows to a name before it.
  private func joinsName(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    let sign = paragraph[index]
    guard sign.isMark(",") || sign.isDash || sign.isMark("(") else { return false }
    return endsName(paragraph, mentions, at: index - 1)
      || sign.isMark(",") && endsName(paragraph, mentions, at: beforeAge(paragraph, index) - 1)
  }

  /// The bracket that opens what says how old somebody is before the comma at `index`: "(50 tuổi, …", "(sinh năm 1980, …";
  /// `index` itself where there is none.
  private func beforeAge(_ paragraph: ParagraphText, _ index: Int) -> Int {
    var place = index - 1
    while place > index - 4, paragraph[place].isNumber || birth.contains(paragraph[place].key) { place -= 1 }
    return paragraph[place].isMark("(") ? place : index
  }

  /// Whether the words before the title give it to somebody: "(đội trưởng Đội …", "làm tổ trưởng Tổ …".
  private func isAppointed(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch)
    -> Bool
  {
    let before = beforeForms(paragraph, title)
    return isAppointing(paragraph, before) || joinsName(paragraph, mentions, at: before)
  }

  /// Whether "là", "gồm", "gồm có" or a colon leads to a name, with a rank before it or not: "Hiệu trưởng: Thiếu tướng, TS
  /// Trần Thí Dụ", "chính ủy đầu tiên là Lê Giả Định".
  private func namesHolder(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    var start = paragraph.is(index, first) ? index + 2 : index
    while start < index + 4, modifiers.contains(paragraph[start].key) { start += 1 }
    var next = start
    while next < start + 3, paragraph[next].isMark(":") || listers.contains(paragraph[next].key) { next += 1 }
    guard next > start else { return false }
    let isOne = paragraph.is(next - 1, copula) || paragraph[next - 1].isMark(":") && next == start + 1
    if paragraph.is(next, several) { next += 1 }
    var isAddressed = false
    if paragraph[next].letterCase == .lower, let address = paragraph.match(.honorific, at: next) {
      next += address.count
      isAddressed = true
      // "5 thứ trưởng là các ông: A, B"
      if paragraph[next].isMark(":") { next += 1 }
    }
    guard let rank = mentions.mention(.rank, from: next) else {
      return (isOne || isAddressed) && capitals.isFamily(paragraph, next)
        && isName(paragraph, mentions, at: next)
    }
    var name = Int(rank.endToken)
    for _ in 0..<6 {
      if paragraph[name].isMark(",") || paragraph[name].isMark(".") || paragraph[name].isMark(";") {
        name += 1
      } else if paragraph.starts(.honorific, at: name), let degree = paragraph.match(.honorific, at: name) {
        name += degree.count
      } else {
        break
      }
    }
    return isName(paragraph, mentions, at: name)
  }

  /// Whether a person's name of two words or more begins at the token, or one in hyphens: "Chủ tịch Mẫu-thi-dụ".
  private func isName(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    if paragraph[index + 1].isDash { return isTransliterated(paragraph, index) }
    if paragraph[index + 1].isMark(".") { return isInitialled(paragraph, index) }
    guard paragraph[index].isWord, paragraph[index].isCapitalised, paragraph[index].gap != .none,
      paragraph[index + 1].isWord, paragraph[index + 1].isCapitalised, paragraph[index + 1].gap != .none,
      !mentions.covers(
        index..<index + 1,
        kinds: EntityKind.organization.bit | EntityKind.location.bit | EntityKind.rank.bit)
    else { return false }
    if capitals.isFamily(paragraph, index) { return true }
    return capitals.isNameWord(paragraph, index) && capitals.isNameWord(paragraph, index + 1)
      && paragraph.match(.title, at: index) == nil
  }

  /// Whether a name stands there of which the first word is its initial only: "Tổng thống M.Thidu"; not "T.Ư".
  private func isInitialled(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let (initial, stop, name) = (paragraph[index], paragraph[index + 1], paragraph[index + 2])
    return initial.isWord && initial.isCapitalised && initial.key.letterCount == 1 && initial.gap == .space
      && stop.gap == .none && name.isWord && name.gap == .none && name.letterCase == .capitalised
      && name.key.letterCount > 1
  }

  /// Whether a foreign name in Vietnamese syllables stands there: "Xu-pha-nu-vông".
  private func isTransliterated(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let (dash, second) = (paragraph[index + 1], paragraph[index + 2])
    return paragraph[index].letterCase == .capitalised && paragraph[index].gap == .space && dash.gap == .none
      && second.isWord && second.gap == .none && second.letterCase == .lower
      && !paragraph.starts(.title, at: index + 2)
  }

  /// Whether one name word stands there with a verb behind it that people do ("Chủ tịch Mẫu cùng …"); not the noun of a
  /// body ("Giám đốc Sở cho biết").
  private func isGivenName(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    let (name, verb) = (paragraph[index], paragraph[index + 1])
    // "Tổng thống Maukin": no word of the language, so it is a name whatever comes after it.
    if name.isWord, name.letterCase == .capitalised, name.gap == .space, name.flags.contains(.notSyllable),
      name.range.length > 3, !paragraph.has(Self.otherThanNames | PhraseList.place.bit, at: index),
      !(verb.isWord && verb.isCapitalised), !verb.isDash
    {
      return !mentions.covers(index..<index + 1, kinds: EntityKind.organization.bit | EntityKind.location.bit)
    }
    return name.isWord && name.letterCase == .capitalised && name.gap == .space
      && !paragraph.has(Self.otherThanNames, at: index) && paragraph.match(.bodyField, at: index) == nil
      && name.key.letterCount > 1
      && verb.isWord && verb.letterCase == .lower && verb.gap == .space
      && paragraph.starts(.nameStopWord, at: index + 1)
      && paragraph.match(.nameStopWord, at: index + 1) != nil
      && !mentions.covers(
        index..<index + 1,
        kinds: EntityKind.organization.bit | EntityKind.location.bit | EntityKind.rank.bit
          | EntityKind.date.bit)
  }

  private static let otherThanNames =
    PhraseList.bodyHead.bit | PhraseList.body.bit | PhraseList.title.bit | PhraseList.adminWord.bit

  private func endsName(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    capitals.isNameWord(paragraph, index) && capitals.isNameWord(paragraph, index - 1)
      && paragraph[index].gap != .none
      && !mentions.covers(
        index - 1..<index + 1,
        kinds: EntityKind.organization.bit | EntityKind.location.bit | EntityKind.rank.bit)
  }

  /// Whether the title's word is a name's: "Nguyễn Thư Ký", "Lê Văn Phó".
  private func isInsideName(_ paragraph: ParagraphText, _ title: TitleMatch) -> Bool {
    title.end - title.first == 1 && paragraph[title.first].gap != .none && title.first > 0
      && capitals.isNameWord(paragraph, title.first - 1) && capitals.isNameWord(paragraph, title.first)
      && capitals.isFamily(paragraph, title.first - 2)
  }

  // MARK: Lists

  /// Accepts short titles beside accepted posts: "Phó Cục trưởng, Cục trưởng Cục Tổ chức", "Chính ủy kiêm Đoàn trưởng".
  func acceptNeighbours(_ paragraph: ParagraphText, _ posts: inout [Post]) {
    guard posts.count > 1 else { return }
    for index in 1..<posts.count where !posts[index].isAccepted && posts[index].mayJoin {
      if posts[index - 1].isAccepted, isJoined(paragraph, posts[index - 1], posts[index]) {
        posts[index].isAccepted = true
        posts[index].cue = "title in a list of posts"
      }
    }
    for index in (0..<posts.count - 1).reversed() where !posts[index].isAccepted {
      let next = posts[index + 1]
      if next.isAccepted,
        posts[index].mayJoin || posts[index].mayLead && (next.owner == .body || next.mayLead),
        isJoined(paragraph, posts[index], next)
      {
        posts[index].isAccepted = true
        posts[index].cue = "title in a list of posts"
      }
    }
    acceptLine(paragraph, &posts)
  }

  /// Accepts the short titles with which a line opens, two or more of them: "a) Tiểu đoàn trưởng, Chính trị viên phó; …".
  private func acceptLine(_ paragraph: ParagraphText, _ posts: inout [Post]) {
    guard !posts[0].isAccepted, posts[0].tokens.lowerBound <= Self.longestMarker,
      (0..<posts[0].tokens.lowerBound).allSatisfy({
        paragraph[$0].isMark || paragraph[$0].isNumber || paragraph[$0].key.letterCount == 1
      })
    else { return }
    var last = 0
    while last + 1 < posts.count, posts[last].mayJoin, posts[last + 1].mayJoin,
      isJoined(paragraph, posts[last], posts[last + 1])
    {
      last += 1
    }
    guard last > 0 else { return }
    for index in 0...last where !posts[index].isAccepted {
      posts[index].isAccepted = true
      posts[index].cue = "titles at the head of a line"
    }
  }

  /// In tokens: "10/1980 - 1/1983:".
  private static let longestMarker = 10

  private func isJoined(_ paragraph: ParagraphText, _ left: Post, _ right: Post) -> Bool {
    let between = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    guard (1...4).contains(between.count) else { return false }
    return between.allSatisfy {
      paragraph[$0].isMark(",") || paragraph[$0].isDash
        || paragraph[$0].isWord && joiners.contains(paragraph[$0].key)
    }
  }
}
