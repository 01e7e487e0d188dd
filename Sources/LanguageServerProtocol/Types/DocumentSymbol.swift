package import JSONText

/// A node of the outline.
package struct DocumentSymbol: Equatable, Sendable, JSONWritable {
  /// Not empty.
  package var name: String
  package var detail: String?
  package var kind: SymbolKind
  /// All that belongs to it.
  package var range: PositionRange
  /// What is selected when it is gone to; within `range`.
  package var selectionRange: PositionRange
  package var children: [DocumentSymbol]

  package init(
    name: String, detail: String? = nil, kind: SymbolKind, range: PositionRange,
    selectionRange: PositionRange, children: [DocumentSymbol] = []
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("detail", detail)
      $0.field("kind", kind)
      $0.field("range", range)
      $0.field("selectionRange", selectionRange)
      $0.list("children", children)
    }
  }
}
