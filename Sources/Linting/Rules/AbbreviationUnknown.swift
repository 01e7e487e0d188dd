import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Chữ viết tắt không rõ nghĩa
///
/// Một chữ viết tắt mà bài không giải thích, từ điển và bảng chữ viết tắt của tòa soạn đều không có. Báo một lần ở chỗ
/// xuất hiện đầu tiên. Tên hãng, kiểu máy, kiểu vũ khí (tập đoàn FLC, tên lửa TOW, BMP-1, US Navy), tên nước ngoài có chữ cái
/// mà tiếng Việt không dùng (AFD, BMW) và tên tắt của người ghi nguồn không bị báo.
///
/// Thêm vào bảng chữ viết tắt (khóa `glossaries` trong `chugiai.json`) thì không bị báo nữa.
///
/// ## Vì sao
/// Bạn đọc ngoài ngành không đoán được.
///
/// ## Nguồn
/// Nghị định 30/2020/NĐ-CP: chữ viết tắt phải được giải thích khi dùng lần đầu.
///
/// ## Ví dụ
/// - Sai: `Đoàn công tác làm việc với ⟦QXTK⟧ về kế hoạch.`
/// - Đúng: `Đoàn công tác làm việc với UBND xã về kế hoạch.`
///
/// # Unknown abbreviation
///
/// An abbreviation that neither the article, nor the lexicon, nor a glossary explains; reported at its first place.
/// Put it into a glossary (`glossaries` in `chugiai.json`) and it is known. Names of firms and designations of models and
/// weapons (tập đoàn FLC, tên lửa TOW, BMP-1, US Navy), foreign names with letters that Vietnamese does not have (AFD, BMW)
/// and the initials of a credit are left alone.
///
/// ## Why
/// Readers outside the trade cannot guess it.
///
/// ## Source
/// Decree 30/2020/NĐ-CP: an abbreviation is explained where it is first used.
struct AbbreviationUnknown: Rule {
  static let info = RuleInfo(
    id: "abbreviation/unknown", severity: .information,
    summary: LocalizedText(vi: "Chữ viết tắt không rõ nghĩa", en: "Abbreviation that nothing explains"))

  init(gazetteer: Gazetteer) {}

  let looksAtAbbreviations = true

  func check(
    abbreviation: LintAbbreviation, in article: LintArticle, into findings: inout PlacedFindings
  ) {
    guard abbreviation.sense == nil, !abbreviation.isInDocument(article),
      !isForeign(abbreviation.firstPlace, article),
      let paragraph = article.article.table[id: abbreviation.firstPlace.paragraph]
    else { return }
    // A newspaper's code in a dateline, or initials for a name, is something else already.
    let first = abbreviation.first
    let isOther = paragraph.reading.whole.hasMention(over: Int(first.firstToken)) { _, other in
      other.kind == .person && first.end <= other.end
        || other.kind == .organization
          && (other.range == first.range || other.start < first.start && Self.isFirm(other))
    }
    if isOther || isIntroduced(abbreviation.firstPlace, article)
      || isDesignation(abbreviation.firstPlace, article)
    {
      return
    }
    let text = article.string(abbreviation.firstPlace)
    findings.report(
      Self.info, abbreviation.firstPlace,
      LocalizedText(
        vi: "Không rõ “\(text)” viết tắt của gì", en: "Nothing explains what “\(text)” stands for"))
  }

  private static func isFirm(_ body: Mention) -> Bool {
    guard case .organization(let detail) = body.detail else { return false }
    return detail.hasProperName
  }

  /// Nouns before the name of a thing or firm, which stands for nothing that a reader of news would want to know: "tên lửa
  /// TOW", "tập đoàn FLC", "vàng SJC".
  private let named = WordSet([
    "lửa", "súng", "radar", "pháo", "tăng", "tàu", "xe", "bay", "kích", "thăng", "ngầm", "hãng", "đoàn", "ty",
    "kênh",
    "đài", "tờ", "vàng", "dòng", "mẫu", "kiểu", "hiệu", "máy", "nghệ", "chuẩn", "số", "acid", "axit", "khí",
    "chất", "mềm",
    "án", "mã", "chip", "virus", "ảnh", "video", "họa", "đảng", "thầu", "nhóm", "cảng", "dự", "giàn",
  ])
  private let credits = WordSet(["ảnh", "video", "nguồn", "clip", "họa", "giả", "bài", "tin", "hiện", "viết"])

