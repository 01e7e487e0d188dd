import Extraction
import Linting
import SourceText

/// What an article says of one of its people.
struct PersonCard {
  let document: Snapshot
  let language: MessageLanguage

  func markup(_ person: Person) -> Markup {
    let card = LexiconCard(language: language)
    var text = Markup()
    text.title(person.name, note: person.rank)
    for position in person.positions { text.item(position) }
    if person.isAuthor { text.line(card.say("Tác giả", "Author")) }
    if let first = person.mentions.first {
      let line = document.line(of: first.start) + 1
      text.line(
        card.say(
          "Được nhắc \(person.mentions.count) lần, lần đầu ở dòng \(line).",
          "Named \(person.mentions.count)×, first on line \(line)."))
    }
    return text
  }
}
