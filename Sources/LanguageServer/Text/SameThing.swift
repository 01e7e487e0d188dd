import Extraction
import SourceText
import VietnameseText

/// The mentions of one thing: of a person, of an abbreviation, of a place …
struct SameThing {
  let document: Snapshot
  let mention: Article.Occurrence
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
    self.document = document
    self.mention = mention
    let article = document.article
    if let person = article.person(named: mention) {
      ranges = person.mentions
      definition =
        person.mentions.first { EntityCard.oneLine(document.text($0)) == person.name } ?? person.mentions
        .first
        ?? mention.range
      return
    }
    var found: [ByteRange] = []
    let words = Self.words(mention.range, in: document)
    article.forEachOccurrence(touching: article.text.range) { other in
      guard other.mention.kind == mention.mention.kind else { return }
      if Self.isSame(mention.mention, other.mention) ?? (Self.words(other.range, in: document) == words) {
        found.append(other.range)
      }
    }
    ranges = found
    definition = Self.phrase(of: mention, in: article) ?? found.first ?? mention.range
  }

  /// The words that the article says an abbreviation stands for.
  static func phrase(of occurrence: Article.Occurrence, in article: Article) -> ByteRange? {
    for sense in article.facts.glossary.senses(of: occurrence.mention) {
      if case .definedHere(let place) = sense.evidence { return article.range(place) }
    }
    return nil
  }

  /// What the details say; `nil` where only the words can tell.
  private static func isSame(_ one: Mention, _ other: Mention) -> Bool? {
    switch (one.detail, other.detail) {
    case (.abbreviation(let one), .abbreviation(let other)): one.form.raw == other.form.raw
    case (.rank(let one), .rank(let other)):
      one.row == other.row && (one.form == .nonexistent) == (other.form == .nonexistent)
    case (.date(let one), .date(let other)): one.value == other.value
    default: nil
    }
  }

  /// Words without regard to case, normal form and white space.
  private static func words(_ range: ByteRange, in document: Snapshot) -> [SyllableKey] {
    var tokens: [Token] = []
    let inside = range.clamped(to: document.article.text.range)
    document.bytes[inside.start..<inside.end].withUnsafeBufferPointer {
      Tokenizer.appendTokens(of: $0, to: &tokens)
    }
    return tokens.map(\.key)
  }
}
