import Linting
import SourceText

/// Where somebody is writing, key by key. What the rules find of a word of which half is there, or of a paragraph that has no
/// end yet, is mostly untrue a moment later; who writes sees it when the word is behind him or he rests.
///
/// One key alone is no writing: what is pasted, completed or mended is judged at once.
struct Typing: Sendable {
  /// Behind what was typed last; bytes of the document as the client has it.
  private var end: Int?
  private var keys = 0

  /// Bytes of UTF-8 that a key brings: a letter and its mark. What is longer was pasted or completed.
  private static let longestKey = 4
  /// Bytes that a key takes away: input methods replace the word with one that has its marks.
  private static let longestReplaced = 16
  private static let least = 2

  /// Behind what is being typed; nil while nobody is writing.
  var place: Int? { keys >= Self.least ? end : nil }

  /// - Parameter range: what `text` has replaced, in bytes of the document before.
  mutating func take(_ range: ByteRange, _ text: [UInt8]) {
    let isKey = text.count <= Self.longestKey && !text.contains(0x0A) && !text.contains(0x0D)
    guard isKey, range.length <= Self.longestReplaced else { return rest() }
    if end == range.end {
      keys += 1
    } else if range.isEmpty {
      keys = 1
    } else {
      return rest()
    }
    end = range.start + text.count
  }

  /// Nobody is writing any more.
  mutating func rest() { self = Typing() }
}

/// What stands around the place where somebody is writing, in bytes of the article.
struct UnfinishedText {
  /// Up to that place; empty behind a space.
  fileprivate let word: ByteRange
  fileprivate let line: ByteRange
  fileprivate let isAtParagraphEnd: Bool

  /// Whether a finding waits until who is writing has written on.
  func holdsBack(_ rule: String, _ range: ByteRange) -> Bool {
    let isOfWord = word.start < range.end && range.start <= word.end && !word.isEmpty
    return isOfWord
      || isAtParagraphEnd && line.start <= range.start && range.start <= line.end
        && RuleCatalog.waitForParagraphEnd.contains(rule)
  }
}

extension Snapshot {
  /// Whether any finding waits.
  var holdsBack: Bool {
    guard let text = unfinishedText else { return false }
    return findings(touching: text.line).contains { text.holdsBack($0.rule, $0.range) }
  }

  /// Nil while nobody writes, and where he writes inside a word, which he mends.
  var unfinishedText: UnfinishedText? {
    guard let place = typing.place else { return nil }
    let end = offset(ofSource: place)
    let line = lineRange(at: end)
    let bytes = bytes
    guard line.start <= end, end <= line.end else { return nil }
    if end < line.end, Self.isOfWord(bytes[end]) { return nil }
    var start = end
    while start > line.start, !Self.isBlank(bytes[start - 1]) { start -= 1 }
    return UnfinishedText(
      word: ByteRange(start, end), line: line,
      isAtParagraphEnd: bytes[end..<line.end].allSatisfy { Self.isBlank($0) || Self.isClosing($0) })
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  /// Letters that are not ASCII are; so is a quotation mark that is not.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
  /// What editors put behind the place by themselves.
  private static func isClosing(_ byte: UInt8) -> Bool { byte == 0x29 || byte == 0x5D || byte == 0x22 }
}
