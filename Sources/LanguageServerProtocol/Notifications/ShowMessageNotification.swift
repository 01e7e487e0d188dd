package import JSONText

/// A message for the reader.
package struct ShowMessageNotification: ServerNotification {
  package static let method = "window/showMessage"

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
