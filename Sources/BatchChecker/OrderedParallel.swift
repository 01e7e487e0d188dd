import Dispatch

/// Work on many items at once with results handed over in the items' order.
///
/// At most `window` items are under way or waiting for an earlier one, so memory stays bounded however long the list
/// is and however uneven the items are.
enum OrderedParallel {
  /// - Parameters:
  ///   - few: so many results are ready before the calling thread is woken, where nothing asks for more haste: waking it
  ///     takes as long as reading half a page. More than one only where `next` never waits.
  ///   - next: the next item, nil after the last. Never called by two threads at once.
  ///   - isLarge: whether a result is worth waking the calling thread for by itself.
  ///   - work: runs on any thread.
  ///   - deliver: runs on the calling thread, once an item, in order; false ends the run early.
  ///   - isInterruptible: whether an interrupted run ends, without waiting for what is under way.
  static func run<Item: Sendable, Output: Sendable>(
    jobs: Int, few: Int = 1, isInterruptible: Bool = true, next: @escaping @Sendable () -> Item?,
    isLarge: @escaping @Sendable (Output) -> Bool = { _ in true },
    work: @escaping @Sendable (Item) -> Output, deliver: (Output) -> Bool
  ) {
    // One job has a thread of its own too: the calling one has to be free to end an interrupted run.
    let jobs = max(jobs, 1)
    let shared = Shared<Item, Output>(window: jobs * 4 + few - 1, few: few, source: next)
    for _ in 0..<jobs {
      DispatchQueue.global(qos: .userInitiated).async {
        while let (index, item) = shared.take() {
          let output = work(item)
          shared.finish(index, output, isLarge: isLarge(output))
        }
        shared.leave()
      }
    }
    let waker = isInterruptible ? Interruption.whenRequested { shared.interrupt() } : nil
    defer { if let waker { Interruption.forget(waker) } }
    if isInterruptible, Interruption.isRequested { shared.interrupt() }
    var index = 0
    while let output = shared.wait(for: index, workers: jobs) {
      index += 1
      if !deliver(output) {
        shared.stop()
        return
      }
    }
  }

  static func run<Item: Sendable, Output: Sendable>(
    _ items: [Item], jobs: Int, few: Int = 1, isInterruptible: Bool = true,
    isLarge: @escaping @Sendable (Output) -> Bool = { _ in true },
    work: @escaping @Sendable (Item) -> Output, deliver: (Output) -> Bool
  ) {
    let list = ItemList(items)
    run(
      jobs: min(jobs, items.count), few: few, isInterruptible: isInterruptible, next: { list.next() },
      isLarge: isLarge, work: work,
      deliver: deliver)
  }

  /// Hands out the items of a list. `Shared` sees to it that one thread asks at a time.
  private final class ItemList<Item: Sendable>: @unchecked Sendable {
    private var items: IndexingIterator<[Item]>
    init(_ items: [Item]) { self.items = items.makeIterator() }
    func next() -> Item? { items.next() }
  }

  /// What the threads share; everything is guarded by `lock`.
  private final class Shared<Item: Sendable, Output: Sendable>: @unchecked Sendable {
    private let source: @Sendable () -> Item?
    private let lock = DispatchSemaphore(value: 1)
    private let sourceLock = DispatchSemaphore(value: 1)
    /// Made empty and filled then: one that goes with less than it was made with stops the process, and a run that ends
    /// early leaves results for which nobody makes room.
    private let room = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)
    private let few: Int
    /// How many results the calling thread has not been woken for.
    private var unsaid = 0
    private var taken = 0
    private var left = 0
    private var isStopped = false
    private var isInterrupted = false
    private var done: [Int: Output] = [:]

    init(window: Int, few: Int, source: @escaping @Sendable () -> Item?) {
      self.few = few
      self.source = source
      for _ in 0..<window { room.signal() }
    }

    func take() -> (Int, Item)? {
      if room.wait(timeout: .now()) == .timedOut {
        // Room is made by the calling thread, which has to know that it is wanted.
        ready.signal()
        room.wait()
      }
      // A source may wait for input; results that are ready must not wait with it.
      sourceLock.wait()
      defer { sourceLock.signal() }
      guard !locked({ isStopped }), let item = source() else {
        locked { isStopped = true }
        room.signal()
        return nil
      }
      return locked {
        taken += 1
        return (taken - 1, item)
      }
    }

    func finish(_ index: Int, _ output: Output, isLarge: Bool) {
      let isTime = locked {
        done[index] = output
        unsaid += 1
        guard isLarge || unsaid >= few else { return false }
        unsaid = 0
        return true
      }
      if isTime { ready.signal() }
    }

    /// A worker has nothing more to do.
    func leave() {
      locked { left += 1 }
      ready.signal()
    }

    /// The output of the item `index`; nil where all workers have left and there is no such item.
    func wait(for index: Int, workers: Int) -> Output? {
      while true {
        let (output, isOver) = locked {
          isInterrupted ? (nil, true) : (done.removeValue(forKey: index), left == workers)
        }
        if let output {
          room.signal()
          return output
        }
        if isOver { return nil }
        ready.wait()
      }
    }

    func interrupt() {
      locked {
        isInterrupted = true
        isStopped = true
      }
      room.signal()
      ready.signal()
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
}
