package import JSONText

/// Asks the server to stop working; `exit` follows. Kate sends it as a notification.
package struct ShutdownRequest: ClientRequest {
  package static let method = "shutdown"
  package typealias Response = NullResponse

  package init(json: JSONValue) {
  }
}
