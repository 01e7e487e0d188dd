/// All in which two texts differ, as one edit of the older.
package struct TextDifference: Sendable {
  /// UTF-8 bytes of the older text.
  package let range: ByteRange
  /// What stands there in the newer; UTF-8.
  package let text: [UInt8]

  /// - Parameter range: a part of `old` that becomes `new`. The whole where nil.
  package init(_ old: [UInt8], in range: ByteRange? = nil, _ new: [UInt8]) {
    let inside = range?.clamped(to: ByteRange(0, old.count)) ?? ByteRange(0, old.count)
    (self.range, text) = old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        let common = min(inside.length, new.count)
        var prefix = 0
        while prefix < common, old[inside.start &+ prefix] == new[prefix] { prefix &+= 1 }
        var suffix = 0
        while suffix < common &- prefix, old[inside.end &- 1 &- suffix] == new[new.count &- 1 &- suffix] {
          suffix &+= 1
        }
        // No letter is cut in two.
        while prefix > 0, Self.isInside(new, prefix) || Self.isInside(old, inside.start &+ prefix) {
          prefix &-= 1
        }
        while suffix > 0, Self.isInside(new, new.count &- suffix) || Self.isInside(old, inside.end &- suffix)
        {
          suffix &-= 1
        }
        return (
          ByteRange(inside.start + prefix, inside.end - suffix), Array(new[prefix..<(new.count - suffix)])
        )
      }
    }
  }

  /// Whether the place before a byte is inside a character of UTF-8.
  private static func isInside(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] & 0xC0 == 0x80
  }
}
