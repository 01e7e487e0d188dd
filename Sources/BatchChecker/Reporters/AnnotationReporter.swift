import Extraction
import JSONText
import Linting
import ProjectFiles
import SourceText

/// A format of `annotate`. One format is one file; adding one is adding its file and a line in `AnnotationFormat`.
protocol AnnotationReporter: Sendable {
  /// What stands before the first article.
  func opening() -> String
  /// One article. Called on any thread.
  func piece(_ shown: ShownArticle, in input: Input) -> [UInt8]
  /// What the summary of such a format counts of an article; nil for one without.
  func counts(_ shown: ShownArticle, in input: Input) -> RunCounts?
  /// The same in parts that follow one another; of a huge text it is not joined.
  func write(_ shown: ShownArticle, in input: Input, _ deliver: (UnsafeRawBufferPointer) -> Bool)
  /// What stands after the last.
  func closing(_ counts: RunCounts) -> String
}

extension AnnotationReporter {
  func opening() -> String { "" }
  func counts(_ shown: ShownArticle, in input: Input) -> RunCounts? { nil }
  func write(_ shown: ShownArticle, in input: Input, _ deliver: (UnsafeRawBufferPointer) -> Bool) {
    piece(shown, in: input).withUnsafeBytes { _ = deliver($0) }
  }
  func closing(_ counts: RunCounts) -> String { "" }
}

/// The formats by name.
enum AnnotationFormat: String, CaseIterable, Sendable {
  case text
  case jsonl
  case brat
  case conll
  case tsv
  case html

  func reporter(
    style: TerminalStyle, language: MessageLanguage, offsets: PositionEncoding, explains: Bool,
    articles: Int = 1, parallel: ParallelPieces = ParallelPieces()
  ) -> any AnnotationReporter {
    switch self {
    case .text: AnnotationText(style: style, language: language, explains: explains, parallel: parallel)
    case .jsonl: AnnotationLines(offsets: offsets, explains: explains, parallel: parallel)
    case .brat: BratReporter()
    case .conll: CoNLLReporter()
    case .tsv: AnnotationTable(offsets: offsets, parallel: parallel)
    case .html:
      HTMLAnnotations(report: HTMLReport(language: language, hasFindings: false, articles: articles))
    }
  }
}

/// `jsonl`: one line an article.
struct AnnotationLines: AnnotationReporter {
  var offsets = PositionEncoding.utf8
  var explains = false
  var parallel = ParallelPieces()

  func piece(_ shown: ShownArticle, in input: Input) -> [UInt8] {
    // Records are half as long again as their articles.
    var writer = JSONWriter(capacity: shown.article.text.count * 7 / 4 + 512)
    begin(input, &writer)
    JSONLinesRecords.members(
      of: shown, in: input, scale: OffsetScale(input.text.bytes, offsets), explains: explains, to: &writer)
    writer.endObject()
    writer.newline()
    return writer.finish()
  }

  func write(_ shown: ShownArticle, in input: Input, _ deliver: (UnsafeRawBufferPointer) -> Bool) {
    var writer = JSONWriter(capacity: 512)
    begin(input, &writer)
    guard writer.withBytes(deliver) else { return }
    let scale = OffsetScale(input.text.bytes, offsets)
    JSONLinesRecords.writeMembers(
      ofHuge: shown, in: input, scale: scale, explains: explains, parallel, deliver)
  }

  private func begin(_ input: Input, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("path", input.path)
  }
}

/// `tsv`: one line an entity, with a line of column names before the first. Tabs and line ends in a field are spaces.
struct AnnotationTable: AnnotationReporter {
  var offsets = PositionEncoding.utf8
  var parallel = ParallelPieces()

  func opening() -> String { OwnReport.heading }

  func piece(_ shown: ShownArticle, in input: Input) -> [UInt8] {
    let lines = Places(input.text.bytes)
    let scale = OffsetScale(input.text.bytes, offsets)
    let path = OneLine.text(input.path)
    return parallel.write(shown.article.paragraphs.count) { part in
      Array(write(shown.entities(ofParagraphs: part), shown.article, in: input, path, lines, scale).utf8)
    }
  }

  private func write(
    _ entities: [Entity], _ article: Article, in input: Input, _ path: String, _ lines: Places,
    _ scale: OffsetScale
  ) -> String {
    var text = ""
    for entity in entities {
      let place = input.place(entity.range)
      let position = FindingPlace.position(of: place.start, in: input, lines: lines)
      text += "\(path)\t\(position.line)\t\(position.column)\t\(scale(place.start))\t\(scale(place.end))"
      text += "\t\(entity.kind.rawValue)\t\(OneLine.text(article.text.string(entity.range)))"
      text += "\t\(entity.value.map(OneLine.text) ?? "")\n"
    }
    return text
  }
}
