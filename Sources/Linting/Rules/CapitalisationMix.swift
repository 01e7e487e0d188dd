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
/// hoa không kể. Riêng điều không tòa soạn nào viết thì báo cả khi chỉ có một lần: “Bí Thư”, “Quân Khu 5”, “tỉnh Ninh
/// thuận”, “Cách mạng Tháng tám”, “, Đồng chí”; và tên người thiếu một chữ hoa mà chỗ khác viết đủ: “Trần Thí bình”.
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
/// A name is capitalised in several ways in one article: Quân khu 4 and Quân Khu 4, Bí thư Tỉnh ủy and Bí thư tỉnh ủy.
/// The rarer way is reported; so is a capital after a semicolon inside a running list. No house style is imposed;
/// beginnings of sentences and lines in capitals do not count. Only what nobody writes on purpose is reported where it
/// stands once: “Bí Thư”, “Quân Khu 5”, “tỉnh Ninh thuận”, “Cách mạng Tháng tám”; so is a person's name that lacks a capital it has elsewhere.
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
        let official = TableCapitals.officialOtherwise(paragraph, mention, detail)
        if let tokens = official.flatMap({ TableCapitals.lackingCapital(paragraph, $0) }) {
          findings.note(
            LintNote(
              .unofficialCapitals, paragraph.range(tokens), key: UInt64(detail.row.offset), variant: 0))
        }
        // Which Tỉnh ủy is meant decides about its capital: see TermCapitals.
        if detail.isBare { continue }
        bodiesEnd = max(bodiesEnd, mention.endToken)
        if var note = NameCapitals.note(paragraph, mention.tokens) {
          // "Phó đoàn đại biểu …": the body's first word is the end of a title.
          if titleHeads.contains(paragraph[Int(mention.firstToken) - 1].key),
            ledBodies.contains(paragraph[Int(mention.firstToken)].key)
          {
            note.variant |= NameCapitals.firstIsOpen
          }
          let head = TableCapitals.exceededHead(note, detail)
          noteOdd(
            TableCapitals.oddCapital(note, official, head, mention, paragraph), paragraph, into: &findings)
          // "Quân Khu 5" and "Quân khu 5" once each: the table has small letters.
          note.variant |=
            TableCapitals.isExceeded(official, head, mention, paragraph)
            ? NameCapitals.prefersSmall : NameCapitals.prefersCapital
          findings.note(note)
        }
      case .position:
        let mayHaveBodies =
          mention.firstToken < bodiesEnd
          || item + 1 < mentions.count && mentions[item + 1].start < mention.end
        let bodies = mayHaveBodies ? Self.bodies(in: mention, number: item, paragraph) : 0
        if var note = NameCapitals.note(paragraph, mention.tokens, without: bodies) {
          note.variant |= NameCapitals.prefersCapital
          if case .position(let detail) = mention.detail,
            TableCapitals.isExceeded(note, mention, detail, paragraph)
          {
            note.variant |= NameCapitals.isOdd
            noteOdd(TableCapitals.oddCapital(mention, detail, paragraph), paragraph, into: &findings)
          }
          findings.note(note)
        }
      case .person: notePerson(mention, paragraph, into: &findings)
      case .location:
        if reportSmall(mention, paragraph, into: &findings) { continue }
        if var note = NameCapitals.note(paragraph, mention.tokens) {
          if isOrdinaryUnit(mention, paragraph) { note.variant |= NameCapitals.prefersSmall }
          findings.note(note)
        }
      default: break
      }
    }
    terms.check(paragraph, into: &findings)
    fixed.check(paragraph, into: &findings)
    checkSemicolons(paragraph, into: &findings)
  }

  // MARK: Names

  /// Words of titles before a body that is written on from them: "Phó đoàn đại biểu Quốc hội".
  private let titleHeads = WordSet(["phó", "trưởng", "chánh"])
  private let ledBodies = WordSet(["ban", "phòng", "đoàn", "văn", "khoa", "tổ"])

  /// "Lê Hải bình": who is called Lê Hải Bình elsewhere.
  private func notePerson(_ person: Mention, _ paragraph: LintParagraph, into findings: inout Findings) {
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

  /// "tỉnh Ninh thuận": a unit of the table with a name of two syllables.
  private func reportSmall(
    _ place: Mention, _ paragraph: LintParagraph, into findings: inout Findings
  ) -> Bool {
    guard case .location(let detail) = place.detail, detail.isFromLexicon, place.tokens.count == 3,
      units.contains(paragraph[Int(place.firstToken)].key)
    else { return false }
    let (first, second) = (paragraph[Int(place.firstToken) + 1], paragraph[Int(place.firstToken) + 2])
    guard first.letterCase == .capitalised, second.letterCase == .lower, second.gap == .space,
      !paragraph[Int(place.endToken)].isCapitalised
    else { return false }
    let range = first.range.union(second.range)
    let right = paragraph.string(first.range) + " " + Capitals.opening(paragraph.string(second.range))
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Địa danh viết hoa mọi tiếng: “\(right)”",
        en: "Every syllable of a place's name has a capital: “\(right)”"),
      fixes: [.write(right, at: range, isSafe: false)])
    return true
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

  /// `value` of a verdict: the model has small letters where the body's own name has capitals.
  private static let modelIsWrong = 1
  /// `value` of a verdict: other ways than the usual one are reported.
  private static let isClear = 2

  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    if key.topic == .unofficialCapitals || key.topic == .oddCapital { return NoteVerdict() }
    if key.topic == .personCapitals {
      return NoteVerdict(model: places.first { $0.variant == 0 }?.sighting)
    }
    let ways = NameCapitals.ordered(VariantFold.ways(places, agree: NameCapitals.agree))
    guard let usual = ways.first,
      let model = usual.first(where: { $0.variant & NameCapitals.firstIsOpen == 0 }) ?? usual.first,
      let note = article.note(model.sighting)
    else { return nil }
    // What most of the article has is wrong: the official name is reported where it is missed.
    var value = Self.isUnofficial(note, at: model.sighting, in: article) ? Self.modelIsWrong : 0
    if NameCapitals.isClear(ways) { value |= Self.isClear }
    let ties = ways.dropFirst().filter { $0.count >= usual.count }
    return NoteVerdict(
      model: model.sighting, value: value, variants: VariantFold.variants(usual),
      ties: ties.isEmpty ? [] : VariantFold.variants(ties.joined()))
  }

  /// The notes of the paragraph among which those are that lie over the one at `sighting`: all of any real paragraph, and
  /// of an endless line those near it.
  private static func neighbours(of sighting: Sighting, in article: LintArticle) -> Slice<NoteList> {
    let notes = article.notes(of: sighting.paragraph)
    let item = min(Int(sighting.item), notes.count)
    return notes[max(item - reach, 0)..<min(item + reach, notes.count)]
  }

  /// In notes.
  private static let reach = 128

  /// Whether the name misses a capital of its body's own name.
  private static func isUnofficial(_ note: LintNote, at sighting: Sighting, in article: LintArticle) -> Bool {
    neighbours(of: sighting, in: article).contains {
      $0.topic == .unofficialCapitals && $0.range.intersects(note.range)
    }
  }

  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? {
    if note.topic == .personCapitals {
      return note.variant == 1 && verdict.model != nil ? Self.info.severity : nil
    }
    if note.topic == .oddCapital {
      return isReported(note, at: sighting, in: article) ? nil : Self.info.severity
    }
    if note.topic == .unofficialCapitals {
      return isMixed(note, at: sighting, in: article) ? Self.info.severity : .hint
    }
    guard verdict.value == Self.isClear, !Self.isUsual(note, verdict, in: article),
      !Self.isUnofficial(note, at: sighting, in: article)
    else { return nil }
    return Self.info.severity
  }

  /// Whether the article elsewhere writes the name as its body does, or mostly as here.
  private func isMixed(_ unofficial: LintNote, at sighting: Sighting, in article: LintArticle) -> Bool {
    Self.neighbours(of: sighting, in: article).contains { note in
      guard note.topic == .capitals, note.range.intersects(unofficial.range),
        let verdict = article.verdict(on: note)
      else { return false }
      return Self.isUsual(note, verdict, in: article)
        ? verdict.value & Self.modelIsWrong != 0 : verdict.value & Self.isClear != 0
    }
  }

  /// Whether the odd capital is reported because the article writes the name in another way too.
  private func isReported(_ odd: LintNote, at sighting: Sighting, in article: LintArticle) -> Bool {
    Self.neighbours(of: sighting, in: article).contains { note in
      guard note.topic == .capitals, note.range.intersects(odd.range), let verdict = article.verdict(on: note)
      else { return false }
      return judge(note, at: sighting, by: verdict, in: article) != nil
    }
  }

  /// Whether the name stands as the article mostly writes it. At the beginning of a sentence it agrees with several ways and
  /// was counted for the first of them.
  private static func isUsual(_ note: LintNote, _ verdict: NoteVerdict, in article: LintArticle) -> Bool {
    if verdict.variants.contains(note.variant) { return true }
    guard let model = verdict.model.flatMap(article.note) else { return false }
    return NameCapitals.agree(model.variant, note.variant)
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    let range = article.range(note.range, of: sighting.paragraph)
    if note.topic == .personCapitals {
      guard let model = verdict.model else { return }
      let name = article.inForm(article.string(ofNote: model), at: range)
      return findings.report(
        Self.info, range,
        LocalizedText(
          vi: "Tên người viết hoa mọi tiếng: “\(name)”",
          en: "Every syllable of a person's name has a capital: “\(name)”"),
        fixes: [.write(name, at: range, isSafe: false)])
    }
    if note.topic == .oddCapital {
      let right = Capitals.opening(article.string(range).lowercased())
      return findings.report(
        Self.info, range,
        LocalizedText(vi: "Thừa chữ hoa, phải là “\(right)”", en: "Superfluous capital: write “\(right)”"),
        fixes: [.write(right, at: range, isSafe: false)])
    }
    if note.topic == .unofficialCapitals {
      let row = LexiconTable.Row(offset: UInt32(truncatingIfNeeded: note.key))
      let name = article.inForm(LexiconTable.bodies.string(row, .body), at: range)
      return findings.report(
        Self.info, range,
        LocalizedText(vi: "Tên chính thức viết hoa “\(name)”", en: "The official capitals are “\(name)”"),
        fixes: [.write(name, at: range, isSafe: false)])
    }
    guard let model = verdict.model else { return }
    let written = article.string(range)
    let differing = article.note(model).map { NameCapitals.difference($0.variant, note.variant) } ?? 0
    let mended = Capitals.of(article.string(ofNote: model), givenTo: written, where: differing)
    let isTie = verdict.ties.contains(note.variant)
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "\(isTie ? "Chỗ khác trong bài" : "Bài này phần lớn") viết “\(mended)”, đây viết “\(written)”",
        en: "\(isTie ? "Elsewhere the article" : "This article mostly") writes “\(mended)”, here “\(written)”"
      ),
      fixes: mended == written ? [] : [.write(mended, at: range, isSafe: false)])
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

  // MARK: Semicolons

  /// "…; Các đồng chí …" in a running list: one place alone, because where every item begins so it is a style.
  private func checkSemicolons(_ paragraph: LintParagraph, into findings: inout Findings) {
    guard paragraph.sweep.traits.contains(.capitalBehindMark) else { return }
    var found: Int?
    for mark in paragraph.tokens(.capitalBehind) where paragraph[mark].isMark(";") {
      let index = mark + 1
      let token = paragraph[index]
      guard afterSemicolon.contains(token.key) else { continue }
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
