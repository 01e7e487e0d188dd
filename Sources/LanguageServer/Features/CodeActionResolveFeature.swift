import JSONRPC
import JSONText
import LanguageServerProtocol

/// The edit of an action that was offered without one, for the text that it was offered for.
enum CodeActionResolveFeature: ServerFeature {
  typealias Request = CodeActionResolveRequest

  /// What `CodeActionFeature` offers says it already.
  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {}

  static func answer(
    _ request: CodeActionResolveRequest, by server: Server
  ) throws(ResponseError) -> CodeAction {
    var action = request.action
    guard let client = server.client, let data = action.data, let deferred = DeferredAction(json: data) else {
      return action
    }
    guard let document = server.documents[deferred.uri], document.contentName == deferred.content else {
      throw ResponseError(.contentModified, "the document has changed since the action was offered")
    }
    action.edit = document.workspaceEdit(deferred.work.edits(in: document), for: client)
    return action
  }
}
