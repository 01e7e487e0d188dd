public import SourceText

/// Cuts a text into paragraphs, the unit in which articles are read.
///
/// A paragraph is one line, or several lines where the line breaks are only the wrapping of a narrow column: then a
/// name broken over two lines must still be read as one. A break counts as wrapping where neither line is blank, the
/// first does not end a sentence, and either the second goes on in lower case, or the lines are of a column's width
/// and the next word would not have fitted on the first. Every decision looks at four lines only, so that an edit
/// changes the paragraphs near it and no others.
///
/// A paragraph that goes on and on, such as a whole archive on one line, is cut behind a sentence: then it takes no
/// more memory than a book's longest paragraph, and several threads can read it.
public struct ParagraphSplitter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset: Int
  /// The line before `current`; blank at the beginning of the text.
  private var previous: Line
  private var current: Line?
  private var next: Line?
  private var afterNext: Line?

  /// How long a paragraph may grow, in bytes, before it is cut; far beyond any that people write.
  public static let longest = 1 << 16
  private let longest: Int

  /// Starts at `offset`, which must be the beginning of a line or of a paragraph.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0, longest: Int = Self.longest) {
    self.bytes = bytes
    self.longest = max(longest, 16)
    let start = min(max(offset, 0), bytes.count)
    let isInLine = start > 0 && bytes[start - 1] != 0x0A && bytes[start - 1] != 0x0D
    previous = isInLine ? .cutOff : Self.line(before: start, in: bytes)
    self.offset = start
    current = readLine()
    current?.isRest = isInLine
    next = readLine()
    afterNext = readLine()
  }

  /// The next paragraph without the line terminator at its end; nil at the end of the text. Blank lines are passed
  /// over.
  public mutating func nextParagraph() -> ByteRange? {
    while let line = current, line.isBlank { advance() }
    guard let first = current else { return nil }
    var end = first.range.end
    while let line = current {
      if line.range.end - first.range.start > longest, let cut = cut(line, from: first.range.start) {
        previous = .cutOff
        current = Self.describe(ByteRange(cut, line.range.end), in: bytes)
        current?.isRest = true
        end = bytes[cut - 1] == 0x20 ? cut - 1 : cut
        break
      }
      end = line.range.end
      let joins = isWrapped() && end - first.range.start <= longest
      advance()
      if !joins { break }
    }
    return ByteRange(first.range.start, end)
  }

  private mutating func advance() {
    // Whoever starts at the next line sees the whole of the one before it, and that is wide.
    if let current { previous = current.isRest ? .cutOff : current }
    current = next
    next = afterNext
    afterNext = afterNext == nil ? nil : readLine()
  }

  /// Where a paragraph that began at `start` and goes on in `line` is cut: behind the first sentence that ends beyond
  /// `longest`, where that takes too long behind a word, and at the worst between two characters. It depends on
  /// nothing before `start`, so that reading may begin at any cut. nil where the line ends before there is a place.
  private func cut(_ line: Line, from start: Int) -> Int? {
    let first = max(line.range.start, start &+ longest)
    var word: Int?
    var offset = first
    while offset < line.range.end {
      let byte = bytes[offset]
      if byte == 0x20, offset > first {
        let last = bytes[offset &- 1]
        // Those of one byte: behind an ellipsis one goes on to the next sentence.
        let isEnd =
          Scalars.isFinalMark(UInt32(last)) && (last != 0x2E || endsWord(at: offset &- 1, from: first))
        if isEnd { return offset &+ 1 < line.range.end ? offset &+ 1 : nil }
        if offset &- first <= longest { word = offset &+ 1 }
      }
      if offset &- first >= longest {
        if let word { return word < line.range.end ? word : nil }
        if byte & 0xC0 != 0x80 { return offset }
      }
      offset &+= 1
    }
    return nil
  }

  /// Whether the full stop at `offset` ends a word in lower case: initials and numbered items go on.
  private func endsWord(at offset: Int, from first: Int) -> Bool {
    guard offset &- 2 >= first else { return false }
    let (last, before) = (bytes[offset &- 1], bytes[offset &- 2])
    return (last >= 0x80 || last &- 0x61 < 26) && (before >= 0x80 || before &- 0x61 < 26)
  }

  /// Whether the break between `current` and `next` is only wrapping.
  private func isWrapped() -> Bool {
    guard let line = current, let next, !line.isBlank, !next.isBlank, !line.endsSentence else { return false }
    if next.begin == .lowercase { return line.isLong || Self.measure(line, in: bytes).columns >= 16 }
    guard next.begin == .other || next.begin == .uppercase, isFull(line, before: next, after: previous)
    else {
      return false
    }
    if next.begin == .other { return true }
    if isFull(previous, before: line, after: nil) { return true }
    guard let afterNext, !afterNext.isBlank else {
      return previous.isBlank
        && Self.measure(next, in: bytes).columns < Self.measure(line, in: bytes).columns
    }
    return isFull(next, before: afterNext, after: line)
  }

  /// Whether `line` has a column's width and the first word of `next` would have made it wider than its neighbours.
  private func isFull(_ line: Line, before next: Line, after previous: Line?) -> Bool {
    guard !line.isBlank, !next.isBlank, !line.isLong, !next.isLong else { return false }
    let (size, nextSize) = (Self.measure(line, in: bytes), Self.measure(next, in: bytes))
    guard !size.isWide, !nextSize.isWide, size.columns >= 32 else { return false }
    var width = max(size.columns, nextSize.columns)
    if let previous, !previous.isBlank, !previous.isLong {
      let previousSize = Self.measure(previous, in: bytes)
      if !previousSize.isWide { width = max(width, previousSize.columns) }
    }
    return size.columns + 1 + nextSize.firstWord > width
  }
}

