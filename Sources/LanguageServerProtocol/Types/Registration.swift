package import JSONText

/// A capability that is added. The id takes it back.
package struct Registration: Equatable, Sendable, JSONWritable {
  package var id: String
  package var method: String
  package var registerOptions: JSONValue?

  package init(id: String, method: String, registerOptions: JSONValue? = nil) {
    self.id = id
    self.method = method
    self.registerOptions = registerOptions
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("method", method)
      $0.field("registerOptions", registerOptions)
    }
  }
}
