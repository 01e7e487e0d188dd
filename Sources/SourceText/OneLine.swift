/// A text that must stay on one line.
package enum OneLine {
  /// `text` with each run of white space as one space, and none at its ends.
  package static func text(_ text: String) -> String {
    var text = text
    return text.withUTF8(isOneLine) ? text : joined(text)
  }

  /// Appends the same of UTF-8 to `line`; bytes that are no UTF-8 become U+FFFD.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
    if isOneLine(bytes) {
      line.append(contentsOf: bytes)
    } else {
      line += joined(String(decoding: bytes, as: UTF8.self)).utf8
    }
  }

  private static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether this is one line for sure, as nearly all names are: plain letters and marks with one space between words.
  private static func isOneLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    var isWordStart = true
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0x20 {
        if isWordStart { return false }
        isWordStart = true
        place += 1
        continue
      }
      // The only white space among plain scalars is U+00A0.
      let length = byte == 0xC2 ? 0 : PlainScalar.length(at: place, before: bytes.count, in: bytes)
      if length > 0 {
        place += length
      } else if byte == 0xCC || byte == 0xCD, !isWordStart, place + 1 < bytes.count,
        bytes[place + 1] & 0xC0 == 0x80
      {
        // A combining mark on a letter; one on a space belongs to the space.
        place += 2
      } else {
        return false
      }
      isWordStart = false
    }
    return !isWordStart
  }
}
