import Lexicon
import SourceText
import VietnameseText

/// What committees are for: fields of the table, and words of no table where something says that they are its purpose.
extension FieldGrammar {
  /// What a committee is for, one field after another up to its owner: "diễn tập khu vực phòng thủ |huyện".
  ///
  /// - Parameter isTitled: the committee stands behind its chairman's title, so that a name or mark closes it too.
  func purpose(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from index: Int, isTitled: Bool
  ) -> Int? {
    var end = index
    var steps = 0
    while steps < 5, paragraph.starts(.bodyField, at: end), let field = paragraph.match(.bodyField, at: end) {
      end += field.count
      steps += 1
      // "diễn tập khu vực phòng thủ, phòng thủ dân sự |tỉnh"
      if paragraph[end].isMark(","), paragraph[end + 1].letterCase == .lower,
        paragraph.starts(.bodyField, at: end + 1), let next = paragraph.match(.bodyField, at: end + 1),
        isOwned(paragraph, mentions, at: end + 1 + next.count)
      {
        return end + 1 + next.count
      }
    }
    guard end > index else { return nil }
    // Initials end it by themselves: "diễn tập KVPT".
    let isClosed =
      isOwned(paragraph, mentions, at: end) || paragraph[end].isMark("(") || isNational(paragraph, at: end)
      || end - 2 > index && isNational(paragraph, at: end - 2)
      || end > index + 1 && paragraph[end - 1].letterCase == .upper && paragraph[end - 1].key.letterCount > 2
      || isTitled && beginsHolder(paragraph, mentions, at: end)
      // "Ban Chỉ đạo diễn tập |Bộ Quốc phòng|"
      || paragraph[end].letterCase == .capitalised && paragraph[end].gap == .space
        && paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: end)
    return isClosed ? end : nil
  }

  /// Whether the body is the whole country's: "Hội đồng tuyển chọn |quốc gia|".
  func isNational(_ paragraph: ParagraphText, at index: Int) -> Bool {
    isNation(paragraph, at: index) && paragraph[index].letterCase == .lower
      && paragraph[index + 1].gap == .space
  }

  /// Whether "quốc gia" stands there, with capitals or without.
  func isNation(_ paragraph: ParagraphText, at index: Int) -> Bool {
    paragraph.is(index, nation.0) && paragraph.is(index + 1, nation.1)
  }

  /// Whether whoever has the post that ends before `index` comes next, or nothing more is said of the post: "Trưởng Ban Chỉ
  /// đạo diễn tập |Trần Mẫu|", "…, |đồng chí Trần Mẫu|"; not "Trưởng Ban Chỉ đạo kiểm tra|, đôn đốc …".
  private func beginsHolder(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int
  ) -> Bool {
    let token = paragraph[index]
    if token.isMark(",") {
      return paragraph[index + 1].isCapitalised || mentions.covers(index + 1, .rank)
        || paragraph.starts(.honorific, at: index + 1)
    }
    if token.isMark { return true }
    return mentions.covers(index, .rank) || capitals.beginsPerson(paragraph, index)
  }

  /// The end of what a committee is for in words of no table, which ends before `end` so far: "Ban Chỉ đạo quốc gia |về xây dựng các
  /// đơn vị Mẫu|", "Ủy ban |quốc gia ứng phó sự cố|", "thành lập Ban Chỉ đạo |sắp xếp tổ chức bộ máy|"; nil where nothing says so.
  ///
  /// - Parameter head: the noun, "Ban Chỉ đạo", "Ủy ban", "Hội đồng".
  func committeePurpose(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, head: Range<Int>, from end: Int
  ) -> Int? {
    // "Ủy ban liên Chính phủ |về hợp tác kinh tế| Việt Nam - Mẫu"
    let isJoint = head.count == 5 && paragraph.is(head.upperBound - 3, inter)
    guard head.count <= 3 || isJoint,
      isJoint || committees.contains(paragraph[head.upperBound - 1].key)
        // "Tổ công tác |về …|"; others of that word are sent out for a day.
        || head.count == 3 && paragraph.is(head.lowerBound, taskForce) && paragraph.is(end, about),
      paragraph[head.lowerBound].isCapitalised, !capitals.isShouted(paragraph, head.lowerBound)
    else { return nil }
    let level = levelEnd(
      paragraph, at: paragraph.is(end, of) ? centralOwnerEnd(paragraph, at: end + 1) ?? end : end)
    let isLeveled = level > head.upperBound
    if paragraph.is(level, about), paragraph[level].letterCase == .lower {
      let first = paragraph[level + 1]
      guard first.isWord, !topics.contains(first.key),
        isLeveled || !receivers.contains(paragraph[head.lowerBound - 1].key) && !reports.contains(first.key)
      else { return nil }
      return purposeEnd(paragraph, mentions, head: head, from: level + 1)
    }
    // "Ủy ban quốc gia |ứng phó …|", "Hội đồng Trung ương |thẩm định …|"
    if isLeveled,
      level > end || words.centralEnd(paragraph, at: end - 2) == end || isNation(paragraph, at: end - 2),
      paragraph[level].letterCase == .lower, purposes.contains(paragraph[level].key),
      paragraph.has(.compound, longerThan: 1, at: level) || paragraph.starts(.bodyField, at: level)
    {
      return purposeEnd(paragraph, mentions, head: head, from: level)
    }
    // "Ủy ban |chỉ đạo hợp tác song phương| Việt Nam - Lào"
    if end == head.upperBound, head.count == 2, paragraph[end].letterCase == .lower,
      let purpose = purposeEnd(paragraph, mentions, head: head, from: end),
      let country = mentions.mention(.location, from: purpose), country.isCountry,
      paragraph[Int(country.endToken)].isDash
    {
      return purpose
    }
    // "thành lập Ban Chỉ đạo |…|"
    if end == head.upperBound, founders.contains(paragraph[head.lowerBound - 1].key),
      paragraph[end].letterCase == .lower,
      !endsName(paragraph, at: end) || purposes.contains(paragraph[end].key)
    {
      return purposeEnd(paragraph, mentions, head: head, from: end)
    }
    return nil
  }

  /// The end of whose a committee is, where that stands between its noun and its purpose: "quốc gia", "Nhà nước", "hỗn hợp".
  private func levelEnd(_ paragraph: ParagraphText, at index: Int) -> Int {
    let isPair =
      isNation(paragraph, at: index)
      || paragraph.is(index, mixed.0) && paragraph.is(index + 1, mixed.1)
    if isPair { return index + 2 }
    return paragraph.is(index, inter) && paragraph[index + 1].isWord && paragraph.is(index + 3, about)
      ? index + 3 : index
  }

  /// The end of the central body that has set up a committee, where its purpose follows: "Ban Chỉ đạo của |Chính phủ| về …".
  private func centralOwnerEnd(_ paragraph: ParagraphText, at index: Int) -> Int? {
    guard paragraph[index].isCapitalised,
      let body = paragraph.match(.body, at: index) ?? paragraph.match(.bodyHead, at: index),
      body.count > 1, paragraph.is(index + body.count, about)
    else { return nil }
    return index + body.count
  }

  /// The end of a purpose of whatever words, up to what cannot be part of it; nil where no such thing follows.
  private func purposeEnd(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, head: Range<Int>, from start: Int
  ) -> Int? {
    var end = start
    var mustGoOn = true
    while end - start < Self.longestPurpose {
      let token = paragraph[end]
      let isAbout = !mustGoOn && token.key == about && start == head.upperBound
      if token.isMark || token.key == and || token.isNumber || isAbout {
        guard end > start, let next = isAbout ? end + 1 : purposeJoint(paragraph, at: end) else { break }
        mustGoOn = next > end && !token.isNumber
        end = next
        continue
      }
      guard token.isWord, token.gap == .space || mustGoOn && end > start && paragraph[end - 1].isMark("/"),
        !mentions.covers(end, .rank), !mentions.covers(end, .date),
        mustGoOn || mentions.mention(.location, from: end) == nil,
        mustGoOn || words.ownerEnd(paragraph, at: end) == nil,
        !beginsAddress(paragraph, at: end),
        let next = purposeWord(paragraph, at: end, mustGoOn: mustGoOn)
      else { break }
      end = next
      mustGoOn = false
    }
    guard !mustGoOn, end > start + 1, end - start < Self.longestPurpose else { return nil }
    return end
  }

  /// In words: longer ones are sentences.
  private static let longestPurpose = 22

  /// The end of the word or field of a purpose at `index`.
  private func purposeWord(_ paragraph: ParagraphText, at index: Int, mustGoOn: Bool) -> Int? {
    let field =
      paragraph.starts(.bodyField, at: index) ? paragraph.match(.bodyField, at: index)?.count ?? 0 : 0
    if paragraph[index].isCapitalised {
      if paragraph.has(PhraseList.title.bit, at: index), paragraph.match(.title, at: index)?.count ?? 0 > 1 {
        return nil
      }
      if field > 0 { return index + field }
      // "về |Chính phủ điện tử|", "về ứng dụng |CNTT|"
      let isName = paragraph[index].letterCase == .upper || paragraph[index - 1].isCapitalised
      let isHalf = capitals.isHalfWord(paragraph, index)
      guard mustGoOn || isName || isHalf, !capitals.beginsPerson(paragraph, index),
        mustGoOn || !beginsOther(paragraph, at: index)
      else { return nil }
      return index + (isHalf ? 2 : 1)
    }
    // "xây dựng |các| đơn vị": what is built comes.
    if plurals.contains(paragraph[index].key) {
      return paragraph[index + 1].letterCase == .lower && !endsName(paragraph, at: index + 1)
        ? index + 1 : nil
    }
    // "ứng phó |với| sự cố thiên tai"
    if paragraph.is(index, with), paragraph.is(index - 1, cope) { return index + 1 }
    if !mustGoOn, endsName(paragraph, at: index) { return nil }
    if field > 1 { return index + field }
    return index + (paragraph.has(.compound, longerThan: 1, at: index) ? 2 : 1)
  }

  /// The end of what joins two parts of a purpose: "và", a comma before a further field, a dash between two of them, "Đề án |06|".
  private func purposeJoint(_ paragraph: ParagraphText, at index: Int) -> Int? {
    let next = paragraph[index + 1]
    if paragraph[index].isNumber {
      return paragraph[index - 1].isCapitalised
        || paragraph[index - 1].letterCase == .lower
          && paragraph.is(index - 1, number)
        || paragraph.match(.documentType, at: index - 2)?.count == 2
        ? index + 1 : nil
    }
    // "HIV/AIDS"
    if paragraph[index].isMark("/") {
      return paragraph[index].gap == .none && next.gap == .none && next.letterCase == .upper ? index + 1 : nil
    }
    guard next.isWord, !others.contains(next.key), !paragraph.starts(.honorific, at: index + 1) else {
      return nil
    }
    let field =
      paragraph.starts(.bodyField, at: index + 1) ? paragraph.match(.bodyField, at: index + 1)?.count ?? 0 : 0
    if paragraph.is(index, and) {
      return next.letterCase == .lower
        ? endsName(paragraph, at: index + 1) ? nil : index + 1
        : field > 1 && !beginsOther(paragraph, at: index + 1) || isNumberedProject(paragraph, at: index + 1)
          || isLetters(next)
          ? index + 1 : nil
    }
    guard next.letterCase == .lower, field > 1 || paragraph.has(.compound, longerThan: 1, at: index + 1),
      !endsName(paragraph, at: index + 1)
    else { return nil }
    if paragraph[index].isDash { return index + 1 }
    return paragraph[index].isMark(",") && isPart(paragraph, from: index + 1) ? index + 1 : nil
  }

  /// Whether a project is named by its number: "chuyển đổi số và |Đề án 06|".
  private func isNumberedProject(_ paragraph: ParagraphText, at index: Int) -> Bool {
    paragraph.match(.documentType, at: index)?.count == 2 && paragraph[index + 2].isNumber
      && paragraph[index + 1].letterCase == .lower
  }

  /// "ứng phó sự cố thiên tai và |TKCN|"
  private func isLetters(_ token: Token) -> Bool { token.letterCase == .upper && rescue.contains(token.key) }

  /// Whether the words behind a comma are but a further part of the purpose: "tham nhũng, |lãng phí, tiêu cực|.", "buôn lậu,
  /// |gian lận thương mại và hàng giả| …"; not "phòng chống thiên tai, |mưa lũ làm nhiều người chết|".
  private func isPart(_ paragraph: ParagraphText, from index: Int) -> Bool {
    var end = index
    while end - index < 6, paragraph[end].isWord, paragraph[end].letterCase == .lower,
      !paragraph.is(end, and),
      end == index || !endsName(paragraph, at: end)
    {
      let field = paragraph.starts(.bodyField, at: end) ? paragraph.match(.bodyField, at: end)?.count ?? 0 : 0
      guard field > 1 || paragraph.has(.compound, longerThan: 1, at: end) else { return false }
      end += max(field, 2)
    }
    let sign = paragraph[end]
    return end > index
      && (!sign.isWord || paragraph.is(end, and) || sign.letterCase == .lower && end - index < 6)
  }
}
