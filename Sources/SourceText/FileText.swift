/// The bytes of a file as it stands. Of one with markup they are not kept: what its analysis text does not say lies with
/// the mask's trail, so that a long file is not in memory twice.
package struct FileText: Sendable {
  /// The file, or its analysis text where there is a trail.
  private let text: [UInt8]
  private let trail: MaskTrail?

  /// A file without markup.
  package init(_ bytes: [UInt8]) {
    text = bytes
    trail = nil
  }

  /// - Parameter prose: the analysis text that goes with the trail.
  package init(prose: [UInt8], _ trail: MaskTrail) {
    text = prose
    self.trail = trail.isProse ? nil : trail
  }

  /// Length of the file in bytes.
  package var count: Int { trail?.map.sourceCount ?? text.count }

  /// All of it.
  ///
  /// - Complexity: O(bytes) where the file has markup.
  package var bytes: [UInt8] {
    guard let trail else { return text }
    return trail.source(ByteRange(0, trail.map.sourceCount), text)
  }

  /// Some of it.
  ///
  /// - Parameter range: bytes of the file; what lies outside is left out.
  /// - Complexity: O(`range` and the block in which it begins), without a copy where nothing in it is markup.
  package func piece(_ range: ByteRange) -> FilePiece {
    guard let trail else { return FilePiece(bytes: text, start: 0) }
    let range = range.clamped(to: ByteRange(0, count))
    if let start = trail.startOfProse(around: range) { return FilePiece(bytes: text, start: start) }
    return FilePiece(bytes: trail.source(range, text), start: range.start)
  }

  // MARK: Lines

  private static let step = 256

  /// Where the line of `offset` begins: behind the last LF or CR before it.
  package func lineStart(at offset: Int) -> Int {
    var end = min(offset, count)
    while end > 0 {
      let start = max(end - Self.step, 0)
      let piece = piece(ByteRange(start, end))
      while end > start {
        if Self.isBreak(piece[end - 1]) { return end }
        end -= 1
      }
    }
    return 0
  }

  /// Where the line of `offset` ends: before the first LF or CR from there on.
  package func lineEnd(at offset: Int) -> Int {
    var start = max(offset, 0)
    while start < count {
      let end = min(start + Self.step, count)
      let piece = piece(ByteRange(start, end))
      while start < end {
        if Self.isBreak(piece[start]) { return start }
        start += 1
      }
    }
    return count
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

/// Some bytes of a file.
package struct FilePiece: Sendable {
  /// They are among these.
  package let bytes: [UInt8]
  /// Where in the file the first of `bytes` would stand if all were of it; may be negative.
  package let start: Int

  /// The byte at an offset of the file, which must be in the piece.
  @inline(__always) package subscript(offset: Int) -> UInt8 { bytes[offset &- start] }

  /// The bytes of a range of the file, which must be in the piece.
  package subscript(range: ByteRange) -> ArraySlice<UInt8> {
    bytes[(range.start &- start)..<(range.end &- start)]
  }
}
