import Extraction
import Lexicon
import SourceText
import VietnameseText

/// How the tables of bodies, heads of bodies and titles capitalise what an article writes.
enum TableCapitals {
  /// The words of a mention that are the official name of a body of the table, and which of them have a capital there.
  typealias Official = (tokens: Range<Int>, capitals: [Bool])

  /// Nil for bodies that the table lacks or knows under this name only as a variant.
  static func official(_ paragraph: LintParagraph, _ mention: Mention) -> Official? {
    // Where the name is longer the mention has an abbreviation or another variant.
    guard case .organization(let detail) = mention.detail, detail.list == .body,
      let name = officialNames[detail.row], name.words.count <= mention.tokens.count
    else { return nil }
    let first = mention.tokens.lowerBound
    for (index, word) in name.words.enumerated() where paragraph[first + index].key != word { return nil }
    return (first..<(first + name.words.count), name.capitals)
  }

  /// The same of a body that does not stand byte for byte as in the table, as nearly all do: nil for these too.
  static func officialOtherwise(
    _ paragraph: LintParagraph, _ mention: Mention, _ detail: OrganizationDetail
  ) -> Official? {
    guard detail.list == .body,
      !LexiconTable.bodies.firstCell(
        of: detail.row, standsAt: mention.range.start, in: paragraph.text.bytes)
    else { return nil }
    return official(paragraph, mention)
  }

  /// The tokens of a body of the table that has a small letter where its own name has a capital, "Tổng cục chính trị"; nil
  /// for all others, for headlines, and where the first letter is small too.
  static func lackingCapital(_ paragraph: LintParagraph, _ name: Official) -> Range<Int>? {
    var lacks = false
    for (wants, index) in zip(name.capitals, name.tokens) {
      let token = paragraph[index]
      if token.letterCase == .upper, token.key.letterCount > 1 { return nil }
      if wants, token.isWord, token.letterCase == .lower { lacks = true }
    }
    return lacks && paragraph[name.tokens.lowerBound].isCapitalised ? name.tokens : nil
  }

  /// The head of a body of which a word after the first has a capital in the article and none in the table.
  static func exceededHead(_ note: LintNote, _ detail: OrganizationDetail) -> SmallWords? {
    guard detail.list == .bodyHead, note.variant & NameCapitals.inner != 0, let head = heads[detail.row],
      note.variant & head.small != 0
    else { return nil }
    return head
  }

  /// Whether a body or its head is written with a capital where the table has none.
  ///
  /// - Parameters:
  ///   - name: as `officialOtherwise` says.
  ///   - head: as `exceededHead` says.
  static func isExceeded(
    _ name: Official?, _ head: SmallWords?, _ mention: Mention, _ paragraph: LintParagraph
  ) -> Bool {
    if let head { return stands(head, mention, paragraph) }
    guard let name else { return false }
    return zip(name.capitals, name.tokens).contains { !$0 && paragraph[$1].letterCase == .capitalised }
  }

  /// Whether the title of a post is written with a capital where the table has none: "Bí Thư".
  static func isExceeded(
    _ note: LintNote, _ mention: Mention, _ detail: PositionDetail, _ paragraph: LintParagraph
  ) -> Bool {
    guard note.variant & NameCapitals.inner != 0, let title = titles[detail.row],
      note.variant & title.small != 0
    else { return false }
    return stands(title, mention, paragraph)
  }

  /// The word at the end of a title that has a capital inside, where nobody's style has one: "Bí Thư", "Chủ Tịch". In
  /// "Trưởng Đoàn" a body begins.
  static func oddCapital(
    _ mention: Mention, _ detail: PositionDetail, _ paragraph: LintParagraph
  ) -> Range<Int>? {
    guard let word = titles[detail.row].flatMap({ oddCapital($0, mention, paragraph) }),
      paragraph.text.match(.bodyHead, at: word.upperBound - 1) == nil
    else { return nil }
    return word
  }

  /// The same of a body, "Quân Khu 5"; the parameters are those of `isExceeded`.
  static func oddCapital(
    _ note: LintNote, _ name: Official?, _ head: SmallWords?, _ mention: Mention, _ paragraph: LintParagraph
  ) -> Range<Int>? {
    if name == nil, head == nil { return nil }
    // "Nguyễn Quốc Hội": inside somebody's name.
    let first = mention.tokens.lowerBound
    if paragraph[first - 1].isCapitalised, first > 0, paragraph[first].gap == .space { return nil }
    if let head { return oddCapital(head, mention, paragraph) }
    guard note.variant & 3 == 3, let name, name.capitals.count > 1, !name.capitals[1],
      lackingCapital(paragraph, name) == nil
    else { return nil }
    let word = name.tokens.lowerBound..<name.tokens.lowerBound + 2
    // "Liên Hợp Quốc" is how many write it.
    let isNameInCapitals =
      name.capitals.count > 2 && !name.capitals[2] && paragraph[word.upperBound].isCapitalised
    return isCompound(paragraph, word) && !isNameInCapitals ? word : nil
  }

  private static func isCompound(_ paragraph: LintParagraph, _ word: Range<Int>) -> Bool {
    paragraph[word.lowerBound + 1].gap == .space
      && word.allSatisfy { paragraph[$0].letterCase == .capitalised }
      && (paragraph.text.match(.compound, at: word.lowerBound)?.count ?? 0) >= 2
  }

  private static func oddCapital(
    _ form: SmallWords, _ mention: Mention, _ paragraph: LintParagraph
  ) -> Range<Int>? {
    guard form.words.count >= 2, form.small >> UInt32(form.words.count - 1) & 1 != 0,
      stands(form, mention, paragraph)
    else { return nil }
    let last = mention.tokens.lowerBound + form.words.count - 1
    let word = last - 1..<last + 1
    return isCompound(paragraph, word) ? word : nil
  }

  /// Whether the mention begins with these words.
  private static func stands(_ form: SmallWords, _ mention: Mention, _ paragraph: LintParagraph) -> Bool {
    form.words.count <= mention.tokens.count
      && zip(form.words, mention.tokens).allSatisfy { paragraph[$1].key == $0 }
  }

  // MARK: Rows

  private struct OfficialName: Sendable {
    var words: [SyllableKey]
    var capitals: [Bool]
  }

  /// The words of a title or head, and those after the first that are written small: a bit each, as in `NameCapitals`.
  struct SmallWords: Sendable {
    fileprivate var words: [SyllableKey]
    fileprivate var small: UInt32

    fileprivate init?(_ cell: UnsafeBufferPointer<UInt8>) {
      var tokens: [Token] = []
      Tokenizer.appendTokens(of: cell, to: &tokens)
      guard tokens.count <= NameCapitals.wordLimit, tokens.allSatisfy(\.isWord) else { return nil }
      words = tokens.map(\.key)
      small = 0
      for (word, token) in tokens.enumerated() where word > 0 && token.letterCase == .lower {
        small |= 1 << UInt32(word)
      }
    }
  }

  private static let officialNames = RowFacts<OfficialName>(LexiconTable.bodies) { cells in
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: cells[.body], to: &tokens)
    return OfficialName(words: tokens.map(\.key), capitals: tokens.map(\.isCapitalised))
  }
  private static let titles = RowFacts<SmallWords>(LexiconTable.titles) { SmallWords($0[.title]) }
  private static let heads = RowFacts<SmallWords>(LexiconTable.bodyHeads) { SmallWords($0[.head]) }
}
