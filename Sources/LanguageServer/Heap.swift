#if canImport(Glibc)
  import Glibc
#endif

/// What the server asks of the system's allocator. Only glibc's has to be asked: it keeps what it has been given back,
/// because a short run is faster so; a server runs all day.
enum Heap {
  /// Blocks of more than this, in bytes, are the system's again as soon as they are free. The allocator would raise the
  /// bound to the largest that it has met: one message with a long article, and no array is given back any more.
  private static let large: Int32 = 256 << 10
  /// So much may stay free at the end of the heap: an edit takes about half of it, and would ask the system for it again.
  private static let kept: Int32 = 1 << 20
  /// Heaps: the main thread's and one for all others. Each has holes of its own, and with one for every thread that has helped
  /// to read a long text a twentieth more would stay in memory; threads ask for it so rarely that they hardly ever wait.
  private static let heaps: Int32 = 2

  static func prepare() {
    #if canImport(Glibc)
      typealias SetOption = @convention(c) (Int32, Int32) -> Int32
      guard let function = dlsym(nil, "mallopt") else { return }
      let setOption = unsafeBitCast(function, to: SetOption.self)
      _ = setOption(mmapThreshold, large)
      _ = setOption(trimThreshold, kept)
      _ = setOption(arenaMax, heaps)
    #endif
  }

  /// Gives back what is free between blocks that are not: after much work, of which little is kept.
  static func trim() {
    #if canImport(Glibc)
      typealias Trim = @convention(c) (Int) -> Int32
      guard let function = dlsym(nil, "malloc_trim") else { return }
      _ = unsafeBitCast(function, to: Trim.self)(0)
    #endif
  }

  // malloc.h, which the module of the C library leaves out.
  private static let trimThreshold: Int32 = -1
  private static let mmapThreshold: Int32 = -3
  private static let arenaMax: Int32 = -8
}