extension ParagraphSplitter {
  private struct Line {
    enum Begin { case lowercase, uppercase, bullet, other }
    /// The content, without the terminator.
    var range: ByteRange
    /// Where the first thing that is visible begins.
    var start: Int
    var begin = Begin.other
    var endsSentence = false
    var isBlank = true
    /// Too long in bytes to be a line of a column, whatever it holds.
    var isLong = false
    /// What is left of a line that was cut.
    var isRest = false

    /// A line of which only the end is to be read.
    static var cutOff: Line {
      var line = Line(range: ByteRange(0, 0))
      line.isBlank = false
      line.isLong = true
      return line
    }

    init(range: ByteRange) {
      self.range = range
      start = range.start
    }
  }

  /// In code points. Few lines are ever measured: those after which the text may go on.
  private struct Size {
    var columns = 0
    var firstWord = 0
    /// Too long to be a line of a column.
    var isWide: Bool { columns > widest }
  }

  private static let widest = 120

  private static func line(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Line {
    guard offset > 0, offset <= bytes.count else { return Line(range: ByteRange(0, 0)) }
    var end = offset
    if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
    if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
    var start = end
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return describe(ByteRange(start, end), in: bytes)
  }

  private mutating func readLine() -> Line? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let end = LineBreaks.next(in: bytes, from: start)
    offset = end
    if offset < bytes.count {
      let wasReturn = bytes[offset] == 0x0D
      offset &+= 1
      if wasReturn, offset < bytes.count, bytes[offset] == 0x0A { offset &+= 1 }
    }
    return Self.describe(ByteRange(start, end), in: bytes)
  }

  private static func describe(_ range: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> Line {
    var line = Line(range: range)
    var start = range.start
    while start < range.end, let (scalar, length) = Scalars.decode(bytes, at: start),
      Scalars.isSpace(scalar) || Scalars.isIgnorable(scalar)
    {
      start &+= length
    }
    guard start < range.end else { return line }
    line.isBlank = false
    line.start = start
    line.begin = begin(at: start, in: bytes)
    // Four bytes a code point at the most, so a longer line is wide whatever it holds.
    line.isLong = range.length > 4 * widest
    if !line.isLong {
      line.endsSentence =
        Scalars.endsRunningText(lastVisible(of: line, in: bytes)) && !endsInShortForm(line, in: bytes)
    }
    return line
  }

  /// Whether the line ends in one or two letters with a capital and a stop, behind which a name comes: "TP.", "Q.", "GS.".
  private static func endsInShortForm(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let stop = line.range.end &- 1
    guard bytes[stop] == 0x2E else { return false }
    var first = stop
    while first > line.start, stop &- first < 3, (bytes[first &- 1] | 0x20) &- 0x61 < 26 { first &-= 1 }
    return (1...2).contains(stop &- first) && bytes[first] &- 0x41 < 26
      && first > line.start && bytes[first &- 1] == 0x20
  }

  private static func lastVisible(of line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let end = line.range.end
    let last = bytes[end &- 1]
    if last > 0x20, last < 0x80 { return UInt32(last) }
    // Nearly always the last character is whole and visible.
    for start in stride(from: end &- 2, through: max(end &- 4, line.start), by: -1)
    where bytes[start] & 0xC0 != 0x80 {
      if let (scalar, length) = Scalars.decode(bytes, at: start), start &+ length == end, isColumn(scalar),
        !Scalars.isSpace(scalar)
      {
        return scalar
      }
      break
    }
    var lastVisible: UInt32 = 0
    var offset = line.start
    while offset < end {
      let (scalar, length) = Scalars.decode(bytes, at: offset) ?? (0xFFFD, 1)
      offset &+= length
      if isColumn(scalar), !Scalars.isSpace(scalar) { lastVisible = scalar }
    }
    return lastVisible
  }

  /// Of a line that is too wide no more is looked at than says so.
  private static func measure(_ line: Line, in bytes: UnsafeBufferPointer<UInt8>) -> Size {
    var size = Size()
    var firstWordIsOver = false
    var offset = line.start
    while offset < line.range.end, !size.isWide {
      let byte = bytes[offset]
      // Cells of a table's row, which is no line of a column.
      if byte == 0x09, offset &+ 1 < line.range.end, bytes[offset &+ 1] > 0x20 {
        size.columns = widest &+ 1
        break
      }
      if firstWordIsOver, byte < 0x80 {
        size.columns &+= 1
        offset &+= 1
        continue
      }
      let (scalar, length) = Scalars.decode(bytes, at: offset) ?? (0xFFFD, 1)
      offset &+= length
      guard isColumn(scalar) else { continue }
      size.columns &+= 1
      if Scalars.isSpace(scalar) {
        firstWordIsOver = true
      } else if !firstWordIsOver {
        size.firstWord &+= 1
      }
    }
    return size
  }

  /// A combining mark takes no column, so that NFD text wraps as NFC text does.
  @inline(__always)
  private static func isColumn(_ scalar: UInt32) -> Bool { !(0x300...0x36F).contains(scalar) }

  private static func begin(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Line.Begin {
    guard let (scalar, _) = Scalars.decode(bytes, at: offset) else { return .other }
    if let index = Letters.tableIndex(scalar) {
      let info = Letters.table[index]
      if info.letter != 0 { return info.isUpper ? .uppercase : .lowercase }
    }
    return bullets.contains(scalar) ? .bullet : .other
  }

  /// - * + • – — » # > | { [ = _ open an item, a heading, a quotation or a table row.
  private static let bullets: [UInt32] = [
    0x2D, 0x2A, 0x2B, 0x2022, 0x2013, 0x2014, 0xBB, 0x23, 0x3E, 0x7C, 0x7B, 0x5B, 0x3D, 0x5F,
  ]
}
