/// The bytes of one text as they stand in its file, with nothing normalised and nothing removed.
///
/// Offsets are bytes of this buffer. A byte order mark, carriage returns and bytes that are not UTF-8 are kept: what
/// reads the buffer copes with them.
public struct TextBuffer: Sendable {
  public private(set) var bytes: [UInt8]

  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  public init(_ string: String) {
    self.bytes = Array(string.utf8)
  }

  public var count: Int { bytes.count }
  public var range: ByteRange { ByteRange(0, bytes.count) }

  /// The text of `range`; parts outside the buffer are left out, and bytes that are not UTF-8 become U+FFFD.
  public func string(_ range: ByteRange) -> String {
    let inside = range.clamped(to: self.range)
    return String(decoding: bytes[inside.start..<inside.end], as: UTF8.self)
  }

  /// Replaces the bytes of `range` (clamped to the buffer) by `replacement`.
  ///
  /// - Returns: the range that was replaced.
  @discardableResult
  public mutating func replace(_ range: ByteRange, with replacement: some Collection<UInt8>) -> ByteRange {
    let inside = range.clamped(to: self.range)
    bytes.replaceSubrange(inside.start..<inside.end, with: replacement)
    return inside
  }

  /// `offset` moved back to the first byte of the scalar that holds it, and into the buffer.
  public func scalarBoundary(atOrBefore offset: Int) -> Int {
    var offset = min(max(offset, 0), bytes.count)
    // A scalar has at most three continuation bytes; more of them is not UTF-8, where every byte is a boundary.
    var steps = 0
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80, steps < 3 {
      offset -= 1
      steps += 1
    }
    return offset
  }
}
