package import JSONText

/// One step of a ``WorkspaceEdit``.
package enum DocumentChange: Equatable, Sendable, JSONWritable {
  case edit(TextDocumentEdit)
  /// Creates an empty file, for clients that have declared the resource operation `create`.
  case create(DocumentURI, ignoreIfExists: Bool)

  package func write(to json: inout JSONWriter) {
    switch self {
    case .edit(let edit): edit.write(to: &json)
    case .create(let uri, let ignoreIfExists):
      json.object {
        $0.field("kind", "create")
        $0.field("uri", uri)
        $0.field("options", ["ignoreIfExists": ignoreIfExists])
      }
    }
  }
}
