package import JSONText

/// Asks for settings.
///
/// The answer should be an array with one value for each item. Clients are known to send `null`, too few
/// values, or junk, so it is taken as it is.
package struct ConfigurationRequest: ServerRequest {
  package static let method = "workspace/configuration"
  package typealias Response = JSONValue

  package var items: [ConfigurationItem]

  package init(items: [ConfigurationItem]) {
    self.items = items
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("items", items)
    }
  }
}
