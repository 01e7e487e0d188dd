package import JSONText

/// A command of the server, with a title for the reader.
package struct Command: Equatable, Sendable, JSONReadable, JSONWritable {
  package var title: String
  package var command: String
  package var arguments: [JSONValue]?

  package init(title: String, command: String, arguments: [JSONValue]? = nil) {
    self.title = title
    self.command = command
    self.arguments = arguments
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    title = try json.field("title")
    command = try json.field("command")
    arguments = json.optionalField("arguments")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("title", title)
      $0.field("command", command)
      $0.field("arguments", arguments)
    }
  }
}
