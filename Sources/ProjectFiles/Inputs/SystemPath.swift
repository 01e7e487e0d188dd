#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Paths as strings, whatever their bytes are: a file from an old machine may have a name that is not UTF-8.
///
/// A byte that is no UTF-8 stands in the string as one of the last private code points, U+10FF80 to U+10FFFF, and a
/// real one of those as its four bytes, so every path has one string and every such string one path. Whoever asks the
/// system goes through `withBytes`, whoever shows a path through `readable`.
package enum SystemPath {
  /// Byte 0x80; byte 0xFF is the last code point there is.
  private static let first: UInt32 = 0x10FF80

  /// - Parameter bytes: as the system has them, without a zero at the end.
  package static func string(_ bytes: some Collection<UInt8>) -> String {
    if !mayHoldStandIns(bytes), let text = String(validating: bytes, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var rest = bytes[...]
    reading: while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if scalar.value >= first {
          for byte in rest.prefix(encoded.count) { scalars.append(standIn(byte)) }
        } else {
          scalars.append(scalar)
        }
        rest = rest.dropFirst(encoded.count)
      case .error(let length):
        for byte in rest.prefix(length) { scalars.append(standIn(byte)) }
        rest = rest.dropFirst(length)
      case .emptyInput: break reading
      }
    }
    return String(scalars)
  }

  /// What the system calls the path.
  package static func bytes(_ path: String) -> [UInt8] {
    guard mayHoldStandIns(path.utf8) else { return Array(path.utf8) }
    var bytes: [UInt8] = []
    for scalar in path.unicodeScalars {
      if scalar.value >= first {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return bytes
  }

  /// Calls `body` with the path as C wants it.
  package static func withBytes<Result>(_ path: String, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard mayHoldStandIns(path.utf8) else { return path.withCString(body) }
    let bytes = bytes(path).map { CChar(bitPattern: $0) } + [0]
    return bytes.withUnsafeBufferPointer { buffer in
      // Never empty, so there is an address.
      buffer.baseAddress.map(body) ?? path.withCString(body)
    }
  }

  /// nil where the system does not say.
  package static var workingFolder: String? {
    guard let here = getcwd(nil, 0) else { return nil }
    defer { free(here) }
    return string(UnsafeRawBufferPointer(start: here, count: strlen(here)))
  }

  /// The absolute path without links; nil where there is nothing.
  package static func resolved(_ path: String) -> String? {
    guard let real = withBytes(path, { realpath($0, nil) }) else { return nil }
    defer { free(real) }
    return string(UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }

  /// Whether the name is UTF-8.
  package static func isText(_ path: String) -> Bool {
    !mayHoldStandIns(path.utf8) || !path.unicodeScalars.contains { $0.value >= first }
  }

  /// The path for people and reports: bytes that are no UTF-8 become `\xE1`.
  package static func readable(_ path: String) -> String {
    if isText(path) { return path }
    var text = String.UnicodeScalarView()
    for scalar in path.unicodeScalars {
      if scalar.value >= first {
        text.append(contentsOf: escaped(UInt8(truncatingIfNeeded: scalar.value)).unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// The same on one line of a terminal: what could move its cursor or colour it becomes `\x1B` too.
  package static func onOneLine(_ path: String) -> String {
    let path = readable(path)
    guard path.unicodeScalars.contains(where: isControl) else { return path }
    var text = String.UnicodeScalarView()
    for scalar in path.unicodeScalars {
      if isControl(scalar) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          text.append(contentsOf: escaped(byte).unicodeScalars)
        }
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
  }

  private static func escaped(_ byte: UInt8) -> String {
    "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private static func standIn(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(first + UInt32(byte & 0x7F)) ?? "\u{FFFD}"
  }

  /// All stand-ins begin with F4 8F; hardly any other name does.
  private static func mayHoldStandIns(_ bytes: some Collection<UInt8>) -> Bool {
    let found = bytes.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memchr($0, 0xF4, bytes.count) != nil } ?? false
    }
    return found ?? bytes.contains(0xF4)
  }
}
