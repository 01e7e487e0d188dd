package import Lexicon
import SourceText
package import VietnameseText

/// The whole pipeline on one page: bytes → paragraphs → tokens → mentions. It holds no state of an article, so one
/// reader serves every thread; what is scratch memory is the caller's.
///
/// Recognisers run in the order below because each may look at what those before it found: a post needs its body, a
/// body the places inside it, a person the rank and the post beside the name. Each is one file in `Recognizers/`.
package struct ArticleReader: Sendable {
  /// Reads with the lexicon that the product ships.
  package static let shared = ArticleReader(gazetteer: .shared)

  package let gazetteer: Gazetteer
  /// What the newsroom's and the writer's own glossaries say.
  package let userGlossary: UserGlossary
  private let dates: DateRecognizer
  private let documents: DocumentRecognizer
  private let abbreviations: AbbreviationRecognizer
  private let ranks: RankRecognizer
  private let locations: LocationRecognizer
  private let organizations: OrganizationRecognizer
  private let positions: PositionRecognizer
  private let persons: PersonRecognizer

  package init(gazetteer: Gazetteer, userGlossary: UserGlossary = UserGlossary()) {
    self.gazetteer = gazetteer
    self.userGlossary = userGlossary
    dates = DateRecognizer(gazetteer: gazetteer)
    documents = DocumentRecognizer(gazetteer: gazetteer)
    abbreviations = AbbreviationRecognizer(userGlossary: userGlossary)
    ranks = RankRecognizer(gazetteer: gazetteer)
    locations = LocationRecognizer(gazetteer: gazetteer)
    organizations = OrganizationRecognizer(gazetteer: gazetteer)
    positions = PositionRecognizer(gazetteer: gazetteer)
    persons = PersonRecognizer(gazetteer: gazetteer)
  }

  /// Memory that reading one paragraph after another uses again.
  package struct Scratch {
    package var tokens: [Token] = []
    package var mentions = ParagraphMentions()
    var memo: WordMemo

    package init(gazetteer: Gazetteer) {
      memo = gazetteer.wordMemo()
    }
  }

  /// What reading a paragraph goes through, in this order.
  package enum Stage: String {
    case tokens, dates, abbreviations, documents, ranks, locations, organizations, positions, persons
  }

  /// Reads one paragraph.
  ///
  /// - Parameters:
  ///   - bytes: the paragraph, without the line terminator at its end.
  ///   - inspect: called with the paragraph and what was found while the tokens are still there; the linter's hook.
  ///   - probe: called after each stage; the benchmark's hook.
  package func readParagraph(
    _ bytes: UnsafeBufferPointer<UInt8>, scratch: inout Scratch,
    inspect: (ParagraphText, ParagraphReading) -> Void = { _, _ in }, probe: (Stage) -> Void = { _ in }
  ) -> ParagraphReading {
    scratch.tokens.removeAll(keepingCapacity: true)
    Tokenizer.appendTokens(of: bytes, to: &scratch.tokens, memo: &scratch.memo)
    let paragraph = ParagraphText(bytes: bytes, tokens: scratch.tokens, gazetteer: gazetteer)
    probe(.tokens)

    scratch.mentions.reset(tokenCount: paragraph.count)
    dates.recognize(paragraph, into: &scratch.mentions)
    probe(.dates)
    abbreviations.recognize(paragraph, into: &scratch.mentions)
    probe(.abbreviations)
    documents.recognize(paragraph, into: &scratch.mentions)
    probe(.documents)
    ranks.recognize(paragraph, into: &scratch.mentions)
    probe(.ranks)
    locations.recognize(paragraph, into: &scratch.mentions)
    probe(.locations)
    organizations.recognize(paragraph, into: &scratch.mentions)
    probe(.organizations)
    positions.recognize(paragraph, into: &scratch.mentions)
    probe(.positions)
    persons.recognize(paragraph, into: &scratch.mentions)
    probe(.persons)

    let sorted = scratch.mentions.sorted()
    let reading = ParagraphReading(
      mentions: sorted, definitions: scratch.mentions.definitions,
      attributes: scratch.mentions.attributes(in: sorted))
    inspect(paragraph, reading)
    return reading
  }
}
