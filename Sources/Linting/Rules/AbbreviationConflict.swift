import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Một chữ viết tắt hai nghĩa
///
/// Bài giải thích cùng một chữ viết tắt bằng hai cụm từ khác nhau.
///
/// ## Vì sao
/// Từ chỗ định nghĩa thứ hai, bạn đọc không biết hiểu theo nghĩa nào.
///
/// ## Nguồn
/// Nghị định 30/2020/NĐ-CP: một chữ viết tắt một nghĩa trong một văn bản.
///
/// ## Ví dụ
/// - Sai: `Ban Chấp hành (BCH) họp. ¶ Ban Chỉ huy (⟦BCH⟧) ra lệnh.`
/// - Đúng: `Ban Chấp hành (BCH) họp. ¶ Ban Chấp hành (BCH) kết luận.`
///
/// # One abbreviation, two meanings
///
/// The article explains one abbreviation by two different phrases.
///
/// ## Why
/// From the second definition on nobody can tell which is meant.
///
/// ## Source
/// Decree 30/2020/NĐ-CP: one abbreviation, one meaning in one text.
struct AbbreviationConflict: Rule {
  static let info = RuleInfo(
    id: "abbreviation/conflicting-definition", severity: .warning,
    summary: LocalizedText(
      vi: "Một chữ viết tắt được giải thích hai cách", en: "Abbreviation explained in two ways"))

  init(gazetteer: Gazetteer) {}

  let looksAtAbbreviations = true

  func check(
    abbreviation: LintAbbreviation, in article: LintArticle, into findings: inout PlacedFindings
  ) {
    guard abbreviation.definitions.count > 1 else { return }
    let definitions = abbreviation.definitions.filter { $0.definition.kind == .initials }
    guard let first = definitions.first else { return }
    let firstPhrase = article.string(first.phrase)
    let firstWords = Tokenizer.wordKeys(of: firstPhrase)
    // Most say letter for letter what others have said, and in a long text they are thousands.
    var known: [(phrase: TextPlace, isOther: Bool)] = [(first.phrase, false)]
    for other in definitions.dropFirst() {
      let isOther: Bool
      if let same = known.first(where: { article.isSameText($0.phrase, other.phrase) }) {
        isOther = same.isOther
      } else {
        let otherWords = Tokenizer.wordKeys(of: article.string(other.phrase))
        isOther = !holds(firstWords, otherWords) && !holds(otherWords, firstWords)
        if known.count < Self.mostKnown { known.append((other.phrase, isOther)) }
      }
      guard isOther else { continue }
      let text = article.string(other.abbreviation)
      findings.report(
        Self.info, other.abbreviation,
        LocalizedText(
          vi: "Ở trên “\(text)” đã là “\(firstPhrase)”", en: "Above, “\(text)” stands for “\(firstPhrase)”"),
        related: [
          (first.phrase, LocalizedText(vi: "Định nghĩa đầu tiên", en: "The first definition"))
        ])
    }
  }

  /// So many ways of writing are remembered.
  private static let mostKnown = 8

  /// Whether the words of `short` are in `long` in their order: "quân sự, quốc phòng địa phương" holds "quân sự, quốc
  /// phòng".
  private func holds(_ long: [SyllableKey], _ short: [SyllableKey]) -> Bool {
    var rest = short[...]
    for word in long where rest.first == word { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
