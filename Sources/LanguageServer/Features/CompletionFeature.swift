import Extraction
import JSONRPC
import JSONText
import LanguageServerProtocol
import Lexicon
import SourceText

/// What may be written at the cursor: by letters or by what they stand for, with accents or without, one word or
/// several. It looks at the line before the cursor, at what the article has been folded into, and at the tables; never
/// at the text.
enum CompletionFeature: DocumentFeature {
  typealias Request = CompletionRequest

  /// More nobody reads; typing on brings the others.
  static let mostItems = 60
  private static let mostOfTables = 400

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
      addFromTables(typed, client, to: &suggestions)
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

  private static func addFromTables(
    _ typed: TypedText, _ client: Client, to suggestions: inout SuggestionList
  ) {
    let index = LexiconIndex.shared
    let card = LexiconCard(language: client.language)
    for ending in typed.endings where ending.folded.letters.count >= 2 {
      index.forEachMatch(of: ending.folded, limit: mostOfTables) { entry, missing in
        if entry.kind == .abbreviation {
          // By letters: capitals, or the whole of it. By expansion: one word begins too many.
          let isWhole = Int(entry.count) == ending.folded.letters.count
          guard entry.isExpansion ? ending.words > 1 : ending.capitals != .none || isWhole else { return }
        }
        let source = entry.isExpansion ? Suggestion.Source.shortForm : Suggestion.Source(entry.kind)
        let order = Suggestion.order(
          ending, source, isCommon: entry.isCommon, missingAccents: missing, length: Int(entry.length))
        guard suggestions.mayTake(order) else { return }
        suggestions.add(index.text(of: entry), order, ending) { text in
          Suggestion(
            source: source, text: text, detail: detail(entry, card), ending: ending,
            missingAccents: missing, isCommon: entry.isCommon,
            rest: index.rest(of: entry, from: ending.folded.letters.count),
            card: ["kind": .integer(Int(entry.kind.rawValue)), "row": .integer(Int(entry.row.offset))])
        }
      }
    }
  }

  private static func detail(_ entry: LexiconIndex.Entry, _ card: LexiconCard) -> String? {
    switch entry.kind {
    case .abbreviation:
      return LexiconTable.abbreviations.string(entry.row, .senses).split(separator: "|").first.map(
        String.init)
    case .rank: return LexiconTable.ranks.string(entry.row, .class)
    case .title: return card.say("chức vụ", "post")
    case .body:
      let sort = card.bodyClass(LexiconTable.bodies.string(entry.row, .class))
      return sort.isEmpty ? nil : sort
    case .province, .place:
      let admin = LexiconTable.places.string(entry.row, .admin)
      return admin.isEmpty ? card.kindName(LexiconTable.places.string(entry.row, .kind)) : admin
    case .weekday, .month: return nil
    }
  }
}
