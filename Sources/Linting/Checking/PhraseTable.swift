package import Lexicon
import VietnameseText

/// All phrases of a few lists by their first two words, for looking at every token.
///
/// Of small lists (some thousand rows) two words begin a phrase or two at most, so what is asked of a token is answered by
/// one look at its word and the one behind it; the index of all lists takes many times as long.
package struct PhraseTable: Sendable {
  /// One phrase; those that begin with the same two words are linked by list, the longest first.
  fileprivate struct Phrase {
    var list: PhraseList
    /// How many words it has.
    var count: UInt32
    /// Where in `words` its third word stands.
    var third: UInt32
    var row: LexiconTable.Row
    /// The number of the next one and one; 0 for none.
    var next: UInt32 = 0
  }

  /// The phrases that begin with two words, or with one that is a phrase by itself: then the second is 0.
  fileprivate struct Pair {
    /// Their numbers, which have sixteen bits each, the first in the upper half.
    var words: UInt32 = 0
    /// The number of its first phrase and one; 0 in an empty slot.
    var phrase: UInt32 = 0
  }

  /// By the number of a word: a bit of each word that some phrase has behind it; all of them where the word is a phrase by
  /// itself. 0 is no word's number and begins nothing.
  private let seconds: [UInt64]
  /// By open addressing, a power of two of slots, at most half full.
  private let pairs: [Pair]
  private let phrases: [Phrase]
  private let words: [UInt32]

  /// The phrases of `PhraseList.listed`.
  package init(_ gazetteer: Gazetteer) {
    var seconds = [UInt64](repeating: 0, count: gazetteer.lastFirstWord + 1)
    var size = 64
    while size < gazetteer.listedPhraseCount * 2 { size *= 2 }
    var pairs = [Pair](repeating: Pair(), count: size)
    // By slot: the number of the last phrase and one.
    var last = [UInt32](repeating: 0, count: size)
    var phrases: [Phrase] = []
    phrases.reserveCapacity(gazetteer.listedPhraseCount)
    var words: [UInt32] = []
    gazetteer.forEachListedPhrase { phrase in
      let first = phrase.words[0]
      let second = phrase.words.count > 1 ? phrase.words[1] : 0
      seconds[Int(first)] |= second == 0 ? .max : 1 &<< Self.shift(second)
      let pair = Self.pair(first, second)
      var slot = Self.slot(pair, size)
      while pairs[slot].phrase != 0, pairs[slot].words != pair { slot = (slot + 1) & (size - 1) }
      phrases.append(
        Phrase(
          list: phrase.list, count: UInt32(phrase.words.count), third: UInt32(words.count), row: phrase.row))
      words += phrase.words.dropFirst(2)
      let number = UInt32(phrases.count)
      if pairs[slot].phrase == 0 {
        pairs[slot] = Pair(words: pair, phrase: number)
      } else {
        phrases[Int(last[slot]) - 1].next = number
      }
      last[slot] = number
    }
    self.seconds = seconds
    self.pairs = pairs
    self.phrases = phrases
    self.words = words
  }

  @inline(__always) fileprivate static func shift(_ word: UInt32) -> UInt64 {
    UInt64((word &* 0x9E37_79B1) &>> 26)
  }

  @inline(__always) fileprivate static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    first &<< 16 | second
  }

  @inline(__always) fileprivate static func slot(_ pair: UInt32, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(pair) &* 0x9E37_79B9_7F4A_7C15) &>> 40) & (size &- 1)
  }

  /// The table while it is asked about every token of a paragraph. Borrowed: it must not outlive the call that it was
  /// handed to.
  struct Lookup {
    fileprivate let seconds: UnsafeBufferPointer<UInt64>
    fileprivate let pairs: UnsafeBufferPointer<Pair>
    fileprivate let phrases: UnsafeBufferPointer<Phrase>
    fileprivate let words: UnsafeBufferPointer<UInt32>
  }

  func withLookup(_ body: (Lookup) -> Void) {
    seconds.withUnsafeBufferPointer { seconds in
      pairs.withUnsafeBufferPointer { pairs in
        phrases.withUnsafeBufferPointer { phrases in
          words.withUnsafeBufferPointer { words in
            body(Lookup(seconds: seconds, pairs: pairs, phrases: phrases, words: words))
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
  /// - Returns: the bits of their lists.
  func find(
    _ tokens: UnsafeBufferPointer<Token>, at position: Int, into found: inout [FoundPhrase]
  ) -> UInt64 {
    let first = tokens[position].word
    let second = position &+ 1 < tokens.count ? tokens[position &+ 1].word : 0
    guard Int(first) < seconds.count else { return 0 }
    var lists: UInt64 = 0
    // The longer ones come first.
    if second != 0 { add(phrasesOf(first, second), tokens, position, &lists, &found) }
    if seconds[Int(first)] == .max { add(phrasesOf(first, 0), tokens, position, &lists, &found) }
    return lists
  }

  /// The number of the first phrase that begins with the two words and one; 0 for none.
  @inline(__always) private func phrasesOf(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let pair = PhraseTable.pair(first, second)
    var slot = PhraseTable.slot(pair, pairs.count)
    while pairs[slot].phrase != 0 {
      if pairs[slot].words == pair { return pairs[slot].phrase }
      slot = (slot &+ 1) & (pairs.count &- 1)
    }
    return 0
  }

  @inline(__always)
  private func add(
    _ number: UInt32, _ tokens: UnsafeBufferPointer<Token>, _ position: Int, _ lists: inout UInt64,
    _ found: inout [FoundPhrase]
  ) {
    var number = number
    while number != 0 {
      let phrase = phrases[Int(number &- 1)]
      number = phrase.next
      guard lists & phrase.list.bit == 0, phrase.count <= 2 || goesOn(phrase, tokens, at: position) else {
        continue
      }
      found.append(FoundPhrase(phrase.list, phrase.row, first: position, count: Int(phrase.count)))
      lists |= phrase.list.bit
    }
  }

  /// Whether the words from the third on are those of a phrase.
  @inline(__always)
  private func goesOn(
    _ phrase: PhraseTable.Phrase, _ tokens: UnsafeBufferPointer<Token>, at position: Int
  ) -> Bool {
    let (count, third) = (Int(phrase.count), Int(phrase.third))
    guard position &+ count <= tokens.count else { return false }
    for next in 2..<max(count, 2) where tokens[position &+ next].word != words[third &+ next &- 2] {
      return false
    }
    return true
  }
}
