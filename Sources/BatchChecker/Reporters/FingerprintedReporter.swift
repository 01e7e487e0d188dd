import Linting

/// A format that names each finding by its fingerprint, so that the reader's tool knows it again in the next run.
protocol FingerprintedReporter: FindingReporter {
  /// The findings of one input.
  ///
  /// - Parameter fingerprints: one for each finding.
  func piece(_ diagnostics: [Diagnostic], _ fingerprints: [String], in input: Input) -> [UInt8]
}

extension FingerprintedReporter {
  var needsFingerprints: Bool { true }

  func piece(_ diagnostics: [Diagnostic], in input: Input) -> [UInt8] {
    piece(diagnostics, Fingerprint.ofComments(diagnostics, in: input), in: input)
  }

  func piece(_ found: Checker.Result, in input: Input) -> [UInt8] {
    piece(found.located, found.fingerprints, in: input)
  }
}
