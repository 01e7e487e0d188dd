package import JSONText

/// A button under a message.
package struct MessageActionItem: Equatable, Sendable, JSONReadable, JSONWritable {
  package var title: String

  package init(title: String) {
    self.title = title
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    title = try json.field("title")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("title", title)
    }
  }
}
