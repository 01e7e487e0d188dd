import SourceText

/// Reads and escapes JSON strings. Both sides step over sixteen plain bytes at a time, because nearly all of a
/// message is the text of an article.
enum JSONString {
  /// The first position from `start` whose byte is `"`, `\` or below 0x20, else `bytes.count`.
  @inline(__always)
  static func endOfPlainRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    if let base = bytes.baseAddress {
      while bytes.count - at >= 16 {
        let words = special(UnsafeRawPointer(base + at).loadUnaligned(as: SIMD2<UInt64>.self))
        if words[0] | words[1] != 0 { break }
        at += 16
      }
      while bytes.count - at >= 8 {
        let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
        if !isPlain(word) { break }
        at += 8
      }
    }
    while at < bytes.count, !isSpecial(bytes[at]) { at += 1 }
    return at
  }

  /// Whether none of the eight bytes is special.
  @inline(__always)
  static func isPlain(_ word: UInt64) -> Bool { special(word) == 0 }

  /// Bits where a byte of the eight is special, or stands above one that is.
  @inline(__always)
  static func special(_ word: UInt64) -> UInt64 {
    // Each term has the high bit of a byte set where that byte is special. A borrow can mark the byte above a special
    // one as well, never a word that has none.
    let quote = word ^ 0x2222_2222_2222_2222
    let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
    let special =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
      | ((word &- 0x2020_2020_2020_2020) & ~word)
    return special & highs
  }

  /// The same of two words at once.
  @inline(__always)
  static func special(_ words: SIMD2<UInt64>) -> SIMD2<UInt64> {
    let ones = SIMD2(repeating: ones)
    let quote = words ^ SIMD2(repeating: 0x2222_2222_2222_2222)
    let backslash = words ^ SIMD2(repeating: 0x5C5C_5C5C_5C5C_5C5C)
    let special =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
      | ((words &- SIMD2(repeating: 0x2020_2020_2020_2020)) & ~words)
    return special & SIMD2(repeating: highs)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// Reads the string whose opening quote is at `at` and leaves `at` after the closing quote.
  ///
  /// A surrogate without its other half becomes U+FFFD, which takes one UTF-16 code unit as the surrogate
  /// did.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at: inout Int) throws(JSONError) -> String {
    let opening = at
    at += 1
    let firstRun = endOfPlainRun(bytes, from: at)
    if firstRun < bytes.count, bytes[firstRun] == UInt8(ascii: "\"") {
      let content = UnsafeBufferPointer(rebasing: bytes[at..<firstRun])
      at = firstRun + 1
      guard let string = String(validating: content, as: UTF8.self) else {
        throw JSONError(.invalidUTF8, at: opening)
      }
      return string
    }
    return String(
      decoding: try readBytes(bytes, at: &at, opening: opening, upTo: room(bytes, from: firstRun)),
      as: UTF8.self)
  }

  /// The same as a value: a `text` where the string is long.
  static func readValue(_ bytes: UnsafeBufferPointer<UInt8>, at: inout Int) throws(JSONError) -> JSONValue {
    let firstRun = endOfPlainRun(bytes, from: at + 1)
    let end = room(bytes, from: firstRun)
    if end - at < longest { return .string(try read(bytes, at: &at)) }
    let opening = at
    at += 1
    return .text(try readBytes(bytes, at: &at, opening: opening, upTo: end))
  }

  /// A string with more bytes than this is a `text`.
  private static let longest = 1 << 14

  /// Reads what stands behind the quote at `opening` up to the next one.
  ///
  /// - Parameter last: where it ends at the latest; see `room`.
  private static func readBytes(
    _ bytes: UnsafeBufferPointer<UInt8>, at: inout Int, opening: Int, upTo last: Int
  ) throws(JSONError) -> [UInt8] {
    var failure: JSONError?
    let start = at
    var end = at
    let read = [UInt8](unsafeUninitializedCapacity: last - start) { buffer, count in
      var output = Output(buffer: buffer)
      do throws(JSONError) { end = try unescape(bytes, from: start, into: &output) } catch { failure = error }
      count = output.count
    }
    if let failure { throw failure }
    // Escapes are ASCII, so the bytes as they stand tell whether it is UTF-8.
    guard
      UTF8Scan.isCleanText(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<end - 1]))
    else { throw JSONError(.invalidUTF8, at: opening) }
    at = end
    return read
  }

  /// Room for UTF-8.
  private struct Output {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var count = 0

    mutating func append(_ byte: UInt8) {
      guard count < buffer.count else { return }
      buffer[count] = byte
      count &+= 1
    }

    mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(buffer.count &- count))
      _ = UnsafeMutableBufferPointer(rebasing: buffer[count...]).update(fromContentsOf: bytes)
      count &+= bytes.count
    }
  }

  /// Where the string ends at the latest, of which `start` is a place. No escape stands for more bytes than it has.
  private static func room(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at < bytes.count, bytes[at] == UInt8(ascii: "\\") {
      at = endOfPlainRun(bytes, from: min(at + 2, bytes.count))
    }
    return at
  }

  private static func unescape(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into output: inout Output
  ) throws(JSONError) -> Int {
    var at = start
    while true {
      let end = endOfPlainRun(bytes, from: at)
      output.append(bytes[at..<end])
      at = end
      guard at < bytes.count else { throw JSONError(.unexpectedEnd, at: at) }
      switch bytes[at] {
      case UInt8(ascii: "\""): return at + 1
      case UInt8(ascii: "\\"): try readEscape(bytes, at: &at, into: &output)
      default: throw JSONError(.controlCharacter, at: at)
      }
    }
  }

  private static func readEscape(
    _ bytes: UnsafeBufferPointer<UInt8>, at: inout Int, into output: inout Output
  ) throws(JSONError) {
    let backslash = at
    at += 1
    guard at < bytes.count else { throw JSONError(.unexpectedEnd, at: at) }
    let letter = bytes[at]
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(letter)
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "u"):
      guard let unit = codeUnit(bytes, at: &at) else { throw JSONError(.invalidEscape, at: backslash) }
      append(scalar(from: unit, bytes, at: &at), to: &output)
    default: throw JSONError(.invalidEscape, at: backslash)
    }
  }

  /// The four hexadecimal digits at `at`, which moves past them; `nil` and unmoved when they are not there.
  private static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, at: inout Int) -> UInt32? {
    guard bytes.count - at >= 4 else { return nil }
    var unit: UInt32 = 0
    for offset in 0..<4 {
      let digit: UInt8
      switch bytes[at + offset] {
      case let byte where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"): digit = byte - 0x30
      case let byte where byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f"): digit = byte - 0x57
      case let byte where byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "F"): digit = byte - 0x37
      default: return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    at += 4
    return unit
  }

  private static func scalar(
    from unit: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, at: inout Int
  ) -> Unicode.Scalar {
    let replacement: Unicode.Scalar = "\u{FFFD}"
    guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) ?? replacement }
    // Looks ahead for the second half; when it is not one, it is left to be read as an escape of its own.
    guard bytes.count - at >= 2, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u") else {
      return replacement
    }
    var ahead = at + 2
    guard let second = codeUnit(bytes, at: &ahead), (0xDC00..<0xE000).contains(second) else {
      return replacement
    }
    at = ahead
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00)) ?? replacement
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout Output) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { output.append(byte) }
  }
}
