package import JSONText

/// Names a document.
package struct TextDocumentIdentifier: Equatable, Sendable, JSONReadable {
  package var uri: DocumentURI

  package init(json: JSONValue) throws(JSONMismatch) {
    uri = try json.field("uri")
  }
}
