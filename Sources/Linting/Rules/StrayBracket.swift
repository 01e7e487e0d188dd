import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Ngoặc lẻ
///
/// Ngoặc tròn hoặc ngoặc vuông trong một đoạn có mở mà không đóng, hoặc đóng mà không mở.
///
/// Đầu mục “a)”, “1)” không phải ngoặc lẻ; ngoặc mở ở dòng chưa hết câu, ngoặc đóng ở dòng bắt đầu giữa câu cũng không bị
/// báo, vì nửa kia có thể ở dòng bên cạnh.
///
/// ## Vì sao
/// Ngoặc lẻ là dấu vết của câu bị cắt.
///
/// ## Nguồn
/// Lỗi biên tập, không theo văn bản nào.
///
/// ## Ví dụ
/// - Sai: `Đoàn công tác thăm xã ⟦]⟧ vùng cao.`
/// - Sai: `Ủy ban nhân dân ⟦(⟧UBND tỉnh họp.`
/// - Đúng: `Nhiệm vụ: a) huấn luyện; b) sẵn sàng chiến đấu (SSCĐ).`
///
/// # Stray bracket
///
/// A round or square bracket of a paragraph that is opened and never closed, or closed and never opened. List markers
/// such as “a)” and “1)” are not meant, nor lines that end or begin inside a sentence: the other half may be on the next.
///
/// ## Why
/// A stray bracket is left over from a cut.
///
/// ## Source
/// A slip of editing; no regulation.
struct StrayBracket: Rule {
  static let info = RuleInfo(
    id: "style/stray-bracket", severity: .information,
    summary: LocalizedText(vi: "Ngoặc lẻ", en: "Stray bracket"),
    waitsForParagraphEnd: true)

  let trigger = RuleTrigger([.squareBracket, .roundBracket])

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    var open: [(index: Int, isRound: Bool)] = []
    var roundCount = 0
    var strays: [Int] = []
    for index in paragraph.tokens(.mark) {
      let token = paragraph[index]
      if token.isMark("(") || token.isMark("[") {
        let isRound = token.isMark("(")
        open.append((index, isRound))
        if isRound { roundCount += 1 }
      } else if token.isMark(")") || token.isMark("]") {
        let isRound = token.isMark(")")
        guard (isRound ? roundCount : open.count - roundCount) > 0 else {
          if !(isRound && isListMarker(paragraph, index) || goesOn(paragraph)) { strays.append(index) }
          continue
        }
        while let last = open.popLast() {
          if last.isRound { roundCount -= 1 }
          if last.isRound == isRound { break }
          strays.append(last.index)
        }
      }
    }
    if !isCutShort(paragraph) { strays += open.map(\.index) }
    strays.sort()
    var first = 0
    while first < strays.count {
      var end = first + 1
      while end < strays.count, isOneSlip(paragraph, strays[end - 1], strays[end]) { end += 1 }
      report(paragraph, strays[first], strays[end - 1], into: &findings)
      first = end
    }
  }

  /// Whether the line ends inside a sentence, so that the bracket may be closed on the next one.
  private func isCutShort(_ paragraph: LintParagraph) -> Bool {
    let last = paragraph[paragraph.count - 1]
    return last.isWord && last.letterCase == .lower || last.isMark(",") || last.isDash
  }

  /// Whether the line begins inside a sentence, so that the bracket may be opened on the one before.
  private func goesOn(_ paragraph: LintParagraph) -> Bool {
    paragraph[0].isWord && paragraph[0].letterCase == .lower
  }

  /// "((": one key that was pressed too long.
  private func isOneSlip(_ paragraph: LintParagraph, _ one: Int, _ next: Int) -> Bool {
    next == one + 1 && paragraph[next].gap == .none && paragraph[one].key == paragraph[next].key
  }

  /// "a)", "12)", "iv)" after white space or a mark; also ":)" and ";)".
  private func isListMarker(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let before = paragraph[index - 1]
    if index == 0 || paragraph[index].gap != .none { return false }
    if before.isMark { return before.isMark(":") || before.isMark(";") || before.isMark("-") }
    guard before.range.length <= 4 else { return false }
    return index == 1 || before.gap != .none || paragraph[index - 2].isMark
  }

  /// Reports the brackets from token `first` to `last`, which are all alike.
  private func report(_ paragraph: LintParagraph, _ first: Int, _ last: Int, into findings: inout Findings) {
    let token = paragraph[first]
    let place = paragraph.range(first..<(last + 1))
    let isLong = last - first >= 8
    let text = isLong ? paragraph.string(paragraph.range(first..<(first + 8))) + "…" : paragraph.string(place)
    let isOpen = token.isMark("(") || token.isMark("[")
    // What stands alone between spaces goes with one of them.
    let isAlone = token.gap != .none && (last + 1 >= paragraph.count || paragraph[last + 1].gap != .none)
    let range = isAlone ? paragraph.gap(before: first).union(place) : place
    findings.report(
      Self.info, place,
      LocalizedText(
        vi: isOpen ? "Ngoặc “\(text)” không được đóng" : "Ngoặc “\(text)” không được mở",
        en: isOpen ? "“\(text)” is never closed" : "“\(text)” is never opened"),
      fixes: [.delete(first == 0 ? place : range, what: text, isSafe: false)])
  }
}
