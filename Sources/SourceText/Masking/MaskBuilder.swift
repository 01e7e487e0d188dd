/// Builds the analysis text of a file, or of a part of it, from left to right.
struct MaskBuilder {
  private let source: UnsafeBufferPointer<UInt8>
  /// The text so far; before anything has been replaced nothing is copied.
  private var copied: [UInt8] = []
  private var isCopied = false
  private(set) var segments: [MaskMap.Segment] = []
  private(set) var comments: [MaskMap.Comment] = []
  /// Of the block that is being read.
  private var hidden = HiddenBytes()
  private var blockStart: Int
  /// What of the file has been dealt with.
  private(set) var done = 0
  /// Where in the file the bytes stand that are read.
  private let origin: Int
  /// How much of the analysis text is there already.
  private let base: Int

  /// The character for something that stands in a sentence and is not prose (OBJECT REPLACEMENT CHARACTER).
  static let object: [UInt8] = [0xEF, 0xBF, 0xBC]

  /// - Parameters:
  ///   - source: the file from the stop on; places are counted from there.
  ///   - stop: where to begin.
  init(_ source: UnsafeBufferPointer<UInt8>, at stop: MaskStop) {
    self.source = source
    origin = stop.source
    base = stop.offset
    blockStart = stop.offset
  }

  /// The analysis text of what has been read.
  var bytes: [UInt8] { isCopied ? copied : Array(source[..<done]) }

  /// Whether these are all bytes as they stand.
  var isWhole: Bool { !isCopied && done == source.count }

  var count: Int { isCopied ? copied.count : done }

  /// Length of the analysis text so far.
  var offset: Int { base + count }

  /// Takes the file up to `end` as it is.
  mutating func copy(upTo end: Int) {
    let end = min(end, source.count)
    guard end > done else { return }
    if isCopied { copied.append(contentsOf: source[done..<end]) }
    done = end
  }

  /// Before something else than what stands in the file is put there.
  private mutating func beginCopy() {
    if isCopied { return }
    isCopied = true
    copied.reserveCapacity(source.count)
    copied.append(contentsOf: source[..<done])
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
    hidden.add(at: from - blockStart, count: replacement.count, for: source[start..<end])
    copied.append(contentsOf: replacement)
    segments.append(
      MaskMap.Segment(
        range: ByteRange(from, offset), source: ByteRange(start, end).shifted(by: origin), change: change))
    done = end
  }

  /// Takes a comment out and keeps where it was.
  mutating func comment(_ range: ByteRange, content: ByteRange) {
    copy(upTo: range.start)
    comments.append(
      MaskMap.Comment(
        source: range.shifted(by: origin), content: content.shifted(by: origin), offset: offset))
    replace(range.start, range.end, .hidden)
  }

  /// Overwrites a byte that was copied by another, which does not move anything.
  mutating func substitute(_ place: Int, by byte: UInt8) {
    copy(upTo: place)
    guard place == done, place < source.count else { return }
    beginCopy()
    hidden.add(at: offset - blockStart, count: 1, for: CollectionOfOne(source[place]))
    copied.append(byte)
    done += 1
  }

  /// What the analysis text does not say of the block that ends here; the next one begins.
  mutating func takeHidden() -> HiddenBytes {
    defer {
      hidden = HiddenBytes()
      blockStart = offset
    }
    return hidden
  }
}
