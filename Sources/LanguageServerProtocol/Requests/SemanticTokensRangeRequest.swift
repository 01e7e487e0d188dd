package import JSONText

/// The highlighting of a part of a document, usually what is on the screen.
package struct SemanticTokensRangeRequest: TextDocumentRequest {
  package static let method = "textDocument/semanticTokens/range"
  package typealias Response = SemanticTokens?

  package var textDocument: TextDocumentIdentifier
  package var range: PositionRange

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    range = try json.field("range")
  }
}
