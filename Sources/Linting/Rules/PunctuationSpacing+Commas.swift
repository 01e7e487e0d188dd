import Extraction
import SourceText
import VietnameseText

/// Commas before brackets, marks behind numbers, and ellipses without white space behind them.
extension PunctuationSpacing {
  /// "Trần Thí Dụ, (SN 1996)", "xã Mẫu, (huyện Thí Dụ)": what stands between brackets belongs to the word before them.
  func checkCommaBefore(_ paragraph: LintParagraph, bracket index: Int, into findings: inout Findings) {
    let (comma, before, after) = (paragraph[index - 1], paragraph[index - 2], paragraph[index + 1])
    guard index >= 2, comma.isMark(","), comma.gap == .none, paragraph[index].gap == .space,
      isSyllable(before), after.gap == .none, after.isWord || after.isNumber,
      // "(1)", "(b)" count the items of a list.
      !paragraph[index + 2].isMark(")") || after.key.letterCount > 2
    else { return }
    findings.report(
      Self.info, paragraph.range((index - 1)..<(index + 1)),
      LocalizedText(vi: "Thừa dấu phẩy trước ngoặc", en: "Superfluous comma before the bracket"),
      fixes: [.delete(comma.range, what: ",", isSafe: false)])
  }

  /// "năm 2023,triển khai", "năm 2023.Đồng chí": a Vietnamese word with a mark goes on, and no item has the number ("1.Đại úy").
  func isGluedToNumber(_ paragraph: LintParagraph, _ index: Int, _ scalar: UInt32) -> Bool {
    let after = paragraph[index + 1]
    guard isSyllable(after), !MeantSyllable.isPlain(after.key), paragraph[index + 2].isWord,
      paragraph[index + 2].gap == .space
    else { return false }
    switch scalar {
    case 0x2C, 0x3B: return after.letterCase == .lower
    case 0x2E:
      return after.letterCase == .capitalised && index > 1
        && (1900...2100).contains(paragraph.text.number(index - 1) ?? 0)
    default: return false
    }
  }

  /// In tokens: how near another ellipsis makes a form of the line.
  private var reach: Int { 12 }

  /// Words that open a sentence before a name: "khác…Qua Hội thao".
  private static let openers = WordSet([
    "qua", "tại", "trong", "sau", "với", "theo", "trên", "ngoài", "đồng", "tuy", "đến", "bên", "khi", "các",
    "những",
  ])

  /// "Huyện đoàn...đã ký": a word of a sentence right behind the ellipsis, and no line to fill in ("ngày…tháng…").
  func isGluedEllipsis(_ paragraph: LintParagraph, _ index: Int, end: Int) -> Bool {
    let (before, after) = (paragraph[index - 1], paragraph[end])
    // "khác…Tại buổi": a sentence begins; "Mẫu…Nguyễn Thí" may be names.
    let opensSentence =
      after.letterCase == .capitalised && before.letterCase == .lower && before.isWord
      && paragraph[end + 1].isWord
      && (paragraph[end + 1].letterCase == .lower || Self.openers.contains(after.key))
    guard index > 0, after.isWord, after.gap == .none, after.letterCase == .lower || opensSentence,
      isSyllable(after),
      before.isMark(",") || isSyllable(before), paragraph[end + 1].gap == .space
    else { return false }
    return !(max(index - reach, 0)..<min(end + reach, paragraph.count)).contains {
      $0 != index && paragraph[$0].isMark("…")
    }
  }
}
