import Synchronization

/// The last highlighting that went to the client for one document, to which it may ask the difference.
final class TokenMemory: Sendable {
  private struct Last {
    var id = 0
    var data: [Int] = []
  }

  private let last = Mutex(Last())

  /// Keeps `data` and names it.
  func keep(_ data: [Int]) -> String {
    last.withLock {
      $0.id += 1
      $0.data = data
      return String($0.id)
    }
  }

  /// What was kept under `name`, if that was the last.
  func data(named name: String) -> [Int]? {
    last.withLock { $0.id > 0 && String($0.id) == name ? $0.data : nil }
  }
}
