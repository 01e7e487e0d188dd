import Extraction
import Lexicon
import Linting
import SourceText

/// What is told about one mention when the reader points at it. One file of this folder a kind.
struct EntityCard {
  let occurrence: Article.Occurrence
  let document: Snapshot
  let language: MessageLanguage

  /// Empty where there is nothing to say beyond the text.
  var markup: Markup {
    switch occurrence.mention.detail {
    case .abbreviation: abbreviation()
    case .rank(let detail): rank(detail)
    case .date(let value): date(value)
    case .person: person()
    default: Markup()
    }
  }

  /// The mention as it stands, on one line.
  var surface: String { Self.oneLine(document.text(occurrence.range)) }

  func say(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  /// Where something stands, for people: lines are counted from 1.
  func line(of range: ByteRange) -> Int { document.lines.line(at: range.start) + 1 }

  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
