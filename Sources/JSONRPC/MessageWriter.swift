import Synchronization

/// Sends messages, each as a whole, from any thread.
package final class MessageWriter: Sendable {
  /// Whether the stream still takes bytes.
  private let isOpen = Mutex(true)
  private let descriptor: Int32

  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Returns when the message has been handed to the system. `false` when the client is gone; then nothing
  /// more is sent.
  ///
  /// A client that does not read makes this wait. That cannot lock up the two, because the input is read
  /// meanwhile.
  @discardableResult
  package func send(_ message: EncodedMessage) -> Bool {
    let header = message.header
    return isOpen.withLock { isOpen in
      guard isOpen else { return false }
      isOpen = header.withUnsafeBytes { header in
        message.body.withUnsafeBytes { body in
          (try? SystemCall.write(descriptor, header, body)) != nil
        }
      }
      return isOpen
    }
  }
}
