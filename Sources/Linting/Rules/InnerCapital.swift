import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Chữ hoa giữa từ
///
/// Hai chữ đầu cùng viết hoa vì giữ phím Shift quá lâu (“TRần”, “NGuyễn”), hoặc hai từ viết dính vào nhau mà từ sau còn
/// giữ chữ hoa (“ôngTrần”, “TPHồ Chí Minh”).
///
/// Chữ viết tắt (TTg, QyĐ), tên riêng nước ngoài và nhãn hiệu (VinFast, YouTube), địa chỉ mạng và từ có dấu # không bị
/// báo.
///
/// ## Vì sao
/// Từ viết dính không tìm được, không ngắt dòng được; chữ hoa thừa lộ ra ngay ở tên người.
///
/// ## Nguồn
/// Nghị định 30/2020/NĐ-CP, Phụ lục II: viết hoa chữ cái đầu của âm tiết.
///
/// ## Ví dụ
/// - Sai: `Đồng chí ⟦TRần⟧ Thí Dụ chủ trì.`
/// - Sai: `Dự họp có ⟦ôngLê⟧ Giả Định.`
/// - Sai: `Đoàn công tác đến ⟦TPHồ⟧ Chí Minh.`
/// - Đúng: `Quyết định của TTg; xe VinFast; ông K'Mẫu; xem BáoMẫu.vn, #TựHàoViệtNam.`
///
/// # Capital inside a word
///
/// The first two letters in capitals because Shift was held too long (“TRần”), or two words run together of which the
/// second has kept its capital (“ôngTrần”). Abbreviations (TTg), foreign names and brands (VinFast), web addresses and
/// hashtags are left alone.
///
/// ## Why
/// Words run together cannot be found and do not break at the end of a line; a stray capital shows at once in a name.
///
/// ## Source
/// Decree 30/2020/NĐ-CP, Appendix II: the first letter of a syllable is the one that is capitalised.
struct InnerCapital: Rule {
  static let info = RuleInfo(
    id: "style/inner-capital", severity: .warning,
    summary: LocalizedText(vi: "Chữ hoa giữa từ", en: "Capital letter inside a word"))

  let trigger = RuleTrigger(.innerCapital)

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for index in 0..<paragraph.count {
      let token = paragraph[index]
      guard token.isWord, token.letterCase == .mixed,
        token.flags.isDisjoint(with: [.foreign, .malformed, .hasIgnorable]), paragraph.standsAlone(index)
      else { continue }
      let word = Word(paragraph.string(token.range))
      if let right = word.withoutStrayCapitals {
        findings.report(
          Self.info, token.range,
          LocalizedText(
            vi: "Thừa chữ hoa, phải là “\(right)”", en: "Superfluous capitals: write “\(right)”"),
          fixes: [.write(right, at: token.range, isSafe: true)])
      } else if let right = word.withoutInnerCapitals {
        findings.report(
          Self.info, token.range,
          LocalizedText(
            vi: "Chữ hoa giữa từ, phải là “\(right)”", en: "A capital inside the word: write “\(right)”"),
          fixes: [.write(right, at: token.range, isSafe: true)])
      } else if let apart = word.apart {
        findings.report(
          Self.info, token.range,
          LocalizedText(
            vi: "Hai từ viết dính nhau, phải là “\(apart)”", en: "Words run together: write “\(apart)”"),
          fixes: [.write(apart, at: token.range, isSafe: false)])
      }
    }
  }
}

/// A word with capitals and small letters in some order, letter by letter: marks belong to the letter before them.
private struct Word {
  private var letters: [Substring.UnicodeScalarView] = []
  private var isUpper: [Bool] = []

  init(_ text: String) {
    let scalars = Substring(text).unicodeScalars
    var start = scalars.startIndex
    for index in scalars.indices.dropFirst() where scalars[index].properties.isAlphabetic {
      letters.append(scalars[start..<index])
      start = index
    }
    letters.append(scalars[start...])
    isUpper = letters.map { $0.first?.properties.isUppercase ?? false }
  }

  /// "Trần" for "TRần": two or more capitals before small letters, in a word that has a Vietnamese mark and that no
  /// abbreviation can be.
  var withoutStrayCapitals: String? {
    let capitals = isUpper.prefix { $0 }.count
    // "LLê": the first letter twice
    if capitals == 2, letters.count > 2, !isUpper[2...].contains(true), text(0..<1) == text(1..<2),
      Self.isMarkedSyllable(text(1..<letters.count))
    {
      return text(1..<letters.count)
    }
    guard capitals >= 2, capitals < letters.count, !isUpper[capitals...].contains(true),
      Self.isMarkedSyllable(text(0..<letters.count))
    else { return nil }
    return text(0..<1) + text(1..<letters.count).lowercased()
  }

  /// "hành" for "hàNh", "Nguyễn" for "NguyỄn": capitals behind a first letter of either case, in a word with a Vietnamese
  /// mark.
  var withoutInnerCapitals: String? {
    guard letters.count > 1, !isUpper[1] || !isUpper[0], isUpper[1...].contains(true),
      Self.isMarkedSyllable(text(0..<letters.count))
    else { return nil }
    return text(0..<1) + text(1..<letters.count).lowercased()
  }

  /// "ông Trần" for "ôngTrần", "TP Hồ" for "TPHồ": each part but initials at the beginning is a syllable, and one has a
  /// Vietnamese mark, as brands hardly do.
  var apart: String? {
    var starts = [0]
    for index in letters.indices.dropFirst() where isUpper[index] {
      if !isUpper[index - 1] || index + 1 < letters.count && !isUpper[index + 1] { starts.append(index) }
    }
    guard (2...4).contains(starts.count) else { return nil }
    var parts: [String] = []
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : letters.count
      let part = text(start..<end)
      let isInitials = place == 0 && isUpper[start..<end].allSatisfy(\.self)
      guard end - start >= 2, isInitials || Self.isSyllable(part) else { return nil }
      parts.append(part)
    }
    guard parts.contains(where: Self.isMarkedSyllable) else { return nil }
    return parts.joined(separator: " ")
  }

  private func text(_ range: Range<Int>) -> String {
    range.reduce(into: "") { $0.unicodeScalars.append(contentsOf: letters[$1]) }
  }

  private static func isSyllable(_ text: String) -> Bool {
    SyllableShape(SyllableKey(text).letters) != nil
  }

  private static func isMarkedSyllable(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.isASCII } && isSyllable(text)
  }
}
