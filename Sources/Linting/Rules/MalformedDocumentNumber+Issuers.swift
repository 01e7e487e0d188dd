import Extraction
import SourceText
import VietnameseText

/// The letters of a party document's number against the committee that it is said to be of: "153-KH/ĐU … của Ban Thường vụ
/// Tỉnh ủy".
extension MalformedDocumentNumber {
  func checkIssuer(_ document: Mention, _ paragraph: LintParagraph, into findings: inout Findings) {
    guard let place = issuerToken(document, paragraph), let body = committee(behind: document, paragraph),
      let wanted = Self.committees[body.key], !wanted.contains(paragraph[place].key),
      Self.letters[paragraph[place].key] != nil, let right = wanted.first.flatMap({ Self.letters[$0] })
    else { return }
    let range = paragraph[place].range
    let name = paragraph.string(body.tokens)
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Văn bản của \(name) có ký hiệu \(right), không phải \(paragraph.string(range))",
        en: "A document of \(name) has the letters \(right), not \(paragraph.string(range))"),
      fixes: [.write(paragraph.inForm(right), at: range, isSafe: false)])
  }

  /// The letters behind the slash: 28-NQ/|TW|.
  private func issuerToken(_ document: Mention, _ paragraph: LintParagraph) -> Int? {
    let tokens = document.tokens
    return tokens.last { index in
      index > tokens.lowerBound && paragraph[index - 1].isMark("/") && paragraph[index].gap == .none
        && paragraph[index].isWord && (paragraph[index + 1].gap != .none || index + 1 >= tokens.upperBound)
    }
  }

  /// The committee behind the number and its day: "ngày 11/7/2019 của Ban Thường vụ |Tỉnh ủy|".
  private func committee(
    behind document: Mention, _ paragraph: LintParagraph
  ) -> (key: [SyllableKey], tokens: Range<Int>)? {
    var next = document.tokens.upperBound
    if paragraph[next].isMark(",") { next += 1 }
    if paragraph[next].key == Self.day,
      let date = paragraph.reading.mention(over: next + 1, where: { $1.kind == .date })
    {
      next = date.tokens.upperBound
      if paragraph[next].isMark(",") { next += 1 }
    }
    guard paragraph[next].key == Self.of else { return nil }
    next += 1
    if let office = Self.offices.first(where: { isWritten($0, at: next, paragraph) }) { next += office.count }
    guard next + 1 < paragraph.count, paragraph[next + 1].gap == .space else { return nil }
    return ([paragraph[next].key, paragraph[next + 1].key], next..<next + 2)
  }

  private func isWritten(_ words: [SyllableKey], at index: Int, _ paragraph: LintParagraph) -> Bool {
    words.indices.allSatisfy { paragraph[index + $0].key == words[$0] }
  }

  private static let day = SyllableKey("ngày")
  private static let of = SyllableKey("của")
  private static let offices = ["Ban Thường vụ", "Thường trực", "Thường vụ"].map(Tokenizer.wordKeys(of:))

  /// The letters of each, the usual ones first. A committee below these has letters of its own.
  private static let committees: [[SyllableKey]: [SyllableKey]] = {
    let rows = [
      ("Tỉnh ủy", ["TU"]), ("Thành ủy", ["TU", "ThU"]), ("Huyện ủy", ["HU"]), ("Quận ủy", ["QU"]),
      ("Thị ủy", ["ThU", "TU"]), ("Bộ Chính trị", ["TW", "TƯ"]), ("Ban Bí thư", ["TW", "TƯ"]),
    ]
    return rows.reduce(into: [:]) { table, row in
      table[Array(Tokenizer.wordKeys(of: row.0).prefix(2))] = row.1.map { SyllableKey($0) }
    }
  }()

  /// The letters that a number is looked at for; others may be those of an office within a committee.
  private static let letters = Dictionary(
    uniqueKeysWithValues: ["TU", "ThU", "HU", "QU", "TW", "TƯ", "ĐU"].map { (SyllableKey($0), $0) })
}
