package import JSONText

/// The findings in a document, asked for by the client (pull).
package struct DocumentDiagnosticRequest: TextDocumentRequest {
  package static let method = "textDocument/diagnostic"
  package typealias Response = DocumentDiagnosticReport

  package var textDocument: TextDocumentIdentifier
  package var identifier: String?
  /// What an earlier report called itself; the same again can be answered with "unchanged".
  package var previousResultId: String?
  /// Where progress is to be reported, if anywhere.
  package var workDoneToken: ProgressToken?
  /// Where results may be sent as they are found.
  package var partialResultToken: ProgressToken?

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    identifier = json.optionalField("identifier")
    previousResultId = json.optionalField("previousResultId")
    workDoneToken = json.optionalField("workDoneToken")
    partialResultToken = json.optionalField("partialResultToken")
  }
}
