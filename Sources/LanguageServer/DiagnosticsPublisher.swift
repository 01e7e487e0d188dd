import LanguageServerProtocol
import Linting

/// Sends findings to clients that do not ask for them.
struct DiagnosticsPublisher {
  /// Which documents the client shows findings of.
  private var shown: Set<DocumentURI> = []

  mutating func publish(_ uris: [DocumentURI], by server: Server, to client: Client) {
    guard !client.pullsDiagnostics else { return }
    for uri in uris {
      guard let document = server.documents[uri] else { continue }
      let diagnostics = DiagnosticConverter(document: document, client: client).all()
      server.notify(
        PublishDiagnosticsNotification(
          uri: uri, version: client.capabilities.diagnostic.version ? document.version : nil,
          diagnostics: diagnostics))
      if diagnostics.isEmpty { shown.remove(uri) } else { shown.insert(uri) }
    }
  }

  mutating func clear(_ uri: DocumentURI, by server: Server) {
    guard shown.remove(uri) != nil else { return }
    server.notify(PublishDiagnosticsNotification(uri: uri, diagnostics: []))
  }

  mutating func clearAll(by server: Server) {
    for uri in shown.sorted(by: { $0.rawValue < $1.rawValue }) { clear(uri, by: server) }
  }
}
