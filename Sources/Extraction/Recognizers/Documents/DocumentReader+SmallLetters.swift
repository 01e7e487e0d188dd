import Lexicon
import VietnameseText

/// Documents that are cited by bare figures without "số" and without a capital: "nghị định 123 của Chính phủ".
extension DocumentReader {
  /// Whether the figures at `number` are the document's, and count nothing: "thực hiện |nghị quyết 54|", "|quyết định 135| của
  /// Thủ tướng", "|công văn 323| ngày 6-3"; not "|chỉ thị 3| việc", "|thông báo 15| trường hợp".
  ///
  /// - Parameters:
  ///   - year: the year that stands behind the figures: "quyết định 43/2010".
  ///   - isCounted: a noun that numbers count follows.
  func isCited(_ role: DocumentWords.Role, _ number: Range<Int>, year: Int?, isCounted: Bool) -> Bool {
    if year != nil { return true }
    let figures = paragraph.number(number.lowerBound) ?? 0
    // "kế hoạch 2018 của"
    guard (2...4).contains(paragraph.digits(number.lowerBound)), !(1990...2040).contains(figures) else {
      return false
    }
    let next = paragraph[number.upperBound]
    // "kết luận 2852 |năm 2012|", but "kết luận 12 |năm| trước"
    if next.key == words.year { return paragraph.digits(number.upperBound + 1) == 4 }
    if role.contains(.small) {
      return !isCounted && !next.isNumber
        && (next.letterCase != .lower || !SmallCitation.counted.contains(next.key))
    }
    let after = number.upperBound + 1
    if SmallCitation.followers.contains(next.key) { return true }
    if next.isMark("(") {
      return paragraph.is(after, words.day) || paragraph.is(after, words.year)
    }
    // "công văn 323 |ngày 6-3|", but "thông báo 15 |ngày| một lần"
    return next.key == words.day && paragraph[after].isNumber
      && (paragraph[after + 1].isMark("/") || paragraph[after + 1].isMark(".") || paragraph[after + 1].isDash)
      && paragraph[after + 2].isNumber
  }
}

/// Words behind the figures of documents in small letters.
private enum SmallCitation {
  /// Whose they are, and what they are about.
  static let followers = WordSet(["của", "về"])
  /// What a number of which is resolved or ordered.
  static let counted = WordSet([
    "nội", "điểm", "việc", "vấn", "nhiệm", "nhóm", "mục", "đơn", "địa", "cơ", "ngành", "lần", "điều", "văn",
    "loại", "lĩnh", "tháng", "ngày", "năm", "người", "tỷ", "triệu", "cán", "trường", "chuyên", "dự",
  ])
}
