package import JSONText

/// The reader has stopped some work that the server reported on.
package struct WorkDoneProgressCancelNotification: ClientNotification {
  package static let method = "window/workDoneProgress/cancel"

  package var token: ProgressToken

  package init(json: JSONValue) throws(JSONMismatch) {
    token = try json.field("token")
  }
}
