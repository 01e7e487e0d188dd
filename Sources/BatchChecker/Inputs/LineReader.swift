import ProjectFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads a stream in batches of whole lines, so that a stream of any length takes little memory and its lines can be
/// worked on in parallel. One thread at a time may call it.
final class LineReader: @unchecked Sendable {
  struct Batch: Sendable {
    /// Whole lines; only the last of the stream may lack its line end.
    var bytes: [UInt8]
    /// Counted from 1.
    var firstLine: Int
  }

  /// The system's number for what went wrong; 0 so far nothing has.
  private(set) var failure: Int32 = 0
  private let descriptor: Int32
  private let isOwner: Bool
  private var rest: [UInt8] = []
  private var line = 1
  private var isAtEnd = false
  /// Small enough that a few batches a core take no memory worth naming, large enough that a batch outweighs the
  /// hand-over.
  private static let size = 1 << 17

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    isOwner = false
  }

  init(path: String) {
    descriptor = SystemPath.withBytes(path) { open($0, O_RDONLY | O_CLOEXEC) }
    isOwner = true
    if descriptor < 0 {
      failure = errno
      isAtEnd = true
    }
  }

  deinit { if isOwner, descriptor >= 0 { close(descriptor) } }

  func next() -> Batch? {
    var bytes = rest
    rest = []
    while !isAtEnd {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: Self.size))
      let got = bytes.withUnsafeMutableBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return read(descriptor, base + start, Self.size)
      }
      bytes.removeLast(Self.size - max(got, 0))
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 {
        isAtEnd = true
        break
      }
      // Whoever sends one line and waits for its answer gets it.
      guard let end = bytes[start...].lastIndex(of: 0x0A) else { continue }
      rest = Array(bytes[(end + 1)...])
      bytes.removeLast(bytes.count - end - 1)
      break
    }
    if bytes.isEmpty { return nil }
    let batch = Batch(bytes: bytes, firstLine: line)
    line += bytes.count { $0 == 0x0A }
    return batch
  }
}
