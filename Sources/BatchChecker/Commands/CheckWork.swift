import Extraction
import Linting
import ProjectFiles
import SourceText

/// What `check` does with one text, on any thread.
struct CheckWork: Sendable {
  var action: CheckCommand.Action
  /// Of `--accept`.
  var accepted: AcceptedPlaces?
  var countsOnly: Bool
  /// Whether the report shows the articles too, those without a finding among them.
  var showsArticles: Bool
  var includesUnsafe: Bool
  var reporter: any FindingReporter
  var reader: InputReader
  var checkers: PerProject<Checker>

  /// A text's part of the report.
  struct Piece: Sendable {
    var bytes: [UInt8] = []
    var counts: RunCounts?
  }

  /// What came of one text.
  struct Outcome: Sendable {
    var diagnostics: [Diagnostic]
    var piece = Piece()
    var fixes = 0
    /// Why something was not done.
    var problem: LocalizedText?
    var path = ""
    var isFailure = false
    var fingerprints: [String] = []
    /// Which of the places of `--accept` are in the text.
    var accepted: Set<Int> = []
    /// The baseline that the article's own settings name.
    var baselinePath: String?
    /// Of a huge text: its findings are written while they are made.
    var huge: HugeFindings?
  }

  func outcome(of input: Input, _ settings: Projects.Entry) -> Outcome {
    let checker = checkers.value(for: settings)
    switch action {
    case .report: return report(input, checker)
    case .fix, .diff: return mend(input, checker)
    case .accept:
      let found = checker.check(input, accepts: Baseline(), wantsFingerprints: true)
      let named = accepted?.named(found, in: input)
      return Outcome(
        diagnostics: found.located, path: settings.project.relative(input.path),
        fingerprints: named?.fingerprints ?? found.fingerprints, accepted: named?.places ?? [],
        baselinePath: settings.project.baselinePath)
    }
  }

  private func report(_ input: Input, _ checker: Checker) -> Outcome {
    if let huge = HugeFindings(input, checker, reporter, countsOnly: countsOnly) {
      return Outcome(diagnostics: [], huge: huge)
    }
    let found = checker.check(input, wantsFingerprints: reporter.needsFingerprints && !countsOnly)
    if countsOnly { return Outcome(diagnostics: found.located) }
    return Outcome(
      diagnostics: found.located,
      piece: Piece(bytes: reporter.piece(found, in: input), counts: reporter.counts(found, in: input)))
  }

  /// The findings that stay when the text is mended.
  private func piece(_ located: [Diagnostic], _ input: Input, _ checker: Checker) -> Piece {
    if countsOnly { return Piece() }
    if !showsArticles, !reporter.needsFingerprints {
      return Piece(bytes: reporter.piece(located, in: input))
    }
    let found = checker.check(input, wantsFingerprints: reporter.needsFingerprints)
    return Piece(bytes: reporter.piece(found, in: input), counts: reporter.counts(found, in: input))
  }

  private func mend(_ input: Input, _ checker: Checker) -> Outcome {
    let mender = Mender(checker: checker, reader: reader, includesUnsafe: includesUnsafe)
    if let obstacle = Mender.obstacle(input) { return refuse(input, mender, obstacle) }
    let mended = mender.mend(input)
    if action == .diff {
      let diff = UnifiedDiff.text(
        path: input.file.isEmpty ? input.path : input.file, old: input.text.bytes,
        new: mended.input.text.bytes)
      return Outcome(diagnostics: mended.remaining, piece: Piece(bytes: diff), fixes: mended.applied)
    }
    if input.isStandardInput {
      // The mended text goes where a file would have been written; what is left is for another run.
      return Outcome(
        diagnostics: mended.remaining, piece: Piece(bytes: mended.input.text.bytes), fixes: mended.applied)
    }
    if mended.applied > 0 {
      let failure = AtomicFile.write(mended.input.text.bytes, to: input.file, asReadAt: input.stamp)
      if failure != 0 {
        let findings = checker.check(input).located
        let reason = SystemError.writing(failure)
        return Outcome(
          diagnostics: findings, piece: piece(findings, input, checker),
          problem: LocalizedText(
            vi: "không ghi được tệp: \(reason.vietnamese)", en: "cannot be written: \(reason.english)"),
          path: input.path, isFailure: true)
      }
    }
    return Outcome(
      diagnostics: mended.remaining, piece: piece(mended.remaining, mended.input, checker),
      fixes: mended.applied)
  }

  /// A text that cannot be written back is reported on only, and where it had something to mend that is a failure.
  private func refuse(_ input: Input, _ mender: Mender, _ obstacle: LocalizedText) -> Outcome {
    let findings = mender.checker.check(input).located
    var outcome = Outcome(diagnostics: findings, path: input.path)
    if mender.mends(findings) {
      outcome.problem = obstacle
      outcome.isFailure = true
    }
    if action == .fix, input.isStandardInput {
      // Whoever takes what comes for the article must get the article.
      outcome.piece = Piece(bytes: input.original ?? input.text.bytes)
    } else if action == .fix {
      outcome.piece = piece(findings, input, mender.checker)
    }
    return outcome
  }
}