  /// Whether it has a letter with which no Vietnamese word begins, or is the address of a site: nobody shortens words of
  /// Vietnamese to it.
  private func isForeign(_ place: TextPlace, _ article: LintArticle) -> Bool {
    let (range, bytes) = (article.article.range(place), article.article.text.bytes)
    guard range.start <= range.end, range.end <= bytes.count else { return false }
    let form = bytes[range.start..<range.end]
    return form.contains { Self.foreignLetters.contains($0) } || form.reversed().starts(with: Self.site)
  }

  private static let foreignLetters = Array("FJWZ".utf8)
  /// Backwards.
  private static let site = Array("NV.".utf8)

  /// A name or the designation of a model: by the noun before it, a number or a foreign word glued to it or behind it, a
  /// credit.
  private func isDesignation(_ place: TextPlace, _ article: LintArticle) -> Bool {
    let (range, bytes) = (article.article.range(place), article.article.text.bytes)
    guard range.start <= range.end, range.end <= bytes.count else { return false }
    let before = tokens(bytes[max(range.start - Self.reach, 0)..<range.start], untilLineBreak: true)
    let after = tokens(bytes[range.end..<min(range.end + Self.reach, bytes.count)], untilLineBreak: false)
    if let word = before.last, word.isWord, word.letterCase != .upper, named.contains(word.key) {
      return true
    }
    if isCredited(before) || isBehindNumberOfDocument(before) { return true }
    // "PAC-3", "BMP -1"
    if after.count > 1, after[0].isDash, after[1].gap == .none, after[1].isNumber { return true }
    // "MH 17", "COP 21", no year
    if let next = after.first, next.isNumber, next.gap == .space, next.range.end - next.range.start < 4 {
      return true
    }
    // "US Navy", "USA Today", "NTT DoCoMo": a word behind it that is no Vietnamese one.
    guard let next = after.first, next.isWord, next.gap == .space, next.isCapitalised,
      next.letterCase != .upper, after.count > 1
    else { return false }
    return SyllableShape(next.key.letters) == nil
  }

  /// "Ảnh: QXT", "Tác giả: V.QXT": initials may stand before it.
  private func isCredited(_ before: [Token]) -> Bool {
    var last = before.count - 1
    while last > 1, before[last].isMark(".") || isInitial(before[last]) { last -= 1 }
    return last > 0 && before[last].isMark(":") && credits.contains(before[last - 1].key)
  }

  private func isInitial(_ token: Token) -> Bool { token.isWord && token.letterCase != .lower }

  /// "2729/UBND - QXT": an office behind the issuer, typed with spaces around the dash.
  private func isBehindNumberOfDocument(_ before: [Token]) -> Bool {
    var last = before.count - 1
    guard last > 2, before[last].isDash else { return false }
    while last > 1, before[last].isDash || before[last].isWord && before[last].letterCase != .lower {
      last -= 1
    }
    return before[last].isMark("/") && before[last - 1].isNumber
  }

  /// In bytes.
  private static let reach = 40

  private func tokens(_ bytes: ArraySlice<UInt8>, untilLineBreak isBefore: Bool) -> [Token] {
    let newline = UInt8(ascii: "\n")
    let line =
      isBefore
      ? bytes[(bytes.lastIndex(of: newline).map { $0 + 1 } ?? bytes.startIndex)...]
      : bytes[..<(bytes.firstIndex(of: newline) ?? bytes.endIndex)]
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: Array(line), to: &tokens)
    return tokens
  }

  /// Whether the form stands alone in brackets behind words, which say what it means though in another language its letters
  /// are others: "tổ chức Phóng viên không biên giới (RSF)".
  private func isIntroduced(_ place: TextPlace, _ article: LintArticle) -> Bool {
    let (range, bytes) = (article.article.range(place), article.article.text.bytes)
    guard place.range.start > 2, range.start >= 2, range.end < bytes.count else { return false }
    return bytes[range.start - 2] == UInt8(ascii: " ") && bytes[range.start - 1] == UInt8(ascii: "(")
      && bytes[range.end] == UInt8(ascii: ")")
  }
}
