import Extraction
import JSONRPC
import LanguageServerProtocol
import SourceText

/// The highlighting of a whole document.
enum SemanticTokensFullFeature: DocumentFeature {
  typealias Request = SemanticTokensFullRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.semanticTokensProvider = SemanticTokensOptions(
      legend: SemanticTokensLegend(tokenTypes: client.legend.types, tokenModifiers: client.legend.modifiers),
      range: false, delta: false)
  }

  static func answer(
    _ request: SemanticTokensFullRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> SemanticTokens? {
    let data = TokenEncoder(document: document, client: client).tokens(in: document.article.text.range)
    return SemanticTokens(resultId: document.tokenMemory.keep(data), data: data)
  }
}
