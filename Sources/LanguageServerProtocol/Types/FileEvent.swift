package import JSONText

/// Something happened to a file; what, it is looked at for.
package struct FileEvent: Equatable, Sendable, JSONReadable {
  package var uri: DocumentURI

  package init(json: JSONValue) throws(JSONMismatch) {
    uri = try json.field("uri")
  }
}
