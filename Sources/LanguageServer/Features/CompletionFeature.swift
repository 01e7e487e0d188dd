import JSONRPC
import LanguageServerProtocol
import SourceText

/// What may be written at the cursor: by letters or by what they stand for, with accents or without, one word or
/// several. It looks at the line before the cursor, at what the article has been folded into, and at the tables; never
/// at the text.
enum CompletionFeature: DocumentFeature {
  typealias Request = CompletionRequest

  /// More nobody reads at a glance; typing on brings the others.
  static let mostItems = 15

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.completionProvider = CompletionOptions(
      labelDetailsSupport: client.capabilities.completion.labelDetails)
  }

  static func answer(
    _ request: CompletionRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> CompletionList? {
    let offset = document.offset(request.position)
    let typed = TypedText(at: offset, in: document)
    var suggestions = SuggestionList(limit: mostItems)
    let dates = DateSuggestions(document: document, offset: offset, language: client.language)
    dates.add(to: &suggestions)
    if !typed.endings.isEmpty {
      dates.addArticleDay(after: typed, to: &suggestions)
      ArticleSuggestions(document: document, typed: typed).add(to: &suggestions)
      LexiconSuggestions(document: document, typed: typed, client: client).add(to: &suggestions)
    }
    // Most are for one ending.
    var last: (ending: TypedText.Ending, place: Suggestion.Place)?
    let items = suggestions.all.enumerated().map { order, suggestion in
      let ending = suggestion.ending
      let known = last.flatMap { $0.ending === ending ? $0.place : nil }
      let place =
        known ?? Suggestion.Place(ending, replaceEnd: typed.wordEnd, in: document, for: client)
      last = (ending, place)
      return suggestion.item(order: order, at: place, for: client)
    }
    // A phrase is found by its words without accents, which no client can go on with by itself.
    return CompletionList(isIncomplete: !typed.endings.isEmpty, items: items)
  }
}
