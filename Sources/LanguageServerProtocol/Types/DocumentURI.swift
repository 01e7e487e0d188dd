import JSONText

/// The name of a document, just as the client writes it. Two that differ in a byte name different documents.
package struct DocumentURI: RawRepresentable, Hashable, Sendable, JSONReadable, JSONWritable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The `file:` URI of an absolute path.
  package init(filePath: String) {
    var uri = Array("file://".utf8)
    for byte in filePath.utf8 {
      if Self.isUnreserved(byte) {
        uri.append(byte)
      } else {
        uri += [UInt8(ascii: "%"), Self.hexDigit(byte >> 4), Self.hexDigit(byte & 0xF)]
      }
    }
    rawValue = String(decoding: uri, as: UTF8.self)
  }

  /// The absolute path of a `file:` URI; `nil` for other schemes, other hosts, and escapes that are no UTF-8.
  package var filePath: String? {
    let scheme = Array("file://".utf8)
    let bytes = Array(rawValue.utf8)
    guard bytes.prefix(5).elementsEqual(scheme.prefix(5)) else { return nil }
    var rest = bytes.dropFirst(5)
    if rest.starts(with: scheme.suffix(2)) {
      rest = rest.dropFirst(2)
      if rest.starts(with: "localhost/".utf8) { rest = rest.dropFirst("localhost".utf8.count) }
    }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    let end = rest.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? rest.endIndex

    var path: [UInt8] = []
    var at = rest.startIndex
    while at < end {
      if rest[at] == UInt8(ascii: "%") {
        guard end - at > 2, let high = Self.value(rest[at + 1]), let low = Self.value(rest[at + 2]) else {
          return nil
        }
        path.append(high << 4 | low)
        at += 3
      } else {
        path.append(rest[at])
        at += 1
      }
    }
    // A path with NUL would end there for the system.
    return path.contains(0) ? nil : String(validating: path, as: UTF8.self)
  }

  // The standard library takes strings for equal that look alike; a file system does not.

  package static func == (one: DocumentURI, other: DocumentURI) -> Bool {
    one.rawValue.utf8.elementsEqual(other.rawValue.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in rawValue.utf8 { hasher.combine(byte) }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/".utf8.contains(byte)
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x37 + value
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - 0x37
    default: nil
    }
  }
}
