/// A text that is put together scalar by scalar; a `String.UnicodeScalarView` takes some hundred instructions for each.
struct ScalarBytes {
  private var bytes: [UInt8] = []

  /// - Parameter capacity: how many bytes it will have, or nearly.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    func low(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift) & 0x3F | 0x80 }
    func lead(_ mark: UInt8, _ shift: UInt32) -> UInt8 { mark | UInt8(truncatingIfNeeded: value >> shift) }
    switch value {
    case ..<0x80:
      bytes.append(UInt8(truncatingIfNeeded: value))
    case ..<0x800:
      bytes.append(lead(0xC0, 6))
      bytes.append(low(0))
    case ..<0x1_0000:
      bytes.append(lead(0xE0, 12))
      bytes.append(low(6))
      bytes.append(low(0))
    default:
      bytes.append(lead(0xF0, 18))
      bytes.append(low(12))
      bytes.append(low(6))
      bytes.append(low(0))
    }
  }

  var string: String { String(decoding: bytes, as: UTF8.self) }
}
