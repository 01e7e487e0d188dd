import Extraction

extension EntityCard {
  /// Rank and posts as the whole article gives them, and how often the person is named.
  func person() -> Markup {
    guard let person = document.article.person(named: occurrence) else { return Markup() }
    return PersonCard(document: document, language: language).markup(person)
  }
}
