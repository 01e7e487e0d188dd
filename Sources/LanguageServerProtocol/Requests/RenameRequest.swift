package import JSONText

/// Renames the thing at a position wherever it is mentioned.
package struct RenameRequest: TextDocumentRequest {
  package static let method = "textDocument/rename"
  package typealias Response = WorkspaceEdit?

  package var textDocument: TextDocumentIdentifier
  package var position: Position
  package var newName: String

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    position = try json.field("position")
    newName = try json.field("newName")
  }
}
