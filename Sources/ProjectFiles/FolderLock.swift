#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keeps servers and checkers from changing a file that people have made at the same moment, labels, settings, a glossary or a
/// baseline: each reads what the other has written before it writes.
package enum FolderLock {
  /// Does something while no other process that asks for the folders of some files has them.
  ///
  /// Where there are no locks, or something keeps one for seconds, it is done all the same: nobody waits for ever.
  package static func holding<Result, Problem: Error>(
    foldersOf files: [String], _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    let folders = Set(
      files.map { file in
        let folder = FilePath.folder(of: SystemPath.resolved(file) ?? file)
        return folder.isEmpty ? "." : SystemPath.resolved(folder) ?? folder
      })
    // In one order, so that no two wait for each other.
    return try holding(folders.sorted()[...], body)
  }

  private static func holding<Result, Problem: Error>(
    _ folders: ArraySlice<String>, _ body: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    guard let folder = folders.first else { return try body() }
    let file = SystemPath.withBytes(folder) { open($0, O_RDONLY | O_CLOEXEC) }
    // It goes with the file.
    defer { if file >= 0 { close(file) } }
    if file >= 0 { wait(for: file) }
    return try holding(folders.dropFirst(), body)
  }

  private static func wait(for file: Int32) {
    for _ in 0..<most {
      if flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
      usleep(pause)
    }
  }

  /// Microseconds.
  private static let pause: UInt32 = 2000
  private static let most = 2500
}
