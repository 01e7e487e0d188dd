/// The tables of a `PhraseIndex` while they are made from its trie; see there what they mean.
struct PhraseIndexTables {
  /// By word number, from 1; the first of them begin phrases.
  private let keys: [UInt64]
  private let startCount: Int
  /// The words that only phrases of `PhraseList.holdsSlips` have.
  private let slips: Range<Int>
  /// In no order.
  private let listed: [ListedPhrases.Phrase]

  // By state.
  private var entering: [UInt32] = [0]
  private var parents: [UInt32] = [0]
  private var states: [PhraseIndex.State] = []
  private var firstAsked: [UInt32] = []
  /// The lists of which a phrase ends there or further on.
  private var reach: [UInt64] = []

  /// By word up to `startCount`.
  private var starts: [UInt64]
  /// By state: how many words lead to it.
  private var lengths: [UInt32] = [0]
  /// The first of them is that of nothing found.
  private var paths = [PhraseMatches.Path()]
  private var entries: [PhraseMatches.Entry] = []
  private var asked: [UInt32] = []

  /// Tables without states; see `add`.
  init(keys: [UInt64], startCount: Int, slips: Range<Int>, listed: [ListedPhrases.Phrase]) {
    (self.keys, self.startCount, self.slips, self.listed) = (keys, startCount, slips, listed)
    starts = Array(repeating: 0, count: startCount + 1)
    for phrase in listed { starts[Int(phrase.words[0])] |= phrase.list.bit }
  }

  /// Adds the next state; states come breadth first, and the words that lead from the root are the first ones.
  ///
  /// - Parameters:
  ///   - rows: what ends at the state: the offset of the row, the list from bit 24 on, and its use from bit 30 on.
  ///   - children: the words that lead on from it, in their order.
  mutating func add(accepts rows: [UInt32], children: [UInt32], to state: Int) {
    firstAsked.append(UInt32(asked.count))
    let root = state <= startCount ? state : root(of: state)
    let parentPath: UInt16 = state > 0 ? states[Int(parents[state])].path : 0
    var path = paths[Int(parentPath)]
    let before = entries[Int(path.first)..<Int(path.end)]
    var own: [PhraseMatches.Entry] = []
    var lists: UInt64 = 0
    path.ending = 0
    for row in rows {
      let list = row >> 24 & 63
      lists |= 1 << UInt64(list)
      let accept = list << 24 | row & 0xFF_FFFF
      switch PhraseList.Use(rawValue: UInt8(row >> 30)) {
      case .swept:
        path.ending |= 1 << list
        own.append(PhraseMatches.Entry(accept: accept, count: Int(lengths[state])))
      case .asked:
        asked.append(accept)
        if state == root { starts[root] |= PhraseList.askedAlone }
      case .words, .listed, nil: break
      }
    }
    reach.append(lists)
    starts[root] |= lists
    // A state has sixteen bits for its path.
    let isPath = !own.isEmpty && paths.count <= Int(UInt16.max)
    states.append(
      PhraseIndex.State(
        firstChild: UInt32(entering.count), path: isPath ? UInt16(paths.count) : parentPath))
    if isPath {
      path.first = UInt32(entries.count)
      entries += before + own
      path.end = UInt32(entries.count)
      path.longest = entries[entries.count - 1]
      path.lists |= path.ending
      paths.append(path)
      if state == root { starts[root] |= PhraseList.sweptAlone }
    }
    entering += children
    parents += repeatElement(UInt32(state), count: children.count)
    lengths += repeatElement(lengths[state] + 1, count: children.count)
  }

  /// The word with which the way to a state begins.
  private func root(of state: Int) -> Int {
    var place = state
    while place > startCount { place = Int(parents[place]) }
    return place
  }

  /// All of them as they lie in memory.
  func packed() -> (layout: PhraseIndexLayout, bytes: [UInt8]) {
    var firstAsked = firstAsked
    firstAsked.append(UInt32(asked.count))
    let onward = onward()
    let pairs = pairs(onward, firstAsked)
    let slots = wordSlots()
    let listed = ListedPhrases(listed, startCount: startCount)
    let counts = PhraseIndexLayout.Counts(
      words: UInt32(keys.count), starts: UInt32(startCount), states: UInt32(states.count),
      paths: UInt32(paths.count), entries: UInt32(entries.count), asked: UInt32(asked.count),
      sweptPairs: UInt32(pairs.swept.count), askedPairs: UInt32(pairs.asked.count),
      slots: UInt32(slots.count), listedPairs: UInt32(listed.pairs.count),
      listed: UInt32(listed.phrases.count), listedWords: UInt32(listed.words.count),
      firstSlip: UInt32(slips.lowerBound), slips: UInt32(slips.count))
    let layout = PhraseIndexLayout(counts)
    var bytes = [UInt8](repeating: 0, count: layout.size)
    func put<Element: BitwiseCopyable>(_ elements: [Element], at offset: Int) {
      elements.withUnsafeBytes { source in
        bytes.withUnsafeMutableBytes { $0[offset..<(offset + source.count)].copyBytes(from: source) }
      }
    }
    put([PhraseIndexLayout.mark], at: 0)
    put([counts], at: 4)
    put([0] + keys, at: layout.keys)
    put(onward.starts, at: layout.starts)
    put(entering.map { UInt16(truncatingIfNeeded: $0) }, at: layout.entering)
    put(onward.states, at: layout.states)
    put(paths, at: layout.paths)
    put(entries, at: layout.entries)
    put(firstAsked, at: layout.firstAsked)
    put(asked, at: layout.asked)
    put(pairs.sweptFilter, at: layout.pairFilter)
    put(pairs.anyFilter, at: layout.anyPairFilter)
    put(pairs.swept, at: layout.sweptPairs)
    put(pairs.asked, at: layout.askedPairs)
    put(slots, at: layout.slots)
    put(listed.seconds, at: layout.listedSeconds)
    put(listed.pairs, at: layout.listedPairs)
    put(listed.phrases, at: layout.listed)
    put(listed.words, at: layout.listedWords)
    return (layout, bytes)
  }

