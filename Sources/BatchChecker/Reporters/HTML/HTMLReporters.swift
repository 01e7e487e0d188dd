import Extraction
import Linting

/// `check --format html`
struct HTMLFindings: FindingReporter {
  var report: HTMLReport

  func opening() -> String { report.opening() }
  func closing(_ summary: RunSummary) -> String {
    var counts = summary.counted
    counts.unread = summary.unread
    return report.closing(counts)
  }

  func piece(_ diagnostics: [Diagnostic], in input: Input) -> [UInt8] {
    report.piece(ShownArticle(Article(input.prose)), diagnostics, in: input)
  }

  func piece(_ found: Checker.Result, in input: Input) -> [UInt8] {
    // The page shows what was read, so the places in that are wanted, not those in the file.
    report.piece(ShownArticle(found.checked.article), found.inProse, comments: found.inComments, in: input)
  }

  func counts(_ found: Checker.Result, in input: Input) -> RunCounts? {
    report.counts(ShownArticle(found.checked.article), found.inProse + found.inComments, in: input)
  }
}

/// `annotate --format html`
struct HTMLAnnotations: AnnotationReporter {
  var report: HTMLReport

  func opening() -> String { report.opening() }
  func piece(_ shown: ShownArticle, in input: Input) -> [UInt8] { report.piece(shown, [], in: input) }
  func counts(_ shown: ShownArticle, in input: Input) -> RunCounts? { report.counts(shown, [], in: input) }
  func closing(_ counts: RunCounts) -> String { report.closing(counts) }
}
