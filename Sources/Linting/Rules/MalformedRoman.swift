import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Số La Mã sai
///
/// Số La Mã sau khóa, lần thứ, thế kỷ, quý … không đọc được (XVVI, XIIII, IIX), lẫn chữ thường hoặc chữ cái của bảng
/// chữ khác, hoặc một năm có quá bốn quý (quý V).
///
/// ## Vì sao
/// Số khóa, số lần đại hội gõ thừa hoặc đảo một chữ thành một số không có.
///
/// ## Nguồn
/// Cách viết số La Mã; khóa và lần thứ của tổ chức viết từ I đến XXXIX.
///
/// ## Ví dụ
/// - Sai: `Đại biểu Quốc hội khóa ⟦XVVI⟧ tiếp xúc cử tri.`
/// - Sai: `Kế hoạch quý ⟦V⟧/2023 đã ban hành.`
/// - Đúng: `Đại hội lần thứ XIII, quý IV/2023, thế kỷ XXI, khóa XIX.`
///
/// # Malformed Roman numeral
///
/// A Roman numeral after khóa, lần thứ, thế kỷ, quý … that cannot be read (XVVI, XIIII, IIX), that mixes in small
/// letters or letters of other alphabets, or that counts more quarters than a year has.
///
/// ## Why
/// One letter too many or two swapped make a congress or a term that never was.
///
/// ## Source
/// How Roman numerals are written; terms and congresses go from I to XXXIX.
struct MalformedRoman: Rule {
  static let info = RuleInfo(
    id: "number/malformed-roman", severity: .error,
    summary: LocalizedText(vi: "Số La Mã sai (khóa XVVI)", en: "Malformed Roman numeral (khóa XVVI)"))

  let trigger = RuleTrigger([.roman, .foreign])
  private let term = SyllableKey("khóa")
  private let nth = SyllableKey("thứ")
  private let time = SyllableKey("lần")
  private let age = SyllableKey("thế")
  private let century = SyllableKey("kỷ")
  private let centuryWithI = SyllableKey("kỉ")
  private let quarter = SyllableKey("quý")
  private let quarterWithI = SyllableKey("quí")
  private let year = SyllableKey("năm")

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for index in paragraph.tokens(.numeral) {
      let token = paragraph[index]
      guard index > 0, token.gap == .space, token.range.length <= 24 else { continue }
      let isQuarter = self.isQuarter(paragraph, index)
      guard isQuarter || isNumbered(paragraph, index) else { continue }
      let text = paragraph.string(token.range)
      guard let numeral = RomanSlip(text) else { continue }
      // Only where they are wanted: they take longer than the rest of the rule.
      var valid: [String] { numeral.suggestions(upTo: isQuarter ? 4 : 39) }
      if let value = numeral.value, value <= 39, numeral.isPlain {
        guard isQuarter, value > 4 else { continue }
        report(
          token.range, LocalizedText(vi: "Một năm chỉ có bốn quý", en: "A year has four quarters"), valid)
      } else if numeral.value != nil, !numeral.isPlain {
        report(
          token.range,
          LocalizedText(
            vi: "Số La Mã “\(text)” lẫn chữ khác", en: "“\(text)” mixes other letters into a Roman numeral"),
          [numeral.plain])
      } else if numeral.value == nil {
        report(
          token.range,
          LocalizedText(vi: "Không có số La Mã “\(text)”", en: "“\(text)” is no Roman numeral"), valid)
      }
      func report(_ range: ByteRange, _ message: LocalizedText, _ texts: [String]) {
        findings.report(
          Self.info, range, message, fixes: texts.prefix(3).map { .write($0, at: range, isSafe: false) })
      }
    }
  }

  private func isNumbered(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let text = paragraph.text
    if text.is(index - 1, term) || text.is(index - 1, nth) && text.is(index - 2, time) { return true }
    let isCentury = text.is(index - 1, century) || text.is(index - 1, centuryWithI)
    return isCentury && text.is(index - 2, age)
      || text.is(index - 1, nth) && text.is(index - 3, age)
        && (text.is(index - 2, century) || text.is(index - 2, centuryWithI))
  }

  /// "quý IV", and with a capital only where a year follows: Quý is a name too.
  private func isQuarter(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    guard paragraph.text.is(index - 1, quarter) || paragraph.text.is(index - 1, quarterWithI) else {
      return false
    }
    let isYearNext =
      paragraph[index + 1].isMark("/") && paragraph[index + 2].isNumber || paragraph.text.is(index + 1, year)
    return isYearNext || paragraph[index - 1].letterCase == .lower && paragraph[index + 1].gap != .none
  }
}

/// A word that somebody may have meant as a Roman numeral below forty.
package struct RomanSlip: Sendable {
  /// With I, V and X only.
  package let plain: String
  /// Whether it was written with these letters and no look-alikes.
  let isPlain: Bool
  /// nil where no number is written so.
  package let value: Int?

  /// nil for words that hold other letters than I, V, X and their look-alikes, or no capital one of these.
  package init?(_ text: String) {
    var plain = ""
    var sureLetters = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "I", "V", "X":
        plain.unicodeScalars.append(scalar)
        sureLetters += 1
      case "l", "\u{0406}", "\u{04C0}", "\u{FF29}": plain += "I"
      case "\u{0425}", "\u{FF38}": plain += "X"
      case "\u{FF36}", "\u{0474}": plain += "V"
      case "\u{2160}"..."\u{216B}": plain += RomanNumeral.written(Int(scalar.value) - 0x215F)
      default: return nil
      }
    }
    let isForeign = text.unicodeScalars.allSatisfy { $0.value >= 0x80 }
    guard sureLetters > 0 || isForeign && !plain.isEmpty else { return nil }
    self.plain = plain
    isPlain = plain == text
    value = Self.numerals.firstIndex(of: plain).map { $0 + 1 }
  }

  /// From 1 on.
  private static let numerals = (1...39).map(RomanNumeral.written)

  /// The numerals that are one letter more, one less or two swapped letters away, likeliest first.
  package func suggestions(upTo limit: Int) -> [String] {
    let own = Array(plain.utf8)
    return (1...max(limit, 1)).map(RomanNumeral.written).filter { candidate in
      OneEdit.separates(own, Array(candidate.utf8))
    }
    .sorted { left, right in
      let leftGap = abs(left.utf8.count - own.count)
      let rightGap = abs(right.utf8.count - own.count)
      return leftGap != rightGap ? leftGap > rightGap : left.utf8.count > right.utf8.count
    }
  }
}
