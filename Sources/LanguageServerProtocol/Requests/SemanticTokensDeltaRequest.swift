package import JSONText

/// What has changed in the highlighting since an earlier answer.
package struct SemanticTokensDeltaRequest: TextDocumentRequest {
  package static let method = "textDocument/semanticTokens/full/delta"
  package typealias Response = SemanticTokensDeltaResponse?

  package var textDocument: TextDocumentIdentifier
  package var previousResultId: String
  /// Where results may be sent as they are found.
  package var partialResultToken: ProgressToken?

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    previousResultId = try json.field("previousResultId")
    partialResultToken = json.optionalField("partialResultToken")
  }
}
