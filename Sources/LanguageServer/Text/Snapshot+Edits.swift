import LanguageServerProtocol
import Linting
import SourceText

extension Snapshot {
  /// Edits of this article in the form that the client can do, for the version that they are about.
  func workspaceEdit(_ edits: [Linting.TextEdit], for client: Client) -> WorkspaceEdit {
    workspaceEdit(protocolEdits(edits), for: client)
  }

  /// The same of edits of the document as the client has it, which may touch its markup.
  func workspaceEdit(ofMarkup edits: [Linting.TextEdit], for client: Client) -> WorkspaceEdit {
    workspaceEdit(converted(edits), for: client)
  }

  private func workspaceEdit(
    _ edits: [LanguageServerProtocol.TextEdit], for client: Client
  ) -> WorkspaceEdit {
    guard client.capabilities.workspace.documentChanges else { return WorkspaceEdit(changes: [uri: edits]) }
    return WorkspaceEdit(documentChanges: [TextDocumentEdit(uri: uri, version: version, edits: edits)])
  }

  /// In reading order, in the client's units; without those that would destroy markup.
  func protocolEdits(_ edits: [Linting.TextEdit]) -> [LanguageServerProtocol.TextEdit] {
    converted(edits.compactMap(sourceEdit))
  }

  private func converted(_ edits: [Linting.TextEdit]) -> [LanguageServerProtocol.TextEdit] {
    var cursor = sourceCursor()
    return edits.sorted { $0.range < $1.range }.map {
      LanguageServerProtocol.TextEdit(range: cursor.range($0.range), newText: $0.newText)
    }
  }

  /// The edits of as many of `fixes` as go together: of two that touch, the first.
  static func combined(_ fixes: [Fix]) -> [Linting.TextEdit] {
    var taken: [Linting.TextEdit] = []
    var end = -1
    for fix in fixes.sorted(by: { ($0.edits.first?.range.start ?? 0) < ($1.edits.first?.range.start ?? 0) }) {
      let edits = fix.edits.sorted { $0.range < $1.range }
      guard let first = edits.first, first.range.start > end else { continue }
      taken += edits
      end = edits.map(\.range.end).max() ?? end
    }
    return taken
  }
}
