/// Reading the cell of a table as bytes, without a string.
extension UnsafeBufferPointer<UInt8> {
  /// Whether the cell holds exactly `text`.
  package func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for offset in 0..<count where self[offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Calls `body` with the parts of the cell between separators that are not empty.
  func forEachPart(between separator: UInt8, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    while start < count {
      var end = start
      while end < count, self[end] != separator { end += 1 }
      if start < end { body(UnsafeBufferPointer(rebasing: self[start..<end])) }
      start = end + 1
    }
  }

  /// The number that the cell is; nil where it is anything else, or longer than nine figures.
  var number: Int? {
    guard (1...9).contains(count) else { return nil }
    var number = 0
    for byte in self {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 0x30
    }
    return number
  }

  /// Whether the cell holds exactly one of `texts`.
  func equals(anyOf texts: [StaticString]) -> Bool { texts.contains { equals($0) } }
}
