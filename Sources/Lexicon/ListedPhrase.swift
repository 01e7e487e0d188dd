/// A phrase of a list as the gazetteer knows it.
package struct ListedPhrase: Sendable {
  package var list: PhraseList
  /// The numbers of its words (`Token.word`); never empty.
  package var words: [UInt32]
  package var row: LexiconTable.Row
}

extension Gazetteer {
  /// The number of the last word that begins a phrase; see `PhraseIndex`.
  package var lastFirstWord: Int { index.startCount }

  /// Every phrase of `lists`, which must be some that are asked (`PhraseList.use`).
  package func phrases(of lists: [PhraseList]) -> [ListedPhrase] { index.phrases(of: lists) }
}

extension PhraseIndex {
  fileprivate func phrases(of lists: [PhraseList]) -> [ListedPhrase] {
    let wanted = lists.reduce(0) { $0 | $1.bit }
    var parents = [Int](repeating: 0, count: stateCount + 1)
    for state in 0..<stateCount {
      let (first, end) = (Int(states[state].firstChild), Int(states[state + 1].firstChild))
      for child in first..<max(min(end, stateCount), first) { parents[child] = state }
    }
    var found: [ListedPhrase] = []
    for state in 0..<stateCount {
      var seen: UInt64 = 0
      // Of several rows with the same words the last one counts.
      for place in (firstAsked[state]..<max(firstAsked[state + 1], firstAsked[state])).reversed() {
        let accept = asked[Int(place)]
        let bit: UInt64 = 1 << UInt64(accept >> 24 & 63)
        guard bit & wanted & ~seen != 0, let list = PhraseList(rawValue: UInt8(accept >> 24)) else {
          continue
        }
        seen |= bit
        let words = words(leadingTo: state, parents)
        guard let first = words.first, first > 0, first <= startCount else { continue }
        found.append(
          ListedPhrase(list: list, words: words, row: LexiconTable.Row(offset: accept & 0xFF_FFFF)))
      }
    }
    return found
  }

  private func words(leadingTo state: Int, _ parents: [Int]) -> [UInt32] {
    var words: [UInt32] = []
    var place = state
    while place > 0 {
      words.append(entering[place])
      // Children come after their parents, whatever text the index was made from.
      place = min(parents[place], place - 1)
    }
    return words.reversed()
  }
}
