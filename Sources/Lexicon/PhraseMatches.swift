package import VietnameseText

/// The phrases of the swept lists (`PhraseList.use`) that stand in one paragraph, found in one walk.
///
/// This is the fast path of everything that asks the lexicon. The trie is walked once from each token that can begin
/// a phrase, for all lists together; where the walk ends, the index has ready what was found on the way. Afterwards a
/// recogniser's question "is there a title here?" is one bit, and "which?" a look at the two or three entries of that
/// token. Asking list by list took a quarter of all time.
///
/// The index is larger than a processor's nearest caches, so all walks go side by side: each loop does one step of every
/// walk, without a branch that cannot be predicted, so that no look into the index has to wait for the one before it.
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

  /// The phrases on the way from the root of the index to a state at which one ends: all that a walk has to know of where
  /// it ended.
  package struct Path: BitwiseCopyable {
    /// The bits of their lists, which are the lower ones.
    var lists: UInt32 = 0
    /// Of those that end at the state itself.
    var ending: UInt32 = 0
    /// The last of them, which is what most questions are about.
    package var longest = Entry(accept: 0, count: 0)
    /// Where in the index's `entries` they stand, longer ones after shorter ones.
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
  /// By token: the number of its `Path` in the index; means nothing where nothing is found.
  private var paths: [UInt32] = []
  /// The tokens at which a phrase may begin, in order; afterwards those at which one does.
  private var hits: [UInt32] = []
  private var hitCount = 0
  /// The walks that go on, in order.
  private var walks: [Walk] = []
  private var index: PhraseIndex?

  package init() {}

  /// Finds the phrases of `tokens`, whose words and starts are filled in.
  package mutating func find(in tokens: TokenList, gazetteer: Gazetteer) {
    let count = tokens.count
    // One more of each, because loops look at the token behind the last one too.
    if found.count <= count {
      let more = max(count + 1, found.count * 2, 64) - found.count
      found.append(contentsOf: repeatElement(Found(), count: more))
      paths.append(contentsOf: repeatElement(0, count: more))
      hits.append(contentsOf: repeatElement(0, count: more))
      walks.append(contentsOf: repeatElement(Walk(), count: more))
    }
    let index = gazetteer.index
    self.index = index
    hitCount = withTables { tables in
      tokens.withBuffer { tokens in
        let candidates = Self.collect(tokens, index.pairFilter, into: tables)
        Self.findPairs(tokens, candidates, index, tables)
        var walks = Self.begin(tokens, candidates, index, tables)
        while walks > 0 { walks = Self.goOn(tokens, walks, index, tables) }
        return Self.end(candidates, index, tables)
      }
    }
  }

  /// A walk through the index that is not at its end.
  private struct Walk: BitwiseCopyable {
    /// The one it began at.
    var token: UInt32 = 0
    /// How many tokens it is long.
    var count: UInt32 = 0
    var state: UInt32 = 0
  }

  /// What walks write to: one more of each than there are tokens at least.
  private struct Tables {
    let found: UnsafeMutablePointer<Found>
    let paths: UnsafeMutablePointer<UInt32>
    let hits: UnsafeMutablePointer<UInt32>
    let walks: UnsafeMutablePointer<Walk>
  }

  private mutating func withTables(_ body: (Tables) -> Int) -> Int {
    found.withUnsafeMutableBufferPointer { found in
      paths.withUnsafeMutableBufferPointer { paths in
        hits.withUnsafeMutableBufferPointer { hits in
          walks.withUnsafeMutableBufferPointer { walks in
            guard let found = found.baseAddress, let paths = paths.baseAddress,
              let hits = hits.baseAddress, let walks = walks.baseAddress
            else { return 0 }
            return body(Tables(found: found, paths: paths, hits: hits, walks: walks))
          }
        }
      }
    }
  }

  /// Writes down the tokens at which a phrase may begin: those that are one by themselves, and those that make with the
  /// word after them a pair that begins one. Which they are cannot be predicted, so there is no branch: every token is
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

  /// Looks up which state each candidate and the word after it lead to, and leaves it where the token's path will stand.
  private static func findPairs(
    _ tokens: UnsafeBufferPointer<Token>, _ candidates: Int, _ index: PhraseIndex, _ tables: Tables
  ) {
    for candidate in 0..<candidates {
      let token = Int(tables.hits[candidate])
      tables.paths[token] = index.sweptPairs.state(word(tokens, token), word(tokens, token &+ 1))
    }
  }

  /// Takes down what candidates are by themselves and with the word after them.
  ///
  /// - Returns: how many walks may go on.
  private static func begin(
    _ tokens: UnsafeBufferPointer<Token>, _ candidates: Int, _ index: PhraseIndex, _ tables: Tables
  ) -> Int {
    let (states, paths, found) = (index.states, index.paths, tables.found)
    var walks = 0
    for candidate in 0..<candidates {
      let token = Int(tables.hits[candidate])
      // The state behind the first word has its number.
      let path = states[Int(word(tokens, token))].path
      found[token].ending |= paths[Int(path)].ending
      let state = tables.paths[token]
      tables.paths[token] = UInt32(path)
      let next = word(tokens, token &+ 2)
      tables.walks[walks] = Walk(token: UInt32(truncatingIfNeeded: token), count: 2, state: state)
      walks &+= arrive(at: state, token, last: token &+ 1, next, index, tables)
    }
    return walks
  }

  /// Takes each of the walks a word further.
  ///
  /// - Returns: how many may go on; they come first then.
  private static func goOn(
    _ tokens: UnsafeBufferPointer<Token>, _ count: Int, _ index: PhraseIndex, _ tables: Tables
  ) -> Int {
    var walks = 0
    for place in 0..<count {
      let walk = tables.walks[place]
      let (token, last) = (Int(walk.token), Int(walk.token &+ walk.count))
      let state = UInt32(truncatingIfNeeded: index.step(Int(walk.state), word(tokens, last)))
      tables.walks[walks] = Walk(token: walk.token, count: walk.count &+ 1, state: state)
      walks &+= arrive(at: state, token, last: last, word(tokens, last &+ 1), index, tables)
    }
    return walks
  }

  /// Takes down what ends at a state: nothing at the root, where a walk is that went astray.
  ///
  /// - Returns: 1 where the walk may go on with the word `next`, or else 0.
  @inline(__always)
  private static func arrive(
    at state: UInt32, _ token: Int, last: Int, _ next: UInt32, _ index: PhraseIndex, _ tables: Tables
  ) -> Int {
    let (here, before) = (index.states[Int(state)], tables.paths[token])
    let path = UInt32(here.path)
    // Where the path is the same no phrase ends here.
    tables.found[last].ending |=
      index.paths[Int(path)].ending & ~PhraseIndex.allBits(where: path, equals: before)
    tables.paths[token] = path == 0 ? before : path
    return here.mayGoOn(with: next)
  }

  /// Says of each candidate what is on its path.
  ///
  /// - Returns: at how many of them a phrase begins; they come first then.
  private static func end(_ candidates: Int, _ index: PhraseIndex, _ tables: Tables) -> Int {
    var hitCount = 0
    for candidate in 0..<candidates {
      let token = tables.hits[candidate]
      let path = Int(tables.paths[Int(token)])
      tables.found[Int(token)].lists = index.paths[path].lists
      // One at which none begins is written over.
      tables.hits[hitCount] = token
      hitCount &+= path != 0 ? 1 : 0
    }
    return hitCount
  }

  /// That of a token; 0 behind the last.
  @inline(__always)
  private static func word(_ tokens: UnsafeBufferPointer<Token>, _ place: Int) -> UInt32 {
    place < tokens.count ? tokens[place].word : 0
  }

  /// What was found, for as long as `body` runs.
  package func withView<Result>(tokenCount: Int, _ body: (View) -> Result) -> Result {
    found.withUnsafeBufferPointer { found in
      paths.withUnsafeBufferPointer { paths in
        var view = View()
        if let found = found.baseAddress, let paths = paths.baseAddress, let index {
          let count = max(min(tokenCount, self.found.count, self.paths.count), 0)
          view = View(
            Pointers(found: found, paths: paths, allPaths: index.paths, entries: index.entries), count: count,
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
    package var paths: UnsafePointer<UInt32>
    package var allPaths: UnsafePointer<Path>
    package var entries: UnsafePointer<Entry>

    /// That of a token at which a phrase begins.
    @inlinable @inline(__always) package func path(_ token: Int) -> UnsafePointer<Path> {
      allPaths + Int(paths[token])
    }
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
      tables.paths += part.lowerBound
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
        index.longest(
          list, count: tokens.count - position,
          isAlone: tokens[position].starts & PhraseList.askedAlone != 0
        ) { tokens[position + $0].word }
      }
    }
  }
}
