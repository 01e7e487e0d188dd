package import Extraction
import Lexicon

/// The rules that are switched on, ready to check articles. One linter serves every thread; it never changes.
public final class Linter: Sendable {
  let reader: ArticleReader
  private let rules: [any Rule]
  /// Those that want to see paragraphs, and when.
  private let paragraphRules: [ParagraphRule]
  /// The same, to be called without being counted.
  private let calls: [Unmanaged<ParagraphRule>]
  private let triggers: [RuleTrigger]
  private let phrases: PhraseTable
  /// What the configuration says of a rule's severity, where it says something.
  private let severities: [String: Severity]
  /// By topic: the rule whose findings its notes are.
  private let owners: [Int]
  /// What keys need for a rule to be asked about them.
  let needs: NoteNeeds
  private let abbreviationRules: [Int]
  private let peopleRules: [Int]

  public convenience init() {
    self.init(reader: .shared)
  }

  /// - Parameters:
  ///   - types: the rules to run; those that the configuration switches off are left out by the caller.
  ///   - severities: by rule id; a rule that is not named keeps its own.
  package init(
    reader: ArticleReader, types: [any Rule.Type] = RuleCatalog.types, severities: [String: Severity] = [:]
  ) {
    self.reader = reader
    phrases = PhraseTable(reader.gazetteer)
    let rules = types.map { $0.init(gazetteer: reader.gazetteer) }
    self.rules = rules
    let triggered = rules.filter { !$0.trigger.isEmpty }
    paragraphRules = triggered.map { ParagraphRule($0) }
    calls = paragraphRules.map { Unmanaged.passUnretained($0) }
    triggers = triggered.map(\.trigger)
    self.severities = severities
    var owners = Array(repeating: -1, count: 32)
    for (index, rule) in rules.enumerated() {
      for topic in rule.topics { owners[Int(topic.rawValue)] = index }
    }
    self.owners = owners
    var needs = NoteNeeds()
    for rule in rules {
      for topic in rule.topics { needs.set(rule.need(of: topic), of: topic) }
    }
    self.needs = needs
    abbreviationRules = rules.indices.filter { rules[$0].looksAtAbbreviations }
    peopleRules = rules.indices.filter { rules[$0].looksAtPeople }
  }

  /// A rule as it is called for paragraphs. A function, because a rule that is taken out of a list of `any Rule` is copied
  /// for each call; and in an object, because a function that is taken out of a list is counted for each call, which all
  /// threads do.
  private final class ParagraphRule: Sendable {
    let check: @Sendable (LintParagraph, inout Findings) -> Void

    init(_ rule: some Rule) { check = { rule.check($0, into: &$1) } }
  }

  /// Memory that checking one paragraph after another uses again.
  package struct Scratch: ScratchMemory {
    fileprivate var findings = Findings()
    fileprivate var masks = TokenMasks()
    /// Where what is found is kept compactly.
    fileprivate var noteShelf: NoteShelf?
    fileprivate var findingShelf: FindingShelf?

    /// - Parameter isPacking: whether what is found is kept compactly: for long articles that stay open.
    package init(isPacking: Bool = false) {
      noteShelf = isPacking ? NoteShelf() : nil
      findingShelf = isPacking ? FindingShelf() : nil
    }

    package var tokenCapacity: Int { masks.tokenCapacity }
  }

  private let scratches = ScratchPool<Scratch>()

  /// Lends scratch memory that other texts have had before.
  func withScratch<Result>(_ body: (inout Scratch) -> Result) -> Result {
    scratches.with({ Scratch() }, body)
  }

  package func check(
    _ text: ParagraphText, _ reading: ParagraphReading, _ scratch: inout Scratch
  ) -> ParagraphLint {
    let sweep = ParagraphSweep(text.tokens, phrases, &scratch.masks)
    var traits = sweep.traits
    if reading.kinds & ParagraphTraits.telling != 0 {
      for mention in reading.mentions { traits.formUnion(ParagraphTraits(mention)) }
    }
    scratch.masks.addNames(of: reading)
    let wanted = RuleTrigger.bits(traits, kinds: reading.kinds)
    scratch.masks.withView(tokenCount: text.count) { masks in
      let paragraph = LintParagraph(text: text, reading: reading, sweep: sweep, masks: masks)
      for index in triggers.indices where triggers[index].fires(on: wanted) {
        calls[index]._withUnsafeGuaranteedRef { $0.check(paragraph, &scratch.findings) }
      }
    }
    if traits.contains(.garbled) {
      scratch.findings.trustASCIIOnly(in: text.bytes, whereFound: GarbledText.info)
    }
    let (found, notes) = scratch.findings.takeAll(&scratch.noteShelf)
    var hints = KeyHints()
    notes.forEachNote { hints.insert(NoteIndex.Key($1)) }
    let own = found.isEmpty ? .none : OwnFindings(levelled(found), on: &scratch.findingShelf)
    return ParagraphLint(findings: own, notes: notes, hints: hints)
  }

  private func levelled(_ findings: [Diagnostic]) -> [Diagnostic] {
    if severities.isEmpty || findings.isEmpty { return findings }
    return findings.map { finding in
      var finding = finding
      if let severity = severities[finding.rule] { finding.severity = severity }
      return finding
    }
  }

  // MARK: The article as a whole

  /// The rule whose findings the notes of `topic` are.
  @inline(__always) func owner(of topic: LintNote.Topic) -> (any Rule)? {
    let index = owners[Int(topic.rawValue)]
    return index >= 0 ? rules[index] : nil
  }

  /// The topics (bits) of rules for which `condition` holds.
  func topics(where condition: (any Rule) -> Bool) -> UInt32 {
    rules.indices.filter { condition(rules[$0]) }.flatMap { rules[$0].topics }.reduce(0) { $0 | $1.bit }
  }

  /// Topics of which it matters to what is said of people whether there are any notes.
  var peopleTopics: [LintNote.Topic] { peopleRules.flatMap { rules[$0].peopleTopics } }

  func severity(_ severity: Severity, of rule: any Rule) -> Severity {
    severities.isEmpty ? severity : severities[type(of: rule).info.id] ?? severity
  }

  /// - Parameter glossary: that of the article, which is expensive to copy for every form.
  func check(abbreviation form: UInt64, of glossary: Glossary, in article: LintArticle) -> [PlacedFinding] {
    guard !abbreviationRules.isEmpty, !glossary.isPlain(form),
      let abbreviation = LintAbbreviation(form, of: glossary, in: article)
    else { return [] }
    var findings = PlacedFindings()
    for rule in abbreviationRules {
      rules[rule].check(abbreviation: abbreviation, in: article, into: &findings)
    }
    return levelled(findings.all)
  }

  func check(people: [LintPerson], in article: LintArticle) -> [PlacedFinding] {
    var findings = PlacedFindings()
    for person in people {
      for rule in peopleRules { rules[rule].check(person: person, in: article, into: &findings) }
    }
    return levelled(findings.all)
  }

  private func levelled(_ findings: [PlacedFinding]) -> [PlacedFinding] {
    if severities.isEmpty || findings.isEmpty { return findings }
    return findings.map { placed in
      var placed = placed
      if let severity = severities[placed.finding.rule] { placed.finding.severity = severity }
      return placed
    }
  }
}
