import Lexicon
import VietnameseText

/// Titles without a body or place of their own: what in and around them makes them posts.
extension PostGrammar {
  /// Why a title alone is believed to be somebody's post; nil where nothing says so.
  ///
  /// - Parameter end: of the title and the term behind it.
  func cue(
    ofLone title: TitleMatch, _ fact: TitleWords.Fact, _ paragraph: ParagraphText,
    _ mentions: ParagraphMentions, end: Int
  ) -> StaticString? {
    let isCapital = isCapitalised(paragraph, title)
    let isLong = title.end - title.first > 1
    if fact.need == .nothing, !fact.isWeak, isLong { return "title that needs no body" }
    if isLong, isSigned(title, paragraph, end: end) { return "title above a signature" }
    // There is one prime minister; the press writes the title alone.
    if isCapital, isLong, paragraph.is(title.end - 2, minister), !fact.isWeak { return "unique title" }
    if isName(paragraph, mentions, at: afterOffice(paragraph, afterInitials(paragraph, end))) {
      return isCapital && (isLong || !fact.isWeak) || isLong && !fact.isWeak ? "title before a name" : nil
    }
    if isCapital, isLong,
      isGivenName(paragraph, mentions, at: end) || isSource(title, paragraph, mentions, end)
    {
      return "title before a given name"
    }
    // "có Chủ nhiệm là Thượng tướng A; các Phó Chủ nhiệm gồm: Trung tướng B"
    if isLong, !fact.isWeak || isCapital, namesHolder(paragraph, mentions, at: end) {
      return "title of whoever is named after it"
    }
    // "là đại đội trưởng đầu tiên", "từ chiến sĩ đến Trung đoàn phó"
    if plain.isCommand(paragraph, title), plain.isClosed(paragraph, mentions, at: end) {
      return "command that somebody is given"
    }
    if isCapital, isLong || !fact.isWeak, fillsCell(title, paragraph, mentions, end: end) {
      return "title in a table's cell"
    }
    if isCapital {
      return isLong || !fact.isWeak ? cue(ofCapital: title, fact, paragraph, mentions, end: end) : nil
    }
    let isGiven = isLong && !fact.isWeak && isGivenSmall(title, paragraph, mentions, end: end)
    return isGiven ? "title that is conferred" : nil
  }

  /// Whether the title is in capitals and all that a line has: "TRƯỞNG BAN".
  private func isSigned(_ title: TitleMatch, _ paragraph: ParagraphText, end: Int) -> Bool {
    title.first == 0 && end >= paragraph.count && end <= Self.longestSigner
      && (0..<end).allSatisfy { paragraph[$0].letterCase == .upper }
  }

  /// In words: "PHÓ TỔNG GIÁM ĐỐC THƯỜNG TRỰC".
  private static let longestSigner = 6

  /// The token behind what a title is shortened to, if that stands at `index`: "Kiểm sát viên |(KSV)| Trần Mẫu".
  private func afterInitials(_ paragraph: ParagraphText, _ index: Int) -> Int {
    paragraph[index].isMark("(") && paragraph[index + 1].letterCase == .upper
      && paragraph[index + 2].isMark(")")
      ? index + 3 : index
  }

  /// The token behind the noun of a body whose name everybody knows, if who leads it is named there: "Giám đốc |Sở| Trần Mẫu".
  private func afterOffice(_ paragraph: ParagraphText, _ index: Int) -> Int {
    leadsOffice(paragraph, at: index) ? index + 1 : index
  }

  /// The same of a title with a capital, beside which nothing names its holder.
  private func cue(
    ofCapital title: TitleMatch, _ fact: TitleWords.Fact, _ paragraph: ParagraphText,
    _ mentions: ParagraphMentions, end: Int
  ) -> StaticString? {
    let isLong = title.end - title.first > 1
    // "Chính ủy Thiếu tướng Trần Mẫu", "Bộ trưởng, Đại tướng Trần Mẫu", "Trung đoàn trưởng - Thượng tá Trần Mẫu"
    let joins = paragraph[end].isMark(",") || paragraph[end].isDash && paragraph[end].gap == .space
    if let rank = mentions.mention(.rank, from: isLong && joins ? end + 1 : end),
      isName(paragraph, mentions, at: afterHonours(paragraph, Int(rank.endToken)))
    {
      return "title before rank and name"
    }
    let before = beforeForms(paragraph, title)
    if fact.isWeak
      ? office.contains(paragraph[before].key) || isMade(paragraph, title, before)
      : isAppointing(paragraph, before)
        || paragraph[before].isMark(":") && office.contains(paragraph[before - 1].key)
    {
      return "title after an appointing word"
    }
    // "được bổ nhiệm |Trung đội trưởng|", "vừa được bầu |Bí thư|"
    if isLong, verbs.contain(paragraph[before]), !paragraph.is(title.end - 1, delegation),
      paragraph.is(before - 1, passive) || paragraph.is(before - 2, passive)
    {
      return "title after an appointing word"
    }
    if isLong, followsRank(paragraph, mentions, title.first) { return "title after a rank" }
    return joinsName(paragraph, mentions, at: before) ? "title after a name" : nil
  }

