import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Lỗi chính tả chắc chắn
///
/// Những lỗi gõ không thể là cách viết nào khác: “mội dung”, “tiềm kiếm”, “nghành”, “Chi huy trưởng”; tiếng mà chính tả
/// tiếng Việt không có (“đuợc”, “nghành”, “tốtt”); tên tỉnh, huyện sai dấu (“huyện Vu Bản, tỉnh Nam Định”).
///
/// Tên người, từ phiên âm (ôtô, café, ximăng) và tên của các dân tộc không bị xét.
///
/// ## Vì sao
/// Lỗi gõ nhầm phím, thiếu dấu; nhiều lỗi gồm toàn tiếng có thật nên máy soát từng tiếng không thấy.
///
/// ## Nguồn
/// Bảng lỗi thường gặp, đối chiếu với văn bản báo chí để không dòng nào trùng cách viết đúng; quy tắc chính tả; danh mục
/// đơn vị hành chính.
///
/// ## Ví dụ
/// - Sai: `Nhiều ⟦mội dung⟧ đã được ⟦triên khai⟧.`
/// - Sai: `Các ⟦nghành⟧ đã ⟦đuợc⟧ khen thưởng.`
/// - Sai: `Ông quê ở ⟦huyện Vu Bản⟧, tỉnh Nam Định.`
/// - Đúng: `Nhiều nội dung đã được triển khai; ôtô chở ximăng.`
///
/// # Certain misspelling
///
/// Slips of the keyboard that can be nothing else: “mội dung”, “nghành”; syllables that Vietnamese spelling does not
/// have (“đuợc”, “tốtt”); provinces and districts with a wrong mark. Names of people, words of foreign origin (ôtô, café)
/// and names of the smaller peoples are left alone.
///
/// ## Why
/// Many consist of real syllables, so a checker of single syllables cannot see them.
///
/// ## Source
/// A table of common slips, checked against running news text so that no row is a right spelling somewhere; the rules of
/// spelling; the list of administrative units.
struct Misspelling: Rule {
  static let info = RuleInfo(
    id: "style/misspelling", severity: .warning,
    summary: LocalizedText(vi: "Lỗi chính tả chắc chắn", en: "Certain misspelling"))

