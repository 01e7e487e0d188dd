import Linting
import ProjectFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written beside its place and put there when it is whole, so that nobody ever sees a half of it.
///
/// Of a file that is there permissions, owner, group and extended attributes are kept, and a link stays a link. Where
/// the system does not let us keep them, the whole new content is copied into the old file: who may read an article is
/// more than that nobody sees it between two moments.
final class AtomicFile {
  let stream: OutputStream
  private let temporary: String?
  private let path: String
  private var way = UnfinishedFiles.Way()

  /// What is no ordinary file (a pipe, `/dev/full`) is written to as it is.
  ///
  /// - Parameter stamp: what the file was when it was read; if it is anything else in the end, it stays so.
  /// - Returns: nil where it cannot be opened; then `errno` says why.
  init?(_ path: String, asReadAt stamp: FileStamp? = nil) {
    var target = path
    var mode: mode_t = 0o666
    var status = stat()
    var isOrdinary = true
    let isThere = SystemPath.withBytes(path, { stat($0, &status) }) == 0
    if isThere {
      mode = status.st_mode & 0o7777
      isOrdinary = status.st_mode & S_IFMT == S_IFREG
      if status.st_mode & S_IFMT == S_IFDIR {
        errno = EISDIR
        return nil
      }
      if SystemPath.withBytes(path, { access($0, W_OK) }) != 0 { return nil }
      if let real = SystemPath.resolved(path) { target = real }
    } else {
      let mask = umask(0)
      umask(mask)
      mode &= ~mask
    }
    self.path = target
    guard isOrdinary else {
      temporary = nil
      let descriptor = SystemPath.withBytes(target) { open($0, O_WRONLY | O_CLOEXEC) }
      if descriptor < 0 { return nil }
      stream = OutputStream(descriptor: descriptor)
      return
    }
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    guard let (descriptor, name) = UnfinishedFiles.make(in: folder) else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    way.stamp = stamp
    if isThere { way.isInPlace = !FileAttributes.copy(of: target, status, to: descriptor) }
    // After the owner, of whom some of its bits speak. What never takes the other's place nobody else need read.
    if !way.isInPlace { _ = fchmod(descriptor, mode) }
    temporary = name
    stream = OutputStream(descriptor: descriptor)
  }

  /// Puts the file in its place, or nothing where writing has failed.
  ///
  /// - Returns: 0, or the number for what went wrong, as `SystemError.writing` takes it.
  func finish() -> Int32 {
    var failure: Int32 = 0
    if case .failed(let number) = stream.state { failure = number }
    if failure == 0, temporary != nil, fsync(stream.descriptor) != 0 { failure = errno }
    if close(stream.descriptor) != 0, failure == 0 { failure = errno }
    guard let temporary else { return failure }
    return UnfinishedFiles.settle(temporary, at: path, way, failure: failure)
  }

  /// Leaves everything as it was.
  func discard() {
    close(stream.descriptor)
    if let temporary { _ = UnfinishedFiles.settle(temporary, at: path, way, failure: ECANCELED) }
  }

  /// Writes a whole file.
  ///
  /// - Parameter stamp: as `init` takes it.
  /// - Returns: 0, or the number for what went wrong, as `SystemError.writing` takes it.
  static func write(_ bytes: [UInt8], to path: String, asReadAt stamp: FileStamp? = nil) -> Int32 {
    guard let file = AtomicFile(path, asReadAt: stamp) else { return errno }
    bytes.withUnsafeBytes { file.stream.write($0) }
    return file.finish()
  }
}

/// Makes the folders that lead to a file.
enum Folders {
  /// - Returns: 0, or the system's number for what went wrong.
  static func make(for path: String) -> Int32 {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      let folder = String(path[..<slash])
      if !folder.isEmpty, SystemPath.withBytes(folder, { mkdir($0, 0o777) }) != 0, errno != EEXIST {
        return errno
      }
      end = path.index(after: slash)
    }
    return 0
  }
}
