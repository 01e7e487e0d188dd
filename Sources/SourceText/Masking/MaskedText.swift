/// What is to be analysed of a file with markup, and the way back to the file.
///
/// The analysis text is the file's prose: markup is taken out, entities are the characters they mean, and what
/// stands in a sentence without being prose (code, a URL) is one U+FFFC. Everything else is byte for byte the
/// file (in HTML, line ends are spaces), so that only the places where the two differ need to be kept. Offsets
/// of the analysis text are called `offset`, those of the file `source`.
package struct MaskedText: Sendable {
  package enum Change: Sendable {
    /// An entity or an escape: other bytes for the same characters.
    case character
    /// Markup that was taken out, or replaced by a line break.
    case markup
    /// Text that is not prose, replaced by U+FFFC, a line break or nothing.
    case hidden
  }

  /// A place where the analysis text differs from the file.
  package struct Segment: Equatable, Sendable {
    package let range: ByteRange
    package let source: ByteRange
    package let change: Change
  }

  /// A comment, where directives for the checker can stand.
  package struct Comment: Equatable, Sendable {
    /// All of it in the file, `<!--` and `-->` included.
    package let source: ByteRange
    /// What it says, in the file.
    package let content: ByteRange
    /// Where it stood in the analysis text.
    package let offset: Int
  }

  /// The text to analyse, UTF-8 as far as the file was.
  package let bytes: [UInt8]
  /// In order, neither overlapping in `range` nor in `source`; empty when the analysis text is the file.
  package let segments: [Segment]
  package let comments: [Comment]
  /// Length of the file in bytes.
  package let sourceCount: Int

  /// The text of a file without markup: everything is prose.
  package init(unmasked bytes: [UInt8]) {
    self.init(bytes: bytes, segments: [], comments: [], sourceCount: bytes.count)
  }

  init(bytes: [UInt8], segments: [Segment], comments: [Comment], sourceCount: Int) {
    self.bytes = bytes
    self.segments = segments
    self.comments = comments
    self.sourceCount = sourceCount
  }

  package var isIdentity: Bool { segments.isEmpty }

  // MARK: Back to the file

  /// The bytes of the file that `range` of the analysis text stands for.
  ///
  /// Markup at the ends is left outside, markup between is inside; an entity is all inside when a part of its
  /// character is. Places outside the text are moved to its ends.
  package func sourceRange(of range: ByteRange) -> ByteRange {
    let inside = range.clamped(to: ByteRange(0, bytes.count))
    let start = source(of: inside.start, isEnd: false)
    return ByteRange(start, inside.isEmpty ? start : max(start, source(of: inside.end, isEnd: true)))
  }

  /// The bytes of the file that may be replaced to change `range`, nil when markup or hidden text stands in
  /// it that a replacement would destroy.
  package func editableSourceRange(of range: ByteRange) -> ByteRange? {
    var place = firstSegment(endingAfter: range.start)
    while place < segments.count, segments[place].range.start < range.end {
      let segment = segments[place]
      // What ends where the range starts is not in it.
      if segment.change != .character, segment.range.end > range.start { return nil }
      place += 1
    }
    return sourceRange(of: range)
  }

  /// The offset in the file of a place between two bytes of the analysis text. Where markup was taken out
  /// there are two: the one before it at the end of a range, the one after it at the start.
  private func source(of offset: Int, isEnd: Bool) -> Int {
    // The last segment that starts before the place, or at it when what follows it is meant.
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      let start = segments[middle].range.start
      if isEnd ? start < offset : start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let segment = segments[low - 1]
    if offset >= segment.range.end { return segment.source.end + (offset - segment.range.end) }
    // Inside, or at the start of, replaced bytes: all of the source belongs to all of them.
    return isEnd ? segment.source.end : segment.source.start
  }

  // MARK: From the file

  /// The place in the analysis text of an offset in the file; the start of what replaced it when it lies in
  /// markup, an entity or hidden text.
  package func offset(ofSource source: Int) -> Int {
    let source = min(max(source, 0), sourceCount)
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].source.start <= source { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return source }
    let segment = segments[low - 1]
    return source >= segment.source.end
      ? segment.range.end + (source - segment.source.end) : segment.range.start
  }

  private func firstSegment(endingAfter offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].range.end < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Builds a ``MaskedText`` from left to right.
struct MaskBuilder {
  private let source: UnsafeBufferPointer<UInt8>
  private var bytes: [UInt8] = []
  private var segments: [MaskedText.Segment] = []
  private var comments: [MaskedText.Comment] = []
  /// What of the file has been dealt with.
  private(set) var done = 0

  /// The character for something that stands in a sentence and is not prose (OBJECT REPLACEMENT CHARACTER).
  static let object: [UInt8] = [0xEF, 0xBF, 0xBC]

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    bytes.reserveCapacity(source.count)
  }

  /// Takes the file up to `end` as it is.
  mutating func copy(upTo end: Int) {
    let end = min(end, source.count)
    guard end > done else { return }
    bytes.append(contentsOf: source[done..<end])
    done = end
  }

  /// Puts `replacement` for the bytes from `start` to `end`; those before `start` are copied. What lies
  /// before
  /// `done` is left as it is.
  mutating func replace(
    _ start: Int, _ end: Int, by replacement: [UInt8] = [], _ change: MaskedText.Change
  ) {
    let (start, end) = (max(start, done), min(end, source.count))
    guard start < end else { return }
    copy(upTo: start)
    let from = bytes.count
    bytes.append(contentsOf: replacement)
    segments.append(
      MaskedText.Segment(
        range: ByteRange(from, bytes.count), source: ByteRange(start, end), change: change))
    done = end
  }

  /// Takes a comment out and keeps where it was.
  mutating func comment(_ range: ByteRange, content: ByteRange) {
    copy(upTo: range.start)
    comments.append(MaskedText.Comment(source: range, content: content, offset: bytes.count))
    replace(range.start, range.end, .hidden)
  }

  /// Overwrites a byte that was copied by another, which does not move anything.
  mutating func substitute(_ place: Int, by byte: UInt8) {
    copy(upTo: place)
    guard place == done, place < source.count else { return }
    bytes.append(byte)
    done += 1
  }

  mutating func finish() -> MaskedText {
    copy(upTo: source.count)
    return MaskedText(bytes: bytes, segments: segments, comments: comments, sourceCount: source.count)
  }
}
