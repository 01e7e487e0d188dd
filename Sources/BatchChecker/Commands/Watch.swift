import Dispatch
import Linting
import ProjectFiles

/// `--watch`: looks twice a second which files have changed. Polling works on every file system, network drives too.
struct Watch {
  var collector: InputCollector
  var projects: Projects
  var operands: [String]

  /// - Parameters:
  ///   - settingsChanged: called before everything is checked again because settings are others now.
  ///   - check: called with what is new or changed; the first time with everything.
  /// - Returns: when `isOpen` says that nobody reads any more; otherwise Ctrl-C ends it.
  func run(isOpen: () -> Bool, settingsChanged: () -> Void, check: ([InputCollector.Item]) -> Void) -> Int32 {
    var known: [String: FileStamp] = [:]
    var isFirst = true
    let interrupted = DispatchSemaphore(value: 0)
    let waker = Interruption.whenRequested { interrupted.signal() }
    defer { Interruption.forget(waker) }
    while isOpen(), !Interruption.isRequested {
      if !isFirst, projects.reloadIfChanged() {
        known = [:]
        settingsChanged()
      }
      var now: [String: FileStamp] = [:]
      var changed: [InputCollector.Item] = []
      for item in collector.items(for: operands) {
        switch item {
        case .file(let path, _):
          let stamp = FileStamp(path)
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
}
