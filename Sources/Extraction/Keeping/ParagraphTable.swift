package import SourceText

/// The paragraphs of an article in reading order, each under a number of its own that it keeps wherever edits push it.
///
/// What is known of the article as a whole speaks of paragraphs by these numbers, so that an edit leaves it true for
/// every paragraph that the edit does not touch.
package struct ParagraphTable: Sendable {
  package private(set) var items: [Article.Paragraph]
  /// By a paragraph's number: its place in `items`; -1 for a number that is free.
  private var indices: [Int32]
  private var free: [UInt32] = []

  /// - Parameter paragraphs: each under the number that is its place.
  init(_ paragraphs: [Article.Paragraph]) {
    items = paragraphs
    indices = paragraphs.indices.map { Int32(truncatingIfNeeded: $0) }
  }

  package var count: Int { items.count }

  /// Where the paragraph `id` stands; past the end where there is none.
  @inline(__always) package func index(_ id: UInt32) -> Int {
    guard Int(id) < indices.count, indices[Int(id)] >= 0 else { return items.count }
    return Int(indices[Int(id)])
  }

  package subscript(id id: UInt32) -> Article.Paragraph? {
    let index = index(id)
    return index < items.count ? items[index] : nil
  }

  /// The last paragraph that begins at or before `offset`; 0 where none does.
  package func index(atOrBefore offset: Int) -> Int {
    max(items.partitioningIndex { $0.range.start > offset } - 1, 0)
  }

  /// Moves the paragraphs from `first` on.
  mutating func shift(from first: Int, by distance: Int) {
    guard distance != 0, first < items.count else { return }
    for index in max(first, 0)..<items.count { items[index].range = items[index].range.shifted(by: distance) }
  }

  /// Puts `pieces` in the place of `old`, which must lie inside `items`. The first of them take over the numbers of
  /// those that go, as far as these reach.
  mutating func replace(_ old: Range<Int>, with pieces: [(range: ByteRange, reading: ParagraphReading)]) {
    var fresh: [Article.Paragraph] = []
    fresh.reserveCapacity(pieces.count)
    for (offset, piece) in pieces.enumerated() {
      let id: UInt32
      if old.lowerBound + offset < old.upperBound {
        id = items[old.lowerBound + offset].id
      } else if let last = free.popLast() {
        id = last
      } else {
        id = UInt32(truncatingIfNeeded: indices.count)
        indices.append(-1)
      }
      fresh.append(Article.Paragraph(range: piece.range, reading: KeptReading(piece.reading), id: id))
    }
    for index in old.dropFirst(pieces.count) {
      free.append(items[index].id)
      indices[Int(items[index].id)] = -1
    }
    items.replaceSubrange(old, with: fresh)
    guard old.count != fresh.count else { return }
    for index in old.lowerBound..<items.count {
      indices[Int(items[index].id)] = Int32(truncatingIfNeeded: index)
    }
  }
}

/// A few paragraphs, mostly one, that are looked for in long lists.
package struct ParagraphIDs {
  private let only: UInt32?
  private let all: Set<UInt32>

  package init(_ ids: [UInt32]) {
    only = ids.count == 1 ? ids.first : nil
    all = ids.count == 1 ? [] : Set(ids)
  }

  @inline(__always) package func contains(_ id: UInt32) -> Bool {
    if let only { return id == only }
    return !all.isEmpty && all.contains(id)
  }
}

/// One thing of a paragraph (a mention, a definition, a note, by its index there), wherever the paragraph stands.
package struct Sighting: Sendable, Hashable {
  package var paragraph: UInt32
  package var item: UInt32

  package init(paragraph: UInt32, item: Int) {
    self.paragraph = paragraph
    self.item = UInt32(truncatingIfNeeded: item)
  }
}

/// A range of a paragraph, wherever the paragraph stands.
package struct TextPlace: Sendable, Hashable {
  package var paragraph: UInt32
  /// Bytes from the paragraph's beginning.
  package var range: ByteRange

  package init(paragraph: UInt32, range: ByteRange) {
    self.paragraph = paragraph
    self.range = range
  }
}

extension ParagraphTable {
  /// Whether `one` stands before `two`.
  @inline(__always) package func isBefore(_ one: Sighting, _ two: Sighting) -> Bool {
    one.paragraph == two.paragraph ? one.item < two.item : index(one.paragraph) < index(two.paragraph)
  }

  /// A number that is the greater the later a mention stands.
  func order(of sighting: Sighting) -> UInt64 {
    UInt64(index(sighting.paragraph)) << 32 | UInt64(sighting.item)
  }

  /// Puts `sighting` where it belongs in a list in reading order.
  func insert(_ sighting: Sighting, into list: inout [Sighting]) {
    guard let last = list.last, isBefore(sighting, last) else { return list.append(sighting) }
    list.insert(sighting, at: list.partitioningIndex { !isBefore($0, sighting) })
  }

  /// Gives the mentions of one paragraph in a list in reading order the numbers that they have now.
  func renumber(_ list: inout [Sighting], _ comparison: ReadingComparison) {
    var index = firstIndex(in: list, ofParagraphAt: index(comparison.paragraph)) { $0.paragraph }
    while index < list.count, list[index].paragraph == comparison.paragraph {
      list[index].item = comparison.item(now: list[index].item)
      index += 1
    }
  }

  /// Where in a list in reading order that begins what stands in the paragraph at `place` or after it.
  func firstIndex<Item>(
    in list: [Item], ofParagraphAt place: Int, _ paragraph: (Item) -> UInt32
  ) -> Int {
    list.partitioningIndex { index(paragraph($0)) >= place }
  }

  package func mention(_ sighting: Sighting) -> Mention? {
    self[id: sighting.paragraph]?.reading.mention(Int(sighting.item))
  }

  /// The range in the article's text; empty at its beginning where the paragraph is gone.
  package func range(_ place: TextPlace) -> ByteRange {
    self[id: place.paragraph].map { place.range.shifted(by: $0.range.start) } ?? ByteRange(0, 0)
  }
}
