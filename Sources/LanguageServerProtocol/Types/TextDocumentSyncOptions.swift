package import JSONText

/// What the server wants to hear about open documents.
package struct TextDocumentSyncOptions: Equatable, Sendable, JSONWritable {
  package var openClose: Bool
  package var change: TextDocumentSyncKind
  package var save: Bool

  package init(
    openClose: Bool, change: TextDocumentSyncKind, save: Bool = false
  ) {
    self.openClose = openClose
    self.change = change
    self.save = save
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("openClose", openClose)
      $0.field("change", change)
      $0.flag("save", save)
    }
  }
}
