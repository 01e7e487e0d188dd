import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C, and being told to end: the run stops at once, what is done so far is reported whole (a document is closed),
/// no half a file is left behind, and the process dies of the signal, so that a shell script is interrupted too.
enum Interruption {
  /// Held while a piece of output is written. Pieces end with a line end.
  static let writing = DispatchSemaphore(value: 1)
  /// How long what is done so far may take to write, in milliseconds: whoever reads it may have stopped reading.
  private static let patience = 1500
  /// The same where no run is under way: only a few closing lines may be on their way, or a list is being read.
  private static let impatience = 150

  private static let lock = DispatchSemaphore(value: 1)
  /// Guarded by `lock`, as is all below.
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []
  nonisolated(unsafe) private static var number: Int32?
  nonisolated(unsafe) private static var start: ContinuousClock.Instant?
  nonisolated(unsafe) private static var wakers: [Int: @Sendable () -> Void] = [:]
  nonisolated(unsafe) private static var count = 0

  /// Called once, before any thread is started.
  static func listen() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // What whoever started this wants ignored (`nohup`, a shell's `&`) stays ignored.
      var old = sigaction()
      guard sigaction(number, nil, &old) == 0, !isIgnored(old) else { continue }
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(
        signal: number, queue: DispatchQueue(label: "interruption"))
      source.setEventHandler { begin(number) }
      source.resume()
      sources.append(source)
    }
  }

  /// Whether to stop with what is done so far.
  static var isRequested: Bool { locked { number != nil } }

  /// Calls `wake` when the run is interrupted, on some other thread, until the returned number is given to `forget`.
  static func whenRequested(_ wake: @escaping @Sendable () -> Void) -> Int {
    locked {
      count += 1
      wakers[count] = wake
      return count
    }
  }

  static func forget(_ waker: Int) { locked { wakers[waker] = nil } }

  /// Ends the process where it was interrupted; called when what is done so far has been written.
  static func endIfRequested() {
    if let number = locked({ number }) { end(number) }
  }

  private static func begin(_ signal: Int32) {
    let earlier = locked {
      defer { number = signal }
      if number == nil { start = .now }
      return number == nil ? nil : start
    }
    if let earlier {
      // A terminal's group and whoever started this may send one both; a person needs longer for a second.
      if ContinuousClock.now - earlier > .milliseconds(300) { end(signal) }
      return
    }
    let waiting = locked { Array(wakers.values) }
    for wake in waiting { wake() }
    let time = DispatchTimeInterval.milliseconds(waiting.isEmpty ? impatience : patience)
    DispatchQueue(label: "patience").asyncAfter(deadline: .now() + time) {
      _ = writing.wait(timeout: .now() + .milliseconds(500))
      end(signal)
    }
  }

  private static func end(_ number: Int32) -> Never {
    UnfinishedFiles.discard()
    signal(number, SIG_DFL)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    // Threads of a queue have it blocked.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    kill(getpid(), number)
    // The signal may be delivered to another thread a little later.
    sleep(1)
    _exit(128 + number)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func locked<Result>(_ body: () -> Result) -> Result {
    lock.wait()
    defer { lock.signal() }
    return body()
  }
}
