import Extraction
import Lexicon
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
struct CapitalisationMix: Rule {
  static let info = RuleInfo(
    id: "entity/capitalisation-mix", severity: .information,
    summary: LocalizedText(
      vi: "Một tên viết hoa nhiều cách (Quân Khu 4)", en: "One name capitalised in several ways"))

  let trigger = RuleTrigger(
    [.semicolon, .term], kinds: [.organization, .position, .location])
  private let terms = TermCapitals()
  private let afterSemicolon = WordSet([
    "các", "cùng", "và", "những", "với", "trong", "ngoài", "đồng", "một", "cũng",
  ])

  private let units = WordSet(["tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường"])
  private let uncle = WordSet(["Chí"])

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    let mentions = paragraph.reading.mentions
    // Where the bodies so far end that are compared by themselves.
    var bodiesEnd: Int32 = 0
    for item in mentions.indices {
      let mention = mentions[item]
      switch mention.kind {
      case .organization:
        guard case .organization(let detail) = mention.detail else { continue }
        checkOfficial(paragraph, mention, detail, into: &findings)
        // Which Tỉnh ủy is meant decides about its capital: see TermCapitals.
        if detail.isBare { continue }
        bodiesEnd = max(bodiesEnd, mention.endToken)
        if var note = Self.note(paragraph, mention.tokens) {
          // "Quân Khu 5" and "Quân khu 5" once each: the table has small letters.
          note.variant |=
            Self.exceedsTable(note, mention, detail, paragraph) ? Self.prefersSmall : Self.prefersCapital
          findings.note(note)
        }
      case .position:
        let mayHaveBodies =
          mention.firstToken < bodiesEnd
          || item + 1 < mentions.count && mentions[item + 1].start < mention.end
        let bodies = mayHaveBodies ? Self.bodies(in: mention, number: item, paragraph) : 0
        if var note = Self.note(paragraph, mention.tokens, without: bodies) {
          note.variant |= Self.prefersCapital
          if case .position(let detail) = mention.detail,
            Self.isOdd(note, Self.titles[detail.row], mention, paragraph)
          {
            note.variant |= Self.isOdd
          }
          findings.note(note)
        }
      case .location:
        if var note = Self.note(paragraph, mention.tokens) {
          if isOrdinaryUnit(mention, paragraph) { note.variant |= Self.prefersSmall }
          findings.note(note)
        }
      default: break
      }
    }
    terms.check(paragraph, into: &findings)
    checkSemicolons(paragraph, into: &findings)
  }

  let topics: [LintNote.Topic] = [.capitals, .unofficialCapitals]
  func need(of topic: LintNote.Topic) -> NoteNeed { topic == .capitals ? .variants : .one }

  /// `value` of a verdict: the model has small letters where the body's own name has capitals.
  private static let modelIsWrong = 1
  /// `value` of a verdict: other ways than the usual one are reported.
  private static let isClear = 2

  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    if key.topic == .unofficialCapitals { return NoteVerdict() }
    let ways = Self.ordered(VariantFold.ways(places, agree: Self.agree))
    guard let usual = ways.first,
      let model = usual.first(where: { $0.variant & Self.firstIsOpen == 0 }) ?? usual.first,
      let note = article.note(model.sighting)
    else { return nil }
    // What most of the article has is wrong: the official name is reported where it is missed.
    var value = Self.isUnofficial(note, of: model.sighting.paragraph, in: article) ? Self.modelIsWrong : 0
    if Self.isClear(ways) { value |= Self.isClear }
    let ties = ways.dropFirst().filter { $0.count >= usual.count }
    return NoteVerdict(
      model: model.sighting, value: value, variants: VariantFold.variants(usual),
      ties: ties.isEmpty ? [] : VariantFold.variants(ties.joined()))
  }

  /// Whether the name misses a capital of its body's own name.
  private static func isUnofficial(_ note: LintNote, of paragraph: UInt32, in article: LintArticle) -> Bool {
    article.notes(of: paragraph).contains {
      $0.topic == .unofficialCapitals && $0.range.intersects(note.range)
    }
  }

  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? {
    if note.topic == .unofficialCapitals {
      return isMixed(note, of: sighting.paragraph, in: article) ? Self.info.severity : .hint
    }
    guard verdict.value == Self.isClear, !Self.isUsual(note, verdict, in: article),
      !Self.isUnofficial(note, of: sighting.paragraph, in: article)
    else { return nil }
    return Self.info.severity
  }

  /// Whether the article elsewhere writes the name as its body does, or mostly as here.
  private func isMixed(_ unofficial: LintNote, of paragraph: UInt32, in article: LintArticle) -> Bool {
    article.notes(of: paragraph).contains { note in
      guard note.topic == .capitals, note.range.intersects(unofficial.range),
        let verdict = article.verdict(on: note)
      else { return false }
      return Self.isUsual(note, verdict, in: article)
        ? verdict.value & Self.modelIsWrong != 0 : verdict.value & Self.isClear != 0
    }
  }

  /// Whether the name stands as the article mostly writes it. At the beginning of a sentence it agrees with several ways and
  /// was counted for the first of them.
  private static func isUsual(_ note: LintNote, _ verdict: NoteVerdict, in article: LintArticle) -> Bool {
    if verdict.variants.contains(note.variant) { return true }
    guard let model = verdict.model.flatMap(article.note) else { return false }
    return agree(model.variant, note.variant)
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    let range = article.range(note.range, of: sighting.paragraph)
    if note.topic == .unofficialCapitals {
      let row = LexiconTable.Row(offset: UInt32(truncatingIfNeeded: note.key))
      let name = article.inForm(LexiconTable.bodies.string(row, 0), at: range)
      return findings.report(
        Self.info, range,
        LocalizedText(vi: "Tên chính thức viết hoa “\(name)”", en: "The official capitals are “\(name)”"),
        fixes: [.write(name, at: range, isSafe: false)])
    }
    guard let model = verdict.model else { return }
    let written = article.string(range)
    let differing = article.note(model).map { Self.difference($0.variant, note.variant) } ?? 0
    let mended = Self.capitals(of: article.string(ofNote: model), givenTo: written, where: differing)
    let isTie = verdict.ties.contains(note.variant)
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "\(isTie ? "Chỗ khác trong bài" : "Bài này phần lớn") viết “\(mended)”, đây viết “\(written)”",
        en: "\(isTie ? "Elsewhere the article" : "This article mostly") writes “\(mended)”, here “\(written)”"
      ),
      fixes: mended == written ? [] : [.write(mended, at: range, isSafe: false)])
  }

  /// Common nouns are compared wherever they stand, so a single capital counts only against many small letters.
  private static func isClear(_ ways: [VariantFold.Way]) -> Bool {
    guard let usual = ways.first, usual.contains(where: { $0.variant & needsMajority != 0 }) else {
      return true
    }
    guard let first = usual.first, first.variant & ~(firstIsOpen | flags) == 0 else { return false }
    return usual.count >= 3 * ways.dropFirst().reduce(0) { $0 + $1.count }
  }

  /// At a tie small letters come first where they are the usual ones, and the capital that opens a body's or post's name.
  private static func ordered(_ ways: [VariantFold.Way]) -> [VariantFold.Way] {
    // "Bí Thư" is nobody's style, however often an article has it.
    if let odd = ways.first?.first, odd.variant & isOdd != 0,
      let usual = ways.firstIndex(where: { $0.allSatisfy { $0.variant & isOdd == 0 } })
    {
      return [ways[usual]] + ways[..<usual] + ways[(usual + 1)...]
    }
    guard ways.count == 2, ways[0].count == ways[1].count,
      let one = ways[0].first?.variant, let two = ways[1].first?.variant
    else { return ways }
    if (one | two) & prefersSmall != 0 {
      return one.nonzeroBitCount > two.nonzeroBitCount ? [ways[1], ways[0]] : ways
    }
    let isOpening = (one ^ two) & ~flags == 1 && one & two & prefersCapital != 0
    return isOpening && one & 1 == 0 ? [ways[1], ways[0]] : ways
  }

  /// The tokens of a post that belong to a body in it, which is compared by itself: one bit each, from the post's first
  /// on; the rest of a post of more than 64 counts as none.
  private static func bodies(in post: Mention, number: Int, _ paragraph: LintParagraph) -> UInt64 {
    func bits(of mention: Mention) -> UInt64 {
      guard case .organization(let detail) = mention.detail, !detail.isBare else { return 0 }
      let first = max(Int(mention.firstToken) - Int(post.firstToken), 0)
      let count = min(Int(mention.endToken) - Int(post.firstToken), 64) - first
      return count > 0 ? (.max &>> UInt64(64 - count)) << UInt64(first) : 0
    }
    var found: UInt64 = 0
    // Those that begin before the post lie over its first token.
    _ = paragraph.reading.hasMention(over: Int(post.firstToken)) { _, mention in
      found |= bits(of: mention)
      return false
    }
    let mentions = paragraph.reading.mentions
    var next = number + 1
    while next < mentions.count, mentions[next].start < post.end {
      found |= bits(of: mentions[next])
      next += 1
    }
    return found
  }

  /// Whether the place is a unit whose word is written small ("thành phố Huế"), as all are but the city of Hồ Chí Minh.
  private func isOrdinaryUnit(_ place: Mention, _ paragraph: LintParagraph) -> Bool {
    let first = Int(place.firstToken)
    guard case .location(let detail) = place.detail, detail.kind != .other, detail.kind != .country,
      units.contains(paragraph[first].key), place.tokens.count > 2
    else { return false }
    return !uncle.contains(paragraph[place.tokens.upperBound - 2].key)
  }

  // MARK: Official names

  /// A body of the table with a small letter where its own name has a capital: "Tổng cục chính trị".
  private func checkOfficial(
    _ paragraph: LintParagraph, _ mention: Mention, _ detail: OrganizationDetail,
    into findings: inout Findings
  ) {
    // Nearly all begin byte for byte like the official name.
    guard detail.list == .body,
      !LexiconTable.bodies.firstCell(of: detail.row, standsAt: mention.range.start, in: paragraph.text.bytes),
      let name = Self.official(paragraph, mention)
    else { return }
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
    // Where the name is longer the mention has an abbreviation or another variant.
    guard case .organization(let detail) = mention.detail, detail.list == .body,
      let name = officialNames[detail.row], name.words.count <= mention.tokens.count
    else { return nil }
    let first = mention.tokens.lowerBound
    for (index, word) in name.words.enumerated() where paragraph[first + index].key != word { return nil }
    return (first..<(first + name.words.count), name.capitals)
  }

  private struct OfficialName: Sendable {
    var words: [SyllableKey]
    var capitals: [Bool]
  }

  private static let officialNames = RowFacts<OfficialName>(.body, columns: ["body"]) { cells in
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: cells[0], to: &tokens)
    return OfficialName(words: tokens.map(\.key), capitals: tokens.map(\.isCapitalised))
  }

  // MARK: Notes

  /// The bit of a variant that says: the first word begins a sentence, so its capital says nothing.
  static let firstIsOpen: UInt32 = 1 << 31

  /// The words of a name as the key, their capitals as the variant, one bit a word; nil for names without a small
  /// letter, which are headlines, and for names of more than 27 words.
  ///
  /// - Parameter others: the tokens of which the capitals do not count: one bit each, from the name's first on.
  static func note(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, context: UInt64 = 0, without others: UInt64 = 0
  ) -> LintNote? {
    var hash = KeyHash()
    hash.add(context)
    var (capitals, words): (UInt32, UInt32) = (0, 0)
    var hasSmall = false
    for index in tokens {
      let token = paragraph[index]
      hash.add(token.key)
      guard token.isWord else { continue }
      guard words < 27 else { return nil }
      switch token.letterCase {
      case .lower: hasSmall = true
      // Abbreviations keep their capitals in every style.
      case .capitalised, .upper, .mixed:
        if others == 0 || others >> UInt64(index - tokens.lowerBound) & 1 == 0 { capitals |= 1 << words }
        if !hasSmall, token.letterCase == .capitalised { hasSmall = token.key.letterCount > 1 }
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
  /// The bit of a variant that says: the title has a capital that no title has inside, "Bí Thư".
  private static let isOdd: UInt32 = 1 << 28
  /// The bit of a variant that says: where both ways are as common, the one that opens with a capital is right.
  private static let prefersCapital: UInt32 = 1 << 27
  private static let flags = prefersSmall | needsMajority | isOdd | prefersCapital

  /// Whether the title of a post or the head of a body is written with a capital where the table has none.
  ///
  /// - Parameter word: the title or head as the table has it.
  private static func isOdd(
    _ note: LintNote, _ word: TableForm?, _ mention: Mention, _ paragraph: LintParagraph
  ) -> Bool {
    guard let word, note.variant & word.small != 0, word.words.count <= mention.tokens.count else {
      return false
    }
    return zip(word.words, mention.tokens).allSatisfy { paragraph[$1].key == $0 }
  }

  /// Whether a body or its head is written with a capital where the table has none.
  private static func exceedsTable(
    _ note: LintNote, _ mention: Mention, _ detail: OrganizationDetail, _ paragraph: LintParagraph
  ) -> Bool {
    if detail.list == .bodyHead { return isOdd(note, heads[detail.row], mention, paragraph) }
    guard
      !LexiconTable.bodies.firstCell(of: detail.row, standsAt: mention.range.start, in: paragraph.text.bytes),
      let name = official(paragraph, mention)
    else { return false }
    return zip(name.capitals, name.tokens).contains { !$0 && paragraph[$1].letterCase == .capitalised }
  }

  private struct TableForm: Sendable {
    var words: [SyllableKey]
    /// The words after the first that are written small, one bit each.
    var small: UInt32

    init?(_ cell: UnsafeBufferPointer<UInt8>) {
      var tokens: [Token] = []
      Tokenizer.appendTokens(of: cell, to: &tokens)
      guard tokens.count <= 27, tokens.allSatisfy(\.isWord) else { return nil }
      words = tokens.map(\.key)
      small = 0
      for (word, token) in tokens.enumerated() where word > 0 && token.letterCase == .lower {
        small |= 1 << UInt32(word)
      }
    }
  }

  private static let titles = RowFacts<TableForm>(.title, columns: ["title"]) { TableForm($0[0]) }
  private static let heads = RowFacts<TableForm>(.bodyHead, columns: ["head"]) { TableForm($0[0]) }

  static func agree(_ one: UInt32, _ two: UInt32) -> Bool { difference(one, two) == 0 }

  /// The words that are capitalised in one way and not in the other, one bit each.
  private static func difference(_ one: UInt32, _ two: UInt32) -> UInt32 {
    let isOpen = (one | two) & firstIsOpen != 0
    return (one ^ two) & ~(firstIsOpen | flags | (isOpen ? 1 : 0))
  }

  static func beginsSentence(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = paragraph[index - 1]
    return before.isMark && !before.isMark(",") && !before.isMark("(") && !before.isMark("/")
      || paragraph[index].gap == .lineBreak
  }

  /// The letters of `written` with the capitals of `right`, word by word; white space and normal form stay as written.
  ///
  /// - Parameter words: a bit each of those that are to change: a body in a post is compared by itself, and the first word
  ///   of a sentence keeps its capital.
  private static func capitals(of right: String, givenTo written: String, where words: UInt32) -> String {
    let (model, source) = (Array(right.utf8), Array(written.utf8))
    var (models, tokens): ([Token], [Token]) = ([], [])
    Tokenizer.appendTokens(of: model, to: &models)
    Tokenizer.appendTokens(of: source, to: &tokens)
    models.removeAll(where: \.isMark)
    tokens.removeAll(where: \.isMark)
    var result: [UInt8] = []
    result.reserveCapacity(source.count + 8)
    var place = 0
    var word = 0
    for (token, like) in zip(tokens, models) {
      let isWanted = token.isWord && words >> word & 1 != 0
      word += token.isWord ? 1 : 0
      if !isWanted || token.isCapitalised == like.isCapitalised
        || token.letterCase == .upper && token.range.length > 2
      {
        continue
      }
      result += source[place..<token.range.start]
      let letters = source[token.range.start..<token.range.end]
      let modelLetters = model[like.range.start..<like.range.end]
      if areAlikeButForTheFirst(token, like), rest(of: letters) == rest(of: modelLetters) {
        result += modelLetters
      } else {
        let text = String(decoding: letters, as: UTF8.self)
        result +=
          (like.isCapitalised ? text.prefix(1).uppercased() + text.dropFirst() : text.lowercased()).utf8
      }
      place = token.range.end
    }
    return String(decoding: result + source[place...], as: UTF8.self)
  }

  /// Whether of two words with the same letters only the first letters may differ, by their case: nearly always.
  private static func areAlikeButForTheFirst(_ one: Token, _ other: Token) -> Bool {
    func isUsual(_ token: Token) -> Bool {
      (token.letterCase == .lower || token.letterCase == .capitalised) && !token.flags.contains(.foreign)
    }
    return one.key == other.key && isUsual(one) && isUsual(other)
  }

  /// What comes after the first scalar.
  private static func rest(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    word.dropFirst().drop { $0 & 0xC0 == 0x80 }
  }

  // MARK: Semicolons

  /// "…; Các đồng chí …" in a running list: one place alone, because where every item begins so it is a style.
  private func checkSemicolons(_ paragraph: LintParagraph, into findings: inout Findings) {
    guard paragraph.sweep.traits.contains(.semicolon) else { return }
    var found: Int?
    for mark in paragraph.tokens(.mark) where paragraph[mark].isMark(";") {
      let index = mark + 1
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
