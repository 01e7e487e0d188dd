/// A half-open range of UTF-8 byte offsets, the unit in which everything below the protocol and report layers
/// speaks about a place in a text.
///
/// Unlike `Range<Int>` it can be made from any two numbers: an inverted pair becomes an empty range at the first one, so
/// no input can trap.
public struct ByteRange: Hashable, Sendable {
  /// Offset of the first byte.
  public var start: Int
  /// Offset just after the last byte. Whoever sets one of the two keeps it at least `start`.
  public var end: Int

  @inlinable public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end < start ? start : end
  }

  @inlinable public var length: Int { end &- start }
  @inlinable public var isEmpty: Bool { end == start }

  /// Whether `offset` lies on one of the bytes.
  @inlinable public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether every byte of `other` is inside.
  @inlinable public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share at least one byte.
  @inlinable public func intersects(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

  /// The same range `distance` bytes further on.
  @inlinable public func shifted(by distance: Int) -> ByteRange {
    ByteRange(start &+ distance, end &+ distance)
  }

  /// The part that lies inside `bounds`; empty at one of its ends where nothing does.
  @inlinable public func clamped(to bounds: ByteRange) -> ByteRange {
    ByteRange(min(max(start, bounds.start), bounds.end), max(min(end, bounds.end), bounds.start))
  }

  /// The smallest range that holds both.
  @inlinable public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }
}

extension Range<String.Index> {
  /// The same place in the string in which it was found: `string[Range(entity.range, in: string)]`. Offsets outside it are
  /// taken for its ends, those inside a character (one letter of NFD) for the bytes that they are.
  ///
  /// - Complexity: O(1) for a string of Swift's own; one that comes from Objective-C is gone through.
  public init(_ range: ByteRange, in string: String) {
    let inside = range.clamped(to: ByteRange(0, string.utf8.count))
    let start = string.utf8.index(string.startIndex, offsetBy: inside.start)
    self = start..<string.utf8.index(start, offsetBy: inside.length)
  }
}

extension ByteRange: Comparable {
  /// Reading order: the earlier start first, of two with one start the longer (outer) one first.
  @inlinable public static func < (left: ByteRange, right: ByteRange) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}

extension ByteRange: CustomStringConvertible {
  public var description: String { "\(start)..<\(end)" }
}
