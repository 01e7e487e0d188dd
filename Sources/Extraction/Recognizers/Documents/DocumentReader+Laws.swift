import Lexicon
import SourceText
import VietnameseText

/// Laws, ordinances and charters by their names: Luật Dân quân tự vệ năm 2019, Bộ luật Hình sự, Hiến pháp năm 2013.
extension DocumentReader {
  func law(at index: Int) -> Citation? {
    // "Cục Pháp luật Cảnh sát biển" has no law in it.
    guard !paragraph.is(index - 1, Self.constitution.1), let match = paragraph.match(.law, at: index) else {
      return nil
    }
    let end = index + match.count
    guard isName(index..<end) else { return nil }
    var detail = DocumentDetail(.law, family: .law)
    detail.type = match.row
    let last = endOfYear(at: endOfLawNumber(at: end, &detail), &detail)
    // "Hiến pháp" and "Cương lĩnh" alone are ideas as often as documents.
    guard match.count > 1 && !isConstitution(index, match.count) || last != end else { return nil }
    return Citation(tokens: index..<last, detail: detail, cue: "name of a law")
  }

  /// A law is named with a capital on its kind or on its name; BLHS and such in capitals, and not "HP" (Hải Phòng).
  private func isName(_ tokens: Range<Int>) -> Bool {
    let first = paragraph[tokens.lowerBound]
    if tokens.count == 1 { return first.letterCase == .upper && first.range.length > 3 }
    return first.isCapitalised || paragraph[tokens.lowerBound + 1].isCapitalised
      || paragraph[tokens.lowerBound + 2].isCapitalised && paragraph.is(tokens.lowerBound + 1, words.law)
  }

  private func isConstitution(_ index: Int, _ count: Int) -> Bool {
    count == 2
      && (paragraph.is(index, Self.constitution.0) && paragraph.is(index + 1, Self.constitution.1)
        || paragraph.is(index, Self.platform.0) && paragraph.is(index + 1, Self.platform.1))
  }

  private static let platform = (SyllableKey("cương"), SyllableKey("lĩnh"))
  private static let constitution = (SyllableKey("hiến"), SyllableKey("pháp"))

  /// "số 72/2014/QH13" behind the name.
  private func endOfLawNumber(at index: Int, _ detail: inout DocumentDetail) -> Int {
    let start = paragraph.is(index, words.number) ? index + 1 : index
    guard paragraph[start].isNumber, let code = code(at: start), code.detail.family == .law,
      isFree(after: code.end)
    else { return index }
    detail.number = code.detail.number
    detail.year = code.detail.year
    detail.term = code.detail.term
    detail.problems.formUnion(code.detail.problems)
    return code.end
  }

  /// "năm 2015", "2015" behind the name; a range of years is something else.
  func endOfYear(at index: Int, _ detail: inout DocumentDetail) -> Int {
    let start = paragraph.is(index, words.year) ? index + 1 : index
    guard paragraph.digits(start) == 4, let year = paragraph.number(start), (1945...2054).contains(year)
    else {
      return index
    }
    let after = paragraph[start + 1]
    if after.isDash, paragraph[start + 2].isNumber { return index }
    if start + 1 < paragraph.count, after.gap == .none, !after.isMark || after.isMark("/") || after.isDash {
      return index
    }
    detail.year = detail.year ?? year
    return start + 1
  }

  /// "Luật sửa đổi, bổ sung một số điều của Luật Quốc phòng", and laws that the table does not know, where a year
  /// shows how far their names go.
  func otherLaw(_ row: LexiconTable.Row, from start: Int, at index: Int) -> Citation? {
    guard paragraph[start].isCapitalised, paragraph[start].letterCase != .upper else { return nil }
    var detail = DocumentDetail(.titled, family: .law)
    detail.type = row
    let isAmending =
      paragraph[index].key == words.amending[0] && paragraph[index + 1].key == words.amending[1]
    if isAmending {
      for next in index + 2..<index + 24 {
        guard next < paragraph.count, !paragraph[next].isMark(".") else { return nil }
        guard paragraph.starts(.law, at: next), let amended = law(at: next) else { continue }
        return Citation(
          tokens: start..<amended.tokens.upperBound, detail: detail, cue: "amending law")
      }
      return nil
    }
    guard paragraph[index].isCapitalised, paragraph[index].isWord else { return nil }
    for next in index + 1..<index + 10 {
      let token = paragraph[next]
      guard next < paragraph.count, token.isWord || token.isMark(",") else { return nil }
      if token.key == words.of || token.key == words.and && paragraph[next + 1].isCapitalised { return nil }
      if token.key == words.year {
        let end = endOfYear(at: next, &detail)
        return end > next ? Citation(tokens: start..<end, detail: detail, cue: "law with its year") : nil
      }
    }
    return nil
  }
}
