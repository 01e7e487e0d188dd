package import JSONText

/// Changes to several documents.
///
/// `documentChanges` is for clients that have declared it, `changes` for all others; one of the two is given.
package struct WorkspaceEdit: Equatable, Sendable, JSONWritable {
  package var changes: [DocumentURI: [TextEdit]]?
  /// In the order in which they are to be done.
  package var documentChanges: [TextDocumentEdit]?
  package var changeAnnotations: [String: ChangeAnnotation]?

  package init(changes: [DocumentURI: [TextEdit]]) {
    self.changes = changes
  }

  package init(documentChanges: [TextDocumentEdit], changeAnnotations: [String: ChangeAnnotation]? = nil) {
    self.documentChanges = documentChanges
    self.changeAnnotations = changeAnnotations
  }

  package func write(to json: inout JSONWriter) {
    let changes = changes.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.key.rawValue, $0.value) }) }
    json.object {
      $0.field("changes", changes)
      $0.field("documentChanges", documentChanges)
      $0.field("changeAnnotations", changeAnnotations)
    }
  }
}
