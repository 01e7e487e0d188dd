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
  /// What stands after the last piece.
  func closing(_ summary: RunSummary) -> String
}

extension FindingReporter {
  func opening() -> String { "" }
  var separator: String { "" }
  func closing(_ summary: RunSummary) -> String { "" }
}

/// What a run came to.
struct RunSummary: Sendable {
  /// Inputs that were read.
  var files = 0
  var counts: [Severity: Int] = [:]
  var countsByRule: [String: Int] = [:]

  mutating func add(_ diagnostics: [Diagnostic]) {
    files += 1
    for diagnostic in diagnostics {
      counts[diagnostic.severity, default: 0] += 1
      countsByRule[diagnostic.rule, default: 0] += 1
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

  func reporter(style: TerminalStyle, language: MessageLanguage) -> any FindingReporter {
    switch self {
    case .text: TextReporter(style: style, language: language, width: System.terminalWidth)
    case .json: JSONReporter(language: language, isLines: false)
    case .jsonl: JSONReporter(language: language, isLines: true)
    case .sarif: SARIFReporter(language: language)
    case .github: GitHubReporter(language: language)
    case .gitlab: GitLabReporter(language: language)
    case .junit: JUnitReporter(language: language)
    case .checkstyle: CheckstyleReporter(language: language)
    }
  }
}

/// Where a finding stands, for people and programs that count lines and columns from 1. Columns are code points.
struct FindingPlace {
  var start: TextPosition
  var end: TextPosition

  init(_ range: ByteRange, in input: Input, lines: LineIndex) {
    start = lines.position(of: range.start, in: input.text.bytes, encoding: .utf32)
    end = lines.position(of: range.end, in: input.text.bytes, encoding: .utf32)
    start.line += 1
    start.column += 1
    end.line += 1
    end.column += 1
  }
}
