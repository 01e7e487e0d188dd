package import JSONText

/// Whether the thing at a position can be renamed.
package struct PrepareRenameRequest: TextDocumentRequest {
  package static let method = "textDocument/prepareRename"
  package typealias Response = PrepareRenameResult?

  package var textDocument: TextDocumentIdentifier
  package var position: Position

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    position = try json.field("position")
  }
}
