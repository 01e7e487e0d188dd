import Extraction
import JSONText
import Linting
import SourceText

/// The records of `--format jsonl`: one line an article for `annotate`, one line a finding for `check`. Offsets are
/// UTF-8 bytes of the file as it stands unless `--offsets` says otherwise; for a Word file they are of its text.
enum JSONLinesRecords {
  /// The first members of an article's record and its entities and people; the caller opens and closes the object.
  ///
  /// The text of an entity is written straight from the article's bytes: making a `String` for each took longer than
  /// reading the article.
  static func members(
    of shown: ShownArticle, in input: Input, scale: OffsetScale, explains: Bool, to writer: inout JSONWriter
  ) {
    let article = shown.article
    if let encoding = input.unusualEncoding { writer.field("encoding", encoding.rawValue) }
    writer.key("entities")
    writer.beginArray()
    entities(
      ofParagraphs: article.paragraphs.indices, shown, in: input, scale: scale, explains: explains,
      to: &writer)
    writer.endArray()
    people(article, in: input, to: &writer)
  }

  /// The same of a huge text in parts, by several threads, with all that comes after up to the line's end.
  ///
  /// - Parameter deliver: gets them in order; false ends it early.
  static func writeMembers(
    ofHuge shown: ShownArticle, in input: Input, scale: OffsetScale, explains: Bool,
    _ parallel: ParallelPieces,
    _ deliver: (UnsafeRawBufferPointer) -> Bool
  ) {
    var opening: [UInt8] = []
    if let encoding = input.unusualEncoding { opening += ",\"encoding\":\"\(encoding.rawValue)\"".utf8 }
    opening += ",\"entities\":[".utf8
    guard opening.withUnsafeBytes(deliver) else { return }
    let article = shown.article
    let pages = ReportPages()
    // Every part begins with a comma where it is not empty; the first of them goes.
    var isFirst = true
    var isWanted = true
    parallel.stream(article.paragraphs.count) { part -> ReportPages.Page in
      let page = pages.take()
      page.writer.verbatim(",", needsComma: false)
      self.entities(
        ofParagraphs: part, shown, in: input, scale: scale, explains: explains, to: &page.writer)
      return page
    } deliver: { page in
      defer { pages.putBack(page) }
      if page.writer.count == 1 { return true }
      isWanted = page.writer.withBytes { deliver(isFirst ? UnsafeRawBufferPointer(rebasing: $0[1...]) : $0) }
      isFirst = false
      return isWanted
    }
    guard isWanted else { return }
    let page = pages.take()
    page.writer.verbatim("]", needsComma: true)
    people(article, in: input, to: &page.writer)
    page.writer.endObject()
    page.writer.newline()
    _ = page.writer.withBytes(deliver)
  }

  /// Entities that people have labelled. A function by itself, so that the compiler writes out in the loop below what
  /// each entity calls.
  @inline(never)
  private static func labelled(
    _ entities: [Entity], _ article: Article, in input: Input, _ scale: OffsetScale, _ explains: Bool,
    to writer: inout JSONWriter
  ) {
    for entity in entities {
      let place = input.place(entity.range)
      writer.object { writer in
        writer.field("kind", entity.kind.rawValue)
        writer.field("start", scale(place.start))
        writer.field("end", scale(place.end))
        writer.field("text", article.text.string(entity.range))
        if let value = entity.value { writer.field("value", value) }
        if explains {
          writer.field("recognizer", entity.evidence.recognizer)
          writer.field("cue", entity.evidence.cue)
        }
      }
    }
  }

  private static func entities(
    ofParagraphs part: Range<Int>, _ shown: ShownArticle, in input: Input, scale: OffsetScale, explains: Bool,
    to writer: inout JSONWriter
  ) {
    let article = shown.article
    guard shown.isAsRead else {
      return labelled(shown.entities(ofParagraphs: part), article, in: input, scale, explains, to: &writer)
    }
    let isPlain = if case .plain = input.form { true } else { false }
    let isValid = input.isValidUTF8
    let openings = Self.openings
    article.text.bytes.withUnsafeBufferPointer { bytes in
      for paragraph in article.paragraphs[part] {
        for mention in paragraph.reading.mentions
        where mention.kind != .person && mention.kind != .location || article.facts.states(mention) {
          let range = mention.range.shifted(by: paragraph.range.start)
          let place = isPlain ? range : input.place(range)
          let (start, end) = (scale(place.start), scale(place.end))
          if isValid, range.start >= 0, range.end <= bytes.count {
            let isWhole = !explains && !mention.mayHaveValue
            let words = UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
            writer.span(openings[mention.kind.index], start: start, end: end, text: words, isWhole: isWhole)
            if isWhole { continue }
            article.withValue(of: mention, words) { writer.field("value", utf8: $0) }
          } else {
            var words = article.text.string(range)
            words.withUTF8 { words in
              writer.span(openings[mention.kind.index], start: start, end: end, text: words, isWhole: false)
              article.withValue(of: mention, words) { writer.field("value", utf8: $0) }
            }
          }
          if explains {
            writer.field("recognizer", mention.kind.rawValue)
            writer.field("cue", mention.cue.description)
          }
          writer.endObject()
        }
      }
    }
  }

