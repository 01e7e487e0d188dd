package import JSONText

/// A link in the text.
package struct DocumentLink: Equatable, Sendable, JSONWritable {
  package var range: PositionRange
  /// A URI.
  package var target: String
  package var tooltip: String?

  package init(range: PositionRange, target: String, tooltip: String? = nil) {
    self.range = range
    self.target = target
    self.tooltip = tooltip
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      $0.field("target", target)
      $0.field("tooltip", tooltip)
    }
  }
}
