/// The UTF-8 byte order mark (U+FEFF), which Windows programs write before a text. It is no part of what the text says.
package enum ByteOrderMark {
  /// How many bytes of the mark `bytes` begin with: 3 or 0.
  package static func length(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  package static func length(in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { length(in: $0) }
  }
}
