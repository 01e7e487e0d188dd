import Lexicon
import SourceText
import VietnameseText

/// Bodies made of a head and what follows it.
extension BodyGrammar {
  /// The body whose head begins at the token.
  ///
  /// - Parameter isAfterTitle: as in `body`.
  func headedBody(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ index: Int, _ match: Gazetteer.Match,
    _ head: BodyWords.Head, _ isAfterTitle: Bool
  ) -> Body? {
    if isOtherWords(paragraph, index, match, head, isAfterTitle) { return nil }
    let headEnd = index + match.count
    let first = paragraph[index]
    let isLower = first.letterCase == .lower
    // "Đồn Biên phòng cửa khẩu cảng Mẫu", "Thuế tỉnh Mẫu": the last words of the head are the place's.
    if match.count > 2 || match.count == 2 && !isLower,
      let place = mentions.mention(.location, at: headEnd - 1),
      Int(place.firstToken) > index, Int(place.endToken) > headEnd
    {
      let detail = OrganizationDetail(list: .bodyHead, row: match.row, sort: head.sort, isBare: false)
      return Body(end: Int(place.endToken), detail: detail, cue: "head and owner", place: nil)
    }
    // "Phòng Cảnh sát kinh tế": the table has "Phòng Cảnh sát" too, but the field is longer.
    let nameStart = longerField(paragraph, index, headEnd, head.sort) ?? headEnd
    let named = fields.read(
      paragraph, mentions, from: nameStart, head: head, headLength: match.count, isTitled: isAfterTitle)
    var end = named.end
    if end == headEnd, !isAfterTitle, let name = honouree(paragraph, index, headEnd, head) { end = name }
    let hasName = end > headEnd
    // "Tàu 015", "Kho K860": these are named by their number and by nothing else.
    if match.count == 1, head.takesNumber, head.alone == .never, head.sort == .military,
      !named.startsWithNumber
    {
      return nil
    }
    let isShort = match.count == 1 && first.letterCase != .upper
    // One syllable alone has no owner: "Ban Tỉnh ủy" is no body, "Sở tỉnh" neither.
    let mayHaveOwner = hasName || !isShort || head.alone != .never
    var place: Range<Int>?
    var hasOwner = false
    if mayHaveOwner {
      let tail = tail(
        paragraph, mentions, from: end, head: index..<headEnd, isFirst: !hasName, sort: head.sort,
        allowsNested: hasName || !isShort || head.sort == .media)
      hasOwner = tail.end > end
      end = tail.end
      place = tail.place
    }
    if let purpose = purposes.end(paragraph, mentions, head: index..<headEnd, from: end) {
      let owner = self.tail(
        paragraph, mentions, from: purpose, head: index..<headEnd, isFirst: false, sort: head.sort,
        allowsNested: true)
      end = owner.end
      place = owner.place ?? place
      hasOwner = true
    }
    if match.count == 1,
      isMisread(paragraph, mentions, head, named, words: index..<end, isAfterTitle: isAfterTitle)
    {
      return nil
    }

    let isBelieved =
      hasName || hasOwner
      ? !isLower || isBelievedSmall(paragraph, mentions, index, headEnd, end, head, isAfterTitle, named)
      : isAfterTitle && saysWhich(paragraph, index, headEnd, head)
        || isBelievedAlone(paragraph, index, headEnd, head)
    guard isBelieved, head.sort != .school || !isLower || !isSort(paragraph, mentions, index..<end)
    else { return nil }
    let detail = OrganizationDetail(
      list: .bodyHead, row: match.row, sort: head.sort, isBare: !hasName && !hasOwner)
    return Body(
      end: end, detail: detail, cue: hasName ? "head and field" : hasOwner ? "head and owner" : "head",
      place: place)
  }

  /// Whether schools of a sort are counted and none is named: "15 |trường Phổ thông dân tộc bán trú|".
  private func isSort(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ words: Range<Int>
  ) -> Bool {
    if mentions.covers(words.upperBound - 1, .location) { return false }
    let (before, last) = (paragraph[words.lowerBound - 1], paragraph[words.upperBound - 1])
    return (before.isNumber || several.contains(before.key)) && last.isWord && last.letterCase != .capitalised
  }

