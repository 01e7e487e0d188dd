package import JSONText

/// The ranges that hold the same text as the one at a position and are to be edited with it.
package struct LinkedEditingRangeRequest: TextDocumentRequest {
  package static let method = "textDocument/linkedEditingRange"
  package typealias Response = LinkedEditingRanges?

  package var textDocument: TextDocumentIdentifier
  package var position: Position

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    position = try json.field("position")
  }
}
