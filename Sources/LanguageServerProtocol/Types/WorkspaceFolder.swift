package import JSONText

/// One of the folders that are open.
package struct WorkspaceFolder: Equatable, Sendable, JSONReadable {
  package var uri: DocumentURI

  package init(json: JSONValue) throws(JSONMismatch) {
    uri = try json.field("uri")
  }
}
