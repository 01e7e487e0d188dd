import Lexicon
import SourceText
import VietnameseText

/// From a title to a post: what belongs to it on the right, and whether it is believed.
final class PostGrammar: Sendable {
  struct Post {
    var row: LexiconTable.Row
    var tokens: Range<Int>
    var owner: PositionDetail.Owner
    var cue: StaticString
    var isAccepted: Bool
    /// Whether it is believed beside another post.
    var mayJoin: Bool
  }

  private let capitals = CapitalWords.shared
  private let words = BodyWords.shared
  private let termWords: WordSet
  private let appointing: WordSet
  /// The last words of "giữ chức", "chức vụ", "chức danh", after which any title with a capital is a post.
  private let office: WordSet
  private let former: WordSet
  private let joiners: WordSet
  private let generalRoles: WordSet
  private let listers = WordSet(["là", "gồm", "có"])
  private let deputy = (SyllableKey("đại"), SyllableKey("biểu"))
  private let chief = (SyllableKey("thủ"), SyllableKey("trưởng"))
  private let unit = SyllableKey("đoàn")
  /// Words of titles that are held at a place: "Đại sứ Việt Nam tại Lào".
  private let envoys: WordSet
  private let at = SyllableKey("tại")
  private let about = SyllableKey("về")
  private let vice = SyllableKey("phó")
  private let birth = WordSet(["sinh", "năm", "SN", "tuổi"])
  private let acting = SyllableKey("quyền")
  private let minister = SyllableKey("thủ")

  init() {
    termWords = WordSet(["khóa"])
    appointing = WordSet(["vụ", "chức", "làm", "là", "giữ", "vị", "danh", "hàm"])
    office = WordSet(["vụ", "chức", "danh"])
    former = WordSet(["nguyên", "cựu", "kiêm", "quyền", "các", "đồng", "chí", "vị"])
    joiners = WordSet(["kiêm", "và", "các", "nguyên", "quyền", "hoặc", "đồng", "thời", "là"])
    envoys = WordSet(["sứ", "sự", "tán", "diện", "biện", "tùy", "trú"])
    generalRoles = WordSet(["trưởng", "phó", "ủy"])
  }

  func post(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch, _ fact: TitleWords.Fact
  ) -> Post? {
    guard title.end <= paragraph.count, title.first < title.end else { return nil }
    if mentions.covers(
      title.first..<max(title.end - 1, title.first + 1), kinds: EntityKind.location.bit | EntityKind.rank.bit),
      !mentions.covers(title.first..<title.end, kinds: EntityKind.organization.bit)
    {
      return nil
    }
    if isInsideName(paragraph, title) { return nil }
    var (end, owner) = owner(paragraph, mentions, title, fact)
    end = term(paragraph, from: end)
    var post = Post(
      row: title.row, tokens: title.first..<end, owner: owner, cue: "title", isAccepted: false, mayJoin: false
    )
    let isCapital = isCapitalised(paragraph, title)
    post.mayJoin = isCapital && (!fact.isWeak || title.end - title.first > 1)
    switch owner {
    case .body, .field:
      post.cue = "title and body"
      post.isAccepted =
        !fact.isWeak || isCapital || generalRoles.contains(paragraph[title.first].key)
        || isAppointed(paragraph, mentions, title)
      if isRole(paragraph, title) { post.isAccepted = isName(paragraph, mentions, at: end) }
    case .place:
      post.cue = "title and place"
      post.isAccepted = isCapital && !fact.isWeak || title.end - title.first > 1 && !fact.isWeak
    case .none:
      post.isAccepted = isBelievedAlone(paragraph, mentions, title, fact, end, &post)
    }
    return post
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
      || first == deputy.0 && second == deputy.1 && paragraph[title.first].letterCase == .lower
  }

  // MARK: What belongs to the title

