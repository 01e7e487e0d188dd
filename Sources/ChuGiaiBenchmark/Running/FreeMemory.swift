import Foundation

/// What the allocator keeps of memory that nobody has any more.
enum FreeMemory {
  /// Gives it back to the system, where the allocator can be asked to: glibc's.
  static func giveBack() {
    #if canImport(Glibc)
      typealias Trim = @convention(c) (Int) -> Int32
      guard let trim else { return }
      _ = unsafeBitCast(trim, to: Trim.self)(0)
    #endif
  }

  #if canImport(Glibc)
    /// The module of the C library leaves malloc.h out.
    nonisolated(unsafe) private static let trim = dlsym(nil, "malloc_trim")
  #endif
}
