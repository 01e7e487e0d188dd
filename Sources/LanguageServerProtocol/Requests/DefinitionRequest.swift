package import JSONText

/// Where the thing at a position is defined: an abbreviation's expansion, a person's first full mention.
package struct DefinitionRequest: TextDocumentRequest {
  package static let method = "textDocument/definition"
  package typealias Response = DefinitionResponse?

  package var textDocument: TextDocumentIdentifier
  package var position: Position

  package init(json: JSONValue) throws(JSONMismatch) {
    textDocument = try json.field("textDocument")
    position = try json.field("position")
  }
}
