package import JSONText

/// Lines of text above the lines of a document.
package struct CodeLensRequest: TextDocumentRequest {
  package static let method = "textDocument/codeLens"
  package typealias Response = [CodeLens]

  package var textDocument: TextDocumentIdentifier

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
  }
}
