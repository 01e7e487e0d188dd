import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Khoảng trắng quanh dấu câu
///
/// Thừa khoảng trắng trước dấu câu (“đồng chí ,”), sau ngoặc mở, trước ngoặc đóng; thiếu khoảng trắng sau dấu câu
/// (“Mẫu,Cục trưởng”) hoặc trước ngoặc mở; dấu phẩy, dấu chấm viết hai lần hay
/// đi liền nhau (“,.”); dấu phẩy thừa trước dấu ba chấm (“, …”) hay trước ngoặc (“Mẫu, (SN 1990)”); khoảng trắng bên trong ngoặc kép, hay thiếu ở bên ngoài; khoảng trắng
/// chỉ có sau gạch chéo (“Khoa/ Phòng”).
///
/// Số thập phân, giờ, tên miền, chữ viết tắt có chấm (TP.HCM, PGS.TS) và dấu ba chấm không bị báo.
///
/// ## Vì sao
/// Khoảng trắng sai chỗ làm dấu câu rớt xuống đầu dòng hoặc dính hai câu vào nhau.
///
/// ## Nguồn
/// Quy tắc soạn thảo văn bản tiếng Việt.
///
/// ## Ví dụ
/// - Sai: `Các đồng chí⟦ ,⟧ đại biểu dự họp.`
/// - Sai: `Đồng chí Nguyễn Văn ⟦Mẫu,Cục⟧ trưởng chủ trì.`
/// - Sai: `Bộ đội⟦ ,⟧công an và dân quân cùng dự.`
/// - Sai: `Thủ tướng (⟦ TTg⟧) giao nhiệm vụ.`
/// - Sai: `Chiến sĩ mới nhập ngũ⟦,.⟧`
/// - Sai: `Thường trực HĐND xã tổ chức kỳ ⟦họp(⟧chuyên đề).`
/// - Sai: `Khẩu hiệu “⟦ Tất⟧ cả cho tuyến đầu” treo ở cổng.`
/// - Sai: `Dự họp có ông Trần Thí Dụ⟦, (⟧sinh năm 1990).`
/// - Đúng: `Lúc 8:30, TP.HCM tăng 3,5%; xem baomau.vn, PGS.TS Trần Thí Dụ viết...`
///
/// # White space around punctuation
///
/// White space before a mark or inside brackets, none after a mark or before a bracket; a comma or full stop typed twice,
/// or one beside the other (“,.”); a comma before an ellipsis or a bracket; white space inside quotation marks or none outside; white space behind
/// a slash only. Decimals, times, domain names, dotted abbreviations and ellipses are left alone.
///
/// ## Why
/// Misplaced spaces push marks to the next line or glue two sentences together.
///
/// ## Source
/// Vietnamese typing practice.
struct PunctuationSpacing: Rule {
  static let info = RuleInfo(
    id: "style/punctuation-spacing", severity: .information,
    summary: LocalizedText(
      vi: "Khoảng trắng sai quanh dấu câu", en: "Wrong white space around punctuation"))

