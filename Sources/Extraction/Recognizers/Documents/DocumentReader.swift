import Lexicon
import VietnameseText

/// Reads the citations of documents in one paragraph: what a kind of document may be followed by
/// (`DocumentReader+Citations`), the grammar of numbers (`DocumentReader+Codes`), and laws by their names
/// (`DocumentReader+Laws`). Every function looks at a bounded number of tokens.
struct DocumentReader {
  let paragraph: ParagraphText
  let words: DocumentWords

  struct Citation {
    var tokens: Range<Int>
    var detail: DocumentDetail
    var cue: StaticString
  }

  /// The citation that begins at `index`.
  func citation(at index: Int) -> Citation? {
    let token = paragraph[index]
    if token.isNumber { return bareCode(at: index) }
    // The longest name wins: "Luật Dân quân tự vệ" before "Luật".
    if paragraph.starts(.law, at: index), let law = law(at: index) { return law }
    if token.key == words.resolutionOfCentre, token.letterCase == .upper {
      return plenum(from: index, at: index, after: index + 1, type: words.resolution)
    }
    guard paragraph.starts(.documentType, at: index), let match = paragraph.match(.documentType, at: index)
    else { return nil }
    if let found = citation(of: match.row, from: index, at: index + match.count) { return found }
    // "Nghị quyết lãnh đạo …", "Chương trình phối hợp …" may only go on so.
    guard match.count > 2, let short = shorter(match, at: index) else { return nil }
    return citation(of: short, from: index, at: index + 2)
  }

  /// Whether a citation may begin at the token: figures go on with a sign, and in small letters a document is cited by a
  /// number ("quyết định số 366"), or by a law's name with its capital.
  static func mayBegin(in paragraph: ParagraphText, at index: Int, law: SyllableKey) -> Bool {
    let next = paragraph[index + 1]
    if paragraph[index].isNumber { return next.gap == .none && (next.isMark("/") || next.isDash) }
    // "nghị quyết |Đại hội| Đảng bộ tỉnh lần thứ XX"
    if paragraph[index].isCapitalised || next.isCapitalised || next.key == law
      || paragraph[index + 2].isCapitalised
    {
      return true
    }
    for offset in 2...5 where paragraph[index + offset].isNumber { return true }
    return false
  }

  /// The kind whose name is the first two words of a longer one.
  private func shorter(_ match: Gazetteer.Match, at index: Int) -> LexiconTable.Row? {
    words.shortType(paragraph[index].key, paragraph[index + 1].key)
  }

  /// A whole number without a word before it: "các nghị quyết: 18-NQ/TW, 19-NQ/TW".
  private func bareCode(at index: Int) -> Citation? {
    guard isFree(before: index),
      let code = code(at: index),
      code.detail.problems.isDisjoint(with: [.unknownType, .innerSpace, .missingSeparator]),
      code.detail.issuer != nil || code.detail.family == .law, isFree(after: code.end)
    else { return nil }
    // 10-CP, 4/CT: too short to be sure without a word.
    guard code.detail.type != nil && code.detail.issuer != nil || code.detail.family == .law else {
      return nil
    }
    return Citation(tokens: index..<code.end, detail: code.detail, cue: "number of a document")
  }

  /// Whether nothing joins the token to figures or letters before it.
  func isFree(before index: Int) -> Bool {
    let token = paragraph[index]
    guard index > 0, token.gap == .none else { return true }
    let before = paragraph[index - 1]
    return before.isMark && !before.isMark("/") && !before.isMark(".") && !before.isDash
      && !before.isMark("_")
      && !before.isMark("=")
  }

  /// Whether the number is over: no figures or letters are joined to it.
  func isFree(after index: Int) -> Bool {
    let token = paragraph[index]
    guard index < paragraph.count, token.gap == .none else { return true }
    guard token.isMark else { return false }
    let next = paragraph[index + 1]
    let isJoined = next.gap == .none && !next.isMark && index + 1 < paragraph.count
    return !(isJoined && (token.isMark("/") || token.isMark("_") || token.isMark("=")))
  }
}
