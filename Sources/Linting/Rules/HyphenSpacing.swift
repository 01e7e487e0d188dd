import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Gạch nối lệch khoảng trắng
///
/// Gạch nối hoặc gạch ngang có khoảng trắng một bên, dính chữ bên kia: “quân sự- quốc phòng”, “Covid -19”.
///
/// Đầu mục (“1- Nội dung”), số âm (“xuống -5 độ”) và số hiệu văn bản không thuộc quy tắc này.
///
/// ## Vì sao
/// Hai vế ngang hàng viết cách cả hai bên hoặc liền cả hai bên; một bên cách, một bên dính là gõ sót.
///
/// ## Nguồn
/// Thông lệ trình bày báo chí.
///
/// ## Ví dụ
/// - Sai: `Nhiệm vụ ⟦quân sự- quốc⟧ phòng năm nay.`
/// - Sai: `Phòng, chống dịch ⟦Covid -19⟧ tại địa phương.`
/// - Đúng: `Phát triển kinh tế - xã hội giai đoạn 2020-2025.`
/// - Đúng: `Có nơi nhiệt độ xuống -2 độ C.`
///
/// # Hyphen spaced on one side
///
/// A hyphen or dash with white space on one side and none on the other. List markers, negative numbers and document
/// numbers are other matters.
///
/// ## Why
/// Two equal parts are joined with spaces on both sides or on neither; one side only is a slip of the keyboard.
///
/// ## Source
/// Newspaper practice.
struct HyphenSpacing: Rule {
  static let info = RuleInfo(
    id: "style/hyphen-spacing", severity: .information,
    summary: LocalizedText(
      vi: "Gạch nối có khoảng trắng một bên", en: "Hyphen with a space on one side only"))

  let trigger = RuleTrigger(.lopsidedDash)
  private let covid: Set<SyllableKey>
  private let degree: Set<SyllableKey>

  init(gazetteer: Gazetteer) {
    covid = [SyllableKey("covid"), SyllableKey("covit"), SyllableKey("cov")]
    degree = [SyllableKey("độ"), SyllableKey(mark: "°"), SyllableKey(mark: "º"), SyllableKey("oC")]
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for index in paragraph.tokens(.mark)
    where index > 0 && index < paragraph.count - 1 && paragraph[index].isDash {
      let left = paragraph[index - 1]
      let dash = paragraph[index]
      let right = paragraph[index + 1]
      if dash.gap == .space, right.gap == .space, right.isNumber, covid.contains(left.key) {
        reportDisease(paragraph, index, into: &findings)
        continue
      }
      guard (dash.gap == .none) != (right.gap == .none), dash.gap != .lineBreak, right.gap != .lineBreak,
        endsPart(left), beginsPart(right), !isListMarker(paragraph, index),
        !isDocumentNumber(paragraph, index), !isDateline(paragraph, index), !isInDate(paragraph, index)
      else { continue }
      let isRightTight = right.gap == .none
      let (todo, fix): (LocalizedText, Fix)
      if isRightTight, right.isNumber, !left.isNumber {
        guard joinsNumber(paragraph, index) else { continue }
        todo = LocalizedText(vi: "viết liền", en: "write it without")
        fix = .replace(
          paragraph.gap(before: index), with: "", isSafe: covid.contains(left.key),
          vi: "Bỏ khoảng trắng trước gạch nối", en: "Remove the space before the hyphen")
      } else {
        todo = LocalizedText(vi: "viết cách đều hai bên", en: "write one on both sides")
        let place = isRightTight ? Int(right.start) : Int(dash.start)
        fix = .replace(
          ByteRange(place, place), with: " ", isSafe: left.kind == right.kind && left.kind != .mark,
          vi: "Thêm khoảng trắng \(isRightTight ? "sau" : "trước") gạch nối",
          en: "Add a space \(isRightTight ? "after" : "before") the hyphen")
      }
      findings.report(
        Self.info, paragraph.range(wholeWords(paragraph, index)),
        LocalizedText(
          vi: "Gạch nối có khoảng trắng một bên: \(todo.vietnamese)",
          en: "The hyphen has a space on one side only: \(todo.english)"),
        fixes: [fix])
    }
  }

