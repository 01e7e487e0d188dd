#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A queue between threads: many put in, one takes out and waits when there is nothing.
///
/// The loop that owns the state takes one element after the other; threads that read or compute only put in.
package final class Mailbox<Element: Sendable>: @unchecked Sendable {
  // `@unchecked`: everything below is only touched while `mutex` is held. The two live at fixed addresses
  // because the system keeps pointers to them.
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let arrival: UnsafeMutablePointer<pthread_cond_t>
  private var incoming: [Element] = []
  /// What has been taken over from `incoming`, last first.
  private var outgoing: [Element] = []

  package init() {
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
    arrival = .allocate(capacity: 1)
    arrival.initialize(to: pthread_cond_t())
    pthread_cond_init(arrival, nil)
  }

  deinit {
    pthread_cond_destroy(arrival)
    arrival.deallocate()
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  package func put(_ element: Element) {
    pthread_mutex_lock(mutex)
    incoming.append(element)
    pthread_cond_signal(arrival)
    pthread_mutex_unlock(mutex)
  }

  /// The oldest element. Waits for one.
  package func take() -> Element {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let element = popFirst() { return element }
      pthread_cond_wait(arrival, mutex)
    }
  }

  /// The oldest element. Waits for one, but no longer than `duration`.
  package func take(within duration: Duration) -> Element? {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let (seconds, attoseconds) = max(duration, .zero).components
    let nanoseconds = now.tv_nsec + Int(attoseconds / 1_000_000_000)
    var deadline = timespec(
      tv_sec: now.tv_sec + Int(seconds) + nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let element = popFirst() { return element }
      if pthread_cond_timedwait(arrival, mutex, &deadline) == ETIMEDOUT { return popFirst() }
    }
  }

  /// The oldest element, or `nil` when there is none now.
  package func takeIfAny() -> Element? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return popFirst()
  }

  package var isEmpty: Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return incoming.isEmpty && outgoing.isEmpty
  }

  private func popFirst() -> Element? {
    if outgoing.isEmpty {
      outgoing = incoming.reversed()
      incoming.removeAll(keepingCapacity: true)
    }
    return outgoing.popLast()
  }
}
