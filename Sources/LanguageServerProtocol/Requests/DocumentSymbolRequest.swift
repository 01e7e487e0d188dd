package import JSONText

/// The outline of a document.
package struct DocumentSymbolRequest: TextDocumentRequest {
  package static let method = "textDocument/documentSymbol"
  package typealias Response = DocumentSymbolResponse

  package var textDocument: TextDocumentIdentifier

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
  }
}
