package import JSONText

/// All mentions of the thing at a position.
package struct ReferencesRequest: TextDocumentRequest {
  package static let method = "textDocument/references"
  package typealias Response = [Location]

  package var textDocument: TextDocumentIdentifier
  package var position: Position
  /// Whether the defining mention is wanted too.
  package var includeDeclaration: Bool

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    position = try json.field("position")
    includeDeclaration = json["context"]?.flag("includeDeclaration") ?? true
  }
}
