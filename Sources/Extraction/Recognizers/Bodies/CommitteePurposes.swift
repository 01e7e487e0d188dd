import Lexicon
import SourceText
import VietnameseText

/// What committees are for in words of no table, where something says that they are its purpose: "Ban Chỉ đạo quốc gia |về xây
/// dựng các đơn vị Mẫu|".
final class CommitteePurposes: Sendable {
  private let fields: FieldGrammar
  /// Last words of the nouns of committees: Ban Chỉ đạo, Ủy ban, Hội đồng.
  let committees = WordSet(["đạo", "BCĐ", "ban", "đồng"])
  private let taskForce = SyllableKey("tổ")
  /// Words behind a committee and "về" that say what somebody writes or tells it about.
  private let topics = WordSet([
    "việc", "tình", "kết", "nội", "thông", "kế", "phương", "tiến", "đích", "đến", "tới", "những", "một",
    "hai", "ba",
    "mức", "thời", "dự", "sự", "nguyên", "trách", "nước", "nhà", "quê", "tay", "lại", "trước", "đây", "đó",
    "cơ", "vụ",
    "vấn", "phía", "địa", "số", "thủ", "hành", "chủ", "giữ", "mặt", "chung", "đâu", "nơi", "quyết", "ý",
    "điều", "lĩnh",
  ])
  /// Further ones, where nothing says whose the committee is.
  private let reports = WordSet([
    "công", "các", "đề", "báo", "nhiệm", "giải", "khó", "kiến", "hiện", "quy", "chế", "thực",
  ])
  /// Words before a committee that is told something: "báo cáo Ban Chỉ đạo về …".
  private let receivers = WordSet(["cáo", "với", "cho", "gửi", "trình", "nghị", "lời", "mưu", "kiến", "từ"])
  /// Last words of what founds a committee: thành lập, kiện toàn.
  private let founders = WordSet(["lập", "toàn"])
  /// First words of what only a committee is for.
  private let purposes = WordSet([
    "ứng", "phòng", "chống", "thẩm", "tìm", "chỉ", "tư", "thực", "xây", "sắp", "triển",
  ])
  /// Initials of what is done beside another thing.
  private let rescue = WordSet(["TKCN", "CHCN", "CNCH", "PTDS", "PCTT", "PCCC", "PCCCR"])
  private let mixed = (SyllableKey("hỗn"), SyllableKey("hợp"))
  private let inter = SyllableKey("liên")
  private let levelWord = SyllableKey("cấp")
  private let (cope, with) = (SyllableKey("phó"), SyllableKey("với"))
  private let plurals = WordSet(["các", "những"])

  init(fields: FieldGrammar) { self.fields = fields }

  /// The end of what a committee is for in words of no table, which ends before `end` so far: "Ban Chỉ đạo quốc gia |về xây dựng các
  /// đơn vị Mẫu|", "Ủy ban |quốc gia ứng phó sự cố|", "thành lập Ban Chỉ đạo |sắp xếp tổ chức bộ máy|"; nil where nothing says so.
  ///
  /// - Parameter head: the noun, "Ban Chỉ đạo", "Ủy ban", "Hội đồng".
  func end(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, head: Range<Int>, from end: Int
  ) -> Int? {
    // "Ủy ban liên Chính phủ |về hợp tác kinh tế| Việt Nam - Mẫu"
    let isJoint = head.count == 5 && paragraph.is(head.upperBound - 3, inter)
    guard head.count <= 3 || isJoint,
      isJoint || committees.contains(paragraph[head.upperBound - 1].key)
        // "Tổ công tác |về …|"; others of that word are sent out for a day.
        || head.count == 3 && paragraph.is(head.lowerBound, taskForce) && paragraph.is(end, fields.about),
      paragraph[head.lowerBound].isCapitalised, !fields.capitals.isShouted(paragraph, head.lowerBound)
    else { return nil }
    let level = levelEnd(
      paragraph, at: paragraph.is(end, fields.of) ? centralOwnerEnd(paragraph, at: end + 1) ?? end : end)
    let isLeveled = level > head.upperBound
    if paragraph.is(level, fields.about), paragraph[level].letterCase == .lower {
      let first = paragraph[level + 1]
      guard first.isWord, !topics.contains(first.key),
        isLeveled || !receivers.contains(paragraph[head.lowerBound - 1].key) && !reports.contains(first.key)
      else { return nil }
      return purposeEnd(paragraph, mentions, head: head, from: level + 1)
    }
    // "Ủy ban quốc gia |ứng phó …|", "Hội đồng Trung ương |thẩm định …|"
    if isLeveled,
      level > end || fields.words.centralEnd(paragraph, at: end - 2) == end
        || fields.isNation(paragraph, at: end - 2)
        // "Ban Chỉ đạo cấp tỉnh |phòng chống …|"
        || paragraph.is(end - 2, levelWord),
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
      !fields.endsName(paragraph, at: end) || purposes.contains(paragraph[end].key)
    {
      return purposeEnd(paragraph, mentions, head: head, from: end)
    }
    return nil
  }

