import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Số văn bản viết sai
///
/// Số, ký hiệu văn bản không theo mẫu nào: lẫn mẫu của Đảng và của Nhà nước (28/NQ-TW, 1234-QĐ/UBND), chữ viết tắt không
/// có (29-QN/TW), thừa khoảng trắng (36- NQ/TW), thiếu dấu (30/2020/ND-CP), sai chữ hoa (QĐ-TTG), loại văn bản và ký
/// hiệu không khớp (Nghị quyết 28-CT/TW), cấp ủy ghi ngay sau không phải cơ quan có ký hiệu ấy (153-KH/ĐU của Tỉnh ủy).
///
/// Văn bản của Đảng viết 28-NQ/TW; của Nhà nước viết 1234/QĐ-UBND hoặc 30/2020/NĐ-CP; của Quốc hội viết 72/2014/QH13.
/// Lẫn mẫu và chữ viết nhầm là cảnh báo; khoảng trắng, chữ hoa, dấu chữ, chữ lạ không gần chữ nào là thông tin.
///
/// ## Vì sao
/// Số văn bản sai thì bạn đọc tra không ra, và sai loại là sai sự thật.
///
/// ## Nguồn
/// Nghị định 30/2020/NĐ-CP, phụ lục III; Hướng dẫn 36-HD/VPTW ngày 03/4/2018.
///
/// ## Ví dụ
/// - Sai: `Quán triệt Nghị quyết số ⟦29-QN/TW⟧ của Trung ương.`
/// - Sai: `Theo Quyết định số ⟦1234-QĐ/UBND⟧ của tỉnh.`
/// - Sai: `Kế hoạch số 153-KH/⟦ĐU⟧ ngày 11/7/2019 của Ban Thường vụ Tỉnh ủy.`
/// - Đúng: `Theo Quyết định số 1234/QĐ-UBND và Kế hoạch 15-KH/TU.`
///
/// # Malformed document number
///
/// The number of a document follows no pattern: party and state shapes mixed (28/NQ-TW, 1234-QĐ/UBND), letters that no
/// kind of document has (29-QN/TW), white space inside, missing marks (ND-CP), wrong capitals (QĐ-TTG), a word that
/// names another kind than the letters, or letters of another committee than the one that is named behind the number
/// (153-KH/ĐU of a Tỉnh ủy). Shapes and slips are warnings; the rest, and letters near none that is known, is
/// information.
///
/// ## Why
/// A reader cannot look the document up, and the wrong kind is a wrong fact.
///
/// ## Source
/// Decree 30/2020/NĐ-CP, appendix III; Guidance 36-HD/VPTW of 3 April 2018.
struct MalformedDocumentNumber: Rule {
  static let info = RuleInfo(
    id: "document/malformed-number", severity: .warning,
    summary: LocalizedText(vi: "Số, ký hiệu văn bản viết sai mẫu", en: "A document's number is malformed"))

  let trigger = RuleTrigger(.oddDocument, kinds: [.document])

  private static let grave: DocumentDetail.Problems = [
    .mixedShape, .missingSeparator, .unknownType, .typeClash,
  ]
  private static let light: DocumentDetail.Problems = [
    .innerSpace, .longDash, .letterCase, .missingMarks, .issuerSpelling, .assemblyTerm,
  ]

  init(gazetteer: Gazetteer) {}

  /// How the tables spell the letters of numbers, by their keys with and without marks; read when a number is first found to be malformed.
  private struct Codes: Sendable {
    static let shared = Codes()

    private(set) var types: [SyllableKey: String] = [:]
    private(set) var issuers: [SyllableKey: String] = [:]

    private init() {
      let issuerTable = LexiconTable.documentIssuers
      issuerTable.forEachRow { Self.add(issuerTable.string($0, .code), to: &issuers) }
      let typeTable = LexiconTable.documentTypes
      typeTable.forEachRow { for code in typeTable.strings($0, .codeLetters) { Self.add(code, to: &types) } }
      issuers[SyllableKey("TƯ")] = "TW"
    }

