import Extraction
import Lexicon
import VietnameseText

/// Words that are names in one place and common words in another (Quân đội, Tỉnh ủy, trường): they are compared only
/// where the words around are the same, "hậu phương Quân đội" with "hậu phương quân đội".
struct TermCapitals: Sendable {
  private let table = LexiconTable.properCommon
  /// Rows whose capital depends on what follows: Luật Đất đai, luật định.
  private let needsNext: RowSet
  /// Rows whose capital is certain inside the name of a body: Giáo hội Phật giáo.
  private let insideNames: RowSet
  /// Rows that are common nouns outside the names of bodies: quốc phòng.
  private let outsideNames: RowSet
  /// các, những: what follows is no name.
  private let plurals = WordSet(["các", "những", "mọi"])

  init() {
    var needsNext: Set<LexiconTable.Row> = []
    var insideNames: Set<LexiconTable.Row> = []
    var outsideNames: Set<LexiconTable.Row> = []
    table.forEachRow { row in
      let when = LexiconTable.properCommon.string(row, 3)
      let isOneWord = !LexiconTable.properCommon.string(row, 0).contains(" ")
      if isOneWord || when.hasPrefix("trước") || when.hasPrefix("chức vụ") || when.hasPrefix("cấp bậc") {
        needsNext.insert(row)
      }
      if when.hasPrefix("trong tên cơ quan") { outsideNames.insert(row) }
      if when == "trong tên tổ chức" { insideNames.insert(row) }
    }
    self.needsNext = RowSet(needsNext)
    self.insideNames = RowSet(insideNames)
    self.outsideNames = RowSet(outsideNames)
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    var index = paragraph.next(.term, from: 1)
    while index < paragraph.count {
      let match = paragraph.phrase(.properCommon, at: index)
      let tokens = index..<(index + max(match?.count ?? 1, 1))
      if let match { check(paragraph, tokens, match.row, into: &findings) }
      index = paragraph.next(.term, from: tokens.upperBound)
    }
  }

  private func check(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, _ row: LexiconTable.Row, into findings: inout Findings
  ) {
    if insideNames.contains(row), paragraph[tokens.lowerBound].letterCase == .lower,
      let name = paragraph.reading.mentions.first(where: {
        $0.kind == .organization && $0.tokens.lowerBound < tokens.lowerBound
          && tokens.upperBound <= $0.tokens.upperBound
      }), CapitalisationMix.official(paragraph, name).map({ $0.tokens.overlaps(tokens) }) != true,
      paragraph[name.tokens.lowerBound].isCapitalised
    {
      let right = table.string(row, 0)
      findings.report(
        CapitalisationMix.info, paragraph.range(tokens),
        LocalizedText(
          vi: "Trong tên tổ chức viết “\(right)”", en: "In a body's name write “\(right)”"),
        fixes: [.write(paragraph.inForm(right), at: paragraph.range(tokens), isSafe: false)])
      return
    }
    let before = paragraph[tokens.lowerBound - 1]
    guard before.isWord, before.letterCase == .lower, paragraph[tokens.lowerBound].gap == .space,
      tokens.allSatisfy({ paragraph[$0].letterCase != .upper || paragraph[$0].key.letterCount == 1 })
    else { return }
    if outsideNames.contains(row) { noteCommon(paragraph, tokens, into: &findings) }
    var hash = KeyHash()
    hash.add(before.key)
    if needsNext.contains(row) {
      let next = paragraph[tokens.upperBound]
      guard next.isWord || next.isNumber, next.gap == .space else { return }
      hash.add(next.key)
      // What follows with a capital or a number makes a name of it.
      hash.add(next.isCapitalised || next.isNumber ? 1 : 2)
    }
    guard var note = CapitalisationMix.note(paragraph, tokens, context: hash.value) else { return }
    if plurals.contains(before.key) { note.variant |= CapitalisationMix.prefersSmall }
    findings.note(note)
  }

  /// "quản lý nhà nước về Quốc phòng": the field, not a body. A name goes on with a capital, or with "toàn dân".
  private func noteCommon(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, into findings: inout Findings
  ) {
    let names = EntityKind.organization.bit | EntityKind.position.bit | EntityKind.document.bit
    let next = paragraph[tokens.upperBound]
    guard !paragraph.isInside(names, token: tokens.lowerBound), !next.isDash, !next.isMark("/"),
      next.letterCase == .lower, next.key != wholePeople, !paragraph[tokens.upperBound + 1].isCapitalised,
      var note = CapitalisationMix.note(paragraph, tokens, context: Self.anywhere)
    else { return }
    note.variant |= CapitalisationMix.needsMajority
    findings.note(note)
  }

  private let wholePeople = SyllableKey("toàn")
  /// Stands for the words around a term where they do not count.
  private static let anywhere: UInt64 = 0xC0_44_0A
}
