package import JSONText

/// The safe style fixes of a document. Options such as the tab size mean nothing to an article and are
/// not read.
package struct FormattingRequest: TextDocumentRequest {
  package static let method = "textDocument/formatting"
  package typealias Response = [TextEdit]?

  package var textDocument: TextDocumentIdentifier

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
  }
}
