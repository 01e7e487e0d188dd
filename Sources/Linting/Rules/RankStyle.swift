import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Kiểu viết cấp bậc
///
/// Cấp bậc trước tên người viết theo kiểu khác thường (Đại Tá, Thiếu-tướng, Đ/tá, Th.tá), hoặc trong một bài lúc viết
/// hoa lúc viết thường (Đại tá, đại tá). Bài viết thường từ đầu đến cuối không bị báo: đó là kiểu của tòa soạn.
///
/// Chữ đầu câu, dòng toàn chữ hoa và cấp bậc không kèm tên (phong quân hàm thiếu tướng) không kể.
///
/// ## Vì sao
/// “Th/tá” là Thượng tá hay Thiếu tá, bạn đọc không biết; hai kiểu trong một bài là dấu của bài ghép.
///
/// ## Nguồn
/// Luật Sĩ quan Quân đội nhân dân Việt Nam, Điều 10 (cách viết tên cấp bậc); Nghị định 30/2020/NĐ-CP, Phụ lục II.
///
/// ## Ví dụ
/// - Sai: `Đồng chí ⟦Đại Tá⟧ Nguyễn Văn Mẫu chủ trì hội nghị.`
/// - Sai: `Đồng chí ⟦Th/tá⟧ Trần Thí Dụ dự hội nghị.`
/// - Đúng: `Dự hội nghị có đại tá Nguyễn Văn Mẫu và trung tá Trần Thí Dụ.`
///
/// # How ranks are written
///
/// A rank before a name in an unusual manner (Đại Tá, Thiếu-tướng, Đ/tá), or with a capital here and without one there.
/// An article that has small letters throughout is left alone: that is a house style. Beginnings of sentences, lines in
/// capitals and ranks without a name do not count.
///
/// ## Why
/// “Th/tá” may be either of two ranks; two manners in one article show that it was put together.
///
/// ## Source
/// The Law on officers of the army, article 10; Decree 30/2020/NĐ-CP, Appendix II.
struct RankStyle: Rule {
  static let info = RuleInfo(
    id: "rank/style", severity: .hint,
    summary: LocalizedText(
      vi: "Cấp bậc viết theo kiểu khác thường hoặc nhiều kiểu", en: "Ranks in an unusual or a mixed manner"))

