package import JSONText

/// Edits of one document at one version.
package struct TextDocumentEdit: Equatable, Sendable, JSONWritable {
  package var uri: DocumentURI
  /// `nil` for a document that is not open.
  package var version: Int?
  package var edits: [TextEdit]

  package init(uri: DocumentURI, version: Int?, edits: [TextEdit]) {
    self.uri = uri
    self.version = version
    self.edits = edits
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.key("textDocument")
      $0.object {
        $0.field("uri", uri)
        $0.key("version")
        version.write(to: &$0)
      }
      $0.field("edits", edits)
    }
  }
}
