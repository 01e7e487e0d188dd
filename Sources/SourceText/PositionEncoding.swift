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
      // Sixteen bytes at a time: what has its top bit and not the next one continues a scalar, and what has the top four
      // begins one of two UTF-16 units. Each lane of a sum stays within -127...127.
      let hasDoubles = self == .utf16
      while offset &+ 16 <= end {
        var surplus = SIMD16<UInt8>.zero
        for _ in 0..<min((end &- offset) / 16, 127) {
          let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
          let isHigh = block &>> 7
          surplus &+= isHigh & ~(block &>> 6)
          if hasDoubles { surplus &-= isHigh & (block &>> 6) & (block &>> 5) & (block &>> 4) }
          offset &+= 16
        }
        for lane in 0..<16 { units &-= Int(Int8(bitPattern: surplus[lane])) }
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
}
