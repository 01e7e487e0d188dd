import Extraction
import Linting
import ProjectFiles
import SourceText

/// `chugiai check`
struct CheckCommand {
  enum Action { case report, fix, diff, accept }

  var run: TextRun
  var format: FindingFormat
  /// The lowest severity that makes the exit status 1; nil for none.
  var failOn: Severity?
  var style: TerminalStyle
  var selection: RuleSelection
  var action = Action.report
  var includesUnsafe: Bool
  var countsOnly: Bool
  var watches: Bool
  var showsSettings: Bool
  /// Where `--write-baseline` writes: what the command line says, and what else holds where an article's own settings
  /// say nothing.
  var explicitBaseline: String?
  var baselinePath: String?

  init(_ arguments: Arguments, _ language: MessageLanguage) throws(UsageError) {
    run = try TextRun(arguments, Subcommands.check, language)
    format = arguments.value("--format").flatMap(FindingFormat.init) ?? .text
    let failOn = arguments.value("--fail-on") ?? "warning"
    self.failOn = failOn == "never" ? nil : Severity(rawValue: failOn)
    style = TerminalStyle(
      choice: arguments.value("--color") ?? (run.outputPath == nil ? "auto" : "never"), descriptor: 1)
    selection = try RuleSelection(select: arguments.all("--select"), ignore: arguments.all("--ignore"))
    includesUnsafe = arguments.has("--unsafe-fixes")
    if arguments.has("--fix") { action = .fix }
    if arguments.has("--diff") { action = .diff }
    countsOnly = arguments.has("--statistics")
    watches = arguments.has("--watch")
    showsSettings = arguments.has("--show-config")
    if arguments.has("--write-baseline") {
      action = .accept
      explicitBaseline = arguments.value("--baseline")
      baselinePath =
        arguments.value("--baseline") ?? run.projects.main.project.baselinePath
      if baselinePath == nil {
        throw UsageError(
          LocalizedText(
            vi: "--write-baseline cần --baseline FILE, hoặc khóa baseline trong chugiai.json",
            en: "--write-baseline needs --baseline FILE, or the key baseline in chugiai.json"))
      }
    }
    if includesUnsafe, action != .fix, action != .diff {
      throw UsageError(
        LocalizedText(
          vi: "--unsafe-fixes chỉ có nghĩa cùng --fix hoặc --diff",
          en: "--unsafe-fixes only means something with --fix or --diff"))
    }
    if watches, run.outputPath != nil || run.operands.contains("-") || !run.lists.isEmpty {
      throw UsageError(
        LocalizedText(
          vi: "--watch chỉ dùng với tệp và thư mục, không dùng cùng --output",
          en: "--watch is for files and folders, and not for use with --output"))
    }
  }

  func execute(output: OutputStream, errors: OutputStream) -> Int32 {
    if showsSettings {
      output.write(Settings.shown(run.projects.main.project, path: run.operands.first))
    }
    let status = run.reportSettings(to: errors)
    return showsSettings ? status : max(status, check(output: output, errors: errors))
  }

  private func check(output: OutputStream, errors: OutputStream) -> Int32 {
    let checkers = PerProject { [selection, threads = run.jobs] in
      Checker($0, selection: selection, threads: threads)
    }
    if watches {
      let watch = Watch(collector: run.collector, projects: run.projects, operands: run.operands)
      return watch.run(
        isOpen: { output.isOpen }, settingsChanged: { _ = run.reportSettings(to: errors) },
        check: { items in
          _ = check(items, checkers, output: output, errors: errors)
          HugeText.forget()
        })
    }
    return run.report(standardOutput: output, errors: errors) { output in
      check(run.items(), checkers, output: output, errors: errors)
    }
  }

  /// A text's part of the report.
  private struct Piece: Sendable {
    var bytes: [UInt8] = []
    var counts: RunCounts?
  }

  /// What came of one text.
  private struct Outcome: Sendable {
    var diagnostics: [Diagnostic]
    var piece = Piece()
    var fixes = 0
    /// Why something was not done.
    var problem: LocalizedText?
    var path = ""
    var isFailure = false
    var fingerprints: [String] = []
    /// The baseline that the article's own settings name.
    var baselinePath: String?
    /// Of a huge text: its findings are written while they are made.
    var huge: Huge?
  }

  private struct Huge: Sendable {
    var checked: CheckedArticle
    var input: Input
    /// Nil where findings are only counted.
    var parts: FindingParts?

    struct Part: Sendable {
      var findings: [Diagnostic]
      /// Nil where they are not written out yet.
      var bytes: [UInt8]?
    }

