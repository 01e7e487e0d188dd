/// 64 bytes of a text looked at sixteen at a time for what makes them no UTF-8.
///
/// It knows characters of three bytes at the most, and only those of which any continuation bytes are right: all that
/// Vietnamese is written with. Of anything else it says nothing.
enum UTF8Block {
  static let size = 64
  /// Sixteen bytes. What is said of each stands in its eighth bit; the others mean nothing.
  private typealias Bytes = SIMD2<UInt64>

  /// Whether the bytes at `place`, with what stands unfinished before them, are UTF-8 without a zero byte; whether the last
  /// character is finished is left to the next block. nil where there are bytes with which it has nothing to do.
  ///
  /// - Parameter place: two bytes or more stand before it, `size` or more behind it.
  @inline(__always) static func isClean(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool? {
    guard place >= 2, bytes.count - place >= size else { return nil }
    var (isWrong, isStrange) = (Bytes.zero, Bytes.zero)
    var isVisible = Bytes(repeating: .max)
    for offset in stride(from: place, to: place &+ size, by: 16) {
      let sixteen = bytes.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
      let last = bytes.loadUnaligned(fromByteOffset: offset &- 1, as: Bytes.self)
      let beforeLast = bytes.loadUnaligned(fromByteOffset: offset &- 2, as: Bytes.self)
      // A sum of a number with itself stands for a shift, and nothing is negated: of the others the compiler makes half
      // scalars.
      let isLead = sixteen & (sixteen &+ sixteen)
      let isContinuation = sixteen ^ isLead
      let doubled = beforeLast &+ beforeLast
      let isWanted = last & (last &+ last) | beforeLast & doubled & (doubled &+ doubled)
      isWrong |= isContinuation ^ isWanted
      let low = sixteen & repeated(0x7F)
      isVisible &= sixteen | (low &+ repeated(0x7F))
      // Beginnings other than C2…DF, E1, E2: a sum has the eighth bit from such a byte on.
      let (isC2, isE3) = (low &+ repeated(0x80 - 0x42), low &+ repeated(0x80 - 0x63))
      let isNotE0 = (low ^ repeated(0x60)) &+ repeated(0x7F)
      isStrange |= (isLead & isE3) | (isLead ^ (isLead & isC2 & isNotE0))
    }
    if (isStrange[0] | isStrange[1]) & eighths != 0 { return nil }
    return (isWrong[0] | isWrong[1]) & eighths == 0 && isVisible[0] & isVisible[1] & eighths == eighths
  }

  /// How many bytes of a character that is not finished stand before `place`, behind a clean block.
  static func unfinished(_ bytes: UnsafeRawBufferPointer, before place: Int) -> Int {
    guard place >= 2, place <= bytes.count else { return 0 }
    return bytes[place - 1] >= 0xC0 ? 1 : bytes[place - 2] >= 0xE0 ? 2 : 0
  }

  private static let eighths: UInt64 = 0x8080_8080_8080_8080

  @inline(__always) private static func repeated(_ byte: UInt8) -> Bytes {
    Bytes(repeating: UInt64(byte) &* 0x0101_0101_0101_0101)
  }
}