  /// What each state leads to, by state, and what follows of it for states and first words.
  private struct Onward {
    /// With where the last one's children end.
    var states: [PhraseIndex.State]
    /// By word, as `PhraseIndexTables.starts`.
    var starts: [UInt64]
    /// Whether phrases of swept lists end there or further on that do not end before.
    var leads: [Bool]
    /// The lists of which a phrase ends there or further on.
    var reach: [UInt64]
    /// The lists of which a phrase ends further on.
    var beyond: [UInt64]
  }

  private func onward() -> Onward {
    let count = states.count
    var onward = Onward(
      states: states, starts: starts, leads: Array(repeating: false, count: count), reach: reach,
      beyond: Array(repeating: 0, count: count))
    onward.states.append(PhraseIndex.State(firstChild: UInt32(entering.count)))
    // Children come after their parents.
    for state in (0..<count).reversed() {
      let parent = Int(parents[state])
      if state > 0 { onward.beyond[parent] |= onward.reach[state] }
      onward.reach[parent] |= onward.reach[state]
      guard onward.leads[state] || states[state].path != states[parent].path else { continue }
      onward.leads[state] = true
      onward.leads[parent] = true
      if parent > 0 { onward.states[parent].next |= 1 << PhraseIndex.State.sort(entering[state]) }
      if parent > 0, parent <= startCount { onward.starts[parent] |= PhraseList.sweptLonger }
    }
    return onward
  }

  /// The first two words of phrases: hashed tables of those of swept and asked lists, and a filter of a bit a pair for swept
  /// lists and for each list by itself.
  private struct PairTables {
    var swept: [PhraseIndex.Pairs.Slot]
    var asked: [PhraseIndex.Pairs.Slot]
    var sweptFilter = [UInt64](repeating: 0, count: 1 << Int(PhraseIndex.pairFilterBits - 6))
    var anyFilter = [UInt64](repeating: 0, count: 1 << Int(PhraseIndex.anyPairFilterBits - 6))
  }

  private func pairs(_ onward: Onward, _ firstAsked: [UInt32]) -> PairTables {
    guard startCount > 0 else {
      return PairTables(swept: PhraseIndex.Pairs.slots(for: []), asked: PhraseIndex.Pairs.slots(for: []))
    }
    var tables = PairTables(swept: [], asked: [])
    let askedLists = PhraseList.allCases.reduce(0) { $1.use == .asked ? $0 | $1.bit : $0 }
    var swept: [(first: UInt32, second: UInt32, state: UInt32)] = []
    var asked = swept
    for state in Int(states[1].firstChild)..<Int(onward.states[startCount + 1].firstChild) {
      let (first, second) = (parents[state], entering[state])
      var lists = onward.reach[state]
      while lists != 0 {
        let hash = PhraseIndex.pairHash(of: UInt32(lists.trailingZeroBitCount), first, second)
        tables.anyFilter[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
        lists &= lists &- 1
      }
      if onward.leads[state] {
        let hash = PhraseIndex.pairHash(first, second)
        tables.sweptFilter[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
        swept.append((first, second, UInt32(state)))
      }
      if onward.reach[state] & askedLists != 0 {
        let ending = self.asked[Int(firstAsked[state])..<Int(firstAsked[state + 1])].map { $0 >> 24 }
        let pair = PhraseIndex.AskedPair(
          state: UInt32(state), ending: ending, goesOn: onward.beyond[state] & askedLists != 0)
        asked.append((first, second, pair.rawValue))
      }
    }
    tables.swept = PhraseIndex.Pairs.slots(for: swept)
    tables.asked = PhraseIndex.Pairs.slots(for: asked)
    return tables
  }

  /// The numbers of the words by their keys, with open addressing; 0 where there is none.
  private func wordSlots() -> [UInt16] {
    var slots = [UInt16](repeating: 0, count: PhraseIndex.slotCount(for: keys.count, quartersFull: 3))
    for (index, key) in keys.enumerated() {
      var slot = PhraseIndex.slot(key, slots.count - 1)
      while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count - 1) }
      slots[slot] = UInt16(truncatingIfNeeded: index + 1)
    }
    return slots
  }
}
