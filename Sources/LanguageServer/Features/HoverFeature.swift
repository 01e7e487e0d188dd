import Extraction
import JSONRPC
import LanguageServerProtocol
import SourceText
import Standoff

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
    if document.labels != nil { return labelled(at: offset, document, client) }
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

  /// The same where people label the document: with what they have said of each entity, and with what they have added.
  private static func labelled(at offset: Int, _ document: Snapshot, _ client: Client) -> Hover? {
    let items = document.labelledEntities(innermostAt: ByteRange(offset, offset))
    guard let first = items.first else { return nil }
    let occurrences = document.article.occurrences(at: offset)
    var text = Markup()
    for item in items {
      let occurrence = occurrences.first {
        $0.mention.kind == item.entity.kind && $0.range == item.entity.range
      }
      let card = occurrence.map {
        EntityCard(occurrence: $0, document: document, language: client.language).markup
      }
      text.append(LabelCard(item: item, document: document, language: client.language).markup(card))
    }
    return Hover(
      contents: text.content(client.hoverMarkup), range: document.positionRange(first.entity.range))
  }
}
