/// The mask of a file with markup, kept true through edits: only the pieces that an edit may have changed are masked
/// again. A test with random edits proves that the result is that of masking the file anew.
package struct MaskTrail: Sendable {
  package enum Form: Sendable {
    case markdown, html
  }

  package let form: Form
  package private(set) var map: MaskMap
  /// In order; the first is the beginning of the file.
  private var stops: [MaskStop]
  /// An HTML file in which nothing is markup is plain text, and its line ends are line ends.
  private var isPlain: Bool

  /// What has to be replaced in the analysis text.
  package typealias Edit = (range: ByteRange, text: [UInt8])

  /// Total and linear.
  ///
  /// - Returns: the trail, and the analysis text.
  package static func mask(_ source: [UInt8], _ form: Form) -> (trail: MaskTrail, bytes: [UInt8]) {
    let isPlain = form == .html && isPlain(source)
    var trail = MaskTrail(
      form: form, map: MaskMap(count: source.count, sourceCount: source.count), stops: [MaskStop()],
      isPlain: isPlain)
    if isPlain { return (trail, source) }
    let all = ByteRange(0, source.count)
    let (bytes, _) = trail.read(source, from: 0, replaced: all, insertedCount: source.count)
    // Where there is no markup both have the same memory.
    return (trail, bytes ?? source)
  }

  private static func isPlain(_ source: some Sequence<UInt8>) -> Bool {
    !source.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
  }

  /// Takes over an edit of the file.
  ///
  /// - Parameters:
  ///   - replaced: bytes of the file as it was; not beyond its end.
  ///   - insertedCount: how many bytes stand in their place.
  ///   - source: the file after the edit.
  /// - Returns: the edit of the analysis text; most of what it replaces may be as it was.
  /// - Complexity: O(length of the blocks that the edit touches), and additions for the segments and stops behind them.
  package mutating func replace(_ replaced: ByteRange, insertedCount: Int, in source: [UInt8]) -> Edit {
    if form == .html {
      let inserted = source[replaced.start..<(replaced.start + insertedCount)]
      let willBePlain = isPlain ? Self.isPlain(inserted) : Self.isPlain(source)
      if isPlain != willBePlain {
        let all = ByteRange(0, map.count)
        let (trail, bytes) = Self.mask(source, form)
        self = trail
        return (all, bytes)
      }
      if isPlain {
        map = MaskMap(count: source.count, sourceCount: source.count)
        return (replaced, Array(inserted))
      }
    }
    // The last stop behind which everything is that has a say in this edit.
    var first = 0
    var reach = 0
    while first + 1 < stops.count, stops[first + 1].source <= replaced.start {
      reach = max(reach, stops[first].reach)
      if reach > replaced.start { break }
      first += 1
    }
    let (text, range) = read(source, from: first, replaced: replaced, insertedCount: insertedCount)
    return (range, text ?? source)
  }

  /// Reads `source` from the stop `first` on, up to where the old stops are right again.
  ///
  /// - Returns: the new piece of the analysis text, nil where that is the whole file as it stands; and what of the old one
  ///   it stands for.
  private mutating func read(
    _ source: [UInt8], from first: Int, replaced: ByteRange, insertedCount: Int
  ) -> (bytes: [UInt8]?, range: ByteRange) {
    switch form {
    case .markdown:
      read(MarkdownReader.self, source, from: first, replaced: replaced, insertedCount: insertedCount)
    case .html: read(HTMLReader.self, source, from: first, replaced: replaced, insertedCount: insertedCount)
    }
  }

  private mutating func read<Reader: MaskReader>(
    _: Reader.Type, _ source: [UInt8], from first: Int, replaced: ByteRange, insertedCount: Int
  ) -> (bytes: [UInt8]?, range: ByteRange) {
    let start = stops[first]
    let delta = insertedCount - replaced.length
    let editEnd = replaced.start + insertedCount
    var next = first + 1
    while next < stops.count, stops[next].source < replaced.end { next += 1 }
    let old = stops
    return source.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes, at: start)
      let fresh = reader.read(to: bytes.count, from: start) { place, state in
        guard place >= editEnd else { return false }
        while next < old.count, old[next].source + delta < place { next += 1 }
        return next < old.count && old[next].source + delta == place && old[next].state == state
      }
      if reader.place >= bytes.count { next = old.count }
      let isSame = next < old.count
      let range = ByteRange(start.offset, isSame ? old[next].offset : map.count)
      let oldSource = ByteRange(start.source, isSame ? old[next].source : map.sourceCount)
      let growth = reader.builder.count - range.length
      map.replace(
        oldSource, with: (reader.builder.segments, reader.builder.comments),
        sourceDelta: source.count - map.sourceCount, delta: growth)
      for index in next..<stops.count {
        stops[index].source += delta
        stops[index].offset += growth
        stops[index].reach += delta
      }
      stops.replaceSubrange(first..<next, with: fresh)
      return (reader.builder.isWhole ? nil : reader.builder.bytes, range)
    }
  }
}
