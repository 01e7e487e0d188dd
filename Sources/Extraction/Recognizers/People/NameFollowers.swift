import Lexicon
import VietnameseText

/// What stands behind a name and only follows a person: a post, a year of birth, what people do.
final class NameFollowers: Sendable {
  private let copula = SyllableKey("là")
  private let age = SyllableKey("tuổi")
  private let one = SyllableKey("một")
  private let human = SyllableKey("người")
  private let former = WordSet(["nguyên", "cựu", "hiện", "quyền", "tân"])
  private let born = WordSet(["sinh", "SN", "tuổi", "quê", "trú", "bên", "tức", "ngụ"])
  private let birth = WordSet(["sinh", "SN"])
  /// What authors sign with.
  private let signing = WordSet(["ghi", "thực", "lược", "dịch", "biên", "tổng"])
  private let agencies = WordSet(["TTXVN", "VOV", "VGP", "VTV", "PV", "CTV"])

  /// Whether what follows the token before `end` only follows a person: a post after a comma, a year of birth.
  func isConfirmed(after end: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Bool {
    if isDescribed(after: end, in: paragraph, mentions) { return true }
    // "Trần Mẫu (Trần Thí Dụ), nguyên Tư lệnh …"
    guard paragraph[end].isMark("("),
      let close = (end + 1..<end + 8).first(where: { paragraph[$0].isMark(")") })
    else { return false }
    return isDescribed(after: close + 1, in: paragraph, mentions)
  }

  private func isDescribed(
    after end: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    let mark = paragraph[end]
    guard mark.isMark,
      mark.isMark(",") || mark.isMark("(") || mark.isDash || mark.isMark(":")
        || mark.isMark("|") && paragraph.isTable
    else {
      return false
    }
    var next = end + 1
    while paragraph.is(next, anyOf: former) || paragraph.is(next, copula) { next += 1 }
    // "1. LÊ THÍ DỤ - Trung tướng, Thứ trưởng …"
    if mark.isDash, mark.gap != .none, mentions.covers(next, .rank), opensLine(before: end, in: paragraph) {
      return true
    }
    if mentions.covers(next, .position) || mentions.covers(next, .rank) {
      // "Nghệ An, Đại tá …" is a list, and "Hà Nam, Bí thư Tỉnh ủy …" may be: only a post can describe.
      return mark.isMark("|") || mentions.mention(.position, from: next) != nil
    }
    if paragraph.starts(.title, at: next), let match = paragraph.match(.title, at: next), match.count > 1 {
      return true
    }
    return paragraph.is(next, anyOf: born) || isAge(next, in: paragraph)
  }

  /// Whether it is how old somebody is: "|27 tuổi|".
  private func isAge(_ index: Int, in paragraph: ParagraphText) -> Bool {
    paragraph[index].isNumber && paragraph.digits(index) <= 2 && paragraph.is(index + 1, age)
  }

  /// Whether a comma leads to how old somebody is, and so no street or shop is named: "quản lý cửa hàng Trần Thí Dụ|, 27
  /// tuổi|".
  func isAged(after end: Int, in paragraph: ParagraphText) -> Bool {
    paragraph[end].isMark(",") && isAge(end + 1, in: paragraph)
  }

  /// Whether nothing but the words of a name and a number stands before `end` in the paragraph.
  private func opensLine(before end: Int, in paragraph: ParagraphText) -> Bool {
    guard end <= 7 else { return false }
    return (0..<end).allSatisfy {
      paragraph[$0].isCapitalised || $0 == 0 && paragraph[0].isNumber || $0 == 1 && paragraph[1].isMark(".")
    }
  }

  /// Whether "(SN 1988" or "(sinh năm 1988" follows, which says it of any name, however strange.
  func isBirth(after end: Int, in paragraph: ParagraphText) -> Bool {
    guard paragraph[end].isMark("("), paragraph.is(end + 1, anyOf: birth) else { return false }
    return paragraph[end + 2].isNumber || paragraph[end + 3].isNumber
  }

  /// Whether brackets follow that say what a by-line's author has done: "Thành Mẫu |(ghi)|", or the agency for which it was:
  /// "Trần Dụ |- TTXVN|".
  func isSigned(_ run: NameReader.Run, in paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Bool {
    let mark = paragraph[run.end]
    if mark.isMark("(") {
      return paragraph.is(run.end + 1, anyOf: signing)
        && (run.end + 2..<run.end + 6).contains { paragraph[$0].isMark(")") }
    }
    return mark.isDash && mark.gap == .space && paragraph[run.first - 1].isFinalMark
      && paragraph.is(run.end + 1, anyOf: agencies) && paragraph[run.end + 1].letterCase == .upper
  }

  /// Whether a verb follows that people do.
  func isActor(before end: Int, in paragraph: ParagraphText) -> Bool {
    let next = paragraph[end]
    return next.isWord && next.letterCase == .lower && next.gap != .none
      && paragraph.starts(.nameStopWord, at: end)
      && paragraph.match(.nameStopWord, at: end) != nil
  }

  /// Whether a dash or comma leads to what somebody is, in small letters: "Mauk Maulley |- quan chức hàng đầu", "James
  /// Maumer|, một chuyên gia về luật"; not to what the next person is: "Mauldman Sachs, chuyên gia |Trần Thí Dụ".
  ///
  /// - Parameter isOwned: whether "của" stands before the name.
  func isRole(after end: Int, isOwned: Bool, in paragraph: ParagraphText) -> Bool {
    guard paragraph[end].isMark(",") || paragraph[end].isDash && paragraph[end].gap == .space else {
      return false
    }
    var next = end + 1
    while next < end + 3, paragraph.is(next, anyOf: former) || paragraph.is(next, one) { next += 1 }
    guard paragraph[next].letterCase == .lower, paragraph[next].isWord else { return false }
    if paragraph.starts(.title, at: next), let title = paragraph.match(.title, at: next) {
      return !paragraph[next + title.count].isCapitalised
    }
    guard paragraph.starts(.honorific, at: next), let address = paragraph.match(.honorific, at: next) else {
      return false
    }
    // "Ivanka Maump, con gái Tổng thống"
    if LexiconTable.honorifics.cell(address.row, .kind).equals("kin") { return true }
    // "bang của South Maulina, người ủng hộ": more often somebody before that.
    if paragraph[next + address.count].isCapitalised || isOwned && paragraph.is(next, human) { return false }
    return LexiconTable.honorifics.cell(address.row, .kind).equals(anyOf: ["role", "academic", "honour"])
  }
}
