package import JSONText

/// What is renamed, and the name that the client proposes to begin with.
package struct PrepareRenameResult: Equatable, Sendable, JSONWritable {
  package var range: PositionRange
  package var placeholder: String

  package init(range: PositionRange, placeholder: String) {
    self.range = range
    self.placeholder = placeholder
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      $0.field("placeholder", placeholder)
    }
  }
}
