import Linting

/// How one document is checked: what the project that it belongs to and the client's settings come to.
struct DocumentSettings: Sendable {
  let linter: Linter
  private let baseline: Baseline
  /// As the baseline names the document: relative to the project's folder.
  private let path: String
  /// Of comments that switch nothing off.
  private let commentLevel: Configuration.Level?
  /// Differs wherever the settings may.
  let generation: Int

  init(
    linter: Linter = Linter(), baseline: Baseline = Baseline(), path: String = "",
    commentLevel: Configuration.Level? = nil, generation: Int = 0
  ) {
    self.linter = linter
    self.baseline = baseline
    self.path = path
    self.commentLevel = commentLevel
    self.generation = generation
  }

  /// The findings that no comment switches off and the project has not accepted.
  func newFindings(in checked: CheckedArticle, _ markup: DocumentMarkup?) -> [Finding] {
    let all = checked.diagnostics
    let findings = markup?.kept(all) ?? all
    if baseline.isEmpty { return findings }
    return baseline.new(findings, fingerprints: checked.fingerprints(of: findings), in: path)
  }

  /// At most `maximum` of them in reading order: where there are more, the heaviest, and of equals those that come
  /// first; and how many there are.
  ///
  /// - Complexity: O(`maximum`), where the project has accepted nothing and the document is plain text.
  func newFindings(
    in checked: CheckedArticle, _ markup: DocumentMarkup?, atMost maximum: Int
  ) -> (shown: [Finding], total: Int) {
    if baseline.isEmpty, markup == nil { return (checked.diagnostics(atMost: maximum), checked.findingCount) }
    let findings = newFindings(in: checked, markup)
    guard findings.count > maximum else { return (findings, findings.count) }
    // Sorting is not stable, so the place decides between equals.
    let worst = findings.indices.sorted {
      (findings[$1].severity, $0) < (findings[$0].severity, $1)
    }.prefix(maximum).sorted()
    return (worst.map { findings[$0] }, findings.count)
  }

  /// What is wrong in comments, with the severity that the project gives it.
  func levelled(_ commentFindings: [Finding]) -> [Finding] {
    switch commentLevel {
    case .off: []
    case .severity(let severity):
      commentFindings.map { finding in
        var finding = finding
        finding.severity = severity
        return finding
      }
    case nil: commentFindings
    }
  }
}
