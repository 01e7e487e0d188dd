import Extraction

extension EntityCard {
  /// Rank and posts as the whole article gives them, and how often the person is named.
  func person() -> Markup {
    var text = Markup()
    guard let person = document.article.people.first(where: { $0.mentions.contains(occurrence.range) }) else {
      return text
    }
    text.title(person.name, note: person.rank)
    for position in person.positions { text.item(position) }
    if person.isAuthor { text.line(say("Tác giả", "Author")) }
    if let first = person.mentions.first {
      text.line(
        say(
          "Được nhắc \(person.mentions.count) lần, lần đầu ở dòng \(line(of: first)).",
          "Named \(person.mentions.count)×, first on line \(line(of: first))."))
    }
    return text
  }
}
