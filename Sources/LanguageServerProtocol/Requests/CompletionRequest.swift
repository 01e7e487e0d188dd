package import JSONText

/// What may be written at a position.
package struct CompletionRequest: TextDocumentRequest {
  package static let method = "textDocument/completion"
  package typealias Response = CompletionList?

  package var textDocument: TextDocumentIdentifier
  package var position: Position

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    position = try json.field("position")
  }
}
