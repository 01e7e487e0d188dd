import Linting
import ProjectFiles

/// One run of `check`: its texts are worked on in parallel, and what comes of them is reported in order.
struct CheckRun {
  private let command: CheckCommand
  private let work: CheckWork
  private let output: OutputStream
  private let errors: OutputStream
  private let writesReport: Bool
  private var summary = RunSummary()
  /// By the baseline's path: what this run accepts, and whose findings these are.
  private var accepted: [String: (baseline: Baseline, articles: Set<String>)] = [:]
  /// Which of the places of `--accept` have been found.
  private var placesFound: Set<Int> = []
  private var status: Int32 = 0
  /// Whether no piece of the report has been written yet.
  private var isFirst = true

  private var reporter: any FindingReporter { work.reporter }
  private var action: CheckCommand.Action { command.action }

  /// - Parameter articles: how many texts there are.
  init(
    _ command: CheckCommand, _ checkers: PerProject<Checker>, articles: Int, output: OutputStream,
    errors: OutputStream
  ) {
    self.command = command
    self.output = output
    self.errors = errors
    let run = command.run
    work = CheckWork(
      action: command.action, accepted: command.accepted, countsOnly: command.countsOnly,
      showsArticles: command.format == .html,
      includesUnsafe: command.includesUnsafe,
      reporter: command.format.reporter(
        style: command.style, language: run.language, offsets: run.offsets, isQuiet: run.isQuiet,
        failOn: command.failOn, rules: command.selection.types.map { $0.info }, articles: articles,
        parallel: run.parallel),
      reader: run.reader, checkers: checkers)
    // A mended standard input takes the place of the report.
    let isFilter = command.action == .fix && run.operands.contains("-")
    writesReport =
      (command.action == .report || command.action == .fix) && !command.countsOnly && !isFilter
  }

  /// - Returns: the exit status.
  mutating func check(_ items: [InputCollector.Item]) -> Int32 {
    if writesReport { output.write(reporter.opening()) }
    let (run, work) = (command.run, work)
    let readStatus = run.run(
      items, output: output, errors: errors, work: { work.outcome(of: $0, $1) }, deliver: { deliver($0) },
      unread: { deliver($0) })
    return action == .accept ? writeBaselines(readStatus) : close(readStatus)
  }

  /// - Returns: how many findings the text has.
  private mutating func deliver(_ outcome: CheckWork.Outcome) -> Int {
    if action == .accept,
      let path = command.explicitBaseline ?? outcome.baselinePath ?? command.baselinePath
    {
      accepted[path, default: (Baseline(), [])].baseline.accept(outcome.fingerprints, in: outcome.path)
      accepted[path]?.articles.insert(outcome.path)
    }
    placesFound.formUnion(outcome.accepted)
    summary.add(outcome.diagnostics, fixes: outcome.fixes)
    if let huge = outcome.huge { return deliver(huge) }
    if let counts = outcome.piece.counts { summary.counted.add(counts) }
    if let problem = outcome.problem {
      errors.tell(problem, command.run.language, of: outcome.path)
      if outcome.isFailure { status = 2 }
    }
    let bytes = outcome.piece.bytes
    write(action == .diff ? DiffColors.painted(bytes, command.style) : bytes)
    return outcome.diagnostics.count
  }

  private mutating func deliver(_ unread: InputReader.Problem) {
    summary.unread.append(unread)
    if writesReport { write(reporter.piece(unread)) }
  }

  private mutating func write(_ piece: [UInt8]) {
    if piece.isEmpty { return }
    if writesReport, !isFirst { output.write(reporter.separator) }
    isFirst = false
    piece.withUnsafeBytes { output.write($0) }
  }

  private mutating func deliver(_ huge: HugeFindings) -> Int {
    HugeText.keep(huge)
    let (output, separator) = (output, reporter.separator)
    var isFirst = isFirst
    defer { self.isFirst = isFirst }
    return huge.write(command.run.parallel, counting: &summary) { bytes, isFirstOfText in
      if isFirstOfText, !isFirst { output.write(separator) }
      isFirst = false
      bytes.withUnsafeBytes { output.write($0) }
      return output.isOpen
    }
  }

  /// Writes what stands at the end of the report.
  ///
  /// - Returns: the exit status.
  private func close(_ readStatus: Int32) -> Int32 {
    if command.countsOnly {
      output.write(Statistics.report(summary, format: command.format, language: command.run.language))
    } else if writesReport {
      output.write(reporter.closing(summary))
    }
    if max(readStatus, status) != 0 { return max(readStatus, status) }
    if action == .diff { return summary.fixes > 0 ? 1 : 0 }
    guard let failOn = command.failOn else { return 0 }
    return summary.counts.contains { $0.key >= failOn } ? 1 : 0
  }

  private mutating func writeBaselines(_ readStatus: Int32) -> Int32 {
    // Half of them would say of the rest that it is not accepted any more.
    if Interruption.isRequested { return readStatus }
    for (index, name) in (command.accepted?.names ?? []).enumerated() where !placesFound.contains(index) {
      errors.tell(AcceptedPlaces.nothing, command.run.language, of: name)
      status = 2
    }
    // An empty one says that nothing is accepted any more.
    if command.accepted != nil {
      accepted = accepted.filter { !$0.value.baseline.isEmpty }
    } else if accepted.isEmpty, let path = command.baselinePath {
      accepted[path] = (Baseline(), [])
    }
    for (path, (baseline, articles)) in accepted.sorted(by: { $0.key < $1.key }) {
      let written = FolderLock.holding(foldersOf: [path]) { () throws(Never) in
        write(baseline, of: articles, to: path)
      }
      status = max(status, written)
    }
    return max(readStatus, status)
  }

  /// Whether what was accepted before of the same articles stays: nobody says of a fingerprint which rule's it is, so with
  /// rules left out nothing may go, and with `--accept` nothing is said of the rest.
  private var keepsAll: Bool { command.accepted != nil || !command.selection.isWhole }

  /// What the file has of other articles stays, and a file that is no baseline stays as it is: it may be anything, an
  /// article too.
  private func write(_ baseline: Baseline, of articles: Set<String>, to path: String) -> Int32 {
    let run = command.run
    var whole = baseline
    if case .success(let bytes) = FileReader.bytes(ofFile: path), !bytes.isEmpty {
      guard let old = Baseline(bytes: bytes) else {
        return run.fail(
          LocalizedText(
            vi: "tệp này không phải baseline nên không bị ghi đè",
            en: "this file is no baseline and is left as it is"), path, errors)
      }
      for (article, fingerprints) in old.fingerprints where keepsAll || !articles.contains(article) {
        whole.accept(Array(fingerprints), in: article)
      }
    }
    let failure = AtomicFile.write(whole.bytes, to: path)
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
}
