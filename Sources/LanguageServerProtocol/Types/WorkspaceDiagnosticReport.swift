package import JSONText

/// Reports about several documents; also a part of a result.
package struct WorkspaceDiagnosticReport: Equatable, Sendable, JSONWritable {
  package var items: [WorkspaceDocumentDiagnosticReport]

  package init(items: [WorkspaceDocumentDiagnosticReport]) {
    self.items = items
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("items", items)
    }
  }
}
