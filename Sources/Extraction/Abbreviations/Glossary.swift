import Lexicon
import SourceText
import VietnameseText

/// What the abbreviations of one article stand for: its own definitions first, then the reader's glossaries, then
/// what the words around them point to, then the lexicon's likeliest sense; last, what their parts mean and what
/// they may be slips for.
package struct Glossary: Sendable {
  /// One thing that an abbreviation may stand for, and why.
  package struct Sense: Sendable, Hashable {
    package enum Evidence: Sendable, Hashable {
      /// Defined in the article at this place.
      case definedHere(TextPlace)
      /// In a glossary of the project or the user, with its note.
      case userGlossary(note: String)
      /// The words around the mention point to this sense.
      case context
      /// The table's sense, 0 the likeliest.
      case lexicon(rank: Int)
      /// Put together from the senses of its parts.
      case composed
      /// A slip for another abbreviation; nil where only the words are known.
      case typo(of: String?)
    }
    package var expansion: String
    package var evidence: Evidence
  }

  /// What is known of all mentions of one form together. A hostile text has a million forms, so it is kept small.
  package struct Form: Sendable {
    /// Every mention, in reading order.
    package var sightings = SightingList()
    /// Whether some of them are written wrong, as their places show.
    package var hasSlips = false
    /// Whether neither the table nor the article nor a glossary explains it.
    var isUnknown = false
    var context = AbbreviationContext.running
    var entry: AbbreviationLexicon.Index?
    /// The paragraphs' definitions, in reading order, whatever their kind.
    package var definitions: [Sighting] = []
    /// Those of them that count, with their words.
    var meanings: [Meaning] = []
    /// What a mention without cues of its own stands for.
    var expansion: String?
  }

  struct Meaning: Sendable {
    var expansion: String
    var place: TextPlace
    var isSlip: Bool
  }

  package var forms = FormTable()
  let lexicon = AbbreviationLexicon.shared
  let userGlossary: UserGlossary
  /// How many forms are unknown; what they are made out to be as long as they are few.
  private(set) var unknownCount = 0
  /// Only of unknown forms.
  var derived: [UInt64: Sense] = [:]
  /// What unknown forms were compared with last; nil where all must be looked at again.
  var rivals: [Rival]?

  init(paragraphs: ParagraphTable, text: TextBuffer, userGlossary: UserGlossary = UserGlossary()) {
    self.userGlossary = userGlossary
    for paragraph in paragraphs.items {
      let reading = paragraph.reading
      reading.forEachMention(of: .abbreviation) { item, mention in
        guard case .abbreviation(let detail) = mention.detail else { return }
        let place = forms.place(adding: detail.form.raw)
        forms.items[place].sightings.append(Sighting(paragraph: paragraph.id, item: item))
        if detail.isSlip { forms.items[place].hasSlips = true }
      }
      for item in 0..<reading.definitionCount {
        guard let definition = reading.definition(item), let place = forms.place(of: definition.form.raw)
        else {
          continue
        }
        forms.items[place].definitions.append(Sighting(paragraph: paragraph.id, item: item))
      }
    }
    for place in forms.items.indices { refresh(formAt: place, paragraphs, text) }
    _ = explainUnknown(dirty: nil, paragraphs, text)
  }

  /// Calls `body` with the definitions of every form that has any, in reading order, whatever their kind; the forms come in
  /// no order.
  package func forEachDefined(_ body: ([Sighting]) -> Void) {
    for place in forms.items.indices where !forms.items[place].definitions.isEmpty {
      body(forms.items[place].definitions)
    }
  }

  /// Whether the tables or a glossary explain a form and the article has no say in it, as it is of most. It is neither
  /// defined here nor taken for a slip then.
  package func isPlain(_ form: UInt64) -> Bool {
    guard let place = forms.place(of: form) else { return false }
    return forms.items[place].definitions.isEmpty && !forms.items[place].isUnknown
      && forms.items[place].expansion != nil
  }

  /// The forms in the order in which they come first.
  package func formsInOrder(_ paragraphs: ParagraphTable) -> [UInt64] {
    var order: [(first: UInt64, form: UInt64)] = []
    order.reserveCapacity(forms.count)
    var isSorted = true
    for place in forms.items.indices {
      guard let sighting = forms.items[place].sightings.first else { continue }
      let first = paragraphs.order(of: sighting)
      if let last = order.last, last.first > first { isSorted = false }
      order.append((first, forms.key(at: place)))
    }
    // As long as there was no edit, that is the order in which they were found.
    if !isSorted { order.sort { $0.first < $1.first } }
    return order.map(\.form)
  }

  /// Takes over an edit.
  ///
  /// - Returns: the forms of which something may be different, if only their places in a paragraph.
  mutating func update(
    removed: [Article.Paragraph], added: Range<Int>, _ comparison: ReadingComparison?,
    paragraphs: ParagraphTable, text: TextBuffer
  ) -> Set<UInt64> {
    let kept = keep(comparison, paragraphs)
    var dirty: Set<UInt64> = []
    for paragraph in removed {
      for mention in paragraph.reading.mentions {
        guard case .abbreviation(let detail) = mention.detail, !kept.contains(detail.form.raw) else {
          continue
        }
        dirty.insert(detail.form.raw)
      }
    }
    let gone = ParagraphIDs(removed.map(\.id))
    for form in dirty {
      guard let place = forms.place(of: form) else { continue }
      forms.items[place].sightings.edit { $0.removeAll { gone.contains($0.paragraph) } }
      forms.items[place].definitions.removeAll { gone.contains($0.paragraph) }
    }
    for index in added {
      let paragraph = paragraphs.items[index]
      for (item, mention) in paragraph.reading.mentions.enumerated() {
        guard case .abbreviation(let detail) = mention.detail, !kept.contains(detail.form.raw) else {
          continue
        }
        let sighting = Sighting(paragraph: paragraph.id, item: item)
        let place = forms.place(adding: detail.form.raw)
        forms.items[place].sightings.edit { paragraphs.insert(sighting, into: &$0) }
        // Where the slip is mended the sign may stay: it only says where to look.
        if detail.isSlip { forms.items[place].hasSlips = true }
        dirty.insert(detail.form.raw)
      }
      for (item, definition) in paragraph.reading.definitions.enumerated()
      where !kept.contains(definition.form.raw) {
        guard let place = forms.place(of: definition.form.raw) else { continue }
        let sighting = Sighting(paragraph: paragraph.id, item: item)
        paragraphs.insert(sighting, into: &forms.items[place].definitions)
      }
    }
    guard !dirty.isEmpty else { return kept }
    var isDefinitionChanged = false
    for form in dirty {
      let hadMeanings = forms[form]?.meanings.isEmpty == false
      refresh(form, changed: (gone, added), paragraphs, text)
      if hadMeanings || forms[form]?.meanings.isEmpty == false { isDefinitionChanged = true }
    }
    if isDefinitionChanged { rivals = nil }
    return dirty.union(kept).union(explainUnknown(dirty: dirty, paragraphs, text))
  }

  /// Gives the mentions that an edit has left as they were the numbers that they have now.
  ///
  /// - Returns: the forms of which nothing else has to be done.
  private mutating func keep(_ comparison: ReadingComparison?, _ paragraphs: ParagraphTable) -> Set<UInt64> {
    guard let comparison else { return [] }
    let kept = comparison.forms.kept
    guard comparison.isRenumbered else { return kept }
    for form in kept {
      guard let place = forms.place(of: form) else { continue }
      forms.items[place].sightings.edit { paragraphs.renumber(&$0, comparison) }
    }
    return kept
  }

  /// Says of a form anew what its mentions and definitions say, as far as the paragraphs of an edit have changed it.
  private mutating func refresh(
    _ key: UInt64, changed: (gone: ParagraphIDs, added: Range<Int>), _ paragraphs: ParagraphTable,
    _ text: TextBuffer
  ) {
    guard let place = forms.place(of: key) else { return }
    guard !forms.items[place].sightings.isEmpty else {
      derived[key] = nil
      if forms.items[place].isUnknown { unknownCount -= 1 }
      return forms.remove(at: place)
    }
    var form = forms.take(at: place)
    let entry = form.entry
    setEntry(of: &form, paragraphs)
    if form.entry == entry {
      form.meanings.removeAll { changed.gone.contains($0.place.paragraph) }
      var fresh: [Meaning] = []
      var index = paragraphs.firstIndex(in: form.definitions, ofParagraphAt: changed.added.lowerBound) {
        $0.paragraph
      }
      while index < form.definitions.count,
        changed.added.contains(paragraphs.index(form.definitions[index].paragraph))
      {
        if let meaning = meaning(of: form.definitions[index], form.entry, paragraphs, text) {
          fresh.append(meaning)
        }
        index += 1
      }
      let place = paragraphs.firstIndex(in: form.meanings, ofParagraphAt: changed.added.lowerBound) {
        $0.place.paragraph
      }
      form.meanings.insert(contentsOf: fresh, at: place)
    } else {
      setMeanings(of: &form, paragraphs, text)
    }
    settle(&form, key)
    forms.items[place] = form
  }

  private mutating func refresh(formAt place: Int, _ paragraphs: ParagraphTable, _ text: TextBuffer) {
    var form = forms.take(at: place)
    setEntry(of: &form, paragraphs)
    setMeanings(of: &form, paragraphs, text)
    settle(&form, forms.key(at: place))
    swap(&form, &forms.items[place])
  }

  private func setEntry(of form: inout Form, _ paragraphs: ParagraphTable) {
    form.entry = nil
    form.context = .running
    guard let mention = form.sightings.first.flatMap(paragraphs.mention),
      case .abbreviation(let detail) = mention.detail
    else { return }
    form.entry = detail.isSlip ? lexicon.index(of: detail.form) : detail.entry
    form.context = detail.context
  }

  private func setMeanings(of form: inout Form, _ paragraphs: ParagraphTable, _ text: TextBuffer) {
    if !form.meanings.isEmpty { form.meanings = [] }
    for sighting in form.definitions {
      if let meaning = meaning(of: sighting, form.entry, paragraphs, text) { form.meanings.append(meaning) }
    }
  }

  /// What follows from the entry and the meanings.
  private mutating func settle(_ form: inout Form, _ key: UInt64) {
    if form.isUnknown {
      unknownCount -= 1
      derived[key] = nil
    }
    form.expansion = statedSense(of: key, form.meanings, form.entry, sense: nil).map(Self.value)
    form.isUnknown =
      form.entry == nil && form.meanings.isEmpty
      && userGlossary.entries(for: AbbreviationForm(raw: key)).isEmpty
    if form.isUnknown { unknownCount += 1 }
  }

  private func meaning(
    of sighting: Sighting, _ entry: AbbreviationLexicon.Index?, _ paragraphs: ParagraphTable,
    _ text: TextBuffer
  ) -> Meaning? {
    guard let definition = paragraphs[id: sighting.paragraph]?.reading.definition(Int(sighting.item)) else {
      return nil
    }
    if definition.kind == .bodyBefore {
      // Only for letters that nothing else explains, or that come from another language (UNODC): a body before a
      // bracket is often no definition at all.
      guard entry.flatMap(lexicon.entry(at:)).map(Self.isForeign) ?? true else { return nil }
    }
    let place = TextPlace(paragraph: sighting.paragraph, range: definition.phrase)
    let expansion = Self.oneLine(text.string(paragraphs.range(place)))
    // "Tổ chức Giáo dục, |Khoa học và Văn hóa của Liên hợp quốc (UNESCO)|": the words are but the end of the name.
    if definition.kind == .bodyBefore, let entry = entry.flatMap(lexicon.entry(at:)),
      entry.senses.contains(where: { $0.count > expansion.count && $0.hasSuffix(expansion) })
    {
      return nil
    }
    // Letters that everybody writes may have one more than these words: "tiến bộ phụ nữ (VSTBCPN)".
    let isSlip =
      definition.kind == .withSlip
      && !(entry.flatMap(lexicon.entry(at:))?.senses.contains { $0.lowercased() == expansion.lowercased() }
        ?? false)
    return Meaning(expansion: expansion, place: place, isSlip: isSlip)
  }

  /// Whether the letters are not the initials of what the table says they stand for.
  private static func isForeign(_ entry: AbbreviationLexicon.Entry) -> Bool {
    guard var sense = entry.senses.first else { return false }
    let letters = AbbreviationLetter.read(AbbreviationLexicon.shared.spelling(of: entry))
    var next = 0
    sense.withUTF8 { bytes in
      var start = 0
      for offset in 0...bytes.count
      where offset == bytes.count || bytes[offset] == 0x20 || bytes[offset] == 0x2C || bytes[offset] == 0x2D {
        let word = UnsafeBufferPointer(rebasing: bytes[start..<offset])
        start = min(offset + 1, bytes.count)
        guard next < letters.count, !word.isEmpty else { continue }
        if SyllableKey(firstOf: word).firstLetter == letters[next].letter { next += 1 }
      }
    }
    return next < letters.count
  }

  /// White space as single spaces: a phrase may be broken over two lines.
  private static func oneLine(_ text: String) -> String {
    var wasSpace = false
    for byte in text.utf8 {
      let isSpace = byte == 0x20
      if isSpace && wasSpace || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      wasSpace = isSpace
    }
    return text
  }

  // MARK: Asking

  /// The expansion of an abbreviation mention here; nil for one that nothing explains. A `!` comes before what the
  /// text means but does not say.
  func expansion(of mention: Mention) -> String? {
    guard case .abbreviation(let detail) = mention.detail else { return nil }
    if detail.isSlip { return Self.meaning(ofSlip: detail).map(Self.value) }
    guard let place = self.place(of: detail) else { return nil }
    guard let sense = detail.sense else { return forms.items[place].expansion }
    // In a document's number the letters keep their official sense whatever the article defines.
    if detail.isInNumber || forms.items[place].meanings.isEmpty && userGlossary.isEmpty,
      let official = detail.entry.flatMap({ lexicon.sense(Int(sense), at: $0) })
    {
      return official
    }
    return firstSense(
      of: detail.form.raw, forms.items[place].meanings, forms.items[place].entry, sense: sense
    ).map(Self.value)
  }

  /// The likeliest thing that a mention stands for: the first of its `senses`.
  package func sense(of mention: Mention) -> Sense? {
    guard case .abbreviation(let detail) = mention.detail else { return nil }
    if detail.isSlip { return Self.meaning(ofSlip: detail) }
    guard let place = self.place(of: detail) else { return nil }
    let entry = forms.items[place].entry
    if detail.isInNumber, let official = contextSense(of: entry, detail.sense) { return official }
    return firstSense(of: detail.form.raw, forms.items[place].meanings, entry, sense: detail.sense)
  }

  /// Where the form is; nil where it is not known here, and of somebody's initials that only the table knows.
  private func place(of detail: AbbreviationDetail) -> Int? {
    guard let place = forms.place(of: detail.form.raw) else { return nil }
    return detail.isInitials && !isDefined(formAt: place) ? nil : place
  }

  /// Whether the article or a glossary, and not the table alone, says what a form stands for.
  private func isDefined(formAt place: Int) -> Bool {
    !forms.items[place].meanings.isEmpty
      || !userGlossary.isEmpty
        && !userGlossary.entries(for: AbbreviationForm(raw: forms.key(at: place))).isEmpty
  }

  private func contextSense(of entry: AbbreviationLexicon.Index?, _ chosen: UInt8?) -> Sense? {
    guard let chosen, let sense = entry.flatMap({ lexicon.sense(Int(chosen), at: $0) }) else { return nil }
    return Sense(expansion: sense, evidence: .context)
  }

  /// The first of what `senses(of:key:sense:)` gives, without making the others. It takes the parts of a form that it
  /// looks at, because a form is expensive to copy for every mention.
  private func firstSense(
    of key: UInt64, _ meanings: [Meaning], _ entry: AbbreviationLexicon.Index?, sense chosen: UInt8?
  ) -> Sense? {
    statedSense(of: key, meanings, entry, sense: chosen) ?? (derived.isEmpty ? nil : derived[key])
  }

  /// The same without what follows from other forms.
  func statedSense(
    of key: UInt64, _ meanings: [Meaning], _ entry: AbbreviationLexicon.Index?, sense chosen: UInt8?
  ) -> Sense? {
    if let meaning = meanings.first { return Self.sense(meaning) }
    if let entry = userGlossary.entries(for: AbbreviationForm(raw: key)).first {
      return Sense(expansion: entry.expansion, evidence: .userGlossary(note: entry.note))
    }
    if let sense = contextSense(of: entry, chosen) { return sense }
    return entry.flatMap { lexicon.sense(0, at: $0) }.map {
      Sense(expansion: $0, evidence: .lexicon(rank: 0))
    }
  }

  private static func sense(_ meaning: Meaning) -> Sense {
    Sense(
      expansion: meaning.expansion,
      evidence: meaning.isSlip ? .typo(of: nil) : .definedHere(meaning.place))
  }

  /// Everything that a mention may stand for, the likeliest first; empty for one that nothing explains.
  package func senses(of mention: Mention) -> [Sense] {
    guard case .abbreviation(let detail) = mention.detail else { return [] }
    if detail.isSlip { return Self.meaning(ofSlip: detail).map { [$0] } ?? [] }
    guard let place = self.place(of: detail) else { return [] }
    let form = forms.items[place]
    var senses = senses(of: form, key: detail.form.raw, sense: detail.sense)
    if detail.isInNumber, let official = senses.firstIndex(where: { $0.evidence == .context }) {
      senses.insert(senses.remove(at: official), at: 0)
    }
    return senses
  }

  /// What a mention means whose place shows that its letters are wrong; the article has no say in it.
  package static func meaning(ofSlip detail: AbbreviationDetail) -> Sense? {
    let lexicon = AbbreviationLexicon.shared
    guard let entry = detail.entry.flatMap(lexicon.entry(at:)), !entry.senses.isEmpty else { return nil }
    let sense = Int(detail.sense ?? 0)
    return Sense(
      expansion: sense < entry.senses.count ? entry.senses[sense] : entry.senses[0],
      evidence: .typo(of: lexicon.spelling(of: entry)))
  }

  static func value(_ sense: Sense) -> String {
    if case .typo = sense.evidence { return "!" + sense.expansion }
    return sense.expansion
  }

  private func senses(of form: Form, key: UInt64, sense chosen: UInt8?) -> [Sense] {
    var senses: [Sense] = []
    for meaning in form.meanings where !senses.contains(where: { $0.expansion == meaning.expansion }) {
      senses.append(Self.sense(meaning))
    }
    for entry in userGlossary.entries(for: AbbreviationForm(raw: key)) {
      senses.append(Sense(expansion: entry.expansion, evidence: .userGlossary(note: entry.note)))
    }
    if let entry = form.entry.flatMap(lexicon.entry(at:)) {
      if let chosen, Int(chosen) < entry.senses.count {
        senses.append(Sense(expansion: entry.senses[Int(chosen)], evidence: .context))
      }
      for (rank, expansion) in entry.senses.enumerated() where rank != chosen.map(Int.init) {
        senses.append(Sense(expansion: expansion, evidence: .lexicon(rank: rank)))
      }
    }
    if senses.isEmpty, let derived = derived[key] { senses.append(derived) }
    return senses
  }

  /// The first thing that a form stands for, in the article or by the table, without looking at a mention; for parts
  /// of compounds.
  func expansion(of form: AbbreviationForm, inNumberAs place: AbbreviationLexicon.Place?) -> String? {
    let entry = lexicon.entry(form)
    if let place, let entry, let sense = lexicon.officialSense(of: entry, at: place) {
      return entry.senses[Int(sense)]
    }
    if let meaning = forms[form.raw]?.meanings.first { return meaning.expansion }
    if let entry = userGlossary.entries(for: form).first { return entry.expansion }
    return entry?.senses.first
  }
}
