#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells that a file was written: when it was changed last, its length and its node. All zero where there is none.
package struct FileStamp: Equatable, Sendable {
  private var seconds = 0
  private var nanoseconds = 0
  private var node: UInt64 = 0
  /// In bytes.
  package private(set) var size = 0
  /// Not a folder, and nothing that reading might wait for.
  package private(set) var isRegularFile = false

  package init(_ path: String) {
    var status = stat()
    guard SystemPath.withBytes(path, { stat($0, &status) }) == 0 else { return }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
    isRegularFile = status.st_mode & S_IFMT == S_IFREG
    node = UInt64(status.st_ino)
    size = Int(status.st_size)
  }
}
