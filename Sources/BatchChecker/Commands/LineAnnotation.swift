import Extraction
import JSONText
import Linting
import ProjectFiles
import SourceText

/// `annotate --jsonl-input`: lines of `{"id", "text"}` in, one line out for each, in the same order. This is how a
/// distributed engine pipes its shards through.
///
/// A line that cannot be read gives `{"id": …, "error": …}` in its place, so that lines in and out always pair up; where
/// its `id` cannot be read either that is null. Blank lines at the end are no lines.
struct LineAnnotation {
  var run: TextRun
  var explains: Bool

  private struct Outcome: Sendable {
    var bytes: [UInt8]
    var bad: [(line: Int, reason: LocalizedText)]
    /// The numbers of the blank lines at its end, which may be those at the end of all.
    var blanks: Range<Int>
  }

  func execute(_ items: [InputCollector.Item], output: OutputStream, errors: OutputStream) -> Int32 {
    var status = run.reportIfNone(items, to: errors)
    for item in items {
      let source: LineReader
      var path = "-"
      switch item {
      case .standardInput: source = LineReader(descriptor: 0, path: path)
      case .file(let name, _):
        path = name
        source = LineReader(path: name)
      case .problem(let name, let reason):
        errors.tell(reason, run.language, of: name)
        status = 2
        continue
      }
      let (offsets, explains, reader) = (run.offsets, explains, run.projects.main.reader)
      var blanks: [Int] = []
      OrderedParallel.run(
        jobs: run.jobs, next: { source.next() },
        work: { batch in Self.annotate(batch, offsets, explains, reader) },
        deliver: { outcome in
          if !outcome.bytes.isEmpty, !blanks.isEmpty {
            status = 2
            Self.records(ofBlank: blanks.count).withUnsafeBytes { output.write($0) }
            for line in blanks { errors.tell(Self.notJSON, run.language, of: path, line: line) }
            blanks = []
          }
          blanks += outcome.blanks
          outcome.bytes.withUnsafeBytes { output.write($0) }
          for bad in outcome.bad {
            status = 2
            errors.tell(bad.reason, run.language, of: path, line: bad.line)
          }
          return output.isOpen
        })
      if source.failure != 0 {
        errors.tell(SystemError.text(source.failure), run.language, of: path)
        status = 2
      }
    }
    return status
  }

  private static func annotate(
    _ batch: LineReader.Batch, _ offsets: PositionEncoding, _ explains: Bool, _ reader: ArticleReader
  ) -> Outcome {
    var writer = JSONWriter(capacity: batch.bytes.count * 2)
    var bad: [(Int, LocalizedText)] = []
    var number = batch.firstLine
    var lines = batch.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if batch.bytes.last == 0x0A { lines.removeLast() }
    let end = batch.firstLine + lines.count
    while let last = lines.last, last.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
      lines.removeLast()
    }
    let blanks = batch.firstLine + lines.count..<end
    for line in lines {
      let value = try? JSONValue(parsing: Array(line))
      // Without an id nobody could tell later whose entities these are; one that is null was meant so.
      let hasID = if case .object(let object)? = value { object["id"] != nil } else { false }
      if let value, hasID, let text = value["text"]?.string {
        let article = Article(TextBuffer(text), reader: reader)
        let input = Input(path: "", text: article.text, encoding: .utf8)
        writer.beginObject()
        write(value["id"], of: line, to: &writer)
        JSONLinesRecords.members(
          of: ShownArticle(article), in: input, scale: OffsetScale(article.text.bytes, offsets),
          explains: explains,
          to: &writer)
        writer.endObject()
      } else {
        let reason = value == nil ? notJSON : value?["text"]?.string == nil ? noText : noID
        bad.append((number, reason))
        writer.beginObject()
        write(value?["id"], of: line, to: &writer)
        writer.field("error", reason.english)
        writer.endObject()
      }
      writer.newline()
      number += 1
    }
    return Outcome(bytes: writer.finish(), bad: bad, blanks: blanks)
  }

  /// What comes in the place of blank lines that others follow.
  private static func records(ofBlank count: Int) -> [UInt8] {
    var writer = JSONWriter()
    for _ in 0..<count {
      writer.object { writer in
        writer.key("id")
        writer.null()
        writer.field("error", notJSON.english)
      }
      writer.newline()
    }
    return writer.finish()
  }

  /// The id as it came. A number that has more digits than a program counts with, or is written in another way than we
  /// would write it, is copied: ids of two lines must not become one.
  private static func write(_ id: JSONValue?, of line: ArraySlice<UInt8>, to writer: inout JSONWriter) {
    let id = id ?? .null
    let isSame =
      switch id {
      case .null, .bool: true
      case .integer(let number): number != 0
      case .string(let text): !text.unicodeScalars.contains("\u{FFFD}")
      default: false
      }
    if isSame { return writer.field("id", id) }
    let bytes = Array(line)
    let place = JSONLocator.place(of: [.member("id")], in: bytes)
    writer.key("id")
    if let place { writer.members(Array(bytes[place.value])) } else { writer.null() }
  }

  private static let notJSON = LocalizedText(vi: "dòng này không phải JSON", en: "this line is not JSON")
  private static let noID = LocalizedText(vi: "dòng này không có \"id\"", en: "this line has no \"id\"")
  private static let noText = LocalizedText(
    vi: "dòng này không có \"text\" là một chuỗi", en: "this line has no \"text\" that is a string")
}
