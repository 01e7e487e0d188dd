import Synchronization

/// Memory that work on one text after another uses again.
package protocol ScratchMemory: Sendable {
  /// How many tokens it has room for; grows with the longest paragraph.
  var tokenCapacity: Int { get }
}

/// The scratch memory of the texts that are being worked on: as many pieces as texts were ever worked on at once.
///
/// A fresh piece costs much, an `ArticleReader.Scratch` as much as reading a page; so a piece is handed back for the next
/// text, of whatever thread.
package final class ScratchPool<Scratch: ScratchMemory>: Sendable {
  /// In an object, because it is a dozen arrays that would be counted one by one wherever it goes. Whoever has it out of
  /// the pool is the only one.
  private final class Piece: @unchecked Sendable {
    var scratch: Scratch

    init(_ scratch: Scratch) { self.scratch = scratch }
  }

  private let free = Mutex<[Piece]>([])

  package init() {}

  /// Lends a piece to `body`; a fresh one comes from `make`.
  package func with<Result>(_ make: () -> Scratch, _ body: (inout Scratch) -> Result) -> Result {
    let piece = free.withLock { $0.popLast() } ?? Piece(make())
    let result = body(&piece.scratch)
    // What one huge paragraph needed is not kept for ever.
    if piece.scratch.tokenCapacity <= Self.mostTokensKept { free.withLock { $0.append(piece) } }
    return result
  }

  /// Lets go of what more than one thread has used, when it will be long until there is work for several again.
  func keepOne() { free.withLock { $0.removeLast(max($0.count - 1, 0)) } }

  private static var mostTokensKept: Int { 1 << 16 }
}
