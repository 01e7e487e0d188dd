package import JSONText

/// What a client has of an earlier report about a document.
package struct PreviousResultID: Equatable, Sendable, JSONReadable {
  package var uri: DocumentURI
  package var value: String

  package init(json: JSONValue) throws(JSONMismatch) {
    uri = try json.field("uri")
    value = try json.field("value")
  }
}
