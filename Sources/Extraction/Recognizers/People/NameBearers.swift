import Lexicon
import VietnameseText

/// What is called after people: streets, schools, houses, funds. A name behind one of their words is not a person's.
final class NameBearers: Sendable {
  private let province = WordSet(["tỉnh", "phố", "TP", "ủy"])
  private let city = SyllableKey("thành")
  private let street = SyllableKey("phố")
  private let called = SyllableKey("tên")
  private let teacher = (WordSet(["cô", "thầy"]), SyllableKey("giáo"))
  /// Before the number of a house, and before one that is no house's.
  private let houses = WordSet(["số", "nhà", "ngõ", "hẻm"])
  private let numbered = WordSet([
    "đoàn", "đội", "lớp", "khóa", "viện", "máy", "ty", "năm", "trạm", "xưởng", "cục", "kho", "binh", "hạm",
  ])
  private let numberedBodies = WordSet(["khu", "vùng", "đồn", "phòng", "ban", "khoa", "tàu", "trường"])
  private let hour = SyllableKey("h")
  private let dayWords = WordSet([
    "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "khuya", "hôm", "mùng", "mồng",
  ])
  private let grades = WordSet(["hạng", "binh", "loại"])

  /// Whether a word for something that bears a name stands before `index`: đường, trường THPT, quỹ.
  func isNamed(before index: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Bool {
    guard index > 0, paragraph[index].gap != .none else { return false }
    // "Chủ tịch UBND huyện Nguyễn Văn Mẫu": the word belongs to a post or a body that ends here.
    if mentions.covers(index - 1, .position) { return false }
    if mentions.covers(index - 1, .organization), paragraph.phrase(.adminWord, endingAt: index) != nil {
      return false
    }
    // No province bears a person's name but one, which is no person's without "Chủ tịch" anyway.
    if paragraph.is(index - 1, anyOf: province),
      !paragraph.is(index - 1, street) || paragraph.is(index - 2, city)
    {
      return false
    }
    guard
      let head = paragraph.phrase(.namedAfter, endingAt: index)
        ?? paragraph.phrase(.placeHead, endingAt: index)
    else { return false }
    // "củng |cố Đội tự vệ"
    if head.start + 1 == index, paragraph.endsCompound(head.start) { return false }
    // "thiếu tướng cảnh sát biển Trần Thí Dụ": of which force he is.
    if paragraph[index - 1].letterCase == .lower,
      (1...3).contains(where: {
        mentions.covers(head.start - $0 - 1, .rank)
          && paragraph.match(.bodyField, at: head.start - $0)?.count == index - head.start + $0
      })
    {
      return false
    }
    // "đổi tên thành |Trần Thí Dụ|"
    if paragraph.is(head.start, city), paragraph.is(head.start - 1, called) { return false }
    // "Cô giáo tiểu học Nguyễn Thị Mẫu"
    if paragraph.is(head.start - 1, teacher.1), paragraph.is(head.start - 2, anyOf: teacher.0) {
      return false
    }
    // "các đồng chí Lê Mẫu, Trường Chinh": the two are one word.
    if head.start == index - 1, paragraph[head.start].letterCase == .capitalised,
      paragraph.has(.compound, longerThan: 1, at: head.start)
    {
      return false
    }
    // "Sin Suối Hồ Nguyễn Văn Mẫu": there the head is the end of another name.
    let before = paragraph[head.start - 1]
    return
      !(paragraph[head.start].isCapitalised && before.isWord && before.isCapitalised
      && head.start == index - 1
      && before.letterCase != .upper)
  }

  /// Whether the number before the token may be a house's in the street that is called so: "số 5 |Trần Thí Dụ|",
  /// "596-|Trần Thí Dụ|"; not that of a unit, a class or a year: "chiến sĩ Tiểu đoàn 5 |Trần Thí Dụ|".
  func isHouse(
    before index: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    var number = index - 1
    if paragraph[number].isDash, paragraph[number].gap == .none, paragraph[index].gap == .none { number -= 1 }
    // "ngày 5/3 |Trần Mẫu| đến", "19h15 |Trần Mẫu| đến"
    guard paragraph[number].isNumber, !isGrade(before: index, in: paragraph),
      !isDay(number, paragraph, mentions),
      !(paragraph.is(number - 1, hour) && paragraph[number].gap == .none)
    else { return false }
    if number < index - 1 { return paragraph.is(number - 1, anyOf: houses) }
    // "Hoa hậu Việt Nam 2018 |Trần Thí Dụ|"
    if mentions.covers(number - 1, .location), paragraph.digits(number) == 4,
      mentions.mention(.location, at: number - 1)?.isCountry == true
    {
      return false
    }
    // "Nhà máy Z129", "lớp 12A3"
    var head = number - 1
    while head > number - 4, paragraph[head + 1].gap == .none,
      paragraph[head].isWord || paragraph[head].isNumber
    {
      head -= 1
    }
    return !paragraph.is(head, anyOf: numbered)
      && !(mentions.covers(number, .organization) && paragraph.is(head, anyOf: numberedBodies))
  }

  /// Whether the run is the street of an address: "số 5, |Trần Thí Dụ|, Hà Nội".
  func isStreet(
    _ run: NameReader.Run, in paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    let mark = run.first - 1
    return mark > 1 && paragraph[mark].isMark(",") && paragraph[mark - 1].isNumber
      && paragraph.is(mark - 2, anyOf: houses) && paragraph[run.end].isMark(",")
      && mentions.covers(run.end + 1, .location)
  }

  /// Whether the number ends a day or year: "tối |8-4|", "năm |2018|", not "khu đất |7-9|".
  private func isDay(_ number: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Bool {
    guard let date = mentions.mention(.date, at: number) else { return false }
    let first = Int(date.firstToken)
    return paragraph[first].isWord || paragraph.is(first - 1, anyOf: dayWords)
  }

  /// Whether the number before the token is how much of his health somebody has lost: "thương binh hạng 4/4 |Trần Thí Dụ".
  private func isGrade(before index: Int, in paragraph: ParagraphText) -> Bool {
    paragraph[index - 2].isMark("/") && paragraph.is(index - 4, anyOf: grades)
  }
}