  let trigger = RuleTrigger([.unknownWord, .slip], kinds: [.location])

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    // Text without any mark was typed so on purpose; every word would be wrong.
    guard !paragraph.sweep.traits.isDisjoint(with: [.precomposed, .decomposed]) else { return }
    if paragraph.sweep.traits.contains(.unknownWord) { checkSyllables(paragraph, into: &findings) }
    checkPlaces(paragraph, into: &findings)
    for phrase in paragraph.phrases(.spellingSlip) {
      report(paragraph, phrase.tokens, phrase.row, into: &findings)
    }
  }

  private func report(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, _ row: LexiconTable.Row, into findings: inout Findings
  ) {
    let table = LexiconTable.spellingSlips
    let first = tokens.lowerBound
    // A misspelt rank has a rule of its own, which knows the whole rank.
    if isNamed(paragraph, tokens) { return }
    // Words broken apart by marks are two phrases: "cống, tác động".
    if tokens.dropFirst().contains(where: { paragraph[$0].gap == .lineBreak }) { return }
    // "cơ quan Cảnh sát": the end of one word and the beginning of another.
    if tokens.count == 2, isPairOfSyllables(paragraph, at: first - 1),
      isPairOfSyllables(paragraph, at: first + 1)
    {
      return
    }
    let kind = table.string(row, 2)
    if kind == "start" {
      guard paragraph[first].isCapitalised, paragraph[tokens.upperBound].isMark(",") else { return }
    }
    // "UBND Tĩnh Gia" is a name that begins like the slip.
    if tokens.count > 1, paragraph[tokens.upperBound - 1].letterCase == .capitalised,
      paragraph[tokens.upperBound].letterCase == .capitalised
    {
      return
    }
    // Capitals inside a row of capitalised words are a name that looks like the slip.
    if paragraph[first].letterCase == .capitalised, tokens.count == 1,
      paragraph[first - 1].letterCase == .capitalised
        || paragraph[tokens.upperBound].letterCase == .capitalised
    {
      return
    }
    let range = paragraph.range(tokens)
    let written = paragraph.string(range)
    let right = Self.right(written, table.string(row, 1))
    findings.report(
      Self.info, range,
      LocalizedText(vi: "Sai chính tả, phải là “\(right)”", en: "Misspelling: write “\(right)”"),
      fixes: [
        .write(
          paragraph.inForm(right), at: range,
          isSafe: kind == "nonword" && paragraph[first].letterCase == .lower)
      ])
  }

  /// Whether a compound of just two syllables begins there: "cơ quan", "cảnh sát".
  private func isPairOfSyllables(_ paragraph: LintParagraph, at index: Int) -> Bool {
    paragraph[index + 1].gap == .space && paragraph.text.match(.compound, at: index)?.count == 2
  }

  /// Words that no table knows and no Vietnamese spelling allows.
  private func checkSyllables(_ paragraph: LintParagraph, into findings: inout Findings) {
    for index in paragraph.tokens(.unknownWord) {
      let token = paragraph[index]
      guard token.flags.isDisjoint(with: [.foreign, .malformed, .hasIgnorable]), isFree(paragraph, index),
        let slip = SyllableSlip(token.key)
      else { continue }
      let written = paragraph.string(token.range)
      let right = slip.right.map { paragraph.inForm($0) }
      findings.report(
        Self.info, token.range,
        LocalizedText(
          vi: right.map { "Sai chính tả, phải là “\($0)”" } ?? "Tiếng Việt không có tiếng “\(written)”",
          en: right.map { "Misspelling: write “\($0)”" } ?? "Vietnamese has no syllable “\(written)”"),
        fixes: right.map { [.write($0, at: token.range, isSafe: true)] } ?? [])
    }
  }

  /// Whether the word stands by itself: not part of an address, a foreign word with hyphens or an apostrophe.
  private func isFree(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    for side in [index, index + 1] where side > 0 && side < paragraph.count && paragraph[side].gap == .none {
      let neighbour = paragraph[side == index ? index - 1 : side]
      let isPunctuation = [",", ".", ";", ":", "!", "?", "(", ")", "“", "”", "\"", "…"].contains {
        neighbour.isMark($0)
      }
      if !isPunctuation { return false }
      // "www.mẫu.vn": glued on the other side too.
      let other = side == index ? index - 1 : index + 2
      if neighbour.isMark("."), other > 0, other < paragraph.count, paragraph[other].gap == .none {
        return false
      }
    }
    return true
  }

  /// "huyện Vu Bản": a unit that does not exist, one mark away from one that does.
  private func checkPlaces(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      guard case .location(let detail) = mention.detail, !detail.isFromLexicon,
        detail.kind == .district || detail.kind == .province,
        let name = MisspeltPlaces.name(of: mention, in: paragraph),
        let right = MisspeltPlaces.shared.right(name, paragraph, after: mention)
      else { continue }
      let range = paragraph.range(name)
      let mended = Capitals.like(paragraph.string(range), right)
      findings.report(
        Self.info, mention.range,
        LocalizedText(
          vi: "Không có đơn vị hành chính này; có phải “\(mended)”?",
          en: "There is no such unit; is it “\(mended)”?"),
        fixes: [.write(paragraph.inForm(mended), at: range, isSafe: false)])
    }
  }

  /// Whether a person or a rank lies over the words. A name of one word inside two of them is none: "liệt sĩ Được biệt".
  private func isNamed(_ paragraph: LintParagraph, _ tokens: Range<Int>) -> Bool {
    paragraph.reading.mentions.contains { mention in
      guard mention.kind == .person || mention.kind == .rank, mention.tokens.overlaps(tokens) else {
        return false
      }
      return mention.kind == .rank || mention.tokens.count > 1 || tokens.count == 1
    }
  }

  /// The right spelling with the capitals that the place asks for: as written where it begins with a capital.
  private static func right(_ written: String, _ right: String) -> String {
    let like = Capitals.like(written, right)
    guard like == right, let first = written.unicodeScalars.first, first.properties.isUppercase,
      let initial = right.first
    else { return like }
    return initial.uppercased() + right.dropFirst()
  }
}
