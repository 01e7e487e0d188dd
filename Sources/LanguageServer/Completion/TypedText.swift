import Extraction
import Lexicon
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
    /// Whether a space follows the last word, so that the next one is asked for.
    let asksForNext: Bool
    /// Letters and figures of the last word.
    let lastLetters: Int
    /// Whether the last word begins with a capital.
    let isLastCapitalised: Bool
    /// Whether it is one word, of which every text has many.
    let isUsualWord: Bool
    /// Whether commas or dashes stand between its words.
    let hasMarks: Bool
    /// What stands before it.
    let before: Before
    /// The bit of its first letter without accents, bit 0 for a; 0 where it begins with a figure.
    let firstLetter: UInt32

    init(
      words: Int, range: ByteRange, folded: FoldedText, text: String, capitals: Capitals, isDecomposed: Bool,
      isLastCapitalised: Bool = false, isUsualWord: Bool = false, hasMarks: Bool = false,
      before: Before = .other
    ) {
      self.words = words
      self.range = range
      self.folded = folded
      self.text = text
      self.capitals = capitals
      self.isDecomposed = isDecomposed
      self.isLastCapitalised = isLastCapitalised
      self.isUsualWord = isUsualWord
      self.hasMarks = hasMarks
      self.before = before
      asksForNext = folded.letters.last == FoldedText.space
      lastLetters =
        asksForNext ? 0 : folded.letters.count - 1 - (folded.letters.lastIndex(of: FoldedText.space) ?? -1)
      let first = folded.letters.first ?? 0
      firstLetter = first >= 0x61 && first <= 0x7A ? 1 << UInt32(first - 0x61) : 0
    }
  }

  /// What stands before an ending on its line.
  enum Before: Equatable, Sendable {
    /// Nothing, or the mark that ends a sentence: here any word has a capital.
    case opening
    /// A word with a capital, which a word with a capital goes on with.
    case name
    /// The word of an administrative unit (tỉnh, TP), which says what comes.
    case unit(AdministrativeUnits, isBare: Bool)
    /// A dash without spaces: QP-AN.
    case joined
    case other
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
          isDecomposed: written.contains { $0.flags.contains(.decomposed) },
          isLastCapitalised: tokens.last?.isCapitalised ?? false,
          isUsualWord: words == 1 && SyllableSet.shared.isFrequent(token.key),
          hasMarks: tokens[index...].contains(where: \.isMark), before: before(index, tokens, bytes)))
      if token.gap == .lineBreak { break }
      index -= 1
    }
    endings.reverse()
  }

  /// What stands before the token `index`.
  private func before(_ index: Int, _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> Before {
    var place = index - 1
    guard place >= 0, tokens[index].gap != .lineBreak else { return .opening }
    if tokens[place].isMark {
      // The full stop of "TP. Vinh" ends no sentence.
      if tokens[place].isMark("."), place > 0, tokens[place].gap == .none,
        let unit = AdministrativeUnits.named(before: place, in: tokens, bytes)
      {
        return .unit(unit.units, isBare: unit.isBare)
      }
      if tokens[place].isDash, tokens[index].gap == .none { return .joined }
      return tokens[place].isDash || tokens[place].isMark(",") ? .other : .opening
    }
    if let unit = AdministrativeUnits.named(before: index, in: tokens, bytes) {
      return .unit(unit.units, isBare: unit.isBare)
    }
    while place > 0, tokens[place].isMark { place -= 1 }
    // UBND, TP and the like are no part of a name.
    let word = tokens[place]
    return word.isCapitalised && word.letterCase != .upper ? .name : .other
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
