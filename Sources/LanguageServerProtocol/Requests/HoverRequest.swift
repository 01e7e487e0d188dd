package import JSONText

/// What is known about the text at a position.
package struct HoverRequest: TextDocumentRequest {
  package static let method = "textDocument/hover"
  package typealias Response = Hover?

  package var textDocument: TextDocumentIdentifier
  package var position: Position

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    position = try json.field("position")
  }
}
