/// One line `Name: value` of a message header, without its line end.
struct HeaderField {
  private let name: ArraySlice<UInt8>
  private let value: ArraySlice<UInt8>

  /// `nil` when the line has no colon, or something before it that no header name has (RFC 9110, `token`).
  init?(_ line: ArraySlice<UInt8>) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    name = trimmed(line[..<colon])
    value = trimmed(line[(colon + 1)...])
    guard !name.isEmpty, name.allSatisfy(isTokenByte) else { return nil }
  }

  var isContentLength: Bool {
    name.lazy.map(lowercased).elementsEqual(LengthLineScanner.name.dropLast())
  }

  /// The value as a number of bytes, `Int.max` when it is larger than that; `nil` when there is anything but
  /// digits.
  var byteCount: Int? {
    guard !value.isEmpty else { return nil }
    var count = 0
    for byte in value {
      guard let digit = decimalDigit(byte) else { return nil }
      count = appending(digit, to: count)
    }
    return count
  }
}

/// Finds a `Content-Length: 17` line in a stream, one byte after the other and without keeping any.
struct LengthLineScanner: Sendable {
  static let name = Array("content-length:".utf8)

  private enum Expected: Sendable {
    /// The byte of the name at this index.
    case name(Int)
    case valueStart
    case digitOrEnd(Int)
    case end(Int)
    case lineFeed(Int)
  }

  private var expected = Expected.name(0)

  /// The value of the line that `byte` ends, if it ends one.
  mutating func read(_ byte: UInt8) -> Int? {
    switch expected {
    case .name(let index) where lowercased(byte) == Self.name[index]:
      expected = index + 1 < Self.name.count ? .name(index + 1) : .valueStart
    case .valueStart:
      if let digit = decimalDigit(byte) {
        expected = .digitOrEnd(digit)
      } else if !isBlank(byte) {
        restart(at: byte)
      }
    case .digitOrEnd(let count) where decimalDigit(byte) != nil:
      expected = .digitOrEnd(appending(decimalDigit(byte) ?? 0, to: count))
    case .digitOrEnd(let count), .end(let count):
      switch byte {
      case 0x20, 0x09: expected = .end(count)
      case 0x0D: expected = .lineFeed(count)
      case 0x0A: return end(count)
      default: restart(at: byte)
      }
    case .lineFeed(let count) where byte == 0x0A: return end(count)
    case .name, .lineFeed: restart(at: byte)
    }
    return nil
  }

  private mutating func end(_ count: Int) -> Int {
    expected = .name(0)
    return count
  }

  /// No byte of the name but its first can start it anew.
  private mutating func restart(at byte: UInt8) {
    expected = lowercased(byte) == Self.name[0] ? .name(1) : .name(0)
  }
}

private func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var text = text
  while let first = text.first, isBlank(first) { text.removeFirst() }
  while let last = text.last, isBlank(last) { text.removeLast() }
  return text
}

func lowercased(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}

private func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09
}

private func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}

private func decimalDigit(_ byte: UInt8) -> Int? {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") ? Int(byte) - 0x30 : nil
}

/// A number with one more digit, `Int.max` when that is too large.
private func appending(_ digit: Int, to number: Int) -> Int {
  let (tenfold, overflow) = number.multipliedReportingOverflow(by: 10)
  let (sum, carry) = tenfold.addingReportingOverflow(digit)
  return overflow || carry ? .max : sum
}