  /// Whether the title in small letters is given to somebody, and nothing behind it says that it is more than a title.
  private func isGivenSmall(
    _ title: TitleMatch, _ paragraph: ParagraphText, _ mentions: ParagraphMentions, end: Int
  ) -> Bool {
    let isClosed =
      paragraph[end].letterCase != .lower || paragraph[end].isMark || paragraph.is(end, instead)
      || paragraph.is(end, also) || isNextHolder(paragraph, at: end)
    if isClosed,
      isConferred(paragraph, before: title.first)
        // "ông Mẫu, nguyên trung đoàn trưởng, …", "thiếu tướng, cựu phó chính ủy;"
        || exes.contains(paragraph[title.first - 1].key)
          && (joinsName(paragraph, mentions, at: title.first - 2)
            || followsRankAndComma(paragraph, mentions, title.first - 1))
    {
      return true
    }
    // "ông Mẫu, trưởng thôn cho biết"; not "Ở Mỹ, tổng thống …"
    if paragraph[title.first - 1].isMark(","), joinsName(paragraph, mentions, at: title.first - 1),
      plain.isClosed(paragraph, mentions, at: end),
      !capitals.beginsSentence(paragraph, title.first - 3) || capitals.isFamily(paragraph, title.first - 3)
    {
      return true
    }
    // "làm giám đốc sở từ năm 2010", "được bổ nhiệm làm chánh thanh tra sở,"
    return endsOffice(paragraph, at: end)
      && (isConferred(paragraph, before: title.first) || paragraph.is(title.first - 1, making))
  }

  /// Whether "và" leads to somebody else there: "được bầu là phó bí thư thường trực |và ông Mẫu|".
  private func isNextHolder(_ paragraph: ParagraphText, at index: Int) -> Bool {
    guard paragraph.is(index, and) else { return false }
    return capitals.beginsPerson(paragraph, index + 1)
      || paragraph.starts(.honorific, at: index + 1) && capitals.beginsPerson(paragraph, index + 2)
  }

  /// The token before the title and words like "nguyên", "các đồng chí" that may come before it.
  private func beforeForms(_ paragraph: ParagraphText, _ title: TitleMatch) -> Int {
    var before = title.first - 1
    while before >= title.first - 3, before >= 0, paragraph[before].isWord,
      former.contains(paragraph[before].key), !paragraph.is(before - 1, standing)
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
      || paragraph.is(index - 1, seat)
  }

  /// Whether the title stands behind a rank and a comma, as in a life in a table ("Đại tá, Sư đoàn trưởng, Sư đoàn 3"), or
  /// behind a rank or a form of address and a name without any: "Đại tá Lê Giả Định Phó Chính ủy cùng …".
  private func followsRank(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ first: Int
  ) -> Bool {
    if followsRankAndComma(paragraph, mentions, first) { return true }
    // "cựu trung tướng, |cựu| Chính ủy"
    if exes.contains(paragraph[first - 1].key) { return followsRankAndComma(paragraph, mentions, first - 1) }
    var start = first
    while start > first - 4, paragraph[start].gap != .none, capitals.isNameWord(paragraph, start - 1),
      !mentions.covers(start - 1, .rank)
    {
      start -= 1
    }
    guard first - start >= 2, capitals.isFamily(paragraph, start) else { return false }
    // "Đại tá Lê Giả Định |Phó Chính ủy|", "đồng chí Lê Giả Định |Phó Chính ủy|"
    return mentions.covers(start - 1, .rank)
      || first - start >= 3 && paragraph.hasEnding(PhraseList.honorific.bit, at: start - 1)
  }

  private func followsRankAndComma(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ first: Int
  ) -> Bool {
    paragraph[first - 1].isMark(",") && mentions.covers(first - 2, .rank)
  }

  /// Whether a comma, dash or bracket at the token joins what follows to a name before it.
  private func joinsName(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    let sign = paragraph[index]
    guard sign.isMark(",") || sign.isDash || sign.isMark("(") else { return false }
    return endsName(paragraph, mentions, at: index - 1)
      || sign.isMark(",")
        && (endsName(paragraph, mentions, at: beforeAge(paragraph, index) - 1)
          || endsName(paragraph, mentions, at: beforeBracket(paragraph, index) - 1))
  }

  /// The bracket that opens what says how old somebody is before the comma at `index`: "(50 tuổi, …", "(sinh năm 1980, …";
  /// `index` itself where there is none.
  private func beforeAge(_ paragraph: ParagraphText, _ index: Int) -> Int {
    var place = index - 1
    while place > index - 4, paragraph[place].isNumber || birth.contains(paragraph[place].key) { place -= 1 }
    return paragraph[place].isMark("(") ? place : index
  }

  /// The bracket that opens what closes straight before the comma at `index`: "Trần Mẫu |(thứ hai từ trái sang)|, Chính ủy"; `index`
  /// itself where there is none.
  private func beforeBracket(_ paragraph: ParagraphText, _ index: Int) -> Int {
    guard paragraph[index - 1].isMark(")") else { return index }
    return (max(index - Self.longestBracket, 0)..<index).last { paragraph[$0].isMark("(") } ?? index
  }

  /// In tokens: "(thứ hai từ trái sang, hàng trên)".
  private static let longestBracket = 14

  /// Whether the words before the title give it to somebody: "(đội trưởng Đội …", "làm tổ trưởng Tổ …".
  func isAppointed(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch)
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
    return isName(paragraph, mentions, at: afterHonours(paragraph, Int(rank.endToken)))
  }

  /// The token behind the degrees and honours that begin at `index`: "Thiếu tướng|, TS| Trần Mẫu", "Trung tướng|, Anh hùng LLVT
  /// nhân dân| Lê Thí Dụ".
  private func afterHonours(_ paragraph: ParagraphText, _ index: Int) -> Int {
    var name = index
    for _ in 0..<6 {
      if paragraph[name].isMark(",") || paragraph[name].isMark(".") || paragraph[name].isMark(";") {
        name += 1
      } else if paragraph.starts(.honorific, at: name), let degree = paragraph.match(.honorific, at: name) {
        name += degree.count
      } else {
        break
      }
    }
    return name
  }
}
