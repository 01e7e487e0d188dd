import Lexicon
public import SourceText
import VietnameseText

/// A text read for its people, ranks, posts, bodies, places, dates, documents and abbreviations.
///
/// The text is kept as it stands; every offset is a UTF-8 byte of it. After an edit only the paragraphs that the edit
/// touched are read again, and the result is the same as reading the whole text anew.
public struct Article: Sendable {
  public private(set) var text: TextBuffer
  package private(set) var table: ParagraphTable
  /// What can be said only of the article as a whole, folded from the paragraphs.
  package private(set) var facts: ArticleFacts
  package let reader: ArticleReader

  /// A paragraph's place in the text and what was found in it.
  package struct Paragraph: Sendable {
    package var range: ByteRange
    package let reading: KeptReading
    /// Its own for as long as it stands; see `ParagraphTable`.
    package internal(set) var id: UInt32
  }

  package var paragraphs: [Paragraph] { table.items }

  /// Reads a text. It never fails: a text of any bytes is an article, perhaps without entities.
  public init(_ text: String) {
    self.init(TextBuffer(text))
  }

  /// Reads the bytes of a text, UTF-8 or not.
  public init(_ text: TextBuffer) {
    self.init(text, reader: .shared)
  }

  /// - Parameter inspect: called for each paragraph, in order, with its tokens still at hand.
  package init(
    _ text: TextBuffer, reader: ArticleReader,
    inspect: (ParagraphText, ParagraphReading) -> Void = { _, _ in }
  ) {
    let table = reader.scratches.with(reader.makeScratch) { scratch in
      var paragraphs: [Paragraph] = []
      swap(&paragraphs, &scratch.paragraphs)
      text.bytes.withUnsafeBufferPointer { bytes in
        var splitter = ParagraphSplitter(bytes)
        reader.readParagraphs(of: bytes, scratch: &scratch, next: { splitter.nextParagraph() }) {
          inspect($1, $2)
          paragraphs.append(
            Paragraph(
              range: $0, reading: KeptReading($2), id: UInt32(truncatingIfNeeded: paragraphs.count)))
        }
      }
      if paragraphs.count > Self.mostParagraphsKept { return ParagraphTable(paragraphs) }
      // As long as they are: the memory with room for more is for the next text.
      let table = ParagraphTable(paragraphs.withUnsafeBufferPointer { Array($0) })
      paragraphs.removeAll(keepingCapacity: true)
      swap(&paragraphs, &scratch.paragraphs)
      return table
    }
    self.init(text, reader: reader, table: table, threads: 1)
  }

  /// The memory for more than so many paragraphs is not kept from one text to the next.
  private static let mostParagraphsKept = 1 << 12

  /// An article of which the paragraphs are read already.
  package init(_ text: TextBuffer, reader: ArticleReader, table: ParagraphTable, threads: Int = 1) {
    self.text = text
    self.reader = reader
    self.table = table
    facts = ArticleFacts(paragraphs: table, text: text, reader: reader, threads: threads)
  }

  /// What an edit did to an article.
  package struct Change: Sendable {
    /// The first paragraph that is not as it was.
    package var first: Int
    /// The paragraphs that went.
    package var removed: [Paragraph]
    /// How many came in their place.
    package var new: Int
    package var facts: ArticleFacts.Change

    package var old: Int { removed.count }
    package var added: Range<Int> { first..<(first + new) }
  }

