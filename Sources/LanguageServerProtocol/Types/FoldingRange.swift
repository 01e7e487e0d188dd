package import JSONText

/// Lines that can be folded, from the end of the first to the end of the last.
package struct FoldingRange: Equatable, Sendable, JSONWritable {
  package var startLine: Int
  package var endLine: Int

  package init(startLine: Int, endLine: Int) {
    self.startLine = startLine
    self.endLine = endLine
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("startLine", startLine)
      $0.field("endLine", endLine)
    }
  }
}
