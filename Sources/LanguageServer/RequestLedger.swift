import JSONRPC
import Synchronization

/// Which requests wait for an answer, and which of them nobody wants any more.
///
/// It is the one thing that the reader thread touches besides the mailbox: a cancellation has to overtake the requests
/// that it is about, and these stand in line.
final class RequestLedger: Sendable {
  private struct State {
    /// How often an id is in use: a client that uses one twice at a time gets two answers all the same.
    var waiting: [RequestID: Int] = [:]
    var cancelled: Set<RequestID> = []
  }

  private let state = Mutex(State())

  func open(_ id: RequestID) {
    state.withLock { $0.waiting[id, default: 0] += 1 }
  }

  /// Does nothing for a request that has been answered.
  func cancel(_ id: RequestID) {
    state.withLock { if $0.waiting[id] != nil { $0.cancelled.insert(id) } }
  }

  func isCancelled(_ id: RequestID) -> Bool {
    state.withLock { $0.cancelled.contains(id) }
  }

  func close(_ id: RequestID) {
    state.withLock {
      let left = ($0.waiting[id] ?? 0) - 1
      $0.waiting[id] = left > 0 ? left : nil
      if left <= 0 { $0.cancelled.remove(id) }
    }
  }
}
