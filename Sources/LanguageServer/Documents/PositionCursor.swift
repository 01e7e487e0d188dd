import LanguageServerProtocol
import SourceText

/// Where a range lies in its line. It is so for as long as the line says the same up to the end of the range.
struct LineColumns: Equatable {
  /// Bytes from the start of the line to that of the range.
  let distance: Int
  let start: Int
  let end: Int
}

/// Turns many offsets into positions. Going forward costs what lies between, so a line of ten megabytes with a
/// hundred thousand entities in it is read once and not once for each.
struct PositionCursor {
  private let lines: LineIndex
  private let file: FileText
  private let encoding: PositionEncoding
  /// The way from the article to the document, where they differ.
  private let map: MaskMap?
  private var line = 0
  /// With its terminator.
  private var lineRange: ByteRange
  private var piece: FilePiece
  private var content: ByteRange
  private var offset: Int
  private var column = 0

  init(lines: LineIndex, file: FileText, encoding: PositionEncoding, map: MaskMap? = nil) {
    self.map = map
    self.lines = lines
    self.file = file
    self.encoding = encoding
    lineRange = lines.range(ofLine: 0, count: file.count)
    piece = file.piece(lineRange)
    content = lines.contentRange(lineRange, in: piece)
    offset = content.start
  }

  /// The position of `target`, which may lie anywhere.
  mutating func position(_ target: Int) -> Position {
    sourcePosition(map?.sourceRange(of: ByteRange(target, target)).start ?? target)
  }

  private mutating func sourcePosition(_ target: Int) -> Position {
    if !isHere(target) {
      line = lines.line(at: target)
      lineRange = lines.range(ofLine: line, count: file.count)
      piece = file.piece(lineRange)
      content = lines.contentRange(lineRange, in: piece)
      offset = content.start
      column = 0
    }
    let end = min(max(target, content.start), content.end)
    if end > offset {
      column += units(offset, end)
      offset = end
    }
    return Position(line: line, character: column)
  }

  /// Whether `target` is on the cursor's line and not before it.
  private func isHere(_ target: Int) -> Bool {
    target >= offset && (target <= content.end || target < lineRange.end)
  }

  /// Of two places on the cursor's line.
  private func units(_ start: Int, _ end: Int) -> Int {
    encoding.units(in: piece.bytes, start - piece.start, end - piece.start)
  }

  /// The same as `range(_:)` for a range that was asked about before, without counting its columns anew where they must be
  /// the same.
  ///
  /// - Parameters:
  ///   - paragraph: where the paragraph with the range begins, in which nothing has changed since.
  ///   - known: what the last answer said of the columns; afterwards what this one does. nil where the line has markup before
  ///     the range, which may be edited and leave the paragraph as it is.
  mutating func range(
    _ range: ByteRange, inParagraphAt paragraph: Int, known: inout LineColumns?
  ) -> PositionRange {
    let source = map?.sourceRange(of: range).start ?? range.start
    let line = lines.line(at: source)
    let distance = source - lines.lineStarts[line]
    let lineStart = range.start - distance
    guard lineStart >= paragraph, map?.isUnchanged(ByteRange(lineStart, range.end)) ?? true else {
      known = nil
      return self.range(range)
    }
    if let known, known.distance == distance {
      return PositionRange(
        start: Position(line: line, character: known.start), end: Position(line: line, character: known.end))
    }
    let place = self.range(range)
    known =
      place.start.line == line && place.end.line == line
      ? LineColumns(distance: distance, start: place.start.character, end: place.end.character) : nil
    return place
  }

  mutating func range(_ range: ByteRange) -> PositionRange {
    let range = map?.sourceRange(of: range) ?? range
    let start = sourcePosition(range.start)
    // The cursor stays at the start: going to the end would make it go back for the inner one of two nested ranges.
    guard isHere(range.end) else {
      return PositionRange(
        start: start, end: Position(lines.position(of: range.end, in: file, encoding: encoding)))
    }
    let length = units(offset, min(range.end, content.end))
    return PositionRange(start: start, end: Position(line: line, character: column + length))
  }

  /// Calls `body` with where each line's part of a range begins, and with how many units it has.
  ///
  /// - Parameters:
  ///   - range: bytes of the document as the client has it.
  ///   - isWhole: whether it is one part, with the line ends in it.
  mutating func forEachLine(of range: ByteRange, isWhole: Bool, _ body: (Position, Int) -> Void) {
    var start = sourcePosition(range.start)
    if isWhole, range.end > lineRange.end {
      let all = file.piece(range)
      return body(start, encoding.units(in: all.bytes, range.start - all.start, range.end - all.start))
    }
    while true {
      let from = max(range.start, content.start)
      let end = isWhole ? range.end : min(range.end, content.end)
      body(start, units(from, end))
      guard lineRange.end < range.end, line + 1 < lines.lineCount else { return }
      start = sourcePosition(lineRange.end)
    }
  }
}
