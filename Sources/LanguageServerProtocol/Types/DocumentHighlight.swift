package import JSONText

/// A mention of the thing at the cursor.
package struct DocumentHighlight: Equatable, Sendable, JSONWritable {
  package var range: PositionRange
  package var kind: DocumentHighlightKind?

  package init(range: PositionRange, kind: DocumentHighlightKind? = nil) {
    self.range = range
    self.kind = kind
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      $0.field("kind", kind)
    }
  }
}
