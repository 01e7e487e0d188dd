package import JSONText

/// One change to a document.
package struct TextDocumentContentChange: Equatable, Sendable, JSONReadable {
  /// What is replaced; `nil` for the whole document.
  package var range: PositionRange?
  /// UTF-8.
  package var text: [UInt8]

  package init(json: JSONValue) throws(JSONMismatch) {
    range = try json.field("range")
    text = try json.utf8Field("text")
  }
}
