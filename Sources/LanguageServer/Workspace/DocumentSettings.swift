import Linting

/// How one document is checked: what the project that it belongs to and the client's settings come to.
struct DocumentSettings: Sendable {
  let linter: Linter
  private let baseline: Baseline
  /// As the baseline names the document: relative to the project's folder.
  private let path: String
  /// Differs wherever the settings may.
  let generation: Int

  init(linter: Linter = Linter(), baseline: Baseline = Baseline(), path: String = "", generation: Int = 0) {
    self.linter = linter
    self.baseline = baseline
    self.path = path
    self.generation = generation
  }

  /// The findings that the project has not accepted.
  func newFindings(in checked: CheckedArticle) -> [Finding] {
    let findings = checked.diagnostics
    if baseline.isEmpty { return findings }
    return baseline.new(findings, fingerprints: checked.fingerprints(of: findings), in: path)
  }
}
