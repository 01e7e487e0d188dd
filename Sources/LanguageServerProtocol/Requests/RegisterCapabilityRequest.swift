package import JSONText

/// Adds capabilities after `initialize`, where the client allows that.
package struct RegisterCapabilityRequest: ServerRequest {
  package static let method = "client/registerCapability"
  package typealias Response = JSONValue

  package var registrations: [Registration]

  package init(registrations: [Registration]) {
    self.registrations = registrations
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("registrations", registrations)
    }
  }
}
