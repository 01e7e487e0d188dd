package import JSONText

/// The mentions, in this document, of the thing at a position.
package struct DocumentHighlightRequest: TextDocumentRequest {
  package static let method = "textDocument/documentHighlight"
  package typealias Response = [DocumentHighlight]

  package var textDocument: TextDocumentIdentifier
  package var position: Position

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    position = try json.field("position")
  }
}
