import SourceText

/// What can be said only of an article as a whole, folded from its paragraphs: which abbreviation stands for what
/// here, who is in it, and which names are places'.
///
/// All are kept by what they are about, a form of abbreviation or a name, the first two with the places where it stands.
/// An edit takes out what the old paragraphs said, puts in what the new ones say, and folds anew only the forms and
/// names that were in either.
package struct ArticleFacts: Sendable {
  package private(set) var glossary: Glossary
  package private(set) var people: PeopleIndex
  private var places: KnownPlaces

  /// What an edit changed.
  package struct Change: Sendable {
    /// Forms of abbreviations of which something may be different now, if only their places; some may be gone.
    package var forms: Set<UInt64> = []
    package var people = PeopleIndex.Change()
  }

  /// - Parameter threads: how many may work at once; the result does not depend on it.
  init(paragraphs: ParagraphTable, text: TextBuffer, reader: ArticleReader, threads: Int = 1) {
    (glossary, people) = ParallelReading.both(
      threads: threads,
      { Glossary(paragraphs: paragraphs, text: text, userGlossary: reader.userGlossary) },
      { PeopleIndex(paragraphs: paragraphs, text: text, reader: reader, threads: $0) })
    places = KnownPlaces(paragraphs)
  }

  /// - Parameters:
  ///   - removed: the paragraphs that an edit took out.
  ///   - added: where in `paragraphs` those stand that came in their place.
  ///   - comparison: of the two readings, where one paragraph has changed and kept its number.
  mutating func update(
    removed: [Article.Paragraph], added: Range<Int>, _ comparison: ReadingComparison?,
    paragraphs: ParagraphTable, text: TextBuffer, reader: ArticleReader
  ) -> Change {
    places.update(removed: removed, added: paragraphs.items[added])
    return Change(
      forms: glossary.update(
        removed: removed, added: added, comparison, paragraphs: paragraphs, text: text),
      people: people.update(
        removed: removed, added: added, comparison, paragraphs: paragraphs, text: text, reader: reader))
  }

  /// Whether the article means an entity by the mention. Only what looks like a name with nothing beside it to say so
  /// depends on the article: it counts where the name is somebody's or a place's elsewhere.
  package func states(_ mention: Mention) -> Bool {
    switch mention.detail {
    case .person(let detail): people.states(detail)
    case .location(let detail): !detail.isUnconfirmed || places.contains(detail.nameHash)
    default: true
    }
  }
}