  /// Whether the words of a head are something else where they stand: part of a compound or of a name, a verb, words of a
  /// headline.
  private func isOtherWords(
    _ paragraph: ParagraphText, _ index: Int, _ match: Gazetteer.Match, _ head: BodyWords.Head,
    _ isAfterTitle: Bool
  ) -> Bool {
    let first = paragraph[index]
    let isLower = first.letterCase == .lower
    let next = paragraph[index + match.count].letterCase
    // "khối Đại đoàn kết": no great unit ("đại đoàn") of the war against France; "đồng chí Trường Chinh": the two are one
    // word.
    if match.count > 1 && next == .lower || match.count == 1 && head.sort == .school && next == .capitalised,
      paragraph.has(.compound, longerThan: match.count, at: index)
    {
      return true
    }
    if first.letterCase == .upper, isInsideCode(paragraph, index) { return true }
    if match.count == 1 {
      // "máy bay Tu-22M3": initials only in capitals.
      if first.letterCase == .capitalised, committees.contains(first.key) { return true }
      // "BAN HÀNH", "BÁO CÁO" in a headline
      if first.letterCase == .upper, paragraph.has(.compound, longerThan: 1, at: index),
        capitals.isShouted(paragraph, index)
      {
        return true
      }
      if !isAfterTitle {
        let isInitials = first.letterCase == .upper && first.range.length > 2
        if !isInitials, isAfterName(paragraph, index) { return true }
        if isBound(paragraph, index), isLower || capitals.isShouted(paragraph, index) { return true }
      }
    }
    // "cơ quan Mặt trận Tổ quốc", "đoàn công tác Bộ Tư lệnh": who they are of is the body, they are none.
    if isLower, head.alone == .never, !isAfterTitle, generic.contains(first.key) { return true }
    // "Ngày hội toàn dân bảo vệ An ninh Tổ quốc"
    if head.sort == .police, head.alone == .never, paragraph.is(index - 1, guarding) { return true }
    return isVerb(paragraph, index, head) || isConcept(paragraph, index..<index + match.count, isLower)
  }

  /// Whether the words are part of a term: "tổ chức lại |thành đoàn| kinh tế", "|Binh chủng| hợp thành".
  private func isConcept(_ paragraph: ParagraphText, _ words: Range<Int>, _ isLower: Bool) -> Bool {
    isLower && paragraph.is(words.lowerBound, become)
      && (changes.contains(paragraph[words.lowerBound - 1].key)
        || paragraph.is(words.lowerBound + 1, unit) && convoys.contains(paragraph[words.lowerBound - 1].key))
      || paragraph.is(words.upperBound, combined)
  }

  /// The end of the name of the man whom a unit is called after: "thuộc Trung đoàn |Trần Thí Dụ". Other names are read as
  /// places; and "cán bộ Trung đoàn Trần Thí Dụ" may be somebody who is alive, so the words before must leave no doubt.
  private func honouree(
    _ paragraph: ParagraphText, _ index: Int, _ headEnd: Int, _ head: BodyWords.Head
  ) -> Int? {
    guard head.sort == .military, head.takesNumber, paragraph[index].letterCase == .capitalised,
      units.contains(paragraph[headEnd - 1].key), capitals.beginsPerson(paragraph, headEnd),
      !capitals.isShouted(paragraph, headEnd), !paragraph.starts(.title, at: headEnd),
      index > 0, paragraph[index - 1].isWord, free.contains(paragraph[index - 1].key)
    else { return nil }
    let end = capitals.runEnd(paragraph, from: headEnd, limit: 4)
    return end - headEnd >= 2 ? end : nil
  }

  /// Whether a capitalised word stands straight before, which may be a person's: "Nguyễn Văn Bộ".
  private func isAfterName(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    index > 0 && paragraph[index].gap != .none && paragraph[index - 1].isWord
      && capitals.isNameWord(paragraph, index - 1) && paragraph[index - 1].letterCase == .capitalised
      // "Theo Phòng Cảnh sát hình sự"
      && !(capitals.beginsSentence(paragraph, index - 1) && paragraph.starts(.sentenceOpener, at: index - 1))
  }

  /// Whether a head of one syllable may be the second one of a compound.
  private func isBound(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    index > 0 && paragraph[index - 1].isWord && !free.contains(paragraph[index - 1].key)
  }

  /// The end of a field that begins inside the head and goes on after it.
  private func longerField(
    _ paragraph: ParagraphText, _ index: Int, _ headEnd: Int, _ sort: BodyClass
  ) -> Int? {
    // "Ban Quản lý |dự án đầu tư xây dựng|"
    let mayBeSmall = sort == .police || headEnd - index >= Self.longField
    for start in index + 1..<max(headEnd, index + 1)
    where (paragraph[start].isCapitalised || mayBeSmall) && paragraph.starts(.bodyField, at: start) {
      // "Phòng cảnh sát |phòng cháy chữa cháy và cứu nạn cứu hộ|": so long a field needs no capital.
      if let field = paragraph.match(.bodyField, at: start), start + field.count > headEnd,
        paragraph[start].isCapitalised || field.count >= Self.longField
      {
        return start + field.count
      }
    }
    return nil
  }

  /// In words; nothing but the name of a body's field is so long.
  private static let longField = 5

