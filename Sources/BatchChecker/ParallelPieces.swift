import Dispatch
import Linting

/// The report on one huge text, written by several threads in parts that follow one another.
struct ParallelPieces: Sendable {
  /// How many threads may work on one text.
  var threads = 1

  /// Bytes of text from which more than one thread is worth while, and from which only one text is worked on at a
  /// time.
  static let hugeText = 4 << 20

  /// What `body` writes for each part of `0..<count`, in order. Few items are one part.
  func write(_ count: Int, least: Int = 512, _ body: @Sendable (Range<Int>) -> [UInt8]) -> [UInt8] {
    guard threads > 1, count >= least * 2 else { return body(0..<count) }
    var parts = parts(count, least: least, body)
    var whole: [UInt8] = []
    whole.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for index in parts.indices {
      whole.append(contentsOf: parts[index])
      // Given back as it is used: a huge report twice is worth naming.
      parts[index] = []
    }
    return whole
  }

  /// The same as a list, for those who can do with one: to join the parts of a huge report takes longer than to write
  /// them.
  func parts(_ count: Int, least: Int = 512, _ body: @Sendable (Range<Int>) -> [UInt8]) -> [[UInt8]] {
    // More parts than threads, because parts are never alike.
    let size = max(least, count / (max(threads, 1) * 16))
    guard threads > 1, count >= least * 2 else {
      return stride(from: 0, to: count, by: size).map { body($0..<min($0 + size, count)) }
    }
    let parts = Parts(count: (count + size - 1) / size)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while let index = parts.next() {
        parts.put(body((index * size)..<min((index + 1) * size, count)), at: index)
      }
    }
    return parts.done
  }

  /// Everything is guarded by `lock`.
  private final class Parts: @unchecked Sendable {
    private let lock = DispatchSemaphore(value: 1)
    private var taken = 0
    private(set) var done: [[UInt8]]

    init(count: Int) { done = Array(repeating: [], count: count) }

    func next() -> Int? {
      lock.wait()
      defer { lock.signal() }
      guard taken < done.count else { return nil }
      taken += 1
      return taken - 1
    }

    func put(_ bytes: [UInt8], at index: Int) {
      lock.wait()
      done[index] = bytes
      lock.signal()
    }
  }
}
