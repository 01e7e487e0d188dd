import Extraction
package import SourceText
import VietnameseText

/// One edit of a text, as labels follow it: what is replaced, and what was to be known of the text before.
package struct LabelEdit: Sendable {
  /// What is replaced.
  package let range: ByteRange
  /// The same with the words at its ends.
  let stretch: ByteRange
  /// The stretch as it was; empty where it touches no label.
  let bytes: [UInt8]
  /// By number, for those that are touched: whether the value was what is read there.
  let isRead: [Int: Bool]

  /// - Parameter isKnown: whether the bytes are wanted even where it touches none.
  init(
    _ range: ByteRange, in text: TextBuffer, touching labels: [Label], isKnown: Bool,
    _ read: (ByteRange) -> [Entity]
  ) {
    self.range = range
    let isWanted = isKnown || !labels.isEmpty
    stretch = isWanted ? WordBorders.chunk(around: range, in: text.bytes) : range
    bytes = isWanted ? Array(text.bytes[stretch.start..<stretch.end]) : []
    var isRead: [Int: Bool] = [:]
    let given = labels.filter { $0.judgement == .given }
    if let first = given.first {
      let hull = given.reduce(first.range) { $0.union($1.range) }
      let values = Labels.values(of: read(hull))
      for label in given {
        isRead[label.number] = values[label.place] == label.value
      }
    }
    self.isRead = isRead
  }

  /// How an end of a label stood to the words there; nil where the stretch does not say.
  func edge(at offset: Int) -> WordBorders.Edge? {
    guard !bytes.isEmpty, offset >= stretch.start, offset <= stretch.end else { return nil }
    return WordBorders(at: offset - stretch.start, in: bytes).edge
  }
}

/// What an edit has made of a text, and where labels are in it.
struct FollowedEdit {
  private let edit: LabelEdit
  private let insertedCount: Int
  private let text: TextBuffer
  private let delta: Int
  /// Of the stretch before, of the stretch now, and which of these stand for which of those; nil where something was only put
  /// in or only taken out, which says by itself where things are.
  private let words: (before: TokenStretch, now: TokenStretch, alignment: TokenAlignment)?

  init(_ edit: LabelEdit, insertedCount: Int, in text: TextBuffer) {
    (self.edit, self.insertedCount, self.text) = (edit, insertedCount, text)
    delta = insertedCount - edit.range.length
    if edit.range.isEmpty || insertedCount == 0 || edit.bytes.isEmpty {
      words = nil
    } else {
      let before = TokenStretch(edit.bytes)
      let end = min(edit.stretch.end + delta, text.count)
      let now = TokenStretch(Array(text.bytes[min(edit.stretch.start, end)..<end]))
      words = (before, now, TokenAlignment(before, now))
    }
  }

  private var range: ByteRange { edit.range }

  /// Where a label is now.
  ///
  /// - Parameters:
  ///   - core: what is certain of it; the edit touches it.
  ///   - words: what it said when it was whole.
  /// - Returns: nil where it is gone.
  func place(of core: ByteRange, words whole: [UInt8]) -> (core: ByteRange, isDoubtful: Bool)? {
    if range.end < core.start { return (core.shifted(by: delta), false) }
    if range.start > core.end { return (core, false) }
    let place: ByteRange?
    if range.start > core.start, range.end < core.end {
      place = ByteRange(core.start, core.end + delta)
    } else if range.isEmpty {
      place = placeAfterInsertion(core, whole)
    } else if let words, range.start < core.end, range.end > core.start {
      return placeAfterReplacement(core, words.before, words.now, words.alignment)
    } else if insertedCount > 0 {
      // Beside it.
      place = range.end <= core.start ? core.shifted(by: delta) : core
    } else {
      place = placeAfterDeletion(core)
    }
    guard let place = place?.clamped(to: text.range), hasWord(place) else { return nil }
    return (place, false)
  }

  /// What is typed at an end does not belong to the label, unless a word was taken out there.
  private func placeAfterInsertion(_ core: ByteRange, _ whole: [UInt8]) -> ByteRange {
    let offset = range.start
    let inserted = ByteRange(offset, offset + insertedCount)
    if offset == core.start {
      let isHole = isWord(whole.first) && inserted.end < text.count && !isWord(text.bytes[inserted.end])
      let glued = isHole ? glued(inserted, atEnd: true) : 0
      return ByteRange(core.start + insertedCount - glued, core.end + insertedCount)
    }
    let isHole = isWord(whole.last) && offset > 0 && !isWord(text.bytes[offset - 1])
    return ByteRange(core.start, core.end + (isHole ? glued(inserted, atEnd: false) : 0))
  }

