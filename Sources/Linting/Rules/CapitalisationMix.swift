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
    var reported: Set<ByteRange> = []
    for group in VariantFold.groups(article, .capitals, agree: Self.agree) {
      let group = Self.ordered(group)
      guard let model = group[0].first(where: { $0.note.variant & Self.firstIsOpen == 0 }) ?? group[0].first
      else { continue }
      let right = article.string(article.range(model.note.range, in: model.paragraph))
      for place in group.dropFirst().joined() {
        let range = article.range(place.note.range, in: place.paragraph)
        // A body inside a post is found twice.
        if reported.contains(where: { $0.intersects(range) }) { continue }
        reported.insert(range)
        let written = article.string(range)
        let mended = Self.capitals(of: right, givenTo: written)
        findings.report(
          Self.info, range,
          LocalizedText(
            vi: "Bài này phần lớn viết “\(mended)”, đây viết “\(written)”",
            en: "This article mostly writes “\(mended)”, here “\(written)”"),
          fixes: mended == written ? [] : [.write(mended, at: range, isSafe: false)])
      }
    }
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
    guard detail.list == .body else { return }
    let official = official(detail.row)
    guard official.keys.count == mention.tokens.count else { return }
    var lacks = false
    for (place, index) in mention.tokens.enumerated() {
      let token = paragraph[index]
      guard token.key == official.keys[place] else { return }
      if token.letterCase == .upper, token.key.letterCount > 1 { return }
      let wants = official.capitals[place]
      if wants, token.isWord, token.letterCase == .lower { lacks = true }
      if place == 0, !token.isCapitalised { return }
    }
    guard lacks else { return }
    let name = LexiconTable.bodies.string(detail.row, 0)
    findings.report(
      Self.info, mention.range,
      LocalizedText(vi: "Tên chính thức viết hoa “\(name)”", en: "The official capitals are “\(name)”"),
      severity: .hint, fixes: [.write(paragraph.inForm(name), at: mention.range, isSafe: false)])
  }

  private func official(_ row: LexiconTable.Row) -> (keys: [SyllableKey], capitals: [Bool]) {
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: Array(LexiconTable.bodies.string(row, 0).utf8), to: &tokens)
    return (tokens.map(\.key), tokens.map(\.isCapitalised))
  }

  // MARK: Notes

  /// The bit of a variant that says: the first word begins a sentence, so its capital says nothing.
  static let firstIsOpen: UInt32 = 1 << 31

  /// The words of a name as the key, their capitals as the variant, one bit a word; nil for names without a small
  /// letter, which are headlines, and for names of more than 30 words.
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
      guard words < 30 else { return nil }
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

  static func agree(_ one: UInt32, _ two: UInt32) -> Bool {
    let isOpen = (one | two) & firstIsOpen != 0
    let mask: UInt32 = ~(firstIsOpen | prefersSmall | (isOpen ? 1 : 0))
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
