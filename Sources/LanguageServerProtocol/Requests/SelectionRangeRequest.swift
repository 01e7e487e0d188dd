package import JSONText

/// For each position the ranges around it, from the smallest to the largest.
///
/// The answer has exactly one element for each position, in their order.
package struct SelectionRangeRequest: TextDocumentRequest {
  package static let method = "textDocument/selectionRange"
  package typealias Response = [SelectionRange]

  package var textDocument: TextDocumentIdentifier
  package var positions: [Position]

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    positions = try json.field("positions")
  }
}
