/// Scalars that nearly all text is made of and that need no second look: well-formed, each a character for itself that takes
/// one column of a terminal. Latin letters, composed Vietnamese ones among them, and their marks, dashes and quotation
/// marks.
package enum PlainScalar {
  /// How many bytes the scalar at `place` takes; 0 where it is no such scalar or does not end before `end`.
  package static func length(at place: Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    switch bytes[place] {
    case 0x20...0x7E: 1
    // U+00A0 to U+00BF without the soft hyphen, U+00C0 to U+02FF.
    case 0xC2: place + 1 < end && 0xA0...0xBF ~= bytes[place + 1] && bytes[place + 1] != 0xAD ? 2 : 0
    case 0xC3...0xCB: place + 1 < end && isContinuation(bytes[place + 1]) ? 2 : 0
    // U+1E00 to U+1EFF.
    case 0xE1:
      place + 2 < end && 0xB8...0xBB ~= bytes[place + 1] && isContinuation(bytes[place + 2]) ? 3 : 0
    // U+2010 to U+2027.
    case 0xE2: place + 2 < end && bytes[place + 1] == 0x80 && 0x90...0xA7 ~= bytes[place + 2] ? 3 : 0
    default: 0
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
