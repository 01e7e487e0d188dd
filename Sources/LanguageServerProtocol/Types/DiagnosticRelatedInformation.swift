package import JSONText

/// Another place that has to do with a finding, such as the other rank of a person.
package struct DiagnosticRelatedInformation: Equatable, Sendable, JSONReadable, JSONWritable {
  package var location: Location
  package var message: String

  package init(location: Location, message: String) {
    self.location = location
    self.message = message
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    location = try json.field("location")
    message = try json.field("message")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("location", location)
      $0.field("message", message)
    }
  }
}
