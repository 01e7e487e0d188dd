package import JSONText

/// What can be folded in a document.
package struct FoldingRangeRequest: TextDocumentRequest {
  package static let method = "textDocument/foldingRange"
  package typealias Response = [FoldingRange]

  package var textDocument: TextDocumentIdentifier

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
  }
}
