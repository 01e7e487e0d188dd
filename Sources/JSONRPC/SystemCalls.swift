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

  /// Writes all of `bytes`.
  static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemCallError) {
    var rest = bytes
    while !rest.isEmpty {
      #if canImport(Darwin)
        let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #elseif canImport(Glibc)
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #else
        let count = Musl.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[min(count, rest.count)...])
      } else {
        try waitOrThrow("write", descriptor, for: POLLOUT)
      }
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
