import JSONText

/// How a finding is to be shown.
package enum DiagnosticTag: Int, Sendable, JSONReadable, JSONWritable {
  /// Faded.
  case unnecessary = 1
  /// Struck out.
  case deprecated = 2
}