  /// "Covid – 19": the number is part of the name.
  private func reportDisease(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let range = paragraph.range((index - 1)..<(index + 2))
    let right =
      paragraph.string(paragraph[index - 1].range) + "-" + paragraph.string(paragraph[index + 1].range)
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Thừa khoảng trắng quanh gạch nối: viết “\(right)”",
        en: "Superfluous spaces around the hyphen: write “\(right)”"),
      fixes: [.write(right, at: range, isSafe: true)])
  }

  private func endsPart(_ token: Token) -> Bool {
    !token.isMark || token.isMark(")") || token.isMark("”") || token.isMark("%")
  }

  private func beginsPart(_ token: Token) -> Bool {
    !token.isMark || token.isMark("(") || token.isMark("“")
  }

  /// "1- Nội dung", "a- Mục tiêu", "IV- Kết luận" at the beginning of a line.
  private func isListMarker(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let left = paragraph[index - 1]
    guard index == 1 || left.gap == .lineBreak else { return false }
    return left.range.length <= 5 && (left.isNumber || left.letterCase == .upper || left.range.length <= 2)
  }

  /// "36- NQ/TW" is left to `document/malformed-number`.
  private func isDocumentNumber(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    if paragraph[index - 1].isNumber, paragraph[index + 1].isCapitalised, paragraph[index + 2].isMark("/") {
      return true
    }
    // "1234/QĐ- UBND"
    return paragraph[index - 2].isMark("/") && paragraph[index - 2].gap == .none
      && paragraph[index - 1].isCapitalised
  }

  /// "21- 12 -2017" is left to `date/malformed`.
  private func isInDate(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    guard paragraph[index - 1].isNumber, paragraph[index + 1].isNumber else { return false }
    return paragraph.reading.hasMention(over: index) { _, mention in
      guard case .date(let date) = mention.detail else { return false }
      return date.value.form != .range && date.problems.contains(.innerSpace)
    }
  }

  /// "(MLO)- Sáng 6/3, …": papers that open their reports so always do.
  private func isDateline(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    paragraph[0].isMark("(") && paragraph[index - 1].isMark(")")
      && (2...5).contains(index - 1) && paragraph[1].isCapitalised
      && (2..<index - 1).allSatisfy { paragraph[$0].gap == .none }
  }

  /// "Covid -19", "Su -30", but not "xuống -5 độ" and "Hà Nội -2 độ".
  private func joinsNumber(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let left = paragraph[index - 1]
    if covid.contains(left.key) { return true }
    return left.letterCase == .upper && left.range.length <= 4 && paragraph.text.digits(index + 1) <= 3
      && !degree.contains(paragraph[index + 2].key) && !paragraph[index + 2].isMark(",")
  }

  /// The words and numbers around the dash, with what is written solid with them ("14/6/1957 -14/6/2017") and, on
  /// the left, one word of the same phrase.
  private func wholeWords(_ paragraph: LintParagraph, _ index: Int) -> Range<Int> {
    var first = index - 1
    while first > 0, paragraph[first].gap == .none, index - first < 8 { first -= 1 }
    while first < index - 1, paragraph[first].isMark { first += 1 }
    if paragraph[index].gap == .none, first == index - 1, first > 0, paragraph[first].isWord,
      paragraph[first - 1].isWord, paragraph[first].gap == .space
    {
      first -= 1
    }
    var end = index + 2
    while end < paragraph.count, paragraph[end].gap == .none, end - index < 8,
      !paragraph[end].isMark || paragraph[end + 1].gap == .none && end + 1 < paragraph.count
    {
      end += 1
    }
    return first..<end
  }
}