  /// A head in lower case with something after it.
  private func isBelievedSmall(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ index: Int, _ headEnd: Int, _ end: Int,
    _ head: BodyWords.Head, _ isAfterTitle: Bool, _ named: FieldGrammar.Name
  ) -> Bool {
    if head.alone == .always || isAfterTitle { return true }
    // "các công ty Mỹ" are any of that country's.
    if head.sort == .company, named.end == headEnd, !paragraph[end].isCapitalised,
      let country = mentions.mention(.location, from: headEnd), country.isCountry,
      Int(country.endToken) == end
    {
      return false
    }
    if named.hasNumber || named.hasKnownCapital { return true }
    // "văn phòng Thành ủy": whose it is says which one.
    if head.sort == .state, paragraph.is(index, office),
      paragraph[headEnd].isCapitalised,
      paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: headEnd)
    {
      return true
    }
    // "bệnh viện đa khoa tỉnh Sơn Mẫu": the place says which one.
    if head.sort == .other, headEnd - index > 2, healers.contains(paragraph[index].key), end > headEnd,
      mentions.covers(end - 1, .location), !several.contains(paragraph[index - 1].key)
    {
      return true
    }
    // "công an huyện Sơn Mẫu"
    if head.sort == .police, headEnd - index == 2,
      paragraph[end - 1].isCapitalised || paragraph[end - 1].isNumber && mentions.covers(end - 1, .location)
    {
      return true
    }
    // "bệnh viện Sơn Mẫu"
    if head.sort == .other, clinics.contains(paragraph[index].key), named.end > headEnd,
      isOwnName(paragraph, headEnd..<named.end, after: index)
    {
      return true
    }
    // "hạ viện Mỹ"
    if head.sort == .international, headEnd - index == 2, paragraph.is(index + 1, chamber),
      mentions.mention(.location, from: headEnd)?.isCountry == true
    {
      return true
    }
    if head.alone == .never || head.sort == .international || head.sort == .other { return false }
    let hasCapital = (index..<end).contains { paragraph[$0].isCapitalised }
    if headEnd - index == 1, !head.sort.hasProperNames { return false }
    return hasCapital || head.sort == .military || head.sort == .party
  }

  /// Whether the words are what a hospital is called, whose noun is at `head`: not who works there, "bệnh viện Trần Thí Dụ".
  private func isOwnName(_ paragraph: ParagraphText, _ words: Range<Int>, after head: Int) -> Bool {
    words.allSatisfy { paragraph[$0].letterCase == .capitalised }
      && !several.contains(paragraph[head - 1].key)
      && (!capitals.beginsPerson(paragraph, words.lowerBound) || free.contains(paragraph[head - 1].key))
  }

  /// Whether a head after a title says itself which body it is: "Phó Trưởng |phòng CSGT|".
  private func saysWhich(
    _ paragraph: ParagraphText, _ index: Int, _ headEnd: Int, _ head: BodyWords.Head
  ) -> Bool {
    head.alone == .always
      || head.alone == .capitalised && (index + 1..<headEnd).contains { paragraph[$0].isCapitalised }
  }

  /// Whether a body known by its initials or with a capital comes next in a row: "|đảng ủy|, HĐND, UBND xã".
  private func isBesideInitials(_ paragraph: ParagraphText, after end: Int) -> Bool {
    guard paragraph[end].isMark(",") || paragraph[end].isDash else { return false }
    let next = paragraph[end + 1]
    guard next.isCapitalised, paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: end + 1) else {
      return false
    }
    return next.letterCase == .upper && next.key.letterCount > 2
      || paragraph.match(.bodyHead, at: end + 1)?.count ?? 0 > 2
  }

  /// A head with nothing after it.
  private func isBelievedAlone(
    _ paragraph: ParagraphText, _ index: Int, _ headEnd: Int, _ head: BodyWords.Head
  ) -> Bool {
    let first = paragraph[index]
    switch head.alone {
    case .never: return false
    case .always:
      return first.isCapitalised
        || headEnd - index > 1
          && (!needsMoreInLowerCase.contains(first.key) || isBesideInitials(paragraph, after: headEnd))
    case .capitalised:
      // "Trung tâm chính trị - hành chính" is a place with offices.
      if paragraph[headEnd].isDash, paragraph[headEnd + 1].letterCase == .lower,
        paragraph[headEnd - 1].letterCase == .lower, paragraph.starts(.bodyField, at: headEnd + 1)
      {
        return false
      }
      // "cơ quan Cảnh sát điều tra", "phòng Cảnh sát PCCC & CNCH": the name proper has its capital.
      let isNamed =
        first.isCapitalised
        || headEnd - index >= 5 && (paragraph[index + 1].isCapitalised || paragraph[index + 2].isCapitalised)
        // "các phòng Tham mưu, Chính trị"
        || headEnd - index > 2 && offices.contains(first.key) && paragraph[index + 1].isCapitalised
      guard isNamed, headEnd - index > 1 || first.letterCase == .upper else { return false }
      // "tàu CSB 8002": the number belongs to something else.
      if paragraph[headEnd].isNumber, paragraph.digits(headEnd) > 2 { return false }
      // "đại diện Viện kiểm sát", "VKS đề nghị": the one of the trial; a court alone is any.
      if head.sort == .court { return headEnd - index >= 3 || first.letterCase == .upper }
      if head.sort.hasProperNames { return headEnd - index >= 4 }
      if capitals.isShouted(paragraph, index) {
        // "BAN CHỈ ĐẠO QUỐC GIA …": nobody can tell where the name ends.
        return headEnd - index > 2 && (head.sort != .state || paragraph[headEnd].letterCase != .upper)
      }
      if capitals.beginsSentence(paragraph, index) {
        return headEnd - index > 3 || head.sort == .military
          || (index + 1..<headEnd).contains { paragraph[$0].isCapitalised }
      }
      return true
    }
  }
}
