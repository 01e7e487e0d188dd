import Extraction
import SourceText
import VietnameseText

/// Quotation marks and slashes, of which one side has white space.
extension PunctuationSpacing {
  /// "“ Tất cả", "tốt ”", "tốt”và", "động“Tất cả".
  func checkQuotation(
    _ paragraph: LintParagraph, _ index: Int, isOpening: Bool, into findings: inout Findings
  ) {
    let (mark, before, after) = (paragraph[index], paragraph[index - 1], paragraph[index + 1])
    if isOpening {
      if after.gap == .space, after.isWord,
        index == 0 || mark.gap != .none || before.isMark("(") || before.isMark(":")
      {
        reportExtra(paragraph, spaceBefore: index + 1, shown: index + 1, into: &findings)
      } else if index > 0, mark.gap == .none, after.gap == .none, before.letterCase == .lower,
        isSyllable(before), isSyllable(after)
      {
        reportMissing(before: mark, in: before.range.union(mark.range), Self.outside, into: &findings)
      }
    } else if mark.gap == .space, index > 0, before.isWord || before.isNumber,
      index + 1 >= paragraph.count || after.gap != .none || after.isMark(",") || after.isMark(".")
    {
      reportExtra(paragraph, spaceBefore: index, shown: index, into: &findings)
    } else if mark.gap == .none, index > 0, after.gap == .none, after.letterCase == .lower, isSyllable(after),
      index + 1 < paragraph.count
    {
      reportMissing(before: after, in: mark.range.union(after.range), Self.outside, into: &findings)
    }
  }

  private static let outside = LocalizedText(
    vi: "Thiếu khoảng trắng bên ngoài ngoặc kép", en: "No space outside the quotation mark")

  func reportSlash(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let gap = paragraph.gap(before: index + 1)
    findings.report(
      Self.info, paragraph.range((index - 1)..<(index + 2)),
      LocalizedText(
        vi: "Khoảng trắng chỉ có một bên gạch chéo", en: "White space on one side of the slash only"),
      severity: .hint,
      fixes: [.replace(gap, with: "", isSafe: false, vi: "Bỏ khoảng trắng", en: "Remove the space")])
  }

  /// "Khoa/ Phòng".
  func isLopsidedSlash(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let (before, after) = (paragraph[index - 1], paragraph[index + 1])
    return index > 0 && paragraph[index].gap == .none && after.gap == .space && before.isWord && after.isWord
      && before.key.letterCount >= 2 && after.key.letterCount >= 2
  }

  /// `" Tất cả"`, `"tốt "`: straight marks, of which only their order tells the opening ones.
  ///
  /// - Parameter places: those with white space on both sides.
  func checkStraight(_ paragraph: LintParagraph, _ places: [Int], into findings: inout Findings) {
    var (count, odd): (Int, [(index: Int, isOpening: Bool)]) = (0, [])
    for index in paragraph.tokens(.mark) where paragraph[index].isMark("\"") {
      if places.contains(index) { odd.append((index, count % 2 == 0)) }
      count += 1
    }
    // One too many or too few, and nobody can say which is which.
    guard count % 2 == 0 else { return }
    for (index, isOpening) in odd {
      let inside = paragraph[isOpening ? index + 1 : index - 1]
      guard inside.isWord || inside.isNumber else { continue }
      let place = isOpening ? index + 1 : index
      reportExtra(paragraph, spaceBefore: place, shown: place, into: &findings)
    }
  }
}
