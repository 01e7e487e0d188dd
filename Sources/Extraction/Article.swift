import Lexicon
public import SourceText
import VietnameseText

/// A text read for its people, ranks, posts, bodies, places, dates, documents and abbreviations.
///
/// The text is kept as it stands; every offset is a UTF-8 byte of it. After an edit only the paragraphs that the edit
/// touched are read again, and the result is the same as reading the whole text anew.
public struct Article: Sendable {
  public private(set) var text: TextBuffer
  package private(set) var paragraphs: [Paragraph]
  /// What can be said only of the article as a whole, folded from the paragraphs.
  package private(set) var facts: ArticleFacts
  package let reader: ArticleReader

  /// A paragraph's place in the text and what was found in it.
  package struct Paragraph: Sendable {
    package var range: ByteRange
    package var reading: ParagraphReading
  }

  public init(_ text: String) {
    self.init(TextBuffer(text))
  }

  public init(_ text: TextBuffer) {
    self.init(text, reader: .shared)
  }

  /// - Parameter inspect: called for each paragraph, in order, with its tokens still at hand.
  package init(
    _ text: TextBuffer, reader: ArticleReader,
    inspect: (ParagraphText, ParagraphReading) -> Void = { _, _ in }
  ) {
    var pieces: [(range: ByteRange, reading: ParagraphReading)] = []
    reader.scratches.with(reader.gazetteer) { scratch in
      text.bytes.withUnsafeBufferPointer { bytes in
        var splitter = ParagraphSplitter(bytes)
        while let range = splitter.nextParagraph() {
          let piece = UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
          let reading = reader.readParagraph(piece, scratch: &scratch, inspect: inspect)
          pieces.append((range, reading))
        }
      }
    }
    self.init(text, reader: reader, pieces: pieces)
  }

  /// An article of which the paragraphs are read already.
  package init(
    _ text: TextBuffer, reader: ArticleReader, pieces: [(range: ByteRange, reading: ParagraphReading)]
  ) {
    self.text = text
    self.reader = reader
    paragraphs = pieces.map { Paragraph(range: $0.range, reading: $0.reading) }
    facts = ArticleFacts(paragraphs: paragraphs, text: text, reader: reader)
  }

  /// What an edit did to the list of paragraphs: `old` of them went, `new` came in their place, all at `first`.
  package struct ParagraphChange: Sendable {
    package var first: Int
    package var old: Int
    package var new: Int
  }

  /// Replaces `range` (clamped to the text) by `replacement`, and reads again what that touches.
  ///
  /// - Complexity: O(touched paragraphs) for reading, plus moving the bytes and offsets after the edit.
  @discardableResult
  package mutating func replace(
    _ range: ByteRange, with replacement: [UInt8],
    inspect: (ParagraphText, ParagraphReading) -> Void = { _, _ in }
  ) -> ParagraphChange {
    let replaced = text.replace(range, with: replacement)
    let delta = replacement.count - replaced.length
    let editEnd = replaced.start + replacement.count

    // Whether two lines are one paragraph depends on a line before and two lines after them. So reading starts three
    // paragraphs before the edit, and stops where, three paragraphs after it, one begins where one began before.
    let first = max(paragraphIndex(atOrBefore: replaced.start) - 3, 0)
    let from = first == 0 ? 0 : paragraphs[first].range.start
    var fresh: [Paragraph] = []
    var next = first
    reader.scratches.with(reader.gazetteer) { scratch in
      text.bytes.withUnsafeBufferPointer { bytes in
        var splitter = ParagraphSplitter(bytes, at: from)
        var passed = 0
        while let range = splitter.nextParagraph() {
          if range.start > editEnd {
            while next < paragraphs.count, paragraphs[next].range.start + delta < range.start { next += 1 }
            if passed >= 3, next < paragraphs.count, paragraphs[next].range.start + delta == range.start {
              return
            }
            passed += 1
          }
          let piece = UnsafeBufferPointer(rebasing: bytes[range.start..<range.end])
          let reading = reader.readParagraph(piece, scratch: &scratch, inspect: inspect)
          fresh.append(Paragraph(range: range, reading: reading))
        }
        next = paragraphs.count
      }
    }
    if delta != 0 {
      for index in next..<paragraphs.count {
        paragraphs[index].range = paragraphs[index].range.shifted(by: delta)
      }
    }
    let change = ParagraphChange(first: first, old: next - first, new: fresh.count)
    paragraphs.replaceSubrange(first..<next, with: fresh)
    facts = ArticleFacts(paragraphs: paragraphs, text: text, reader: reader)
    return change
  }

  /// The last paragraph that begins at or before `offset`; 0 where none does.
  package func paragraphIndex(atOrBefore offset: Int) -> Int {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].range.start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low - 1, 0)
  }
}
