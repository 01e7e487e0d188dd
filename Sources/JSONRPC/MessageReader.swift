/// Reads messages from a descriptor on a thread of its own.
package enum MessageReader {
  /// `receive` is called on that thread for every message in order, and once with `nil` at the end of the
  /// stream (or when it cannot be read any more).
  package static func start(
    descriptor: Int32, maximumBodyLength: Int = 64 << 20, receive: @escaping @Sendable (Incoming?) -> Void
  ) throws(SystemCallError) {
    try WorkerThread.start {
      var decoder = MessageDecoder(maximumBodyLength: maximumBodyLength)
      withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
        while let count = try? SystemCall.read(descriptor, into: buffer), count > 0 {
          let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
          bytes.withMemoryRebound(to: UInt8.self) { bytes in
            for incoming in decoder.decode(bytes) { receive(incoming) }
          }
        }
      }
      if let incoming = decoder.finish() { receive(incoming) }
      receive(nil)
    }
  }
}
