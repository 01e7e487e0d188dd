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
  private let scale: OffsetScale
  /// How many code points the file has before what `source` begins with.
  private let skipped: Int

  /// - Parameters:
  ///   - prose: what is read of `source`.
  ///   - source: the file's text, UTF-8.
  ///   - map: the way between the two; nil where they are the same.
  ///   - skipped: code points that the file has before `source`: 1 for a byte order mark that an editor keeps to itself.
  package init(prose: TextBuffer, source: [UInt8], map: MaskMap? = nil, skipped: Int = 0) {
    self.prose = prose
    self.skipped = skipped
    self.map = map
    scale = OffsetScale(source, .utf32)
  }

  package init(_ text: TextBuffer) { self.init(prose: text, source: text.bytes) }

  /// How a place is written down: cut at line ends, without the spaces beside them. Empty for a place of nothing but
  /// white space.
  package func written(_ range: ByteRange) -> (spans: [BratFile.Span], words: String) {
    var spans: [BratFile.Span] = []
    var words: [String] = []
    for part in parts(of: range.clamped(to: prose.range)) {
      let place = map?.sourceRange(of: part) ?? part
      spans.append(BratFile.Span(scale(place.start) + skipped, scale(place.end) + skipped))
      words.append(Self.cell(prose.string(part)))
    }
    return (spans, words.joined(separator: " "))
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

  /// Where words stand, as they are written, in order.
  ///
  /// - Parameter words: on one line.
  package func places(of words: String) -> [ByteRange] { Anchoring(prose, in: prose.range).places(of: words) }

  /// The place of the prose from the first of `spans` to the last, with what lies between them.
  func range(of spans: [BratFile.Span]) -> ByteRange {
    guard let first = spans.first, let last = spans.last else { return ByteRange(0, 0) }
    let start = scale.byteOffset(of: first.start - skipped)
    let end = scale.byteOffset(of: last.end - skipped)
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
      var part = ByteRange(start, offset)
      while part.start < part.end, bytes[part.start] == 0x20 || bytes[part.start] == 0x09 { part.start += 1 }
      while part.start < part.end, bytes[part.end - 1] == 0x20 || bytes[part.end - 1] == 0x09 {
        part.end -= 1
      }
      if !part.isEmpty { parts.append(part) }
      start = offset + 1
    }
    return parts
  }
}
