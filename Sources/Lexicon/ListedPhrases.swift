/// The tables of a `PhraseTable` while they are made.
struct ListedPhrases {
  struct Phrase {
    /// List in the upper eight bits, offset of the row in its table in the lower 24.
    var accept: UInt32
    /// Their numbers; never empty.
    var words: [UInt32]
  }

  private(set) var seconds: [UInt64]
  private(set) var pairs: [PhraseTable.Pair]
  private(set) var phrases: [PhraseTable.Phrase] = []
  private(set) var words: [UInt32] = []

  /// - Parameters:
  ///   - listed: those that begin with the same two words in the order in which they are to be found.
  ///   - startCount: how many words begin a phrase of any list.
  ///   - slots: a power of two, at least twice as many as phrases.
  init(_ listed: [Phrase], startCount: Int, slots: Int) {
    seconds = Array(repeating: 0, count: startCount + 1)
    pairs = Array(repeating: PhraseTable.Pair(), count: slots)
    // By slot: the number of the last phrase and one.
    var last = [UInt32](repeating: 0, count: slots)
    for phrase in listed {
      let first = phrase.words[0]
      let second = phrase.words.count > 1 ? phrase.words[1] : 0
      seconds[Int(first)] |= second == 0 ? .max : 1 &<< PhraseTable.shift(second)
      let pair = PhraseTable.pair(first, second)
      var slot = PhraseTable.slot(pair, slots)
      while pairs[slot].phrase != 0, pairs[slot].words != pair { slot = (slot + 1) & (slots - 1) }
      phrases.append(
        PhraseTable.Phrase(
          accept: phrase.accept, count: UInt32(phrase.words.count), third: UInt32(words.count)))
      words += phrase.words.dropFirst(2)
      let number = UInt32(phrases.count)
      if pairs[slot].phrase == 0 {
        pairs[slot] = PhraseTable.Pair(words: pair, phrase: number)
      } else {
        phrases[Int(last[slot]) - 1].next = number
      }
      last[slot] = number
    }
  }
}