  /// The end of whose a committee is, where that stands between its noun and its purpose: "quốc gia", "Nhà nước", "hỗn hợp".
  private func levelEnd(_ paragraph: ParagraphText, at index: Int) -> Int {
    let isPair =
      fields.isNation(paragraph, at: index)
      || paragraph.is(index, mixed.0) && paragraph.is(index + 1, mixed.1)
    if isPair { return index + 2 }
    return paragraph.is(index, inter) && paragraph[index + 1].isWord && paragraph.is(index + 3, fields.about)
      ? index + 3 : index
  }

  /// The end of the central body that has set up a committee, where its purpose follows: "Ban Chỉ đạo của |Chính phủ| về …".
  private func centralOwnerEnd(_ paragraph: ParagraphText, at index: Int) -> Int? {
    guard paragraph[index].isCapitalised,
      let body = paragraph.match(.body, at: index) ?? paragraph.match(.bodyHead, at: index),
      body.count > 1, paragraph.is(index + body.count, fields.about)
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
      let isAbout = !mustGoOn && token.key == fields.about && start == head.upperBound
      if token.isMark || token.key == fields.and || token.isNumber || isAbout {
        guard end > start, let next = isAbout ? end + 1 : purposeJoint(paragraph, at: end) else { break }
        mustGoOn = next > end && !token.isNumber
        end = next
        continue
      }
      guard token.isWord, token.gap == .space || mustGoOn && end > start && paragraph[end - 1].isMark("/"),
        !mentions.covers(end, .rank), !mentions.covers(end, .date),
        mustGoOn || mentions.mention(.location, from: end) == nil,
        mustGoOn || fields.words.ownerEnd(paragraph, at: end) == nil,
        !fields.beginsAddress(paragraph, at: end),
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
      let isHalf = fields.capitals.isHalfWord(paragraph, index)
      guard mustGoOn || isName || isHalf, !fields.capitals.beginsPerson(paragraph, index),
        mustGoOn || !fields.beginsOther(paragraph, at: index)
      else { return nil }
      return index + (isHalf ? 2 : 1)
    }
    // "xây dựng |các| đơn vị": what is built comes.
    if plurals.contains(paragraph[index].key) {
      return paragraph[index + 1].letterCase == .lower && !fields.endsName(paragraph, at: index + 1)
        ? index + 1 : nil
    }
    // "ứng phó |với| sự cố thiên tai"
    if paragraph.is(index, with), paragraph.is(index - 1, cope) { return index + 1 }
    if !mustGoOn, fields.endsName(paragraph, at: index) { return nil }
    if field > 1 { return index + field }
    return index + (paragraph.has(.compound, longerThan: 1, at: index) ? 2 : 1)
  }

  /// The end of what joins two parts of a purpose: "và", a comma before a further field, a dash between two of them, "Đề án |06|".
  private func purposeJoint(_ paragraph: ParagraphText, at index: Int) -> Int? {
    let next = paragraph[index + 1]
    if paragraph[index].isNumber {
      return paragraph[index - 1].isCapitalised
        || paragraph[index - 1].letterCase == .lower
          && paragraph.is(index - 1, fields.number)
        || paragraph.match(.documentType, at: index - 2)?.count == 2
        ? index + 1 : nil
    }
    // "HIV/AIDS"
    if paragraph[index].isMark("/") {
      return paragraph[index].gap == .none && next.gap == .none && next.letterCase == .upper ? index + 1 : nil
    }
    guard next.isWord, !fields.others.contains(next.key), !paragraph.starts(.honorific, at: index + 1) else {
      return nil
    }
    let field =
      paragraph.starts(.bodyField, at: index + 1) ? paragraph.match(.bodyField, at: index + 1)?.count ?? 0 : 0
    if paragraph.is(index, fields.and) {
      return next.letterCase == .lower
        ? fields.endsName(paragraph, at: index + 1) ? nil : index + 1
        : field > 1 && !fields.beginsOther(paragraph, at: index + 1)
          || isNumberedProject(paragraph, at: index + 1)
          || isLetters(next)
          ? index + 1 : nil
    }
    guard next.letterCase == .lower, field > 1 || paragraph.has(.compound, longerThan: 1, at: index + 1),
      !fields.endsName(paragraph, at: index + 1)
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
      !paragraph.is(end, fields.and),
      end == index || !fields.endsName(paragraph, at: end)
    {
      let field = paragraph.starts(.bodyField, at: end) ? paragraph.match(.bodyField, at: end)?.count ?? 0 : 0
      guard field > 1 || paragraph.has(.compound, longerThan: 1, at: end) else { return false }
      end += max(field, 2)
    }
    let sign = paragraph[end]
    return end > index
      && (!sign.isWord || paragraph.is(end, fields.and) || sign.letterCase == .lower && end - index < 6)
  }
}
