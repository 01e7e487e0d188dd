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

  /// The tokens of a body of the table that has a small letter where its own name has a capital, "Tổng cục chính trị", and
  /// those of them that lack it; nil for all others, for headlines, and where the first letter is small too.
  static func lackingCapital(
    _ paragraph: LintParagraph, _ name: Official
  ) -> (tokens: Range<Int>, words: [Int])? {
    var words: [Int] = []
    for (wants, index) in zip(name.capitals, name.tokens) {
      let token = paragraph[index]
      if token.letterCase == .upper, token.key.letterCount > 1 { return nil }
      if wants, token.isWord, token.letterCase == .lower { words.append(index) }
    }
    return !words.isEmpty && paragraph[name.tokens.lowerBound].isCapitalised ? (name.tokens, words) : nil
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

  private static let outlets = WordSet(["báo", "tạp", "đài"])

  /// The same of a body, "Quân Khu 5", "Bộ Tư Lệnh Thủ đô".
  static func oddCapital(
    _ note: LintNote, _ mention: Mention, _ detail: OrganizationDetail, _ paragraph: LintParagraph
  ) -> Range<Int>? {
    guard note.variant & 1 != 0, note.variant & NameCapitals.inner != 0,
      !standsAsInTable(mention, detail, paragraph)
    else { return nil }
    // "Nguyễn Quốc Hội": inside somebody's name.
    let first = mention.tokens.lowerBound
    if paragraph[first - 1].isCapitalised, first > 0, paragraph[first].gap == .space { return nil }
    let forms = forms(of: detail).filter { stands($0, mention, paragraph) }
    guard let form = forms.max(by: { $0.words.count < $1.words.count }),
      !forms.contains(where: { !differs($0, mention, isOpen: false, paragraph) })
    else { return nil }
    if detail.list == .bodyHead { return oddWord(form, mention, paragraph) }
    // "Báo Dân Trí", "Liên Hợp Quốc" are how many write them.
    if outlets.contains(paragraph[first].key) { return nil }
    let isOfficialElsewhere = mention.tokens.prefix(form.words.count).enumerated().allSatisfy { word, index in
      word == 0 || !paragraph[index].isWord || form.isSmall(word) || paragraph[index].isCapitalised
    }
    let odd = mention.tokens.prefix(form.words.count).enumerated().filter { word, index in
      word > 0 && form.isSmall(word) && paragraph[index].letterCase == .capitalised
    }
    return isOfficialElsewhere && odd.count == 1 ? oddWord(form, mention, paragraph) : nil
  }

  /// The same of a head that stands for its body, "Ban Chấp Hành", "Bí thư Huyện Ủy": beside another capital one of two words
  /// may be part of a heading.
  static func oddCapitalOfHead(
    _ mention: Mention, _ detail: OrganizationDetail, _ paragraph: LintParagraph
  ) -> Range<Int>? {
    let (first, end) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    guard detail.list == .bodyHead,
      mention.tokens.count > 2
        || mention.tokens.count == 2 && paragraph[first + 1].key == committee
          && paragraph[first - 1].letterCase == .lower && !paragraph[end].isCapitalised,
      mention.tokens.dropFirst().allSatisfy({ paragraph[$0].letterCase == .capitalised }),
      let head = heads[detail.row], head.words.count == mention.tokens.count
    else { return nil }
    return oddWord(head, mention, paragraph)
  }

  private static let committee = SyllableKey("ủy")

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
    // "Chỉ Huy Trưởng": both words behind the first.
    if form.words.count >= 3, form.isSmall(form.words.count - 2) {
      let all = last - 2..<last + 1
      return all.allSatisfy { paragraph[$0].letterCase == .capitalised } ? all : nil
    }
    let word = last - 1..<last + 1
    return isCompound(paragraph, word) ? word : nil
  }

  /// The first word of a body's name that has capitals inside where the name has none: "Chỉ Huy", "Cựu Chiến Binh". Of
  /// "Đoàn Đại biểu" only a part has, which is a style.
  private static func oddWord(
    _ form: SmallWords, _ mention: Mention, _ paragraph: LintParagraph
  ) -> Range<Int>? {
    let first = mention.tokens.lowerBound
    for word in 1..<max(form.words.count, 1) where form.isSmall(word) {
      let start = first + word - 1
      guard isCompound(paragraph, start..<start + 2),
        // "Đại biểu" begins with a capital.
        paragraph[start + 2].letterCase != .lower || paragraph.text.match(.compound, at: start + 1) == nil
      else { continue }
      var end = word + 1
      while end < form.words.count, form.isSmall(end), paragraph[first + end].letterCase == .capitalised {
        end += 1
      }
      return start..<first + end
    }
    return nil
  }

  /// Whether the mention begins with these words.
  private static func stands(_ form: SmallWords, _ mention: Mention, _ paragraph: LintParagraph) -> Bool {
    form.words.count <= mention.tokens.count
      && zip(form.words, mention.tokens).allSatisfy { paragraph[$1].key == $0 }
  }

  // MARK: Other capitals than the table's

  /// Whether a body has a capital where all names that the table has for it have none, or the other way round.
  static func departs(
    _ note: LintNote, _ mention: Mention, _ detail: OrganizationDetail, _ paragraph: LintParagraph
  ) -> Bool {
    !standsAsInTable(mention, detail, paragraph)
      && departs(forms(of: detail), note, mention, paragraph)
  }

  /// The same of a post's title.
  ///
  /// - Parameter bodies: the tokens of bodies in it, which are compared by themselves.
  static func departs(
    _ note: LintNote, _ mention: Mention, _ detail: PositionDetail, without bodies: UInt64,
    _ paragraph: LintParagraph
  ) -> Bool {
    !LexiconTable.titles.firstCell(of: detail.row, standsAt: mention.range.start, in: paragraph.text.bytes)
      && departs(titleForms[detail.row] ?? [], note, mention, without: bodies, paragraph)
  }

  /// The same of a place: "miền nam".
  static func departs(
    _ note: LintNote, _ mention: Mention, _ detail: LocationDetail, _ paragraph: LintParagraph
  ) -> Bool {
    detail.isFromLexicon
      && !LexiconTable.places.firstCell(
        of: detail.row, standsAt: mention.range.start, in: paragraph.text.bytes)
      && departs(
        (placeForms[detail.row] ?? []).filter { $0.words.count == mention.tokens.count }, note, mention,
        paragraph)
  }

  private static func departs(
    _ forms: [SmallWords], _ note: LintNote, _ mention: Mention, without others: UInt64 = 0,
    _ paragraph: LintParagraph
  ) -> Bool {
    let isOpen = note.variant & NameCapitals.firstIsOpen != 0
    var isKnown = false
    for form in forms where stands(form, mention, paragraph) {
      if !differs(form, mention, isOpen: isOpen, without: others, paragraph) { return false }
      isKnown = true
    }
    return isKnown
  }

  /// Whether the mention begins byte for byte as the table has it, as nearly all do.
  private static func standsAsInTable(
    _ mention: Mention, _ detail: OrganizationDetail, _ paragraph: LintParagraph
  ) -> Bool {
    let (start, bytes) = (mention.range.start, paragraph.text.bytes)
    return detail.list == .body
      ? LexiconTable.bodies.firstCell(of: detail.row, standsAt: start, in: bytes)
      : LexiconTable.bodyHeads.firstCell(of: detail.row, standsAt: start, in: bytes)
  }

  private static func differs(
    _ form: SmallWords, _ mention: Mention, isOpen: Bool, without others: UInt64 = 0,
    _ paragraph: LintParagraph
  ) -> Bool {
    mention.tokens.prefix(form.words.count).enumerated().contains { word, index in
      let isOther = word == 0 && isOpen || word < 64 && others >> UInt64(word) & 1 != 0
      return !isOther && paragraph[index].isWord && form.isSmall(word) == paragraph[index].isCapitalised
    }
  }

  // MARK: Heads

  /// What an article has of a title, or of what a body begins with: how many words, the number of the name among all of its
  /// row, which words after the first have a capital, and whether the table has it so.
  typealias WrittenHead = (count: Int, form: Int, capitals: UInt32, isKnown: Bool)

  /// The title that a post begins with; nil for those that are hardly written in two ways.
  static func title(
    _ post: Mention, _ detail: PositionDetail, _ paragraph: LintParagraph
  ) -> WrittenHead? {
    guard let usual = usualTitles[detail.row] else { return nil }
    return LexiconTable.titles.firstCell(
      of: detail.row, standsAt: post.range.start, in: paragraph.text.bytes)
      ? asInTable(usual) : written(titleForms[detail.row] ?? [], post, paragraph)
  }

  /// The same of what a body begins with.
  static func head(
    _ body: Mention, _ detail: OrganizationDetail, _ paragraph: LintParagraph
  ) -> WrittenHead? {
    guard let usual = usualHeads[detail.row] else { return nil }
    return LexiconTable.bodyHeads.firstCell(
      of: detail.row, standsAt: body.range.start, in: paragraph.text.bytes)
      ? asInTable(usual) : written(headForms[detail.row] ?? [], body, paragraph)
  }

  @inline(__always) private static func asInTable(_ usual: Int) -> WrittenHead {
    (usual >> 32, 0, UInt32(truncatingIfNeeded: usual), true)
  }

  private static func written(
    _ forms: [SmallWords], _ mention: Mention, _ paragraph: LintParagraph
  ) -> WrittenHead? {
    var found: Int?
    for (number, form) in forms.enumerated() where stands(form, mention, paragraph) {
      if found.map({ forms[$0].words.count < form.words.count }) ?? true { found = number }
    }
    guard let found else { return nil }
    let words = forms[found].words
    var capitals: UInt32 = 0
    for (word, index) in mention.tokens.prefix(words.count).enumerated().dropFirst() {
      switch paragraph[index].letterCase {
      case .lower: continue
      case .capitalised: capitals |= 1 << UInt32(word)
      case .upper, .mixed: return nil
      }
    }
    let inner = UInt32(truncatingIfNeeded: 1 << words.count) &- 2
    let isKnown = forms.contains { $0.words == words && ($0.small ^ capitals) & inner == inner }
    return (words.count, found, capitals, isKnown)
  }

  /// The words of a name as the table has it: how many in the upper half, and below it a bit for each after the first that
  /// has a capital. A number, which is quicker to hand out. Nil for one word, and for two that are hardly written in two
  /// ways: "Bí Thư" is nobody's style.
  private static func usual(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let form = SmallWords(name, allowsNumbers: true), form.words.count > 1 else { return nil }
    let isMixed =
      form.words.count > 2 || form.small == 0 || form.words.last.map(bodiesInTitles.contains) == true
    let capitals = (UInt32(truncatingIfNeeded: 1 << form.words.count) &- 2) & ~form.small
    return isMixed ? form.words.count << 32 | Int(capitals) : nil
  }

  private static let bodiesInTitles = WordSet(["ban", "phòng", "đoàn", "đội", "văn", "khoa", "tổ"])
  private static let usualTitles = RowFacts<Int>(LexiconTable.titles) { usual($0[.title]) }
  private static let usualHeads = RowFacts<Int>(LexiconTable.bodyHeads) { usual($0[.head]) }

  // MARK: Rows

  private struct OfficialName: Sendable {
    var words: [SyllableKey]
    var capitals: [Bool]
  }

  /// The words of a title or head, and those after the first that are written small: a bit each, as in `NameCapitals`.
  struct SmallWords: Sendable {
    fileprivate var words: [SyllableKey]
    fileprivate var small: UInt32
    /// Whether the first is.
    fileprivate var opensSmall: Bool

    fileprivate func isSmall(_ word: Int) -> Bool { word == 0 ? opensSmall : small >> UInt32(word) & 1 != 0 }

    /// Those of a name and its variants.
    fileprivate static func all(
      _ name: UnsafeBufferPointer<UInt8>, _ variants: UnsafeBufferPointer<UInt8>
    ) -> [SmallWords] {
      var all = [SmallWords(name, allowsNumbers: true)]
      for variant in variants.split(separator: UInt8(ascii: "|")) {
        all.append(SmallWords(UnsafeBufferPointer(rebasing: variant), allowsNumbers: true))
      }
      return all.compactMap { $0 }
    }

    fileprivate init?(_ cell: UnsafeBufferPointer<UInt8>, allowsNumbers: Bool = false) {
      var tokens: [Token] = []
      Tokenizer.appendTokens(of: cell, to: &tokens)
      guard tokens.count <= NameCapitals.wordLimit,
        tokens.allSatisfy({ $0.isWord || allowsNumbers && $0.isNumber })
      else { return nil }
      words = tokens.map(\.key)
      opensSmall = tokens.first?.letterCase == .lower
      small = 0
      for (word, token) in tokens.enumerated() where word > 0 && token.isWord && token.letterCase == .lower {
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

  /// All names of a body, or of its head.
  private static func forms(of body: OrganizationDetail) -> [SmallWords] {
    switch body.list {
    case .body: bodyForms[body.row] ?? []
    case .bodyHead: headForms[body.row] ?? []
    default: []
    }
  }

  private static let bodyForms = RowFacts<[SmallWords]>(LexiconTable.bodies) {
    SmallWords.all($0[.body], $0[.variants])
  }
  private static let headForms = RowFacts<[SmallWords]>(LexiconTable.bodyHeads) {
    SmallWords.all($0[.head], $0[.variants])
  }
  private static let titleForms = RowFacts<[SmallWords]>(LexiconTable.titles) {
    SmallWords.all($0[.title], $0[.variants])
  }
  private static let placeForms = RowFacts<[SmallWords]>(LexiconTable.places) {
    SmallWords.all($0[.place], $0[.variants])
  }
}
