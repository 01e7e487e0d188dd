import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Dấu thanh đặt sai chữ
///
/// Dấu thanh nằm ở chữ cái mà không kiểu viết nào đặt: “qúy”, “tụê”, “tòan”, “ngừơi”.
///
/// Chỉ những tiếng Việt hợp lệ mới bị báo; hai kiểu hòa và hoà đều đúng và thuộc quy tắc style/tone-mark-mix.
///
/// ## Vì sao
/// Bộ gõ cũ và phần mềm chuyển mã đặt dấu vào chữ cuối cùng được gõ.
///
/// ## Nguồn
/// Quy tắc chính tả tiếng Việt: dấu ở âm chính; có ê, ơ thì ở ê, ơ; qu và gi là phụ âm đầu.
///
/// ## Ví dụ
/// - Sai: `Đơn vị ⟦hòan⟧ thành nhiệm vụ.`
/// - Sai: `⟦Qúy⟧ I vừa qua, nhiều ⟦ngừơi⟧ dự.`
/// - Đúng: `Quý I vừa qua, người dân hoà thuận, thuỷ chung, khoẻ mạnh.`
///
/// # Misplaced tone mark
///
/// The tone mark stands on a letter where no style puts it: “qúy”, “tụê”, “tòan”. Only well-formed Vietnamese
/// syllables are reported; hòa and hoà are both right.
///
/// ## Why
/// Old keyboards and converters put the mark on the letter that was typed last.
///
/// ## Source
/// Vietnamese spelling: the mark goes on the main vowel, on ê or ơ where there is one; qu and gi are initials.
struct MisplacedTone: Rule {
  static let info = RuleInfo(
    id: "style/misplaced-tone", severity: .warning,
    summary: LocalizedText(vi: "Dấu thanh đặt sai chữ (qúy)", en: "Tone mark on the wrong letter (qúy)"))

  let trigger = RuleTrigger(.oddTone)

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for index in paragraph.tokens(.oddTone) {
      let token = paragraph[index]
      // An address or a name on a network ("@qúy") is as its owner has made it.
      guard token.range.length >= 3, !paragraph.isInAddress(index),
        var word = paragraph.spelling(index), let place = word.toneIndex,
        let syllable = SyllableShape(word.letters), !syllable.allowsTone(at: place, of: word.letters)
      else { continue }
      word.toneIndex = syllable.mainVowel(of: word.letters)
      let text = paragraph.string(token.range)
      let isName = token.letterCase == .capitalised && index > 0 && paragraph[index - 1].isWord
      findings.report(
        Self.info, token.range,
        LocalizedText(
          vi: "Dấu thanh đặt sai chữ: “\(text)”, phải là “\(word.text)”",
          en: "The tone mark is on the wrong letter: write “\(word.text)”"),
        severity: isName ? .information : .warning,
        fixes: [.write(word.text, at: token.range, isSafe: !isName)])
    }
  }
}
