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

  /// Puts a file in its place, or takes it away where something failed.
  ///
  /// - Returns: `failure`, or the system's number for what went wrong now.
  static func settle(_ temporary: String, at path: String, failure: Int32) -> Int32 {
    lock.wait()
    defer { lock.signal() }
    var failure = failure
    if failure == 0 {
      let renamed = SystemPath.withBytes(temporary) { old in SystemPath.withBytes(path) { rename(old, $0) } }
      if renamed != 0 { failure = errno }
    }
    if failure != 0 { _ = SystemPath.withBytes(temporary) { unlink($0) } }
    names.remove(temporary)
    return failure
  }

  /// Takes all of them away for good: whoever wants to make or settle one after this waits for the process to end.
  static func discard() {
    lock.wait()
    for name in names { _ = SystemPath.withBytes(name) { unlink($0) } }
    names = []
  }
}
