import SourceText

/// Makes the people of an article from the person mentions of its paragraphs.
enum PeopleFolder {
  static func people(in paragraphs: [Article.Paragraph], text: TextBuffer, glossary: Glossary) -> [Person] {
    []
  }
}
