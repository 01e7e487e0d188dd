import Dispatch
import Extraction
import SourceText
import Synchronization

/// Texts so large that all threads work on one of them together; several at once would take the memory of several.
enum HugeText {
  /// Bytes of text from which more than one thread is worth while, and from which only one text is worked on at a
  /// time.
  static let least = 4 << 20

  private static let free = DispatchSemaphore(value: 1)

  /// The right to work on a huge text, which one thread has at a time.
  struct Turn {
    private var isTaken = false

    /// Waits for it where a text is so large that it is needed.
    mutating func take(for size: Int) {
      guard size >= HugeText.least, !isTaken else { return }
      HugeText.free.wait()
      isTaken = true
      HugeText.forget()
    }

    mutating func end() {
      if isTaken { HugeText.free.signal() }
      isTaken = false
    }
  }

  /// `UTF8Scan.isCleanText`, by several threads where there is so much.
  static func isCleanText(_ bytes: [UInt8], threads: Int) -> Bool {
    guard threads > 1, bytes.count >= least else { return UTF8Scan.isCleanText(bytes) }
    let size = least / 8
    let parts = ParallelReading.map((bytes.count + size - 1) / size, threads: threads) { piece in
      bytes.withUnsafeBytes {
        let (start, end) = (UTF8Scan.cut($0, near: piece * size), UTF8Scan.cut($0, near: (piece + 1) * size))
        return UTF8Scan.isCleanText(UnsafeRawBufferPointer(rebasing: $0[start..<end]))
      }
    }
    return parts.allSatisfy(\.self)
  }

  private static let last = Mutex<(any Sendable)?>(nil)

  /// Keeps what has been made of a huge text until the next one, or for good: to take millions of small things apart takes
  /// as long as reading a fifteenth of the text, and mostly the process has nothing else to do then but end.
  static func keep(_ value: any Sendable) { last.withLock { $0 = value } }

  static func forget() {
    // Taken apart outside the lock.
    let gone = last.withLock { last in
      defer { last = nil }
      return last
    }
    _ = gone
  }
}
