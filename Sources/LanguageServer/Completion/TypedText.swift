import Extraction
import SourceText
import VietnameseText

/// What stands before the cursor on its line, word by word: the ends of it are what a completion may take for its
/// beginning.
struct TypedText {
  /// One way to take the words before the cursor. An object, because every suggestion holds one.
  final class Ending: Sendable {
    /// How many words it has.
    let words: Int
    /// Bytes of the document, up to the cursor.
    let range: ByteRange
    let folded: FoldedText
    /// As it stands.
    let text: String
    let capitals: Capitals
    let isDecomposed: Bool
    /// The bit of its first letter without accents, bit 0 for a; 0 where it begins with a figure.
    let firstLetter: UInt32

    init(
      words: Int, range: ByteRange, folded: FoldedText, text: String, capitals: Capitals, isDecomposed: Bool
    ) {
      self.words = words
      self.range = range
      self.folded = folded
      self.text = text
      self.capitals = capitals
      self.isDecomposed = isDecomposed
      let first = folded.letters.first ?? 0
      firstLetter = first >= 0x61 && first <= 0x7A ? 1 << UInt32(first - 0x61) : 0
    }
  }

  enum Capitals: Equatable, Sendable {
    case none
    /// The first letter.
    case first
    /// Several letters, and all of them.
    case all
  }

  /// The longest first; empty where no word stands before the cursor.
  private(set) var endings: [Ending] = []
  /// The same endings by the keys of their words, in the same order.
  private(set) var name = TypedName([], starts: [], isLastWhole: false)
  /// Where the word ends that the cursor is in.
  private(set) var wordEnd: Int

  /// More words than that no name of the tables has before its last one.
  private static let mostWords = 8
  /// So many bytes before the cursor are looked at.
  private static let reach = 240

  init(at offset: Int, in document: Snapshot) {
    let bytes = document.bytes
    wordEnd = offset
    let line = document.lineRange(at: offset)
    guard line.start <= offset, offset <= line.end else { return }
    var start = max(line.start, offset - Self.reach)
    // Not in the middle of a word.
    while start > line.start, start < offset, bytes[start - 1] != FoldedText.space { start += 1 }
    wordEnd = Self.wordEnd(from: offset, to: min(line.end, offset + 64), bytes)
    bytes[start..<offset].withUnsafeBufferPointer { piece in
      var tokens: [Token] = []
      Tokenizer.appendTokens(of: piece, to: &tokens)
      readEndings(tokens, piece, from: start)
      // What is written would take the place of the markup.
      endings.removeAll { !document.isEditable($0.range) }
      let words = tokens.lazy.filter { !$0.isMark }.suffix(endings.first?.words ?? 0)
      name = TypedName(
        words.map(\.key),
        starts: endings.map { TypedName.Start(word: words.count - $0.words, letter: $0.firstLetter) },
        isLastWhole: tokens.last.map { Int($0.end) < piece.count } ?? false)
    }
  }

  private mutating func readEndings(_ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard let last = tokens.last, !last.isMark else { return }
    let rest = bytes.count - Int(last.end)
    // After a space the next word is asked for; more of them end the phrase.
    guard rest == 0 || rest == 1 && bytes[bytes.count - 1] == FoldedText.space else { return }
    var words = 0
    var index = tokens.count - 1
    while index >= 0, words < Self.mostWords {
      let token = tokens[index]
      if token.isMark {
        // "kinh tế - xã hội", "quân sự, quốc phòng"; anything else parts.
        guard token.isDash || token.isMark(",") else { break }
        index -= 1
        continue
      }
      words += 1
      let range = ByteRange(start + Int(token.start), start + bytes.count)
      var folded = FoldedText()
      for part in tokens[index...] { folded.append(part, bytes) }
      if rest == 1 { folded.appendSpace() }
      let written = tokens[index...].filter(\.isWord)
      endings.append(
        Ending(
          words: words, range: range, folded: folded,
          text: String(decoding: bytes[Int(token.start)...], as: UTF8.self), capitals: Self.capitals(written),
          isDecomposed: written.contains { $0.flags.contains(.decomposed) }))
      if token.gap == .lineBreak { break }
      index -= 1
    }
    endings.reverse()
  }

  private static func capitals(_ words: [Token]) -> Capitals {
    guard let first = words.first, first.isCapitalised else { return .none }
    let isAll = words.allSatisfy { $0.letterCase == .upper || $0.isCapitalised && $0.key.letterCount == 1 }
    return isAll && words.contains { $0.letterCase == .upper } ? .all : .first
  }

  private static func wordEnd(from offset: Int, to limit: Int, _ bytes: [UInt8]) -> Int {
    guard offset < limit else { return offset }
    return bytes[offset..<limit].withUnsafeBufferPointer { piece in
      var tokens: [Token] = []
      Tokenizer.appendTokens(of: piece, to: &tokens)
      guard let first = tokens.first, first.start == 0, !first.isMark else { return offset }
      return offset + Int(first.end)
    }
  }
}
