import Linting
import SourceText

/// A format of `check`. One format is one file; adding one is adding its file and a line in `FindingFormat`.
///
/// A report is put together from pieces, one an input, so that inputs are worked on in parallel and nothing but the
/// pieces under way is held in memory. Of a huge input the piece too is made in parts, where the format allows it.
protocol FindingReporter: Sendable {
  /// What stands before the first piece.
  func opening() -> String
  /// What stands between two pieces that are not empty.
  var separator: String { get }
  /// The findings of one input. Called on any thread.
  func piece(_ diagnostics: [Diagnostic], in input: Input) -> [UInt8]
  /// The same as parts; nil for a format that has to see all findings of an input together.
  func parts(of input: Input) -> FindingParts?
  /// A text that could not be read; empty for a format that has no place for it among the findings.
  func piece(_ unread: InputReader.Problem) -> [UInt8]
  /// Whether `Checker.Result.fingerprints` are wanted.
  var needsFingerprints: Bool { get }
  /// The same for a format that shows more than the findings.
  func piece(_ found: Checker.Result, in input: Input) -> [UInt8]
  /// What the summary of such a format counts of an input; nil for one without.
  func counts(_ found: Checker.Result, in input: Input) -> RunCounts?
  /// What stands after the last piece.
  func closing(_ summary: RunSummary) -> String
}

extension FindingReporter {
  func opening() -> String { "" }
  func piece(_ found: Checker.Result, in input: Input) -> [UInt8] {
    piece(found.located, in: input)
  }
  func counts(_ found: Checker.Result, in input: Input) -> RunCounts? { nil }
  func piece(_ unread: InputReader.Problem) -> [UInt8] { [] }
  var separator: String { "" }
  var needsFingerprints: Bool { false }
  func parts(of input: Input) -> FindingParts? { nil }
  func closing(_ summary: RunSummary) -> String { "" }
}

/// The piece of one input as parts that follow one another.
struct FindingParts: Sendable {
  /// What stands before the first finding, where there is one or `isAlwaysShown`.
  var opening: [UInt8] = []
  var closing: [UInt8] = []
  var isAlwaysShown = false
  /// How many bytes of the first part go: what parts the first finding from one before it.
  var jointLength = 0
  /// Some findings, each with what parts it from the one before. Called on any thread.
  var write: @Sendable (ArraySlice<Diagnostic>) -> [UInt8]

  /// All of them as one piece.
  func piece(_ diagnostics: [Diagnostic], _ parallel: ParallelPieces, least: Int = 512) -> [UInt8] {
    if diagnostics.isEmpty { return isAlwaysShown ? opening + closing : [] }
    let findings = parallel.write(diagnostics.count, least: least) { write(diagnostics[$0]) }
    if opening.isEmpty, closing.isEmpty, jointLength == 0 { return findings }
    return opening + findings.dropFirst(jointLength) + closing
  }
}

/// What a run came to.
struct RunSummary: Sendable {
  /// Inputs that were read.
  var files = 0
  var counts: [Severity: Int] = [:]
  var countsByRule: [String: Int] = [:]
  /// Of those, the findings that `--fix` would mend.
  var fixableByRule: [String: Int] = [:]
  /// Mends that were carried out, and in how many texts.
  var fixes = 0
  var fixedFiles = 0
  var unread: [InputReader.Problem] = []
  /// For charts; empty for formats without.
  var counted = RunCounts()

  mutating func add(_ diagnostics: [Diagnostic], fixes: Int = 0) {
    files += 1
    self.fixes += fixes
    if fixes > 0 { fixedFiles += 1 }
    count(diagnostics)
  }

  /// Counts findings of a text that is counted already.
  mutating func count(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      counts[diagnostic.severity, default: 0] += 1
      countsByRule[diagnostic.rule, default: 0] += 1
      if diagnostic.hasCertainFix { fixableByRule[diagnostic.rule, default: 0] += 1 }
    }
  }
}

/// The formats by name.
enum FindingFormat: String, CaseIterable, Sendable {
  case text
  case json
  case jsonl
  case sarif
  case github
  case gitlab
  case junit
  case checkstyle
  case html

  /// - Parameter failOn: the lowest severity that makes the run fail; nil for none.
  func reporter(
    style: TerminalStyle, language: MessageLanguage, offsets: PositionEncoding, isQuiet: Bool,
    failOn: Severity?, rules: [RuleInfo] = RuleCatalog.infos, articles: Int = 1,
    parallel: ParallelPieces = ParallelPieces()
  ) -> any FindingReporter {
    switch self {
    case .text:
      TextReporter(
        style: style, language: language, width: System.terminalWidth, isQuiet: isQuiet, parallel: parallel)
    case .json: JSONReporter(language: language, isLines: false, offsets: offsets, parallel: parallel)
    case .jsonl: JSONReporter(language: language, isLines: true, offsets: offsets, parallel: parallel)
    case .sarif: SARIFReporter(language: language, rules: rules)
    case .github: GitHubReporter(language: language)
    case .gitlab: GitLabReporter(language: language)
    case .junit: JUnitReporter(language: language, failOn: failOn)
    case .checkstyle: CheckstyleReporter(language: language)
    case .html: HTMLFindings(report: HTMLReport(language: language, articles: articles))
    }
  }
}
