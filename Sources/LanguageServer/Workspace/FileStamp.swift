#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What tells that a file was written: when it was changed last, its length and its node. All zero where there is none.
struct FileStamp: Equatable, Sendable {
  private var seconds = 0
  private var nanoseconds = 0
  private var node: UInt64 = 0
  /// In bytes.
  private(set) var size = 0
  /// Not a folder, and nothing that reading might wait for.
  private(set) var isRegularFile = false

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    #if canImport(Darwin)
      seconds = status.st_mtimespec.tv_sec
      nanoseconds = status.st_mtimespec.tv_nsec
    #else
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    #endif
    isRegularFile = status.st_mode & S_IFMT == S_IFREG
    node = UInt64(status.st_ino)
    size = Int(status.st_size)
  }
}
