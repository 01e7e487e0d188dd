package import SourceText

/// A text of which labels are kept: what is read of it, and how its places are written down.
///
/// Labels are places of what is read, as entities are; a label file counts code points of the file as it stands, with
/// its markup.
package struct LabelledText: Sendable {
  /// What is read.
  package let prose: TextBuffer
  /// nil where the prose is the file itself.
  private let map: MaskMap?
  /// UTF-8 of the file.
  private let source: [UInt8]
  private let scale: OffsetScale
  /// What the file has that `source` has not.
  private let disk: DiskForm
  /// Where lines of `source` end, in code points, if those of the file end with a return too.
  private let lineEnds: [Int]

  /// - Parameters:
  ///   - prose: what is read of `source`.
  ///   - source: the file's text, UTF-8.
  ///   - map: the way between the two; nil where they are the same.
  ///   - disk: what the file has that `source` has not.
  package init(prose: TextBuffer, source: [UInt8], map: MaskMap? = nil, disk: DiskForm = DiskForm()) {
    self.prose = prose
    self.disk = disk
    lineEnds = disk.hasReturns ? DiskForm.lineEnds(of: source) : []
    self.map = map
    self.source = source
    scale = OffsetScale(source, .utf32)
  }

  package init(_ text: TextBuffer) { self.init(prose: text, source: text.bytes) }

  /// How a place is written down: cut at line ends, those of the file too where they are spaces of the prose, without the
  /// spaces beside them. Empty for a place of nothing but white space.
  package func written(_ range: ByteRange) -> (spans: [BratFile.Span], words: String) {
    var spans: [BratFile.Span] = []
    var words: [String] = []
    for part in parts(of: range.clamped(to: prose.range)).flatMap(cutAtLinesOfSource) {
      let place = map?.sourceRange(of: part) ?? part
      spans.append(BratFile.Span(written(place.start), written(place.end)))
      words.append(Self.cell(prose.string(part)))
    }
    return (spans, words.joined(separator: " "))
  }

  /// A byte offset of `source` in code points of the file.
  private func written(_ offset: Int) -> Int {
    let place = scale(offset)
    return place + disk.skipped + lineEnds.partitioningIndex { $0 >= place }
  }

  /// The way back, to code points of `source`.
  private func read(_ place: Int) -> Int {
    let place = place - disk.skipped
    // The return before each line end that is left of it.
    return place - lineEnds.indices.partitioningIndex { lineEnds[$0] + $0 >= place }
  }

  /// Words as they stand, but for what would end a cell or a line of a label file.
  private static func cell(_ words: String) -> String {
    var cell = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      let isEnd = scalar.value < 0x20 || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
      cell.append(isEnd ? " " : scalar)
    }
    return String(cell)
  }

  /// What `range` of the prose says, on one line, with single spaces.
  package func words(_ range: ByteRange) -> String {
    parts(of: range.clamped(to: prose.range)).map { OneLine.text(prose.string($0)) }.joined(separator: " ")
  }

  /// `range` from its first word to its last, as it is written down; empty where there is none.
  func withoutSpaceAtEnds(_ range: ByteRange) -> ByteRange {
    let parts = parts(of: range.clamped(to: prose.range))
    guard let first = parts.first, let last = parts.last else { return ByteRange(range.start, range.start) }
    return ByteRange(first.start, last.end)
  }

  /// Where words stand, as they are written, in order.
  ///
  /// - Parameter words: on one line.
  package func places(of words: String) -> [ByteRange] { Anchoring(prose, in: prose.range).places(of: words) }

  /// The place of the prose from the first of `spans` to the last, with what lies between them.
  func range(of spans: [BratFile.Span]) -> ByteRange {
    guard let first = spans.first, let last = spans.last else { return ByteRange(0, 0) }
    let start = scale.byteOffset(of: read(first.start))
    let end = scale.byteOffset(of: read(last.end))
    guard let map else { return ByteRange(start, end) }
    return ByteRange(map.offset(ofSource: start), map.offset(ofSource: end))
  }

  /// `range` cut at line ends, without the spaces beside them.
  private func parts(of range: ByteRange) -> [ByteRange] {
    let bytes = prose.bytes
    var parts: [ByteRange] = []
    var start = range.start
    for offset in range.start...range.end {
      let isEnd = offset == range.end
      guard isEnd || bytes[offset] == 0x0A || bytes[offset] == 0x0D else { continue }
      let part = trimmed(ByteRange(start, offset))
      if !part.isEmpty { parts.append(part) }
      start = offset + 1
    }
    return parts
  }

  /// A part of a line of the prose, cut where lines of the file end that are spaces there, as in a page of HTML. A line that
  /// ends inside a tag in the middle of a word cuts nothing, for the pieces would be words of their own.
  private func cutAtLinesOfSource(_ part: ByteRange) -> [ByteRange] {
    guard let map else { return [part] }
    let place = map.sourceRange(of: part).clamped(to: ByteRange(0, source.count))
    var pieces: [ByteRange] = []
    var start = part.start
    for offset in place.start..<place.end where source[offset] == 0x0A || source[offset] == 0x0D {
      let cut = map.offset(ofSource: offset)
      guard cut > start, cut < part.end, isSpace(cut) || isSpace(cut - 1) else { continue }
      let piece = trimmed(ByteRange(start, cut))
      if !piece.isEmpty { pieces.append(piece) }
      start = cut
    }
    return pieces + [trimmed(ByteRange(start, part.end))]
  }

  private func isSpace(_ offset: Int) -> Bool { prose.bytes[offset] == 0x20 || prose.bytes[offset] == 0x09 }

  /// `range` without the spaces at its ends.
  private func trimmed(_ range: ByteRange) -> ByteRange {
    var range = range
    while range.start < range.end, isSpace(range.start) { range.start += 1 }
    while range.start < range.end, isSpace(range.end - 1) { range.end -= 1 }
    return range
  }
}
