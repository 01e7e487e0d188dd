import Extraction

/// The report on one huge text, written by several threads in parts that follow one another.
struct ParallelPieces: Sendable {
  /// How many threads may work on one text.
  var threads = 1

  /// What `body` writes for each part of `0..<count`, in order. Few items are one part.
  func write(_ count: Int, least: Int = 512, _ body: @Sendable (Range<Int>) -> [UInt8]) -> [UInt8] {
    guard threads > 1, count >= least * 2 else { return body(0..<count) }
    // More parts than threads, because parts are never alike.
    let size = max(least, count / (max(threads, 1) * 16))
    var parts = ParallelReading.map((count + size - 1) / size, threads: threads) { index in
      body((index * size)..<min((index + 1) * size, count))
    }
    var whole: [UInt8] = []
    whole.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for index in parts.indices {
      whole.append(contentsOf: parts[index])
      // Given back as it is used: a huge report twice is worth naming.
      parts[index] = []
    }
    return whole
  }

  /// The same for those who can do with the parts, one after the other as they are made: the report on a huge text is
  /// larger than the text.
  ///
  /// - Parameter deliver: is called on this thread; false ends it early.
  func stream<Part: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Range<Int>) -> Part, deliver: (Part) -> Bool
  ) {
    let parts = stride(from: 0, to: count, by: Self.streamed).map {
      $0..<min($0 + Self.streamed, count)
    }
    // What is begun is written to its end: half a record is none.
    OrderedParallel.run(parts, jobs: threads, isInterruptible: false, work: body, deliver: deliver)
  }

  /// So many items are one part: about a tenth of a megabyte, which the cache still has when it is written, and which
  /// the allocator need not get from the system each time.
  private static let streamed = 256
}
