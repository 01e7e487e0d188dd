/// How many findings there are of each severity, and how many of all can be mended with certainty.
package struct FindingTally: Sendable, Equatable {
  private var counts: SeverityCounts
  package private(set) var certain: Int

  init(_ counts: SeverityCounts, certain: Int) {
    self.counts = counts
    self.certain = certain
  }

  package init(_ findings: [Diagnostic]) {
    self.init(.zero, certain: findings.count(where: \.hasCertainFix))
    for finding in findings { counts[finding.severity.lane] &+= 1 }
  }

  package subscript(severity: Severity) -> Int { Int(counts[severity.lane]) }

  package var isEmpty: Bool { counts == .zero }
}
