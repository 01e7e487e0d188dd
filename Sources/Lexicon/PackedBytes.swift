/// Bytes as a literal of Swift's, which can hold text only: six bits a character, in lines of 96 bytes each.
///
/// Reading them takes about two instructions a byte, which is why the tables in them need no work after that.
package enum PackedBytes {
  private static let bytesPerLine = 96
  private static let charactersPerLine = 128
  /// The character for 0. From here on 64 follow in which a raw literal needs no escapes.
  private static let zero: UInt8 = 0x28

  /// The text of a literal.
  package static func text(_ bytes: [UInt8]) -> String {
    var lines: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: bytesPerLine) {
      for place in stride(from: start, to: start + bytesPerLine, by: 3) {
        var bits = 0
        for next in (place..<(place + 3)).reversed() {
          bits = bits << 8 | (next < bytes.count ? Int(bytes[next]) : 0)
        }
        for shift in [0, 6, 12, 18] { lines.append(zero + UInt8(bits >> shift & 63)) }
      }
      lines.append(0x0A)
    }
    return String(decoding: lines, as: UTF8.self)
  }

  /// The first `count` bytes of a literal, at a multiple of 64, in memory that lives as long as the process; no bytes
  /// where the text holds fewer. It is meant to be called once for each literal.
  static func read(_ text: StaticString, count: Int) -> UnsafeRawBufferPointer {
    let lines = (count + bytesPerLine - 1) / bytesPerLine
    let source = UnsafeRawPointer(text.utf8Start)
    guard count > 0, text.utf8CodeUnitCount >= lines * (charactersPerLine + 1) - 1 else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    // Sixteen characters are read at a time, and eight bytes written twice, of which six count.
    let memory = UnsafeMutableRawPointer.allocate(byteCount: lines * bytesPerLine + 8, alignment: 64)
    MemoryPages.fill(memory, count: lines * bytesPerLine + 8)
    for line in 0..<lines {
      let from = source + line * (charactersPerLine + 1)
      let to = memory + line * bytesPerLine
      for group in 0..<(charactersPerLine / 16) {
        let characters = (from + group * 16).loadUnaligned(as: SIMD2<UInt64>.self)
        let bytes = joined(SIMD2(UInt64(littleEndian: characters[0]), UInt64(littleEndian: characters[1])))
        (to + group * 12).storeBytes(of: bytes[0].littleEndian, as: UInt64.self)
        (to + group * 12 + 6).storeBytes(of: bytes[1].littleEndian, as: UInt64.self)
      }
    }
    MemoryPages.giveBack(text)
    return UnsafeRawBufferPointer(start: memory, count: count)
  }

  /// The 48 bits of eight characters, twice.
  @inline(__always) private static func joined(_ characters: SIMD2<UInt64>) -> SIMD2<UInt64> {
    func all(_ bits: UInt64) -> SIMD2<UInt64> { SIMD2(repeating: bits) }
    let sixes = characters &- all(0x2828_2828_2828_2828)
    let twelves = sixes & all(0x003F_003F_003F_003F) | (sixes & all(0x3F00_3F00_3F00_3F00)) &>> all(2)
    let halves = twelves & all(0x0000_0FFF_0000_0FFF) | (twelves & all(0x0FFF_0000_0FFF_0000)) &>> all(4)
    return halves & all(0xFF_FFFF) | (halves & all(0x00FF_FFFF_0000_0000)) &>> all(8)
  }
}
