/// The search for the next line break, or another byte that is rare, many bytes at a time: lines are long.
package enum LineBreaks {
  /// The offset of the first LF or CR at or after `offset`; the number of bytes where there is none.
  package static func next(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    var offset = max(offset, 0)
    guard let base = bytes.baseAddress else { return bytes.count }
    let raw = UnsafeRawPointer(base)
    // Text has few bytes below 0x10 but line breaks.
    while offset &+ 32 <= bytes.count {
      let low = raw.loadUnaligned(fromByteOffset: offset, as: SIMD2<UInt64>.self)
      let high = raw.loadUnaligned(fromByteOffset: offset &+ 16, as: SIMD2<UInt64>.self)
      let hits = bytesBelow16(low) | bytesBelow16(high)
      if (hits[0] | hits[1]) & 0x8080_8080_8080_8080 != 0 { break }
      offset &+= 32
    }
    while offset &+ 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let hits = zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A) | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if hits != 0 { return offset &+ UInt64(littleEndian: hits).trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset &+= 1 }
    return min(offset, bytes.count)
  }

  /// The top bit of every byte below 0x10, and perhaps of the byte above such a one; the other bits mean nothing.
  @inline(__always) private static func bytesBelow16(_ bytes: SIMD2<UInt64>) -> SIMD2<UInt64> {
    (bytes &- SIMD2(repeating: 0x1010_1010_1010_1010)) & ~bytes
  }

  /// The offset of the first `byte` from `offset` on and before `end`; `end` where there is none.
  package static func next(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from offset: Int, to end: Int
  ) -> Int {
    var offset = max(offset, 0)
    guard let base = bytes.baseAddress else { return end }
    let last = min(end, bytes.count)
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    let raw = UnsafeRawPointer(base)
    while offset &+ 8 <= last {
      let hits = zeroBytes(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ pattern)
      if hits != 0 { return offset &+ UInt64(littleEndian: hits).trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < last {
      if bytes[offset] == byte { return offset }
      offset &+= 1
    }
    return end
  }

  /// The top bit of every zero byte of `word`. Bits above the lowest one may be false; the lowest is right.
  @inline(__always) private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
