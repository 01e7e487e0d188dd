import Dispatch
package import SourceText
import VietnameseText

/// One text read by several threads, cut between paragraphs.
///
/// What a paragraph says does not depend on any other, so only the cutting and the folding are done by one thread at a
/// time. Each thread takes as many paragraphs as make a piece worth the handing over.
package enum ParallelReading {
  /// A text shorter than this, in bytes, is read before a second thread has started.
  package static let least = 1 << 20
  private static let piece = 1 << 17

  package typealias Piece = (range: ByteRange, reading: ParagraphReading)

  /// - Parameter inspect: called for each paragraph with its tokens still at hand, on any thread; what it makes is
  ///   handed back in the paragraphs' order.
  package static func read<Note: Sendable>(
    _ text: TextBuffer, reader: ArticleReader, threads: Int,
    inspect: @Sendable (ParagraphText, ParagraphReading) -> Note
  ) -> (pieces: [Piece], notes: [Note]) {
    text.bytes.withUnsafeBufferPointer { bytes in
      let work = Work<Note>(bytes)
      DispatchQueue.concurrentPerform(iterations: max(threads, 1)) { _ in
        var scratch = reader.makeScratch()
        while let (index, ranges) = work.take(piece) {
          var part = Part<Note>()
          part.pieces.reserveCapacity(ranges.count)
          part.notes.reserveCapacity(ranges.count)
          var rest = ranges.makeIterator()
          reader.readParagraphs(of: work.bytes, scratch: &scratch, next: { rest.next() }) {
            part.notes.append(inspect($1, $2))
            part.pieces.append(($0, $2))
          }
          work.put(part, at: index)
        }
      }
      return work.whole()
    }
  }

  /// What `body` makes of every number up to `count`, in order.
  static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    // So many for each thread at a time, in turn, because they are never alike.
    let size = 16
    guard threads > 1, count > size * threads else { return (0..<count).map(body) }
    let parts = Parts<Result>((count + size - 1) / size)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for part in stride(from: thread, to: parts.count, by: threads) {
        parts.put((part * size..<min((part + 1) * size, count)).map(body), at: part)
      }
    }
    return parts.whole()
  }

  /// What two tasks make that know nothing of each other, side by side where more than one thread may work; the second is
  /// told how many may work for it.
  static func both<First: Sendable, Second: Sendable>(
    threads: Int, _ first: @Sendable () -> First, _ second: @Sendable (_ threads: Int) -> Second
  ) -> (First, Second) {
    guard threads > 1 else { return (first(), second(threads)) }
    let (firsts, seconds) = (Parts<First>(1), Parts<Second>(1))
    DispatchQueue.concurrentPerform(iterations: 2) { task in
      if task == 0 { firsts.put([first()], at: 0) } else { seconds.put([second(threads)], at: 0) }
    }
    // Both are there; nothing has to be made again.
    return (firsts.whole().first ?? first(), seconds.whole().first ?? second(threads))
  }

  /// Everything that changes is guarded by `lock`.
  private final class Parts<Result>: @unchecked Sendable {
    let count: Int
    private let lock = DispatchSemaphore(value: 1)
    private var parts: [[Result]]

    init(_ count: Int) {
      self.count = count
      parts = Array(repeating: [], count: count)
    }

    func put(_ part: [Result], at index: Int) {
      lock.wait()
      parts[index] = part
      lock.signal()
    }

    func whole() -> [Result] { Array(parts.joined()) }
  }

  private struct Part<Note> {
    var pieces: [Piece] = []
    var notes: [Note] = []
  }

  /// What the threads share; everything that changes is guarded by `lock`.
  private final class Work<Note>: @unchecked Sendable {
    let bytes: UnsafeBufferPointer<UInt8>
    private let lock = DispatchSemaphore(value: 1)
    private var splitter: ParagraphSplitter
    private var taken = 0
    private var parts: [Part<Note>?] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
      splitter = ParagraphSplitter(bytes)
    }

    /// The next paragraphs, of at least `size` bytes together where there are so many; nil at the end.
    func take(_ size: Int) -> (Int, [ByteRange])? {
      lock.wait()
      defer { lock.signal() }
      var ranges: [ByteRange] = []
      var sum = 0
      while sum < size, let range = splitter.nextParagraph() {
        ranges.append(range)
        sum += range.length
      }
      if ranges.isEmpty { return nil }
      taken += 1
      parts.append(nil)
      return (taken - 1, ranges)
    }

    func put(_ part: Part<Note>, at index: Int) {
      lock.wait()
      parts[index] = part
      lock.signal()
    }

    func whole() -> (pieces: [Piece], notes: [Note]) {
      var pieces: [Piece] = []
      var notes: [Note] = []
      pieces.reserveCapacity(parts.reduce(0) { $0 + ($1?.pieces.count ?? 0) })
      notes.reserveCapacity(pieces.capacity)
      for index in parts.indices {
        guard let part = parts[index] else { continue }
        // Given back as it is used: of a large text two copies would be worth naming.
        parts[index] = nil
        pieces.append(contentsOf: part.pieces)
        notes.append(contentsOf: part.notes)
      }
      return (pieces, notes)
    }
  }
}

extension Article {
  /// Reads a text on several threads; the result is that of reading it on one.
  package init(_ text: TextBuffer, reader: ArticleReader, threads: Int) {
    guard threads > 1, text.count >= ParallelReading.least else {
      self.init(text, reader: reader)
      return
    }
    let read = ParallelReading.read(text, reader: reader, threads: threads) { _, _ in }
    self.init(text, reader: reader, pieces: read.pieces, threads: threads)
  }
}
