package import JSONText

/// Lines that can be folded. Without characters it starts and ends at the ends of its lines.
package struct FoldingRange: Equatable, Sendable, JSONWritable {
  package var startLine: Int
  package var startCharacter: Int?
  package var endLine: Int
  package var endCharacter: Int?
  package var kind: FoldingRangeKind?
  package var collapsedText: String?

  package init(
    startLine: Int, startCharacter: Int? = nil, endLine: Int, endCharacter: Int? = nil,
    kind: FoldingRangeKind? = nil, collapsedText: String? = nil
  ) {
    self.startLine = startLine
    self.startCharacter = startCharacter
    self.endLine = endLine
    self.endCharacter = endCharacter
    self.kind = kind
    self.collapsedText = collapsedText
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("startLine", startLine)
      $0.field("startCharacter", startCharacter)
      $0.field("endLine", endLine)
      $0.field("endCharacter", endCharacter)
      $0.field("kind", kind)
      $0.field("collapsedText", collapsedText)
    }
  }
}
