package import JSONText

/// A line of text above a line of a document.
package struct CodeLens: Equatable, Sendable, JSONReadable, JSONWritable {
  /// Within one line.
  package var range: PositionRange
  /// What it says and does; `nil` until it is resolved.
  package var command: Command?
  package var data: JSONValue?

  package init(range: PositionRange, command: Command? = nil, data: JSONValue? = nil) {
    self.range = range
    self.command = command
    self.data = data
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    range = try json.field("range")
    command = json.optionalField("command")
    data = json.optionalField("data")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      $0.field("command", command)
      $0.field("data", data)
    }
  }
}
