import SourceText

/// Forms that no table has: slips for others of the article, or put together from parts.
extension Glossary {
  /// A form that unknown ones may be slips for, as far as they are compared with it.
  struct Rival: Sendable, Equatable {
    var key: UInt64
    /// Cut off where more makes no difference.
    var count: Int
    var isDefined: Bool
    var spelling: String
    var meaning: String?
  }

  /// So many unknown forms of one article are examined; a text of nothing but capitals has more.
  private static let mostUnknown = 256
  private static let mostRivals = 64

  /// - Parameter dirty: the forms that an edit has changed; nil for all.
  /// - Returns: the forms of which the meaning has changed.
  mutating func explainUnknown(
    dirty: Set<UInt64>?, _ paragraphs: ParagraphTable, _ text: TextBuffer
  ) -> Set<UInt64> {
    guard unknownCount > 0, unknownCount <= Self.mostUnknown else {
      let explained = Set(derived.keys)
      for key in explained { set(nil, of: key) }
      // Should they become few again, all are looked at.
      rivals = nil
      return explained
    }
    let unknown = forms.items.indices.filter { forms.items[$0].isUnknown }.map { forms.key(at: $0) }
    let now = findRivals(unknown, paragraphs, text)
    let isSame = now == rivals
    rivals = now
    let targets = isSame ? unknown.filter { dirty?.contains($0) ?? true } : unknown
    var changed: Set<UInt64> = []
    for key in targets {
      guard let form = forms[key] else { continue }
      let sense = derive(form, now, paragraphs, text)
      if sense != derived[key] { changed.insert(key) }
      set(sense, of: key)
    }
    return changed
  }

  private mutating func set(_ sense: Sense?, of key: UInt64) {
    guard let place = forms.place(of: key) else { return }
    derived[key] = sense
    forms.items[place].expansion = sense.map(Self.value)
  }

  private func derive(
    _ form: Form, _ rivals: [Rival], _ paragraphs: ParagraphTable, _ text: TextBuffer
  ) -> Sense? {
    let spelling = spelling(of: form, paragraphs, text)
    let letters = AbbreviationLetter.read(spelling)
    if let sense = slip(letters, form, among: rivals) { return sense }
    if let sense = AbbreviationParts(glossary: self).compose(spelling, form.context) { return sense }
    guard let index = AbbreviationSlips.commonEntry(meantBy: letters, in: lexicon),
      let entry = lexicon.entry(at: index), let expansion = entry.senses.first
    else { return nil }
    // As the article writes it, which explains it as QSQP where the table has QS-QP.
    let own = rivals.first { $0.meaning?.lowercased() == expansion.lowercased() }
    return Sense(expansion: expansion, evidence: .typo(of: own?.spelling ?? lexicon.spelling(of: entry)))
  }

  /// The forms that the article uses more than once or defines, the commonest first.
  private func findRivals(
    _ unknown: [UInt64], _ paragraphs: ParagraphTable, _ text: TextBuffer
  ) -> [Rival] {
    struct Candidate {
      var key: UInt64
      var count: Int
      var first: Sighting
    }
    func isAbove(_ one: Candidate, _ two: Candidate) -> Bool {
      one.count != two.count ? one.count > two.count : paragraphs.isBefore(one.first, two.first)
    }
    var best: [Candidate] = []
    for place in forms.items.indices {
      let count = forms.items[place].sightings.count
      guard count > 1 || !forms.items[place].meanings.isEmpty, let first = forms.items[place].sightings.first
      else { continue }
      let candidate = Candidate(key: forms.key(at: place), count: count, first: first)
      if best.count == Self.mostRivals, let last = best.last, !isAbove(candidate, last) { continue }
      var place = best.count
      while place > 0, isAbove(candidate, best[place - 1]) { place -= 1 }
      best.insert(candidate, at: place)
      if best.count > Self.mostRivals { best.removeLast() }
    }
    // Whether a form comes more often than an unknown one, and more than twice, is all that is asked of its number.
    let enough = max(unknown.reduce(0) { max($0, forms[$1]?.sightings.count ?? 0) } + 1, 3)
    return best.compactMap { candidate in
      guard let form = forms[candidate.key] else { return nil }
      return Rival(
        key: candidate.key, count: min(candidate.count, enough), isDefined: !form.meanings.isEmpty,
        spelling: spelling(of: form, paragraphs, text),
        meaning: statedSense(of: candidate.key, form.meanings, form.entry, sense: nil)?.expansion)
    }
  }

  private func spelling(of form: Form, _ paragraphs: ParagraphTable, _ text: TextBuffer) -> String {
    guard let first = form.sightings.first, let mention = paragraphs.mention(first) else { return "" }
    return text.string(paragraphs.range(TextPlace(paragraph: first.paragraph, range: mention.range)))
  }

  /// A slip for an abbreviation that the article uses more often or defines.
  private func slip(_ letters: [AbbreviationLetter], _ form: Form, among rivals: [Rival]) -> Sense? {
    for rival in rivals where rival.count > form.sightings.count {
      let isStrong = rival.count > 2 || rival.isDefined
      guard
        AbbreviationSlips.isSlip(letters, of: AbbreviationLetter.read(rival.spelling), isStrong: isStrong),
        let meaning = rival.meaning
      else { continue }
      return Sense(expansion: meaning, evidence: .typo(of: rival.spelling))
    }
    return nil
  }
}
