/// A few bytes of JSON that are written again and again, such as the beginning of every record of a sort.
package struct JSONPiece: Sendable {
  static let longest = 32
  /// The text, and zeros.
  let bytes: SIMD4<UInt64>
  let count: Int

  /// - Parameter text: JSON as it stands; of more than thirty-two bytes the rest is left out.
  package init(_ text: StaticString) {
    count = min(text.utf8CodeUnitCount, Self.longest)
    var words = SIMD4<UInt64>.zero
    for place in 0..<count {
      words[place / 8] |= UInt64(text.utf8Start[place]) << UInt64(place % 8 * 8)
    }
    for index in 0..<4 { words[index] = words[index].littleEndian }
    bytes = words
  }
}

/// A place in memory that is large enough for what is put there.
struct JSONOutput {
  var next: UnsafeMutablePointer<UInt8>

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    next.pointee = byte
    next += 1
  }

  mutating func put(_ run: UnsafeBufferPointer<UInt8>) {
    guard let source = run.baseAddress else { return }
    // Most runs are names and short words, for which the call would take longer than the copying.
    let count = run.count
    if count > 64 {
      next.update(from: source, count: count)
    } else if count >= 16 {
      var done = 0
      while done < count {
        // The last sixteen bytes overlap those before.
        copy(SIMD2<UInt64>.self, from: source, at: min(done, count &- 16))
        done &+= 16
      }
    } else if count >= 8 {
      copy(UInt64.self, from: source, at: 0)
      copy(UInt64.self, from: source, at: count &- 8)
    } else if count >= 4 {
      copy(UInt32.self, from: source, at: 0)
      copy(UInt32.self, from: source, at: count &- 4)
    } else {
      for at in 0..<count { next[at] = source[at] }
    }
    next += count
  }

  @inline(__always)
  private func copy<Word: BitwiseCopyable>(_: Word.Type, from source: UnsafePointer<UInt8>, at place: Int) {
    let word = UnsafeRawPointer(source + place).loadUnaligned(as: Word.self)
    UnsafeMutableRawPointer(next + place).storeBytes(of: word, as: Word.self)
  }

  @inline(__always)
  mutating func put(_ text: StaticString) {
    put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Thirty-two bytes are written, however many count.
  @inline(__always)
  mutating func put(_ piece: JSONPiece) {
    UnsafeMutableRawPointer(next).storeBytes(of: piece.bytes, as: SIMD4<UInt64>.self)
    next += piece.count
  }

  /// The first bytes of a text of sixteen, which are copied all.
  @inline(__always)
  mutating func put(_ count: Int, of text: StaticString) {
    guard text.utf8CodeUnitCount >= 16 else { return }
    copy(SIMD2<UInt64>.self, from: text.utf8Start, at: 0)
    next += count
  }

  /// Four bytes more than the name has.
  @inline(__always)
  mutating func put(key name: StaticString, comma: Bool) {
    if comma { put(UInt8(ascii: ",")) }
    put(UInt8(ascii: "\""))
    put(name)
    put(UInt8(ascii: "\""))
    put(UInt8(ascii: ":"))
  }

  /// Copies and looks for what must be escaped in one go.
  @inline(__always)
  mutating func put(escaped text: UnsafeBufferPointer<UInt8>) {
    if text.count >= 16 {
      if copyPlain(text, SIMD2<UInt64>.self, { JSONString.special($0) }, { $0[0] | $0[1] }) { return }
    } else if text.count >= 8 {
      if copyPlain(text, UInt64.self, { JSONString.special($0) }, { $0 }) { return }
    }
    putSlowly(escaped: text)
  }

  /// Copies a text of a word or more, word by word, of which the last overlaps the one before.
  ///
  /// - Returns: whether nothing in it has to be escaped; else the copy means nothing.
  @inline(__always)
  private mutating func copyPlain<Word: BitwiseCopyable>(
    _ text: UnsafeBufferPointer<UInt8>, _: Word.Type, _ special: (Word) -> Word, _ any: (Word) -> UInt64
  ) -> Bool {
    guard let source = text.baseAddress else { return true }
    let last = text.count &- MemoryLayout<Word>.size
    var found: UInt64 = 0
    var at = 0
    while true {
      let word = UnsafeRawPointer(source + at).loadUnaligned(as: Word.self)
      found |= any(special(word))
      UnsafeMutableRawPointer(next + at).storeBytes(of: word, as: Word.self)
      if at == last { break }
      at = min(at &+ MemoryLayout<Word>.size, last)
    }
    if found == 0 { next += text.count }
    return found == 0
  }

  private mutating func putSlowly(escaped text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      if JSONString.isSpecial(byte) { put(escapeOf: byte) } else { put(byte) }
    }
  }

  /// Two numbers, mostly of four digits at most, which are made together, and the first bytes of a text of sixteen between
  /// them.
  @inline(__always)
  mutating func put(decimal first: Int, _ count: Int, _ between: StaticString, decimal second: Int) {
    guard first | second >= 0, first < 10_000, second < 10_000 else {
      put(decimal: first)
      put(count, of: between)
      put(decimal: second)
      return
    }
    let digits = Self.digits(ofFours: UInt64(truncatingIfNeeded: first | second &<< 32))
    putFour(UInt32(truncatingIfNeeded: digits))
    put(count, of: between)
    putFour(UInt32(truncatingIfNeeded: digits &>> 32))
  }

  /// Four digits, the first of them in the lowest byte, without the zeros in front.
  @inline(__always)
  private mutating func putFour(_ digits: UInt32) {
    let zeros = (digits | 1 &<< 24).trailingZeroBitCount & ~7
    let text = (digits | 0x3030_3030) &>> UInt32(truncatingIfNeeded: zeros)
    UnsafeMutableRawPointer(next).storeBytes(of: text.littleEndian, as: UInt32.self)
    next += 4 &- zeros / 8
  }

  /// At most twenty bytes.
  mutating func put(decimal value: Int) {
    var rest = value.magnitude
    if value < 0 { put(UInt8(ascii: "-")) }
    if rest < 100_000_000 {
      putShort(UInt64(rest))
      return
    }
    var digits = 0
    var copy = rest
    while copy > 0 {
      digits &+= 1
      copy /= 10
    }
    for at in (0..<digits).reversed() {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      next[at] = 0x30 &+ UInt8(truncatingIfNeeded: digit)
      rest = quotient
    }
    next += digits
  }

  /// A number of at most eight digits, without a branch: it is cut into two numbers of four digits; then zeros in front are
  /// shifted away. Eight bytes are written, however many count.
  @inline(__always)
  private mutating func putShort(_ value: UInt64) {
    let thousands = value / 10_000
    let digits = Self.digits(ofFours: thousands | (value &- thousands &* 10_000) &<< 32)
    // The first digit is in the lowest byte; one is left where all are zero.
    let zeros = (digits | 1 &<< 56).trailingZeroBitCount & ~7
    let text = (digits | 0x3030_3030_3030_3030) &>> UInt64(truncatingIfNeeded: zeros)
    UnsafeMutableRawPointer(next).storeBytes(of: text.littleEndian, as: UInt64.self)
    next += 8 &- zeros / 8
  }

  /// The digits of two numbers of four digits each, in the halves of one word: they are cut into two of two digits each and
  /// these into digits, all at once. The first digit is in the lowest byte.
  @inline(__always)
  private static func digits(ofFours fours: UInt64) -> UInt64 {
    let hundreds = (fours &* 10_486) &>> 20 & 0x0000_007F_0000_007F
    let twos = hundreds | (fours &- hundreds &* 100) &<< 16
    let tens = (twos &* 103) &>> 10 & 0x000F_000F_000F_000F
    return tens | (twos &- tens &* 10) &<< 8
  }

  /// At most six bytes.
  mutating func put(escapeOf byte: UInt8) {
    put(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): put(byte)
    case 0x0A: put(UInt8(ascii: "n"))
    case 0x0D: put(UInt8(ascii: "r"))
    case 0x09: put(UInt8(ascii: "t"))
    default:
      put(UInt8(ascii: "u"))
      put(UInt8(ascii: "0"))
      put(UInt8(ascii: "0"))
      for digit in [byte >> 4, byte & 0xF] { put(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }
}
