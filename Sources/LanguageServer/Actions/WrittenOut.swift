import Extraction
import Linting
import SourceText
import VietnameseText

/// An abbreviation written out where it stands, as the text around it wants it: with a space before a number, without the full
/// stop of its own, with the capitals of the body that it is part of, of a sentence's beginning and of a headline.
struct WrittenOut {
  /// The letters, in bytes of the article.
  let letters: ByteRange
  /// Whether a full stop behind them is theirs and goes with them: "TP. Vinh".
  let hasFullStop: Bool
  /// Figures that are written on to the letters: "QK4".
  let figures: ByteRange
  let text: String

  var edit: Linting.TextEdit {
    Linting.TextEdit(
      range: ByteRange(letters.start, letters.end + (hasFullStop ? 1 : 0)), newText: text)
  }

  /// Nil for an abbreviation of which nobody says what it stands for.
  ///
  /// - Parameter paragraph: that in which it stands.
  init?(_ found: Article.Occurrence, in paragraph: Surroundings) {
    let document = paragraph.document
    guard let expansion = document.article.value(of: found), !expansion.hasPrefix("!") else { return nil }
    let bytes = document.bytes
    func byte(_ place: Int) -> UInt8 { place < paragraph.range.end ? bytes[place] : 0 }
    let letters = found.range
    let home = paragraph.home(of: letters)
    let hasFullStop =
      byte(letters.end) == UInt8(ascii: ".")
      && (home.map { letters.end < $0.range.end } ?? paragraph.isBeforeName(letters))
    let end = letters.end + (hasFullStop ? 1 : 0)
    var last = letters.end
    while byte(last) &- 0x30 < 10 { last += 1 }
    figures = ByteRange(letters.end, last)
    self.letters = letters
    self.hasFullStop = hasFullStop
    var text = home.flatMap { Self.part(of: $0, found, upTo: end, in: document) } ?? expansion
    if paragraph.isHeadline {
      text = text.uppercased()
    } else if paragraph.isFirst(letters) {
      text = text.prefix(1).uppercased() + text.dropFirst()
    }
    // "QK4", "TP.HCM": what comes is a word of its own.
    if byte(end) >= 0x80 || byte(end) &- 0x30 < 10 || (byte(end) | 0x20) &- 0x61 < 26, text.last != " " {
      text += " "
    }
    self.text = text
  }

  /// What stands for the abbreviation in the full name of the body or place that it is part of.
  private static func part(
    of home: Article.Occurrence, _ found: Article.Occurrence, upTo end: Int, in document: Snapshot
  ) -> String? {
    let name = FullName(of: home, [found], in: document).text
    let before = document.text(ByteRange(home.range.start, found.range.start))
    let after = document.text(ByteRange(end, home.range.end))
    // By what is written and not by bytes: the table's words are composed, those of the article may not be.
    guard name.hasPrefix(before), name.hasSuffix(after), name.count > before.count + after.count else {
      return nil
    }
    return String(name.dropFirst(before.count).dropLast(after.count))
  }

  /// What of a paragraph its abbreviations are written out by.
  struct Surroundings {
    let document: Snapshot
    /// Of the paragraph, in bytes of the article.
    let range: ByteRange
    /// Whether it is in capitals.
    let isHeadline: Bool
    private let tokens: [Token]
    /// Bodies and places, and people; in reading order, outer before inner.
    private var homes: [Article.Occurrence] = []
    private var names: Set<Int> = []

    init(_ paragraph: Article.Paragraph, in document: Snapshot) {
      self.document = document
      range = paragraph.range
      var tokens: [Token] = []
      document.bytes[range.start..<range.end].withUnsafeBufferPointer {
        Tokenizer.appendTokens(of: $0, to: &tokens)
      }
      self.tokens = tokens
      let words = tokens.filter(\.isWord)
      isHeadline = words.count > 1 && words.allSatisfy { $0.letterCase == .upper }
      document.article.forEachOccurrence(touching: range) { other in
        switch other.mention.kind {
        case .organization, .location: homes.append(other)
        case .person: names.insert(other.range.start)
        default: break
        }
      }
    }

    /// How far back the body or place is looked for that an abbreviation is part of: bodies stand in bodies.
    private static let depth = 8

    /// The smallest body or place of which the letters are part.
    func home(of letters: ByteRange) -> Article.Occurrence? {
      let behind = homes.partitioningIndex { $0.range.start > letters.start }
      return homes[max(0, behind - Self.depth)..<behind].last {
        $0.range.contains(letters) && $0.range != letters
      }
    }

    /// Whether a name comes behind the letters and a full stop, so that it is no sentence's: "BS. An", "GS. TS. An".
    func isBeforeName(_ letters: ByteRange) -> Bool {
      var index = self.index(of: letters) ?? tokens.count
      while index + 2 < tokens.count, isShort(index), tokens[index + 1].isMark(".") {
        index += 2
        if names.contains(range.start + Int(tokens[index].start)) { return true }
      }
      return false
    }

    /// Whether a sentence begins with the letters.
    func isFirst(_ letters: ByteRange) -> Bool {
      guard var index = index(of: letters) else { return false }
      while index > 0, tokens[index - 1].isMark, !tokens[index - 1].isFinalMark { index -= 1 }
      return index == 0 || list { $0.endsSentence(at: index - 1) }
    }

    private func isShort(_ index: Int) -> Bool { list { $0.isShortForm(index) } }

    private func list<Result>(_ body: (TokenList) -> Result) -> Result {
      tokens.withUnsafeBufferPointer { body(TokenList($0, count: $0.count)) }
    }

    /// Of the first token of the letters.
    private func index(of letters: ByteRange) -> Int? {
      let start = letters.start - range.start
      let index = tokens.partitioningIndex { Int($0.start) >= start }
      return index < tokens.count && Int(tokens[index].start) == start ? index : nil
    }
  }
}
