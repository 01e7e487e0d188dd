/// A short text that is put together in borrowed memory; what does not fit is left out.
struct ShortText {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[0..<count]) }

  mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) {
    guard count < buffer.count else { return }
    buffer[count] = byte
    count += 1
  }

  mutating func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  static func += (text: inout ShortText, more: StaticString) {
    for offset in 0..<more.utf8CodeUnitCount { text.append(more.utf8Start[offset]) }
  }

  /// At least so many digits.
  mutating func append(_ number: Int, digits: Int) {
    var power = 1
    for _ in 1..<max(digits, 1) { power *= 10 }
    let number = max(number, 0)
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      append(0x30 + UInt8(truncatingIfNeeded: number / power % 10))
      power /= 10
    }
  }
}
