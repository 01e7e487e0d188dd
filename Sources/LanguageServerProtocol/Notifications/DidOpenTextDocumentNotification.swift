package import JSONText

/// A document is open; from now on the client owns its text.
package struct DidOpenTextDocumentNotification: ClientNotification {
  package static let method = "textDocument/didOpen"

  package var textDocument: TextDocumentItem

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
  }
}