  let trigger = RuleTrigger(.oddSpacing)

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    var (slashes, straight): ([Int], [Int]) = ([], [])
    for index in paragraph.tokens(.oddSpacing) {
      let scalar = UInt32(truncatingIfNeeded: paragraph[index].key.raw & 0x1F_FFFF)
      switch scalar {
      case 0x2C, 0x3B, 0x2E, 0x21, 0x3F, 0x3A:
        if paragraph[index].gap == .space, isSpaceBeforeWrong(paragraph, index) {
          reportExtra(paragraph, spaceBefore: index, shown: index, into: &findings)
        } else if paragraph[index].gap == .space, isOnWrongSide(paragraph, index, scalar) {
          reportWrongSide(paragraph, index, into: &findings)
        } else if paragraph[index].gap == .none {
          checkAfter(paragraph, index, scalar, into: &findings)
        }
      case 0x29:
        if paragraph[index].gap == .space, index > 0, !paragraph[index - 1].isMark {
          reportExtra(paragraph, spaceBefore: index, shown: index, into: &findings)
        } else if paragraph[index].gap == .none, isWordBehind(paragraph, index) {
          reportMissing(
            before: paragraph[index + 1], in: paragraph[index].range.union(paragraph[index + 1].range),
            LocalizedText(vi: "Thiếu khoảng trắng sau ngoặc", en: "No space behind the bracket"),
            into: &findings)
        }
      case 0x28:
        checkCommaBefore(paragraph, bracket: index, into: &findings)
        if paragraph[index + 1].gap == .space, paragraph[index + 1].isWord || paragraph[index + 1].isNumber {
          if paragraph[index].gap == .none, index > 0,
            isSyllable(paragraph[index - 1]) || paragraph[index - 1].isNumber
          {
            reportWrongSide(bracket: index, in: paragraph, into: &findings)
            continue
          }
          reportExtra(paragraph, spaceBefore: index + 1, shown: index + 1, into: &findings)
        } else if paragraph[index].gap == .none {
          checkBefore(paragraph, index, into: &findings)
        }
      case 0x2026:
        if isGluedEllipsis(paragraph, index, end: index + 1) {
          reportMissing(
            after: paragraph[index], paragraph[index + 1], severity: .hint, into: &findings)
        }
      case 0x201C, 0x201D:
        checkQuotation(paragraph, index, isOpening: scalar == 0x201C, into: &findings)
      case 0x22: straight.append(index)
      case 0x2F where isLopsidedSlash(paragraph, index): slashes.append(index)
      default: break
      }
    }
    // Verses are parted by several.
    if slashes.count == 1 { reportSlash(paragraph, slashes[0], into: &findings) }
    if !straight.isEmpty { checkStraight(paragraph, straight, into: &findings) }
  }

  /// The mark follows a word, and nothing is glued to it on the right that makes it something else (.NET, :), ...).
  private func isSpaceBeforeWrong(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = paragraph[index - 1]
    guard !before.isMark || before.isMark(")") || before.isMark("”") else { return false }
    if before.isNumber, paragraph[index + 1].isNumber { return false }
    return index + 1 >= paragraph.count || paragraph[index + 1].gap != .none
  }

  /// "đồng chí ,công an": the space stands before the mark and not behind it.
  private func isOnWrongSide(_ paragraph: LintParagraph, _ index: Int, _ scalar: UInt32) -> Bool {
    let before = paragraph[index - 1]
    let after = paragraph[index + 1]
    guard index > 0, before.isWord || before.isNumber || before.isMark(")") || before.isMark("”"),
      after.isWord,
      after.gap == .none
    else { return false }
    switch scalar {
    case 0x2C, 0x3B: return true
    case 0x2E:
      // ".Net" is a name, ".Sáng nay" begins a sentence.
      return after.letterCase == .capitalised && SyllableShape(after.key.letters) != nil
        && paragraph[index + 2].gap != .none
    default: return false
    }
  }

  /// "thứ 11( kỳ họp": the space stands behind the bracket, not before it.
  private func reportWrongSide(
    bracket index: Int, in paragraph: LintParagraph, into findings: inout Findings
  ) {
    let (gap, mark) = (paragraph.gap(before: index + 1), paragraph[index].range)
    findings.report(
      Self.info, mark.union(gap),
      LocalizedText(
        vi: "Khoảng trắng đứng sau dấu mở ngoặc thay vì trước",
        en: "The space stands behind the opening bracket, not before it"),
      fixes: [
        Fix(
          title: LocalizedText(vi: "Chuyển khoảng trắng ra trước", en: "Move the space before it"),
          edits: [
            TextEdit(range: ByteRange(mark.start, mark.start), newText: " "),
            TextEdit(range: gap, newText: ""),
          ], isSafe: true)
      ])
  }

  private func reportWrongSide(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let gap = paragraph.gap(before: index)
    let mark = paragraph[index].range
    findings.report(
      Self.info, gap.union(mark),
      LocalizedText(
        vi: "Khoảng trắng đứng trước dấu câu thay vì sau",
        en: "The space stands before the mark, not behind it"),
      fixes: [
        Fix(
          title: LocalizedText(vi: "Chuyển khoảng trắng ra sau", en: "Move the space behind it"),
          edits: [
            TextEdit(range: gap, newText: ""),
            TextEdit(range: ByteRange(mark.end, mark.end), newText: " "),
          ], isSafe: true)
      ])
  }

  func reportExtra(
    _ paragraph: LintParagraph, spaceBefore index: Int, shown: Int, into findings: inout Findings
  ) {
    let gap = paragraph.gap(before: index)
    findings.report(
      Self.info, gap.union(paragraph[shown].range),
      LocalizedText(vi: "Thừa khoảng trắng ở dấu câu", en: "Superfluous space at a punctuation mark"),
      fixes: [
        .replace(gap, with: "", isSafe: true, vi: "Bỏ khoảng trắng", en: "Remove the space")
      ])
  }

  private func checkAfter(
    _ paragraph: LintParagraph, _ index: Int, _ scalar: UInt32, into findings: inout Findings
  ) {
    guard index > 0, index + 1 < paragraph.count, paragraph[index + 1].gap == .none else { return }
    let before = paragraph[index - 1]
    let after = paragraph[index + 1]
    if after.key == paragraph[index].key, scalar != 0x21, scalar != 0x3F {
      if scalar == 0x2E, isEllipsis(paragraph, index), isGluedEllipsis(paragraph, index, end: index + 3) {
        return reportMissing(
          after: paragraph[index + 2], paragraph[index + 3], severity: .hint, into: &findings)
      }
      checkDoubled(paragraph, index, into: &findings)
      return
    }
    if after.isMark {
      if scalar == 0x2C, isEllipsis(paragraph, index + 1) {
        findings.report(
          Self.info, paragraph.range(index..<(after.isMark("…") ? index + 2 : index + 4)),
          LocalizedText(vi: "Thừa dấu phẩy trước dấu ba chấm", en: "Superfluous comma before the ellipsis"),
          severity: .hint, fixes: [.delete(paragraph[index].range, what: ",", isSafe: false)])
        return
      }
      checkTwoMarks(paragraph, index, into: &findings)
      return
    }
    // "Nội dung 2:Quốc hội"
    if scalar == 0x3A {
      guard before.isNumber || isSyllable(before),
        after.letterCase == .capitalised || before.letterCase == .lower && !MeantSyllable.isPlain(before.key),
        isSyllable(after), !paragraph.isInAddress(index)
      else { return }
      reportMissing(after: before, after, into: &findings)
      return
    }
    if before.isNumber, isGluedToNumber(paragraph, index, scalar) {
      return reportMissing(after: before, after, into: &findings)
    }
    guard before.isWord, after.isWord, before.key.letterCount >= 2 else { return }
    switch scalar {
    case 0x2C, 0x3B:
      // "QS,QP" is one abbreviation.
      if before.letterCase == .upper, after.letterCase == .upper { return }
    case 0x2E:
      guard before.key.letterCount >= 3 || !MeantSyllable.isPlain(before.key),
        before.letterCase == .lower || isSyllable(before) && endsName(paragraph, index - 1),
        before.letterCase == .lower || !domains.contains(after.key),
        after.letterCase == .capitalised, isSyllable(after), !paragraph.isInAddress(index)
      else { return }
    case 0x21, 0x3F:
      guard after.isCapitalised else { return }
    default:
      return
    }
    reportMissing(after: before, after, into: &findings)
  }

  /// "…" or "...".
  private func isEllipsis(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    paragraph[index].isMark("…")
      || (index..<(index + 3)).allSatisfy { paragraph[$0].isMark(".") && paragraph[$0].gap == .none }
        && !paragraph[index + 3].isMark(".")
  }

  private func reportMissing(
    after before: Token, _ after: Token, severity: Severity? = nil, into findings: inout Findings
  ) {
    reportMissing(
      before: after, in: before.range.union(after.range),
      LocalizedText(vi: "Thiếu khoảng trắng sau dấu câu", en: "No space after the punctuation mark"),
      severity: severity, into: &findings)
  }

  func reportMissing(
    before token: Token, in range: ByteRange, _ message: LocalizedText, severity: Severity? = nil,
    into findings: inout Findings
  ) {
    let place = ByteRange(token.range.start, token.range.start)
    findings.report(
      Self.info, range, message, severity: severity,
      fixes: [.replace(place, with: " ", isSafe: true, vi: "Thêm khoảng trắng", en: "Add a space")])
  }

  /// "(khóa XII)thông qua": a Vietnamese word with a mark, and no ending in brackets ("(nhà)ở").
  private func isWordBehind(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let after = paragraph[index + 1]
    return index > 1 && index + 1 < paragraph.count && after.gap == .none && after.letterCase == .lower
      && isSyllable(after) && !MeantSyllable.isPlain(after.key) && !paragraph[index - 2].isMark("(")
      && paragraph[index + 2].gap != .none
  }

  /// "kỳ họp(chuyên đề)", "lần thứ 11(kỳ họp": an ordinary word inside the bracket, and no formula or footnote.
  private func checkBefore(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let (before, after) = (paragraph[index - 1], paragraph[index + 1])
    // "(GCN QSDĐ)", "(21/10)" behind an ordinary word; "(1)" may be a note's number.
    let isShort = after.letterCase == .upper && after.key.letterCount >= 2
    let isDate = after.isNumber && paragraph[index + 2].isMark("/")
    // "Trung(29 tuổi"
    let isCount =
      after.isNumber && paragraph[index + 2].gap == .space && paragraph[index + 2].letterCase == .lower
      && isSyllable(paragraph[index + 2])
    guard index > 0, before.isNumber || isSyllable(before),
      isSyllable(after) || isCount && before.isWord || before.letterCase == .lower && (isShort || isDate),
      before.isWord || after.letterCase == .lower
    else { return }
    reportMissing(
      before: paragraph[index], in: before.range.union(paragraph[index].range),
      LocalizedText(vi: "Thiếu khoảng trắng trước ngoặc", en: "No space before the bracket"), into: &findings)
  }

  private let domains: Set<SyllableKey> = [SyllableKey("com"), SyllableKey("net"), SyllableKey("vn")]

  /// "tỉnh Bình Định.Sáng nay": the last word of a name, and the first of a sentence.
  private func endsName(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    paragraph[index - 1].isCapitalised && paragraph[index].gap == .space && paragraph[index + 3].gap == .space
      && paragraph[index + 3].isWord
  }

  /// A Vietnamese syllable of two letters or more that is no abbreviation.
  func isSyllable(_ token: Token) -> Bool {
    token.isWord && token.letterCase != .upper && token.letterCase != .mixed && token.key.letterCount >= 2
      && SyllableShape(token.key.letters) != nil
  }

  /// "..", ",,": exactly two, because three dots are an ellipsis and longer rows are lines to fill in.
  private func checkDoubled(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let key = paragraph[index].key
    guard paragraph[index - 1].key != key,
      paragraph[index + 2].key != key || paragraph[index + 2].gap != .none,
      !paragraph[index - 1].isMark || paragraph[index - 1].isMark(")")
    else { return }
    let range = paragraph.range(index..<(index + 2))
    findings.report(
      Self.info, range,
      LocalizedText(vi: "Dấu câu viết hai lần", en: "Punctuation mark typed twice"),
      fixes: [.delete(paragraph[index + 1].range, what: paragraph.string(index..<(index + 1)), isSafe: false)]
    )
  }

  /// ",.", ".,", ";,": two marks where one is meant. A full stop behind an abbreviation goes with other marks.
  private func checkTwoMarks(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let (before, after) = (paragraph[index - 1], paragraph[index + 1])
    guard joinable.contains(paragraph[index].key), joinable.contains(after.key), isSyllable(before),
      before.letterCase == .lower || !paragraph[index].isMark("."),
      before.key.letterCount >= 3 || !paragraph[index].isMark("."),
      index + 2 >= paragraph.count || paragraph[index + 2].gap != .none
    else { return }
    let range = paragraph.range(index..<(index + 2))
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Hai dấu câu liền nhau, chỉ để một", en: "Two punctuation marks in a row: keep one of them"),
      fixes: [.delete(paragraph[index].range, what: paragraph.string(index..<(index + 1)), isSafe: false)])
  }

  private let joinable: Set<SyllableKey> = [
    SyllableKey(mark: ","), SyllableKey(mark: ";"), SyllableKey(mark: "."), SyllableKey(mark: ":"),
  ]
}
