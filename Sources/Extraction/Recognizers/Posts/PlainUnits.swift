import Lexicon
import SourceText
import VietnameseText

/// What stands behind a title in small letters and is no name: the unit of which only the article knows which one it is ("Chính ủy
/// |học viện|"), and what a minister is for ("bộ trưởng |quốc phòng|").
final class PlainUnits: Sendable {
  private let capitals = CapitalWords.shared
  private let nouns = WordPairs([
    "học viện", "nhà trường", "binh đoàn", "binh chủng", "quân đoàn", "quân chủng", "bệnh viện", "công ty",
    "nhà máy", "xí nghiệp", "tập đoàn", "ngân hàng", "trung tâm", "chi nhánh", "công trường", "nông trường",
    "lâm trường",
  ])
  private let general = SyllableKey("tổng")
  private let region = SyllableKey("vùng")
  private let cell = (WordSet(["chi", "đảng"]), WordSet(["bộ", "ủy"]))
  /// Units that have a party cell, first and second words.
  private let troops = (
    WordSet(["đại", "tiểu", "trung", "lữ", "sư", "hải", "quân"]), WordSet(["đội", "đoàn"])
  )
  /// Words in small letters behind a post that no name goes on with and that end no name.
  private let others = WordSet([
    "này", "đó", "trên", "và", "cùng", "từ", "khi", "vào", "năm", "tháng", "là", "kiêm", "thay", "đầu",
  ])
  private let minister = (WordSet(["bộ", "thứ"]), SyllableKey("trưởng"))
  private let bureaus = WordSet(["cục", "vụ"])
  /// What ministers are for, the first and the second words.
  private let portfolios = (
    WordSet([
      "quốc", "công", "ngoại", "nội", "tư", "tài", "y", "thương", "xây", "giao", "giáo", "văn", "nông", "lao",
      "môi", "khoa", "kế", "kinh", "năng", "du", "an", "di", "ngân", "hải", "lục", "không", "hàng",
      "đường", "thống",
    ]),
    WordSet([
      "phòng", "an", "giao", "vụ", "pháp", "chính", "tế", "thương", "mại", "dựng", "thông", "dục", "hóa",
      "nghiệp", "động", "trường", "học", "hoạch", "lượng", "lịch", "ninh", "trú", "khố", "quân", "hải",
      "không", "thủy", "bộ", "sắt", "kê",
    ])
  )
  private let several = WordSet(["các", "những", "nghị", "cấp"])
  private let charge = (SyllableKey("phụ"), SyllableKey("trách"))
  private let and = SyllableKey("và")
  /// "phụ trách |mảng| đô thị", "phụ trách |lĩnh vực| văn hóa"
  private let areas = WordSet(["mảng", "khối", "lĩnh"])
  private let area = (SyllableKey("lĩnh"), SyllableKey("vực"))

  private let commanders = WordSet(["trưởng", "phó"])
  /// Who leads beside the commander: "là |chính trị viên|", "làm |tham mưu trưởng|".
  private let staff = WordPairs(["chính trị", "chính ủy", "tham mưu"])
  private let head = (SyllableKey("chủ"), SyllableKey("nhiệm"))
  /// Words before a command that somebody comes to: "làm |tiểu đoàn trưởng|", "từ chiến sĩ đến |Trung đoàn phó|".
  private let ways = WordSet(["làm", "là", "lên", "đến", "vụ"])
  private let report = SyllableKey("cáo")

  static let shared = PlainUnits()

  private init() {}

  /// The end of the unit that begins at `index` behind a title or the party cell that the title is of.
  func unitEnd(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    let first = paragraph[index]
    guard first.letterCase != .upper, first.gap == .space, first.isWord,
      first.letterCase == .lower || paragraph[index - 1].letterCase == .lower
    else { return nil }
    var end = index
    if first.key == region {
      end += 1
    } else {
      if first.key == general { end += 1 }
      let isCell =
        cell.0.contains(paragraph[index - 2].key) && cell.1.contains(paragraph[index - 1].key)
        && troops.0.contains(paragraph[end].key) && troops.1.contains(paragraph[end + 1].key)
      guard
        isCell || paragraph.is(end, anyOf: nouns),
        paragraph[end + 1].letterCase == .lower, paragraph[end + 1].gap == .space
      else { return nil }
      end += 2
    }
    return isClosed(paragraph, mentions, at: end) && paragraph.match(.title, at: index) == nil ? end : nil
  }

  /// Whether "phụ trách" stands there.
  func isInCharge(_ paragraph: ParagraphText, at index: Int) -> Bool { paragraph.is(index, charge) }

