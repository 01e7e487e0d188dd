import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Chữ đã mất
///
/// Chỗ mà chữ đã mất: những byte không phải UTF-8, hoặc ký hiệu � mà một chương trình trước đó đã thay cho chữ nó không
/// đọc được. Chữ gì đã mất thì máy không đoán, phải xem lại bản gốc. Trong trình soạn thảo, byte hỏng hiện thành �.
///
/// ## Vì sao
/// Người đọc nào cũng thấy, máy tìm thì không ra.
///
/// ## Nguồn
/// Unicode, mục 3.9: U+FFFD đứng thay cho những gì không đọc được.
///
/// ## Ví dụ
/// - Sai: `Tôi đến đ⟦�⟧n vị.`
/// - Sai: `Hôm nay tr⟦��⟧i đẹp.`
/// - Đúng: `Tôi đến đơn vị.`
///
/// # Lost letter
///
/// A place where a letter has been lost: bytes that are no UTF-8, or the sign � that some program has put in the place
/// of a letter it could not read. Which letter that was nobody guesses; the original has it. In an editor such bytes are
/// shown as �.
///
/// ## Why
/// Every reader sees it, and no search finds the word.
///
/// ## Source
/// Unicode, section 3.9: U+FFFD stands for what cannot be read.
struct LostLetter: Rule {
  static let info = RuleInfo(
    id: "encoding/lost-letter", severity: .warning,
    summary: LocalizedText(
      vi: "Chữ đã mất: byte hỏng hay ký hiệu �", en: "A letter that was lost: broken bytes, or the sign �"))

  let trigger = RuleTrigger(.garbled)

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    var end = 0
    for first in paragraph.tokens(.mark) where first >= end && isLost(paragraph, first) {
      end = first + 1
      while end < paragraph.count, paragraph[end].gap == .none, isLost(paragraph, end) { end += 1 }
      let place = paragraph.range(first..<end)
      let word = paragraph.string(word(around: first..<end, in: paragraph, place))
      findings.report(
        Self.info, place,
        LocalizedText(vi: "Chữ ở đây đã mất: “\(word)”", en: "A letter is lost here: “\(word)”"))
    }
  }

  private func isLost(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    paragraph[index].isMark("\u{FFFD}")
  }

  /// What is written together with it, where that is a word and no more.
  private func word(around lost: Range<Int>, in paragraph: LintParagraph, _ place: ByteRange) -> ByteRange {
    var (first, last) = (lost.lowerBound, lost.upperBound)
    while first > 0, paragraph[first].gap == .none, isInside(paragraph, first - 1) { first -= 1 }
    while last < paragraph.count, paragraph[last].gap == .none, isInside(paragraph, last) { last += 1 }
    let word = paragraph.range(first..<last)
    return word.length <= Self.longestWord ? word : place
  }

  private func isInside(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    paragraph[index].isWord || isLost(paragraph, index)
  }

  /// In bytes.
  private static let longestWord = 48
}
