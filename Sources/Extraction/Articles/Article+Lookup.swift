package import SourceText
package import VietnameseText

extension Article {
  /// A mention with its place in the article.
  package struct Occurrence: Sendable {
    package var mention: Mention
    package var paragraph: Paragraph
    /// Bytes of the article's text.
    package var range: ByteRange { mention.range.shifted(by: paragraph.range.start) }
  }

  /// The mention that `sighting` names; nil where there is none.
  package func occurrence(_ sighting: Sighting) -> Occurrence? {
    guard let paragraph = table[id: sighting.paragraph],
      let mention = paragraph.reading.mention(Int(sighting.item))
    else { return nil }
    return Occurrence(mention: mention, paragraph: paragraph)
  }

  /// The paragraphs that touch `range`, by binary search.
  package func paragraphIndices(touching range: ByteRange) -> Range<Int> {
    guard table.count > 0 else { return 0..<0 }
    let first = paragraphIndex(atOrBefore: range.start)
    let last = paragraphIndex(atOrBefore: range.end)
    return first..<(max(first, last) + 1)
  }

  /// Calls `body` with what the article means as an entity and touches `range`, in reading order, outer before inner.
  /// A mention touches an empty range at either of its ends.
  ///
  /// - Complexity: O(log paragraphs + mentions of the paragraphs that `range` touches).
  package func forEachOccurrence(touching range: ByteRange, _ body: (Occurrence) -> Void) {
    for index in paragraphIndices(touching: range) {
      let paragraph = table.items[index]
      let start = range.start - paragraph.range.start
      let end = range.end - paragraph.range.start
      for mention in paragraph.reading.mentions {
        if Int(mention.start) > end { break }
        if Int(mention.end) < start || !facts.states(mention) { continue }
        body(Occurrence(mention: mention, paragraph: paragraph))
      }
    }
  }

  /// Calls `body` with each of the tokens in which the mentions of a paragraph were found. Their ranges count from its
  /// beginning.
  package func forEachToken(of paragraph: Paragraph, _ body: (Token) -> Void) {
    reader.scratches.with(reader.makeScratch) { scratch in
      text.bytes.withUnsafeBufferPointer { scratch.forEachToken(of: paragraph.range, in: $0, body) }
    }
  }

  /// What the cursor at `offset` is on: the innermost first. What ends just before the cursor counts only where nothing
  /// holds the byte after it.
  package func occurrences(at offset: Int) -> [Occurrence] {
    var inside: [Occurrence] = []
    var ending: [Occurrence] = []
    forEachOccurrence(touching: ByteRange(offset, offset)) {
      if $0.range.end == offset { ending.append($0) } else { inside.append($0) }
    }
    let found = inside.isEmpty ? ending : inside
    return found.sorted { $0.range.length < $1.range.length }
  }

  /// The entities that touch `range`, in reading order, outer before inner.
  package func entities(in range: ByteRange) -> [Entity] {
    var result: [Entity] = []
    forEachOccurrence(touching: range) { result.append(entity($0.mention, in: $0.paragraph)) }
    return result
  }

  /// The person whom a mention names; nil where it names none.
  package func person(named occurrence: Occurrence) -> Person? {
    guard case .person(let detail) = occurrence.mention.detail,
      let item = occurrence.paragraph.reading.mentions.firstIndex(where: {
        $0.kind == .person && $0.start == occurrence.mention.start
      })
    else { return nil }
    let sighting = Sighting(paragraph: occurrence.paragraph.id, item: item)
    return facts.people.person(named: detail, at: sighting, written)
  }

  /// An entry of this article put into words.
  package func person(_ entry: PersonEntry) -> Person { PeopleIndex.person(entry, written) }

  package func value(of occurrence: Occurrence) -> String? {
    value(of: occurrence.mention, in: occurrence.paragraph)
  }
}
