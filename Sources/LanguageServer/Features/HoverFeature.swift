import Extraction
import JSONRPC
import LanguageServerProtocol

/// What is known about the word at the cursor: the innermost entity first, then those around it.
enum HoverFeature: DocumentFeature {
  typealias Request = HoverRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.hoverProvider = true
  }

  static func answer(
    _ request: HoverRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> Hover? {
    let offset = document.offset(request.position)
    var text = Markup()
    var range: PositionRange?
    for occurrence in document.article.occurrences(at: offset) {
      let card = EntityCard(occurrence: occurrence, document: document, language: client.language).markup
      if card.isEmpty { continue }
      if range == nil { range = document.positionRange(occurrence.range) }
      text.append(card)
    }
    return text.isEmpty ? nil : Hover(contents: text.content(client.hoverMarkup), range: range)
  }
}
