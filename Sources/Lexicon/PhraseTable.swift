package import VietnameseText

/// All phrases of a few lists by their first words, for whoever looks for them at every token.
///
/// Of a small list (some hundred rows) a word begins a handful of phrases at most, so what is asked of a token is
/// answered by comparing their second words with the word behind it; the index of all lists takes many times as long.
package final class PhraseTable: @unchecked Sendable {
  /// One phrase; those of one first word stand side by side, by list, the longest first.
  @usableFromInline struct Phrase {
    @usableFromInline var list: PhraseList
    /// How many words it has.
    @usableFromInline var count: Int32
    /// The number of its second word, 0 where it has one only.
    @usableFromInline var second: UInt32
    /// Where in `words` its third word stands.
    @usableFromInline var third: UInt32
    @usableFromInline var row: UInt32
  }

  /// By the number of a word that begins phrases, and one more: where its phrases begin.
  @usableFromInline let firsts: UnsafePointer<UInt32>
  @usableFromInline let wordCount: Int
  @usableFromInline let phrases: UnsafePointer<Phrase>
  private let words: UnsafePointer<UInt32>

  init(_ index: PhraseIndex, lists: [PhraseList]) {
    let found = index.phrases(of: lists).sorted { one, two in
      if one.words[0] != two.words[0] { return one.words[0] < two.words[0] }
      if one.list != two.list { return one.list.rawValue < two.list.rawValue }
      return one.words.count > two.words.count
    }
    let firsts = UnsafeMutablePointer<UInt32>.allocate(capacity: index.startCount + 2)
    firsts.initialize(repeating: 0, count: index.startCount + 2)
    let phrases = UnsafeMutablePointer<Phrase>.allocate(capacity: max(found.count, 1))
    let rest = found.flatMap { $0.words.dropFirst(2) }
    let words = UnsafeMutablePointer<UInt32>.allocate(capacity: max(rest.count, 1))
    for (place, word) in rest.enumerated() { (words + place).initialize(to: word) }
    var third: UInt32 = 0
    for (place, phrase) in found.enumerated() {
      firsts[Int(phrase.words[0]) + 1] += 1
      (phrases + place).initialize(
        to: Phrase(
          list: phrase.list, count: Int32(phrase.words.count),
          second: phrase.words.count > 1 ? phrase.words[1] : 0, third: third, row: phrase.row.offset))
      third += UInt32(max(phrase.words.count - 2, 0))
    }
    for word in 0...index.startCount { firsts[word + 1] += firsts[word] }
    self.firsts = UnsafePointer(firsts)
    self.phrases = UnsafePointer(phrases)
    self.words = UnsafePointer(words)
    wordCount = index.startCount
  }

  deinit {
    firsts.deallocate()
    phrases.deallocate()
    words.deallocate()
  }

  /// The bits of the lists of which a phrase may begin with the two words: one begins with both, or is the first alone.
  ///
  /// - Parameters:
  ///   - first: the number of a word.
  ///   - second: that of the word behind it, 0 where there is none.
  @inlinable @inline(__always) package func lists(_ first: UInt32, _ second: UInt32) -> UInt64 {
    guard first <= wordCount else { return 0 }
    var lists: UInt64 = 0
    for place in Int(firsts[Int(first)])..<max(Int(firsts[Int(first) &+ 1]), Int(firsts[Int(first)])) {
      let own = phrases[place].second
      if own == second || own == 0 { lists |= phrases[place].list.bit }
    }
    return lists
  }

  /// The longest phrase of `list` that begins at `position`, whatever its capitals.
  package func match(_ list: PhraseList, in tokens: TokenList, at position: Int) -> Gazetteer.Match? {
    tokens.withBuffer { tokens in
      guard position >= 0, position < tokens.count else { return nil }
      let first = tokens[position].word
      guard first <= wordCount else { return nil }
      let second = position &+ 1 < tokens.count ? tokens[position &+ 1].word : 0
      for place in Int(firsts[Int(first)])..<max(Int(firsts[Int(first) &+ 1]), Int(firsts[Int(first)])) {
        let phrase = phrases[place]
        guard phrase.list == list, phrase.second == second || phrase.second == 0 else { continue }
        let count = Int(phrase.count)
        guard position &+ count <= tokens.count else { continue }
        var (next, word) = (2, Int(phrase.third))
        while next < count, tokens[position &+ next].word == words[word] {
          next &+= 1
          word &+= 1
        }
        if next >= count { return Gazetteer.Match(row: LexiconTable.Row(offset: phrase.row), count: count) }
      }
      return nil
    }
  }
}

extension Gazetteer {
  /// The phrases of `lists`, which must be some that are asked (`PhraseList.use`).
  package func phraseTable(of lists: [PhraseList]) -> PhraseTable { PhraseTable(index, lists: lists) }
}

extension PhraseIndex {
  /// Every phrase of `lists`, which must be some that are asked, with the numbers of its words.
  func phrases(of lists: [PhraseList]) -> [(list: PhraseList, words: [UInt32], row: LexiconTable.Row)] {
    var parents = [Int](repeating: 0, count: stateCount + 1)
    for state in 0..<stateCount {
      let (first, end) = (Int(states[state].firstChild), Int(states[state + 1].firstChild))
      for child in first..<max(min(end, stateCount), first) { parents[child] = state }
    }
    var found: [(list: PhraseList, words: [UInt32], row: LexiconTable.Row)] = []
    for state in 0..<stateCount {
      for list in lists {
        // Of several rows with the same words the last one counts.
        let rows = (firstAsked[state]..<max(firstAsked[state + 1], firstAsked[state])).filter {
          asked[Int($0)] >> 24 == list.rawValue
        }
        guard let last = rows.last else { continue }
        var words: [UInt32] = []
        var place = state
        while place > 0 {
          words.append(entering[place])
          // Children come after their parents, whatever text the index was made from.
          place = min(parents[place], place - 1)
        }
        guard let first = words.last, (1...max(startCount, 1)).contains(Int(first)), startCount > 0 else {
          continue
        }
        found.append((list, words.reversed(), LexiconTable.Row(offset: asked[Int(last)] & 0xFF_FFFF)))
      }
    }
    return found
  }
}
