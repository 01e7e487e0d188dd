package import JSONText

/// What may be written at a position.
package struct CompletionList: Equatable, Sendable, JSONWritable {
  /// Whether typing on may bring more items, so that the client asks again.
  package var isIncomplete: Bool
  package var items: [CompletionItem]

  package init(isIncomplete: Bool, items: [CompletionItem]) {
    self.isIncomplete = isIncomplete
    self.items = items
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("isIncomplete", isIncomplete)
      $0.field("items", items)
    }
  }
}
