package import JSONText

/// A part of a hint that can be pointed at or followed.
package struct InlayHintLabelPart: Equatable, Sendable, JSONReadable, JSONWritable {
  package var value: String
  package var tooltip: MarkupContent?
  package var location: Location?
  package var command: Command?

  package init(
    value: String, tooltip: MarkupContent? = nil, location: Location? = nil, command: Command? = nil
  ) {
    self.value = value
    self.tooltip = tooltip
    self.location = location
    self.command = command
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    value = try json.field("value")
    tooltip = json.optionalField("tooltip")
    location = json.optionalField("location")
    command = json.optionalField("command")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("value", value)
      $0.field("tooltip", tooltip)
      $0.field("location", location)
      $0.field("command", command)
    }
  }
}
