package import JSONText

/// The client does not want the answer to a request any more. It still gets one.
package struct CancelRequestNotification: ClientNotification {
  package static let method = "$/cancelRequest"

  package var id: IntegerOrString

  package init(json: JSONValue) throws(JSONMismatch) {
    id = try json.field("id")
  }
}
