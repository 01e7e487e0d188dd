import SourceText

/// The words around a place in its line, cut at both sides where the line is longer than the screen is wide.
struct Excerpt {
  private(set) var before: String
  /// The place itself.
  private(set) var middle: String
  private(set) var after: String
  /// How many columns are before the place.
  private(set) var indent: Int
  /// How many columns the place takes.
  private(set) var width: Int

  private static let ellipsis = "…"

  /// - Parameters:
  ///   - marked: the place, within `line`; bytes.
  ///   - room: columns of the screen.
  init(of marked: ByteRange, in line: ByteRange, of text: TextBuffer, room: Int) {
    self =
      Self(plain: marked, in: line, of: text, room: room) ?? Self(any: marked, in: line, of: text, room: room)
  }

  /// How many columns there are for what is before a place of so many columns.
  private static func left(_ middle: Int, _ room: Int) -> Int { max((room - min(middle, room)) / 2, 10) }

  private static func right(_ before: Int, _ middle: Int, _ room: Int) -> Int {
    max(room - before - middle, 10)
  }

  // MARK: Plain text

  /// Of text in which each scalar is a character for itself and takes a column, as nearly all is: it is counted in bytes
  /// and no further than it is seen. Nil of other text.
  private init?(plain marked: ByteRange, in line: ByteRange, of text: TextBuffer, room: Int) {
    let parts: (before: PlainRun, middle: PlainRun, after: PlainRun)? = text.bytes.withUnsafeBufferPointer {
      bytes in
      guard let middle = PlainRun(from: marked.start, to: marked.end, atMost: room, in: bytes),
        let before = PlainRun(
          backFrom: marked.start, to: line.start, atMost: Self.left(middle.count, room), in: bytes),
        let after = PlainRun(
          from: marked.end, to: line.end, atMost: Self.right(before.count, middle.count, room), in: bytes)
      else { return nil }
      return (before, middle, after)
    }
    guard let (before, middle, after) = parts else { return nil }
    func string(_ run: PlainRun) -> String { text.string(run.range) }
    self.before = (before.isCut ? Self.ellipsis : "") + string(before)
    self.middle = string(middle) + (middle.isCut ? Self.ellipsis : "")
    self.after = string(after) + (after.isCut ? Self.ellipsis : "")
    (indent, width) = (before.count, middle.count)
  }

  /// Scalars that follow one another, or so many of them that there is a column left for the sign that there were more.
  private struct PlainRun {
    var range: ByteRange
    /// Columns, that of the sign among them.
    var count: Int
    var isCut = false

    /// Nil where a scalar is no plain one.
    init?(from start: Int, to end: Int, atMost room: Int, in bytes: UnsafeBufferPointer<UInt8>) {
      var (place, count, last) = (start, 0, start)
      while place < end, count <= room {
        let length = PlainScalar.length(at: place, before: end, in: bytes)
        if length == 0 { return nil }
        if count == room - 1 { last = place }
        place += length
        count += 1
      }
      isCut = count > room
      self.count = min(count, room)
      range = ByteRange(start, isCut ? last : place)
    }

    init?(backFrom end: Int, to start: Int, atMost room: Int, in bytes: UnsafeBufferPointer<UInt8>) {
      var (place, count, last) = (end, 0, end)
      while place > start, count <= room {
        var scalar = place - 1
        while scalar > start, place - scalar < 3, bytes[scalar] & 0xC0 == 0x80 { scalar -= 1 }
        if PlainScalar.length(at: scalar, before: place, in: bytes) != place - scalar { return nil }
        if count == room - 1 { last = place }
        place = scalar
        count += 1
      }
      isCut = count > room
      self.count = min(count, room)
      range = ByteRange(isCut ? last : place, end)
    }
  }

  // MARK: Any text

  /// Of text with combining marks, signs of two columns, or anything else that has to be looked at as characters.
  private init(any marked: ByteRange, in line: ByteRange, of text: TextBuffer, room: Int) {
    // A line may be as long as an archive; nobody sees more of it than so many bytes, with marks on every letter.
    let reach = room * 32
    // Only what is cut has to be asked where a scalar ends: the place may be broken bytes, which are none.
    let known = [line.start, marked.start, marked.end, line.end]
    func edge(_ offset: Int) -> Int {
      known.contains(offset) ? offset : text.scalarBoundary(atOrBefore: offset)
    }
    func string(_ start: Int, _ end: Int) -> String { text.string(ByteRange(edge(start), edge(end))) }
    // One more than there is room for, which shows that there are more.
    var middle = TextColumns.cells(
      string(marked.start, min(marked.end, marked.start + reach)).prefix(room + 1))
    let left = Self.left(middle.count, room)
    var before = TextColumns.cells(
      string(max(line.start, marked.start - reach), marked.start).suffix(left + 1))
    if before.count > left { before = [Self.ellipsis] + before.suffix(left - 1) }
    let right = Self.right(before.count, middle.count, room)
    var after = TextColumns.cells(string(marked.end, min(line.end, marked.end + reach)).prefix(right + 1))
    if after.count > right { after = after.prefix(right - 1) + [Self.ellipsis] }
    if middle.count > room { middle = middle.prefix(room - 1) + [Self.ellipsis] }
    (self.before, self.middle, self.after) = (before.joined(), middle.joined(), after.joined())
    (indent, width) = (TextColumns.width(before), TextColumns.width(middle))
  }
}
