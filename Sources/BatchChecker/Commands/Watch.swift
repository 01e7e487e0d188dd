import Dispatch
import Linting
import ProjectFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `--watch`: looks twice a second which files have changed. Polling works on every file system, network drives too.
struct Watch {
  var collector: InputCollector
  var operands: [String]

  /// - Parameter check: called with what is new or changed; the first time with everything.
  /// - Returns: when `isOpen` says that nobody reads any more; otherwise Ctrl-C ends it.
  func run(isOpen: () -> Bool, check: ([InputCollector.Item]) -> Void) -> Int32 {
    var known: [String: Stamp] = [:]
    var isFirst = true
    let interrupted = DispatchSemaphore(value: 0)
    let waker = Interruption.whenRequested { interrupted.signal() }
    defer { Interruption.forget(waker) }
    while isOpen(), !Interruption.isRequested {
      var now: [String: Stamp] = [:]
      var changed: [InputCollector.Item] = []
      for item in collector.items(for: operands) {
        switch item {
        case .file(let path):
          let stamp = Stamp(path)
          now[path] = stamp
          if known[path] != stamp { changed.append(item) }
        case .problem:
          // Said once; a folder that cannot be read must not fill the screen.
          if isFirst { changed.append(item) }
        case .standardInput: break
        }
      }
      if !changed.isEmpty { check(changed) }
      known = now
      isFirst = false
      _ = interrupted.wait(timeout: .now() + .milliseconds(500))
    }
    return 0
  }

  private struct Stamp: Equatable {
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
}
