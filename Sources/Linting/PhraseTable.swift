package import Lexicon
import VietnameseText

/// All phrases of a few lists by their first words, for looking at every token.
///
/// Of a small list (some hundred rows) a word begins a handful of phrases at most, so what is asked of a token is
/// answered by comparing their second words with the word behind it; the index of all lists takes many times as long.
package struct PhraseTable: Sendable {
  /// One phrase; those of one first word stand side by side, by list, the longest first.
  private struct Phrase {
    var list: PhraseList
    /// How many words it has.
    var count: Int
    /// The number of its second word, 0 where it has one only.
    var second: UInt32
    /// Where in `words` its third word stands.
    var third: Int
    var row: LexiconTable.Row
  }

  /// What is known of the phrases that begin with some word.
  private struct First {
    /// A bit of each second word; all of them where the word is a phrase by itself.
    var seconds: UInt64 = 0
    var begin = 0
    var end = 0
  }

  /// By the number of the word.
  private let firsts: [First]
  private let phrases: [Phrase]
  private let words: [UInt32]

  /// The phrases of `PhraseList.listed`.
  package init(_ gazetteer: Gazetteer) {
    var firsts = [First](repeating: First(), count: gazetteer.lastFirstWord + 1)
    var phrases: [Phrase] = []
    var words: [UInt32] = []
    gazetteer.forEachListedPhrase { phrase in
      let first = Int(phrase.words[0])
      let second = phrase.words.count > 1 ? phrase.words[1] : 0
      if firsts[first].seconds == 0 { firsts[first].begin = phrases.count }
      firsts[first].seconds |= second == 0 ? .max : Self.bit(second)
      phrases.append(
        Phrase(
          list: phrase.list, count: phrase.words.count, second: second, third: words.count, row: phrase.row))
      firsts[first].end = phrases.count
      words += phrase.words.dropFirst(2)
    }
    self.firsts = firsts
    self.phrases = phrases
    self.words = words
  }

  @inline(__always) private static func bit(_ word: UInt32) -> UInt64 {
    1 &<< UInt64((word &* 0x9E37_79B1) &>> 26)
  }

  /// The bits of the lists of which a phrase may begin with the two words: one begins with both, or is the first alone.
  ///
  /// - Parameters:
  ///   - first: the number of a word.
  ///   - second: that of the word behind it, 0 where there is none.
  @inline(__always) func lists(_ first: UInt32, _ second: UInt32) -> UInt64 {
    guard first < firsts.count, firsts[Int(first)].seconds & Self.bit(second) != 0 else { return 0 }
    return compare(Int(first), second)
  }

  private func compare(_ first: Int, _ second: UInt32) -> UInt64 {
    var lists: UInt64 = 0
    for place in firsts[first].begin..<firsts[first].end {
      let own = phrases[place].second
      if own == second || own == 0 { lists |= phrases[place].list.bit }
    }
    return lists
  }

  /// The longest phrase of `list` that begins at `position`, whatever its capitals.
  func match(_ list: PhraseList, in tokens: TokenList, at position: Int) -> Gazetteer.Match? {
    let first = Int(tokens[position].word)
    guard first < firsts.count else { return nil }
    let second = tokens[position + 1].word
    for place in firsts[first].begin..<firsts[first].end {
      let own = phrases[place].second
      guard own == second || own == 0, phrases[place].list == list else { continue }
      let count = phrases[place].count
      var next = 2
      while next < count, tokens[position + next].word == words[phrases[place].third + next - 2] { next += 1 }
      if next >= count { return Gazetteer.Match(row: phrases[place].row, count: count) }
    }
    return nil
  }
}
