/// Reading of Unicode scalars from bytes that may be anything.
@usableFromInline package enum Scalars {
  /// The scalar that begins at `offset` and the number of its bytes; nil where no well-formed scalar begins, so that
  /// the caller can step over one byte.
  @inline(__always)
  package static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (
    scalar: UInt32, length: Int
  )? {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 {
      guard lead >= 0xC2, offset &+ 1 < bytes.count else { return nil }
      let second = bytes[offset &+ 1]
      guard second & 0xC0 == 0x80 else { return nil }
      return (UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F), 2)
    }
    if lead < 0xF0 {
      guard offset &+ 2 < bytes.count else { return nil }
      let second = bytes[offset &+ 1]
      let third = bytes[offset &+ 2]
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return nil }
      let scalar = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      guard scalar >= 0x800, scalar & 0xF800 != 0xD800 else { return nil }
      return (scalar, 3)
    }
    guard lead < 0xF5, offset &+ 3 < bytes.count else { return nil }
    var scalar = UInt32(lead & 0x07)
    for step in 1...3 {
      let next = bytes[offset &+ step]
      guard next & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    guard scalar >= 0x10000, scalar < 0x110000 else { return nil }
    return (scalar, 4)
  }

  /// Whether the scalar is white space; the zero-width ones are `isIgnorable`.
  @inline(__always)
  package static func isSpace(_ scalar: UInt32) -> Bool {
    if scalar <= 0x20 { return scalar == 0x20 || (0x09...0x0D).contains(scalar) }
    if scalar < 0x1680 { return scalar == 0xA0 || scalar == 0x85 }
    return (0x2000...0x200A).contains(scalar) || scalar == 0x2028 || scalar == 0x2029 || scalar == 0x202F
      || scalar == 0x205F || scalar == 0x3000 || scalar == 0x1680
  }

  /// Whether the scalar shows nothing and separates nothing: soft hyphen, zero-width space and joiners, byte order
  /// mark. A word goes on after one.
  @inline(__always)
  package static func isIgnorable(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || (0x200B...0x200D).contains(scalar) || scalar == 0x2060 || scalar == 0xFEFF
  }

  /// Whether the scalar is a letter of some other alphabet (or an accented Latin one that Vietnamese lacks).
  static func isOtherLetter(_ scalar: UInt32) -> Bool {
    guard scalar >= 0xAA, let scalar = Unicode.Scalar(scalar) else { return false }
    return scalar.properties.isAlphabetic
  }

  /// Whether it is a mark that sentences end with: . ! ? …
  ///
  /// It is the one definition of those marks. A full stop stands in "TP. Vinh", "3.500" and "v.v." too: whether a sentence
  /// does end at one says `TokenList.endsSentence`.
  @inlinable @inline(__always) package static func isFinalMark(_ scalar: UInt32) -> Bool {
    scalar == 0x2E || scalar == 0x21 || scalar == 0x3F || scalar == 0x2026
  }

  /// Whether a line that ends with it is running text, neither a headline or caption nor broken off to be wrapped: a final
  /// mark, : or ; before an item, a closing quotation mark.
  package static func endsRunningText(_ scalar: UInt32) -> Bool {
    isFinalMark(scalar) || scalar == 0x3A || scalar == 0x3B || scalar == 0x201D || scalar == 0x22
  }
}
