import Extraction
import JSONRPC
import LanguageServerProtocol
import SourceText

/// What has changed in the highlighting since the last answer; everything where that answer is not known.
enum SemanticTokensDeltaFeature: DocumentFeature {
  typealias Request = SemanticTokensDeltaRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.semanticTokensProvider?.delta = true
  }

  static func answer(
    _ request: SemanticTokensDeltaRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> SemanticTokensDeltaResponse? {
    let data = TokenEncoder(document: document, client: client).tokens(in: document.article.text.range)
    let old = document.tokenMemory.data(named: request.previousResultId)
    let id = document.tokenMemory.keep(data)
    guard let old else { return .tokens(SemanticTokens(resultId: id, data: data)) }
    return .delta(SemanticTokensDelta(resultId: id, edits: edit(from: old, to: data).map { [$0] } ?? []))
  }

  /// The one edit that makes `new` of `old`, whole tokens only; `nil` where they are the same.
  static func edit(from old: [Int], to new: [Int]) -> SemanticTokensEdit? {
    let common = min(old.count, new.count)
    var prefix = 0
    while prefix < common, old[prefix] == new[prefix] { prefix += 1 }
    if prefix == old.count, prefix == new.count { return nil }
    prefix -= prefix % 5
    var suffix = 0
    while suffix < common - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] { suffix += 1 }
    suffix -= suffix % 5
    return SemanticTokensEdit(
      start: prefix, deleteCount: old.count - suffix - prefix, data: Array(new[prefix..<(new.count - suffix)])
    )
  }
}
