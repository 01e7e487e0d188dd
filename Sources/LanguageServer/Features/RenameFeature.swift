import JSONRPC
import LanguageServerProtocol
import Linting

/// Another name for a person or an abbreviation. What would make two things one is refused with words; where a given
/// name may be somebody else's, a client that can is asked to show the change first.
enum RenameFeature: DocumentFeature {
  typealias Request = RenameRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    if capabilities.renameProvider == nil { capabilities.renameProvider = .simple }
  }

  static func answer(
    _ request: RenameRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> WorkspaceEdit? {
    guard let renaming = Renaming(at: document.offset(request.position), in: document, for: client) else {
      throw ResponseError(
        .requestFailed,
        client.say(
          "Chỉ đổi được tên người và chữ viết tắt.", "Only people and abbreviations can be renamed."))
    }
    let changes = try renaming.changes(to: request.newName).sorted { $0.edit.range < $1.edit.range }
    let can = client.capabilities
    guard can.workspace.documentChanges, can.workspace.changeAnnotations, can.renameAnnotations,
      changes.contains(where: \.isDoubtful)
    else { return document.workspaceEdit(changes.map(\.edit), for: client) }
    var cursor = document.sourceCursor()
    let edits = changes.compactMap { change in
      document.sourceEdit(change.edit).map { (edit: $0, isDoubtful: change.isDoubtful) }
    }.map { change in
      LanguageServerProtocol.TextEdit(
        range: cursor.range(change.edit.range), newText: change.edit.newText,
        annotationId: change.isDoubtful ? doubtful : nil)
    }
    let annotation = ChangeAnnotation(
      label: client.say(
        "Chỗ chỉ gọi bằng tên, có thể là người khác", "Given name alone; it may be somebody else"),
      needsConfirmation: true)
    return WorkspaceEdit(
      documentChanges: [TextDocumentEdit(uri: document.uri, version: document.version, edits: edits)],
      changeAnnotations: [doubtful: annotation])
  }

  private static let doubtful = "given-name"
}
