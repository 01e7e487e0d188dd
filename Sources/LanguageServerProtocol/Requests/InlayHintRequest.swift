package import JSONText

/// Notes to be shown between the words of a range.
package struct InlayHintRequest: TextDocumentRequest {
  package static let method = "textDocument/inlayHint"
  package typealias Response = [InlayHint]

  package var textDocument: TextDocumentIdentifier
  package var range: PositionRange

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    range = try json.field("range")
  }
}
