package import JSONText

/// Ranges of equal length and text that are edited together.
package struct LinkedEditingRanges: Equatable, Sendable, JSONWritable {
  package var ranges: [PositionRange]
  /// A regular expression for what they may hold.
  package var wordPattern: String?

  package init(ranges: [PositionRange], wordPattern: String? = nil) {
    self.ranges = ranges
    self.wordPattern = wordPattern
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("ranges", ranges)
      $0.field("wordPattern", wordPattern)
    }
  }
}
