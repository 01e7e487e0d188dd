import SourceText
import VietnameseText

/// Words that every statement of a post or rank is told by: of offices, and of time.
struct StatementWords: Sendable {
  static let shared = StatementWords()

  private let office = WordSet([
    "vụ", "chức", "vị", "làm", "nhiệm", "danh", "thành", "cách", "trách", "trí", "cương", "trọng",
  ])
  private let capacities = WordPairs(["tư cách", "vai trò", "cương vị"])
  private let capacityLeads = WordSet(["với", "trong", "trên", "ở", "bằng", "giữ"])
  private let time = WordSet(["từ", "đến", "tháng", "năm", "ngày", "nay", "quý", "đầu", "cuối", "khoảng"])
  private let term = WordSet(["nhiệm", "kỳ", "khóa", "giai", "đoạn"])
  private let unit = SyllableKey("đơn")
  private let filling = (SyllableKey("kiện"), SyllableKey("toàn"))
  private let titled = SyllableKey("chức")
  private let charge = SyllableKey("vụ")
  private let listing = WordSet(["gồm", "sau"])
  private let duties = WordSet(["nhiệm", "vụ", "chức", "trách", "danh", "trọng", "cương", "vị", "và"])
  private let handingOver = (SyllableKey("bàn"), SyllableKey("giao"))
  private let passive = SyllableKey("được")
  private let saying = SyllableKey("rằng")
  private let toward = (SyllableKey("đối"), SyllableKey("với"))

  /// Whether the token ends what leads to a post: "giữ chức vụ", "trên cương vị", "làm".
  func isOffice(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    office.contains(paragraph[index].key)
  }

  /// Whether the token ends what somebody acts as: "với |tư cách|", "trong |vai trò|", "trên |cương vị|", "giữ |cương vị|"; not "ủng hộ
  /// Lào đảm nhiệm |vai trò| Chủ tịch".
  func isCapacity(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index - 1, anyOf: capacities) && capacityLeads.contains(paragraph[index - 2].key)
  }

  /// Whether the paragraph is a line of somebody's life, which opens with the years that it is of: "- 02/2003 - 03/2006: …",
  /// "Từ năm 2011 đến nay: …".
  func isLifeLine(_ paragraph: ParagraphText) -> Bool {
    var place = 0
    var hasYear = false
    while place < Self.longestPeriod, isTime(place, paragraph) || place == 0 && paragraph[0].isMark {
      hasYear = hasYear || paragraph[place].isNumber && paragraph.digits(place) == 4
      place += 1
    }
    return hasYear && paragraph[place].isMark(":")
  }

  /// In tokens: "- Từ ngày 15 tháng 10 năm 2012 đến ngày 20 tháng 6 năm 2014".
  private static let longestPeriod = 20

  /// Whether the colon at `colon` ends the label of an office: "Chức vụ cao nhất:", "Chức danh hiện nay:".
  func isLabel(before colon: Int, _ paragraph: ParagraphText) -> Bool {
    // "|Chức vụ cao nhất trong ĐCSVN|:"
    var place = colon - 1
    while place > colon - Self.longestLabel, paragraph[place].isWord, !paragraph.is(place, titled) {
      place -= 1
    }
    return paragraph.is(place, titled) && paragraph[place].letterCase != .lower
      && isOffice(place + 1, paragraph)
  }

  /// In tokens: "Chức vụ cao nhất trong Đảng".
  private static let longestLabel = 8

  /// Whether the colon at `colon` leads to offices that the sentence speaks of: "cách các chức vụ trong Đảng của ông A|, gồm|:",
  /// "giữ các chức vụ |sau|:".
  func listsOffices(before colon: Int, _ paragraph: ParagraphText) -> Bool {
    guard listing.contains(paragraph[colon - 1].key) else { return false }
    var place = colon - 2
    while place > max(colon - Self.longestList, 0), !paragraph.endsSentence(at: place) {
      if paragraph.is(place, titled), paragraph.is(place + 1, charge) { return true }
      place -= 1
    }
    return false
  }

  /// In tokens: "chức vụ trong Đảng nhiệm kỳ 2015 - 2020 của ông Trần Thí Dụ, gồm:".
  private static let longestList = 24

  /// Whether the token begins "đơn vị", whose second word is no office.
  func isUnit(_ index: Int, _ paragraph: ParagraphText) -> Bool { paragraph.is(index, unit) }

  /// Whether the post at `first` is one that nobody has yet: "cho đến khi kiện toàn chức danh |Bí thư|".
  func isVacant(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    var end = isOffice(first - 1, paragraph) ? first - 3 : first - 1
    if paragraph.is(end, passive) { end -= 1 }
    return paragraph.is(end - 1, filling)
  }

  /// Whether the office that ends at the token is one that is handed over: "hội nghị bàn giao |nhiệm vụ| Tư lệnh": of those who
  /// are there nobody is said to have it.
  func isHandedOver(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    // "bàn giao |chức trách, nhiệm vụ|"
    var place = index
    while place > index - Self.longestHandover,
      duties.contains(paragraph[place].key) || paragraph[place].isMark(",")
    {
      place -= 1
    }
    return paragraph.is(place - 1, handingOver)
  }

  /// In tokens: "chức trách, nhiệm vụ", "chức danh và nhiệm vụ".
  private static let longestHandover = 6

  /// Whether the post at `first` is what a clause is about: "cho rằng cương vị |Chủ tịch| là nhiệm vụ nặng nề".
  func isTopic(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    isOffice(first - 1, paragraph) && paragraph.is(first - 3, saying)
  }

  /// Whether "đối với" begins at the token.
  func isToward(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, toward)
  }

  /// Whether the token belongs to what leads to a term of office: "nhiệm kỳ", "giai đoạn".
  func isTerm(_ index: Int, _ paragraph: ParagraphText) -> Bool { term.contains(paragraph[index].key) }

  func isTime(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let token = paragraph[index]
    if token.isNumber || time.contains(token.key) { return true }
    return token.isMark && (token.isDash || token.isMark("/") || token.isMark(".") || token.isMark(","))
  }
}

/// How far before a statement its holder may stand, in tokens and in ranks, posts and names. No sensible sentence is so
/// long; without a bound each statement of an endless one would go through all that is before it.
enum StatementReach {
  static let tokens = 512
  static let items = 512
  /// Of how many people one statement can be.
  static let people = 128
  /// How many posts somebody has between two names of a list.
  static let posts = 8
}

extension ParagraphText {
  /// Whether it begins like a row of a table: "| Tổng Bí thư | Trần Mẫu |".
  var isTable: Bool { self[0].isMark("|") }

  /// Whether no sentence ends in the tokens from `start` up to `end`, and what stands at one can be said of the other.
  func isOneSentence(_ start: Int, _ end: Int) -> Bool {
    guard start >= 0, start <= end, end - start <= StatementReach.tokens else { return false }
    for index in start..<end where endsSentence(at: index) { return false }
    return true
  }

  /// The bracket that closes what opens at `open`, where it does so before `end`.
  func closing(_ open: Int, before end: Int) -> Int? {
    (open + 1..<max(end, open + 1)).first { self[$0].isMark(")") }
  }
}