  /// The end of what the deputy whose title ends at `index` is in charge of: "Phó Giám đốc |phụ trách chuyên môn| Bệnh viện"; `index`
  /// itself where nothing of the kind follows.
  ///
  /// - Returns: nil where the words are said but what they are said of is not known.
  func chargeEnd(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    let isInside = paragraph.is(index - 2, charge)
    guard isInside || paragraph.is(index, charge) else { return index }
    var start = isInside ? index : index + 2
    if areas.contains(paragraph[start].key) { start += paragraph.is(start, area) ? 2 : 1 }
    var end = start
    while end - start < 8, paragraph[end].gap == .space || paragraph[end].isMark {
      if paragraph.starts(.bodyField, at: end), let field = paragraph.match(.bodyField, at: end),
        !mentions.covers(end, .organization)
      {
        end += field.count
      } else if paragraph[end].letterCase == .lower, paragraph[end].isWord,
        !others.contains(paragraph[end].key),
        paragraph.match(.nameStopWord, at: end) == nil, paragraph.match(.title, at: end) == nil
      {
        end += 1
      } else if end > start, paragraph.is(end, and) || paragraph[end].isDash,
        paragraph[end + 1].isWord, paragraph[end + 1].letterCase == .lower,
        paragraph.match(.title, at: end + 1) == nil
      {
        // "công nghiệp - thương mại", "văn - xã"
        end += paragraph.match(.bodyField, at: end + 1) == nil ? 2 : 1
      } else {
        break
      }
    }
    if end > start,
      isClosed(paragraph, mentions, at: end) || mentions.covers(end, .organization)
        || mentions.covers(end, .location)
    {
      return end
    }
    return isInside && !isClosed(paragraph, mentions, at: start) && !mentions.covers(start, .organization)
      && !mentions.covers(start, .location) && paragraph[start].letterCase == .lower ? nil : index
  }

  /// The end of a minister's or a bureau's field in small letters: "bộ trưởng |quốc phòng| Mỹ", "cục trưởng |hàng hải|".
  func portfolioEnd(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ title: TitleMatch, _ field: Gazetteer.Match
  ) -> Int? {
    let index = title.end
    guard field.count <= 3, paragraph.is(index - 1, minister.1),
      minister.0.contains(paragraph[index - 2].key) || bureaus.contains(paragraph[index - 2].key),
      portfolios.0.contains(paragraph[index].key), portfolios.1.contains(paragraph[index + 1].key)
    else { return nil }
    let end = index + field.count
    // "hội nghị bộ trưởng quốc phòng ASEAN"
    if paragraph[title.first].letterCase == .lower, several.contains(paragraph[title.first - 1].key),
      !capitals.beginsPerson(paragraph, end)
    {
      return nil
    }
    return isClosed(paragraph, mentions, at: end) || mentions.mention(.location, from: end) != nil
      || isForeignName(paragraph, at: end) ? end : nil
  }

  /// Whether two words with capitals begin there, the first of which could not be one of ours: "bộ trưởng tài chính |Philip Maumond|".
  private func isForeignName(_ paragraph: ParagraphText, at index: Int) -> Bool {
    paragraph[index].letterCase == .capitalised && paragraph[index].flags.contains(.notSyllable)
      && paragraph[index].gap == .space && paragraph[index + 1].letterCase == .capitalised
  }

  /// Whether the title is the command of a unit from the squad up, or of those beside its commander, and somebody comes to it there.
  func isCommand(_ paragraph: ParagraphText, _ title: TitleMatch) -> Bool {
    guard ways.contains(paragraph[title.first - 1].key), !paragraph.is(title.first - 2, report) else {
      return false
    }
    return title.end - title.first == 3 && commanders.contains(paragraph[title.end - 1].key)
      && troops.0.contains(paragraph[title.first].key) && troops.1.contains(paragraph[title.first + 1].key)
      || paragraph.is(title.first, anyOf: staff)
      // "là |chủ nhiệm hậu cần|"; of a bare "chủ nhiệm" it is not known what of.
      || title.end - title.first == 4 && paragraph.is(title.first, head)
  }

  /// Whether what ends before `index` is whole: a mark, a name, a rank or a verb follows.
  func isClosed(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Bool {
    let token = paragraph[index]
    if index >= paragraph.count || token.gap == .lineBreak { return true }
    if token.isMark { return !token.isDash || token.gap == .space }
    guard token.isWord, token.gap == .space else { return false }
    if token.letterCase != .lower {
      return capitals.beginsPerson(paragraph, index) || mentions.covers(index, .rank)
    }
    if mentions.covers(index, .rank) || others.contains(token.key) { return true }
    guard paragraph.starts(.nameStopWord, at: index),
      let verb = paragraph.match(.nameStopWord, at: index)
    else { return false }
    // "công ty |giao thông vận tải|"
    return (paragraph.match(.bodyField, at: index)?.count ?? 0) <= verb.count
  }
}
