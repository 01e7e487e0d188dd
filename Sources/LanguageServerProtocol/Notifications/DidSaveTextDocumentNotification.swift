package import JSONText

/// A document was saved.
package struct DidSaveTextDocumentNotification: ClientNotification {
  package static let method = "textDocument/didSave"

  package var textDocument: TextDocumentIdentifier
  /// The text, if the server has asked for it.
  package var text: String?

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    text = json.optionalField("text")
  }
}
