package import JSONText

/// The highlighting of a document.
package struct SemanticTokensFullRequest: TextDocumentRequest {
  package static let method = "textDocument/semanticTokens/full"
  package typealias Response = SemanticTokens?

  package var textDocument: TextDocumentIdentifier

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
  }
}
