import Dispatch
package import SourceText
import Synchronization
import VietnameseText

/// One text read by several threads, cut between paragraphs.
///
/// What a paragraph says does not depend on any other, so only the cutting and the folding are done by one thread at a
/// time. Each thread takes as many paragraphs as make a piece worth the handing over, and fewer towards the end, so that
/// none has a large piece before it when the others are through.
package enum ParallelReading {
  /// A text shorter than this, in bytes, is read before a second thread has started.
  package static let least = 1 << 20
  private static let pieces = (least: 1 << 14, most: 1 << 17)

  /// - Parameters:
  ///   - isKept: whether the text stays open, so that what is found in it is to take little room.
  ///   - makeMemory: makes what each thread has for `inspect` to use again and again.
  ///   - inspect: called for each paragraph with its tokens still at hand, on any thread; what it makes is handed back in
  ///     the paragraphs' order.
  package static func read<Memory, Note: Sendable>(
    _ text: TextBuffer, reader: ArticleReader, threads: Int, isKept: Bool = false,
    makeMemory: @Sendable () -> Memory,
    inspect: @Sendable (ParagraphText, ParagraphReading, inout Memory) -> Note
  ) -> (table: ParagraphTable, notes: [Note]) {
    text.bytes.withUnsafeBufferPointer { bytes in
      let work = Work<Note>(bytes, threads: threads)
      DispatchQueue.concurrentPerform(iterations: max(threads, 1)) { _ in
        var memory = makeMemory()
        var shelf = isKept ? ReadingShelf() : nil
        reader.scratches.with(reader.makeScratch) { scratch in
          while let (index, ranges) = work.take() {
            let part = Part<Note>(room: ranges.count)
            var rest = ranges.makeIterator()
            reader.readParagraphs(of: work.bytes, scratch: &scratch, next: { rest.next() }) {
              part.append(
                Article.Paragraph(range: $0, reading: KeptReading($2, on: &shelf), id: 0),
                inspect($1, $2, &memory))
            }
            work.put(part, at: index)
          }
        }
        shelf?.close()
      }
      return work.whole()
    }
  }

  /// What `body` makes of every number up to `count`, in order.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    guard threads > 1, count > 1 else { return (0..<count).map(body) }
    // Few at a time, because they are never alike.
    let size = min(max(count / (threads * 8), 1), 16)
    let parts = Parts<Result>((count + size - 1) / size)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while let part = parts.next() {
        parts.put((part * size..<min((part + 1) * size, count)).map(body), at: part)
      }
    }
    return parts.whole()
  }

  /// What two tasks make that know nothing of each other, side by side where more than one thread may work; the second is
  /// told how many may work for it.
  ///
  /// The second is done by this thread, and not by one of `concurrentPerform`, for within that every other would get this
  /// thread alone: so whoever is through with the first helps with what the second hands out.
  package static func both<First: Sendable, Second: Sendable>(
    threads: Int, _ first: @escaping @Sendable () -> First, _ second: (_ threads: Int) -> Second
  ) -> (First, Second) {
    guard threads > 1 else { return (first(), second(threads)) }
    let errand = Errand(first)
    DispatchQueue.global(qos: .userInitiated).async { errand.run() }
    let made = second(threads)
    return (errand.result(), made)
  }

  /// A task that is done once, by whichever thread comes first.
  private final class Errand<Result: Sendable>: Sendable {
    private let task: Mutex<(@Sendable () -> Result)?>
    private let made = Mutex<Result?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ task: @escaping @Sendable () -> Result) { self.task = Mutex(task) }

    func run() {
      let taken = task.withLock { task in
        defer { task = nil }
        return task
      }
      guard let taken else { return }
      let result = taken()
      made.withLock { $0 = result }
      isDone.signal()
    }

    /// Does the task itself where no thread has been free for it.
    func result() -> Result {
      while true {
        run()
        isDone.wait()
        if let result = made.withLock({ $0.take() }) { return result }
      }
    }
  }

  /// Everything that changes is guarded by `lock`.
  private final class Parts<Result>: @unchecked Sendable {
    private let lock = DispatchSemaphore(value: 1)
    private var parts: [[Result]]
    private var taken = 0

    init(_ count: Int) { parts = Array(repeating: [], count: count) }

    /// The number of the next part to be made; nil after the last.
    func next() -> Int? {
      lock.wait()
      defer { lock.signal() }
      guard taken < parts.count else { return nil }
      taken += 1
      return taken - 1
    }

    func put(_ part: [Result], at index: Int) {
      lock.wait()
      parts[index] = part
      lock.signal()
    }

    func whole() -> [Result] { Array(parts.joined()) }
  }

  /// What one thread has read at a time. Its memory is its own so that all of it can be moved: to copy the paragraphs of
  /// a huge text, each of which counts who holds it, takes a thirtieth of the time that two threads read it in.
  private final class Part<Note> {
    private let paragraphs: UnsafeMutableBufferPointer<Article.Paragraph>
    private let notes: UnsafeMutableBufferPointer<Note>
    private(set) var count = 0

    init(room: Int) {
      paragraphs = .allocate(capacity: room)
      notes = .allocate(capacity: room)
    }

    /// There must be room.
    func append(_ paragraph: Article.Paragraph, _ note: Note) {
      guard count < paragraphs.count else { return }
      paragraphs.initializeElement(at: count, to: paragraph)
      notes.initializeElement(at: count, to: note)
      count += 1
    }

    /// Afterwards there are none here.
    func move(
      paragraphs allParagraphs: UnsafeMutableBufferPointer<Article.Paragraph>,
      notes allNotes: UnsafeMutableBufferPointer<Note>, to place: Int
    ) {
      let range = place..<(place + count)
      _ = allParagraphs[range].moveInitialize(fromContentsOf: paragraphs[..<count])
      _ = allNotes[range].moveInitialize(fromContentsOf: notes[..<count])
      count = 0
    }

    deinit {
      paragraphs[..<count].deinitialize()
      notes[..<count].deinitialize()
      paragraphs.deallocate()
      notes.deallocate()
    }
  }

  /// What the threads share; everything that changes is guarded by `lock`.
  private final class Work<Note>: @unchecked Sendable {
    let bytes: UnsafeBufferPointer<UInt8>
    private let lock = DispatchSemaphore(value: 1)
    private var splitter: ParagraphSplitter
    private let threads: Int
    private var taken = 0
    /// Where the last paragraph ends that has been taken.
    private var end = 0
    private var parts: [Part<Note>?] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, threads: Int) {
      self.bytes = bytes
      self.threads = max(threads, 1)
      splitter = ParagraphSplitter(bytes)
    }

    /// The next paragraphs and the number of their piece; nil at the end.
    func take() -> (Int, [ByteRange])? {
      lock.wait()
      defer { lock.signal() }
      let size = min(
        max((bytes.count - end) / (threads * 4), ParallelReading.pieces.least), ParallelReading.pieces.most)
      var ranges: [ByteRange] = []
      var sum = 0
      while sum < size, let range = splitter.nextParagraph() {
        ranges.append(range)
        sum += range.length
        end = range.end
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

    func whole() -> (table: ParagraphTable, notes: [Note]) {
      let count = parts.reduce(0) { $0 + ($1?.count ?? 0) }
      var paragraphs: [Article.Paragraph] = []
      let notes = [Note](unsafeUninitializedCapacity: count) { notes, noteCount in
        paragraphs = [Article.Paragraph](unsafeUninitializedCapacity: count) { paragraphs, paragraphCount in
          for index in parts.indices {
            guard let part = parts[index] else { continue }
            let moved = part.count
            part.move(paragraphs: paragraphs, notes: notes, to: paragraphCount)
            paragraphCount += moved
            parts[index] = nil
          }
          for index in 0..<paragraphCount { paragraphs[index].id = UInt32(truncatingIfNeeded: index) }
        }
        noteCount = paragraphs.count
      }
      return (ParagraphTable(paragraphs), notes)
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
    let read = ParallelReading.read(
      text, reader: reader, threads: threads, makeMemory: {}, inspect: { _, _, _ in })
    self.init(text, reader: reader, table: read.table, threads: threads)
  }
}
