package import JSONText

/// The highlighting of a document.
package struct SemanticTokensFullRequest: TextDocumentRequest {
  package static let method = "textDocument/semanticTokens/full"
  package typealias Response = SemanticTokens?

  package var textDocument: TextDocumentIdentifier
  /// Where results may be sent as they are found.
  package var partialResultToken: ProgressToken?

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    partialResultToken = json.optionalField("partialResultToken")
  }
}