    /// So many findings are written out together.
    static let mostWritten = 1 << 13
  }

  private func check(
    _ items: [InputCollector.Item], _ checkers: PerProject<Checker>, output: OutputStream,
    errors: OutputStream
  ) -> Int32 {
    let reporter = format.reporter(
      style: style, language: run.language, offsets: run.offsets, isQuiet: run.isQuiet,
      rules: selection.types.map { $0.info }, articles: items.count, parallel: run.parallel)
    let (action, countsOnly, style) = (action, countsOnly, style)
    let (inputReader, includesUnsafe) = (run.reader, includesUnsafe)
    let showsArticles = format == .html
    var accepted: [String: Baseline] = [:]
    var summary = RunSummary()
    var status: Int32 = 0
    var isFirst = true
    // A mended standard input takes the place of the report.
    let isFilter = action == .fix && run.operands.contains("-")
    let writesReport = (action == .report || action == .fix) && !countsOnly && !isFilter
    if writesReport { output.write(reporter.opening()) }
    let readStatus = run.run(
      items, output: output, errors: errors,
      work: { input, settings -> Outcome in
        let checker = checkers.value(for: settings)
        if action == .accept {
          let found = checker.check(input, accepts: Baseline(), wantsFingerprints: true)
          var outcome = Outcome(diagnostics: found.located, fingerprints: found.fingerprints)
          outcome.path = settings.project.relative(input.path)
          outcome.baselinePath = settings.project.baselinePath
          return outcome
        }
        if action != .report {
          let mender = Mender(checker: checker, reader: inputReader, includesUnsafe: includesUnsafe)
          return Self.mend(input, action, mender) { located, input in
            if countsOnly { return Piece() }
            if !showsArticles, !reporter.needsFingerprints {
              return Piece(bytes: reporter.piece(located, in: input))
            }
            let found = checker.check(input, wantsFingerprints: reporter.needsFingerprints)
            return Piece(bytes: reporter.piece(found, in: input), counts: reporter.counts(found, in: input))
          }
        }
        if let huge = Self.huge(input, checker, reporter, countsOnly: countsOnly) {
          return Outcome(diagnostics: [], huge: huge)
        }
        let found = checker.check(input, wantsFingerprints: reporter.needsFingerprints && !countsOnly)
        if countsOnly { return Outcome(diagnostics: found.located) }
        return Outcome(
          diagnostics: found.located,
          piece: Piece(bytes: reporter.piece(found, in: input), counts: reporter.counts(found, in: input)))
      },
      deliver: { outcome in
        if action == .accept, let path = explicitBaseline ?? outcome.baselinePath ?? baselinePath {
          accepted[path, default: Baseline()].accept(outcome.fingerprints, in: outcome.path)
        }
        summary.add(outcome.diagnostics, fixes: outcome.fixes)
        if let huge = outcome.huge {
          HugeText.keep(huge)
          return write(huge, &summary) { bytes, isFirstOfText in
            if isFirstOfText, !isFirst { output.write(reporter.separator) }
            isFirst = false
            bytes.withUnsafeBytes { output.write($0) }
            return output.isOpen
          }
        }
        if let counts = outcome.piece.counts { summary.counted.add(counts) }
        if let problem = outcome.problem {
          errors.write("chugiai: \(SystemPath.onOneLine(outcome.path)): \(problem[run.language])\n")
          if outcome.isFailure { status = 2 }
        }
        if !outcome.piece.bytes.isEmpty {
          if writesReport, !isFirst { output.write(reporter.separator) }
          isFirst = false
          let bytes = outcome.piece.bytes
          let piece = action == .diff ? DiffColors.painted(bytes, style) : bytes
          piece.withUnsafeBytes { output.write($0) }
        }
        return outcome.diagnostics.count
      })
    if action == .accept {
      // Half of them would say of the rest that it is not accepted any more.
      if Interruption.isRequested { return readStatus }
      // An empty one says that nothing is accepted any more.
      if accepted.isEmpty, let baselinePath { accepted[baselinePath] = Baseline() }
      for (path, baseline) in accepted.sorted(by: { $0.key < $1.key }) {
        status = max(status, write(baseline, to: path, output, errors))
      }
      return max(readStatus, status)
    }
    if countsOnly {
      output.write(Statistics.report(summary, format: format, language: run.language))
    } else if writesReport {
      output.write(reporter.closing(summary))
    }
    if max(readStatus, status) != 0 { return max(readStatus, status) }
    if action == .diff { return summary.fixes > 0 ? 1 : 0 }
    guard let failOn else { return 0 }
    return summary.counts.contains { $0.key >= failOn } ? 1 : 0
  }

