package import JSONText

/// A capability that is taken back.
package struct Unregistration: Equatable, Sendable, JSONWritable {
  package var id: String
  package var method: String

  package init(id: String, method: String) {
    self.id = id
    self.method = method
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("method", method)
    }
  }
}
