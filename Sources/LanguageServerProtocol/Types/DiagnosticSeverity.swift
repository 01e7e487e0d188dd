import JSONText

/// How bad a finding is.
package enum DiagnosticSeverity: Int, Sendable, JSONReadable, JSONWritable {
  case error = 1
  case warning = 2
  case information = 3
  case hint = 4
}
