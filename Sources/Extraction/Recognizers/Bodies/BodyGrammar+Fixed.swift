import Lexicon
import SourceText
import VietnameseText

/// Bodies that the table has by their whole name or their initials.
extension BodyGrammar {
  /// The body whose name, found in the table, begins at the token.
  func fixedBody(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ index: Int, _ match: Gazetteer.Match
  ) -> Body? {
    var end = index + match.count
    if match.count == 1 {
      // Abbreviations and names of one word: only as they are written, never an ordinary word, nor a part of a
      // document's number ("178/2024/NĐ-CP").
      guard
        paragraph[index].letterCase == .upper || paragraph[index].letterCase == .mixed
          || isForeignName(paragraph, index),
        !isInsideCode(paragraph, index),
        // "tải 800MB", "12 MB": megabytes.
        !paragraph[index - 1].isNumber || !paragraph.is(index, megabytes)
      else { return nil }
    } else {
      // "bộ quốc phòng" is read, "đại học thái nguyên" is; a lower-case phrase of two ordinary words is not, nor
      // the issuer in "2299/CV-QK5".
      guard
        (index..<end).contains(where: { paragraph[$0].isCapitalised }) || match.count >= 3
          // "chính phủ Lào", "quốc hội Pháp"
          || bodies[match.row] == .state && mentions.mention(.location, from: end)?.isCountry == true,
        paragraph[index].letterCase != .upper || !isInsideCode(paragraph, index)
      else { return nil }
    }
    if bodies[match.row] == .media, !isPaper(paragraph, index..<end) { return nil }
    if match.count == 2 && isGivenName(paragraph, index..<end)
      || match.count == 3 && isOrganising(paragraph, mentions, index..<end)
    {
      return nil
    }
    // "Chính phủ điện tử", "Chính phủ số"
    if paragraph.is(index, government), match.count == 2,
      paragraph.is(end, electronic) || concepts.contains(paragraph[end].key)
        || paragraph.is(end, number) && !paragraph[end + 1].isNumber
    {
      return nil
    }
    guard let sort = bodies[match.row],
      // "lực lượng", and "kỳ họp thứ tư Hội đồng …", which has nothing of "TƯ Hội".
      paragraph[index].isCapitalised || paragraph[index].key != force && paragraph[index].key != centre
    else { return nil }
    let detail = OrganizationDetail(list: .body, row: match.row, sort: sort, isBare: false)
    // "Bệnh viện Quân y 6|C|"
    if paragraph[end - 1].isNumber, paragraph.isLetter(gluedAt: end) { end += 1 }
    // "Chính phủ |Việt Nam Dân chủ Cộng hòa|"
    if let place = mentions.mention(.location, at: end - 1), place.isCountry {
      end = max(end, Int(place.endToken))
    }
    end = wholeEnd(paragraph, mentions, end)
    let tail = tail(
      paragraph, mentions, from: end, head: index..<end, isFirst: false, sort: sort, allowsNested: true)
    return Body(end: tail.end, detail: detail, cue: "known body", place: nil)
  }

  /// Whether a paper's own name is the paper's where no noun says so: "theo |Tuổi Trẻ|", not "sức |tuổi trẻ|", "Nhà hát |Tuổi Trẻ|".
  private func isPaper(_ paragraph: ParagraphText, _ words: Range<Int>) -> Bool {
    let index = words.lowerBound
    guard papers.contains(paragraph[index].key, paragraph[words.upperBound - 1].key) else { return true }
    return words.allSatisfy { paragraph[$0].letterCase == .capitalised }
      && !paragraph[words.upperBound].isCapitalised
      && !paragraph.hasEnding(PhraseList.placeHead.bit | PhraseList.bodyHead.bit, at: index - 1)
      && (paragraph[index - 1].letterCase != .capitalised || capitals.beginsSentence(paragraph, index - 1))
  }

  /// Whether the two words are what a man is called behind his family name: "Trần |Hồng Quân|", "Lê Văn |Quốc Hội|".
  private func isGivenName(_ paragraph: ParagraphText, _ words: Range<Int>) -> Bool {
    let index = words.lowerBound
    guard words.allSatisfy({ paragraph[$0].letterCase == .capitalised }),
      paragraph[index].gap == .space, paragraph[index - 1].letterCase == .capitalised
    else { return false }
    return capitals.isFamily(paragraph, index - 1)
      || capitals.isFamily(paragraph, index - 2) && paragraph[index - 1].gap == .space
  }

  /// Whether the last two words are a verb: "Lãnh đạo |Cục tổ chức| thăm, làm việc …".
  private func isOrganising(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ words: Range<Int>
  ) -> Bool {
    paragraph.is(words.lowerBound + 1, organise)
      && paragraph[words.lowerBound + 1].letterCase == .lower
      && !fields.isOwned(paragraph, mentions, at: words.upperBound)
  }

  /// Whether the word is no syllable of the language and stands alone: "Tổng Giám đốc Viettel", "hãng Reuters", but not
  /// "Michael Bloomberg" and "Al-Tanf".
  private func isForeignName(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let (before, token, after) = (paragraph[index - 1], paragraph[index], paragraph[index + 1])
    guard token.letterCase == .capitalised, token.flags.contains(.notSyllable), token.range.length > 4,
      !(after.isWord && after.isCapitalised)
    else { return false }
    return !before.isWord || before.letterCase == .lower || before.letterCase == .upper || token.gap == .none
      || capitals.beginsSentence(paragraph, index)
  }

  /// The end of the longer name that begins with the body's last word: "Văn phòng Trung ương Đảng |Cộng sản Trung Quốc",
  /// "T.Ư Hội |Khuyến học Việt Nam".
  private func wholeEnd(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ end: Int) -> Int {
    let last = paragraph[end - 1]
    guard last.isCapitalised, openers.contains(last.key), paragraph[end].isWord, paragraph[end].gap != .none
    else { return end }
    if let whole = paragraph.match(.body, at: end - 1), whole.count > 1 { return end - 1 + whole.count }
    guard !paragraph.is(end - 1, party), let head = paragraph.match(.bodyHead, at: end - 1),
      let fact = heads[head.row],
      let whole = headedBody(paragraph, mentions, end - 1, head, fact, false)
    else { return end }
    return max(end, whole.end)
  }

  /// Whether the initials end a document's number: "178/2024/NĐ-CP", "42/KH-UBND", "31 - HD/BTCTW"; not in
  /// "HĐND-UBND tỉnh" nor "Ảnh: Lê Thí Dụ/TTXVN".
  func isInsideCode(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    guard index > 1, paragraph[index].gap == .none, paragraph[index - 1].gap == .none else { return false }
    let before = paragraph[index - 1]
    if before.isDash {
      // "2/2019/TTLT-BYT-|BQP"
      var first = index - 2
      while first > index - 6, paragraph[first].letterCase == .upper, paragraph[first].gap == .none,
        paragraph[first - 1].isDash, paragraph[first - 1].gap == .none
      {
        first -= 2
      }
      if paragraph[first].isNumber { return true }
      let sign = paragraph[first - 1]
      // "02/2019/ NĐ-|CP": a space too many.
      return sign.isMark("/")
        && (paragraph[first].gap == .none || sign.gap == .none && paragraph[first - 2].isNumber)
    }
    return before.isMark("/")
      && (paragraph[index - 2].isNumber || paragraph[index - 3].isDash && paragraph[index - 4].isNumber)
  }
}
