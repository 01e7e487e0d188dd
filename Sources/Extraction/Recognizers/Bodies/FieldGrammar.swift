import Lexicon
import SourceText
import VietnameseText

/// What follows a body's head and says which body it is: its field, its own name, its number.
struct FieldGrammar: Sendable {
  struct Name {
    var end: Int
    var hasNumber = false
    var startsWithNumber = false
    /// Whether a field of the table was read that is written with a capital or as an abbreviation.
    var hasKnownCapital = false
  }

  private let words: BodyWords
  private let capitals = CapitalWords()
  private let and = SyllableKey("và")
  private let number = SyllableKey("số")
  private let romans: Set<SyllableKey>

  init(words: BodyWords) {
    self.words = words
    romans = Set(
      ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"].map { SyllableKey($0) })
  }

  /// Reads the name from `start` on; its end is `start` where there is none.
  func read(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from start: Int, head: BodyWords.Head,
    headLength: Int
  ) -> Name {
    var name = Name(end: start)
    var steps = 0
    while steps < 24 {
      steps += 1
      guard let next = step(paragraph, mentions, at: name.end, from: start, head, headLength, &name),
        next > name.end
      else { break }
      name.end = next
      if steps == 1 { name.startsWithNumber = name.hasNumber }
    }
    return name
  }

  private func step(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    _ head: BodyWords.Head, _ headLength: Int, _ name: inout Name
  ) -> Int? {
    let token = paragraph[index]
    if token.isWord {
      guard token.gap != .none else { return code(paragraph, at: index) }
      if mentions.covers(index, .rank) { return nil }
      if token.key == and {
        return joined(paragraph, mentions, at: index + 1, from: start, head, headLength, &name)
      }
      if let location = mentions.mention(.location, at: index), Int(location.firstToken) == index {
        return nil
      }
      if let field = known(paragraph, mentions, at: index, from: start, head, headLength, &name) {
        return field
      }
      if token.letterCase == .upper, index == start, token.range.length <= 3, paragraph[index + 1].isNumber,
        paragraph.digits(index + 1) <= 3, words.levelEnd(paragraph, at: index) == nil
      {
        // "Phòng PC 04", "Cục H59"
        name.hasNumber = true
        return index + 2
      }
      if beginsOther(paragraph, at: index) { return nil }
      if headLength <= 2, let end = initialism(paragraph, at: index) {
        name.hasKnownCapital = true
        return end
      }
      if let code = code(paragraph, at: index) {
        name.hasNumber = true
        return code
      }
      if token.key == number, paragraph[index + 1].isNumber, index > start || head.takesNumber {
        name.hasNumber = true
        return index + 2
      }
      return unknown(paragraph, mentions, at: index, from: start, head, headLength)
    }
    if token.isNumber {
      guard index > start || head.takesNumber, paragraph.digits(index) <= 4, !mentions.covers(index, .date),
        !isCount(paragraph, index)
      else { return nil }
      name.hasNumber = true
      return index + 1
    }
    guard index > start || headLength > 1 && token.isDash else { return nil }
    if token.isDash || token.isMark("&") || token.isMark("/") {
      return joined(paragraph, mentions, at: index + 1, from: start, head, headLength, &name)
    }
    return nil
  }

  /// A field of the table. In lower case only after a long head and before an owner: "Đảng ủy quân sự tỉnh".
  private func known(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    _ head: BodyWords.Head, _ headLength: Int, _ name: inout Name
  ) -> Int? {
    guard let match = paragraph.match(.bodyField, at: index) else { return nil }
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
    if head.sort == .company, let business = businesses(paragraph, from: index) { return business }
    // "Ban Chỉ đạo diễn tập tỉnh": a committee is for something, whatever the word.
    let isCommittee = (2...3).contains(headLength) && head.alone == .never && index == start
    guard headLength > 1 || index > start, isOwned(paragraph, mentions, at: end),
      isCommittee || words.isSafeInLowerCase(paragraph, index..<end, sort: head.sort)
    else { return nil }
    return end
  }

  /// What a firm does, in small letters before its name: "đầu tư và xây dựng Tân Mẫu".
  private func businesses(_ paragraph: ParagraphText, from index: Int) -> Int? {
    var end = index
    var steps = 0
    while steps < 8 {
      steps += 1
      if paragraph.starts(.bodyField, at: end), let field = paragraph.match(.bodyField, at: end) {
        end += field.count
      } else if end > index, paragraph[end].key == and || paragraph[end].isDash || paragraph[end].isMark(","),
        paragraph[end + 1].letterCase == .lower, paragraph.starts(.bodyField, at: end + 1)
      {
        end += 1
      } else {
        break
      }
    }
    return end > index && paragraph[end].isWord && paragraph[end].isCapitalised && paragraph[end].gap != .none
      ? end : nil
  }

  /// Whether a level or place follows.
  private func isOwned(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    if words.levelEnd(paragraph, at: index) != nil || words.centralEnd(paragraph, at: index) != nil {
      return true
    }
    return mentions.mention(.location, at: index).map { Int($0.firstToken) == index } ?? false
  }

  /// Whether what is read so far must be part of the name because of what follows: a joint, a level or a place.
  private func isClosed(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    if isOwned(paragraph, mentions, at: index) { return true }
    let token = paragraph[index]
    guard token.isDash || token.key == and else {
      return token.isMark(",") || token.isMark(";") || token.isMark(".")
    }
    return paragraph[index + 1].isCapitalised && paragraph.match(.bodyField, at: index + 1) != nil
  }

  /// What "và", a dash or "&" joins to the field before it: another field, never another body.
  private func joined(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    _ head: BodyWords.Head, _ headLength: Int, _ name: inout Name
  ) -> Int? {
    let isAtHead =
      index - 1 == start && headLength > 1 && head.alone != .always && paragraph[index - 1].isDash
    guard index - 1 > start || isAtHead, paragraph[index].isWord, paragraph[index].isCapitalised,
      !mentions.covers(index, .location), !mentions.covers(index, .rank)
    else { return nil }
    if let body = paragraph.match(.body, at: index), body.count > 1 { return nil }
    if let title = paragraph.match(.title, at: index), title.count > 1 { return nil }
    let field = paragraph.match(.bodyField, at: index)
    if let head = paragraph.match(.bodyHead, at: index), head.count >= field?.count ?? 0 {
      // "Vụ Pháp chế - Thanh tra", but "Phòng Tham mưu - Công an tỉnh".
      guard let field, field.count == head.count, paragraph[index - 1].isDash,
        !isOwned(paragraph, mentions, at: index + field.count)
      else { return nil }
    }
    if let field { return index + field.count }
    if head.sort == .company || head.sort == .other, paragraph[index - 1].isDash,
      capitals.isNameWord(paragraph, index), !capitals.beginsPerson(paragraph, index),
      !paragraph.starts(.title, at: index)
    {
      // "CLB Thể Công - Viettel"
      return max(index + 1, capitals.runEnd(paragraph, from: index, limit: 3))
    }
    if paragraph[index + 1].letterCase == .lower, paragraph[index + 1].isWord, paragraph[index - 1].isDash,
      isClosed(paragraph, mentions, at: index + 2)
    {
      return index + 2
    }
    if paragraph[index].letterCase == .upper, paragraph[index].gap == .none { return index + 1 }
    return nil
  }

  /// A field as initials: "LĐ-TB-XH", "TN&MT", "VHTTDL".
  func initialism(_ paragraph: ParagraphText, at index: Int) -> Int? {
    guard isInitials(paragraph, index) else { return nil }
    var end = index + 1
    var steps = 0
    while steps < 4, paragraph[end].isDash || paragraph[end].isMark("&"), paragraph[end].gap == .none,
      isInitials(paragraph, end + 1), paragraph[end + 1].gap == .none
    {
      end += 2
      steps += 1
    }
    return paragraph[end].isNumber && paragraph[end].gap == .none ? nil : end
  }

  private func isInitials(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let token = paragraph[index]
    return token.isWord && token.letterCase == .upper && token.range.length <= 12
      && !romans.contains(token.key)
      && words.levelEnd(paragraph, at: index) == nil && words.centralEnd(paragraph, at: index) == nil
      && !capitals.isShouted(paragraph, index)
  }

  /// The code of a unit: "H59", "K90", "V", "B90".
  private func code(_ paragraph: ParagraphText, at index: Int) -> Int? {
    let token = paragraph[index]
    guard token.isCapitalised, token.range.length <= 4 else { return nil }
    if paragraph[index + 1].isNumber, paragraph[index + 1].gap == .none, token.range.length <= 3 {
      return index + 2
    }
    return romans.contains(token.key) && (token.letterCase == .upper || token.range.length == 1)
      ? index + 1 : nil
  }

  /// A capitalised word that no table has.
  private func unknown(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, from start: Int,
    _ head: BodyWords.Head, _ headLength: Int
  ) -> Int? {
    let token = paragraph[index]
    guard capitals.isNameWord(paragraph, index) else { return nil }
    if words.levelEnd(paragraph, at: index) != nil || words.centralEnd(paragraph, at: index) != nil {
      return nil
    }
    if head.sort.hasProperNames {
      // A person's name may be the school's, or the headmaster's after it.
      let end = capitals.runEnd(paragraph, from: index, limit: 5)
      if index > start, capitals.beginsPerson(paragraph, index), end - index >= 3 || head.sort != .school {
        return nil
      }
      let cut = capitals.cutBeforePerson(paragraph, index..<end)
      // "Nhà hát Chèo Quân đội": a field goes on in small letters.
      let field = (index + 1..<max(cut, index + 1)).first {
        paragraph.match(.bodyField, at: $0).map { $0.count > 1 } ?? false
      }
      return max(index + 1, field ?? cut)
    }
    // "Chữa bệnh - Giáo dục …": a capital and a small syllable are a field where a dash or an owner follows.
    if paragraph[index + 1].isWord, paragraph[index + 1].letterCase == .lower,
      token.letterCase == .capitalised,
      headLength > 1 || index == start, isClosed(paragraph, mentions, at: index + 2),
      !paragraph[index + 2].isMark(","), !paragraph[index + 2].isMark("."), !paragraph[index + 2].isMark(";")
    {
      return index + 2
    }
    // Other bodies have fields and owners; an unknown word among them is believed only next to a known one.
    guard index > start, token.letterCase != .upper || token.gap != .none,
      !capitals.beginsPerson(paragraph, index), !capitals.isFamily(paragraph, index)
    else { return nil }
    return index + 1
  }

  /// Whether a post or another body begins here.
  private func beginsOther(_ paragraph: ParagraphText, at index: Int) -> Bool {
    guard paragraph[index].isCapitalised else { return false }
    if let title = paragraph.match(.title, at: index), title.count > 1 { return true }
    return paragraph.match(.body, at: index) != nil || paragraph.match(.bodyHead, at: index) != nil
  }

  /// Whether a number counts what follows rather than names the unit before it: "Đoàn 3 người".
  private func isCount(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let next = paragraph[index + 1]
    if next.isDash, next.gap == .none, paragraph[index + 2].isNumber, paragraph[index + 2].gap == .none {
      return true
    }
    return next.isMark("%")
      || (next.isMark("/") || next.isMark(".") || next.isMark(",")) && next.gap == .none
        && paragraph[index + 2].isNumber && paragraph[index + 2].gap == .none
  }
}
