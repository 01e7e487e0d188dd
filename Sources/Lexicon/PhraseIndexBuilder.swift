import VietnameseText

/// Makes a `PhraseIndex` from the rows of the lists' tables. That takes longer than reading a hundred articles, so it is
/// done by `GenerateLexicon` and not at start.
struct PhraseIndexBuilder {
  private struct Node {
    var children: [UInt32: Int] = [:]
    var accepts: [UInt32] = []
  }

  private var numbers: [UInt64: UInt32] = [:]
  private var keys: [UInt64] = []
  /// By word number: whether some phrase has it that is no slip.
  private var isRight = [false]
  private var nodes = [Node()]
  /// The phrases of the listed lists: of these the trie has the first word only, and nothing that ends there.
  private var listed = Set<ListedPhrases.Phrase>()

  /// Adds every phrase of `list`, and then its other spellings, where no row has them.
  ///
  /// - Parameter table: the table of the list, or a newer text of it.
  mutating func add(_ list: PhraseList, from table: LexiconTable, _ shortForms: ShortForms) {
    var spellings: [(words: [SyllableKey], row: LexiconTable.Row)] = []
    forEachPhrase(of: list, table) { words, row in
      insert(words, list, row)
      if list.hasShortForms { spellings += shortForms.spellings(of: words).map { ($0, row) } }
    }
    for spelling in spellings { insert(spelling.words, list, spelling.row) }
  }

  private func forEachPhrase(
    of list: PhraseList, _ table: LexiconTable, _ body: ([SyllableKey], LexiconTable.Row) -> Void
  ) {
    // By name: a newer text of the table may have its columns elsewhere.
    let names = list.source.table.columns
    let header = table.columns
    let columns = list.source.columns.compactMap { header.firstIndex(of: names[$0]) }
    table.readRows { row, cells in
      for column in columns where column < cells.count {
        for phrase in cells[column].split(separator: UInt8(ascii: "|")) {
          body(PhraseIndex.words(of: UnsafeBufferPointer(rebasing: phrase)), row)
        }
      }
    }
  }

  private mutating func insert(_ words: [SyllableKey], _ list: PhraseList, _ row: LexiconTable.Row) {
    guard row.offset < 1 << 24 else { return }
    var numbers: [UInt32] = []
    for key in words {
      guard let word = number(of: key) else { return }
      if !list.holdsSlips { isRight[Int(word)] = true }
      numbers.append(word)
    }
    guard let first = numbers.first else { return }
    var node = child(first, of: 0)
    // The first row of a list that has a phrase keeps it.
    if list.use == .listed {
      listed.insert(ListedPhrases.Phrase(list: list, row: row, words: numbers))
      return
    }
    for word in numbers.dropFirst() { node = child(word, of: node) }
    let number = UInt32(list.rawValue) | UInt32(list.use.rawValue) << 6
    if nodes[node].accepts.contains(where: { $0 >> 24 == number }) { return }
    nodes[node].accepts.append(number << 24 | row.offset)
  }

  /// The node that a word leads to, which may be a new one.
  private mutating func child(_ word: UInt32, of node: Int) -> Int {
    if let known = nodes[node].children[word] { return known }
    nodes[node].children[word] = nodes.count
    nodes.append(Node())
    return nodes.count - 1
  }

  /// nil for a new word where there are as many as an index can number: a pair of words is one number of 32 bits there.
  private mutating func number(of key: SyllableKey) -> UInt32? {
    if let known = numbers[key.raw] { return known }
    guard keys.count < Int(UInt16.max) else { return nil }
    keys.append(key.raw)
    isRight.append(false)
    numbers[key.raw] = UInt32(keys.count)
    return UInt32(keys.count)
  }

  /// The tables, with words and states renumbered as `PhraseIndex` wants them.
  func tables() -> PhraseIndexTables {
    let begins = nodes[0].children
    let numbers = Array(1..<UInt32(keys.count + 1))
    // Those that only slips have are neighbours, so that two numbers tell them.
    let starts = numbers.filter { begins[$0] != nil }
    let others = numbers.filter { begins[$0] == nil }
    let (rightStarts, wrongStarts) = (starts.filter { isRight[Int($0)] }, starts.filter { !isRight[Int($0)] })
    let (rightOthers, wrongOthers) = (others.filter { isRight[Int($0)] }, others.filter { !isRight[Int($0)] })
    let order = rightStarts + wrongStarts + wrongOthers + rightOthers
    var newNumber = [UInt32](repeating: 0, count: keys.count + 1)
    for (index, old) in order.enumerated() { newNumber[Int(old)] = UInt32(index + 1) }
    var tables = PhraseIndexTables(
      keys: order.map { keys[Int($0) - 1] }, startCount: begins.count,
      slips: rightStarts.count + 1..<rightStarts.count + wrongStarts.count + wrongOthers.count + 1,
      listed: listed.map { phrase in
        var phrase = phrase
        phrase.words = phrase.words.map { newNumber[Int($0)] }
        return phrase
      })
    var queue = [0]
    var next = 0
    while next < queue.count {
      let node = nodes[queue[next]]
      let children = node.children.map { (word: newNumber[Int($0.key)], node: $0.value) }
        .sorted { $0.word < $1.word }
      tables.add(accepts: node.accepts, children: children.map(\.word), to: next)
      queue += children.map(\.node)
      next += 1
    }
    return tables
  }
}
