#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The protocol's two streams, taken out of everybody else's reach.
///
/// A stray `print`, or a child process, would put bytes between two messages or read some away. So the
/// descriptors 0 and 1 are copied to private ones that no child inherits; after that 0 reads nothing and 1 is
/// another name for standard error.
package struct StandardStreams: Sendable {
  package let input: Int32
  package let output: Int32

  /// Also ignores SIGPIPE: that the client is gone is an answer of `write`, not the end of the process.
  package static func claim() throws(SystemCallError) -> StandardStreams {
    signal(SIGPIPE, SIG_IGN)
    let streams = StandardStreams(input: try duplicate(0), output: try duplicate(1))

    let null = open("/dev/null", O_RDWR | O_CLOEXEC)
    guard null >= 0 else { throw SystemCallError(call: "open /dev/null", code: errno) }
    defer { close(null) }
    guard dup2(null, 0) >= 0, dup2(2, 1) >= 0 || dup2(null, 1) >= 0 else {
      throw SystemCallError(call: "dup2", code: errno)
    }
    return streams
  }

  /// Above the three standard ones, so that a standard one that was closed is not filled by accident.
  private static func duplicate(_ descriptor: Int32) throws(SystemCallError) -> Int32 {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw SystemCallError(call: "dup", code: errno) }
    return copy
  }
}
