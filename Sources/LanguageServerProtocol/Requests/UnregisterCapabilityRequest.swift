package import JSONText

/// Takes back what ``RegisterCapabilityRequest`` added.
package struct UnregisterCapabilityRequest: ServerRequest {
  package static let method = "client/unregisterCapability"
  package typealias Response = JSONValue

  /// The misspelt name is the protocol's.
  package var unregistrations: [Unregistration]

  package init(unregistrations: [Unregistration]) {
    self.unregistrations = unregistrations
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("unregisterations", unregistrations)
    }
  }
}
