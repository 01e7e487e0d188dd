import JSONRPC

extension MessageFramer {
  /// All events of `bytes`.
  mutating func events(in bytes: [UInt8]) -> [Event] {
    bytes.withUnsafeBufferPointer { buffer in
      var events: [Event] = []
      var position = 0
      while let event = next(in: buffer, at: &position) { events.append(event) }
      return events
    }
  }
}
