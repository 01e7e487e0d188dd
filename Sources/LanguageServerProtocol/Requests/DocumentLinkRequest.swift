package import JSONText

/// The links in a document.
package struct DocumentLinkRequest: TextDocumentRequest {
  package static let method = "textDocument/documentLink"
  package typealias Response = [DocumentLink]

  package var textDocument: TextDocumentIdentifier

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
  }
}
