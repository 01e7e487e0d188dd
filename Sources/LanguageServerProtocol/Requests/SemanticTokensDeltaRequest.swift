package import JSONText

/// What has changed in the highlighting since an earlier answer.
package struct SemanticTokensDeltaRequest: TextDocumentRequest {
  package static let method = "textDocument/semanticTokens/full/delta"
  package typealias Response = SemanticTokensDeltaResponse?

  package var textDocument: TextDocumentIdentifier
  package var previousResultId: String

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    previousResultId = try json.field("previousResultId")
  }
}
