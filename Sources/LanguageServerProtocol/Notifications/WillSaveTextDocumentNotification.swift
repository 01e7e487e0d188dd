package import JSONText

/// A document is about to be saved.
package struct WillSaveTextDocumentNotification: ClientNotification {
  package static let method = "textDocument/willSave"

  package var textDocument: TextDocumentIdentifier
  package var reason: TextDocumentSaveReason?

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    reason = json.optionalField("reason")
  }
}
