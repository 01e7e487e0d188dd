import Lexicon
import SourceText
import VietnameseText

/// Fields that the table has, and when one in small letters is the body's.
extension FieldGrammar {
  /// A field of the table. In lower case only after a long head and before an owner: "Đảng ủy quân sự tỉnh".
  func known(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    _ head: BodyWords.Head, _ headLength: Int, _ name: inout Name
  ) -> Int? {
    guard let match = paragraph.match(.bodyField, at: index) else { return nil }
    // "Tòa án trọng tài |Liên hợp quốc|" has nothing of "liên hợp".
    if match.count > 1, paragraph.starts(.body, at: index), let body = paragraph.match(.body, at: index),
      body.count > match.count, words.bodies[body.row] == .international
    {
      return nil
    }
    let end = index + match.count
    if capitals.isShouted(paragraph, index) {
      // "SỞ NỘI VỤ TỔ CHỨC HỘI NGHỊ": capitals say nothing here, so a verb is no field.
      guard
        index == start && headLength == 1 || isOwned(paragraph, mentions, at: end)
          || words.isSafeInLowerCase(paragraph, index..<end, sort: head.sort)
      else { return nil }
      name.hasKnownCapital = true
      return end
    }
    if paragraph[index].isCapitalised {
      // "Sở Tài chính" and the surname Tài: a lower-case second syllable, or a field of one word, is a field.
      name.hasKnownCapital = true
      return end
    }
    return knownSmall(
      paragraph, mentions, index..<end, from: start, head, headLength, isTitled: name.isTitled)
  }

