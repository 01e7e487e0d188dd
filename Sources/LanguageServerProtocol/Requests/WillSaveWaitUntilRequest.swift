package import JSONText

/// A document is about to be saved; the client waits for edits, though not for long.
package struct WillSaveWaitUntilRequest: TextDocumentRequest {
  package static let method = "textDocument/willSaveWaitUntil"
  package typealias Response = [TextEdit]?

  package var textDocument: TextDocumentIdentifier
  package var reason: TextDocumentSaveReason?

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    reason = json.optionalField("reason")
  }
}
