import JSONRPC
import LanguageServerProtocol

/// Findings for clients that ask for them.
enum DocumentDiagnosticFeature: DocumentFeature {
  typealias Request = DocumentDiagnosticRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    guard client.pullsDiagnostics else { return }
    capabilities.diagnosticProvider = DiagnosticOptions(
      identifier: "chugiai", interFileDependencies: false, workspaceDiagnostics: false)
  }

  static func answer(
    _ request: DocumentDiagnosticRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> DocumentDiagnosticReport {
    let id = document.findingsName
    if request.previousResultId == id { return .unchanged(resultId: id) }
    return .full(resultId: id, items: DiagnosticConverter(document: document, client: client).all())
  }
}
