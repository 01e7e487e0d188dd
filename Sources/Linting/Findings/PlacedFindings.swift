import Extraction
import SourceText

/// A finding of which the places stay right wherever their paragraphs are pushed.
struct PlacedFinding: Sendable {
  /// With ranges from the beginning of the paragraph that it stands in, and nothing in `related`.
  var finding: Diagnostic
  var related: [(place: TextPlace, message: LocalizedText)]
  var paragraph: UInt32
}

/// What the rules find about an abbreviation or a person while they look at the article as a whole.
package struct PlacedFindings {
  private(set) var all: [PlacedFinding] = []

  init() {}

  /// Reports a finding of `rule` with its usual severity, or with `severity` where the case is less clear.
  ///
  /// - Parameter fixes: with ranges from the beginning of the paragraph that the finding stands in.
  mutating func report(
    _ rule: RuleInfo, _ place: TextPlace, _ message: LocalizedText, severity: Severity? = nil,
    fixes: [Fix] = [], related: [(place: TextPlace, message: LocalizedText)] = []
  ) {
    all.append(
      PlacedFinding(
        finding: Diagnostic(
          rule: rule.id, severity: severity ?? rule.severity, range: place.range, message: message,
          fixes: fixes),
        related: related, paragraph: place.paragraph))
  }
}

/// What findings of an article about one thing depend on.
enum FindingSubject: Hashable, Sendable {
  case abbreviation(UInt64)
  /// People of one given name.
  case person(UInt32)
  /// People of all names, where an article is small enough for them to be compared.
  case everybody

  var isPeople: Bool {
    if case .abbreviation = self { return false }
    return true
  }
}

/// The findings about things, by the paragraph in which they stand and by the thing.
struct FindingIndex: Sendable {
  private var findings: [UInt32: [(subject: FindingSubject, finding: PlacedFinding)]] = [:]
  /// Made with the first edit; a text that is checked once has no use for it.
  private var paragraphs: [FindingSubject: [UInt32]]?

  /// In the order in which they were set.
  func findings(in paragraph: UInt32) -> [(subject: FindingSubject, finding: PlacedFinding)] {
    findings.isEmpty ? [] : findings[paragraph] ?? []
  }

  /// Puts in all findings about something of which nothing has been said. Before edits.
  mutating func add(_ fresh: [PlacedFinding], about subject: FindingSubject) {
    for finding in fresh { findings[finding.paragraph, default: []].append((subject, finding)) }
  }

  // MARK: Editing

  /// Makes what the following need.
  mutating func prepareForEdits() {
    if paragraphs != nil { return }
    var paragraphs: [FindingSubject: [UInt32]] = [:]
    for (paragraph, list) in findings {
      for item in list { paragraphs[item.subject, default: []].append(paragraph) }
    }
    self.paragraphs = paragraphs
  }

  func isAnything(about subject: FindingSubject) -> Bool { paragraphs?[subject] != nil }

  /// The subjects that have findings.
  var subjects: [FindingSubject] { paragraphs.map { Array($0.keys) } ?? [] }

  /// Puts what is `fresh` about each subject in the place of all findings about it.
  ///
  /// All at once, because a paragraph may be about any number of things that an edit says anew: it is gone through once.
  ///
  /// - Parameter touched: gets the paragraphs that have lost or won some.
  mutating func set(
    _ fresh: [(subject: FindingSubject, findings: [PlacedFinding])], touched: inout Set<UInt32>
  ) {
    var subjects: Set<FindingSubject> = []
    var losing: Set<UInt32> = []
    for (subject, _) in fresh {
      guard let old = paragraphs?.removeValue(forKey: subject) else { continue }
      subjects.insert(subject)
      losing.formUnion(old)
    }
    for paragraph in losing {
      guard var list = findings.removeValue(forKey: paragraph) else { continue }
      list.removeAll { subjects.contains($0.subject) }
      if !list.isEmpty { findings[paragraph] = list }
    }
    touched.formUnion(losing)
    for (subject, findings) in fresh where !findings.isEmpty {
      add(findings, about: subject)
      let places = findings.map(\.paragraph)
      touched.formUnion(places)
      paragraphs?[subject] = places
    }
  }
}
