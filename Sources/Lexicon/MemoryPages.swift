#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is said to the system about the pages of a piece of memory; other systems than Linux are told nothing.
enum MemoryPages {
  private static let size: UInt = 4096

  /// Asks for all pages of memory that has just been allocated and will be written from beginning to end: one by one, as
  /// they are first written to, the three hundred of the phrase index take a twentieth of the time of a process that reads
  /// one page. Where the system does not know the request (before Linux 5.14) nothing happens.
  static func fill(_ memory: UnsafeMutableRawPointer, count: Int) {
    #if os(Linux)
      let start = UInt(bitPattern: memory) & ~(size - 1)
      let end = UInt(bitPattern: memory) + UInt(max(count, 0))
      _ = madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), populateForWriting)
    #endif
  }

  /// Gives back the pages of a literal that will hardly be read again. Nobody writes to a literal, so whoever reads it after
  /// all finds it as it was, in the program's file.
  static func giveBack(_ literal: UnsafeBufferPointer<UInt8>) {
    #if os(Linux)
      let start = (UInt(bitPattern: literal.baseAddress) + size - 1) & ~(size - 1)
      let end = (UInt(bitPattern: literal.baseAddress) + UInt(literal.count)) & ~(size - 1)
      if start < end {
        _ = madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_DONTNEED)
      }
    #endif
  }

  /// `MADV_POPULATE_WRITE`, which older headers lack.
  private static let populateForWriting: Int32 = 23
}
