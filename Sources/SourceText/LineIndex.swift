/// Where the lines of a text begin, and the way between byte offsets and positions.
///
/// A line ends with LF, CR LF or CR, as the Language Server Protocol counts them. Every conversion takes any number
/// and answers the nearest place that exists: past the end of a line is its end, past the last line is the end of the
/// text, inside a scalar is the scalar's beginning.
public struct LineIndex: Sendable {
  /// Offsets of the first byte of each line; never empty.
  public private(set) var lineStarts: [Int]

  /// - Complexity: O(bytes), once.
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 64 + 1)
    Self.appendStarts(in: bytes, from: 0, to: bytes.count, into: &starts)
    // As many as there are: the room was guessed, and the index is kept as long as the text.
    lineStarts = starts.withUnsafeBufferPointer { Array($0) }
  }

  public var lineCount: Int { lineStarts.count }

  /// The line that holds the byte at `offset`, by binary search.
  public func line(at offset: Int) -> Int {
    max(lineStarts.partitioningIndex { $0 > offset } - 1, 0)
  }

  /// The bytes of `line` without its terminator; empty at the end of the text where there is no such line.
  public func contentRange(ofLine line: Int, in bytes: [UInt8]) -> ByteRange {
    let range = range(ofLine: line, count: bytes.count)
    return contentRange(range, in: FilePiece(bytes: bytes, start: 0))
  }

  /// The bytes of `line` with its terminator.
  ///
  /// - Parameter count: length of the text.
  package func range(ofLine line: Int, count: Int) -> ByteRange {
    guard line >= 0, line < lineStarts.count else { return ByteRange(count, count) }
    let end = line + 1 < lineStarts.count ? min(lineStarts[line + 1], count) : count
    return ByteRange(min(lineStarts[line], end), end)
  }

  /// A line without its terminator.
  ///
  /// - Parameter line: as `range(ofLine:count:)` says.
  package func contentRange(_ line: ByteRange, in piece: FilePiece) -> ByteRange {
    var end = line.end
    // The last line has none, and its last byte is none: it would have begun another one.
    if end > line.start, piece[end - 1] == 0x0A { end -= 1 }
    if end > line.start, piece[end - 1] == 0x0D { end -= 1 }
    return ByteRange(line.start, end)
  }

  /// The position of the byte at `offset`.
  public func position(of offset: Int, in bytes: [UInt8], encoding: PositionEncoding) -> TextPosition {
    position(of: offset, in: FileText(bytes), encoding: encoding)
  }

  /// The position of the byte at `offset`.
  package func position(of offset: Int, in file: FileText, encoding: PositionEncoding) -> TextPosition {
    let offset = min(max(offset, 0), file.count)
    let line = line(at: offset)
    let range = range(ofLine: line, count: file.count)
    let piece = file.piece(range)
    let content = contentRange(range, in: piece)
    let end = min(offset, content.end)
    return TextPosition(
      line: line, column: encoding.units(in: piece.bytes, content.start - piece.start, end - piece.start))
  }

  /// The offset of `position`.
  public func offset(of position: TextPosition, in bytes: [UInt8], encoding: PositionEncoding) -> Int {
    offset(of: position, in: FileText(bytes), encoding: encoding)
  }

  /// The offset of `position`.
  package func offset(of position: TextPosition, in file: FileText, encoding: PositionEncoding) -> Int {
    if position.line < 0 { return 0 }
    if position.line >= lineStarts.count { return file.count }
    let range = range(ofLine: position.line, count: file.count)
    if position.column <= 0 { return range.start }
    let piece = file.piece(range)
    let content = contentRange(range, in: piece)
    if encoding == .utf8 {
      // Adding would overflow for a column near Int.max.
      guard position.column < content.length else { return content.end }
      var offset = content.start + position.column
      while offset > content.start, piece[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
    var units = 0
    var offset = content.start
    while offset < content.end {
      let lead = piece[offset]
      let width = encoding == .utf16 && lead >= 0xF0 ? 2 : 1
      if units + width > position.column { return offset }
      units += width
      offset += 1
      while offset < content.end, piece[offset] & 0xC0 == 0x80 { offset += 1 }
      if units == position.column { return offset }
    }
    return content.end
  }

  /// Takes over an edit of the text without reading more than the changed lines.
  ///
  /// - Parameters:
  ///   - replaced: the range that the edit replaced, in the old text.
  ///   - insertedCount: how many bytes stand in its place.
  ///   - bytes: the text after the edit.
  public mutating func update(replaced: ByteRange, insertedCount: Int, in bytes: [UInt8]) {
    update(replaced: replaced, insertedCount: insertedCount, in: FileText(bytes))
  }

  /// The same of a file.
  package mutating func update(replaced: ByteRange, insertedCount: Int, in file: FileText) {
    // A CR at the end of one line and an LF at the start of the next belong together, so the line before the edit and
    // the one after it are read again too.
    let firstLine = max(line(at: replaced.start) - 1, 0)
    let lastLine = min(line(at: replaced.end) + 1, lineStarts.count - 1)
    let delta = insertedCount - replaced.length
    let from = lineStarts[firstLine]
    let to = lastLine + 1 < lineStarts.count ? lineStarts[lastLine + 1] + delta : file.count
    let end = min(max(to, from), file.count)
    // Whether a CR at the end has an LF behind it.
    let piece = file.piece(ByteRange(from, min(end + 1, file.count)))
    var fresh: [Int] = []
    Self.appendStarts(in: piece.bytes, from: from - piece.start, to: end - piece.start, into: &fresh)
    if piece.start != 0 { for index in fresh.indices { fresh[index] += piece.start } }
    if lastLine + 1 < lineStarts.count {
      if fresh.last == to { fresh.removeLast() }
      if delta != 0 {
        for line in (lastLine + 1)..<lineStarts.count { lineStarts[line] += delta }
      }
    }
    lineStarts.replaceSubrange((firstLine + 1)..<(lastLine + 1), with: fresh)
  }

  private static func appendStarts(in bytes: [UInt8], from: Int, to: Int, into starts: inout [Int]) {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = LineBreaks.next(in: bytes, from: from)
      while offset < to {
        let isReturn = bytes[offset] == 0x0D
        offset &+= 1
        if isReturn, offset < bytes.count, bytes[offset] == 0x0A { offset &+= 1 }
        starts.append(offset)
        offset = LineBreaks.next(in: bytes, from: offset)
      }
    }
  }
}
