import Lexicon
import SourceText

/// What the abbreviations of one article stand for: its own definitions first, then what the words around them point
/// to, then the lexicon's first sense.
package struct Glossary: Sendable {
  init(paragraphs: [Article.Paragraph], text: TextBuffer, gazetteer: Gazetteer) {}

  /// The expansion of an abbreviation mention here; nil for one that nothing explains.
  package func expansion(of mention: Mention) -> String? { nil }
}
