import JSONText
import LanguageServerProtocol

/// Every notification that the server listens to, besides `exit`. Others are passed over, as the protocol wants it.
///
/// `$/cancelRequest` is not here: the reader thread deals with it, ahead of the line.
enum NotificationTable {
  typealias Handler = @Sendable (JSONValue, Server) throws(JSONMismatch) -> Void

  static let handlers: [String: Handler] = Dictionary(
    uniqueKeysWithValues: [
      on(DidOpenTextDocumentNotification.self) { notification, server in
        server.reloadIfStale()
        server.open(notification.textDocument)
      },
      on(DidChangeTextDocumentNotification.self) { notification, server in
        let document = notification.textDocument
        let changes = notification.contentChanges
        server.textChanged()
        if !server.documents.change(document.uri, version: document.version, changes) {
          server.log(.warning, "textDocument/didChange: no open document \(document.uri.rawValue)")
        } else if changes.contains(where: { $0.range == nil }) {
          server.tellMovedLabels(of: document.uri)
        }
      },
      on(DidCloseTextDocumentNotification.self) { notification, server in
        server.close(notification.textDocument.uri)
      },
      on(DidSaveTextDocumentNotification.self) { notification, server in
        let uri = notification.textDocument.uri
        server.reloadIfStale()
        server.writerRests(in: uri)
        server.saveLabels(of: uri)
        let paths = [uri.filePath].compactMap { $0 }
        server.labelFilesChanged(paths)
        server.index(again: paths)
      },
      on(InitializedNotification.self) { _, server in server.initialized() },
      on(DidChangeConfigurationNotification.self) { notification, server in
        server.settingsChanged(notification.settings)
      },
      on(DidChangeWatchedFilesNotification.self) { notification, server in
        server.filesChanged(notification.changes)
      },
      on(DidRenameFilesNotification.self) { notification, server in
        server.filesRenamed(notification.files)
      },
      on(DidChangeWorkspaceFoldersNotification.self) { notification, server in
        server.foldersChanged(notification)
      },
      on(WorkDoneProgressCancelNotification.self) { notification, server in
        server.cancelProgress(notification.token)
      },
    ])

  private static func on<Notification: ClientNotification>(
    _: Notification.Type, _ body: @escaping @Sendable (Notification, Server) -> Void
  ) -> (String, Handler) {
    (
      Notification.method,
      { (json, server) throws(JSONMismatch) in body(try Notification(json: json), server) }
    )
  }
}
