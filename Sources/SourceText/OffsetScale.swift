/// Offsets from the beginning of a text in some unit, and the way back.
public struct OffsetScale: Sendable {
  private let bytes: [UInt8]
  @usableFromInline let encoding: PositionEncoding
  /// How many units stand before each block; empty for UTF-8, where offsets are what they are.
  private var before: [Int] = []

  private static let block = 1024

  public init(_ bytes: [UInt8], _ encoding: PositionEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    if encoding == .utf8 { return }
    before.reserveCapacity(bytes.count / Self.block + 1)
    var units = 0
    for start in stride(from: 0, to: bytes.count, by: Self.block) {
      before.append(units)
      units += Self.units(in: bytes, start, min(start + Self.block, bytes.count), encoding)
    }
    before.append(units)
  }

  /// How many units stand before the byte at `offset`.
  @inlinable public func callAsFunction(_ offset: Int) -> Int {
    encoding == .utf8 ? offset : units(before: offset)
  }

  @usableFromInline func units(before offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    let index = min(offset / Self.block, before.count - 1)
    return before[index] + Self.units(in: bytes, index * Self.block, offset, encoding)
  }

  /// The byte offset of the scalar that `units` stand before; past the end the end, and inside a scalar its beginning.
  public func byteOffset(of units: Int) -> Int {
    if encoding == .utf8 { return min(max(units, 0), bytes.count) }
    let next = before.partitioningIndex { $0 > units }
    guard next > 0 else { return 0 }
    var offset = min((next - 1) * Self.block, bytes.count)
    var left = units - before[next - 1]
    // A block may begin inside a scalar, whose units belong to the block before.
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte & 0xC0 != 0x80 {
        let width = encoding == .utf16 && byte >= 0xF0 ? 2 : 1
        if left < width { break }
        left -= width
      }
      offset += 1
    }
    return offset
  }

  /// How many units the bytes from `start` to `end` are; 0 where there are none.
  package static func units(in bytes: [UInt8], _ start: Int, _ end: Int, _ encoding: PositionEncoding) -> Int
  {
    guard start >= 0, start < end, end <= bytes.count else { return 0 }
    let wide: UInt8 = encoding == .utf16 ? 0xF0 : 0xFF
    return bytes.withUnsafeBufferPointer { bytes in
      var units = 0
      var start = start
      if encoding == .utf32 {
        // Sixteen bytes at a time: those that continue a character have the highest bit and not the next. Each lane of
        // the sum counts up to 255.
        let raw = UnsafeRawBufferPointer(bytes)
        while start &+ 16 <= end {
          let rounds = min((end &- start) / 16, 255)
          var continuing = SIMD16<UInt8>.zero
          for _ in 0..<rounds {
            let block = raw.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
            continuing &+= (block &>> 7) & ~(block &>> 6)
            start &+= 16
          }
          units &+= rounds &* 16
          for lane in 0..<16 { units &-= Int(continuing[lane]) }
        }
      }
      for byte in bytes[start..<end] {
        units &+= byte & 0xC0 != 0x80 ? 1 : 0
        units &+= byte >= wide ? 1 : 0
      }
      return units
    }
  }
}
