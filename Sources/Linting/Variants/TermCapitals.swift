import Extraction
import Lexicon
import VietnameseText

/// Words that are names in one place and common words in another (Quân đội, Tỉnh ủy, trường): they are compared only
/// where the words around are the same, "hậu phương Quân đội" with "hậu phương quân đội".
struct TermCapitals: Sendable {
  private let table = LexiconTable.properCommon
  /// các, những: what follows is no name.
  private let plurals = WordSet(["các", "những", "mọi"])

  /// When the term of a row has a capital.
  private struct Use: OptionSet, Sendable {
    let rawValue: UInt8
    /// It depends on what follows: Luật Đất đai, luật định.
    static let needsNext = Use(rawValue: 1)
    /// Certainly inside the name of a body: Giáo hội Phật giáo.
    static let insideNames = Use(rawValue: 1 << 1)
    /// Outside the names of bodies it is a common noun: quốc phòng.
    static let outsideNames = Use(rawValue: 1 << 2)
    /// Always: Tổ quốc.
    static let always = Use(rawValue: 1 << 3)
    /// Before a number or a name: Quân khu 5.
    static let properBeforeNames = Use(rawValue: 1 << 4)
  }

  /// By where the row begins in the table, which is small: asked for at every term.
  private let uses: [Use]

  init() {
    var uses = [Use](repeating: [], count: table.byteCount + 1)
    table.readRows { row, cells in
      var use = Self.use(cells[.phrase], cells[.use])
      if use.contains(.needsNext), cells[.form].elementsEqual("proper".utf8) {
        use.insert(.properBeforeNames)
      }
      uses[Int(row.offset)] = use
    }
    self.uses = uses
  }

  /// - Parameter cell: of the column `use`.
  private static func use(_ phrase: UnsafeBufferPointer<UInt8>, _ cell: UnsafeBufferPointer<UInt8>) -> Use {
    var use: Use = []
    if !phrase.contains(UInt8(ascii: " ")) || cell.equals("next") { use.insert(.needsNext) }
    if cell.equals("outside") { use.insert(.outsideNames) }
    if cell.equals("always") { use.insert(.always) }
    if cell.equals("inside") { use.insert(.insideNames) }
    return use
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    // The first word of a paragraph has a capital anyway.
    for phrase in paragraph.phrases(.properCommon, from: 1) {
      check(paragraph, phrase.tokens, phrase.row, into: &findings)
    }
  }

  private func check(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, _ row: LexiconTable.Row, into findings: inout Findings
  ) {
    let use = Int(row.offset) < uses.count ? uses[Int(row.offset)] : []
    if use.contains(.insideNames), paragraph[tokens.lowerBound].letterCase == .lower,
      let name = paragraph.reading.mentions.first(where: {
        $0.kind == .organization && $0.tokens.lowerBound < tokens.lowerBound
          && tokens.upperBound <= $0.tokens.upperBound
      }), TableCapitals.official(paragraph, name).map({ $0.tokens.overlaps(tokens) }) != true,
      paragraph[name.tokens.lowerBound].isCapitalised
    {
      let right = table.string(row, .phrase)
      findings.report(
        CapitalisationMix.info, paragraph.range(tokens),
        LocalizedText(
          vi: "Trong tên tổ chức viết “\(right)”", en: "In a body's name write “\(right)”"),
        fixes: [.write(paragraph.inForm(right), at: paragraph.range(tokens), isSafe: false)])
      return
    }
    // "Điều tra", "chương trình": another word begins with the term.
    if tokens.count == 1, paragraph[tokens.upperBound].gap == .space,
      (paragraph.text.match(.compound, at: tokens.lowerBound)?.count ?? 0) > 1
    {
      return
    }
    // "Ban cán sự đảng |Bộ Công Mẫu|": a body begins with the last word.
    let last = tokens.upperBound - 1
    if last > tokens.lowerBound, paragraph[last].letterCase == .capitalised,
      paragraph.reading.hasMention(
        over: last,
        where: { _, mention in
          mention.kind == .organization && Int(mention.firstToken) == last && mention.tokens.count > 1
        })
    {
      return
    }
    // "cơ quan Công an tỉnh Mẫu": a name, which says nothing of "cơ quan công an".
    if !use.contains(.needsNext), isNamed(paragraph, tokens), !table.cell(row, .form).equals("common") {
      return
    }
    let before = paragraph[tokens.lowerBound - 1]
    guard before.isWord, before.letterCase == .lower, paragraph[tokens.lowerBound].gap == .space else {
      return
    }
    for index in tokens where paragraph[index].letterCase == .upper {
      if paragraph[index].key.letterCount > 1 { return }
    }
    if use.contains(.outsideNames) { noteCommon(paragraph, tokens, into: &findings) }
    var isBeforeName = false
    var hash = KeyHash()
    hash.add(before.key)
    if use.contains(.needsNext) {
      let next = paragraph[tokens.upperBound]
      guard next.isWord || next.isNumber, next.gap == .space else { return }
      hash.add(next.key)
      // What follows with a capital or a number makes a name of it.
      isBeforeName = next.isCapitalised || next.isNumber
      hash.add(isBeforeName ? 1 : 2)
    }
    guard var note = NameCapitals.note(paragraph, tokens, context: hash.value) else { return }
    let isSmall = paragraph[tokens.lowerBound].letterCase == .lower
    if isSmall, !plurals.contains(before.key),
      use.contains(.always) || use.contains(.properBeforeNames) && isBeforeName
    {
      note.variant |= NameCapitals.departs
    }
    if plurals.contains(before.key) { note.variant |= NameCapitals.prefersSmall }
    // A law's capitals have been missed: that is the finding.
    if CapitalisationMix.hasFinding(over: note.range, findings) {
      note.isSaid = true
      note.variant |= NameCapitals.departs
    }
    findings.note(note)
  }

  /// Whether the term is part of a body's name or goes on with a capital or a number.
  private func isNamed(_ paragraph: LintParagraph, _ tokens: Range<Int>) -> Bool {
    let next = paragraph[tokens.upperBound]
    if next.gap == .space, next.isCapitalised || next.isNumber { return true }
    return paragraph.reading.hasMention(over: tokens.lowerBound) { _, mention in
      mention.kind == .organization && mention.tokens.count > tokens.count
    }
  }

  /// "quản lý nhà nước về Quốc phòng": the field, not a body. A name goes on with a capital, or with "toàn dân".
  private func noteCommon(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, into findings: inout Findings
  ) {
    let names = EntityKind.organization.bit | EntityKind.position.bit | EntityKind.document.bit
    let next = paragraph[tokens.upperBound]
    guard !rubrics.contains(paragraph[tokens.lowerBound - 1].key),
      !paragraph.isInside(names, token: tokens.lowerBound), !next.isDash, !next.isMark("/"),
      next.letterCase == .lower, next.key != wholePeople, !paragraph[tokens.upperBound + 1].isCapitalised,
      var note = NameCapitals.note(paragraph, tokens, context: Self.anywhere)
    else { return }
    note.variant |= NameCapitals.needsMajority
    findings.note(note)
  }

  private let wholePeople = SyllableKey("toàn")
  /// Words before the name of a column: "vào chuyên mục Quốc phòng an ninh".
  private let rubrics = WordSet(["mục", "trang"])
  /// Stands for the words around a term where they do not count.
  private static let anywhere: UInt64 = 0xC0_44_0A
}
