package import SourceText

/// What can be said only of an article as a whole, folded from its paragraphs: which abbreviation stands for what
/// here, and who is in it.
///
/// It is made anew after each edit, so making it must stay cheap: it looks at what was found, never at the text's
/// tokens.
package struct ArticleFacts: Sendable {
  package let glossary: Glossary
  package let people: [Person]

  package init(paragraphs: [Article.Paragraph], text: TextBuffer, reader: ArticleReader) {
    glossary = Glossary(paragraphs: paragraphs, text: text, userGlossary: reader.userGlossary)
    people = PeopleFolder.people(in: paragraphs, text: text, glossary: glossary)
  }
}
