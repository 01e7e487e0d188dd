import JSONText
import Linting
import SourceText

/// `chugiai check`
struct CheckCommand {
  var run: TextRun
  var usesJSONLines: Bool
  /// The lowest severity that makes the exit status 1; nil for none.
  var failOn: Severity?
  var style: TerminalStyle

  init(_ arguments: Arguments, _ language: MessageLanguage) throws(UsageError) {
    run = try TextRun(arguments, Subcommands.check, language)
    usesJSONLines = arguments.value("--format") == "jsonl"
    let failOn = arguments.value("--fail-on") ?? "warning"
    self.failOn = failOn == "never" ? nil : Severity(rawValue: failOn)
    style = TerminalStyle(choice: arguments.value("--color") ?? "auto", descriptor: 1)
  }

  private struct Report: Sendable {
    var bytes: [UInt8]
    var counts: [Severity: Int] = [:]
  }

  func execute(output: OutputStream, errors: OutputStream) -> Int32 {
    let linter = Linter()
    let reporter = TextReporter(style: style, language: run.language, width: System.terminalWidth)
    let (usesJSONLines, language) = (usesJSONLines, run.language)
    var counts: [Severity: Int] = [:]
    var files = 0
    let status = run.run(
      output: output, errors: errors,
      work: { input -> Report in
        let diagnostics = CheckedArticle(input.text, linter: linter).diagnostics
        var report = Report(bytes: [])
        for diagnostic in diagnostics { report.counts[diagnostic.severity, default: 0] += 1 }
        if usesJSONLines {
          var writer = JSONWriter()
          let lines = LineIndex(input.text.bytes)
          for diagnostic in diagnostics {
            JSONLinesRecords.write(
              diagnostic, path: input.path, text: input.text, lines: lines, language: language, to: &writer)
          }
          report.bytes = writer.finish()
        } else {
          report.bytes = Array(reporter.report(diagnostics, in: input).utf8)
        }
        return report
      },
      deliver: { report in
        files += 1
        counts.merge(report.counts, uniquingKeysWith: +)
        report.bytes.withUnsafeBytes { output.write($0) }
      })
    if !usesJSONLines, files > 0 { output.write(reporter.summary(files: files, counts: counts)) }
    if status != 0 { return status }
    guard let failOn else { return 0 }
    return counts.contains { $0.key >= failOn && $0.value > 0 } ? 1 : 0
  }
}
