/// The tables of a `PhraseTable` while they are made.
struct ListedPhrases {
  /// Equal to another of the same list with the same words.
  struct Phrase: Hashable {
    var list: PhraseList
    var row: LexiconTable.Row
    /// Their numbers; never empty.
    var words: [UInt32]

    static func == (one: Phrase, other: Phrase) -> Bool { one.list == other.list && one.words == other.words }

    func hash(into hasher: inout Hasher) {
      hasher.combine(list)
      hasher.combine(words)
    }

    /// By list, the longest first: the order in which those that begin with the same two words are to be found.
    static func precedes(_ one: Phrase, _ other: Phrase) -> Bool {
      if one.list != other.list { return one.list.rawValue < other.list.rawValue }
      if one.words.count != other.words.count { return one.words.count > other.words.count }
      if one.row != other.row { return one.row.offset < other.row.offset }
      return one.words.lexicographicallyPrecedes(other.words)
    }

    /// Of the words, as `PhraseTable.Pair.words`.
    var pair: UInt32 { PhraseTable.pair(words[0], words.count > 1 ? words[1] : 0) }
  }

  private(set) var seconds: [UInt64]
  private(set) var pairs: [PhraseTable.Pair]
  private(set) var phrases: [PhraseTable.Phrase] = []
  private(set) var words: [UInt32] = []

  /// - Parameters:
  ///   - listed: no two equal ones; in any order.
  ///   - startCount: how many words begin a phrase of any list.
  init(_ listed: [Phrase], startCount: Int) {
    let beginning = Dictionary(grouping: listed, by: \.pair)
    let slots = beginning.count / 2 * 3 + 4
    seconds = Array(repeating: 0, count: startCount + 1)
    pairs = Array(repeating: PhraseTable.Pair(), count: slots)
    // The greatest first, as `PhraseTable.pairs` wants them.
    for (pair, phrases) in beginning.sorted(by: { $0.key > $1.key }) {
      let second = pair & 0xFFFF
      seconds[Int(pair >> 16)] |= second == 0 ? .max : 1 &<< PhraseTable.shift(second)
      var slot = PhraseTable.slot(pair, slots)
      while pairs[slot].found != 0 { slot = PhraseTable.slot(after: slot, slots) }
      pairs[slot] = PhraseTable.Pair(words: pair, found: add(phrases.sorted(by: Phrase.precedes)))
    }
  }

  /// Adds the phrases that begin with two words, in the order in which they are to be found.
  ///
  /// - Returns: `PhraseTable.Pair.found`.
  private mutating func add(_ listed: [Phrase]) -> UInt32 {
    if listed.count == 1, listed[0].words.count <= 2 {
      return PhraseTable.Accept(listed[0].list, listed[0].row).rawValue
    }
    let first = phrases.count
    for phrase in listed {
      phrases.append(
        PhraseTable.Phrase(
          accept: PhraseTable.Accept(phrase.list, phrase.row), count: UInt32(phrase.words.count),
          third: UInt32(words.count), next: UInt32(phrases.count + 2)))
      words += phrase.words.dropFirst(2)
    }
    phrases[phrases.count - 1].next = 0
    return UInt32(first + 1) | PhraseTable.Pair.isSeveral
  }
}
