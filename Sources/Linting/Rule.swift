package import Extraction
package import Lexicon

/// What a rule is called and how it presents itself.
public struct RuleInfo: Sendable, Hashable {
  /// `family/name`, such as `date/impossible`.
  public let id: String
  /// The usual severity. A rule may report less for a case of which it is less sure, never more.
  public let severity: Severity
  /// One line: what it finds.
  public let summary: LocalizedText
  /// Whether a paragraph that somebody is still writing is found for what only its end is lacking.
  package let waitsForParagraphEnd: Bool

  public init(id: String, severity: Severity, summary: LocalizedText) {
    self.init(id: id, severity: severity, summary: summary, waitsForParagraphEnd: false)
  }

  package init(id: String, severity: Severity, summary: LocalizedText, waitsForParagraphEnd: Bool) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.waitsForParagraphEnd = waitsForParagraphEnd
  }

  /// The part of the id before the slash.
  public var family: Substring { id.prefix { $0 != "/" } }
}

/// A check of articles. One rule is one file in `Rules/`, named after it, with one test file.
///
/// A rule looks at paragraphs one by one (`check(_:into:)`). What it says there must depend on that paragraph alone,
/// because it is kept until the paragraph changes; ranges are bytes of the paragraph.
///
/// What depends on more than one paragraph is said in one of three ways, each of which costs an edit only what the edit
/// changes, however long the article is:
///
/// - **Notes.** While it sees a paragraph the rule writes down notes of its `topics`. All notes of one topic and key
///   are compared in `verdict(on:_:in:)`, which sees their variants and places and says what is right here. Whether one
///   note is then a finding says `judge`, which must be quick, and `report` writes it out where somebody wants to see
///   it. Both may look at the note, the verdict, the two paragraphs before and the first one.
/// - **Abbreviations.** `check(abbreviation:in:into:)` is called for every form of which something has changed, but for
///   those that the tables explain and the article does not define.
/// - **People.** `check(person:in:into:)` is called for everybody of whom something has changed.
///
/// The doc comment of the type is the rule's page: see `RuleCatalog.page(for:)`.
package protocol Rule: Sendable {
  static var info: RuleInfo { get }

  init(gazetteer: Gazetteer)

  /// Which paragraphs the rule wants to see; asked once.
  var trigger: RuleTrigger { get }
  func check(_ paragraph: LintParagraph, into findings: inout Findings)

  /// The topics of the notes that are findings of this rule; asked once. A topic belongs to one rule.
  var topics: [LintNote.Topic] { get }
  /// What notes of one key must have for `verdict` to be asked about them; asked once.
  func need(of topic: LintNote.Topic) -> NoteNeed
  /// Whether verdicts depend on the day of the article; asked once.
  var needsDay: Bool { get }
  /// Whether `judge` looks at other paragraphs; asked once.
  var looksAround: Bool { get }
  /// Whether a note may be more than one finding, all of the severity that `judge` gives; then `report` is called to
  /// count them. Asked once.
  var reportsSeveral: Bool { get }
  /// Whether what `report` writes out may have a fix that is certain; asked where findings are counted.
  var reportsCertainFixes: Bool { get }
  /// Nil where none of the notes is a finding.
  ///
  /// - Parameter places: all notes of the key, in reading order; never empty.
  func verdict(on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle) -> NoteVerdict?
  /// How much a note weighs as a finding; nil where it is none. By default it is one where its variant is not the value of
  /// the verdict, the usual variant.
  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity?
  /// Writes out the finding that a note is, with ranges of the article's text. Its severity is what `judge` said.
  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings)

  /// Whether the rule looks at abbreviations, or at people; asked once.
  var looksAtAbbreviations: Bool { get }
  var looksAtPeople: Bool { get }
  /// Topics of which it matters to what the rule says of people whether there are any notes; asked once.
  var peopleTopics: [LintNote.Topic] { get }
  func check(abbreviation: LintAbbreviation, in article: LintArticle, into findings: inout PlacedFindings)
  func check(person: LintPerson, in article: LintArticle, into findings: inout PlacedFindings)
}

extension Rule {
  package var trigger: RuleTrigger { RuleTrigger() }
  package func check(_ paragraph: LintParagraph, into findings: inout Findings) {}
  package var topics: [LintNote.Topic] { [] }
  package func need(of topic: LintNote.Topic) -> NoteNeed { .one }
  package var needsDay: Bool { false }
  package var looksAround: Bool { false }
  package var reportsSeveral: Bool { false }
  package var reportsCertainFixes: Bool { false }
  package func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? { nil }
  package func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? { Int(note.variant) == verdict.value ? nil : Self.info.severity }
  package func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {}
  package var looksAtAbbreviations: Bool { false }
  package var looksAtPeople: Bool { false }
  package var peopleTopics: [LintNote.Topic] { [] }
  package func check(
    abbreviation: LintAbbreviation, in article: LintArticle, into findings: inout PlacedFindings
  ) {}
  package func check(person: LintPerson, in article: LintArticle, into findings: inout PlacedFindings) {}
}

/// What makes a paragraph worth a rule's look. Any one of the bits is enough; with none set the rule sees no
/// paragraph.
package struct RuleTrigger: Sendable {
  /// Bits of `ParagraphTraits`, and above them those of the `EntityKind`s that the paragraph has mentions of.
  private let bits: UInt64

  package init(_ traits: ParagraphTraits = [], kinds: [EntityKind] = []) {
    bits = Self.bits(traits, kinds: kinds.reduce(0) { $0 | $1.bit })
  }

  /// What a paragraph has, to be asked whether it fires.
  @inline(__always) package static func bits(_ traits: ParagraphTraits, kinds: UInt8) -> UInt64 {
    traits.rawValue | UInt64(kinds) &<< 56
  }

  var isEmpty: Bool { bits == 0 }

  @inline(__always) package func fires(on found: UInt64) -> Bool { bits & found != 0 }
}