  /// Whether a byte is of a letter or a digit; of a mark that is not ASCII nobody asks.
  private func isWord(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// How much of what was put in is words and numbers without a gap, from its end or from its beginning.
  private func glued(_ inserted: ByteRange, atEnd: Bool) -> Int {
    let tokens = WordBorders.tokens(of: text.bytes, in: inserted)
    var length = 0
    for token in atEnd ? tokens.reversed() : tokens {
      let place = ByteRange(Int(token.start), Int(token.end))
      let gap = atEnd ? inserted.length - place.end - length : place.start - length
      if token.isMark || gap > 0 { break }
      length += place.length
    }
    return length
  }

  private func placeAfterDeletion(_ core: ByteRange) -> ByteRange? {
    if range.end <= core.start { return core.shifted(by: delta) }
    if range.start >= core.end { return core }
    if range.start <= core.start, range.end >= core.end { return nil }
    if range.start >= core.start, range.end <= core.end { return ByteRange(core.start, core.end + delta) }
    // One end was taken out together with what is beside it: what is left of a word there may be half of two.
    if range.start > core.start {
      let rest = ByteRange(core.start, range.start)
      let inner = tokens(of: rest).last { !isCut(at: $0.end) }
      return inner.map { ByteRange(rest.start, $0.end) } ?? rest
    }
    let rest = ByteRange(range.start, core.end + delta)
    let inner = tokens(of: rest).first { !isCut(at: $0.start) }
    return inner.map { ByteRange($0.start, rest.end) } ?? rest
  }

  private func tokens(of range: ByteRange) -> [ByteRange] {
    WordBorders.tokens(of: text.bytes, in: range).map {
      ByteRange(Int($0.start), Int($0.end)).shifted(by: range.start)
    }
  }

  private func isCut(at offset: Int) -> Bool { WordBorders(at: offset, in: text.bytes).edge == .inside }

  private func hasWord(_ range: ByteRange) -> Bool {
    let inner = WordBorders.trimmed(range.clamped(to: text.range), in: text.bytes)
    return !inner.isEmpty && !WordBorders.tokens(of: text.bytes, in: inner).isEmpty
  }

  private func placeAfterReplacement(
    _ core: ByteRange, _ before: TokenStretch, _ now: TokenStretch, _ alignment: TokenAlignment
  ) -> (core: ByteRange, isDoubtful: Bool)? {
    let origin = edit.stretch.start
    let inside = core.shifted(by: -origin)
    let first = before.tokens.partitioningIndex { Int($0.end) > inside.start }
    let last = before.tokens.partitioningIndex { Int($0.start) >= inside.end } - 1
    // Of a label that goes on beside the stretch only one end is looked for.
    let reachesLeft = core.start < origin
    let reachesRight = core.end > edit.stretch.end
    var result = ByteRange(reachesLeft ? core.start : 0, reachesRight ? core.end + delta : 0)
    guard first <= last else { return nil }
    let found = alignment.tokens(for: first...last)
    guard found != nil || reachesLeft || reachesRight else { return nil }
    if !reachesLeft {
      result.start =
        found.map { start(first, inside.start, $0.tokens.lowerBound, before, now) } ?? now.bytes.count
      result.start += origin
    }
    if !reachesRight {
      result.end = found.map { end(last, inside.end, $0.tokens.upperBound, before, now) } ?? 0
      result.end += origin
    }
    guard result.start < result.end else { return nil }
    result = found == nil ? WordBorders.trimmed(result, in: text.bytes) : result
    return hasWord(result) ? (result, found?.isDoubtful ?? true) : nil
  }

  /// A place inside a word is the same inside the same word, and otherwise at its end.
  private func start(
    _ index: Int, _ offset: Int, _ other: Int, _ before: TokenStretch, _ now: TokenStretch
  ) -> Int {
    let (old, new) = (before.range(index), now.range(other))
    let isSame = before.bytes[old.start..<old.end] == now.bytes[new.start..<new.end]
    return offset > old.start && isSame ? new.start + offset - old.start : new.start
  }

  private func end(
    _ index: Int, _ offset: Int, _ other: Int, _ before: TokenStretch, _ now: TokenStretch
  ) -> Int {
    let (old, new) = (before.range(index), now.range(other))
    let isSame = before.bytes[old.start..<old.end] == now.bytes[new.start..<new.end]
    return offset < old.end && isSame ? new.start + offset - old.start : new.end
  }
}

extension Labels {
  static func values(of entities: [Entity]) -> [Place: String] {
    var values: [Place: String] = [:]
    for entity in entities { values[Place(kind: entity.kind, range: entity.range)] = entity.value }
    return values
  }
}
