package import JSONText

/// A range in a document.
package struct Location: Equatable, Sendable, JSONReadable, JSONWritable {
  package var uri: DocumentURI
  package var range: PositionRange

  package init(uri: DocumentURI, range: PositionRange) {
    self.uri = uri
    self.range = range
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    uri = try json.field("uri")
    range = try json.field("range")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("uri", uri)
      $0.field("range", range)
    }
  }
}
