import SourceText

/// The lines of a file with markup, as ranges of its analysis text: there a paragraph of several lines may be one, and markup
/// behind which a line goes on may end it.
struct FileLines {
  let map: MaskMap
  /// The analysis text.
  let prose: [UInt8]
  let file: FileText

  /// The line of a comment; of one of several lines all these.
  func own(of comment: MaskMap.Comment) -> ByteRange {
    inProse(ByteRange(file.lineStart(at: comment.source.start), file.lineEnd(at: comment.source.end)))
  }

  /// The first line behind a comment's own that has any prose; an empty range where there is none.
  func next(after comment: MaskMap.Comment) -> ByteRange {
    var place = file.lineEnd(at: comment.source.end)
    while place < file.count {
      // Its break: of `\r\n` the second one ends an empty line.
      let line = ByteRange(place + 1, file.lineEnd(at: place + 1))
      let range = inProse(line)
      if prose[range.start..<range.end].contains(where: { $0 > 0x20 }) { return range }
      place = line.end
    }
    return ByteRange(prose.count, prose.count)
  }

  private func inProse(_ line: ByteRange) -> ByteRange {
    let start = map.offset(ofSource: line.start)
    return ByteRange(start, max(start, map.offset(ofSource: line.end))).clamped(
      to: ByteRange(0, prose.count))
  }
}
