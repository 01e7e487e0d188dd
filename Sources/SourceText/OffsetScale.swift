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
      units += encoding.units(in: bytes, start, start + Self.block)
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
    return before[index] + encoding.units(in: bytes, index * Self.block, offset)
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
}
