/// Bytes as a literal of Swift's, which can hold text only: six bits a character, in lines of 96 bytes each.
///
/// Half a line is 48 bytes in three blocks of sixteen. Of each block there are sixteen characters with the lower six bits of
/// its bytes, and behind the three another sixteen with the upper two bits of all: so sixteen bytes are put together at
/// a time, in half an instruction a byte, and the tables in them need no work after that.
package enum PackedBytes {
  private static let block = 16
  private static let bytesPerLine = 96
  private static let charactersPerLine = 128
  /// The character for 0. From here on 64 follow in which a raw literal needs no escapes.
  private static let zero: UInt8 = 0x28

  /// The text of a literal.
  package static func text(_ bytes: [UInt8]) -> String {
    var lines: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: bytesPerLine) {
      for half in [start, start + bytesPerLine / 2] {
        let blocks = (0..<3).map { number in
          (0..<block).map { place in
            let next = half + number * block + place
            return next < bytes.count ? bytes[next] : 0
          }
        }
        for bytes in blocks { lines += bytes.map { zero + ($0 & 63) } }
        lines += (0..<block).map { place in
          zero + (blocks[0][place] >> 6 | (blocks[1][place] >> 6) << 2 | (blocks[2][place] >> 6) << 4)
        }
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
    let memory = UnsafeMutableRawPointer.allocate(byteCount: lines * bytesPerLine, alignment: 64)
    MemoryPages.fill(memory, count: lines * bytesPerLine)
    // Sixteen bytes as two numbers: builds for debugging work on sixteen lanes one by one, which took a quarter of a second
    // at every start. No lane's result reaches into the next one but for bits that `upper` takes away.
    typealias Block = SIMD2<UInt64>
    let zeros = Block(repeating: 0x0101_0101_0101_0101 * UInt64(zero))
    let upper = Block(repeating: 0xC0C0_C0C0_C0C0_C0C0)
    let (two, four, six) = (Block(repeating: 2), Block(repeating: 4), Block(repeating: 6))
    for half in 0..<(lines * 2) {
      let from = source + half / 2 * (charactersPerLine + 1) + half % 2 * (charactersPerLine / 2)
      let to = memory + half * (bytesPerLine / 2)
      @inline(__always) func sixes(_ number: Int) -> Block {
        (from + number * block).loadUnaligned(as: Block.self) &- zeros
      }
      let twos = sixes(3)
      (to).storeBytes(of: sixes(0) | twos &<< six & upper, as: Block.self)
      (to + block).storeBytes(of: sixes(1) | twos &<< four & upper, as: Block.self)
      (to + 2 * block).storeBytes(of: sixes(2) | twos &<< two & upper, as: Block.self)
    }
    MemoryPages.giveBack(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    return UnsafeRawBufferPointer(start: memory, count: count)
  }
}
