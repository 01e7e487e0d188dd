import Synchronization

/// The scratch memory of the texts that are being read: as many pieces as texts were ever read at once.
///
/// A fresh piece knows no words yet and costs as much as reading a page; so a reader hands its piece back for the next
/// text, of whatever thread.
final class ScratchPool: Sendable {
  private let free = Mutex<[ArticleReader.Scratch]>([])

  /// Lends a piece to `body`; a fresh one comes from `make`.
  func with<Result>(
    _ make: () -> ArticleReader.Scratch, _ body: (inout ArticleReader.Scratch) -> Result
  ) -> Result {
    var scratch = free.withLock { $0.popLast() } ?? make()
    defer {
      // What one huge paragraph needed is not kept for ever.
      if scratch.tokenCapacity <= Self.mostTokensKept { free.withLock { [scratch] in $0.append(scratch) } }
    }
    return body(&scratch)
  }

  private static let mostTokensKept = 1 << 16
}
