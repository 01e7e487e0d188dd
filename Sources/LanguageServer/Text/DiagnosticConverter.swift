import LanguageServerProtocol
import Linting
import SourceText

/// The rules' word for a finding, where the protocol's `Diagnostic` stands beside it.
typealias Finding = Linting.Diagnostic

/// Findings as the client gets them.
struct DiagnosticConverter {
  let document: Snapshot
  let client: Client

  func all() -> [LanguageServerProtocol.Diagnostic] {
    var cursor = document.cursor()
    return document.checked.diagnostics.map { convert($0, &cursor) }
  }

  func convert(_ finding: Finding, _ cursor: inout PositionCursor) -> LanguageServerProtocol.Diagnostic {
    let can = client.capabilities.diagnostic
    let related =
      can.relatedInformation
      ? finding.related.map {
        DiagnosticRelatedInformation(
          location: Location(uri: document.uri, range: document.positionRange($0.range)),
          message: $0.message[client.language])
      } : []
    return LanguageServerProtocol.Diagnostic(
      range: cursor.range(finding.range), severity: finding.severity.inProtocol, code: .string(finding.rule),
      source: "chugiai", message: finding.message[client.language], relatedInformation: related)
  }
}

extension Severity {
  var inProtocol: DiagnosticSeverity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .information: .information
    case .hint: .hint
    }
  }
}
