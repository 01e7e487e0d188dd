package import JSONText

/// A line of text above a line of a document.
package struct CodeLens: Equatable, Sendable, JSONWritable {
  /// Within one line.
  package var range: PositionRange
  /// What it says and does.
  package var command: Command

  package init(range: PositionRange, command: Command) {
    self.range = range
    self.command = command
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      $0.field("command", command)
    }
  }
}
