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

  private let gazetteer: Gazetteer

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for index in paragraph.tokens(.oddTone) {
      let token = paragraph[index]
      // An address or a name on a network ("@qúy") is as its owner has made it.
      guard token.range.length >= 3, !paragraph.isInAddress(index),
        var word = paragraph.spelling(index), let place = word.toneIndex,
        let syllable = SyllableShape(word.letters), !syllable.allowsTone(at: place, of: word.letters)
      else { continue }
      // "cơ qụan": who knows the phrase knows that the mark has no place at all.
      if paragraph.phrases(.spellingSlip).contains(where: { $0.tokens.contains(index) }) { continue }
      word.toneIndex = syllable.mainVowel(of: word.letters)
      let moved = SyllableKey(word.text)
      // "ngụôn": more than the place of the mark is wrong, and who asks for unknown syllables says what.
      if !SyllableSet.shared.contains(moved) { continue }
      if !hasWord(paragraph, index, moved) {
        var plain = word
        plain.toneIndex = nil
        if hasWord(paragraph, index, SyllableKey(plain.text)) {
          report(paragraph, index, plain.text, isCertain: false, into: &findings)
          continue
        }
      }
      let isName = token.letterCase == .capitalised && index > 0 && paragraph[index - 1].isWord
      report(paragraph, index, word.text, isCertain: !isName, into: &findings)
    }
  }

  /// Whether the syllable makes a word with the one before or behind the token.
  private func hasWord(_ paragraph: LintParagraph, _ index: Int, _ key: SyllableKey) -> Bool {
    let word = gazetteer.word(key)
    return word != 0
      && (gazetteer.has(.compound, paragraph[index - 1].word, word)
        || gazetteer.has(.compound, word, paragraph[index + 1].word))
  }

  private func report(
    _ paragraph: LintParagraph, _ index: Int, _ right: String, isCertain: Bool,
    into findings: inout Findings
  ) {
    let range = paragraph[index].range
    let text = paragraph.string(range)
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Dấu thanh đặt sai chữ: “\(text)”, \(isCertain ? "phải" : "có lẽ") là “\(right)”",
        en: "The tone mark is on the wrong letter: \(isCertain ? "write" : "perhaps") “\(right)”"),
      severity: isCertain ? .warning : .information,
      fixes: [.write(right, at: range, isSafe: isCertain)])
  }
}
