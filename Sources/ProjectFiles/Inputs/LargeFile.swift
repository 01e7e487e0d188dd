import Extraction

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
      guard let start = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      // Every piece is written by one thread.
      nonisolated(unsafe) let memory = start
      let isRead = ParallelReading.map((count + piece - 1) / piece, threads: threads) { index in
        var place = index * piece
        let end = min(place + piece, count)
        while place < end {
          let got = pread(descriptor, memory + place, end - place, off_t(place))
          if got < 0, errno == EINTR { continue }
          guard got > 0 else { return false }
          place += got
        }
        return true
      }
      if isRead.allSatisfy(\.self) { filled = count }
    }
    return bytes.isEmpty ? nil : bytes
  }
}
