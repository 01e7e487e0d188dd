import Dispatch

/// Work on many items at once with results handed over in the items' order.
///
/// At most `window` items are under way or waiting for an earlier one, so memory stays bounded however long the list
/// is and however uneven the items are.
enum OrderedParallel {
  /// - Parameters:
  ///   - work: runs on any thread.
  ///   - deliver: runs on the calling thread, once an item, in order; false ends the run early.
  static func run<Item: Sendable, Output: Sendable>(
    _ items: [Item], jobs: Int, work: @escaping @Sendable (Item) -> Output, deliver: (Output) -> Bool
  ) {
    if jobs <= 1 || items.count <= 1 {
      for item in items where !deliver(work(item)) { return }
      return
    }
    let shared = Shared<Output>(window: jobs * 4)
    for _ in 0..<min(jobs, items.count) {
      Thread.detach {
        while let index = shared.take(below: items.count) { shared.finish(index, work(items[index])) }
      }
    }
    for index in items.indices where !deliver(shared.wait(for: index)) {
      shared.stop()
      return
    }
  }

  /// What the threads share; everything is guarded by `condition`.
  private final class Shared<Output: Sendable>: @unchecked Sendable {
    private let lock = DispatchSemaphore(value: 1)
    private let room: DispatchSemaphore
    private let ready = DispatchSemaphore(value: 0)
    private var next = 0
    private var isStopped = false
    private var done: [Int: Output] = [:]

    init(window: Int) { room = DispatchSemaphore(value: window) }

    func take(below count: Int) -> Int? {
      room.wait()
      return locked {
        guard !isStopped, next < count else {
          room.signal()
          return nil
        }
        next += 1
        return next - 1
      }
    }

    func finish(_ index: Int, _ output: Output) {
      locked { done[index] = output }
      ready.signal()
    }

    func wait(for index: Int) -> Output {
      while true {
        if let output = locked({ done.removeValue(forKey: index) }) {
          room.signal()
          return output
        }
        ready.wait()
      }
    }

    func stop() {
      locked { isStopped = true }
      room.signal()
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
      lock.wait()
      defer { lock.signal() }
      return body()
    }
  }

  private enum Thread {
    static func detach(_ body: @escaping @Sendable () -> Void) {
      DispatchQueue.global(qos: .userInitiated).async(execute: body)
    }
  }
}
