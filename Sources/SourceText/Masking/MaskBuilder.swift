/// Builds the analysis text of a file, or of a part of it, from left to right.
struct MaskBuilder {
  private let source: UnsafeBufferPointer<UInt8>
  private(set) var bytes: [UInt8] = []
  private(set) var segments: [MaskMap.Segment] = []
  private(set) var comments: [MaskMap.Comment] = []
  /// What of the file has been dealt with.
  private(set) var done: Int
  /// How much of the analysis text is there already.
  private let base: Int

  /// The character for something that stands in a sentence and is not prose (OBJECT REPLACEMENT CHARACTER).
  static let object: [UInt8] = [0xEF, 0xBF, 0xBC]

  /// - Parameter stop: where to begin.
  init(_ source: UnsafeBufferPointer<UInt8>, at stop: MaskStop) {
    self.source = source
    done = stop.source
    base = stop.offset
    if stop.source == 0 { bytes.reserveCapacity(source.count) }
  }

  /// Length of the analysis text so far.
  var offset: Int { base + bytes.count }

  /// Takes the file up to `end` as it is.
  mutating func copy(upTo end: Int) {
    let end = min(end, source.count)
    guard end > done else { return }
    bytes.append(contentsOf: source[done..<end])
    done = end
  }

  /// Puts `replacement` for the bytes from `start` to `end`; those before `start` are copied. What lies
  /// before `done` is left as it is.
  mutating func replace(
    _ start: Int, _ end: Int, by replacement: [UInt8] = [], _ change: MaskMap.Change
  ) {
    let (start, end) = (max(start, done), min(end, source.count))
    guard start < end else { return }
    copy(upTo: start)
    let from = offset
    bytes.append(contentsOf: replacement)
    segments.append(
      MaskMap.Segment(
        range: ByteRange(from, offset), source: ByteRange(start, end), change: change))
    done = end
  }

  /// Takes a comment out and keeps where it was.
  mutating func comment(_ range: ByteRange, content: ByteRange) {
    copy(upTo: range.start)
    comments.append(MaskMap.Comment(source: range, content: content, offset: offset))
    replace(range.start, range.end, .hidden)
  }

  /// Overwrites a byte that was copied by another, which does not move anything.
  mutating func substitute(_ place: Int, by byte: UInt8) {
    copy(upTo: place)
    guard place == done, place < source.count else { return }
    bytes.append(byte)
    done += 1
  }
}
