import Lexicon
import VietnameseText

/// Owners of bodies that are written in small letters.
extension BodyGrammar {
  /// The end of an owner in small letters that is neither a level nor a place: "UBND |cấp tỉnh|", "HĐQT |công ty CP Sao Mẫu|",
  /// "Đảng ủy |trung đoàn|".
  ///
  /// - Parameter head: the noun of the body that is owned.
  func smallOwner(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, head: Range<Int>,
    sort: BodyClass
  ) -> Int? {
    guard paragraph[index].letterCase == .lower, paragraph[index].gap == .space,
      paragraph[head.lowerBound].isCapitalised, !capitals.isShouted(paragraph, head.lowerBound)
    else { return nil }
    if paragraph.is(index, level) {
      if sort == .court, paragraph.is(index + 1, high) { return index + 2 }
      return sort.isTerritorial ? words.levelEnd(paragraph, at: index + 1) : nil
    }
    // "Bộ Tổng Tham mưu |quân đội Lào|", "Hạm đội 9 |hải quân Mẫu|"
    if sort == .military || sort == .international, paragraph.is(index, anyOf: forces),
      let country = mentions.mention(.location, from: index + 2), country.isCountry
    {
      return Int(country.endToken)
    }
    // "Ban Thường vụ |Đảng ủy| quân khu"
    let isOfCommittee = paragraph.is(index - 2, party) && paragraph.is(index - 1, boardOfParty)
    guard index == head.upperBound && boards.contains(paragraph[index - 1].key) || isOfCommittee else {
      return nil
    }
    return firm(paragraph, mentions, at: index)
      ?? owners.first { owner in
        owner.indices.allSatisfy { paragraph.is(index + $0, owner[$0]) }
      }.map { owner in index + owner.count }
  }

  /// The end of a firm's noun in small letters and its name: "công ty CP Sao Mẫu".
  private func firm(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int
  ) -> Int? {
    guard let match = paragraph.match(.bodyHead, at: index), let head = heads[match.row],
      head.sort == .company || head.sort == .military
    else { return nil }
    let end = index + match.count
    let named = fields.read(paragraph, mentions, from: end, head: head, headLength: match.count)
    return named.end > end && (head.sort == .company || named.hasNumber) ? named.end : nil
  }
}
