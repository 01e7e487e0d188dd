import Synchronization

/// The scratch memory of the texts that are being read: as many pieces as texts were ever read at once.
///
/// A fresh piece knows no words yet and costs as much as reading a page; so a reader hands its piece back for the next
/// text, of whatever thread.
final class ScratchPool: Sendable {
  /// In an object, because it is a dozen arrays that would be counted one by one wherever it goes. Whoever has it out of
  /// the pool is the only one.
  private final class Piece: @unchecked Sendable {
    var scratch: ArticleReader.Scratch

    init(_ scratch: ArticleReader.Scratch) { self.scratch = scratch }
  }

  private let free = Mutex<[Piece]>([])

  /// Lends a piece to `body`; a fresh one comes from `make`.
  func with<Result>(
    _ make: () -> ArticleReader.Scratch, _ body: (inout ArticleReader.Scratch) -> Result
  ) -> Result {
    let piece = free.withLock { $0.popLast() } ?? Piece(make())
    let result = body(&piece.scratch)
    // What one huge paragraph needed is not kept for ever.
    if piece.scratch.tokenCapacity <= Self.mostTokensKept { free.withLock { $0.append(piece) } }
    return result
  }

  private static let mostTokensKept = 1 << 16
}
