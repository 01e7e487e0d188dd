package import VietnameseText

/// The phrases of the swept lists (`PhraseList.use`) that stand in one paragraph, found in one walk.
///
/// This is the fast path of everything that asks the lexicon. The trie is walked once from each token that can begin
/// a phrase, for all lists together; afterwards a recogniser's question "is there a title here?" is one bit, and
/// "which?" a look at the two or three entries of that token. Asking list by list took a quarter of all time.
package struct PhraseMatches {
  /// A phrase that begins at some token.
  package struct Entry: Sendable {
    /// List in the upper eight bits, offset of the row in the lower 24.
    package var accept: UInt32
    /// How many tokens it takes.
    package var count: UInt32

    init(accept: UInt32, count: Int) {
      self.accept = accept
      self.count = UInt32(truncatingIfNeeded: count)
    }

    @inlinable @inline(__always) package var list: UInt8 { UInt8(truncatingIfNeeded: accept &>> 24) }
    @inlinable @inline(__always) package var row: UInt32 { accept & 0xFF_FFFF }
  }

  /// By token: the bits of the lists that have a phrase there.
  private var found: [UInt64] = []
  /// By token: the bits of the lists that have a phrase of which it is the last word.
  private var ending: [UInt64] = []
  /// By token, and one more: where its entries begin.
  private var firstEntry: [UInt32] = []
  /// Longer phrases of a token come after shorter ones.
  private var entries: [Entry] = []
  private var entryCount = 0
  private var index: PhraseIndex?

  package init() {}

  /// Finds the phrases of `tokens`, whose words and starts are filled in.
  package mutating func find(in tokens: TokenList, gazetteer: Gazetteer) {
    let count = tokens.count
    if found.count < count {
      let more = max(count, found.count * 2, 64) - found.count
      found.append(contentsOf: repeatElement(0, count: more))
      ending.append(contentsOf: repeatElement(0, count: more))
      firstEntry.append(contentsOf: repeatElement(0, count: found.count + 1 - firstEntry.count))
    }
    entryCount = 0
    ending.withUnsafeMutableBufferPointer { $0.prefix(count).update(repeating: 0) }
    let index = gazetteer.index
    self.index = index
    var token = 0
    repeat {
      // A walk adds no more entries than this, so room is looked for once a token.
      let room = Self.mostEntries
      if entries.count &- entryCount < room {
        let more = max(entries.count, 16 * room)
        entries.append(contentsOf: repeatElement(Entry(accept: 0, count: 0), count: more))
      }
      token = entries.withUnsafeMutableBufferPointer { entries in
        found.withUnsafeMutableBufferPointer { found in
          firstEntry.withUnsafeMutableBufferPointer { firstEntry in
            ending.withUnsafeMutableBufferPointer { ending in
              Self.walk(
                tokens, from: token, index, found, ending, firstEntry, entries, &entryCount,
                limit: entries.count - room)
            }
          }
        }
      }
    } while token < count
  }

  /// The most phrases that can begin at one token: one a list and length.
  private static let mostEntries = 512

  /// - Returns: the token to go on with when there is more room for entries.
  private static func walk(
    _ tokens: TokenList, from start: Int, _ index: PhraseIndex, _ found: UnsafeMutableBufferPointer<UInt64>,
    _ ending: UnsafeMutableBufferPointer<UInt64>, _ firstEntry: UnsafeMutableBufferPointer<UInt32>,
    _ entries: UnsafeMutableBufferPointer<Entry>,
    _ entryCount: inout Int, limit: Int
  ) -> Int {
    let count = tokens.count
    guard found.count >= count, ending.count >= count, firstEntry.count > count else { return count }
    let (roots, startCount, pairFilter) = (index.roots, index.startCount, index.pairFilter)
    return tokens.withBuffer { tokens in
      var next = entryCount
      var token = start
      while token < count, next <= limit {
        firstEntry[token] = UInt32(truncatingIfNeeded: next)
        var bits: UInt64 = 0
        let (first, starts) = (tokens[token].word, tokens[token].starts)
        if starts & (PhraseList.sweptAlone | PhraseList.sweptLonger) != 0, first &- 1 < startCount {
          if starts & PhraseList.sweptAlone != 0 {
            let root = roots[Int(first)]
            bits = add(index, Int(root.firstAccept), Int(root.acceptCount), length: 1, entries, &next)
            ending[token] |= bits
          }
          if starts & PhraseList.sweptLonger != 0, token &+ 1 < count {
            let second = tokens[token &+ 1].word
            let hash = PhraseIndex.pairHash(first, second)
            if pairFilter[Int(hash &>> 6)] &>> UInt64(hash & 63) & 1 != 0 {
              let state = index.pairState(first, second, hash)
              bits |= longer(tokens, from: token, state, index, ending, entries, &next)
            }
          }
        }
        found[token] = bits
        token &+= 1
      }
      firstEntry[token] = UInt32(truncatingIfNeeded: next)
      entryCount = next
      return token
    }
  }

  /// Adds the phrases of two words and more, from the state after the second; gives the bits of their lists.
  private static func longer(
    _ tokens: UnsafeBufferPointer<Token>, from token: Int, _ second: Int, _ index: PhraseIndex,
    _ ending: UnsafeMutableBufferPointer<UInt64>, _ entries: UnsafeMutableBufferPointer<Entry>,
    _ next: inout Int
  ) -> UInt64 {
    var bits: UInt64 = 0
    var state = second
    var length = 2
    while state != 0, token &+ length <= tokens.count {
      let accept = Int(index.states[state].firstAccept)
      let count = Int(index.states[state &+ 1].firstAccept) &- accept
      if count > 0 {
        let found = add(index, accept, count, length: length, entries, &next)
        bits |= found
        ending[token &+ length &- 1] |= found
      }
      guard token &+ length < tokens.count else { break }
      state = index.step(state, tokens[token &+ length].word)
      length &+= 1
    }
    return bits
  }

  @inline(__always)
  private static func add(
    _ index: PhraseIndex, _ accept: Int, _ count: Int, length: Int,
    _ entries: UnsafeMutableBufferPointer<Entry>, _ next: inout Int
  ) -> UInt64 {
    var bits: UInt64 = 0
    for place in accept..<min(accept &+ count, accept &+ entries.count &- next) {
      let value = index.accepts[place]
      entries[next] = Entry(accept: value, count: length)
      bits |= 1 &<< UInt64(value &>> 24)
      next &+= 1
    }
    return bits
  }

  /// What was found, for as long as `body` runs.
  package func withView<Result>(tokenCount: Int, _ body: (View) -> Result) -> Result {
    found.withUnsafeBufferPointer { found in
      ending.withUnsafeBufferPointer { ending in
        firstEntry.withUnsafeBufferPointer { firstEntry in
          entries.withUnsafeBufferPointer { entries in
            let count = min(tokenCount, found.count, ending.count, firstEntry.count - 1)
            return body(
              View(
                found: found, ending: ending, firstEntry: firstEntry, entries: entries, count: max(count, 0),
                index: index.map { Unmanaged.passUnretained($0) }))
          }
        }
      }
    }
  }

  /// Borrowed: it must not outlive the call that it was handed to. The fields stand open so that other modules read
  /// them without a call; `count` is the number of tokens, and every number in them is within its bounds.
  package struct View {
    package let found: UnsafeBufferPointer<UInt64>
    package let ending: UnsafeBufferPointer<UInt64>
    package let firstEntry: UnsafeBufferPointer<UInt32>
    package let entries: UnsafeBufferPointer<Entry>
    package let count: Int
    /// Unmanaged, because a view is handed about a great deal and counting references takes time.
    let index: Unmanaged<PhraseIndex>?

    /// The longest phrase of a list that is not swept.
    package func asked(_ list: PhraseList, in tokens: TokenList, at position: Int) -> Gazetteer.Match? {
      index?._withUnsafeGuaranteedRef { index in
        index.longest(list, count: tokens.count - position) { tokens[position + $0].word }
      }
    }
  }
}
