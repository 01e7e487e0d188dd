import Extraction
package import Lexicon
import SourceText
import VietnameseText

/// # Lẫn chữ hoa, chữ thường
///
/// Một tên được viết hoa nhiều cách trong bài: Quân khu 4 và Quân Khu 4, Bí thư Tỉnh ủy và Bí thư tỉnh ủy, hậu phương
/// Quân đội và hậu phương quân đội. Cách ít dùng hơn bị báo. Chữ hoa sau dấu chấm phẩy trong một câu liệt kê cũng bị báo.
///
/// Mỗi tòa soạn có kiểu viết hoa riêng nên không kiểu nào bị coi là sai, chỉ sự lẫn lộn; chữ đầu câu và dòng toàn chữ
/// hoa không kể.
///
/// ## Vì sao
/// Tên cơ quan viết hai kiểu trong một bài là dấu của bài ghép, và trông như hai cơ quan.
///
/// ## Nguồn
/// Nghị định 30/2020/NĐ-CP, Phụ lục II; Quy định 4148-QĐ/VPTW; thông lệ từng tòa soạn.
///
/// ## Ví dụ
/// - Sai: `Đoàn của Quân khu 4 đến thăm. Tư lệnh Quân khu 4 dự, Chính ủy ⟦Quân Khu 4⟧ phát biểu.`
/// - Đúng: `Quân khu 4 tổ chức hội nghị. QUÂN KHU 4 TRAO GIẢI. Tư lệnh Quân khu 4 dự.`
///
/// # Capitals mixed
///
/// A name is capitalised in several ways in one article: Quân khu 4 and Quân Khu 4, Bí thư Tỉnh ủy and Bí thư tỉnh ủy.
/// The rarer way is reported; so is a capital after a semicolon inside a running list. No house style is imposed;
/// beginnings of sentences and lines in capitals do not count.
///
/// ## Why
/// One body written in two ways looks like two bodies.
///
/// ## Source
/// Decree 30/2020/NĐ-CP, Appendix II; Regulation 4148-QĐ/VPTW; house styles.
package struct CapitalisationMix: Rule {
  package static let info = RuleInfo(
    id: "entity/capitalisation-mix", severity: .information,
    summary: LocalizedText(
      vi: "Một tên viết hoa nhiều cách (Quân Khu 4)", en: "One name capitalised in several ways"))

  package let trigger = RuleTrigger(
    .semicolon, lists: [.properCommon], kinds: [.organization, .position, .location])
  private let terms: TermCapitals
  private let afterSemicolon: Set<SyllableKey>

  package init(gazetteer: Gazetteer) {
    terms = TermCapitals()
    afterSemicolon = Set(
      ["các", "cùng", "và", "những", "với", "trong", "ngoài", "đồng", "một", "cũng"].map {
        SyllableKey($0)
      })
  }

  package func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      switch mention.detail {
      case .organization(let detail):
        checkOfficial(paragraph, mention, detail, into: &findings)
        // Which Tỉnh ủy is meant decides about its capital: see TermCapitals.
        if !detail.isBare, let note = Self.note(paragraph, mention.tokens) { findings.note(note) }
      case .position:
        if let note = Self.note(paragraph, mention.tokens, ignoring: bodies(in: mention, paragraph)) {
          findings.note(note)
        }
      case .location:
        if let note = Self.note(paragraph, mention.tokens) { findings.note(note) }
      default: break
      }
    }
    terms.check(paragraph, into: &findings)
    checkSemicolons(paragraph, into: &findings)
  }

  package func check(article: LintArticle, into findings: inout Findings) {
    var unofficial: [(range: ByteRange, row: LexiconTable.Row)] = []
    article.forEachNote(.unofficialCapitals) { paragraph, note in
      let row = LexiconTable.Row(offset: UInt32(truncatingIfNeeded: note.key))
      unofficial.append((article.range(note.range, in: paragraph), row))
    }
    // Ranges of names that the article elsewhere writes as their bodies do.
    var mixed: Set<ByteRange> = []
    var reported: [ByteRange] = []
    for group in VariantFold.groups(article, .capitals, agree: Self.agree) {
      let group = Self.ordered(group)
      guard let model = group[0].first(where: { $0.note.variant & Self.firstIsOpen == 0 }) ?? group[0].first
      else { continue }
      let modelRange = article.range(model.note.range, in: model.paragraph)
      // What most of the article has is wrong: the official name is reported where it is missed.
      let isModelWrong = unofficial.contains { $0.range.intersects(modelRange) }
      if isModelWrong {
        for place in group[0] { mixed.insert(article.range(place.note.range, in: place.paragraph)) }
      }
      if !Self.isClear(group) { continue }
      let right = article.string(modelRange)
      for place in group.dropFirst().joined() {
        let range = article.range(place.note.range, in: place.paragraph)
        if unofficial.contains(where: { $0.range.intersects(range) }) {
          mixed.insert(range)
          continue
        }
        // A body inside a post is found twice.
        if isModelWrong || reported.contains(where: { $0.intersects(range) }) { continue }
        reported.append(range)
        let own = group.first { $0.contains { $0.note.variant == place.note.variant } }
        let isTie = own?.count == group[0].count
        report(article, range, like: right, isTie: isTie, into: &findings)
      }
    }
    for place in unofficial {
      let name = article.inForm(LexiconTable.bodies.string(place.row, 0), at: place.range)
      findings.report(
        Self.info, place.range,
        LocalizedText(vi: "Tên chính thức viết hoa “\(name)”", en: "The official capitals are “\(name)”"),
        severity: mixed.contains { $0.intersects(place.range) } ? nil : .hint,
        fixes: [.write(name, at: place.range, isSafe: false)])
    }
  }

  private func report(
    _ article: LintArticle, _ range: ByteRange, like right: String, isTie: Bool, into findings: inout Findings
  ) {
    let written = article.string(range)
    let mended = Self.capitals(of: right, givenTo: written)
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "\(isTie ? "Chỗ khác trong bài" : "Bài này phần lớn") viết “\(mended)”, đây viết “\(written)”",
        en: "\(isTie ? "Elsewhere the article" : "This article mostly") writes “\(mended)”, here “\(written)”"
      ),
      fixes: mended == written ? [] : [.write(mended, at: range, isSafe: false)])
  }

  /// Common nouns are compared wherever they stand, so a single capital counts only against many small letters.
  private static func isClear(_ group: VariantFold.Group) -> Bool {
    guard group[0].contains(where: { $0.note.variant & needsMajority != 0 }) else { return true }
    guard let usual = group[0].first, usual.note.variant & ~(firstIsOpen | flags) == 0 else { return false }
    return group[0].count >= 3 * group.dropFirst().reduce(0) { $0 + $1.count }
  }

  /// At a tie small letters come first where they are the usual ones.
  private static func ordered(_ group: VariantFold.Group) -> VariantFold.Group {
    guard group.count == 2, group[0].count == group[1].count,
      let one = group[0].first?.note.variant, let two = group[1].first?.note.variant,
      (one | two) & prefersSmall != 0
    else { return group }
    return one.nonzeroBitCount > two.nonzeroBitCount ? [group[1], group[0]] : group
  }

  /// The bodies inside a post, which are compared by themselves.
  private func bodies(in post: Mention, _ paragraph: LintParagraph) -> [Range<Int>] {
    paragraph.reading.mentions.compactMap { mention in
      guard case .organization(let detail) = mention.detail, !detail.isBare, mention.start < post.end,
        post.start < mention.end
      else { return nil }
      return mention.tokens
    }
  }

  // MARK: Official names

  /// A body of the table with a small letter where its own name has a capital: "Tổng cục chính trị".
  private func checkOfficial(
    _ paragraph: LintParagraph, _ mention: Mention, _ detail: OrganizationDetail,
    into findings: inout Findings
  ) {
    guard detail.list == .body, let name = Self.official(paragraph, mention) else { return }
    var lacks = false
    for (wants, index) in zip(name.capitals, name.tokens) {
      let token = paragraph[index]
      if token.letterCase == .upper, token.key.letterCount > 1 { return }
      if wants, token.isWord, token.letterCase == .lower { lacks = true }
    }
    guard lacks, paragraph[name.tokens.lowerBound].isCapitalised else { return }
    findings.note(
      LintNote(
        .unofficialCapitals, paragraph.range(name.tokens), key: UInt64(detail.row.offset), variant: 0))
  }

  /// The words of a mention that are the official name of a body of the table, and which of them have a capital there;
  /// nil for bodies that the table lacks or knows under this name only as a variant.
  static func official(
    _ paragraph: LintParagraph, _ mention: Mention
  ) -> (tokens: Range<Int>, capitals: [Bool])? {
    guard case .organization(let detail) = mention.detail, detail.list == .body else { return nil }
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: Array(LexiconTable.bodies.string(detail.row, 0).utf8), to: &tokens)
    let first = mention.tokens.lowerBound
    guard tokens.count <= mention.tokens.count,
      zip(tokens, first...).allSatisfy({ paragraph[$1].key == $0.key })
    else { return nil }
    return (first..<(first + tokens.count), tokens.map(\.isCapitalised))
  }

  // MARK: Notes

  /// The bit of a variant that says: the first word begins a sentence, so its capital says nothing.
  static let firstIsOpen: UInt32 = 1 << 31

  /// The words of a name as the key, their capitals as the variant, one bit a word; nil for names without a small
  /// letter, which are headlines, and for names of more than 29 words.
  ///
  /// - Parameter ignoring: tokens whose capitals do not count.
  static func note(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, context: UInt64 = 0, ignoring: [Range<Int>] = []
  ) -> LintNote? {
    var hash = KeyHash()
    hash.add(context)
    var capitals: UInt32 = 0
    var words: UInt32 = 0
    var hasSmall = false
    for index in tokens {
      let token = paragraph[index]
      hash.add(token.key)
      guard token.isWord else { continue }
      guard words < 29 else { return nil }
      // Abbreviations keep their capitals in every style.
      if token.letterCase != .lower, !ignoring.contains(where: { $0.contains(index) }) {
        capitals |= 1 << words
      }
      if token.letterCase == .lower || token.letterCase == .capitalised && token.key.letterCount > 1 {
        hasSmall = true
      }
      words += 1
    }
    guard hasSmall, words > 0 else { return nil }
    if capitals & 1 != 0, beginsSentence(paragraph, tokens.lowerBound) { capitals |= firstIsOpen }
    return LintNote(.capitals, paragraph.range(tokens), key: hash.value, variant: capitals)
  }

  /// The bit of a variant that says: where both ways are as common, the one with small letters is right.
  static let prefersSmall: UInt32 = 1 << 30
  /// The bit of a variant that says: a common noun, whatever stands before it.
  static let needsMajority: UInt32 = 1 << 29
  private static let flags = prefersSmall | needsMajority

  static func agree(_ one: UInt32, _ two: UInt32) -> Bool {
    let isOpen = (one | two) & firstIsOpen != 0
    let mask: UInt32 = ~(firstIsOpen | flags | (isOpen ? 1 : 0))
    return one & mask == two & mask
  }

  static func beginsSentence(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = paragraph[index - 1]
    return before.isMark && !before.isMark(",") && !before.isMark("(") && !before.isMark("/")
      || paragraph[index].gap == .lineBreak
  }

  /// The letters of `written` with the capitals of `right`, word by word; white space and normal form stay as written.
  private static func capitals(of right: String, givenTo written: String) -> String {
    var tokens: [Token] = []
    let model = Array(right.utf8)
    Tokenizer.appendTokens(of: model, to: &tokens)
    let cases = tokens.filter { !$0.isMark }.map(\.isCapitalised)
    tokens.removeAll()
    let source = Array(written.utf8)
    Tokenizer.appendTokens(of: source, to: &tokens)
    var result = ""
    var place = 0
    for (token, isCapital) in zip(tokens.filter { !$0.isMark }, cases) {
      let range = token.range
      result += String(decoding: source[place..<range.start], as: UTF8.self)
      let word = String(decoding: source[range.start..<range.end], as: UTF8.self)
      if token.isCapitalised == isCapital || token.letterCase == .upper && token.range.length > 2 {
        result += word
      } else if isCapital {
        result += word.prefix(1).uppercased() + word.dropFirst()
      } else {
        result += word.lowercased()
      }
      place = range.end
    }
    return result + String(decoding: source[place...], as: UTF8.self)
  }

  // MARK: Semicolons

  /// "…; Các đồng chí …" in a running list: one place alone, because where every item begins so it is a style.
  private func checkSemicolons(_ paragraph: LintParagraph, into findings: inout Findings) {
    guard paragraph.sweep.traits.contains(.semicolon) else { return }
    var found: Int?
    for index in 1..<max(paragraph.count, 1) where paragraph[index - 1].isMark(";") {
      let token = paragraph[index]
      guard token.letterCase == .capitalised, token.gap == .space, afterSemicolon.contains(token.key),
        paragraph[index + 1].letterCase == .lower
      else { continue }
      if found != nil { return }
      found = index
    }
    guard let found else { return }
    let range = paragraph[found].range
    let word = paragraph.string(range)
    findings.report(
      Self.info, range,
      LocalizedText(vi: "Sau dấu chấm phẩy viết thường", en: "Small letter after a semicolon"),
      fixes: [.write(word.lowercased(), at: range, isSafe: false)])
  }
}
