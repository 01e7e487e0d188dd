/// A phrase of a list as the gazetteer knows it.
package struct ListedPhrase {
  package var list: PhraseList
  /// The numbers of its words (`Token.word`); never empty.
  package var words: UnsafeBufferPointer<UInt32>
  package var row: LexiconTable.Row
}

extension Gazetteer {
  /// The number of the last word that begins a phrase; see `PhraseIndex`.
  package var lastFirstWord: Int { index.startCount }

  /// How many phrases the lists `PhraseList.listed` have.
  package var listedPhraseCount: Int { index.listedCount }

  /// Calls `body` with every phrase of the lists `PhraseList.listed`, by the first word, then by list, the longest first.
  /// The words mean nothing when it has returned.
  package func forEachListedPhrase(_ body: (ListedPhrase) -> Void) {
    for place in 0..<index.listedCount {
      let phrase = index.listed[place]
      let end = Int(index.listed[place + 1].firstWord)
      guard let list = PhraseList(rawValue: UInt8(phrase.row >> 24)), Int(phrase.firstWord) < end else {
        continue
      }
      let words = UnsafeBufferPointer(
        start: index.listedWords + Int(phrase.firstWord), count: end - Int(phrase.firstWord))
      body(ListedPhrase(list: list, words: words, row: LexiconTable.Row(offset: phrase.row & 0xFF_FFFF)))
    }
  }
}
