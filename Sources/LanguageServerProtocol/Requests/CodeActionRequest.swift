package import JSONText

/// What can be done about a range.
///
/// Go by `range` and the server's own findings: some clients drop members of the diagnostics in
/// `context`, or give their ranges in bytes.
package struct CodeActionRequest: TextDocumentRequest {
  package static let method = "textDocument/codeAction"
  package typealias Response = [CodeActionOrCommand]

  package var textDocument: TextDocumentIdentifier
  package var range: PositionRange
  package var context: CodeActionContext

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    range = try json.field("range")
    context = CodeActionContext(json: json["context"] ?? .null)
  }
}