  /// By kind: how the record of an entity begins, up to the number of its first byte.
  private static let openings: [JSONPiece] = EntityKind.allCases.map { kind in
    switch kind {
    case .person: JSONPiece(#"{"kind":"person","start":"#)
    case .rank: JSONPiece(#"{"kind":"rank","start":"#)
    case .position: JSONPiece(#"{"kind":"position","start":"#)
    case .organization: JSONPiece(#"{"kind":"organization","start":"#)
    case .location: JSONPiece(#"{"kind":"location","start":"#)
    case .date: JSONPiece(#"{"kind":"date","start":"#)
    case .abbreviation: JSONPiece(#"{"kind":"abbreviation","start":"#)
    case .document: JSONPiece(#"{"kind":"document","start":"#)
    }
  }

  private static func people(_ article: Article, in input: Input, to writer: inout JSONWriter) {
    let written = article.written
    let isValid = input.isValidUTF8
    func withWords(of mention: Sighting, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
      written.withBytes(of: mention) { bytes in
        if isValid { return body(bytes) }
        var words = String(decoding: bytes, as: UTF8.self)
        words.withUTF8(body)
      }
    }
    writer.key("people")
    writer.beginArray()
    article.facts.people.forEachRecord(article.table) { name, rank, posts in
      writer.beginObject()
      withWords(of: name) { writer.field("name", utf8: $0) }
      if let rank { withWords(of: rank) { writer.field("rank", utf8: $0) } }
      writer.key("positions")
      writer.beginArray()
      for post in posts { withWords(of: post.mention) { writer.value(utf8: $0) } }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }

  /// The first members of every finding's record of an input.
  static func firstMembers(of input: Input) -> [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.field("path", input.path)
    if let encoding = input.unusualEncoding { writer.field("encoding", encoding.rawValue) }
    return writer.finish()
  }

  /// - Parameter firstMembers: those of `input`.
  static func write(
    _ diagnostic: Diagnostic, fingerprint: String?, _ firstMembers: [UInt8], in input: Input, lines: Places,
    scale: OffsetScale,
    language: MessageLanguage, to writer: inout JSONWriter
  ) {
    let position = FindingPlace.position(of: diagnostic.range.start, in: input, lines: lines)
    writer.object { writer in
      writer.members(firstMembers)
      writer.field("rule", diagnostic.rule)
      writer.field("severity", diagnostic.severity.rawValue)
      writer.field("start", scale(diagnostic.range.start))
      writer.field("end", scale(diagnostic.range.end))
      writer.field("line", position.line)
      writer.field("column", position.column)
      if let paragraph = input.wordParagraph(at: diagnostic.range.start) {
        writer.field("paragraph", paragraph)
      }
      if input.isValidUTF8 {
        let range = diagnostic.range.clamped(to: input.text.range)
        input.text.bytes.withUnsafeBufferPointer { bytes in
          writer.field("text", utf8: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]))
        }
      } else {
        writer.field("text", input.text.string(diagnostic.range))
      }
      writer.field("message", diagnostic.message[language])
      if let fingerprint { writer.field("fingerprint", fingerprint) }
      writer.key("fixes")
      writer.beginArray()
      for fix in diagnostic.fixes {
        writer.object { writer in
          writer.field("title", fix.title[language])
          writer.field("safe", fix.isSafe)
          writer.key("edits")
          writer.beginArray()
          for edit in fix.edits {
            writer.object { writer in
              writer.field("start", scale(edit.range.start))
              writer.field("end", scale(edit.range.end))
              writer.field("newText", edit.newText)
            }
          }
          writer.endArray()
        }
      }
      writer.endArray()
    }
  }
}