  private func owner(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch, _ fact: TitleWords.Fact
  ) -> (end: Int, owner: PositionDetail.Owner) {
    var end = title.end
    var owner = PositionDetail.Owner.none
    if leadsUnit(paragraph, title), paragraph[end].isNumber, paragraph[end].gap != .none,
      paragraph.digits(end) == 3
    {
      // "Trung đoàn trưởng 923", not "Tiểu đoàn trưởng 29 tuổi"
      return (end + 1, .field)
    }
    if let body = self.body(mentions, at: title.bodyStart, title) ?? self.body(mentions, at: title.end, title)
    {
      end = body
      owner = .body
    }
    if owner == .none, let place = mentions.mention(.location, at: title.end - 1),
      Int(place.firstToken) == title.end - 1, title.end - title.first > 1
    {
      // "Trưởng [bản Nậm Mẫu]"
      return (Int(place.endToken), .place)
    }
    if owner == .none, let field = deputyField(paragraph, mentions, title) {
      end = body(mentions, at: field, title) ?? field
      owner = .field
    }
    if owner == .none, fact.need != .nothing || paragraph[end].isCapitalised {
      let isEnvoy = (title.first..<title.end).contains { envoys.contains(paragraph[$0].key) }
      (end, owner) = ownerWithoutBody(paragraph, mentions, from: end, need: fact.need, isEnvoy: isEnvoy)
    }
    // "Cục trưởng Cục Tổ chức - Tổng cục Chính trị": the dash stands for "of".
    while paragraph[end].isDash, let body = mentions.mention(.organization, at: end + 1),
      Int(body.firstToken) == end + 1, Int(body.endToken) > end + 1
    {
      end = Int(body.endToken)
      owner = .body
    }
    return (end, owner)
  }

  /// Whether the title names the kind of unit whose number may follow: "Trung đoàn trưởng" does, "Chính ủy" does not.
  private func leadsUnit(_ paragraph: ParagraphText, _ title: TitleMatch) -> Bool {
    title.end - title.first == 3 && paragraph[title.first].isCapitalised
      && paragraph.is(title.end - 1, chief.1) && paragraph.is(title.end - 2, unit)
  }

  /// The token after the body that begins at `start`, if one does and the title ends in or before it.
  private func body(_ mentions: ParagraphMentions, at start: Int, _ title: TitleMatch) -> Int? {
    guard let body = mentions.mention(.organization, at: start), Int(body.firstToken) == start,
      Int(body.endToken) >= title.end
    else { return nil }
    return Int(body.endToken)
  }

  /// A field, place or level straight after the title: "Bộ trưởng Quốc phòng Việt Nam", "Đại sứ Lào tại Việt Nam".
  private func ownerWithoutBody(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from start: Int, need: TitleWords.Need,
    isEnvoy: Bool
  ) -> (end: Int, owner: PositionDetail.Owner) {
    var end = start
    var owner = PositionDetail.Owner.none
    if need != .nothing, paragraph.starts(.bodyField, at: end), paragraph[end].gap != .none,
      !mentions.covers(end, .location), !mentions.covers(end, .rank),
      let field = paragraph.match(.bodyField, at: end),
      paragraph[end].isCapitalised ? !capitals.beginsPerson(paragraph, end) : field.count >= 4,
      // "Phó Tư lệnh Tham mưu trưởng" lacks a comma.
      paragraph.match(.title, at: end).map({ $0.count <= field.count }) ?? true
    {
      end += field.count
      owner = .field
      if paragraph[end].isNumber, paragraph.digits(end) <= 4 { end += 1 }
    }
    if owner == .none, need != .nothing, let head = committee(paragraph, mentions, at: end) {
      end = head
      owner = .field
    }
    var steps = 0
    while steps < 4, paragraph[end].gap != .none {
      steps += 1
      let isAt = paragraph.is(end, at)
      if isAt, owner == .none || !isEnvoy { break }
      let next = isAt ? end + 1 : end
      if let place = mentions.mention(.location, at: next), Int(place.firstToken) == next {
        end = max(Int(place.endToken), end + 1)
        if owner == .none { owner = .place }
      } else if !isAt, owner == .field, let body = mentions.mention(.organization, at: end),
        Int(body.firstToken) == end
      {
        end = max(Int(body.endToken), end + 1)
      } else if !isAt, need != .nothing, let level = words.levelEnd(paragraph, at: end) {
        end = level
        if owner == .none { owner = .place }
      } else {
        break
      }
    }
    return (end, owner)
  }

