package import Lexicon
import VietnameseText

/// All phrases of a few lists by their first words, for looking at every token.
///
/// Of a small list (some hundred rows) a word begins a handful of phrases at most, so what is asked of a token is
/// answered by comparing their second words with the word behind it; the index of all lists takes many times as long.
package struct PhraseTable: Sendable {
  /// One phrase; those of one first word stand side by side, by list, the longest first.
  fileprivate struct Phrase {
    var list: PhraseList
    /// How many words it has.
    var count: Int
    /// Where in `words` its third word stands.
    var third: Int
    var row: LexiconTable.Row
  }

  /// By the number of a word: a bit of each word that some phrase has behind it; all of them where the word is a phrase by
  /// itself. 0 is no word's number and begins nothing.
  private let seconds: [UInt64]
  /// By the number of a word: where its phrases end; they begin where those of the word before it end.
  private let ends: [UInt32]
  private let phrases: [Phrase]
  /// By phrase: the number of its second word, 0 where it has one only. By itself, because it is all that is looked at of
  /// most phrases.
  private let secondWords: [UInt32]
  private let words: [UInt32]

  /// The phrases of `PhraseList.listed`.
  package init(_ gazetteer: Gazetteer) {
    let count = gazetteer.lastFirstWord + 1
    var seconds = [UInt64](repeating: 0, count: count)
    var ends: [UInt32] = []
    ends.reserveCapacity(count)
    var phrases: [Phrase] = []
    var (secondWords, words): ([UInt32], [UInt32]) = ([], [])
    gazetteer.forEachListedPhrase { phrase in
      let first = Int(phrase.words[0])
      let second = phrase.words.count > 1 ? phrase.words[1] : 0
      while ends.count < first { ends.append(UInt32(phrases.count)) }
      seconds[first] |= second == 0 ? .max : Self.bit(second)
      phrases.append(
        Phrase(list: phrase.list, count: phrase.words.count, third: words.count, row: phrase.row))
      secondWords.append(second)
      words += phrase.words.dropFirst(2)
    }
    while ends.count < count { ends.append(UInt32(phrases.count)) }
    self.seconds = seconds
    self.ends = ends
    self.phrases = phrases
    self.secondWords = secondWords
    self.words = words
  }

  @inline(__always) private static func bit(_ word: UInt32) -> UInt64 { 1 &<< shift(word) }

  @inline(__always) fileprivate static func shift(_ word: UInt32) -> UInt64 {
    UInt64((word &* 0x9E37_79B1) &>> 26)
  }

  /// The table while it is asked about every token of a paragraph. Borrowed: it must not outlive the call that it was
  /// handed to.
  struct Lookup {
    fileprivate let seconds: UnsafeBufferPointer<UInt64>
    fileprivate let ends: UnsafeBufferPointer<UInt32>
    fileprivate let phrases: UnsafeBufferPointer<Phrase>
    fileprivate let secondWords: UnsafeBufferPointer<UInt32>
    fileprivate let words: UnsafeBufferPointer<UInt32>
  }

  func withLookup(_ body: (Lookup) -> Void) {
    seconds.withUnsafeBufferPointer { seconds in
      ends.withUnsafeBufferPointer { ends in
        phrases.withUnsafeBufferPointer { phrases in
          secondWords.withUnsafeBufferPointer { secondWords in
            words.withUnsafeBufferPointer { words in
              body(
                Lookup(
                  seconds: seconds, ends: ends, phrases: phrases, secondWords: secondWords, words: words))
            }
          }
        }
      }
    }
  }
}

extension PhraseTable.Lookup {
  /// 1 where a phrase may begin with the two words, otherwise 0: for asking without a branch.
  @inline(__always) func mayBegin(_ first: UInt32, _ second: UInt32) -> UInt64 {
    seconds[Int(first) < seconds.count ? Int(first) : 0] &>> PhraseTable.shift(second) & 1
  }

  /// Adds the longest phrase of each list that begins with the token at `position`, whatever its capitals.
  ///
  /// - Parameter second: the word behind it, 0 where there is none.
  /// - Returns: the bits of their lists.
  func find(
    _ tokens: UnsafeBufferPointer<Token>, at position: Int, _ second: UInt32, into found: inout [FoundPhrase]
  ) -> UInt64 {
    let first = Int(tokens[position].word)
    guard first > 0, first < ends.count else { return 0 }
    let end = min(Int(ends[first]), secondWords.count)
    var lists: UInt64 = 0
    for place in Int(ends[first &- 1])..<max(end, Int(ends[first &- 1]))
    where secondWords[place] == second || secondWords[place] == 0 {
      let phrase = phrases[place]
      let isNew = lists & phrase.list.bit == 0
      guard isNew, phrase.count <= 2 || goesOn(phrase, tokens, at: position) else { continue }
      found.append(FoundPhrase(phrase.list, phrase.row, first: position, count: phrase.count))
      lists |= phrase.list.bit
    }
    return lists
  }

  /// Whether the words from the third on are those of a phrase.
  @inline(__always)
  private func goesOn(
    _ phrase: PhraseTable.Phrase, _ tokens: UnsafeBufferPointer<Token>, at position: Int
  ) -> Bool {
    guard position &+ phrase.count <= tokens.count else { return false }
    for next in 2..<max(phrase.count, 2)
    where tokens[position &+ next].word != words[phrase.third &+ next &- 2] { return false }
    return true
  }
}
