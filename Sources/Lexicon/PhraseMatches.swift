package import VietnameseText

/// The phrases of the swept lists (`PhraseList.use`) that stand in one paragraph, found in one walk.
///
/// This is the fast path of everything that asks the lexicon. The trie is walked once from each token that can begin
/// a phrase, for all lists together; where the walk ends, the index has ready what was found on the way. Afterwards a
/// recogniser's question "is there a title here?" is one bit, and "which?" a look at the two or three entries of that
/// token. Asking list by list took a quarter of all time.
package struct PhraseMatches {
  /// A phrase that begins at some token.
  package struct Entry: Sendable, BitwiseCopyable {
    /// List in the upper eight bits, offset of the row in the lower 24.
    package var accept: UInt32
    /// How many tokens it takes.
    package var count: UInt32

    init(accept: UInt32, count: Int) {
      self.accept = accept
      self.count = UInt32(truncatingIfNeeded: count)
    }
  }

  /// Where in the index's `entries` those of a token stand; means nothing where nothing is found.
  package struct Span: BitwiseCopyable {
    package var first: UInt32 = 0
    package var end: UInt32 = 0
  }

  /// What stands at a token, in bits of lists.
  package struct Found: BitwiseCopyable {
    /// Those that have a phrase there.
    package var lists: UInt32 = 0
    /// Those that have a phrase of which it is the last word.
    package var ending: UInt32 = 0
  }

  /// By token.
  private var found: [Found] = []
  private var spans: [Span] = []
  /// The tokens at which a phrase may begin, in order; afterwards those at which one does.
  private var hits: [UInt32] = []
  private var hitCount = 0
  private var index: PhraseIndex?

  package init() {}

  /// Finds the phrases of `tokens`, whose words and starts are filled in.
  package mutating func find(in tokens: TokenList, gazetteer: Gazetteer) {
    let count = tokens.count
    if found.count < count {
      let more = max(count, found.count * 2, 64) - found.count
      found.append(contentsOf: repeatElement(Found(), count: more))
      spans.append(contentsOf: repeatElement(Span(), count: more))
      hits.append(contentsOf: repeatElement(0, count: more))
    }
    let index = gazetteer.index
    self.index = index
    hitCount = withTables { tables in
      tokens.withBuffer { tokens in
        let candidates = Self.collect(tokens, index.pairFilter, into: tables)
        Self.findPairs(tokens, candidates, index, tables)
        return Self.walk(tokens, candidates, index, tables)
      }
    }
  }

  /// What a walk writes to: as many of each as there are tokens, or more.
  private struct Tables {
    let found: UnsafeMutablePointer<Found>
    let spans: UnsafeMutablePointer<Span>
    let hits: UnsafeMutablePointer<UInt32>
  }

  private mutating func withTables(_ body: (Tables) -> Int) -> Int {
    found.withUnsafeMutableBufferPointer { found in
      spans.withUnsafeMutableBufferPointer { spans in
        hits.withUnsafeMutableBufferPointer { hits in
          guard let found = found.baseAddress, let spans = spans.baseAddress, let hits = hits.baseAddress
          else { return 0 }
          return body(Tables(found: found, spans: spans, hits: hits))
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
    guard let last = tokens.indices.last, let first = tokens.baseAddress else { return 0 }
    let (found, hits) = (tables.found, tables.hits)
    var count = 0
    @inline(__always) func add(_ token: Int, _ word: UInt32, _ next: UInt32) {
      let hash = PhraseIndex.pairHash(word, next)
      let isPair = pairFilter[Int(hash &>> 6)] &>> UInt64(hash & 63)
      let starts = first[token].starts
      // The two highest bits of `starts` are `sweptAlone` and `sweptLonger`.
      let isHit = (starts &>> 62 | starts &>> 63 & isPair) & 1
      found[token] = Found()
      hits[count] = UInt32(truncatingIfNeeded: token)
      count &+= Int(truncatingIfNeeded: isHit)
    }
    var word = first[0].word
    var token = 0
    while token < last {
      let next = first[token &+ 1].word
      add(token, word, next)
      word = next
      token &+= 1
    }
    add(last, word, 0)
    return count
  }

  /// Looks up which state each candidate and the word after it lead to, and leaves it where the span of the token's entries
  /// will stand. It is a loop of its own so that one look into the large table need not wait for the one before.
  private static func findPairs(
    _ tokens: UnsafeBufferPointer<Token>, _ candidates: Int, _ index: PhraseIndex, _ tables: Tables
  ) {
    for candidate in 0..<candidates {
      let token = Int(tables.hits[candidate])
      let next = token &+ 1 < tokens.count ? tokens[token &+ 1].word : 0
      tables.spans[token].first = index.pairState(tokens[token].word, next)
    }
  }

  /// Goes from each candidate as far as the words lead; where the way ends stands in the index what was on it.
  ///
  /// - Returns: at how many of them a phrase begins; they come first then.
  private static func walk(
    _ tokens: UnsafeBufferPointer<Token>, _ candidates: Int, _ index: PhraseIndex, _ tables: Tables
  ) -> Int {
    let (states, paths) = (index.states, index.paths)
    let (hits, found, spans) = (tables.hits, tables.found, tables.spans)
    var hitCount = 0
    for candidate in 0..<candidates {
      let token = Int(hits[candidate])
      // The state behind the first word has its number; that behind the second was looked up.
      var path = Int(states[Int(tokens[token].word)].path)
      var state = Int(spans[token].first)
      found[token].ending |= paths[path].ending
      var end = token &+ 1
      while state != 0 {
        let here = Int(states[state].path)
        if here != path {
          path = here
          found[end].ending |= paths[path].ending
        }
        end &+= 1
        if end >= tokens.count { break }
        state = index.step(state, tokens[end].word)
      }
      found[token].lists = paths[path].lists
      spans[token] = paths[path].entries
      // One at which none begins is written over.
      hits[hitCount] = UInt32(truncatingIfNeeded: token)
      hitCount &+= path != 0 ? 1 : 0
    }
    return hitCount
  }

  /// What was found, for as long as `body` runs.
  package func withView<Result>(tokenCount: Int, _ body: (View) -> Result) -> Result {
    found.withUnsafeBufferPointer { found in
      spans.withUnsafeBufferPointer { spans in
        var view = View()
        if let found = found.baseAddress, let spans = spans.baseAddress, let index {
          let count = max(min(tokenCount, self.found.count, self.spans.count), 0)
          view = View(
            Pointers(found: found, spans: spans, entries: index.entries), count: count,
            index: Unmanaged.passUnretained(index))
        }
        return body(view)
      }
    }
  }

  /// The tokens at which a phrase begins, in order, and what stands at each token, for as long as `body` runs.
  package func withHits(
    _ body: (_ hits: UnsafeBufferPointer<UInt32>, _ found: UnsafeBufferPointer<Found>) -> Void
  ) {
    found.withUnsafeBufferPointer { found in
      hits.withUnsafeBufferPointer { hits in
        body(UnsafeBufferPointer(rebasing: hits[..<min(hitCount, hits.count)]), found)
      }
    }
  }

  /// Where the tables of a view begin.
  package struct Pointers {
    package var found: UnsafePointer<Found>
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
