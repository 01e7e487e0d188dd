import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Đầu câu viết thường
///
/// Sau dấu chấm hết câu, từ đầu câu sau viết thường.
///
/// Chữ viết tắt có chấm (tp. Vinh), tên miền và từ nước ngoài không bị báo.
///
/// ## Vì sao
/// Hoặc câu sau thiếu chữ hoa, hoặc dấu chấm là dấu phẩy gõ nhầm.
///
/// ## Nguồn
/// Nghị định 30/2020/NĐ-CP, Phụ lục II: viết hoa chữ cái đầu âm tiết thứ nhất của một câu hoàn chỉnh.
///
/// ## Ví dụ
/// - Sai: `Đơn vị đã ra quân. ⟦các⟧ chiến sĩ phấn khởi.`
/// - Đúng: `Đơn vị đã ra quân. Các chiến sĩ phấn khởi, v.v. và tại tp. Vinh...`
///
/// # Sentence that begins with a small letter
///
/// Behind the full stop that ends a sentence the next one begins with a small letter. Dotted abbreviations, addresses
/// and foreign words are left alone.
///
/// ## Why
/// Either the capital is missing or the full stop is a comma that was mistyped.
///
/// ## Source
/// Decree 30/2020/NĐ-CP, Appendix II: the first syllable of a sentence has a capital.
struct SentenceCapital: Rule {
  static let info = RuleInfo(
    id: "style/sentence-capital", severity: .information,
    summary: LocalizedText(vi: "Đầu câu viết thường", en: "Sentence that begins with a small letter"))

  let trigger = RuleTrigger(.smallAfterStop)

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for stop in paragraph.tokens(.mark) where paragraph[stop].isMark(".") && paragraph[stop].gap == .none {
      let (before, first) = (paragraph[stop - 1], paragraph[stop + 1])
      guard stop > 0, first.gap == .space, isSmallSyllable(before), isSmallSyllable(first),
        before.gap == .space || stop == 1, paragraph[stop + 2].gap == .space
      else { continue }
      let word = paragraph.string(first.range)
      findings.report(
        Self.info, first.range,
        LocalizedText(
          vi: "Sau dấu chấm viết thường: viết hoa, hoặc dấu chấm này gõ nhầm",
          en: "Small letter after a full stop: capitalise it, or the full stop is a slip"),
        fixes: [.write(Capitals.opening(word), at: first.range, isSafe: false)])
    }
  }

  /// A Vietnamese syllable of two letters or more: no abbreviation, unit or part of an address.
  private func isSmallSyllable(_ token: Token) -> Bool {
    token.isWord && token.letterCase == .lower && token.key.letterCount >= 2
      && SyllableShape(token.key.letters) != nil
  }
}
