import Extraction
import Lexicon
import SourceText
import VietnameseText

/// Capitals that are not a matter of style: names of days, orders and forces that a law or decree writes
/// ("Cách mạng Tháng tám"), and common words with a capital behind a comma (", Đồng chí …", "Thứ ba, Trên cơ sở …").
struct FixedCapitals: Sendable {
  private let table = LexiconTable.fixedCapitals

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    let traits = paragraph.sweep.traits
    if traits.contains(.fixedCapitals) {
      // Behind a phrase of which nothing is said another may begin inside it: "Quân đội nhân dân |việt Nam|".
      var next = 0
      for phrase in paragraph.phrases(.fixedCapitals, mayOverlap: true)
      where phrase.tokens.lowerBound >= next {
        let isSettled = check(paragraph, phrase.tokens, phrase.row, into: &findings)
        if isSettled { next = phrase.tokens.upperBound }
      }
    }
    if traits.contains(.capitalBehindMark) {
      for comma in paragraph.tokens(.capitalBehind) where paragraph[comma].isMark(",") {
        checkBehind(comma, paragraph, into: &findings)
      }
    }
  }

  /// - Returns: whether the phrase is right, or what is right has been said.
  private func check(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, _ row: LexiconTable.Row, into findings: inout Findings
  ) -> Bool {
    let range = paragraph.range(tokens)
    // Nearly all are right.
    if table.firstCell(of: row, standsAt: range.start, in: paragraph.text.bytes) { return true }
    let written = paragraph.string(range)
    guard table.strings(row, .written).contains(written) else { return false }
    // What houses do is said only where the article does not write the words in two ways.
    if table.cell(row, .by).equals("house") {
      findings.note(LintNote(.oddCapital, range, key: UInt64(row.offset), variant: Self.byHouse))
      return true
    }
    let right = Self.right(table.string(row, .right), written)
    findings.report(
      CapitalisationMix.info, range, Self.message(right),
      fixes: [.write(paragraph.inForm(right), at: range, isSafe: false)])
    return true
  }

  /// The variant of a note on a row that no law but the practice of newspapers stands behind; its key is the row's offset.
  static let byHouse: UInt32 = 1

  static func right(_ note: LintNote, _ written: String) -> String {
    let row = LexiconTable.Row(offset: UInt32(truncatingIfNeeded: note.key))
    return right(LexiconTable.fixedCapitals.string(row, .right), written)
  }

  private static func right(_ name: String, _ written: String) -> String {
    written.unicodeScalars.first?.properties.isUppercase == true ? Capitals.opening(name) : name
  }

  static func message(_ right: String) -> LocalizedText {
    LocalizedText(vi: "Viết hoa theo quy định: “\(right)”", en: "The official capitals are “\(right)”")
  }

  // MARK: Behind a comma

  private let comrade = [SyllableKey("đồng"), SyllableKey("chí")]
  private let ordinal = SyllableKey("thứ")
  private let copula = SyllableKey("là")
  /// Words that begin no name, so that a capital behind a comma is a slip, or the comma one for a full stop.
  private let connectives = WordSet(["qua", "tại", "với", "để", "từ", "nhằm", "theo", "trong", "khi", "nhân"])
  private let occasions = WordSet(["dịp", "kỷ"])
  private let people = SyllableKey("nhân")
  private let numbers = WordSet(["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "một", "bốn"])
  /// Words that begin the names of bodies.
  private let names = WordSet([
    "đảng", "nhà", "quân", "đoàn", "bộ", "ban", "công", "hội", "trường", "trung", "ủy", "mặt", "chính",
    "quốc", "nhân", "luật", "nghị", "chỉ", "quyết", "việt", "thủ", "tổng", "chủ", "sở", "cục", "viện",
  ])

  private func checkBehind(_ comma: Int, _ paragraph: LintParagraph, into findings: inout Findings) {
    let (token, next) = (paragraph[comma + 1], paragraph[comma + 2])
    guard next.isWord, next.gap == .space else { return }
    let isComrade =
      token.key == comrade[0] && next.key == comrade[1] && paragraph[comma + 3].isCapitalised
    guard
      isComrade || isConnective(comma, paragraph)
        || isOpening(comma, paragraph) && !names.contains(token.key) && !isNamed(paragraph, comma + 1)
    else { return }
    let right = paragraph.string(token.range).lowercased()
    findings.report(
      CapitalisationMix.info, token.range,
      LocalizedText(
        vi: "Sau dấu phẩy viết thường: “\(right)”", en: "Small letter behind a comma: “\(right)”"),
      fixes: [.write(right, at: token.range, isSafe: false)])
  }

  /// "…, Qua hai ngày": behind an ordinary word or a date, in a line that has other words too.
  private func isConnective(_ comma: Int, _ paragraph: LintParagraph) -> Bool {
    let (before, token) = (paragraph[comma - 1], paragraph[comma + 1])
    guard comma >= 1, connectives.contains(token.key), before.isNumber || before.letterCase == .lower else {
      return false
    }
    return token.key != people || occasions.contains(paragraph[comma + 2].key)
  }

  /// "Thứ ba,", "Một là," at the beginning of a sentence.
  private func isOpening(_ comma: Int, _ paragraph: LintParagraph) -> Bool {
    let (first, second) = (paragraph[comma - 2], paragraph[comma - 1])
    guard comma >= 2, first.letterCase == .capitalised, NameCapitals.beginsSentence(paragraph, comma - 2)
    else {
      return false
    }
    return first.key == ordinal && numbers.contains(second.key)
      || second.key == copula && numbers.contains(first.key)
  }

  private func isNamed(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    paragraph.reading.hasMention(over: index) { _, _ in true }
  }
}
