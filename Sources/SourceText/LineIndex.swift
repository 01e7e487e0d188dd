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
    guard line >= 0, line < lineStarts.count else { return ByteRange(bytes.count, bytes.count) }
    let start = min(lineStarts[line], bytes.count)
    var end = line + 1 < lineStarts.count ? min(lineStarts[line + 1], bytes.count) : bytes.count
    if line + 1 < lineStarts.count {
      if end > start, bytes[end - 1] == 0x0A { end -= 1 }
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return ByteRange(start, end)
  }

  /// The position of the byte at `offset`.
  public func position(of offset: Int, in bytes: [UInt8], encoding: PositionEncoding) -> TextPosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(at: offset)
    let content = contentRange(ofLine: line, in: bytes)
    let end = min(offset, content.end)
    return TextPosition(line: line, column: encoding.units(in: bytes, content.start, end))
  }

  /// The offset of `position`.
  public func offset(of position: TextPosition, in bytes: [UInt8], encoding: PositionEncoding) -> Int {
    if position.line < 0 { return 0 }
    if position.line >= lineStarts.count { return bytes.count }
    let content = contentRange(ofLine: position.line, in: bytes)
    if position.column <= 0 { return content.start }
    if encoding == .utf8 {
      // Adding would overflow for a column near Int.max.
      guard position.column < content.length else { return content.end }
      var offset = content.start + position.column
      while offset > content.start, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    }
    var units = 0
    var offset = content.start
    while offset < content.end {
      let lead = bytes[offset]
      let width = encoding == .utf16 && lead >= 0xF0 ? 2 : 1
      if units + width > position.column { return offset }
      units += width
      offset += 1
      while offset < content.end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
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
    // A CR at the end of one line and an LF at the start of the next belong together, so the line before the edit and
    // the one after it are read again too.
    let firstLine = max(line(at: replaced.start) - 1, 0)
    let lastLine = min(line(at: replaced.end) + 1, lineStarts.count - 1)
    let delta = insertedCount - replaced.length
    let from = lineStarts[firstLine]
    let to = lastLine + 1 < lineStarts.count ? lineStarts[lastLine + 1] + delta : bytes.count
    var fresh: [Int] = []
    Self.appendStarts(in: bytes, from: from, to: min(max(to, from), bytes.count), into: &fresh)
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
