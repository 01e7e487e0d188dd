import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C: the run ends at once, but never in the middle of a line and never with half a file left behind.
enum Interruption {
  /// Held while a piece of output is written. Pieces end with a line end.
  static let writing = DispatchSemaphore(value: 1)
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  /// Called once, before any thread is started.
  static func listen() {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue(label: "interruption"))
      source.setEventHandler { stop(number) }
      source.resume()
      sources.append(source)
    }
  }

  private static func stop(_ number: Int32) {
    // Whoever reads the output may have stopped reading; then the line under way is not waited for.
    _ = writing.wait(timeout: .now() + .seconds(1))
    UnfinishedFiles.discard()
    // Dying by the signal tells a shell script that it was interrupted too.
    signal(number, SIG_DFL)
    kill(getpid(), number)
    _exit(128 + number)
  }
}

/// Temporary files that are being written.
enum UnfinishedFiles {
  private static let lock = DispatchSemaphore(value: 1)
  /// Guarded by `lock`.
  nonisolated(unsafe) private static var names: Set<String> = []

  static func add(_ name: String) {
    lock.wait()
    names.insert(name)
    lock.signal()
  }

  static func remove(_ name: String) {
    lock.wait()
    names.remove(name)
    lock.signal()
  }

  static func discard() {
    lock.wait()
    for name in names { unlink(name) }
    names = []
    lock.signal()
  }
}
