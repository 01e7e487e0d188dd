package import JSONText

/// A line for the client's log.
package struct LogMessageNotification: ServerNotification {
  package static let method = "window/logMessage"

  package var type: MessageType
  package var message: String

  package init(type: MessageType, message: String) {
    self.type = type
    self.message = message
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("type", type)
      $0.field("message", message)
    }
  }
}
