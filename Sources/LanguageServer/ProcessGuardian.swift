import JSONRPC
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Ends the process when it is told to (SIGTERM, SIGINT, SIGHUP) and when the editor is gone without a word.
///
/// It does so at once, from threads of its own: the loop may be waiting for a client that does not read any more.
/// Nothing is lost, because the server keeps nothing that is not in the editor or in a file.
final class ProcessGuardian: Sendable {
  private let shutDown = Atomic(false)
  private let parent = Atomic<Int32>(0)

  /// Whether the client has said `shutdown`, which makes the exit status 0.
  var isShutDown: Bool {
    get { shutDown.load(ordering: .relaxed) }
    set { shutDown.store(newValue, ordering: .relaxed) }
  }

  /// Must be made before other threads are, which inherit that the signals are blocked.
  init() throws(SystemCallError) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    try WorkerThread.start(stackSize: 1 << 18) { [self] in
      var signals = sigset_t()
      sigemptyset(&signals)
      for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
      var received: Int32 = 0
      while sigwait(&signals, &received) != 0 {}
      end()
    }
  }

  /// Looks every two seconds whether the process `id` is still there.
  func watch(_ id: Int) {
    guard let id = Int32(exactly: id), id > 1 else { return }
    let isFirst = parent.exchange(id, ordering: .relaxed) == 0
    guard isFirst else { return }
    try? WorkerThread.start(stackSize: 1 << 18) { [self] in
      while true {
        sleep(2)
        if kill(parent.load(ordering: .relaxed), 0) != 0, errno == ESRCH { end() }
      }
    }
  }

  private func end() {
    _exit(isShutDown ? 0 : 1)
  }
}
