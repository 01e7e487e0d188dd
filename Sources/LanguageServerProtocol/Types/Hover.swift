package import JSONText

/// What is shown about a place in the text.
package struct Hover: Equatable, Sendable, JSONWritable {
  package var contents: MarkupContent
  /// What it is about.
  package var range: PositionRange?

  package init(contents: MarkupContent, range: PositionRange? = nil) {
    self.contents = contents
    self.range = range
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("contents", contents)
      $0.field("range", range)
    }
  }
}