  private static func huge(
    _ input: Input, _ checker: Checker, _ reporter: any FindingReporter, countsOnly: Bool
  ) -> Huge? {
    guard input.text.count >= HugeText.least else { return nil }
    let parts = countsOnly ? nil : reporter.parts(of: input)
    guard countsOnly || parts != nil, let checked = checker.checkedHuge(input) else { return nil }
    return Huge(checked: checked, input: input, parts: parts)
  }

  /// Writes the findings of a huge text some paragraphs at a time, so that all of them are never held together.
  ///
  /// - Parameter put: gets the parts of the piece in order, and whether it is the first; false ends the writing.
  /// - Returns: how many findings there are.
  private func write(
    _ huge: Huge, _ summary: inout RunSummary, _ put: ([UInt8], _ isFirst: Bool) -> Bool
  ) -> Int {
    var found = 0
    var isFirst = true
    let parts = huge.parts
    run.parallel.stream(huge.checked.article.paragraphs.count) { part -> Huge.Part in
      let findings = Checker.findings(ofParagraphs: part, huge.checked, in: huge.input)
      // One paragraph may have more of them than a whole book; these are written below, some at a time.
      let isWritten = findings.count <= Huge.mostWritten
      return Huge.Part(findings: findings, bytes: isWritten ? parts?.write(findings[...]) : nil)
    } deliver: { part in
      summary.count(part.findings)
      found += part.findings.count
      guard let parts else { return true }
      func write(_ bytes: [UInt8]) -> Bool {
        if bytes.isEmpty { return true }
        defer { isFirst = false }
        return put(isFirst ? parts.opening + bytes.dropFirst(parts.jointLength) : bytes, isFirst)
      }
      if let bytes = part.bytes { return write(bytes) }
      for start in stride(from: 0, to: part.findings.count, by: Huge.mostWritten) {
        let end = min(start + Huge.mostWritten, part.findings.count)
        guard write(parts.write(part.findings[start..<end])) else { return false }
      }
      return true
    }
    if let parts, !isFirst || parts.isAlwaysShown {
      _ = put(isFirst ? parts.opening + parts.closing : parts.closing, isFirst)
    }
    return found
  }

  private func write(
    _ baseline: Baseline, to path: String, _ output: OutputStream, _ errors: OutputStream
  ) -> Int32 {
    let failure = AtomicFile.write(baseline.bytes, to: path)
    if failure != 0 { return run.fail(failure, path, errors) }
    if !run.isQuiet {
      let accepted = baseline.fingerprints.values.reduce(0) { $0 + $1.count }
      let words = LocalizedText(
        vi: "Đã ghi nhận \(accepted) phát hiện vào \(System.shortened(path)).",
        en: "\(accepted) findings accepted in \(System.shortened(path)).")
      output.write(words[run.language] + "\n")
    }
    return 0
  }

  private static func mend(
    _ input: Input, _ action: Action, _ mender: Mender, piece: ([Diagnostic], Input) -> Piece
  ) -> Outcome {
    if let obstacle = Mender.obstacle(input) {
      let findings = mender.checker.check(input).located
      return Outcome(
        diagnostics: findings, piece: action == .diff ? Piece() : piece(findings, input), problem: obstacle,
        path: input.path)
    }
    let mended = mender.mend(input)
    if action == .diff {
      let diff = UnifiedDiff.text(
        path: SystemPath.onOneLine(input.path), old: input.text.bytes, new: mended.input.text.bytes)
      return Outcome(diagnostics: mended.remaining, piece: Piece(bytes: diff), fixes: mended.applied)
    }
    if input.isStandardInput {
      // The mended text goes where a file would have been written; what is left is for another run.
      return Outcome(
        diagnostics: mended.remaining, piece: Piece(bytes: mended.input.text.bytes), fixes: mended.applied)
    }
    if mended.applied > 0 {
      let failure = AtomicFile.write(mended.input.text.bytes, to: input.file)
      if failure != 0 {
        let findings = mender.checker.check(input).located
        let reason = SystemError.writing(failure)
        return Outcome(
          diagnostics: findings, piece: piece(findings, input),
          problem: LocalizedText(
            vi: "không ghi được tệp: \(reason.vietnamese)", en: "cannot be written: \(reason.english)"),
          path: input.path, isFailure: true)
      }
    }
    return Outcome(
      diagnostics: mended.remaining, piece: piece(mended.remaining, mended.input), fixes: mended.applied)
  }
}