    private static func add(_ code: String, to table: inout [SyllableKey: String]) {
      let key = SyllableKey(code)
      table[key] = code
      if key.withoutMarks != key, table[key.withoutMarks] == nil { table[key.withoutMarks] = code }
    }
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      guard case .document(let detail) = mention.detail else { continue }
      if detail.form == .code, detail.family == .party, detail.problems.isDisjoint(with: Self.grave) {
        checkIssuer(mention, paragraph, into: &findings)
      }
      guard !detail.problems.isDisjoint(with: Self.grave.union(Self.light)),
        let number = Number(paragraph, mention.tokens, isLaw: detail.family == .law)
      else { continue }
      let range = paragraph.range(number.tokens)
      var fixes: [Fix] = []
      if let right = corrected(paragraph, number, detail), right != paragraph.string(range) {
        // The numbers are as they were; only signs and letters change.
        let isSafe = detail.problems.isDisjoint(with: [.unknownType, .typeClash, .assemblyTerm])
        fixes.append(.write(paragraph.inForm(right), at: range, isSafe: isSafe))
      }
      // Letters that are near none of the table may be some office's own.
      let isForeign = fixes.isEmpty && detail.problems.intersection(Self.grave) == .unknownType
      let isGrave = !isForeign && !detail.problems.isDisjoint(with: Self.grave)
      findings.report(
        Self.info, range, message(detail.problems), severity: isGrave ? .warning : .information, fixes: fixes)
    }
  }

  private func message(_ problems: DocumentDetail.Problems) -> LocalizedText {
    if problems.contains(.typeClash) {
      return LocalizedText(
        vi: "Loại văn bản và ký hiệu không khớp", en: "The kind of document and its letters do not agree")
    }
    if problems.contains(.unknownType) {
      return LocalizedText(
        vi: "Không có loại văn bản nào có ký hiệu này", en: "No kind of document has these letters")
    }
    if !problems.isDisjoint(with: [.mixedShape, .missingSeparator]) {
      return LocalizedText(
        vi: "Số văn bản sai mẫu: Đảng viết 28-NQ/TW, Nhà nước viết 28/NQ-CP",
        en: "Wrong shape: the party writes 28-NQ/TW, the state 28/NQ-CP")
    }
    if problems.contains(.innerSpace) {
      return LocalizedText(
        vi: "Số văn bản có khoảng trắng bên trong", en: "White space inside a document's number")
    }
    if problems.contains(.longDash) {
      return LocalizedText(
        vi: "Số văn bản dùng gạch nối ngắn, không dùng gạch ngang",
        en: "A document's number has a hyphen, not a dash")
    }
    if problems.contains(.assemblyTerm) {
      return LocalizedText(
        vi: "Khóa Quốc hội viết liền bằng chữ số: QH13",
        en: "The term of the National Assembly is written in figures without a space: QH13")
    }
    return LocalizedText(
      vi: "Ký hiệu văn bản sai chữ hoa hoặc thiếu dấu",
      en: "The letters of the number have wrong capitals or lack their marks")
  }

  // MARK: The right number

  /// The tokens of a number: 28 - NQ / TW, from the first figures on.
  private struct Number {
    var tokens: Range<Int>
    /// Token ranges between the signs: figures, year, letters.
    var parts: [Range<Int>] = []
    /// The sign before each part but the first: `/`, `-` or a space.
    var signs: [Character] = []

    init?(_ paragraph: LintParagraph, _ mention: Range<Int>, isLaw: Bool) {
      guard let start = mention.first(where: { paragraph[$0].isNumber }) else { return nil }
      var end = start
      var first = start
      while end < mention.upperBound {
        let token = paragraph[end]
        if token.isMark("/") || token.isDash {
          guard end > first, end + 1 < mention.upperBound else { break }
          parts.append(first..<end)
          signs.append(token.isMark("/") ? "/" : "-")
          first = end + 1
        } else if end > start, token.gap != .none, first != end {
          // "72/2014/QH 13": the term behind its letters is the end of the mention too.
          if isLaw, end + 1 == mention.upperBound {
            end += 1
            break
          }
          // A space between two parts: 28 NQ/TW. Any other ends the number: "28-NQ/TW (khóa XI)".
          guard signs.isEmpty, token.isWord, token.letterCase == .upper else { break }
          parts.append(first..<end)
          signs.append(" ")
          first = end
        } else if token.isMark("("), end > first {
          break
        }
        end += 1
        guard parts.count < 8 else { return nil }
      }
      guard end > first else { return nil }
      parts.append(first..<end)
      tokens = start..<end
    }
  }

  private func corrected(_ paragraph: LintParagraph, _ number: Number, _ detail: DocumentDetail) -> String? {
    guard !detail.problems.contains(.typeClash) else { return nil }
    func text(_ part: Range<Int>) -> String {
      String(decoding: paragraph.string(part).utf8.filter { $0 != 0x20 }, as: UTF8.self)
    }
    var parts = number.parts[...]
    guard let figures = parts.popFirst() else { return nil }
    var result = text(figures)
    if let year = parts.first, year.count == 1, paragraph.text.digits(year.lowerBound) == 4 {
      result += "/" + text(year)
      parts.removeFirst()
    }
    guard let kind = parts.popFirst() else { return nil }
    if detail.family == .law {
      guard detail.term != 0 else { return nil }
      return result + "/QH\(detail.term)"
    }
    guard let letters = letters(ofKind: kind, paragraph), let issuer = parts.popFirst() else { return nil }
    let sender = self.letters(ofIssuer: issuer, paragraph)
    switch detail.family {
    case .party: result += "-\(letters)/\(sender)"
    case .state: result += "/\(letters)-\(sender)"
    default: return nil
    }
    for part in parts { result += "-" + text(part) }
    return result
  }

  /// The letters of a kind of document as the table spells them; nil where it has none like these.
  private func letters(ofKind part: Range<Int>, _ paragraph: LintParagraph) -> String? {
    let token = paragraph[part.lowerBound]
    guard part.count == 1, token.isWord else { return nil }
    if let known = Codes.shared.types[token.key] ?? Codes.shared.types[token.key.withoutMarks] {
      return known
    }
    // QN for NQ: two letters the wrong way round.
    let letters = token.key.letters
    guard letters.count == 2 else { return nil }
    return Codes.shared.types[SyllableKey(letters: Array(letters.reversed()), tone: .level)]
  }

  /// The letters of an issuer as the table spells them; as they stand where it lacks them.
  private func letters(ofIssuer part: Range<Int>, _ paragraph: LintParagraph) -> String {
    let token = paragraph[part.lowerBound]
    // T.Ư, T.W
    if part.count == 3, paragraph[part.lowerBound + 1].isMark(".") { return "TW" }
    let figures = part.count == 2 ? paragraph.string(paragraph[part.lowerBound + 1].range) : ""
    guard part.count <= 2,
      let known = Codes.shared.issuers[token.key] ?? Codes.shared.issuers[token.key.withoutMarks]
    else {
      return paragraph.string(part)
    }
    return known + figures
  }
}
