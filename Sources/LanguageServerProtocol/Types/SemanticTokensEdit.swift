package import JSONText

/// Replaces some numbers of the earlier array. Edits of one answer all refer to that array, not to one
/// another's outcome.
package struct SemanticTokensEdit: Equatable, Sendable, JSONWritable {
  package var start: Int
  package var deleteCount: Int
  package var data: [Int]

  package init(start: Int, deleteCount: Int, data: [Int]) {
    self.start = start
    self.deleteCount = deleteCount
    self.data = data
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("start", start)
      $0.field("deleteCount", deleteCount)
      $0.field("data", data)
    }
  }
}
