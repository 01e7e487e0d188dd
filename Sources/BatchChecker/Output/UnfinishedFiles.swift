import Dispatch
import ProjectFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Temporary files that are being written, so that an interrupted run leaves none behind.
///
/// A file is made and remembered, put in its place and forgotten, under one lock: there is no moment in which one is
/// there that nobody knows of.
enum UnfinishedFiles {
  private static let lock = DispatchSemaphore(value: 1)
  /// Guarded by `lock`.
  nonisolated(unsafe) private static var names: Set<String> = []

  /// Makes an empty file with a name of its own.
  ///
  /// - Parameter folder: with a slash at its end; empty for the working folder.
  /// - Returns: nil where it cannot be made; then `errno` says why.
  static func make(in folder: String) -> (descriptor: Int32, path: String)? {
    var template = SystemPath.bytes(folder + ".chugiai-XXXXXX").map { CChar(bitPattern: $0) } + [0]
    lock.wait()
    defer { lock.signal() }
    let descriptor = mkstemp(&template)
    if descriptor < 0 { return nil }
    let path = SystemPath.string(template.dropLast().map { UInt8(bitPattern: $0) })
    names.insert(path)
    return (descriptor, path)
  }

  /// How a file gets to its place.
  struct Way {
    /// Whether its content is copied into the file that is there, instead of the one taking the other's place.
    var isInPlace = false
    /// What the file in its place was when it was read; nil where nobody has read it.
    var stamp: FileStamp?
  }

  /// Puts a file in its place, or takes it away where something failed.
  ///
  /// - Returns: `failure`, or the number for what went wrong now, as `SystemError.writing` takes it.
  static func settle(_ temporary: String, at path: String, _ way: Way, failure: Int32) -> Int32 {
    lock.wait()
    defer { lock.signal() }
    var failure = failure
    if failure == 0, let stamp = way.stamp, FileStamp(path) != stamp { failure = SystemError.hasChanged }
    if failure == 0 { failure = way.isInPlace ? copy(temporary, into: path) : rename(temporary, to: path) }
    names.remove(temporary)
    let isMoved = failure == 0 && !way.isInPlace
    // What is half in its place is nowhere else whole.
    if !isMoved, failure != SystemError.isTorn { _ = SystemPath.withBytes(temporary) { unlink($0) } }
    return failure
  }

  private static func rename(_ temporary: String, to path: String) -> Int32 {
    let renamed = SystemPath.withBytes(temporary) { old in
      SystemPath.withBytes(path) { systemRename(old, $0) }
    }
    return renamed == 0 ? 0 : errno
  }

  /// - Returns: 0; the system's number where nothing was changed yet; `isTorn` where it went wrong later.
  private static func copy(_ temporary: String, into path: String) -> Int32 {
    guard case .success(let bytes) = FileReader.bytes(ofFile: temporary) else { return EIO }
    let descriptor = SystemPath.withBytes(path) { open($0, O_WRONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { return errno }
    let stream = OutputStream(descriptor: descriptor)
    bytes.withUnsafeBytes { stream.write($0) }
    var isWhole = stream.isOpen && ftruncate(descriptor, off_t(bytes.count)) == 0
    isWhole = fsync(descriptor) == 0 && isWhole
    return close(descriptor) == 0 && isWhole ? 0 : SystemError.isTorn
  }

  /// Takes all of them away for good: whoever wants to make or settle one after this waits for the process to end.
  static func discard() {
    lock.wait()
    for name in names { _ = SystemPath.withBytes(name) { unlink($0) } }
    names = []
  }
}

private func systemRename(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 {
  rename(old, new)
}
