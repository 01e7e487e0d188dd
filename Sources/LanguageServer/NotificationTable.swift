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
        guard let client = server.client else { return }
        server.documents.open(notification.textDocument, linter: server.linter, encoding: client.encoding)
      },
      on(DidChangeTextDocumentNotification.self) { notification, server in
        let document = notification.textDocument
        if !server.documents.change(document.uri, version: document.version, notification.contentChanges) {
          server.log(.warning, "textDocument/didChange: no open document \(document.uri.rawValue)")
        }
      },
      on(DidCloseTextDocumentNotification.self) { notification, server in
        server.close(notification.textDocument.uri)
      },
      on(SetTraceNotification.self) { notification, server in server.client?.trace = notification.value },
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
