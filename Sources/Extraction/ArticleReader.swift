package import Lexicon
import SourceText
import VietnameseText

/// The whole pipeline on one page: bytes → paragraphs → tokens → mentions. It holds no state of an article, so one
/// reader serves every thread; what is scratch memory is the caller's.
///
/// Recognisers run in the order below because each may look at what those before it found: a post needs its body, a
/// body the places inside it, a person the rank and the post beside the name. Each is one file in `Recognizers/`.
///
/// It never changes; it is a class so that an article, which holds it, is cheap to hand about.
package final class ArticleReader: Sendable {
  /// Reads with the lexicon that the product ships.
  package static let shared = ArticleReader(gazetteer: .shared)

  package let gazetteer: Gazetteer
  let scratches = ScratchPool()
  /// What the newsroom's and the writer's own glossaries say.
  package let userGlossary: UserGlossary
  private let recognizers: Recognizers

  package init(gazetteer: Gazetteer, userGlossary: UserGlossary = UserGlossary()) {
    self.gazetteer = gazetteer
    self.userGlossary = userGlossary
    recognizers = Recognizers(gazetteer, userGlossary)
  }

  /// In an object, because every article has its reader with it and they are a hundred tables; and not copyable, because
  /// each copy of one, for each paragraph, would count references to all its tables.
  private final class Recognizers: Sendable {
    let dates: DateRecognizer
    let documents: DocumentRecognizer
    let abbreviations: AbbreviationRecognizer
    let ranks: RankRecognizer
    let locations: LocationRecognizer
    let organizations: OrganizationRecognizer
    let positions: PositionRecognizer
    let persons: PersonRecognizer
    let gate: TokenGate

    init(_ gazetteer: Gazetteer, _ userGlossary: UserGlossary) {
      dates = DateRecognizer(gazetteer: gazetteer)
      documents = DocumentRecognizer(gazetteer: gazetteer)
      abbreviations = AbbreviationRecognizer(userGlossary: userGlossary)
      ranks = RankRecognizer(gazetteer: gazetteer)
      locations = LocationRecognizer(gazetteer: gazetteer)
      organizations = OrganizationRecognizer(gazetteer: gazetteer)
      positions = PositionRecognizer(gazetteer: gazetteer)
      persons = PersonRecognizer(gazetteer: gazetteer)
      gate = TokenGate(dates, ranks, documents)
    }
  }

  /// Memory that reading one paragraph after another uses again, and the words met so far.
  package struct Scratch: Sendable {
    /// Those of the paragraph come first; the rest means nothing.
    var tokens: [Token] = []
    var mentions = ParagraphMentions()
    var phrases = PhraseMatches()
    var interest = TokenInterest()
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
    let count = Tokenizer.read(bytes, into: &scratch.tokens, memo: &scratch.memo)
    return scratch.tokens.withUnsafeBufferPointer { buffer in
      let tokens = TokenList(buffer, count: count)
      scratch.phrases.find(in: tokens, gazetteer: gazetteer)
      probe(.tokens)
      return scratch.phrases.withView(tokenCount: count) { phrases in
        let plain = ParagraphText(bytes: bytes, tokens: tokens, phrases: phrases)
        scratch.interest.find(in: plain, recognizers.gate)
        return scratch.interest.withView { interest in
          let paragraph = plain.with(interest)
          let reading = read(paragraph, &scratch.mentions, probe)
          inspect(paragraph, reading)
          return reading
        }
      }
    }
  }

  private func read(
    _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions, _ probe: (Stage) -> Void
  ) -> ParagraphReading {
    mentions.reset(tokenCount: paragraph.count)
    recognizers.dates.recognize(paragraph, into: &mentions)
    probe(.dates)
    recognizers.abbreviations.recognize(paragraph, into: &mentions)
    probe(.abbreviations)
    recognizers.documents.recognize(paragraph, into: &mentions)
    probe(.documents)
    recognizers.ranks.recognize(paragraph, into: &mentions)
    probe(.ranks)
    recognizers.locations.recognize(paragraph, into: &mentions)
    probe(.locations)
    recognizers.organizations.recognize(paragraph, into: &mentions)
    probe(.organizations)
    recognizers.positions.recognize(paragraph, into: &mentions)
    probe(.positions)
    recognizers.persons.recognize(paragraph, into: &mentions)
    probe(.persons)

    let sorted = mentions.sorted()
    return ParagraphReading(
      mentions: sorted, definitions: mentions.definitions, attributes: mentions.attributes(in: sorted))
  }
}
