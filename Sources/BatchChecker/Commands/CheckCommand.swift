import Linting
import SourceText

/// `chugiai check`
struct CheckCommand {
  var run: TextRun
  var format: FindingFormat
  /// The lowest severity that makes the exit status 1; nil for none.
  var failOn: Severity?
  var style: TerminalStyle

  init(_ arguments: Arguments, _ language: MessageLanguage) throws(UsageError) {
    run = try TextRun(arguments, Subcommands.check, language)
    format = arguments.value("--format").flatMap(FindingFormat.init) ?? .text
    let failOn = arguments.value("--fail-on") ?? "warning"
    self.failOn = failOn == "never" ? nil : Severity(rawValue: failOn)
    style = TerminalStyle(choice: arguments.value("--color") ?? "auto", descriptor: 1)
  }

  func execute(output: OutputStream, errors: OutputStream) -> Int32 {
    let linter = Linter()
    let reporter = format.reporter(style: style, language: run.language)
    var summary = RunSummary()
    var isFirst = true
    output.write(reporter.opening())
    let status = run.run(
      output: output, errors: errors,
      work: { input in
        let diagnostics = CheckedArticle(input.text, linter: linter).diagnostics
        return (diagnostics, reporter.piece(diagnostics, in: input))
      },
      deliver: { (diagnostics: [Diagnostic], piece: [UInt8]) in
        summary.add(diagnostics)
        if piece.isEmpty { return }
        if !isFirst { output.write(reporter.separator) }
        isFirst = false
        piece.withUnsafeBytes { output.write($0) }
      })
    output.write(reporter.closing(summary))
    if status != 0 { return status }
    guard let failOn else { return 0 }
    return summary.counts.contains { $0.key >= failOn } ? 1 : 0
  }
}
