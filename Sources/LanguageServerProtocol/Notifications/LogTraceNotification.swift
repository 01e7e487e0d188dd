package import JSONText

/// A line about what the server does, for a client that has asked for it with `trace`.
package struct LogTraceNotification: ServerNotification {
  package static let method = "$/logTrace"

  package var message: String
  /// More about it, when the client asked for `verbose`.
  package var verbose: String?

  package init(message: String, verbose: String? = nil) {
    self.message = message
    self.verbose = verbose
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("message", message)
      $0.field("verbose", verbose)
    }
  }
}