  /// The end of what a deputy is for: "Phó Tư lệnh |về chính trị| Quân khu 9"; not "báo cáo Tư lệnh về tổ chức, …".
  private func deputyField(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch
  ) -> Int? {
    guard paragraph.is(title.first, vice), paragraph.is(title.end, about),
      paragraph.starts(.bodyField, at: title.end + 1),
      let field = paragraph.match(.bodyField, at: title.end + 1)
    else { return nil }
    let end = title.end + 1 + field.count
    return paragraph[end].isMark || body(mentions, at: end, title) != nil ? end : nil
  }

  /// The end of a body's noun that is no body alone: "Phó Trưởng ban Thường trực |Ban Chỉ đạo".
  private func committee(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    guard paragraph[index].isCapitalised, paragraph[index].gap != .none,
      paragraph.has(PhraseList.bodyHead.bit, at: index), !mentions.covers(index, .organization),
      let head = paragraph.match(.bodyHead, at: index), head.count > 1
    else { return nil }
    return index + head.count
  }

  /// "Đại biểu Quốc hội khóa XVI": the number of the term belongs to the title.
  private func term(_ paragraph: ParagraphText, from end: Int) -> Int {
    guard paragraph[end].isWord, termWords.contains(paragraph[end].key) else { return end }
    let number = paragraph[end + 1]
    guard number.isNumber || number.isWord && number.isCapitalised && number.range.length <= 5 else {
      return end
    }
    return end + 2
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
    guard isCapital, isLong || !fact.isWeak else { return false }
    if let rank = mentions.mention(.rank, at: end), Int(rank.firstToken) == end,
      isName(paragraph, mentions, at: Int(rank.endToken))
    {
      post.cue = "title before rank and name"
      return true
    }
    // "có Chủ nhiệm là Thượng tướng A; các Phó Chủ nhiệm gồm: Trung tướng B"
    if isLong, !fact.isWeak, namesHolder(paragraph, mentions, at: end) {
      post.cue = "title of whoever is named after it"
      return true
    }
    let before = beforeForms(paragraph, title)
    if fact.isWeak ? office.contains(paragraph[before].key) : isAppointing(paragraph[before]) {
      post.cue = "title after an appointing word"
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

  private func isAppointing(_ token: Token) -> Bool { token.isWord && appointing.contains(token.key) }

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
    return isAppointing(paragraph[before]) || joinsName(paragraph, mentions, at: before)
  }

  /// Whether "là", "gồm", "gồm có" or a colon leads to a rank and a name.
  private func namesHolder(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    var next = index
    while next < index + 3, paragraph[next].isMark(":") || listers.contains(paragraph[next].key) { next += 1 }
    guard next > index, let rank = mentions.mention(.rank, at: next), Int(rank.firstToken) == next else {
      return false
    }
    return isName(paragraph, mentions, at: Int(rank.endToken))
  }

  /// Whether a person's name of two words or more begins at the token.
  private func isName(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
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
    for index in (0..<posts.count - 1).reversed() where !posts[index].isAccepted && posts[index].mayJoin {
      if posts[index + 1].isAccepted, isJoined(paragraph, posts[index], posts[index + 1]) {
        posts[index].isAccepted = true
        posts[index].cue = "title in a list of posts"
      }
    }
  }

  private func isJoined(_ paragraph: ParagraphText, _ left: Post, _ right: Post) -> Bool {
    let between = left.tokens.upperBound..<max(left.tokens.upperBound, right.tokens.lowerBound)
    guard (1...4).contains(between.count) else { return false }
    return between.allSatisfy {
      paragraph[$0].isMark(",") || paragraph[$0].isDash
        || paragraph[$0].isWord && joiners.contains(paragraph[$0].key)
    }
  }
}
