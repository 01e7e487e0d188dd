/// The mask of a file with markup, kept true through edits: only the pieces that an edit may have changed are masked
/// again, and the file need not be kept beside its analysis text. A test with random edits proves that the result is that of
/// masking the file anew.
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
    let read = trail.read(source, isEnd: true, from: 0, replaced: all, insertedCount: source.count)
    // Where there is no markup both have the same memory.
    return (trail, read?.bytes ?? source)
  }

  private static func isPlain(_ source: some Sequence<UInt8>) -> Bool {
    !source.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
  }

  /// Whether the file is its own analysis text.
  var isProse: Bool { isPlain || form == .markdown && map.isIdentity }

  /// Takes over an edit of the file.
  ///
  /// - Parameters:
  ///   - replaced: bytes of the file as it was; not beyond its end.
  ///   - inserted: what stands in their place.
  ///   - prose: the analysis text as it was.
  /// - Returns: the edit of the analysis text; most of what it replaces may be as it was.
  /// - Complexity: O(length of the blocks that the edit touches), and additions for the segments and stops behind them.
  package mutating func replace(_ replaced: ByteRange, with inserted: [UInt8], in prose: [UInt8]) -> Edit {
    if form == .html, isPlain != willBePlain(replaced, inserted, prose) {
      var source = FileText(prose: prose, self).bytes
      source.replaceSubrange(replaced.start..<replaced.end, with: inserted)
      let (trail, bytes) = Self.mask(source, form)
      self = trail
      return (ByteRange(0, prose.count), bytes)
    }
    if isPlain {
      let count = map.count + inserted.count - replaced.length
      map = MaskMap(count: count, sourceCount: count)
      return (replaced, inserted)
    }
    // The last stop behind which everything is that has a say in this edit.
    var first = 0
    var reach = 0
    while first + 1 < stops.count, stops[first + 1].source <= replaced.start {
      reach = max(reach, stops[first].reach)
      if reach > replaced.start { break }
      first += 1
    }
    let start = stops[first].source
    let behind = stops.partitioningIndex { $0.source >= replaced.end }
    // One block behind the edit is nearly always enough to see that the rest is as it was.
    var blocks = 1
    while true {
      let last = behind + blocks
      let end = last < stops.count ? stops[last].source : map.sourceCount
      var window = source(ByteRange(start, end), prose)
      window.replaceSubrange((replaced.start - start)..<(replaced.end - start), with: inserted)
      let edit = read(
        window, isEnd: last >= stops.count, from: first, replaced: replaced,
        insertedCount: inserted.count)
      if let edit { return (edit.range, edit.bytes ?? window) }
      blocks *= 2
    }
  }

  /// Whether an HTML file will be plain text after an edit.
  private func willBePlain(_ replaced: ByteRange, _ inserted: [UInt8], _ prose: [UInt8]) -> Bool {
    guard Self.isPlain(inserted) else { return false }
    if isPlain { return true }
    // Each place that differs begins with a sign of markup.
    if let first = map.segments.first, first.source.start < replaced.start { return false }
    if let last = map.segments.last, last.source.start >= replaced.end { return false }
    // Of the last one an end may be left. Elsewhere are but signs that mean nothing, which the text has too.
    let end = max(map.segments.last?.source.end ?? 0, replaced.end)
    return Self.isPlain(source(ByteRange(replaced.end, end), prose))
      && Self.isPlain(prose[..<map.offset(ofSource: replaced.start)])
      && Self.isPlain(prose[map.offset(ofSource: end)...])
  }

  /// Reads a window of the file from the stop `first` on, up to where the old stops are right again.
  ///
  /// - Parameters:
  ///   - window: the file from that stop on, after the edit.
  ///   - isEnd: whether it goes up to the file's end.
  ///   - replaced: bytes of the file as it was.
  /// - Returns: the new piece of the analysis text, nil where it is the window as it stands; and what of the old one
  ///   it stands for. nil where what lies behind the window may have a say; then nothing has changed.
  private mutating func read(
    _ window: [UInt8], isEnd: Bool, from first: Int, replaced: ByteRange, insertedCount: Int
  ) -> (bytes: [UInt8]?, range: ByteRange)? {
    switch form {
    case .markdown:
      read(
        MarkdownReader.self, window, isEnd: isEnd, from: first, replaced: replaced,
        insertedCount: insertedCount)
    case .html:
      read(
        HTMLReader.self, window, isEnd: isEnd, from: first, replaced: replaced,
        insertedCount: insertedCount)
    }
  }

  private mutating func read<Reader: MaskReader>(
    _: Reader.Type, _ window: [UInt8], isEnd: Bool, from first: Int, replaced: ByteRange, insertedCount: Int
  ) -> (bytes: [UInt8]?, range: ByteRange)? {
    let start = stops[first]
    let windowEnd = start.source + window.count
    let delta = insertedCount - replaced.length
    let editEnd = replaced.start + insertedCount
    var next = first + 1
    while next < stops.count, stops[next].source < replaced.end { next += 1 }
    return window.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes, at: start)
      let fresh = reader.read(to: bytes.count, from: start) { place, state in
        guard place >= editEnd else { return false }
        while next < stops.count, stops[next].source + delta < place { next += 1 }
        return next < stops.count && stops[next].source + delta == place && stops[next].state == state
      }
      if !isEnd, reader.place >= bytes.count || fresh.contains(where: { $0.reach > windowEnd }) { return nil }
      if reader.place >= bytes.count { next = stops.count }
      let isSame = next < stops.count
      let range = ByteRange(start.offset, isSame ? stops[next].offset : map.count)
      let oldSource = ByteRange(start.source, isSame ? stops[next].source : map.sourceCount)
      let growth = reader.builder.count - range.length
      map.replace(
        oldSource, with: (reader.builder.segments, reader.builder.comments), sourceDelta: delta, delta: growth
      )
      for index in next..<stops.count {
        stops[index].source += delta
        stops[index].offset += growth
        stops[index].reach += delta
      }
      stops.replaceSubrange(first..<next, with: fresh)
      return (reader.builder.isWhole ? nil : reader.builder.bytes, range)
    }
  }

  // MARK: Back to the file

  /// Bytes of the file that stand one behind the other.
  private enum Run {
    /// In the analysis text from `offset` on too.
    case prose(offset: Int)
    case hidden(ArraySlice<UInt8>)
  }

  /// Where in the file the analysis text would begin if it were all as it is around `range`; nil where the two differ
  /// there.
  ///
  /// - Parameter range: bytes of the file.
  func startOfProse(around range: ByteRange) -> Int? {
    var start: Int?
    forEachRun(from: range.start) { place, run in
      if case .prose(let offset) = run, place.end >= range.end { start = place.start - offset }
      return false
    }
    return start
  }

  /// The bytes of `range` of the file.
  ///
  /// - Parameter prose: the analysis text.
  func source(_ range: ByteRange, _ prose: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.length)
    forEachRun(from: range.start) { place, run in
      let inside = place.clamped(to: range).shifted(by: -place.start)
      switch run {
      case .prose(let offset): bytes += prose[(offset + inside.start)..<(offset + inside.end)]
      case .hidden(let hidden):
        bytes += hidden[(hidden.startIndex + inside.start)..<(hidden.startIndex + inside.end)]
      }
      return place.end < range.end
    }
    return bytes
  }

  /// Calls `body` with the runs of the file from the one with the byte at `source` on, in order, as long as it says so; none
  /// is empty.
  private func forEachRun(from source: Int, _ body: (ByteRange, Run) -> Bool) {
    for index in max(stops.partitioningIndex { $0.source > source } - 1, 0)..<stops.count {
      let stop = stops[index]
      let isLast = index + 1 == stops.count
      let end = isLast ? map.sourceCount : stops[index + 1].source
      var (place, offset, known) = (stop.source, stop.offset, 0)
      for hidden in stop.hidden.places {
        let kept = stop.offset + Int(hidden.offset) - offset
        let (start, last) = (place + kept, place + kept + Int(hidden.sourceCount))
        if start > max(source, place), !body(ByteRange(place, start), .prose(offset: offset)) { return }
        let bytes = stop.hidden.bytes[known..<(known + Int(hidden.sourceCount))]
        if last > max(source, start), !body(ByteRange(start, last), .hidden(bytes)) { return }
        (place, offset, known) = (last, offset + kept + Int(hidden.count), known + bytes.count)
      }
      if end > max(source, place), !body(ByteRange(place, end), .prose(offset: offset)) { return }
    }
  }
}
