package import JSONText

/// The findings in a document, sent by the server (push).
///
/// They replace all that were sent for the document before; an empty list clears them.
package struct PublishDiagnosticsNotification: ServerNotification {
  package static let method = "textDocument/publishDiagnostics"

  package var uri: DocumentURI
  /// The version of the document that they are about.
  package var version: Int?
  package var diagnostics: [Diagnostic]

  package init(uri: DocumentURI, version: Int? = nil, diagnostics: [Diagnostic]) {
    self.uri = uri
    self.version = version
    self.diagnostics = diagnostics
  }

  package var expectedSize: Int { diagnostics.reduce(uri.rawValue.utf8.count) { $0 + $1.expectedSize } }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("uri", uri)
      $0.field("version", version)
      $0.field("diagnostics", diagnostics)
    }
  }
}
