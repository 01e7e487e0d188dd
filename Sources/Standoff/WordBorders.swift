import SourceText
import VietnameseText

/// Where words begin and end around one place of a text.
struct WordBorders {
  /// How an end of a label stands to the words there.
  enum Edge: Sendable {
    /// At white space, at a mark, or at an end of the text.
    case ofRun
    /// Between a word and a number that stand together: `CT` of CT8.
    case ofToken
    /// Inside a word, as somebody has written it into the file.
    case inside
  }

  /// The word or number that the place is inside of.
  private let token: ByteRange?
  /// Words and numbers that stand together, of which it is inside.
  private let run: ByteRange?

  /// - Parameters:
  ///   - offset: in `bytes`.
  ///   - bytes: the text, or a stretch of it that reaches from white space to white space.
  init(at offset: Int, in bytes: [UInt8]) {
    let chunk = Self.chunk(around: ByteRange(offset, offset), in: bytes)
    var token: ByteRange?
    var run: ByteRange?
    var start = chunk.start
    var end = chunk.start
    for item in Self.tokens(of: bytes, in: chunk) {
      let place = ByteRange(Int(item.start), Int(item.end)).shifted(by: chunk.start)
      if item.isMark || place.start > end {
        start = item.isMark ? place.end : place.start
      }
      end = place.end
      if place.start >= offset, start >= offset { break }
      if item.isMark { continue }
      if place.start < offset, place.end > offset { token = place }
      if start < offset, end > offset { run = ByteRange(start, end) }
    }
    self.token = token
    self.run = run
  }

  var edge: Edge { token != nil ? .inside : run != nil ? .ofToken : .ofRun }

  /// As far to the left as an end of this sort has to go to stand at a border.
  func start(_ edge: Edge, from offset: Int) -> Int { around(edge)?.start ?? offset }

  /// The same to the right.
  func end(_ edge: Edge, from offset: Int) -> Int { around(edge)?.end ?? offset }

  private func around(_ edge: Edge) -> ByteRange? {
    switch edge {
    case .ofRun: run
    case .ofToken: token
    case .inside: nil
    }
  }

  // MARK: Pieces of a text

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// `range` with what stands at its ends up to white space, or as far as a word may reach.
  static func chunk(around range: ByteRange, in bytes: [UInt8]) -> ByteRange {
    let inside = range.clamped(to: ByteRange(0, bytes.count))
    var (start, end) = (inside.start, inside.end)
    while start > 0, inside.start - start < most, !isSpace(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, end - inside.end < most, !isSpace(bytes[end]) { end += 1 }
    while start < inside.start, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > inside.end, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return ByteRange(start, end)
  }

  private static let most = 256

  /// With offsets from the beginning of `range`.
  static func tokens(of bytes: [UInt8], in range: ByteRange) -> [Token] {
    var tokens: [Token] = []
    bytes.withUnsafeBufferPointer {
      Tokenizer.appendTokens(of: UnsafeBufferPointer(rebasing: $0[range.start..<range.end]), to: &tokens)
    }
    return tokens
  }

  /// `range` without white space at its ends.
  static func trimmed(_ range: ByteRange, in bytes: [UInt8]) -> ByteRange {
    var range = range
    while range.start < range.end, isSpace(bytes[range.start]) { range.start += 1 }
    while range.start < range.end, isSpace(bytes[range.end - 1]) { range.end -= 1 }
    return range
  }

  /// Where `words`, on one line, stand nearest to `place` in exactly these letters and over it or beside it.
  ///
  /// - Complexity: O(length of the words), as a rule.
  static func nearest(_ words: [UInt8], to place: ByteRange, in bytes: [UInt8]) -> ByteRange? {
    guard let first = words.first else { return nil }
    var best: (range: ByteRange, distance: Int)?
    let last = min(place.end, bytes.count - words.count)
    var start = max(0, place.start - words.count - slack)
    while start <= last {
      if bytes[start] == first, let end = end(of: words, at: start, in: bytes), end >= place.start {
        let distance = abs(start - place.start) + abs(end - place.end)
        if distance < best?.distance ?? Int.max { best = (ByteRange(start, end), distance) }
      }
      start += 1
    }
    return best?.range
  }

  /// How much more white space there may be between words than one of each.
  static let slack = 16

  /// Where `words` end that begin at `start`; any white space stands for a space. nil where others stand there.
  static func end(of words: [UInt8], at start: Int, in bytes: [UInt8]) -> Int? {
    var place = start
    for byte in words {
      guard place < bytes.count else { return nil }
      let space = byte == 0x20 ? spaceLength(at: place, in: bytes) : 0
      if space > 0 {
        place += space
      } else if bytes[place] == byte {
        place += 1
      } else {
        return nil
      }
    }
    return place
  }

  private static func spaceLength(at start: Int, in bytes: [UInt8]) -> Int {
    var place = start
    while place < bytes.count {
      if isSpace(bytes[place]) {
        place += 1
      } else if bytes[place] == 0xC2, place + 1 < bytes.count, bytes[place + 1] == 0xA0 {
        place += 2
      } else {
        break
      }
    }
    return place - start
  }
}
