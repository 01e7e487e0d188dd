import ProjectFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What changes when a file does.
struct ChangeStamp: Equatable, Sendable {
  var seconds = 0
  var nanoseconds = 0
  var size = 0
  var node: UInt64 = 0

  init(_ path: String) {
    var status = stat()
    guard SystemPath.withBytes(path, { stat($0, &status) }) == 0 else { return }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
    size = Int(status.st_size)
    node = UInt64(status.st_ino)
  }
}
