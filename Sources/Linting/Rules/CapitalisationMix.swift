import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Lẫn chữ hoa, chữ thường
///
/// Một tên được viết hoa nhiều cách trong bài: Quân khu 4 và Quân Khu 4, Bí thư Tỉnh ủy và Bí thư tỉnh ủy, hậu phương
/// Quân đội và hậu phương quân đội; cả một chức vụ, một loại cơ quan của nhiều nơi: Phó Chủ tịch UBND tỉnh và Phó chủ
/// tịch HĐND xã, Bộ Tư lệnh Thủ đô và Bộ tư lệnh Quân khu 4. Cách ít dùng hơn bị báo. Chữ hoa sau dấu chấm phẩy trong một câu liệt kê cũng bị báo.
///
/// Mỗi tòa soạn có kiểu viết hoa riêng nên không kiểu nào bị coi là sai, chỉ sự lẫn lộn; chữ đầu câu và dòng toàn chữ
/// hoa không kể. Riêng điều không tòa soạn nào viết thì báo cả khi chỉ có một lần: “Bí Thư”, “Quân Khu 5”, “tỉnh Ninh
/// thuận”, “Cách mạng Tháng tám”, “, Đồng chí”; và tên người, tên xã thiếu một chữ hoa mà chỗ khác
/// viết đủ: “Trần Thí bình”, “xã Mẫu sơn”.
///
/// ## Vì sao
/// Tên cơ quan viết hai kiểu trong một bài là dấu của bài ghép, và trông như hai cơ quan.
///
/// ## Nguồn
/// Nghị định 30/2020/NĐ-CP, Phụ lục II; Quy định 4148-QĐ/VPTW; thông lệ từng tòa soạn.
///
/// ## Ví dụ
/// - Sai: `Đoàn của Quân khu 4 đến thăm. Tư lệnh Quân khu 4 dự, Chính ủy ⟦Quân Khu 4⟧ phát biểu.`
/// - Sai: `Phó ⟦Chủ Tịch⟧ UBND tỉnh dự họp.`
/// - Đúng: `Quân khu 4 tổ chức hội nghị. QUÂN KHU 4 TRAO GIẢI. Tư lệnh Quân khu 4 dự.`
///
/// # Capitals mixed
///
/// A name is capitalised in several ways in one article: Quân khu 4 and Quân Khu 4, Bí thư Tỉnh ủy and Bí thư tỉnh ủy;
/// also one title, or one sort of body, of several places: Phó Chủ tịch UBND tỉnh and Phó chủ tịch HĐND xã.
/// The rarer way is reported; so is a capital after a semicolon inside a running list. No house style is imposed;
/// beginnings of sentences and lines in capitals do not count. Only what nobody writes on purpose is reported where it
/// stands once: “Bí Thư”, “Quân Khu 5”, “tỉnh Ninh thuận”, “Cách mạng Tháng tám”; so is
/// a person's or a commune's name that lacks a capital it has elsewhere.
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
    [.term, .fixedCapitals, .capitalBehindMark], kinds: [.person, .organization, .position, .location])
  private let terms = TermCapitals()
  private let fixed = FixedCapitals()
  private let units = UnitCapitals()
  private let heads = HeadCapitals()
  private let semicolons = SemicolonCapitals()

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    // First, because what a law writes is said once.
    fixed.check(paragraph, into: &findings)
    let mentions = paragraph.reading.mentions
    // Where the bodies so far end that are compared by themselves.
    var bodiesEnd: Int32 = 0
    for item in mentions.indices {
      let mention = mentions[item]
      switch mention.detail {
      case .organization(let detail):
        noteBody(mention, detail, paragraph, into: &findings)
        if !detail.isBare { bodiesEnd = max(bodiesEnd, mention.endToken) }
      case .position(let detail):
        let mayHaveBodies =
          mention.firstToken < bodiesEnd
          || item + 1 < mentions.count && mentions[item + 1].start < mention.end
        let bodies = mayHaveBodies ? Self.bodies(in: mention, number: item, paragraph) : 0
        notePost(mention, detail, without: bodies, paragraph, into: &findings)
      case .person: notePerson(mention, paragraph, into: &findings)
      case .location(let detail): notePlace(mention, detail, paragraph, into: &findings)
      default: break
      }
    }
    terms.check(paragraph, into: &findings)
    semicolons.check(paragraph, into: &findings)
  }

  /// Whether other capitals have been found to be wrong there.
  static func hasFinding(over range: ByteRange, _ findings: Findings) -> Bool {
    findings.all.contains { $0.rule == info.id && $0.range.intersects(range) }
  }

  // MARK: Names

  /// What a name begins with, behind the name itself: of what is said of that the head is no second finding.
  private func noteHead(_ note: LintNote?, isOdd: Bool, into findings: inout Findings) {
    guard var note, !Self.hasFinding(over: note.range, findings) else { return }
    if isOdd { note.variant |= NameCapitals.isOdd }
    findings.note(note)
  }

  private func noteBody(
    _ body: Mention, _ detail: OrganizationDetail, _ paragraph: LintParagraph, into findings: inout Findings
  ) {
    let official = TableCapitals.officialOtherwise(paragraph, body, detail)
    if let lacking = official.flatMap({ TableCapitals.lackingCapital(paragraph, $0) }) {
      let isSaid = lacking.words.allSatisfy { Self.hasFinding(over: paragraph[$0].range, findings) }
      findings.note(
        LintNote(
          .unofficialCapitals, paragraph.range(lacking.tokens), key: UInt64(detail.row.offset),
          variant: isSaid ? 1 : 0))
    }
    // Which Tỉnh ủy is meant decides about its capital: see TermCapitals.
    if detail.isBare {
      let odd = TableCapitals.oddCapitalOfHead(body, detail, paragraph)
      noteHead(heads.note(paragraph, body: body, detail), isOdd: odd != nil, into: &findings)
      return noteOdd(odd, paragraph, into: &findings)
    }
    guard var note = NameCapitals.note(paragraph, body.tokens) else { return }
    // "Phó đoàn đại biểu …": the body's first word is the end of a title.
    if heads.titleHeads.contains(paragraph[Int(body.firstToken) - 1].key),
      heads.ledBodies.contains(paragraph[Int(body.firstToken)].key)
    {
      note.variant |= NameCapitals.firstIsOpen
    }
    let head = TableCapitals.exceededHead(note, detail)
    let odd = TableCapitals.oddCapital(note, body, detail, paragraph)
    noteOdd(odd, paragraph, into: &findings)
    note.isSaid = Self.hasFinding(over: note.range, findings)
    if note.isSaid || TableCapitals.departs(note, body, detail, paragraph) {
      note.variant |= NameCapitals.departs
    }
    // "Quân Khu 5" and "Quân khu 5" once each: the table has small letters.
    note.variant |=
      TableCapitals.isExceeded(official, head, body, paragraph)
      ? NameCapitals.prefersSmall : NameCapitals.prefersCapital
    findings.note(note)
    noteHead(heads.note(paragraph, body: body, detail), isOdd: odd != nil, into: &findings)
  }

  /// - Parameter bodies: the tokens of the post that are compared by themselves, see `bodies(in:number:_:)`.
  private func notePost(
    _ post: Mention, _ detail: PositionDetail, without bodies: UInt64, _ paragraph: LintParagraph,
    into findings: inout Findings
  ) {
    guard var note = NameCapitals.note(paragraph, post.tokens, without: bodies) else { return }
    note.variant |= NameCapitals.prefersCapital
    var odd: Range<Int>?
    if TableCapitals.isExceeded(note, post, detail, paragraph) {
      note.variant |= NameCapitals.isOdd
      odd = TableCapitals.oddCapital(post, detail, paragraph)
      noteOdd(odd, paragraph, into: &findings)
    }
    if TableCapitals.departs(note, post, detail, without: bodies, paragraph) {
      note.variant |= NameCapitals.departs
    }
    findings.note(note)
    noteHead(
      heads.note(paragraph, post: post, detail, without: bodies), isOdd: odd != nil, into: &findings)
  }

  private func notePlace(
    _ place: Mention, _ detail: LocationDetail, _ paragraph: LintParagraph, into findings: inout Findings
  ) {
    if place.isUnconfirmedPlace || units.reportSmall(place, paragraph, into: &findings) { return }
    noteUnit(place, paragraph, into: &findings)
    guard var note = NameCapitals.note(paragraph, place.tokens) else { return }
    if units.isOrdinary(place, paragraph) { note.variant |= NameCapitals.prefersSmall }
    if TableCapitals.departs(note, place, detail, paragraph) { note.variant |= NameCapitals.departs }
    findings.note(note)
  }

  /// "Lê Hải bình": who is called Lê Hải Bình elsewhere.
  private func notePerson(_ person: Mention, _ paragraph: LintParagraph, into findings: inout Findings) {
    if person.tokens.count == 1 { return noteSmallMiddle(person, paragraph, into: &findings) }
    guard (2...4).contains(person.tokens.count),
      person.tokens.allSatisfy({ paragraph[$0].letterCase == .capitalised })
    else { return }
    var hash = KeyHash()
    for token in person.tokens { hash.add(paragraph[token].key) }
    if person.tokens.count > 2 {
      findings.note(LintNote(.personCapitals, person.range, key: hash.value, variant: 0))
    }
    let next = paragraph[Int(person.endToken)]
    guard next.isWord, next.letterCase == .lower, next.gap == .space, next.key.letterCount > 1,
      paragraph.text.match(.compound, at: Int(person.endToken)) == nil
    else { return }
    hash.add(next.key)
    findings.note(
      LintNote(.personCapitals, person.range.union(next.range), key: hash.value, variant: 1))
  }

  /// "Đỗ |thế| Trường": who is called Đỗ Thế Trường elsewhere.
  private func noteSmallMiddle(_ person: Mention, _ paragraph: LintParagraph, into findings: inout Findings) {
    let family = Int(person.firstToken)
    let (middle, given) = (paragraph[family + 1], paragraph[family + 2])
    guard paragraph[family].letterCase == .capitalised, middle.letterCase == .lower, middle.gap == .space,
      middle.key.letterCount > 1, given.letterCase == .capitalised, given.gap == .space
    else { return }
    var hash = KeyHash()
    for token in family..<(family + 3) { hash.add(paragraph[token].key) }
    findings.note(
      LintNote(
        .personCapitals, paragraph.range(family..<(family + 3)), key: hash.value, variant: 1))
  }

  /// "xã Đại |sơn|": a commune that is called xã Đại Sơn elsewhere. Those of the table need no other place.
  private func noteUnit(_ place: Mention, _ paragraph: LintParagraph, into findings: inout Findings) {
    let first = Int(place.firstToken)
    guard case .location(let detail) = place.detail, !detail.isFromLexicon,
      (2...3).contains(place.tokens.count), units.isWord(paragraph[first].key),
      paragraph[first + 1].letterCase == .capitalised
    else { return }
    let isSmall = place.tokens.count == 2
    let last = paragraph[first + 2]
    guard last.isWord, last.gap == .space, last.letterCase == (isSmall ? .lower : .capitalised) else {
      return
    }
    var hash = KeyHash()
    for token in first..<(first + 3) { hash.add(paragraph[token].key) }
    findings.note(
      LintNote(
        .personCapitals, paragraph.range((first + 1)..<(first + 3)), key: hash.value,
        variant: isSmall ? 2 : 0))
  }

  /// "Bí Thư", "Quân Khu".
  private func noteOdd(_ tokens: Range<Int>?, _ paragraph: LintParagraph, into findings: inout Findings) {
    guard let tokens else { return }
    findings.note(LintNote(.oddCapital, paragraph.range(tokens), variant: 0))
  }

  let topics: [LintNote.Topic] = [.capitals, .unofficialCapitals, .oddCapital, .personCapitals]
  func need(of topic: LintNote.Topic) -> NoteNeed {
    topic == .unofficialCapitals || topic == .oddCapital ? .one : .variants
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
}
