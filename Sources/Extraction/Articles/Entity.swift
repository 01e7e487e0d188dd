import Lexicon
public import SourceText

/// An entity of an article, with its place and what it means here.
public struct Entity: Sendable, Hashable {
  public var kind: EntityKind
  /// UTF-8 bytes of the article's text.
  public var range: ByteRange
  /// A date in ISO 8601 as far as that goes (`2020-02-19`, `--01-24`, `2020/2025`; beyond it `2023-Q2`, `weekday:5`,
  /// `lunar:--12-23`; as written where there is no such day), the expansion of an abbreviation, the
  /// canonical form of a rank, place or document; nil where there is nothing to say beyond the text.
  ///
  /// A value that begins with `!` is what the text means but does not say (QSPQ: `!quân sự, quốc phòng`).
  public var value: String?
  /// For people who ask why this is an entity; the words in it may change from release to release.
  public var evidence: Evidence

  /// By which recogniser and which of its cues an entity was found.
  public struct Evidence: Sendable, Hashable {
    /// The raw value of an `EntityKind`.
    public var recognizer: String
    /// What gave the entity away, in English: "head and owner", "before a name".
    public var cue: String

    public init(recognizer: String, cue: String) {
      self.recognizer = recognizer
      self.cue = cue
    }
  }

  public init(kind: EntityKind, range: ByteRange, value: String?, evidence: Evidence) {
    self.kind = kind
    self.range = range
    self.value = value
    self.evidence = evidence
  }
}

extension Mention {
  /// Whether `Article.withValue` may have something to say of it.
  package var mayHaveValue: Bool {
    switch detail {
    case .person, .position, .organization, .location, .none: false
    case .date, .rank, .document, .abbreviation: true
    }
  }
}

extension Article {
  /// Every entity in reading order, outer before inner.
  ///
  /// - Complexity: O(text) each time: put together when it is asked for, and not kept.
  public var entities: [Entity] {
    var result: [Entity] = []
    for paragraph in table.items {
      for mention in paragraph.reading.mentions where facts.states(mention) {
        result.append(entity(mention, in: paragraph))
      }
    }
    return result
  }

  /// The people of the article in the order in which they are first named.
  ///
  /// - Complexity: O(mentions of people) each time.
  public var people: [Person] { facts.people.all(written) }

  /// Reads what mentions say.
  package var written: WrittenWords { WrittenWords(table, text) }

  package func entity(_ mention: Mention, in paragraph: Paragraph) -> Entity {
    Entity(
      kind: mention.kind, range: mention.range.shifted(by: paragraph.range.start),
      value: value(of: mention, in: paragraph),
      evidence: Entity.Evidence(recognizer: mention.kind.rawValue, cue: mention.cue.description))
  }

  /// What a mention means in this article; see `Entity.value`.
  package func value(of mention: Mention, in paragraph: Paragraph) -> String? {
    switch mention.detail {
    case .date(let date): date.value.iso8601
    case .rank(let rank): rank.value
    case .document(let document):
      document.canonicalName(text.string(mention.range.shifted(by: paragraph.range.start)))
    case .abbreviation: facts.glossary.expansion(of: mention)
    default: nil
    }
  }

  /// Hands the bytes of `value(of:in:)` to `body`, where there is a value, without making a string of each.
  ///
  /// - Parameter words: the mention as it stands, as UTF-8.
  package func withValue(
    of mention: Mention, _ words: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    switch mention.detail {
    case .person, .position, .organization, .location, .none: break
    case .date(let date): _ = date.value.withISO8601(body)
    case .rank(let rank) where rank.form == .valid: body(LexiconTable.ranks.cell(rank.row, .rank))
    case .rank(let rank): Self.hand(rank.value, to: body)
    case .document(let document): _ = document.withCanonicalName(of: words, body)
    case .abbreviation: Self.hand(facts.glossary.expansion(of: mention), to: body)
    }
  }

  private static func hand(_ value: String?, to body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard var value else { return }
    value.withUTF8(body)
  }
}
