/// Reads text letter by letter, for what counts single letters: the initials of words, the letters of an
/// abbreviation. Every normal form gives the same letters.
package enum LetterReader {
  /// Calls `body` with the number (as in `LetterInfo`) and the case of each letter of `bytes[start..<end]`, without
  /// its tone. Everything else is passed over, letters of other alphabets too.
  @inline(__always)
  package static func forEachLetter(
    of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    _ body: (_ letter: UInt8, _ isUpper: Bool) -> Void
  ) {
    // A letter is handed on when the next one begins, because a shape mark may still follow it.
    var letter: UInt8 = 0
    var isUpper = false
    var offset = max(start, 0)
    let end = min(end, bytes.count)
    while offset < end {
      guard let (scalar, length) = Scalars.decode(bytes, at: offset) else {
        offset &+= 1
        continue
      }
      offset &+= length
      if let index = Letters.tableIndex(scalar), Letters.table[index].bits != 0 {
        if letter != 0 { body(letter, isUpper) }
        letter = Letters.table[index].letter
        isUpper = Letters.table[index].isUpper
      } else if letter != 0, let shaped = Letters.shaped(letter, byMark: scalar) {
        letter = shaped
      }
    }
    if letter != 0 { body(letter, isUpper) }
  }
}

extension SyllableKey {
  /// The number of the first letter of a packed key; 0 for others.
  package var firstLetter: UInt8 { isPacked ? UInt8(truncatingIfNeeded: raw & 0x3F) : 0 }
}
