package import JSONText

/// A document was saved.
package struct DidSaveTextDocumentNotification: ClientNotification {
  package static let method = "textDocument/didSave"

  package var textDocument: TextDocumentIdentifier

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
  }
}
