package import JSONText

/// A document with its text.
package struct TextDocumentItem: Equatable, Sendable, JSONReadable {
  package var uri: DocumentURI
  /// What the client takes the text for. The server reads every language as an article.
  package var languageId: String
  package var version: Int
  /// UTF-8.
  package var text: [UInt8]

  package init(json: JSONValue) throws(JSONMismatch) {
    uri = try json.field("uri")
    languageId = json.optionalField("languageId") ?? ""
    version = json.optionalField("version") ?? 0
    text = try json.utf8Field("text")
  }
}
