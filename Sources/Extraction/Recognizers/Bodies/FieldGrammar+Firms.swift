import Lexicon
import SourceText
import VietnameseText

/// What firms deal with and are called, most of which no table has.
extension FieldGrammar {
  /// What a firm does, in small letters before its name: "đầu tư và xây dựng Tân Mẫu".
  func businesses(_ paragraph: ParagraphText, from index: Int) -> Int? {
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

  /// The end of a firm's name that goes on behind `name` in words of no table: "Công ty cổ phần |lữ hành quốc tế Kim Mẫu|", "Công
  /// ty TNHH Thu phí |tự động| (TPM)", "HTX Sản xuất |rau sạch và cây ăn quả Sơn Mẫu|".
  ///
  /// - Parameter isCapitalised: the firm's noun has a capital.
  func firmName(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ name: Range<Int>, isTitled: Bool,
    isCapitalised: Bool
  ) -> Int? {
    let isLegal = isLegalForm(paragraph, before: name.lowerBound)
    let index = name.upperBound
    let isBusiness = endsBusiness(paragraph, name)
    // "Giám đốc Công ty |tư vấn xây dựng công trình hàng không| (Maucô)"
    let isTrade =
      name.isEmpty && !isLegal && paragraph[index].letterCase == .lower
      // "Tổng công ty |điện tử và thông tin| (Maucô)"
      && (isTitled || isCapitalised && paragraph.has(.compound, longerThan: 1, at: index))
    guard
      isBusiness || isTrade
        || isLegal && (name.isEmpty || endsWord(paragraph, name) && !paragraph[index].isDash)
    else { return nil }
    if name.isEmpty, paragraph[index].letterCase != .lower {
      return bearer(paragraph, mentions, at: index, isTitled: isTitled)
    }
    let words = firmWords(paragraph, mentions, from: index)
    guard words.end > index else { return nil }
    if isTrade {
      return paragraph[words.end].isMark("(") && paragraph[words.end + 1].isCapitalised
        && (isTitled || paragraph[words.end + 2].isMark(")")) ? words.end : nil
    }
    if let run = firmsOwn(paragraph, mentions, at: words.end, isLegal: isLegal, isTitled: isTitled) {
      return run
    }
    let sign = paragraph[words.end]
    // Its initials, whose it is, or a mark behind words that are all known say that it was the whole.
    if sign.isMark("("), paragraph[words.end + 1].isCapitalised { return words.end }
    if self.words.ownerEnd(paragraph, at: words.end) != nil, paragraph[words.end].isCapitalised {
      return words.end
    }
    let isClosed = sign.isMark || words.end >= paragraph.count || sign.gap == .lineBreak
    return isClosed && words.areKnown && isBusiness
      && (isLegal || paragraph.is(index, and) || paragraph[index].isDash)
      ? words.end : nil
  }

  /// Whether the head that ends before `index` says what a firm is in law, so that its name must follow.
  private func isLegalForm(_ paragraph: ParagraphText, before index: Int) -> Bool {
    legalForms.contains(paragraph[index - 1].key)
      || paragraph.is(index - 1, member.1) && paragraph.is(index - 2, member.0)
        && paragraph[index - 3].letterCase == .lower
  }

  /// Whether what is read of a firm's name ends in what it deals with, and not in what it is called.
  private func endsBusiness(_ paragraph: ParagraphText, _ name: Range<Int>) -> Bool {
    if name.isEmpty { return false }
    if paragraph.endsCompound(name.upperBound) { return true }
    // "|Thu phí| tự động": a word of two syllables, of which the first has the capital
    let last = name.upperBound - 1
    if last > name.lowerBound, paragraph[last].letterCase == .lower, capitals.isHalfWord(paragraph, last - 1)
    {
      return true
    }
    return name.reversed().contains {
      paragraph.starts(.bodyField, at: $0)
        && paragraph.match(.bodyField, at: $0)?.count == name.upperBound - $0
    }
  }

  /// Whether the last word of the name may be the first one of a longer word: "Công ty TNHH |Lọc| hóa dầu Sơn Mẫu".
  private func endsWord(_ paragraph: ParagraphText, _ name: Range<Int>) -> Bool {
    let last = name.upperBound - 1
    return paragraph[last].letterCase == .capitalised
      && (last == name.lowerBound || paragraph[last - 1].letterCase == .lower)
      && (!capitals.isFamily(paragraph, last) || capitals.isHalfWord(paragraph, last))
  }

  /// The words in small letters from `index` on with which what a firm deals with goes on.
  func firmWords(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, from index: Int
  ) -> (end: Int, areKnown: Bool) {
    var end = index
    var areKnown = true
    while end - index < Self.longestBusiness, paragraph[end].gap == .space {
      if paragraph.is(end, and) || paragraph[end].isDash || paragraph[end].isMark("&") {
        guard end == index || paragraph[end - 1].letterCase == .lower || paragraph.is(end, and),
          isBusinessWord(paragraph, mentions, at: end + 1),
          // "ngân hàng Mẫu và |ngân hàng| Thí"
          !paragraph.is(end, and) || !paragraph.has(PhraseList.bodyHead.bit, at: end + 1)
        else { break }
        end += 1
      }
      // "xây dựng |số 9| Sơn Mẫu"
      if end > index, paragraph.is(end, number), paragraph[end + 1].isNumber {
        end += 2
        continue
      }
      guard isBusinessWord(paragraph, mentions, at: end) else { break }
      if paragraph.starts(.bodyField, at: end), let field = paragraph.match(.bodyField, at: end) {
        end += field.count
      } else if paragraph.has(.compound, longerThan: 1, at: end) {
        end += 2
      } else {
        areKnown = false
        end += 1
      }
    }
    return (end, areKnown)
  }

  /// In words.
  private static let longestBusiness = 10

  /// Whether what a firm deals with may go on with the word.
  private func isBusinessWord(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int
  ) -> Bool {
    guard paragraph[index].isWord else { return false }
    if paragraph[index].isCapitalised {
      return !mentions.covers(index, .location) && !capitals.beginsPerson(paragraph, index)
        && !beginsOther(paragraph, at: index)
        && (capitals.isHalfWord(paragraph, index)
          || paragraph.match(.bodyField, at: index).map { $0.count > 1 } ?? false)
    }
    return paragraph[index].letterCase == .lower && !endsName(paragraph, at: index)
      && words.ownerEnd(paragraph, at: index) == nil && !mentions.covers(index, .location)
      && !beginsAddress(paragraph, at: index)
      && !paragraph.has(PhraseList.title.bit, at: index)
  }

  /// The end of what a firm itself is called, behind what it deals with.
  private func firmsOwn(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, isLegal: Bool, isTitled: Bool
  ) -> Int? {
    // "Công ty Điện thoại di động |Viettel|"
    if paragraph[index].isCapitalised, paragraph[index].gap == .space, !paragraph.is(index - 1, and),
      !behind.contains(paragraph[index - 1].key), let body = paragraph.match(.body, at: index),
      paragraph[index].flags.contains(.notSyllable)
    {
      return index + body.count
    }
    guard paragraph[index].isCapitalised, paragraph[index].gap == .space,
      !paragraph.is(index - 1, and), capitals.isNameWord(paragraph, index),
      !beginsOther(paragraph, at: index), !mentions.covers(index, .rank)
    else { return nil }
    let isPerson = capitals.beginsPerson(paragraph, index)
    var run = capitals.runEnd(paragraph, from: index, limit: 6)
    // "Hưng Mẫu Formosa |Hà Tĩnh|", "Dược liệu |Trung ương| 2": whose it is comes behind the name.
    if let owner = (index..<run).first(where: {
      words.ownerEnd(paragraph, at: $0) != nil || $0 > index && mentions.mention(.location, from: $0) != nil
    }) {
      run = owner
    }
    guard run > index, !isPerson || isLegal && !isTitled && run - index < 3 else { return nil }
    if !isLegal, run == index + 1, mentions.mention(.location, from: run) == nil { return nil }
    let end = capitals.cutBeforePerson(paragraph, index..<run)
    // "tập đoàn T&T"
    return paragraph[end].isMark("&") && paragraph[end + 1].isCapitalised ? end + 2 : end
  }

  /// The end of a firm's own name that looks like a person's, behind its form in law and what it deals with: "Công ty TNHH bất động
  /// sản |Trần Thí Mẫu|", "Công ty TNHH TM DV |Trần Mẫu|". Somebody with such a firm is named behind its whole name.
  func firmCalledAfter(_ paragraph: ParagraphText, at index: Int, from start: Int) -> Int? {
    let before = paragraph[index - 1]
    guard index > start, paragraph[index].letterCase == .capitalised, paragraph[index].gap == .space,
      capitals.beginsPerson(paragraph, index), isLegalForm(paragraph, before: start),
      before.letterCase == .lower || before.letterCase == .upper && before.key.letterCount <= 3
    else { return nil }
    var end = capitals.runEnd(paragraph, from: index, limit: 6)
    // "Thái Mẫu |Bộ Quốc phòng|"
    if let other = (index + 1..<max(end, index + 1)).first(where: {
      paragraph.match(.body, at: $0)?.count ?? 0 > 1 || paragraph.match(.title, at: $0)?.count ?? 0 > 1
    }) {
      end = other
    }
    return end >= index + 2 ? end : nil
  }

  /// The end of the man's or woman's name that a firm has behind its form: "Công ty TNHH MTV |Đoàn Thị Mẫu|".
  private func bearer(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, isTitled: Bool
  ) -> Int? {
    guard !isTitled, paragraph[index].letterCase == .capitalised, paragraph[index].gap == .space,
      !mentions.covers(index, .rank), !mentions.covers(index, .location)
    else { return nil }
    let run = capitals.runEnd(paragraph, from: index, limit: 4)
    // "|Đoàn| Thị Mẫu" is no delegation.
    let isFamily = run == index + 3 && paragraph.match(.bodyHead, at: index)?.count == 1
    guard isFamily || !beginsOther(paragraph, at: index) else { return nil }
    return (2...3).contains(run - index) && !capitals.isHalfWord(paragraph, run - 1) ? run : nil
  }

  /// Whether the words in small letters at `index` say what somebody does or lead to something else, so that no name goes on
  /// with them: "đã", "yêu cầu", "hôm nay"; not "thương" in "thương mại".
  func endsName(_ paragraph: ParagraphText, at index: Int) -> Bool {
    if paragraph.starts(.nameStopWord, at: index), let stop = paragraph.match(.nameStopWord, at: index),
      stop.count > 1 || sureStops.contains(paragraph[index].key)
        || !paragraph.has(.compound, longerThan: 1, at: index)
    {
      return true
    }
    let key = paragraph[index].key
    return turns.contains(key)
      || sentenceWords.contains(key) && !paragraph.has(.compound, longerThan: 1, at: index)
        && !paragraph.starts(.bodyField, at: index)
  }
}
