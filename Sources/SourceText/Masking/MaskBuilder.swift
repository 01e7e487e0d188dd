/// Builds the analysis text of a file, or of a part of it, from left to right.
struct MaskBuilder {
  private let source: UnsafeBufferPointer<UInt8>
  /// The text so far; before anything has been replaced nothing is copied.
  private var copied: [UInt8] = []
  private var hasCopied = false
  private let first: Int
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
    first = stop.source
    base = stop.offset
  }

  /// The analysis text of what has been read.
  var bytes: [UInt8] { hasCopied ? copied : Array(source[first..<max(done, first)]) }

  /// Whether that is the whole file as it stands.
  var isWhole: Bool { !hasCopied && first == 0 && done == source.count }

  var count: Int { hasCopied ? copied.count : done - first }

  /// Length of the analysis text so far.
  var offset: Int { base + count }

  /// Takes the file up to `end` as it is.
  mutating func copy(upTo end: Int) {
    let end = min(end, source.count)
    guard end > done else { return }
    if hasCopied { copied.append(contentsOf: source[done..<end]) }
    done = end
  }

  /// Before something else than what stands in the file is put there.
  private mutating func beginCopy() {
    if hasCopied { return }
    hasCopied = true
    if first == 0 { copied.reserveCapacity(source.count) }
    copied.append(contentsOf: source[first..<max(done, first)])
  }

  /// Puts `replacement` for the bytes from `start` to `end`; those before `start` are copied. What lies
  /// before `done` is left as it is.
  mutating func replace(
    _ start: Int, _ end: Int, by replacement: [UInt8] = [], _ change: MaskMap.Change
  ) {
    let (start, end) = (max(start, done), min(end, source.count))
    guard start < end else { return }
    copy(upTo: start)
    beginCopy()
    let from = offset
    copied.append(contentsOf: replacement)
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
    beginCopy()
    copied.append(byte)
    done += 1
  }
}
