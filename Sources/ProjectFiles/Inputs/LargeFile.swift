import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A large file read by several threads: to copy it from the system's memory and to get fresh memory for it takes as long
/// as one thread reads a fifteenth of its text.
enum LargeFile {
  /// In bytes.
  static let least = 1 << 23
  private static let piece = 1 << 22

  /// The first `count` bytes; nil where there are not so many, or one thread had better say what is wrong.
  static func bytes(from descriptor: Int32, count: Int, threads: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let base = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      let memory = Memory(base: base, pieces: (count + piece - 1) / piece)
      DispatchQueue.concurrentPerform(iterations: threads) { _ in
        while let index = memory.next() {
          let (start, end) = (index * piece, min((index + 1) * piece, count))
          var place = start
          while place < end {
            let got = pread(descriptor, memory.base + place, end - place, off_t(place))
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return }
            place += got
          }
          memory.finish()
        }
      }
      if memory.isFull { filled = count }
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// What the threads share; everything that changes is guarded by `lock`.
  private final class Memory: @unchecked Sendable {
    let base: UnsafeMutableRawPointer
    private let lock = DispatchSemaphore(value: 1)
    private let pieces: Int
    private var taken = 0
    private var done = 0

    init(base: UnsafeMutableRawPointer, pieces: Int) {
      self.base = base
      self.pieces = pieces
    }

    /// The number of the next piece; nil after the last.
    func next() -> Int? {
      lock.wait()
      defer { lock.signal() }
      guard taken < pieces else { return nil }
      taken += 1
      return taken - 1
    }

    func finish() {
      lock.wait()
      done += 1
      lock.signal()
    }

    /// For whoever comes after the threads.
    var isFull: Bool { done == pieces }
  }
}
