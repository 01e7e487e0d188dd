package import JSONText

/// The client has read the answer to `initialize`; from now on the server may send requests.
package struct InitializedNotification: ClientNotification {
  package static let method = "initialized"

  package init(json: JSONValue) {
  }
}