  let trigger = RuleTrigger(.rankTrap, kinds: [.rank])

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      guard case .rank(let detail) = mention.detail, detail.form == .valid,
        holds(paragraph, mention.tokens.upperBound)
      else { continue }
      if mention.tokens.contains(where: { paragraph[$0].letterCase == .upper && paragraph[$0].isWord }) {
        continue
      }
      if mention.tokens.dropFirst().contains(where: { paragraph[$0].isCapitalised }),
        case let right = LexiconTable.ranks.string(detail.row, .rank),
        hasOtherCapitals(paragraph, mention.tokens.filter { paragraph[$0].isWord }, right)
      {
        report(paragraph, mention.tokens, right, into: &findings)
      } else {
        note(paragraph, mention, into: &findings)
      }
    }
    if paragraph.next(.trap, from: 0) == paragraph.count { return }
    let short = ShortRanks.shared
    for index in paragraph.tokens(.trap) {
      if let found = short.match(paragraph, endingAt: index), holds(paragraph, index + 1) {
        report(paragraph, found.tokens, found.rank, into: &findings)
      }
    }
  }

  /// Whether a name comes: the rank is somebody's.
  private func holds(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    paragraph[index].isCapitalised && paragraph.isInName(index)
  }

  /// A capital where the rank's own name has none: Đại Tá, đại Tá, Chuẩn Đô Đốc.
  private func hasOtherCapitals(_ paragraph: LintParagraph, _ words: [Int], _ right: String) -> Bool {
    guard words.dropFirst().contains(where: { paragraph[$0].isCapitalised }) else { return false }
    let model = right.split(separator: " ")
    guard model.count == words.count else { return false }
    return zip(model, words).dropFirst().contains { word, index in
      paragraph[index].isCapitalised && word.first?.isLowercase == true
    }
  }

  /// - Parameter right: the rank; empty where nobody can know which one is meant.
  private func report(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, _ right: String, into findings: inout Findings
  ) {
    let range = paragraph.range(tokens)
    let written = paragraph.string(range)
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: right.isEmpty
          ? "“\(written)” không rõ là cấp bậc nào, nên viết đủ" : "Cấp bậc thường viết “\(right)”",
        en: right.isEmpty
          ? "“\(written)” may be one of several ranks: write it out" : "The usual way is “\(right)”"),
      fixes: right.isEmpty ? [] : [.write(paragraph.inForm(right), at: range, isSafe: false)])
  }

  private func note(_ paragraph: LintParagraph, _ mention: Mention, into findings: inout Findings) {
    let first = mention.tokens.lowerBound
    let isCapital = paragraph[first].isCapitalised
    // A capital at the beginning of a sentence says nothing.
    if isCapital, NameCapitals.beginsSentence(paragraph, first) { return }
    findings.note(LintNote(.rankStyle, mention.range, variant: isCapital ? 1 : 0))
  }

  let topics: [LintNote.Topic] = [.rankStyle]
  func need(of topic: LintNote.Topic) -> NoteNeed { .variants }

  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    let counts = VariantFold.counts(places, limit: 2)
    guard counts[0] > 0, counts[1] > 0 else { return nil }
    // At a tie the capital is right: the laws have it.
    return NoteVerdict(value: counts[0] > counts[1] ? 0 : 1)
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    let hasCapital = verdict.value == 1
    let range = article.range(note.range, of: sighting.paragraph)
    let written = article.string(range)
    let initial = written.prefix(1)
    let right = (hasCapital ? initial.uppercased() : initial.lowercased()) + written.dropFirst()
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Bài này phần lớn viết cấp bậc " + (hasCapital ? "hoa chữ đầu" : "thường") + ": “\(right)”",
        en: "This article mostly writes ranks with a " + (hasCapital ? "capital" : "small letter")
          + ": “\(right)”"),
      fixes: [.write(right, at: range, isSafe: false)])
  }
}

/// The home-made short forms of the table `rank_style`: Đ/tá, Th.tá, Thiếu-tướng.
private final class ShortRanks: Sendable {
  /// Made when something first looks like one.
  static let shared = ShortRanks()

  private struct Form: Sendable {
    var keys: [SyllableKey]
    /// Empty where the form has several meanings.
    var rank: String
  }

  /// By last word; the longer forms of it first.
  private let forms: [SyllableKey: [Form]]
  /// Signs or words before the last word of some form.
  private let joints: WordSet

  init() {
    let table = LexiconTable.rankStyle
    var forms: [Form] = []
    table.forEachRow { row in
      var tokens: [Token] = []
      Tokenizer.appendTokens(of: table.cell(row, .form), to: &tokens)
      guard tokens.count > 1, tokens.contains(where: \.isMark) || tokens[0].range.length < 3 else { return }
      let isAmbiguous = table.cell(row, .ambiguous).equals("yes")
      forms.append(Form(keys: tokens.map(\.key), rank: isAmbiguous ? "" : table.string(row, .rank)))
    }
    joints = WordSet(forms.compactMap { $0.keys.dropLast().last })
    self.forms = Dictionary(grouping: forms.sorted { $0.keys.count > $1.keys.count }) {
      $0.keys.last ?? .none
    }
  }

  /// The form of which the word at `end` is the last.
  func match(_ paragraph: LintParagraph, endingAt end: Int) -> (tokens: Range<Int>, rank: String)? {
    guard joints.contains(paragraph[end - 1].key) else { return nil }
    for form in forms[paragraph[end].key] ?? [] {
      let first = end - form.keys.count + 1
      guard first >= 0, paragraph[first].isCapitalised,
        zip(form.keys, first...).allSatisfy({ paragraph[$1].key == $0 })
      else { continue }
      let isGlued = form.keys.count == 2 || (first + 1...end).allSatisfy { paragraph[$0].gap == .none }
      if isGlued { return (first..<(end + 1), form.rank) }
    }
    return nil
  }
}
