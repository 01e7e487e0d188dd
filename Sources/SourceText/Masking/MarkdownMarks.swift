/// Which of sixteen bytes may be marks of Markdown, or begin an address ("http", "www"). Of some it says so that are not.
struct MarkdownMarks {
  private typealias Bytes = SIMD2<UInt64>

  /// The eighth bit of each byte that may be one.
  private var found: Bytes

  /// - Parameter start: of sixteen bytes and one more.
  @inline(__always) init(_ start: UnsafeRawPointer) {
    let bytes = start.loadUnaligned(as: Bytes.self)
    let following = (start + 1).loadUnaligned(as: Bytes.self)
    let low = bytes & Self.repeated(0x7F)
    // ! … & … * without the space before them; [ \ ] _ `; ~; line breaks.
    var found = Self.isIn(low, 0x21...0x2A) | Self.isIn(low, 0x5B...0x60) | Self.isIn(low, 0x7E...0x7F)
    found |= Self.isIn(low, 0x3C...0x3C) | Self.isIn(low, 0x77...0x77) | ~(low &+ Self.repeated(0x80 - 0x10))
    // The letter h is common, but not before t. Equal bytes give zero, and a seven-bit byte that is not has a bit to carry.
    let address = (low ^ Self.repeated(0x68)) | ((following & Self.repeated(0x5F)) ^ Self.repeated(0x54))
    found |= ~(address &+ Self.repeated(0x7F))
    found &= ~bytes & Self.repeated(0x80)
    self.found = Bytes(UInt64(littleEndian: found[0]), UInt64(littleEndian: found[1]))
  }

  /// The eighth bit of the bytes, of which only seven bits are given, that are in a range.
  @inline(__always) private static func isIn(_ low: Bytes, _ range: ClosedRange<UInt8>) -> Bytes {
    (low &+ repeated(0x80 - range.lowerBound)) & ~(low &+ repeated(0x7F - range.upperBound))
  }

  @inline(__always) private static func repeated(_ byte: UInt8) -> Bytes {
    Bytes(repeating: UInt64(byte) &* 0x0101_0101_0101_0101)
  }

  /// The number of the next one; nil where there is none any more.
  @inline(__always) mutating func next() -> Int? {
    for half in 0..<2 where found[half] != 0 {
      let bit = found[half].trailingZeroBitCount
      found[half] &= found[half] &- 1
      return half &* 8 &+ bit / 8
    }
    return nil
  }
}
