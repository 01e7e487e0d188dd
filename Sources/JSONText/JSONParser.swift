import SourceText

/// Why bytes are not JSON, and where.
package struct JSONError: Error, Equatable, Sendable {
  package enum Reason: Sendable {
    case unexpectedEnd, unexpectedByte, trailingBytes
    case controlCharacter, invalidEscape, invalidUTF8, invalidNumber
    case tooDeep
  }

  package var reason: Reason
  /// Byte offset in the text that was parsed.
  package var offset: Int

  init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

extension JSONValue {
  /// Parses one JSON text (RFC 8259) that fills `bytes`; a byte order mark before it is passed over.
  ///
  /// Total: any bytes give a value or a ``JSONError``. It does not recurse, and it refuses more than
  /// `maximumDepth` arrays and objects inside one another, because what uses the value afterwards does
  /// recurse.
  init(
    parsing bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int = 512
  ) throws(JSONError) {
    var parser = JSONParser(bytes: bytes, maximumDepth: maximumDepth)
    self = try parser.parse()
  }

  package init(parsing bytes: [UInt8], maximumDepth: Int = 512) throws(JSONError) {
    self = try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in
      try JSONValue(parsing: buffer, maximumDepth: maximumDepth)
    }
  }
}

/// The containers that are still open are kept on `enclosing`, an array, instead of on the call stack.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let maximumDepth: Int
  private var at = 0
  private var enclosing: [Container] = []

  private enum Container {
    case array([JSONValue])
    /// `key` is the key that waits for its value.
    case object([JSONObject.Member], key: String)
  }

  init(bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  mutating func parse() throws(JSONError) -> JSONValue {
    at = ByteOrderMark.length(in: bytes)
    while true {
      // Either a whole value, or `nil` after a container has been opened and its first value comes next.
      guard var value = try parseStart() else { continue }
      // A whole value goes into the container around it; when that ends too, it is the next whole value.
      while true {
        guard let container = enclosing.popLast() else {
          skipWhitespace()
          guard at == bytes.count else { throw JSONError(.trailingBytes, at: at) }
          return value
        }
        guard let closed = try add(value, to: container) else { break }
        value = closed
      }
    }
  }

  /// Reads a scalar, an empty container, or the opening of a container up to its first value.
  private mutating func parseStart() throws(JSONError) -> JSONValue? {
    skipWhitespace()
    switch try peek() {
    case UInt8(ascii: "{"):
      try open()
      if try consume(UInt8(ascii: "}")) { return .object(JSONObject()) }
      enclosing.append(.object([], key: try parseKey()))
      return nil
    case UInt8(ascii: "["):
      try open()
      if try consume(UInt8(ascii: "]")) { return .array([]) }
      enclosing.append(.array([]))
      return nil
    case UInt8(ascii: "\""): return try JSONString.readValue(bytes, at: &at)
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    default: return try parseNumber()
    }
  }

  /// Adds `value` to `container`. Returns the container when that was its last value; otherwise keeps it
  /// open.
  private mutating func add(_ value: JSONValue, to container: consuming Container) throws(JSONError)
    -> JSONValue?
  {
    skipWhitespace()
    let next = try peek()
    switch consume container {
    case .array(var elements):
      elements.append(value)
      guard next == UInt8(ascii: "]") else {
        try expectComma()
        enclosing.append(.array(elements))
        return nil
      }
      at += 1
      return .array(elements)
    case .object(var members, let key):
      members.append((key, value))
      guard next == UInt8(ascii: "}") else {
        try expectComma()
        enclosing.append(.object(members, key: try parseKey()))
        return nil
      }
      at += 1
      return .object(JSONObject(members))
    }
  }

  private mutating func open() throws(JSONError) {
    guard enclosing.count < maximumDepth else { throw JSONError(.tooDeep, at: at) }
    at += 1
    skipWhitespace()
  }

  private mutating func parseKey() throws(JSONError) -> String {
    skipWhitespace()
    guard try peek() == UInt8(ascii: "\"") else { throw JSONError(.unexpectedByte, at: at) }
    let key = try JSONString.read(bytes, at: &at)
    skipWhitespace()
    guard try consume(UInt8(ascii: ":")) else { throw JSONError(.unexpectedByte, at: at) }
    return key
  }

  private mutating func parseWord(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    let length = word.utf8CodeUnitCount
    let matches =
      bytes.count - at >= length
      && word.withUTF8Buffer { $0.elementsEqual(bytes[at..<at + length]) }
    guard matches else { throw JSONError(.unexpectedByte, at: at) }
    at += length
    return value
  }

  // MARK: Bytes

  private mutating func skipWhitespace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  private func peek() throws(JSONError) -> UInt8 {
    guard at < bytes.count else { throw JSONError(.unexpectedEnd, at: at) }
    return bytes[at]
  }

  private mutating func consume(_ byte: UInt8) throws(JSONError) -> Bool {
    guard try peek() == byte else { return false }
    at += 1
    return true
  }

  private mutating func expectComma() throws(JSONError) {
    guard try consume(UInt8(ascii: ",")) else { throw JSONError(.unexpectedByte, at: at) }
  }
}

// MARK: - Numbers

extension JSONParser {
  /// An integer is summed up as it is read; whatever is larger, or has a fraction or exponent, is left to
  /// `Double`.
  private mutating func parseNumber() throws(JSONError) -> JSONValue {
    let start = at
    let negative = try consume(UInt8(ascii: "-"))
    let firstDigit = at
    var magnitude = 0
    var isExact = true
    while at < bytes.count, let digit = decimalDigit(bytes[at]) {
      let (tenfold, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.subtractingReportingOverflow(digit)  // downwards: Int.min has no positive
      isExact = isExact && !overflow && !carry
      magnitude = sum
      at += 1
    }
    let digits = at - firstDigit
    guard digits > 0 else { throw JSONError(start == at ? .unexpectedByte : .invalidNumber, at: at) }
    guard digits == 1 || bytes[firstDigit] != UInt8(ascii: "0") else {
      throw JSONError(.invalidNumber, at: firstDigit)
    }
    let hasFraction = try skipFraction()
    let hasExponent = try skipExponent()
    if isExact, !hasFraction, !hasExponent {
      if negative { return .integer(magnitude) }
      if magnitude != Int.min { return .integer(-magnitude) }
    }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<at]), as: UTF8.self)
    guard let value = Double(text) else { throw JSONError(.invalidNumber, at: start) }
    return .number(value)
  }

  private mutating func skipFraction() throws(JSONError) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: ".") else { return false }
    at += 1
    try skipDigits()
    return true
  }

  private mutating func skipExponent() throws(JSONError) -> Bool {
    guard at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") else { return false }
    at += 1
    if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
    try skipDigits()
    return true
  }

  private mutating func skipDigits() throws(JSONError) {
    let start = at
    while at < bytes.count, decimalDigit(bytes[at]) != nil { at += 1 }
    guard at > start else { throw JSONError(.invalidNumber, at: at) }
  }

  private func decimalDigit(_ byte: UInt8) -> Int? {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte) - 0x30 : nil
  }
}
