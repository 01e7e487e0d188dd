#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keeps servers from writing label files of one folder at the same moment: each reads what the other has written.
enum FolderLock {
  /// Does something while no other process that asks for the lock of a folder has it.
  ///
  /// Where there are no locks, or something keeps one for seconds, it is done all the same: nobody waits for ever.
  static func holding<Result, Problem: Error>(
    _ folder: String, _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return try body() }
    // It goes with the file.
    defer { close(file) }
    for _ in 0..<most {
      if flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { break }
      usleep(pause)
    }
    return try body()
  }

  /// Microseconds.
  private static let pause: UInt32 = 2000
  private static let most = 2500
}
