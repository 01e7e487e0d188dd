import Extraction
import JSONRPC
import LanguageServerProtocol

/// Whether something at the cursor can have another name, and the name to begin with.
enum PrepareRenameFeature: DocumentFeature {
  typealias Request = PrepareRenameRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    if client.capabilities.prepareRename { capabilities.renameProvider = .withPrepare }
  }

  static func answer(
    _ request: PrepareRenameRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> PrepareRenameResult? {
    guard let renaming = Renaming(at: document.offset(request.position), in: document, for: client) else {
      return nil
    }
    return PrepareRenameResult(
      range: document.positionRange(renaming.thing.mention.range), placeholder: renaming.placeholder)
  }
}
