package import JSONText

/// Names a document at a version.
package struct VersionedTextDocumentIdentifier: Equatable, Sendable, JSONReadable {
  package var uri: DocumentURI
  /// `nil` from clients that do not count.
  package var version: Int?

  package init(json: JSONValue) throws(JSONMismatch) {
    uri = try json.field("uri")
    version = json.optionalField("version")
  }
}
