import Dispatch
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

  /// Begins, on another thread, to make what every reader needs and what takes nothing of the lexicon's index, so that it
  /// is there when this thread has the index ready. It is most of the work of a process that reads one page.
  package static func prepare() {
    DispatchQueue.global(qos: .userInitiated).async {
      _ = AbbreviationLexicon.shared
      _ = DocumentWords.shared
    }
  }

  package let gazetteer: Gazetteer
  let scratches = ScratchPool<Scratch>()
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
    let documents = DocumentRecognizer()
    let abbreviations: AbbreviationRecognizer
    let ranks: RankRecognizer
    let locations = LocationRecognizer()
    let organizations = OrganizationRecognizer()
    let positions = PositionRecognizer()
    let persons: PersonRecognizer
    let furtherPlaces = FurtherPlaces()
    let gate: TokenGate

    init(_ gazetteer: Gazetteer, _ userGlossary: UserGlossary) {
      dates = DateRecognizer(gazetteer: gazetteer)
      abbreviations = AbbreviationRecognizer(userGlossary: userGlossary)
      ranks = RankRecognizer(gazetteer: gazetteer)
      persons = PersonRecognizer(gazetteer: gazetteer)
      gate = TokenGate(dates, ranks, documents)
    }
  }

  /// What reading a paragraph goes through, in this order.
  package enum Stage: String {
    case tokens, dates, abbreviations, documents, ranks, locations, organizations, positions, persons
  }

  /// Scratch memory that fits this reader.
  package func makeScratch() -> Scratch {
    let gate = recognizers.gate
    return Scratch(
      memo: gazetteer.wordMemo { [gazetteer] token in
        let traits = WordTraits(of: token, isRight: gazetteer.isRight(token.word))
        return UInt16(gate.readers(of: token)) | UInt16(traits.rawValue) << 8
      })
  }

  /// Lets go of the scratch memory of all threads but one.
  package func keepOneScratch() { scratches.keepOne() }

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
    scratch.begin()
    scratch.add(ByteRange(0, bytes.count), of: bytes)
    var result = ParagraphReading.empty
    read(bytes, &scratch, probe: probe) { _, paragraph, reading in
      inspect(paragraph, reading)
      result = reading
    }
    return result
  }

  /// Reads the paragraphs that `next` gives until it gives none, several of them side by side: each stage goes over all of
  /// them before the next one begins, because the program of all stages does not fit into a processor's nearest cache.
  ///
  /// - Parameters:
  ///   - next: the next paragraph of `text`, without the line terminator at its end.
  ///   - body: what becomes of each paragraph, in order, while its tokens are still there.
  func readParagraphs(
    of text: UnsafeBufferPointer<UInt8>, scratch: inout Scratch, next: () -> ByteRange?,
    _ body: (ByteRange, ParagraphText, ParagraphReading) -> Void
  ) {
    var isAtEnd = false
    while !isAtEnd {
      scratch.begin()
      while !scratch.isFull {
        guard let range = next() else {
          isAtEnd = true
          break
        }
        scratch.add(range, of: text)
      }
      read(text, &scratch, probe: { _ in }, body)
    }
  }

  private func read(
    _ text: UnsafeBufferPointer<UInt8>, _ scratch: inout Scratch, probe: (Stage) -> Void,
    _ body: (ByteRange, ParagraphText, ParagraphReading) -> Void
  ) {
    scratch.withParagraphs(of: text, gazetteer, recognizers.gate) { paragraphs, mentions in
      let all = 0..<paragraphs.count
      func run(_ stage: Stage, _ recognize: (ParagraphText, inout ParagraphMentions) -> Void) {
        for place in all { recognize(paragraphs[place], &mentions[place]) }
        probe(stage)
      }
      probe(.tokens)
      for place in all { mentions[place].reset(tokenCount: paragraphs[place].count) }
      run(.dates) { recognizers.dates.recognize($0, into: &$1) }
      run(.abbreviations) { recognizers.abbreviations.recognize($0, into: &$1) }
      run(.documents) { recognizers.documents.recognize($0, into: &$1) }
      run(.ranks) { recognizers.ranks.recognize($0, into: &$1) }
      run(.locations) { recognizers.locations.recognize($0, into: &$1) }
      run(.organizations) { recognizers.organizations.recognize($0, into: &$1) }
      run(.positions) { recognizers.positions.recognize($0, into: &$1) }
      run(.persons) {
        recognizers.persons.recognize($0, into: &$1)
        recognizers.furtherPlaces.recognize($0, into: &$1)
      }
      for place in all { body(paragraphs.ranges[place], paragraphs[place], mentions[place].takeReading()) }
    }
  }
}
