package import JSONText

/// Settings have changed. Some clients send them, others `null` or nothing, and want to be asked.
package struct DidChangeConfigurationNotification: ClientNotification {
  package static let method = "workspace/didChangeConfiguration"

  package var settings: JSONValue?

  package init(json: JSONValue) {
    settings = json.optionalField("settings")
  }
}
