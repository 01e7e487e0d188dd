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
  }

  /// Where in `entries` those of a token stand; means nothing where nothing is found.
  package struct Span: BitwiseCopyable {
    package var first: UInt32 = 0
    package var end: UInt32 = 0
  }

  /// By token: the bits of the lists that have a phrase there.
  private var found: [UInt64] = []
  /// By token: the bits of the lists that have a phrase of which it is the last word.
  private var ending: [UInt64] = []
  private var spans: [Span] = []
  /// The tokens at which a phrase may begin, in order; afterwards those at which one does.
  private var hits: [UInt32] = []
  private var hitCount = 0
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
      spans.append(contentsOf: repeatElement(Span(), count: more))
      hits.append(contentsOf: repeatElement(0, count: more))
    }
    entryCount = 0
    let index = gazetteer.index
    self.index = index
    var candidates = 0
    withTables { tables in
      tokens.withBuffer { tokens in
        candidates = Self.collect(tokens, index.pairFilter, into: tables)
        Self.findPairs(tokens, candidates, index, tables)
      }
    }
    var done = (next: 0, hits: 0)
    while done.next < candidates {
      // A walk adds no more entries than this, so room is looked for once a token.
      let room = Self.mostEntries
      if entries.count &- entryCount < room {
        let more = max(entries.count, 16 * room)
        entries.append(contentsOf: repeatElement(Entry(accept: 0, count: 0), count: more))
      }
      let limit = entries.count - room
      var next = entryCount
      withTables { tables in
        tokens.withBuffer { Self.walk($0, candidates, &done, index, tables, &next, limit: limit) }
      }
      entryCount = next
    }
    hitCount = done.hits
  }

  /// The most phrases that can begin at one token: one a list and length.
  private static let mostEntries = 512

  /// What a walk writes to.
  private struct Tables {
    let found: UnsafeMutableBufferPointer<UInt64>
    let ending: UnsafeMutableBufferPointer<UInt64>
    let spans: UnsafeMutableBufferPointer<Span>
    let hits: UnsafeMutableBufferPointer<UInt32>
    let entries: UnsafeMutableBufferPointer<Entry>
  }

  private mutating func withTables(_ body: (Tables) -> Void) {
    entries.withUnsafeMutableBufferPointer { entries in
      found.withUnsafeMutableBufferPointer { found in
        ending.withUnsafeMutableBufferPointer { ending in
          spans.withUnsafeMutableBufferPointer { spans in
            hits.withUnsafeMutableBufferPointer { hits in
              body(Tables(found: found, ending: ending, spans: spans, hits: hits, entries: entries))
            }
          }
        }
      }
    }
  }

  /// Writes down the tokens at which a phrase may begin: those that are one by themselves, and those that make with the
  /// word after them a pair that begins one. Nothing foretells which they are, so there is no branch: every token is
  /// written down, and the next one over it where it was none.
  ///
  /// - Returns: how many they are.
  private static func collect(
    _ tokens: UnsafeBufferPointer<Token>, _ pairFilter: UnsafePointer<UInt64>, into tables: Tables
  ) -> Int {
    guard tables.hits.count >= tokens.count else { return 0 }
    var count = 0
    for token in tokens.indices {
      tables.found[token] = 0
      tables.ending[token] = 0
      let (word, starts) = (tokens[token].word, tokens[token].starts)
      let next = token &+ 1 < tokens.count ? tokens[token &+ 1].word : 0
      let hash = PhraseIndex.pairHash(word, next)
      let isPair = pairFilter[Int(hash &>> 6)] &>> UInt64(hash & 63)
      // The two highest bits of `starts` are `sweptAlone` and `sweptLonger`.
      let isHit = (starts &>> 62 | starts &>> 63 & isPair) & 1
      tables.hits[count] = UInt32(truncatingIfNeeded: token)
      count &+= Int(truncatingIfNeeded: isHit)
    }
    return count
  }

  /// Looks up which state each candidate and the word after it lead to, and leaves it where the span of the token's entries
  /// will stand. It is a loop of its own so that one look into the large table need not wait for the one before.
  private static func findPairs(
    _ tokens: UnsafeBufferPointer<Token>, _ candidates: Int, _ index: PhraseIndex, _ tables: Tables
  ) {
    for hit in tables.hits[0..<candidates] {
      let token = Int(hit)
      let next = token &+ 1 < tokens.count ? tokens[token &+ 1].word : 0
      tables.spans[token].first = index.pairState(tokens[token].word, next)
    }
  }

  /// Goes on with the first of the candidates that is not done until all are, or more room for entries is needed.
  private static func walk(
    _ tokens: UnsafeBufferPointer<Token>, _ candidates: Int, _ done: inout (next: Int, hits: Int),
    _ index: PhraseIndex, _ tables: Tables, _ next: inout Int, limit: Int
  ) {
    let (roots, startCount) = (index.roots, index.startCount)
    while done.next < candidates, next <= limit {
      let token = Int(tables.hits[done.next])
      done.next &+= 1
      let (first, starts) = (tokens[token].word, tokens[token].starts)
      guard first &- 1 < startCount else { continue }
      let begin = next
      var bits: UInt64 = 0
      if starts & PhraseList.sweptAlone != 0 {
        let root = roots[Int(first)]
        bits = add(index, Int(root.firstAccept), Int(root.acceptCount), length: 1, tables.entries, &next)
        tables.ending[token] |= bits
      }
      let state = Int(tables.spans[token].first)
      if state != 0, token &+ 1 < tokens.count {
        bits |= longer(tokens, from: token, state, index, tables.ending, tables.entries, &next)
      }
      guard bits != 0 else { continue }
      tables.found[token] = bits
      tables.spans[token] = Span(
        first: UInt32(truncatingIfNeeded: begin), end: UInt32(truncatingIfNeeded: next))
      tables.hits[done.hits] = UInt32(truncatingIfNeeded: token)
      done.hits &+= 1
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
        spans.withUnsafeBufferPointer { spans in
          entries.withUnsafeBufferPointer { entries in
            var view = View()
            if let found = found.baseAddress, let ending = ending.baseAddress, let spans = spans.baseAddress,
              let entries = entries.baseAddress
            {
              let count = max(min(tokenCount, self.found.count, self.ending.count, self.spans.count), 0)
              view = View(
                Pointers(found: found, ending: ending, spans: spans, entries: entries), count: count,
                index: index.map { Unmanaged.passUnretained($0) })
            }
            return body(view)
          }
        }
      }
    }
  }

  /// The tokens at which a phrase begins, in order, and by token the bits of the lists, for as long as `body` runs.
  package func withHits(
    _ body: (_ hits: UnsafeBufferPointer<UInt32>, _ found: UnsafeBufferPointer<UInt64>) -> Void
  ) {
    found.withUnsafeBufferPointer { found in
      hits.withUnsafeBufferPointer { hits in
        body(UnsafeBufferPointer(rebasing: hits[..<min(hitCount, hits.count)]), found)
      }
    }
  }

  /// Where the tables of a view begin.
  package struct Pointers {
    package var found: UnsafePointer<UInt64>
    package var ending: UnsafePointer<UInt64>
    package var spans: UnsafePointer<Span>
    package var entries: UnsafePointer<Entry>
  }

  /// Borrowed: it must not outlive the call that it was handed to. The fields stand open so that other modules read
  /// them without a call; `count` is the number of tokens, and every number in them is within its bounds. It is small,
  /// because it is handed about a great deal, and unmanaged, because counting references takes time.
  package struct View {
    /// nil where there are no tokens.
    package let tables: Pointers?
    package let count: Int
    let index: Unmanaged<PhraseIndex>?

    init() { (tables, count, index) = (nil, 0, nil) }

    init(_ tables: Pointers, count: Int, index: Unmanaged<PhraseIndex>?) {
      self.tables = tables
      self.count = count
      self.index = index
    }

    /// The same of some of the tokens only, which are counted from the first of them.
    package func part(_ tokens: Range<Int>) -> View {
      guard var tables else { return View() }
      let part = tokens.clamped(to: 0..<count)
      tables.found += part.lowerBound
      tables.ending += part.lowerBound
      tables.spans += part.lowerBound
      return View(tables, count: part.count, index: index)
    }

    /// Whether a phrase of the list may go on with the two words at `position`.
    package func mayBegin(_ list: PhraseList, in tokens: TokenList, at position: Int) -> Bool {
      index?._withUnsafeGuaranteedRef {
        $0.mayFollow(list, tokens[position].word, tokens[position &+ 1].word)
      } ?? false
    }

    /// Whether a phrase of a list that is not swept, of more than `length` words and more than one, begins at `position`.
    package func has(_ list: PhraseList, longerThan length: Int, in tokens: TokenList, at position: Int)
      -> Bool
    {
      index?._withUnsafeGuaranteedRef { index in
        tokens.withBuffer { tokens in
          position >= 0 && position < tokens.count
            && index.has(list, longerThan: length, count: tokens.count &- position) {
              tokens[position &+ $0].word
            }
        }
      } ?? false
    }

    /// The longest phrase of a list that is not swept.
    package func asked(_ list: PhraseList, in tokens: TokenList, at position: Int) -> Gazetteer.Match? {
      index?._withUnsafeGuaranteedRef { index in
        index.longest(list, count: tokens.count - position) { tokens[position + $0].word }
      }
    }
  }
}
