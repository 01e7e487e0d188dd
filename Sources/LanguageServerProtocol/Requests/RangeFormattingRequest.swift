package import JSONText

/// The safe style fixes of a range. See ``FormattingRequest``.
package struct RangeFormattingRequest: TextDocumentRequest {
  package static let method = "textDocument/rangeFormatting"
  package typealias Response = [TextEdit]?

  package var textDocument: TextDocumentIdentifier
  package var range: PositionRange

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    range = try json.field("range")
  }
}
