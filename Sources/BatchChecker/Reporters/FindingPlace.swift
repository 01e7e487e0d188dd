import SourceText

/// Where a finding stands, for people and programs that count lines and columns from 1. Columns are code points.
///
/// A Word file has no lines that anybody could count, so there a line is a paragraph.
struct FindingPlace {
  var start: TextPosition
  var end: TextPosition

  init(_ range: ByteRange, in input: Input, lines: Places) {
    start = Self.position(of: range.start, in: input, lines: lines)
    end = Self.position(of: range.end, in: input, lines: lines)
  }

  static func position(of offset: Int, in input: Input, lines: Places) -> TextPosition {
    if case .word(let document) = input.form, let number = input.wordParagraph(at: offset),
      number <= document.paragraphs.count, number > 0
    {
      let start = document.paragraphs[number - 1].start
      let before = input.text.bytes[min(start, offset)..<min(offset, input.text.count)]
      return TextPosition(line: number, column: before.count { $0 & 0xC0 != 0x80 } + 1)
    }
    return lines.position(of: offset)
  }
}

/// Paths as services know the files of a repository.
enum RepositoryPath {
  /// Without `./` before it, which they take for another file.
  static func of(_ path: String) -> String {
    var path = Substring(path)
    while path.hasPrefix("./") {
      path = path.dropFirst(2)
      while path.hasPrefix("/") { path = path.dropFirst() }
    }
    return String(path)
  }
}

/// The lines of a text and the code points in them.
struct Places: Sendable {
  private let lines: LineIndex
  /// The code points, counted once, where a line is so long that counting it from its beginning for every finding would
  /// take for ever; nil for nearly every text.
  private let points: OffsetScale?
  private let bytes: [UInt8]
  /// A byte order mark is no column that anybody sees.
  private let textStart: Int
  /// Bytes from which a line is long.
  private static let longLine = 1 << 14

  init(_ bytes: [UInt8]) {
    textStart = ByteOrderMark.length(in: bytes)
    lines = LineIndex(bytes)
    var (start, hasLongLine) = (0, false)
    for end in lines.lineStarts where !hasLongLine {
      hasLongLine = end - start > Self.longLine
      start = end
    }
    hasLongLine = hasLongLine || bytes.count - start > Self.longLine
    points = hasLongLine ? OffsetScale(bytes, .utf32) : nil
    self.bytes = bytes
  }

  /// From 1, in code points.
  func position(of offset: Int) -> TextPosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = lines.line(at: offset)
    let content = lines.contentRange(ofLine: line, in: bytes)
    let (start, end) = (max(content.start, textStart), min(offset, content.end))
    let column = points.map { $0(end) - $0(start) } ?? PositionEncoding.utf32.units(in: bytes, start, end)
    return TextPosition(line: line + 1, column: max(column, 0) + 1)
  }

  /// The line that holds the byte at `offset`, without its terminator.
  func line(at offset: Int) -> ByteRange {
    lines.contentRange(ofLine: lines.line(at: offset), in: bytes)
  }
}
