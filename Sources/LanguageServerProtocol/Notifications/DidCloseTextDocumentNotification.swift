package import JSONText

/// A document is closed; its text is now what the file holds.
package struct DidCloseTextDocumentNotification: ClientNotification {
  package static let method = "textDocument/didClose"

  package var textDocument: TextDocumentIdentifier

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
  }
}
