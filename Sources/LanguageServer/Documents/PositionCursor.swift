import LanguageServerProtocol
import SourceText

/// Turns many offsets into positions. Going forward costs what lies between, so a line of ten megabytes with a
/// hundred thousand entities in it is read once and not once for each.
struct PositionCursor {
  private let lines: LineIndex
  private let bytes: [UInt8]
  private let encoding: PositionEncoding
  /// The way from the article to the document, where they differ.
  private let map: MaskMap?
  private var line = 0
  private var content: ByteRange
  private var offset: Int
  private var column = 0

  init(lines: LineIndex, bytes: [UInt8], encoding: PositionEncoding, map: MaskMap? = nil) {
    self.map = map
    self.lines = lines
    self.bytes = bytes
    self.encoding = encoding
    content = lines.contentRange(ofLine: 0, in: bytes)
    offset = content.start
  }

  /// The position of `target`, which may lie anywhere.
  mutating func position(_ target: Int) -> Position {
    sourcePosition(map?.sourceRange(of: ByteRange(target, target)).start ?? target)
  }

  private mutating func sourcePosition(_ target: Int) -> Position {
    if !isHere(target) {
      line = lines.line(at: target)
      content = lines.contentRange(ofLine: line, in: bytes)
      offset = content.start
      column = 0
    }
    let end = min(max(target, content.start), content.end)
    if end > offset {
      column += encoding.units(in: bytes, offset, end)
      offset = end
    }
    return Position(line: line, character: column)
  }

  /// Whether `target` is on the cursor's line and not before it.
  private func isHere(_ target: Int) -> Bool {
    target >= offset
      && (target <= content.end || line + 1 < lines.lineCount && target < lines.lineStarts[line + 1])
  }

  mutating func range(_ range: ByteRange) -> PositionRange {
    let range = map?.sourceRange(of: range) ?? range
    let start = sourcePosition(range.start)
    // The cursor stays at the start: going to the end would make it go back for the inner one of two nested ranges.
    guard isHere(range.end) else {
      return PositionRange(
        start: start, end: Position(lines.position(of: range.end, in: bytes, encoding: encoding)))
    }
    let length = encoding.units(in: bytes, offset, min(range.end, content.end))
    return PositionRange(start: start, end: Position(line: line, character: column + length))
  }
}
