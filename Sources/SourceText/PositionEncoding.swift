/// How the columns of a `TextPosition` are counted.
public enum PositionEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// How many units the bytes from `start` to `end` make, as far as there are such bytes. Bytes that are not UTF-8 count as
  /// one each where they look like a lead byte and as none where they look like a continuation.
  package func units(in bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    let end = min(end, bytes.count)
    let start = max(start, 0)
    guard start < end else { return 0 }
    if self == .utf8 { return end &- start }
    return bytes.withUnsafeBytes { bytes in
      var units = end &- start
      var offset = start
      // Sixteen bytes at a time, as two numbers: what has its top bit and not the next one continues a scalar, and what has
      // the top four begins one of two UTF-16 units. Each byte of a sum stays below 256. (Sixteen lanes would be as fast,
      // but not in builds for debugging, which work on lanes one by one.)
      let hasDoubles = self == .utf16
      let ones = SIMD2<UInt64>(repeating: 0x0101_0101_0101_0101)
      while offset &+ 16 <= end {
        var (continued, doubled) = (SIMD2<UInt64>.zero, SIMD2<UInt64>.zero)
        for _ in 0..<min((end &- offset) / 16, 255) {
          let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
          let isHigh = block &>> 7 & ones
          continued &+= isHigh & ~(block &>> 6)
          if hasDoubles { doubled &+= isHigh & (block &>> 6) & (block &>> 5) & (block &>> 4) }
          offset &+= 16
        }
        units &-= Self.sum(ofBytesIn: continued)
        if hasDoubles { units &+= Self.sum(ofBytesIn: doubled) }
      }
      while offset < end {
        let byte = bytes[offset]
        units &-= byte & 0xC0 == 0x80 ? 1 : 0
        if hasDoubles { units &+= byte >= 0xF0 ? 1 : 0 }
        offset &+= 1
      }
      return units
    }
  }

  /// The sixteen bytes, added up.
  @inline(__always)
  private static func sum(ofBytesIn block: SIMD2<UInt64>) -> Int {
    let even: UInt64 = 0x00FF_00FF_00FF_00FF
    let fours = (block[0] & even) &+ (block[0] &>> 8 & even) &+ (block[1] & even) &+ (block[1] &>> 8 & even)
    return Int(truncatingIfNeeded: (fours &* 0x0001_0001_0001_0001) &>> 48)
  }
}
