package import JSONText

/// Something that can be done about a range: an edit, a command, or both in that order.
///
/// Reading one that a client sends back keeps the edit as it was sent: some clients have every action resolved, and take
/// the answer for all of it.
package struct CodeAction: Equatable, Sendable, JSONReadable, JSONWritable {
  package var title: String
  package var kind: CodeActionKind?
  /// The findings that it mends.
  package var diagnostics: [Diagnostic]
  /// Whether "auto fix" may take it: at most one for a finding.
  package var isPreferred: Bool
  package var edit: WorkspaceEdit?
  /// The edit of an action that a client sent back, where `edit` says nothing new.
  package var sentEdit: JSONValue?
  package var command: Command?
  /// What the server wants back to resolve the action.
  package var data: JSONValue?

  package init(
    title: String, kind: CodeActionKind? = nil, diagnostics: [Diagnostic] = [],
    isPreferred: Bool = false, edit: WorkspaceEdit? = nil,
    command: Command? = nil, data: JSONValue? = nil
  ) {
    self.title = title
    self.kind = kind
    self.diagnostics = diagnostics
    self.isPreferred = isPreferred
    self.edit = edit
    self.command = command
    self.data = data
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    title = try json.field("title")
    kind = json.optionalField("kind")
    diagnostics = json.elements("diagnostics")
    isPreferred = json.flag("isPreferred")
    edit = nil
    sentEdit = json["edit"]
    command = json.optionalField("command")
    data = json.optionalField("data")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("title", title)
      $0.field("kind", kind)
      $0.list("diagnostics", diagnostics)
      $0.flag("isPreferred", isPreferred)
      if edit != nil { $0.field("edit", edit) } else { $0.field("edit", sentEdit) }
      $0.field("command", command)
      $0.field("data", data)
    }
  }
}