  /// The end of the name where its field of the table, `field`, is written in small letters; nil where nothing says that
  /// it is the body's.
  private func knownSmall(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ field: Range<Int>, from start: Int,
    _ head: BodyWords.Head, _ headLength: Int, isTitled: Bool
  ) -> Int? {
    let (index, end) = (field.lowerBound, field.upperBound)
    // "Trường THPT |tư thục| Trần Mẫu"
    if head.sort == .school, index == start, sorts.contains(paragraph[end - 1].key),
      paragraph[end].isCapitalised
    {
      return end
    }
    if head.sort == .company, let business = businesses(paragraph, from: index) { return business }
    // "Ban Chỉ đạo diễn tập tỉnh": a committee is for something, whatever the word.
    let isCommittee = (2...3).contains(headLength) && head.alone != .always && index == start
    if isCommittee, let purpose = purpose(paragraph, mentions, from: index, isTitled: isTitled) {
      return purpose
    }
    if head.takesNumber, head.sort == .military, isUnit(paragraph, at: end, arm: field) { return end }
    if head.takesNumber, head.sort == .military, index > start, isArm(paragraph, field) { return end }
    // "Phó trưởng phòng tác chiến Quân khu 4"
    if isTitled, index == start,
      isOwned(paragraph, mentions, at: end) || isPolice(paragraph, at: end)
        || paragraph[end].isCapitalised
          && paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: end)
    {
      return end
    }
    if headLength == 1, index == start, isDepartment(paragraph, with: field) { return end }
    // "của Sở y tế thành phố", but "Ban quản lý thành phố" may open a sentence.
    let isNamed =
      headLength > 1 || index > start
      || paragraph[index - 1].letterCase == .capitalised && !capitals.beginsSentence(paragraph, index - 1)
    guard isNamed,
      isOwned(paragraph, mentions, at: end)
        // "Trung tâm Quốc gia |điều hành tìm kiếm cứu nạn|"
        || isNation(paragraph, at: index - 2) && field.count > 3
        // "Trung tâm báo chí Quốc hội"
        || index == start && headLength == 2 && bureaus.contains(paragraph[index - 1].key)
          && (paragraph[end].isCapitalised && paragraph.has(PhraseList.body.bit, at: end)
            // "Trung tâm điều hành thông minh (|TMA|)": its initials say that this is its name.
            || paragraph[end].isMark("(") && paragraph[end + 1].letterCase == .upper
              && paragraph[end + 2].isMark(")") && !capitals.beginsSentence(paragraph, index - 2)),
      isCommittee || words.isSafeInLowerCase(paragraph, field, sort: head.sort)
    else { return nil }
    return end
  }

  /// The end of a further field in small letters that "và" joins to one with a capital, where whose it is or its initials follow:
  /// "Bộ Văn hóa và |du lịch| Lào", "Phòng Công nghiệp và |thương mại| (TMV)".
  func smallJoined(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    _ head: BodyWords.Head
  ) -> Int? {
    guard index - 1 > start, paragraph.is(index - 1, and), paragraph[index].letterCase == .lower,
      head.sort == .state || head.sort == .international || head.sort == .other || head.sort == .mass,
      !others.contains(paragraph[index].key),
      !paragraph.has(PhraseList.bodyHead.bit | PhraseList.title.bit, at: index)
    else { return nil }
    var end = index
    while end < index + 6, paragraph[end].letterCase == .lower,
      let field = paragraph.match(.bodyField, at: end),
      field.count > 1, words.isSafeInLowerCase(paragraph, end..<end + field.count, sort: head.sort)
    {
      end += field.count
    }
    guard end > index else { return nil }
    let hasLetters =
      paragraph[end].isMark("(") && paragraph[end + 1].letterCase == .upper && paragraph[end + 2].isMark(")")
      && paragraph[end + 1].key.letterCount > 2
    return hasLetters || mentions.mention(.location, from: end) != nil ? end : nil
  }

  /// Whether a head of one word and so long a field in small letters are nothing but a body's name.
  private func isDepartment(_ paragraph: ParagraphText, with field: Range<Int>) -> Bool {
    let head = field.lowerBound - 1
    guard paragraph[head].letterCase == .capitalised else { return false }
    let isLong = field.count >= 3
    // "đại diện Sở tài nguyên và môi trường;"
    if paragraph.is(head, department),
      isLong || field.count == 2 && departments.contains(paragraph[head + 1].key)
    {
      return true
    }
    // "Cục phòng chống ma túy", "cán bộ Phòng giáo dục và đào tạo"
    return isLong
      && (bureaus.contains(paragraph[head].key)
        || paragraph.is(head, office) && !paragraph.is(head + 1, resist))
      && !capitals.beginsSentence(paragraph, head)
  }

  /// Whether the field is the arm of the unit whose number stands before it: "Sư đoàn 1 |bộ binh|", "Tiểu đoàn 11 |dù| (…)";
  /// not "Tiểu đoàn 11 |dù| thiếu quân".
  private func isArm(_ paragraph: ParagraphText, _ field: Range<Int>) -> Bool {
    guard paragraph[field.lowerBound - 1].isNumber, paragraph[field.lowerBound].gap == .space else {
      return false
    }
    return field.count == 1
      ? paragraph.is(field.lowerBound, airborne) && paragraph[field.upperBound].isMark
      : arms.contains(paragraph[field.upperBound - 1].key)
  }

  /// Whether a unit's number follows its arm in small letters, or whom it belongs to: "Tiểu đoàn đặc công |409|", "Lữ đoàn
  /// công binh |Quân khu 5|", "Đại đội kho |K123|"; not "Tiểu đoàn huấn luyện 120 chiến sĩ".
  private func isUnit(_ paragraph: ParagraphText, at index: Int, arm: Range<Int>) -> Bool {
    isUnitNumber(paragraph, at: index)
      // "Đại đội kho |K123|"
      || paragraph[index].isCapitalised && paragraph[index].gap == .space
        && code(paragraph, at: index) == index + 2
      // "Trung đoàn công binh hải quân |83| qua các thời kỳ"
      || arm.count >= 4 && paragraph[index].isNumber && paragraph[index].gap == .space
        && paragraph.digits(index) <= 3 && !isCount(paragraph, index)
      || paragraph[index].isNumber && paragraph.digits(index) == 3
        && words.isSafeInLowerCase(paragraph, arm, sort: .military)
      || paragraph[index].isCapitalised && paragraph[index].gap != .none
        && paragraph.has(PhraseList.body.bit | PhraseList.bodyHead.bit, at: index)
  }
}
