import Extraction
import Lexicon
import VietnameseText

extension PhraseTable {
  /// 1 where a phrase may begin with the two words, otherwise 0: for asking without a branch.
  @inline(__always) func mayBegin(_ first: UInt32, _ second: UInt32) -> UInt64 {
    seconds[Int(first) < seconds.count ? Int(first) : 0] &>> Self.shift(second) & 1
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
    if second != 0 { add(beginning(first, second), count: 2, tokens, position, &lists, &found) }
    if seconds[Int(first)] == .max { add(beginning(first, 0), count: 1, tokens, position, &lists, &found) }
    return lists
  }

  /// What begins with the two words, as `Pair.found`; 0 for nothing.
  @inline(__always) private func beginning(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let pair = Self.pair(first, second)
    var slot = Self.slot(pair, pairs.count)
    while pairs[slot].words > pair { slot = Self.slot(after: slot, pairs.count) }
    return pairs[slot].words == pair ? pairs[slot].found : 0
  }

  /// - Parameter count: of the words that a phrase has which is the only one.
  @inline(__always)
  private func add(
    _ beginning: UInt32, count: Int, _ tokens: UnsafeBufferPointer<Token>, _ position: Int,
    _ lists: inout UInt64, _ found: inout [FoundPhrase]
  ) {
    guard beginning & Pair.isSeveral != 0 else {
      let accept = Accept(rawValue: beginning)
      guard beginning != 0, let list = accept.list, lists & list.bit == 0 else { return }
      found.append(FoundPhrase(list, accept.row, first: position, count: count))
      lists |= list.bit
      return
    }
    var number = beginning & ~Pair.isSeveral
    while number != 0 {
      let phrase = phrases[Int(number &- 1)]
      number = phrase.next
      guard let list = phrase.accept.list, lists & list.bit == 0,
        phrase.count <= 2 || goesOn(phrase, tokens, at: position)
      else { continue }
      found.append(FoundPhrase(list, phrase.accept.row, first: position, count: Int(phrase.count)))
      lists |= list.bit
    }
  }

  /// Whether the words from the third on are those of a phrase.
  @inline(__always)
  private func goesOn(_ phrase: Phrase, _ tokens: UnsafeBufferPointer<Token>, at position: Int) -> Bool {
    let (count, third) = (Int(phrase.count), Int(phrase.third))
    guard position &+ count <= tokens.count else { return false }
    for next in 2..<max(count, 2) where tokens[position &+ next].word != words[third &+ next &- 2] {
      return false
    }
    return true
  }
}
