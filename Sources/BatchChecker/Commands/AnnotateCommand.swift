import Extraction
import JSONText
import Linting

/// `chugiai annotate`
struct AnnotateCommand {
  var run: TextRun
  var usesJSONLines: Bool
  var explains: Bool
  var style: TerminalStyle

  init(_ arguments: Arguments, _ language: MessageLanguage) throws(UsageError) {
    run = try TextRun(arguments, Subcommands.annotate, language)
    usesJSONLines = arguments.value("--format") == "jsonl"
    explains = arguments.has("--explain")
    style = TerminalStyle(choice: arguments.value("--color") ?? "auto", descriptor: 1)
  }

  func execute(output: OutputStream, errors: OutputStream) -> Int32 {
    let reporter = TextReporter(style: style, language: run.language, width: System.terminalWidth)
    let (usesJSONLines, explains) = (usesJSONLines, explains)
    return run.run(
      output: output, errors: errors,
      work: { input -> [UInt8] in
        let article = Article(input.text)
        guard usesJSONLines else {
          return Array(reporter.report(article, path: input.path, explains: explains).utf8)
        }
        var writer = JSONWriter()
        JSONLinesRecords.write(article, path: input.path, explains: explains, to: &writer)
        return writer.finish()
      },
      deliver: { bytes in bytes.withUnsafeBytes { output.write($0) } })
  }
}
