import Extraction
package import Lexicon
import SourceText
import VietnameseText

/// # Lỗi chính tả chắc chắn
///
/// Những lỗi gõ không thể là cách viết nào khác: “mội dung”, “tiềm kiếm”, “nghành”, “Chi huy trưởng”. Chỉ báo lỗi có
/// trong bảng; tên người không bị xét.
///
/// ## Vì sao
/// Lỗi gõ nhầm phím, thiếu dấu; nhiều lỗi gồm toàn tiếng có thật nên máy soát từng tiếng không thấy.
///
/// ## Nguồn
/// Bảng lỗi thường gặp, đối chiếu với văn bản báo chí để không dòng nào trùng cách viết đúng.
///
/// ## Ví dụ
/// - Sai: `Nhiều ⟦mội dung⟧ đã được ⟦triên khai⟧.`
/// - Đúng: `Nhiều nội dung đã được triển khai.`
///
/// # Certain misspelling
///
/// Slips of the keyboard that can be nothing else: “mội dung”, “nghành”. Only what is in the table is reported, and
/// names of people are left alone.
///
/// ## Why
/// Many consist of real syllables, so a checker of single syllables cannot see them.
///
/// ## Source
/// A table of common slips, checked against running news text so that no row is a right spelling somewhere.
package struct Misspelling: Rule {
  package static let info = RuleInfo(
    id: "style/misspelling", severity: .warning,
    summary: LocalizedText(vi: "Lỗi chính tả chắc chắn", en: "Certain misspelling"))

  package let trigger = RuleTrigger(lists: [.spellingSlip])

  package init(gazetteer: Gazetteer) {}

  package func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    // Text without any mark was typed so on purpose; every word would be wrong.
    guard !paragraph.sweep.traits.isDisjoint(with: [.precomposed, .decomposed]) else { return }
    var index = 0
    while index < paragraph.count {
      guard paragraph.text.starts(.spellingSlip, at: index),
        let match = paragraph.text.match(.spellingSlip, at: index)
      else {
        index += 1
        continue
      }
      report(paragraph, index..<(index + match.count), match.row, into: &findings)
      index += match.count
    }
  }

  private func report(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, _ row: LexiconTable.Row, into findings: inout Findings
  ) {
    let table = LexiconTable.spellingSlips
    let first = tokens.lowerBound
    // A misspelt rank has a rule of its own, which knows the whole rank.
    let named = EntityKind.person.bit | EntityKind.rank.bit
    if tokens.contains(where: { paragraph.isInside(named, token: $0) }) { return }
    // Words broken apart by marks are two phrases: "cống, tác động".
    if tokens.dropFirst().contains(where: { paragraph[$0].gap == .lineBreak }) { return }
    let kind = table.string(row, 2)
    if kind == "start" {
      guard paragraph[first].isCapitalised, paragraph[tokens.upperBound].isMark(",") else { return }
    }
    // Capitals inside a row of capitalised words are a name that looks like the slip.
    if paragraph[first].letterCase == .capitalised, tokens.count == 1,
      paragraph[first - 1].letterCase == .capitalised
        || paragraph[tokens.upperBound].letterCase == .capitalised
    {
      return
    }
    let range = paragraph.range(tokens)
    let written = paragraph.string(range)
    let right = Self.right(written, table.string(row, 1))
    findings.report(
      Self.info, range,
      LocalizedText(vi: "Sai chính tả, phải là “\(right)”", en: "Misspelling: write “\(right)”"),
      fixes: [
        .write(
          paragraph.inForm(right), at: range,
          isSafe: kind == "nonword" && paragraph[first].letterCase == .lower)
      ])
  }

  /// The right spelling with the capitals that the place asks for: as written where it begins with a capital.
  private static func right(_ written: String, _ right: String) -> String {
    let like = Capitals.like(written, right)
    guard like == right, let first = written.unicodeScalars.first, first.properties.isUppercase,
      let initial = right.first
    else { return like }
    return initial.uppercased() + right.dropFirst()
  }
}
