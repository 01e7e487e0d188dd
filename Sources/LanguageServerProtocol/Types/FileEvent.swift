package import JSONText

/// Something happened to a file.
package struct FileEvent: Equatable, Sendable, JSONReadable {
  package var uri: DocumentURI
  package var type: FileChangeType

  package init(json: JSONValue) throws(JSONMismatch) {
    uri = try json.field("uri")
    type = try json.field("type")
  }
}
