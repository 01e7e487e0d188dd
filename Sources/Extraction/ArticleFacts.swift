package import SourceText

/// What can be said only of an article as a whole, folded from its paragraphs: which abbreviation stands for what
/// here, and who is in it.
///
/// It is made anew after each edit, so making it must stay cheap: it looks at what was found, never at the text's
/// tokens.
package struct ArticleFacts: Sendable {
  package let glossary: Glossary
  package let people: [Person]
  private let confirmedNames: Set<UInt64>

  package init(paragraphs: [Article.Paragraph], text: TextBuffer, reader: ArticleReader) {
    glossary = Glossary(paragraphs: paragraphs, text: text, userGlossary: reader.userGlossary)
    let folder = PeopleFolder(paragraphs: paragraphs, text: text)
    people = folder.people
    confirmedNames = folder.confirmed
  }

  /// Whether the article means an entity by the mention. Only what looks like a name with nothing beside it to say so
  /// depends on the article: it counts where the name is somebody's elsewhere.
  package func states(_ mention: Mention) -> Bool {
    guard case .person(let detail) = mention.detail else { return true }
    return PeopleFolder.states(detail, confirmed: confirmedNames)
  }
}
