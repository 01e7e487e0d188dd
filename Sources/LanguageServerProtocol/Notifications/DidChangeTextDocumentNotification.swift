package import JSONText

/// A document has changed.
///
/// The changes apply one after the other, each to the text that the one before has left. One that cannot
/// be read fails them all: leaving it out would let the two texts drift apart.
package struct DidChangeTextDocumentNotification: ClientNotification {
  package static let method = "textDocument/didChange"

  package var textDocument: VersionedTextDocumentIdentifier
  package var contentChanges: [TextDocumentContentChange]

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    contentChanges = try json.field("contentChanges")
  }
}
