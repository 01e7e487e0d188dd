package import JSONText

/// Asks the client for a progress bar, which ``ProgressNotification`` then moves.
package struct WorkDoneProgressCreateRequest: ServerRequest {
  package static let method = "window/workDoneProgress/create"
  package typealias Response = JSONValue

  package var token: ProgressToken

  package init(token: ProgressToken) {
    self.token = token
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("token", token)
    }
  }
}
