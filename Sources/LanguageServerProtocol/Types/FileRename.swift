package import JSONText

/// Where a file was, and where it is.
package struct FileRename: Equatable, Sendable, JSONReadable {
  package var oldURI: DocumentURI
  package var newURI: DocumentURI

  package init(json: JSONValue) throws(JSONMismatch) {
    oldURI = try json.field("oldUri")
    newURI = try json.field("newUri")
  }
}
