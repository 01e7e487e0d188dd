package import JSONText

/// The protocol's `Range`: from `start` up to, and without, `end`.
///
/// As it was sent: the end may lie before the start, and both outside the document.
package struct PositionRange: Hashable, Sendable {
  package var start: Position
  package var end: Position

  package init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }

  /// The same range with its start first.
  package var ordered: PositionRange {
    start <= end ? self : PositionRange(start: end, end: start)
  }
}

extension PositionRange: JSONReadable, JSONWritable {
  package init(json: JSONValue) throws(JSONMismatch) {
    start = try json.field("start")
    end = try json.field("end")
  }

  /// Of these there are thousands in one message, so it is not left to the generic calls.
  package func write(to json: inout JSONWriter) {
    json.value(SIMD4(start.line, start.character, end.line, end.character), between: Self.texts)
  }

  private static let texts = (
    JSONPiece("{\"start\":{\"line\":"), JSONPiece(",\"character\":"),
    JSONPiece("},\"end\":{\"line\":"), JSONPiece(",\"character\":"), JSONPiece("}}")
  )
}