  /// Replaces `range` (clamped to the text) by `replacement`, and reads again what that touches.
  ///
  /// - Parameter inspect: called for each paragraph that is read again.
  /// - Complexity: O(touched paragraphs) for reading, O(mentions of the names and abbreviations in them) for folding;
  ///   the bytes behind the edit are moved, and the offsets of the paragraphs there are added to.
  @discardableResult
  package mutating func replace(
    _ range: ByteRange, with replacement: [UInt8],
    inspect: (ParagraphText, ParagraphReading) -> Void = { _, _ in }
  ) -> Change {
    let replaced = text.replace(range, with: replacement)
    let delta = replacement.count - replaced.length
    var (old, ranges) = cutAgain(replaced, insertedCount: replacement.count)

    // Of those that were cut again most are as they were: what does not touch the edit is not read again.
    var kept = 0
    while kept < min(old.count, ranges.count),
      table.items[old.lowerBound + kept].range == ranges[kept], ranges[kept].end <= replaced.start
    {
      kept += 1
    }
    old = (old.lowerBound + kept)..<old.upperBound
    ranges.removeFirst(kept)
    while let last = ranges.last, !old.isEmpty,
      table.items[old.upperBound - 1].range.start >= replaced.end,
      table.items[old.upperBound - 1].range.shifted(by: delta) == last
    {
      old = old.lowerBound..<(old.upperBound - 1)
      ranges.removeLast()
    }

    var pieces: [(range: ByteRange, reading: ParagraphReading)] = []
    pieces.reserveCapacity(ranges.count)
    reader.scratches.with(reader.makeScratch) { scratch in
      text.bytes.withUnsafeBufferPointer { bytes in
        var rest = ranges.makeIterator()
        reader.readParagraphs(of: bytes, scratch: &scratch, next: { rest.next() }) {
          inspect($1, $2)
          pieces.append(($0, $2))
        }
      }
    }
    let removed = Array(table.items[old])
    var comparison: ReadingComparison?
    if removed.count == 1, pieces.count == 1, removed[0].range.start == pieces[0].range.start,
      removed[0].range.start <= replaced.start
    {
      comparison = ReadingComparison(
        removed[0].reading.whole, pieces[0].reading, of: removed[0].id,
        replaced: replaced.shifted(by: -removed[0].range.start), delta: delta)
    }
    table.shift(from: old.upperBound, by: delta)
    table.replace(old, with: pieces)
    let added = old.lowerBound..<(old.lowerBound + pieces.count)
    let facts = facts.update(
      removed: removed, added: added, comparison, paragraphs: table, text: text, reader: reader)
    return Change(first: old.lowerBound, removed: removed, new: pieces.count, facts: facts)
  }

  /// Cuts the text around an edit into paragraphs again.
  ///
  /// - Returns: the old paragraphs that the new ones stand for, and where the new ones are.
  private func cutAgain(_ replaced: ByteRange, insertedCount: Int) -> (old: Range<Int>, new: [ByteRange]) {
    // Whether two lines are one paragraph depends on a line before and two lines after them. So reading starts three
    // paragraphs before the edit, and stops where, three paragraphs after it, one begins where one began before.
    let delta = insertedCount - replaced.length
    let editEnd = replaced.start + insertedCount
    let first = max(table.index(atOrBefore: replaced.start) - 3, 0)
    let from = first == 0 ? 0 : table.items[first].range.start
    var fresh: [ByteRange] = []
    var next = first
    let isWhole = text.bytes.withUnsafeBufferPointer { bytes in
      var splitter = ParagraphSplitter(bytes, at: from)
      var passed = 0
      while let range = splitter.nextParagraph() {
        if range.start > editEnd {
          while next < table.count, table.items[next].range.start + delta < range.start { next += 1 }
          if passed >= 3, next < table.count, table.items[next].range.start + delta == range.start {
            return false
          }
          passed += 1
        }
        fresh.append(range)
      }
      return true
    }
    if isWhole { next = table.count }
    return (first..<max(next, first), fresh)
  }

  /// The last paragraph that begins at or before `offset`; 0 where none does.
  package func paragraphIndex(atOrBefore offset: Int) -> Int { table.index(atOrBefore: offset) }

  /// Where a place is now, in bytes of the text.
  package func range(_ place: TextPlace) -> ByteRange { table.range(place) }

  /// The text of a place as it stands.
  package func string(_ place: TextPlace) -> String { text.string(table.range(place)) }
}
