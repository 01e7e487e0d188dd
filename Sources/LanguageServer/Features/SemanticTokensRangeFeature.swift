import JSONRPC
import LanguageServerProtocol

/// The highlighting of what is on the screen.
enum SemanticTokensRangeFeature: DocumentFeature {
  typealias Request = SemanticTokensRangeRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.semanticTokensProvider?.range = true
  }

  static func answer(
    _ request: SemanticTokensRangeRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> SemanticTokens? {
    let range = document.byteRange(request.range)
    return SemanticTokens(data: TokenEncoder(document: document, client: client).tokens(in: range))
  }
}
