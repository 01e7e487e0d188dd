import SourceText

/// Finds where a value stands in JSON text, without parsing the rest into values.
///
/// For a message such as "line 7: unknown key" about a settings file, and for the `id` of a message that is
/// too deeply nested to be parsed.
package enum JSONLocator {
  package enum Step: Sendable, Equatable {
    case member(String)
    case element(Int)
  }

  /// Where a member's key and value stand, in bytes. `key` is empty for an element of an array and for the
  /// root.
  package struct Place: Sendable, Equatable {
    package var key: Range<Int>
    package var value: Range<Int>
  }

  /// The place of the value that `path` leads to; of two equal keys the last, as for a parsed value.
  /// `nil` when there is no such value or the text before its end is not well-formed. Does not recurse.
  private static func place(of path: [Step], in bytes: UnsafeBufferPointer<UInt8>) -> Place? {
    var place = Place(key: 0..<0, value: 0..<bytes.count)
    for step in path {
      var scanner = Scanner(bytes: bytes, at: place.value.lowerBound, end: place.value.upperBound)
      let found =
        switch step {
        case .member(let name): scanner.member(name)
        case .element(let index): scanner.element(index)
        }
      guard let found else { return nil }
      place = found
    }
    return place
  }

  package static func place(of path: [Step], in bytes: [UInt8]) -> Place? {
    bytes.withUnsafeBufferPointer { place(of: path, in: $0) }
  }
}

/// Steps over one level of a container.
private struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var at: Int
  let end: Int

  mutating func member(_ name: String) -> JSONLocator.Place? {
    guard open(UInt8(ascii: "{")) else { return nil }
    var found: JSONLocator.Place?
    repeat {
      guard let key = skipString(), consume(UInt8(ascii: ":")), let value = skipValue() else { return found }
      var keyStart = key.lowerBound
      if let text = try? JSONString.read(bytes, at: &keyStart), text.utf8.elementsEqual(name.utf8) {
        found = JSONLocator.Place(key: key, value: value)
      }
    } while consume(UInt8(ascii: ","))
    return found
  }

  mutating func element(_ index: Int) -> JSONLocator.Place? {
    guard index >= 0, open(UInt8(ascii: "[")) else { return nil }
    var number = 0
    repeat {
      guard let value = skipValue() else { return nil }
      if number == index { return JSONLocator.Place(key: value.lowerBound..<value.lowerBound, value: value) }
      number += 1
    } while consume(UInt8(ascii: ","))
    return nil
  }

  /// Steps over a value: a string, or everything up to the comma or bracket that ends it at its own level.
  private mutating func skipValue() -> Range<Int>? {
    skipSpace()
    let start = at
    var depth = 0
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        guard skipString() != nil else { return nil }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return trimmed(start) }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return trimmed(start)
      default: break
      }
      at += 1
    }
    return nil
  }

  private func trimmed(_ start: Int) -> Range<Int>? {
    var end = at
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return end > start ? start..<end : nil
  }

  private mutating func skipString() -> Range<Int>? {
    skipSpace()
    guard at < end, bytes[at] == UInt8(ascii: "\"") else { return nil }
    let start = at
    at += 1
    while at < end {
      let byte = bytes[at]
      at += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return start..<at }
    }
    return nil
  }

  private mutating func open(_ bracket: UInt8) -> Bool {
    if at == 0 { at = ByteOrderMark.length(in: bytes) }
    return consume(bracket)
  }

  private mutating func consume(_ byte: UInt8) -> Bool {
    skipSpace()
    guard at < end, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while at < end, isSpace(bytes[at]) { at += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
