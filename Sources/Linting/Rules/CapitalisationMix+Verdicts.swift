import Extraction
import Lexicon
import SourceText

/// What the article as a whole makes of the names that its paragraphs have noted.
extension CapitalisationMix {
  /// `value` of a verdict: the model has small letters where the body's own name has capitals.
  private static let modelIsWrong = 1
  /// `value` of a verdict: other ways than the usual one are reported.
  private static let isClear = 2
  /// `value` of a verdict: nothing tells which of the ways is right.
  private static let isUndecided = 4

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
    if NameCapitals.isUndecided(ways) { value |= Self.isUndecided }
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
      return note.variant != 0 && verdict.model != nil ? Self.info.severity : nil
    }
    if note.topic == .oddCapital {
      if isReported(note, at: sighting, in: article) { return nil }
      return note.variant == FixedCapitals.byHouse ? .hint : Self.info.severity
    }
    if note.topic == .unofficialCapitals {
      if note.variant != 0 { return nil }
      return isMixed(note, at: sighting, in: article) ? Self.info.severity : .hint
    }
    guard verdict.value & ~Self.isUndecided == Self.isClear, !note.isSaid,
      !Self.isUsual(note, verdict, in: article), !Self.isUnofficial(note, at: sighting, in: article)
    else { return nil }
    if verdict.value & Self.isUndecided == 0 { return Self.info.severity }
    return isPartOfReported(note, at: sighting, in: article) ? nil : .hint
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

  /// Whether a longer name that it is part of is reported: the "nhà nước" of "Ngân hàng nhà nước"; or what is right has been
  /// said of the same words by themselves.
  private func isPartOfReported(_ part: LintNote, at sighting: Sighting, in article: LintArticle) -> Bool {
    Self.neighbours(of: sighting, in: article).contains { note in
      guard note.topic == .capitals, note.range.length >= part.range.length, note.key != part.key,
        note.range.intersects(part.range), let verdict = article.verdict(on: note)
      else { return false }
      if note.range == part.range { return verdict.value == Self.isClear }
      return verdict.value & ~Self.isUndecided == Self.isClear && !Self.isUsual(note, verdict, in: article)
    }
  }

  /// Whether the odd capital is reported because the article writes the name in another way too, or a law does.
  private func isReported(_ odd: LintNote, at sighting: Sighting, in article: LintArticle) -> Bool {
    Self.neighbours(of: sighting, in: article).contains { note in
      guard note.topic == .capitals, note.range.intersects(odd.range), let verdict = article.verdict(on: note)
      else { return false }
      if note.isSaid { return odd.variant != FixedCapitals.byHouse }
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
        note.variant == 1
          ? LocalizedText(
            vi: "Tên người viết hoa mọi tiếng: “\(name)”",
            en: "Every syllable of a person's name has a capital: “\(name)”")
          : LocalizedText(
            vi: "Địa danh viết hoa mọi tiếng: “\(name)”",
            en: "Every syllable of a place's name has a capital: “\(name)”"),
        fixes: [.write(name, at: range, isSafe: false)])
    }
    if note.topic == .oddCapital, note.variant == FixedCapitals.byHouse {
      let right = FixedCapitals.right(note, article.string(range))
      return findings.report(
        Self.info, range, FixedCapitals.message(right),
        fixes: [.write(article.inForm(right, at: range), at: range, isSafe: false)])
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
    if mended == written { return }
    if verdict.value & Self.isUndecided != 0 {
      return findings.report(
        Self.info, range,
        LocalizedText(
          vi: "Bài này viết cả “\(mended)” và “\(written)”: chọn một cách",
          en: "This article writes both “\(mended)” and “\(written)”: choose one"))
    }
    let isTie = verdict.ties.contains(note.variant)
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "\(isTie ? "Chỗ khác trong bài" : "Bài này phần lớn") viết “\(mended)”, đây viết “\(written)”",
        en: "\(isTie ? "Elsewhere the article" : "This article mostly") writes “\(mended)”, here “\(written)”"
      ),
      fixes: [.write(mended, at: range, isSafe: false)])
  }
}
