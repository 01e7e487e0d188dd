package import JSONText

/// A range and the ranges around it, each inside the next.
package struct SelectionRange: Equatable, Sendable, JSONWritable {
  package var range: PositionRange
  /// From the inside out.
  package var parents: [PositionRange]

  package init(range: PositionRange, parents: [PositionRange] = []) {
    self.range = range
    self.parents = parents
  }

  package func write(to json: inout JSONWriter) {
    json.beginObject()
    json.field("range", range)
    for parent in parents {
      json.key("parent")
      json.beginObject()
      json.field("range", parent)
    }
    for _ in parents { json.endObject() }
    json.endObject()
  }
}
