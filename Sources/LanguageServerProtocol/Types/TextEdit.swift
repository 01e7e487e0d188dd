package import JSONText

/// Replaces a range by a text.
package struct TextEdit: Equatable, Sendable, JSONReadable, JSONWritable {
  package var range: PositionRange
  package var newText: String
  /// A key of ``WorkspaceEdit/changeAnnotations``, only inside ``TextDocumentEdit``.
  package var annotationId: String?

  package init(range: PositionRange, newText: String, annotationId: String? = nil) {
    self.range = range
    self.newText = newText
    self.annotationId = annotationId
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    range = try json.field("range")
    newText = try json.field("newText")
    annotationId = json.optionalField("annotationId")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("range", range)
      $0.field("newText", newText)
      $0.field("annotationId", annotationId)
    }
  }
}
