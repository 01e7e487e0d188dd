#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A system call that failed.
package struct SystemCallError: Error, Equatable, Sendable, CustomStringConvertible {
  var call: String
  var code: Int32

  package var description: String {
    "\(call): \(String(cString: strerror(code)))"
  }
}

/// The calls on file descriptors that reading and writing need, with what interrupts them dealt with.
enum SystemCall {
  /// Reads what there is, at least one byte; 0 at the end of the stream.
  static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(SystemCallError)
    -> Int
  {
    while true {
      #if canImport(Darwin)
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      try waitOrThrow("read", descriptor, for: POLLIN)
    }
  }

  /// Writes all of `first` and then all of `second`; as one piece where the system takes it, so that the reader is not woken
  /// up for the first alone.
  static func write(
    _ descriptor: Int32, _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
  ) throws(SystemCallError) {
    var (first, second) = (first, second)
    while first.count + second.count > 0 {
      let count = gather(descriptor, first, second)
      if count < 0 {
        try waitOrThrow("writev", descriptor, for: POLLOUT)
        continue
      }
      let ofFirst = min(count, first.count)
      first = UnsafeRawBufferPointer(rebasing: first[ofFirst...])
      second = UnsafeRawBufferPointer(rebasing: second[min(count - ofFirst, second.count)...])
    }
  }

  /// `writev`: how many bytes were taken, or -1.
  private static func gather(
    _ descriptor: Int32, _ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer
  ) -> Int {
    let parts = (
      iovec(iov_base: UnsafeMutableRawPointer(mutating: first.baseAddress), iov_len: first.count),
      iovec(iov_base: UnsafeMutableRawPointer(mutating: second.baseAddress), iov_len: second.count)
    )
    return withUnsafeBytes(of: parts) { parts in
      let parts = parts.bindMemory(to: iovec.self)
      return writev(descriptor, parts.baseAddress, Int32(parts.count))
    }
  }

  /// Returns when the call is worth repeating: it was interrupted, or it would have had to wait on a
  /// descriptor that does not (the other end of a pipe can have been made so by an editor, and a pipe's two
  /// ends share that).
  private static func waitOrThrow(_ call: String, _ descriptor: Int32, for event: Int32)
    throws(SystemCallError)
  {
    let code = errno
    switch code {
    case EINTR: return
    case EAGAIN, EWOULDBLOCK:
      var request = pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: event), revents: 0)
      _ = poll(&request, 1, -1)
    default: throw SystemCallError(call: call, code: code)
    }
  }
}
