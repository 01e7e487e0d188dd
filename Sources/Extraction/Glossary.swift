import Lexicon
package import SourceText
import VietnameseText

/// What the abbreviations of one article stand for: its own definitions first, then the reader's glossaries, then
/// what the words around them point to, then the lexicon's likeliest sense; last, what their parts mean and what
/// they may be slips for.
package struct Glossary: Sendable {
  /// One thing that an abbreviation may stand for, and why.
  package struct Sense: Sendable, Hashable {
    package enum Evidence: Sendable, Hashable {
      /// Defined in the article at this range (bytes of the article).
      case definedHere(ByteRange)
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

  /// What is known of all mentions of one form together.
  struct Form: Sendable {
    var count = 0
    var entry: AbbreviationLexicon.Index?
    var firstParagraph: Int
    var firstRange: ByteRange
    var context: AbbreviationContext
    /// In the order of the text; the range is the article's.
    var definitions: [(expansion: String, range: ByteRange, isSlip: Bool)] = []
    /// For forms that the table does not have.
    var derived: Sense?
    /// What a mention without cues of its own stands for.
    var expansion: String?
  }

  private(set) var forms: [UInt64: Form] = [:]
  private let lexicon = AbbreviationLexicon.shared
  private let userGlossary: UserGlossary

  package init(
    paragraphs: [Article.Paragraph], text: TextBuffer, userGlossary: UserGlossary = UserGlossary()
  ) {
    self.userGlossary = userGlossary
    for (index, paragraph) in paragraphs.enumerated() {
      for mention in paragraph.reading.mentions {
        if case .abbreviation(let detail) = mention.detail { count(mention, detail, index) }
      }
      for definition in paragraph.reading.definitions { add(definition, in: paragraph, text) }
    }
    explainUnknown(paragraphs, text)
    for key in forms.keys {
      let first = forms[key].flatMap { senses(of: $0, key: key, sense: nil).first }
      forms[key]?.expansion = first.map(Self.value)
    }
  }

  private mutating func count(_ mention: Mention, _ detail: AbbreviationDetail, _ paragraph: Int) {
    let entry = detail.isSlip ? lexicon.index(of: detail.form) : detail.entry
    forms[
      detail.form.raw,
      default: Form(
        entry: entry, firstParagraph: paragraph, firstRange: mention.range, context: detail.context)
    ].count += 1
  }

  private mutating func add(
    _ definition: AbbreviationDefinition, in paragraph: Article.Paragraph, _ text: TextBuffer
  ) {
    if definition.kind == .bodyBefore {
      // Only for letters that nothing else explains, or that come from another language (UNODC): a body before a
      // bracket is often no definition at all.
      let entry = forms[definition.form.raw]?.entry.flatMap(lexicon.entry(at:))
      guard entry.map(Self.isForeign) ?? true else { return }
    }
    let range = definition.phrase.shifted(by: paragraph.range.start)
    let expansion = Self.oneLine(text.string(range))
    forms[definition.form.raw]?.definitions.append((expansion, range, definition.kind == .withSlip))
  }

  /// Whether the letters are not the initials of what the table says they stand for.
  private static func isForeign(_ entry: AbbreviationLexicon.Entry) -> Bool {
    guard let sense = entry.senses.first else { return false }
    var letters = AbbreviationLetter.read(AbbreviationLexicon.shared.spelling(of: entry)).map(\.letter)[...]
    for word in sense.split(whereSeparator: { " ,-".contains($0) }) {
      if let first = letters.first, SyllableKey(String(word)).firstLetter == first { letters.removeFirst() }
    }
    return !letters.isEmpty
  }

  /// White space as single spaces: a phrase may be broken over two lines.
  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) || text.contains("  ") else {
      return text
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Asking

  /// The expansion of an abbreviation mention here; nil for one that nothing explains. A `!` comes before what the
  /// text means but does not say.
  package func expansion(of mention: Mention) -> String? {
    guard case .abbreviation(let detail) = mention.detail else { return nil }
    if detail.isSlip { return meant(by: detail).map(Self.value) }
    guard let form = forms[detail.form.raw] else { return nil }
    // In a document's number the letters keep their official sense whatever the article defines.
    if let sense = detail.sense, detail.isInNumber || form.definitions.isEmpty && userGlossary.isEmpty,
      let entry = detail.entry.flatMap(lexicon.entry(at:)), Int(sense) < entry.senses.count
    {
      return entry.senses[Int(sense)]
    }
    return detail.sense == nil
      ? form.expansion : senses(of: form, key: detail.form.raw, sense: detail.sense).first.map(Self.value)
  }

  /// Everything that a mention may stand for, the likeliest first; empty for one that nothing explains.
  package func senses(of mention: Mention) -> [Sense] {
    guard case .abbreviation(let detail) = mention.detail else { return [] }
    if detail.isSlip { return meant(by: detail).map { [$0] } ?? [] }
    guard let form = forms[detail.form.raw] else { return [] }
    var senses = senses(of: form, key: detail.form.raw, sense: detail.sense)
    if detail.isInNumber, let official = senses.firstIndex(where: { $0.evidence == .context }) {
      senses.insert(senses.remove(at: official), at: 0)
    }
    return senses
  }

  /// What a mention means whose place shows that its letters are wrong.
  private func meant(by detail: AbbreviationDetail) -> Sense? {
    guard let entry = detail.entry.flatMap(lexicon.entry(at:)), !entry.senses.isEmpty else { return nil }
    let sense = Int(detail.sense ?? 0)
    return Sense(
      expansion: sense < entry.senses.count ? entry.senses[sense] : entry.senses[0],
      evidence: .typo(of: lexicon.spelling(of: entry)))
  }

  private static func value(_ sense: Sense) -> String {
    if case .typo = sense.evidence { return "!" + sense.expansion }
    return sense.expansion
  }

  private func senses(of form: Form, key: UInt64, sense chosen: UInt8?) -> [Sense] {
    var senses: [Sense] = []
    for definition in form.definitions where !senses.contains(where: { $0.expansion == definition.expansion })
    {
      let evidence = definition.isSlip ? Sense.Evidence.typo(of: nil) : .definedHere(definition.range)
      senses.append(Sense(expansion: definition.expansion, evidence: evidence))
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
    if senses.isEmpty, let derived = form.derived { senses.append(derived) }
    return senses
  }

  // MARK: Forms that no table has

  /// So many unknown forms of one article are examined; a text of nothing but capitals has more.
  private static let mostUnknown = 256

  private mutating func explainUnknown(_ paragraphs: [Article.Paragraph], _ text: TextBuffer) {
    let unknown = forms.filter { key, form in
      form.entry == nil && form.definitions.isEmpty
        && userGlossary.entries(for: AbbreviationForm(raw: key)).isEmpty
    }
    guard !unknown.isEmpty, unknown.count <= Self.mostUnknown else { return }
    let strong = forms.filter { $0.value.count > 1 || !$0.value.definitions.isEmpty }
      .sorted {
        ($0.value.count, $1.value.firstParagraph, $1.value.firstRange.start)
          > ($1.value.count, $0.value.firstParagraph, $0.value.firstRange.start)
      }
      .prefix(64)
      .map { (form: $0.value, key: $0.key, spelling: spelling(of: $0.value, paragraphs, text)) }
    for (key, form) in unknown {
      let spelling = spelling(of: form, paragraphs, text)
      let letters = AbbreviationLetter.read(spelling)
      let derived =
        slip(letters, form, among: strong) ?? AbbreviationParts(glossary: self).compose(
          spelling, form.context)
        ?? AbbreviationSlips.commonEntry(meantBy: letters, in: lexicon).flatMap(lexicon.entry(at:)).flatMap {
          entry in
          entry.senses.first.map {
            let spelling = lexicon.spelling(of: entry)
            return Sense(expansion: $0, evidence: .typo(of: spelling))
          }
        }
      forms[key]?.derived = derived
    }
  }

  private func spelling(of form: Form, _ paragraphs: [Article.Paragraph], _ text: TextBuffer) -> String {
    guard form.firstParagraph < paragraphs.count else { return "" }
    return text.string(form.firstRange.shifted(by: paragraphs[form.firstParagraph].range.start))
  }

  /// A slip for an abbreviation that the article uses more often or defines.
  private func slip(
    _ letters: [AbbreviationLetter], _ form: Form, among strong: [(form: Form, key: UInt64, spelling: String)]
  ) -> Sense? {
    for candidate in strong where candidate.form.count > form.count {
      let isStrong = candidate.form.count > 2 || !candidate.form.definitions.isEmpty
      let right = AbbreviationLetter.read(candidate.spelling)
      guard AbbreviationSlips.isSlip(letters, of: right, isStrong: isStrong),
        let meant = senses(of: candidate.form, key: candidate.key, sense: nil).first
      else { continue }
      return Sense(expansion: meant.expansion, evidence: .typo(of: candidate.spelling))
    }
    return nil
  }

  /// The first thing that a form stands for, in the article or by the table, without looking at a mention; for parts
  /// of compounds.
  func expansion(of form: AbbreviationForm, inNumberAs place: AbbreviationLexicon.Place?) -> String? {
    let entry = lexicon.entry(form)
    if let place, let entry, let sense = lexicon.officialSense(of: entry, inNumberAs: place) {
      return entry.senses[Int(sense)]
    }
    if let known = forms[form.raw], let definition = known.definitions.first { return definition.expansion }
    if let entry = userGlossary.entries(for: form).first { return entry.expansion }
    return entry?.senses.first
  }
}
