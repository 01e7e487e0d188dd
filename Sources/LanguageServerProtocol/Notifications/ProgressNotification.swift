package import JSONText

/// Something about work in progress: a ``WorkDoneProgress``, or a part of a result.
///
/// It is not sent for a token that the client has not given, or not agreed to.
package struct ProgressNotification<Value: JSONWritable & Sendable>: ServerNotification {
  package static var method: String { "$/progress" }

  package var token: ProgressToken
  package var value: Value

  package init(token: ProgressToken, value: Value) {
    self.token = token
    self.value = value
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("token", token)
      $0.field("value", value)
    }
  }
}
