package import JSONText

/// The findings in a document, asked for by the client (pull).
package struct DocumentDiagnosticRequest: TextDocumentRequest {
  package static let method = "textDocument/diagnostic"
  package typealias Response = DocumentDiagnosticReport

  package var textDocument: TextDocumentIdentifier
  /// What an earlier report called itself; the same again can be answered with "unchanged".
  package var previousResultId: String?

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    previousResultId = json.optionalField("previousResultId")
  }
}
