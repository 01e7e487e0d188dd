package import Extraction
package import SourceText

/// A text with the entities that are expected in it written around them: `[position Bộ trưởng] [person Nguyễn Văn A]`.
///
/// Marks nest. A value goes before the closing bracket after `=`: `[date 26/5=--05-26]`. A bracket that does not
/// follow this pattern is text.
package struct MarkedText: Sendable {
  /// The text without the marks.
  package var text: String
  package var expected: [Expected]

  package struct Expected: Hashable, Sendable, CustomStringConvertible {
    package var kind: EntityKind
    package var range: ByteRange
    package var value: String?

    package var description: String { "\(kind.rawValue) \(range)" }
  }

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [(kind: EntityKind?, start: Int)] = []
    var expected: [Expected] = []
    let source = Array(marked.utf8)
    var offset = 0
    while offset < source.count {
      if source[offset] == UInt8(ascii: "["), let (kind, length) = Self.opening(source[offset...]) {
        open.append((kind, bytes.count))
        offset += length
      } else if source[offset] == UInt8(ascii: "["), !open.isEmpty {
        open.append((nil, bytes.count))
        bytes.append(source[offset])
        offset += 1
      } else if source[offset] == UInt8(ascii: "]"), let mark = open.popLast() {
        offset += 1
        guard let kind = mark.kind else {
          bytes.append(UInt8(ascii: "]"))
          continue
        }
        var value: String?
        if let equals = bytes[mark.start...].lastIndex(of: UInt8(ascii: "=")) {
          value = String(decoding: bytes[(equals + 1)...], as: UTF8.self)
          bytes.removeSubrange(equals...)
        }
        expected.append(Expected(kind: kind, range: ByteRange(mark.start, bytes.count), value: value))
      } else {
        bytes.append(source[offset])
        offset += 1
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.expected = expected.sorted { $0.range < $1.range }
  }

  /// The kind that a mark opens, and the bytes it takes up to and with the space.
  private static func opening(_ bytes: ArraySlice<UInt8>) -> (EntityKind, Int)? {
    guard let space = bytes.prefix(16).firstIndex(of: UInt8(ascii: " ")) else { return nil }
    let name = String(decoding: bytes[(bytes.startIndex + 1)..<space], as: UTF8.self)
    guard let kind = EntityKind(rawValue: name) else { return nil }
    return (kind, space + 1 - bytes.startIndex)
  }
}
