/// Where the analysis text of a file with markup differs from the file, and the way between the two.
///
/// Offsets of the analysis text are called `offset`, those of the file `source`.
package struct MaskMap: Equatable, Sendable {
  enum Change: Sendable {
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
    let change: Change
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

  /// In order, neither overlapping in `range` nor in `source`; empty where nothing has been moved.
  package private(set) var segments: [Segment]
  package private(set) var comments: [Comment]
  /// Length of the analysis text in bytes.
  private(set) var count: Int
  /// Length of the file in bytes.
  package private(set) var sourceCount: Int

  init(segments: [Segment] = [], comments: [Comment] = [], count: Int, sourceCount: Int) {
    self.segments = segments
    self.comments = comments
    self.count = count
    self.sourceCount = sourceCount
  }

  /// Puts what `piece` says in the place of what was said of `source`, and moves what comes behind.
  ///
  /// - Parameters:
  ///   - source: of the file as it was; no segment or comment lies over its ends.
  ///   - piece: with places of the file and the text as they are now.
  ///   - sourceDelta: by how much the file, and `delta` by how much the text has grown.
  mutating func replace(
    _ source: ByteRange, with piece: (segments: [Segment], comments: [Comment]), sourceDelta: Int, delta: Int
  ) {
    let oldSegments = Self.places(in: source, of: segments, \.source.start)
    for index in oldSegments.upperBound..<segments.count {
      let old = segments[index]
      segments[index] = Segment(
        range: old.range.shifted(by: delta), source: old.source.shifted(by: sourceDelta), change: old.change)
    }
    segments.replaceSubrange(oldSegments, with: piece.segments)
    let oldComments = Self.places(in: source, of: comments, \.source.start)
    for index in oldComments.upperBound..<comments.count {
      let old = comments[index]
      comments[index] = Comment(
        source: old.source.shifted(by: sourceDelta), content: old.content.shifted(by: sourceDelta),
        offset: old.offset + delta)
    }
    comments.replaceSubrange(oldComments, with: piece.comments)
    count += delta
    sourceCount += sourceDelta
  }

  /// Those that begin in `range`.
  private static func places<Element>(
    in range: ByteRange, of list: [Element], _ start: (Element) -> Int
  ) -> Range<Int> {
    let lower = list.partitioningIndex { start($0) >= range.start }
    return lower..<max(lower, list.partitioningIndex { start($0) >= range.end })
  }

  package var isIdentity: Bool { segments.isEmpty }

  // MARK: Back to the file

  /// The bytes of the file that `range` of the analysis text stands for.
  ///
  /// Markup at the ends is left outside, markup between is inside; an entity is all inside when a part of its
  /// character is. Places outside the text are moved to its ends.
  package func sourceRange(of range: ByteRange) -> ByteRange {
    let inside = range.clamped(to: ByteRange(0, count))
    let start = source(of: inside.start, isEnd: false)
    return ByteRange(start, inside.isEmpty ? start : max(start, source(of: inside.end, isEnd: true)))
  }

  /// The bytes of the file that may be replaced to change `range`, nil when markup or hidden text stands in
  /// it that a replacement would destroy.
  package func editableSourceRange(of range: ByteRange) -> ByteRange? {
    var place = segments.partitioningIndex { $0.range.end >= range.start }
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
    let next = segments.partitioningIndex { isEnd ? $0.range.start >= offset : $0.range.start > offset }
    guard next > 0 else { return offset }
    let segment = segments[next - 1]
    if offset >= segment.range.end { return segment.source.end + (offset - segment.range.end) }
    // Inside, or at the start of, replaced bytes: all of the source belongs to all of them.
    return isEnd ? segment.source.end : segment.source.start
  }

  /// Whether `range` of the analysis text stands in the file byte by byte.
  package func isUnchanged(_ range: ByteRange) -> Bool {
    let next = segments.partitioningIndex { $0.range.end > range.start }
    return next == segments.count || segments[next].range.start >= range.end
  }

  // MARK: From the file

  /// The place in the analysis text of an offset in the file; the start of what replaced it when it lies in
  /// markup, an entity or hidden text.
  package func offset(ofSource source: Int) -> Int {
    let source = min(max(source, 0), sourceCount)
    let next = segments.partitioningIndex { $0.source.start > source }
    guard next > 0 else { return source }
    let segment = segments[next - 1]
    return source >= segment.source.end
      ? segment.range.end + (source - segment.source.end) : segment.range.start
  }
}
