import Extraction
import SourceText
import VietnameseText

/// The mentions of one thing: of a person, of an abbreviation, of a place …
struct SameThing {
  let mention: Article.Occurrence
  /// Who it is, of a person.
  let person: Person?
  /// Every mention in reading order.
  let ranges: [ByteRange]
  /// Where the thing is introduced: the phrase that an abbreviation stands for, or the first full mention of a
  /// person. For other kinds the first mention.
  let definition: ByteRange

  /// The innermost thing at `offset`; `nil` where there is none.
  init?(at offset: Int, in document: Snapshot) {
    guard let mention = document.article.occurrences(at: offset).first else { return nil }
    self.init(mention, in: document)
  }

  init(_ mention: Article.Occurrence, in document: Snapshot) {
    self.mention = mention
    let article = document.article
    person = article.person(named: mention)
    if let person {
      ranges = person.mentions
      definition =
        person.mentions.first { OneLine.text(document.text($0)) == person.name } ?? person.mentions
        .first
        ?? mention.range
      return
    }
    if case .abbreviation(let detail) = mention.mention.detail {
      ranges = article.occurrences(of: detail.form).map(\.range)
    } else {
      ranges = Self.ranges(of: mention, in: document)
    }
    definition = Self.phrase(of: mention, in: article) ?? ranges.first ?? mention.range
  }

  /// Of kinds of which nothing says where they are; all mentions are gone through once, and those that are written alike
  /// are asked once what they are.
  private static func ranges(of mention: Article.Occurrence, in document: Snapshot) -> [ByteRange] {
    var spellings = Spellings(of: [mention.mention.kind], in: document)
    document.article.forEachOccurrence(touching: document.article.text.range) { spellings.add($0) }
    let own = ThingName(of: mention, in: document).key
    return spellings.all.filter { ThingName(of: $0.first, $0.abbreviations, in: document).key == own }
      .flatMap(\.ranges).sorted()
  }

  /// The words that the article says an abbreviation stands for.
  static func phrase(of occurrence: Article.Occurrence, in article: Article) -> ByteRange? {
    for sense in article.facts.glossary.senses(of: occurrence.mention) {
      if case .definedHere(let place) = sense.evidence { return article.range(place) }
    }
    return nil
  }
}
