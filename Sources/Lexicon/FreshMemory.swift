#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Memory that has just been allocated and will be written from beginning to end.
enum FreshMemory {
  /// Asks the system for all of its pages together: one by one, as they are first written to, the three hundred of the
  /// phrase index take a twentieth of the time of a process that reads one page. Where the system does not know the
  /// request (before Linux 5.14) nothing happens.
  static func fill(_ memory: UnsafeMutableRawPointer, count: Int) {
    #if os(Linux)
      let page = 4096
      let start = UInt(bitPattern: memory) & ~UInt(page - 1)
      let end = UInt(bitPattern: memory) + UInt(max(count, 0))
      _ = madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), populateForWriting)
    #endif
  }

  /// `MADV_POPULATE_WRITE`, which older headers lack.
  private static let populateForWriting: Int32 = 23
}
