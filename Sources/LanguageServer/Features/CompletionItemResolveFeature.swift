import Extraction
import JSONRPC
import JSONText
import LanguageServerProtocol
import Lexicon

/// The card of an offered item, when the reader looks at it.
enum CompletionItemResolveFeature: ServerFeature {
  typealias Request = CompletionItemResolveRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.completionProvider?.resolveProvider = true
  }

  static func answer(
    _ request: CompletionItemResolveRequest, by server: Server
  ) throws(ResponseError) -> CompletionItem {
    var item = request.item
    guard let client = server.client, let text = card(item, server, client), !text.isEmpty else {
      return item
    }
    item.documentation = text.content(client.capabilities.completion.documentationFormat.first ?? .plainText)
    return item
  }

  private static func card(_ item: CompletionItem, _ server: Server, _ client: Client) -> Markup? {
    guard let data = item.data else { return nil }
    let card = LexiconCard(language: client.language)
    if let kind = data["kind"]?.integer.flatMap({ UInt8(exactly: $0) }).flatMap(LexiconIndex.Kind.init),
      let offset = data["row"]?.integer.flatMap({ UInt32(exactly: $0) })
    {
      return card.entry(kind, LexiconTable.Row(offset: offset))
    }
    guard let document = data["uri"]?.string.flatMap({ server.documents[DocumentURI(rawValue: $0)] }) else {
      return nil
    }
    if let name = data["person"]?.string {
      let written = document.article.written
      return document.article.people { written.string(of: $0.pointee.name) == name }.first.map {
        PersonCard(document: document, language: client.language).markup(document.article.person($0))
      }
    }
    guard let letters = data["abbreviation"]?.string else { return nil }
    var text = Markup()
    text.title(letters, note: item.detail)
    let own = item.detail.map(EntityCard.folded)
    let others = AbbreviationLexicon.shared.entry(AbbreviationForm(letters))?.senses ?? []
    card.addSenses(others.filter { EntityCard.folded($0) != own }, to: &text)
    return text
  }
}

extension LexiconCard {
  /// - Parameter row: read from what a client sent back, so it may be anything.
  func entry(_ kind: LexiconIndex.Kind, _ row: LexiconTable.Row) -> Markup? {
    switch kind {
    case .rank: LexiconTable.ranks.isRow(row) ? rank(row) : nil
    case .title: LexiconTable.titles.isRow(row) ? title(row) : nil
    case .body: LexiconTable.bodies.isRow(row) ? body(row) : nil
    case .province, .place: LexiconTable.places.isRow(row) ? place(row) : nil
    case .abbreviation: LexiconTable.abbreviations.isRow(row) ? abbreviation(row) : nil
    case .weekday, .month, .usualBody: nil
    }
  }

  private func abbreviation(_ row: LexiconTable.Row) -> Markup {
    let table = LexiconTable.abbreviations
    let senses = table.strings(row, .senses)
    var text = Markup()
    text.title(table.string(row, .abbreviation), note: senses.first)
    addSenses(Array(senses.dropFirst()), to: &text)
    return text
  }

  func addSenses(_ senses: [String], to text: inout Markup) {
    if senses.isEmpty { return }
    text.line(say("Nghĩa khác:", "Other meanings:"))
    for sense in senses.prefix(8) { text.item(sense) }
  }
}

extension TypedTable {
  /// Whether a row of the table begins there.
  func isRow(_ row: LexiconTable.Row) -> Bool {
    let place = Int(row.offset)
    return place > 0 && place < byteCount && untyped.bytes[place - 1] == 0x0A
  }
}
