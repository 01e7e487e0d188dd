package import JSONText

/// Our own: the entities and people of a document, or of a range of it.
///
/// It is specified in `Protocol/README.md`.
package struct EntitiesRequest: TextDocumentRequest {
  package static let method = "chugiai/entities"
  package typealias Response = DocumentEntities?

  package var textDocument: TextDocumentIdentifier
  /// Only entities that touch this range; people are those of the whole article all the same.
  package var range: PositionRange?

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    range = json.optionalField("range")
  }
}
