package import JSONText

/// How much `$/logTrace` the client wants from now on.
package struct SetTraceNotification: ClientNotification {
  package static let method = "$/setTrace"

  package var value: TraceValue

  package init(json: JSONValue) throws(JSONMismatch) {
    value = try json.field("value")
  }
}
