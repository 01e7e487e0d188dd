import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Chữ viết tắt không rõ nghĩa
///
/// Một chữ viết tắt mà bài không giải thích, từ điển và bảng chữ viết tắt của tòa soạn đều không có. Báo một lần ở chỗ
/// xuất hiện đầu tiên.
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
/// - Sai: `Đoàn công tác làm việc với ⟦QXZT⟧ về kế hoạch.`
/// - Đúng: `Đoàn công tác làm việc với UBND xã về kế hoạch.`
///
/// # Unknown abbreviation
///
/// An abbreviation that neither the article, nor the lexicon, nor a glossary explains; reported at its first place.
/// Put it into a glossary (`glossaries` in `chugiai.json`) and it is known.
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
      let paragraph = article.article.table[id: abbreviation.firstPlace.paragraph]
    else { return }
    // A newspaper's code in a dateline, or initials for a name, is something else already.
    let first = abbreviation.first
    let isOther = paragraph.reading.whole.hasMention(over: Int(first.firstToken)) { _, other in
      other.kind == .person && first.end <= other.end
        || other.kind == .organization
          && (other.range == first.range || other.start < first.start && Self.isFirm(other))
    }
    if isOther || isIntroduced(abbreviation.firstPlace, article) { return }
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

  /// Whether the form stands alone in brackets behind words, which say what it means though in another language its letters
  /// are others: "tổ chức Phóng viên không biên giới (RSF)".
  private func isIntroduced(_ place: TextPlace, _ article: LintArticle) -> Bool {
    let (range, bytes) = (article.article.range(place), article.article.text.bytes)
    guard place.range.start > 2, range.start >= 2, range.end < bytes.count else { return false }
    return bytes[range.start - 2] == UInt8(ascii: " ") && bytes[range.start - 1] == UInt8(ascii: "(")
      && bytes[range.end] == UInt8(ascii: ")")
  }
}
