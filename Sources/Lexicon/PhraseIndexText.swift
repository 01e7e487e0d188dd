/// A `PhraseIndex` as text that a `StaticString` can hold: numbers of five bits a character, lowest first, of which all
/// but the last have the sixth bit set; characters are those from `0` on, and line ends mean nothing.
///
/// Compiling array literals of this size takes minutes; this takes no time, and reading it at start a millisecond.
extension PhraseIndex.Content {
  /// - Parameter text: what `text` gave; anything else gives tables of some sort, or empty ones.
  init(text: UnsafeBufferPointer<UInt8>) {
    var reader = Reader(bytes: text)
    let keyCount = reader.count()
    let stateCount = reader.count()
    let acceptCount = reader.count()
    keys.reserveCapacity(keyCount)
    for _ in 0..<keyCount {
      let turned = reader.number()
      keys.append(turned >> Self.turn | turned << (64 - Self.turn))
    }
    childCounts.reserveCapacity(stateCount)
    acceptCounts.reserveCapacity(stateCount)
    entering.reserveCapacity(stateCount)
    accepts.reserveCapacity(acceptCount)
    for _ in 0..<stateCount { childCounts.append(reader.small()) }
    for _ in 0..<stateCount { acceptCounts.append(reader.small()) }
    for _ in 1..<max(stateCount, 1) { entering.append(reader.small()) }
    for _ in 0..<acceptCount {
      let list = reader.small()
      accepts.append((list & 0xFF) << 24 | reader.small() & 0xFF_FFFF)
    }
  }

  /// Keys are turned by so many bits that the tone comes below the letters: short words are then short numbers.
  private static let turn: UInt64 = 10

  /// Lines of at most 100 characters.
  var text: String {
    var characters: [UInt8] = []
    func add(_ number: UInt64) {
      var rest = number
      repeat {
        let digit = UInt8(rest & 31)
        rest >>= 5
        characters.append(0x30 + (rest == 0 ? digit : digit | 32))
      } while rest != 0
    }
    add(UInt64(keys.count))
    add(UInt64(childCounts.count))
    add(UInt64(accepts.count))
    for key in keys { add(key << Self.turn | key >> (64 - Self.turn)) }
    for count in childCounts { add(UInt64(count)) }
    for count in acceptCounts { add(UInt64(count)) }
    for word in entering { add(UInt64(word)) }
    for accept in accepts {
      add(UInt64(accept >> 24))
      add(UInt64(accept & 0xFF_FFFF))
    }
    var lines: [UInt8] = []
    for (index, character) in characters.enumerated() {
      lines.append(character)
      if index % 100 == 99 { lines.append(0x0A) }
    }
    return String(decoding: lines, as: UTF8.self)
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The next number; 0 at the end.
    @inline(__always) mutating func number() -> UInt64 {
      var number: UInt64 = 0
      var shift: UInt64 = 0
      while offset < bytes.count {
        let digit = UInt64(bytes[offset] &- 0x30)
        offset &+= 1
        if digit > 63 { continue }
        number |= (digit & 31) &<< shift
        if digit < 32 { break }
        shift = min(shift &+ 5, 63)
      }
      return number
    }

    @inline(__always) mutating func small() -> UInt32 { UInt32(truncatingIfNeeded: number()) }

    /// A number of things to come, of which each takes a character at least.
    mutating func count() -> Int { Int(min(number(), UInt64(bytes.count))) }
  }
}
