package import JSONText

/// Asks the client to change documents, as the outcome of a command.
package struct ApplyEditRequest: ServerRequest {
  package static let method = "workspace/applyEdit"
  package typealias Response = ApplyEditResult

  /// What the change is called in the undo menu.
  package var label: String?
  package var edit: WorkspaceEdit

  package init(label: String? = nil, edit: WorkspaceEdit) {
    self.label = label
    self.edit = edit
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("label", label)
      $0.field("edit", edit)
    }
  }
}
