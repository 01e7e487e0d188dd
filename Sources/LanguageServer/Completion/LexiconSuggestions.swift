import Extraction
import JSONText
import Lexicon
import SourceText
import VietnameseText

/// What the tables know: ranks, posts with the bodies that they mostly belong to, places, bodies, abbreviations, days.
struct LexiconSuggestions {
  private let typed: TypedText
  private let index = LexiconIndex.shared
  private let card: LexiconCard
  /// The day of the article, which decides what is gone.
  private let day: Int?

  private static let mostMatches = 400

  init(document: Snapshot, typed: TypedText, client: Client) {
    self.typed = typed
    card = LexiconCard(language: client.language)
    day = document.articleDay
  }

  func add(to suggestions: inout SuggestionList) {
    // Where the tables know what several words begin, what their last ones begin is something else, but for what has its
    // own reason: letters, a place behind its unit, a body behind its post.
    var isMatched = false
    for ending in typed.endings where ending.folded.letters.count >= 2 || ending.isBehindUnit {
      // Behind what is an entry by itself, longer ones are other things.
      var isComplete = false
      let isOuterMatched = isMatched
      index.forEachMatch(of: ending, limit: Self.mostMatches) { entry, match in
        if match.isAll, match.missingAccents == 0 {
          isComplete = entry.sense != nil || ending.words > 1 || entry.isCommon
        }
        if isComplete { return false }
        let hasReason = ending.isBehindUnit || entry.headLetters > 0 || entry.isLetters
        if !isOuterMatched || hasReason, isWanted(entry, match, by: ending) {
          if add(entry, match, by: ending, to: &suggestions), ending.words > 1 { isMatched = true }
        }
        return true
      }
    }
  }

  private func isWanted(
    _ entry: LexiconIndex.Entry, _ match: LexiconIndex.Match, by ending: TypedText.Ending
  ) -> Bool {
    if entry.isLetters { return ending.mayBeLetters }
    if entry.sense != nil, ending.words < 2 { return false }
    if case .unit(let units, _) = ending.before {
      guard entry.kind == .province || entry.kind == .place, !entry.units.isDisjoint(with: units) else {
        return false
      }
      return ending.mayBegin(.unit, isWhole: match.isWhole, missingAccents: match.missingAccents)
    }
    if entry.skipped > 0 || ending.folded.letters.count <= Int(entry.headLetters) { return false }
    let sort: TypedText.Ending.Sort =
      switch entry.kind {
      case .rank: .rank
      case .title, .usualBody: .post
      case .province, .place: .place
      case .body: .name
      case .weekday, .month: .calendar
      case .abbreviation: entry.isName ? .name : .phrase
      }
    return ending.mayBegin(sort, isWhole: match.isWhole, missingAccents: match.missingAccents)
  }

  /// - Returns: whether it is what was typed, in the list or behind better ones.
  private func add(
    _ entry: LexiconIndex.Entry, _ match: LexiconIndex.Match, by ending: TypedText.Ending,
    to suggestions: inout SuggestionList
  ) -> Bool {
    let isFormer = entry.hasEnd && isOver(entry)
    if isFormer, ending.words == 1, !ending.isBehindUnit { return false }
    let source: Suggestion.Source =
      isFormer ? .former : entry.sense != nil ? .phrase : Suggestion.Source(entry.kind)
    let order = Suggestion.order(
      ending, source, isCommon: entry.isCommon, missingAccents: match.missingBefore,
      length: Int(entry.length))
    guard suggestions.mayTake(order) else { return true }
    var text = index.text(of: entry)
    let isDay = entry.kind == .weekday || entry.kind == .month
    if !isDay, text.withUTF8({ ending.hasOtherCapitals(than: $0) || ending.hasOtherMarks(than: $0) }) {
      return false
    }
    suggestions.add(text, order, ending) { text in
      Suggestion(
        source: source, text: text, detail: detail(entry, isFormer), ending: ending,
        missingAccents: match.missingBefore, isCommon: entry.isCommon,
        rest: index.rest(of: entry, from: ending.folded.letters.count),
        card: ["kind": .integer(Int(entry.kind.rawValue)), "row": .integer(Int(entry.row.offset))])
    }
    return true
  }

  /// Whether it had ended before the article's day; without one, whether it has ended at all.
  private func isOver(_ entry: LexiconIndex.Entry) -> Bool {
    guard let day else { return true }
    return TableDay.last(index.end(of: entry)).map { $0 < day } ?? false
  }

  private func detail(_ entry: LexiconIndex.Entry, _ isFormer: Bool) -> String? {
    let sort = sort(entry)
    guard isFormer else { return sort }
    let day = LexiconCard.written(String(decoding: index.end(of: entry), as: UTF8.self))
    let end = card.say("đến \(day)", "until \(day)")
    return sort.map { "\($0), \(end)" } ?? end
  }

  private func sort(_ entry: LexiconIndex.Entry) -> String? {
    switch entry.kind {
    // By its letters what they stand for, by its words the letters.
    case .abbreviation:
      return entry.sense != nil
        ? index.abbreviation(entry.row)
        : LexiconTable.abbreviations.string(entry.row, .senses).split(separator: "|").first.map(String.init)
    case .rank: return LexiconTable.ranks.string(entry.row, .class)
    case .title: return card.say("chức vụ", "post")
    case .body:
      let sort = card.bodyClass(LexiconTable.bodies.string(entry.row, .class))
      return sort.isEmpty ? nil : sort
    case .province, .place:
      let units = LexiconTable.places.strings(entry.row, .admin)
      return units.first.map { $0.isEmpty ? nil : units.joined(separator: ", ") }
        ?? card.kindName(LexiconTable.places.string(entry.row, .kind))
    case .weekday, .month, .usualBody: return nil
    }
  }
}
