import Extraction
import Lexicon
import Linting
import SourceText

/// What is told about one mention when the reader points at it. One file of this folder a kind.
struct EntityCard: Speaker {
  let occurrence: Article.Occurrence
  let document: Snapshot
  let language: MessageLanguage

  /// Empty where there is nothing to say beyond the text.
  var markup: Markup {
    switch occurrence.mention.detail {
    case .abbreviation: abbreviation()
    case .rank(let detail): rank(detail)
    case .date(let detail): date(detail)
    case .person: person()
    case .position(let detail): post(detail)
    case .organization(let detail): body(detail)
    case .location(let detail): place(detail)
    case .document(let detail): document(detail)
    case .none: Markup()
    }
  }

  var card: LexiconCard { LexiconCard(language: language) }

  /// The mention as it stands, on one line.
  var surface: String { OneLine.text(document.text(occurrence.range)) }

  /// Where something stands, for people: lines are counted from 1.
  func line(of range: ByteRange) -> Int { document.line(of: range.start) + 1 }
}
