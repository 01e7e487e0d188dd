import Linting
import SourceText

/// A format of `check`. One format is one file; adding one is adding its file and a line in `FindingFormat`.
///
/// A report is put together from pieces, one an input, so that inputs are worked on in parallel and nothing but the
/// pieces under way is held in memory.
protocol FindingReporter: Sendable {
  /// What stands before the first piece.
  func opening() -> String
  /// What stands between two pieces that are not empty.
  var separator: String { get }
  /// The findings of one input. Called on any thread.
  func piece(_ diagnostics: [Diagnostic], in input: Input) -> [UInt8]
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
  var separator: String { "" }
  var needsFingerprints: Bool { false }
  func closing(_ summary: RunSummary) -> String { "" }
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
  /// For charts; empty for formats without.
  var counted = RunCounts()

  mutating func add(_ diagnostics: [Diagnostic], fixes: Int = 0) {
    files += 1
    self.fixes += fixes
    if fixes > 0 { fixedFiles += 1 }
    for diagnostic in diagnostics {
      counts[diagnostic.severity, default: 0] += 1
      countsByRule[diagnostic.rule, default: 0] += 1
      if diagnostic.fixes.contains(where: \.isSafe) { fixableByRule[diagnostic.rule, default: 0] += 1 }
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

  func reporter(
    style: TerminalStyle, language: MessageLanguage, offsets: PositionEncoding, isQuiet: Bool,
    rules: [RuleInfo] = RuleCatalog.infos, articles: Int = 1, parallel: ParallelPieces = ParallelPieces()
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
    case .junit: JUnitReporter(language: language)
    case .checkstyle: CheckstyleReporter(language: language)
    case .html: HTMLFindings(report: HTMLReport(language: language, articles: articles))
    }
  }
}
