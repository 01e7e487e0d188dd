package import JSONText

/// Shows a message with buttons. The answer is the button that was pressed, if any.
package struct ShowMessageRequest: ServerRequest {
  package static let method = "window/showMessageRequest"
  package typealias Response = MessageActionItem?

  package var type: MessageType
  package var message: String
  package var actions: [MessageActionItem]

  package init(type: MessageType, message: String, actions: [MessageActionItem] = []) {
    self.type = type
    self.message = message
    self.actions = actions
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("type", type)
      $0.field("message", message)
      $0.list("actions", actions)
    }
  }
}
