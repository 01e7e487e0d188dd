public import VietnameseText

/// The lexicon in the form in which texts are read with it: which words it knows, and which phrases of which list
/// begin at a token.
public struct Gazetteer: Sendable {
  /// The lexicon that the product ships. Made on first use; the same for every reader and thread.
  public static let shared = Gazetteer()

  private let words: WordTable
  private let trie: PhraseTrie

  /// A phrase of a list found in a text.
  package struct Match: Sendable {
    package var row: LexiconTable.Row
    /// How many tokens it takes.
    package var count: Int
  }

  package init(lists: [PhraseList] = PhraseList.allCases) {
    var words = WordTable(capacity: 1 << 13)
    var trie = PhraseTrie()
    var tokens: [Token] = []
    var path: [UInt32] = []
    for list in lists {
      let (table, columnNames) = list.source
      let header = table.columns
      let columns = columnNames.compactMap { header.firstIndex(of: $0) }
      table.readRows { row, cells in
        for column in columns where column < cells.count {
          let cell = cells[column]
          var start = 0
          while start < cell.count {
            var end = start
            while end < cell.count, cell[end] != UInt8(ascii: "|") { end += 1 }
            tokens.removeAll(keepingCapacity: true)
            Tokenizer.appendTokens(of: UnsafeBufferPointer(rebasing: cell[start..<end]), to: &tokens)
            start = end + 1
            guard let first = tokens.first else { continue }
            path.removeAll(keepingCapacity: true)
            for token in tokens { path.append(words.insert(token.key)) }
            words.addStart(first.key, list)
            trie.insert(path, list: list, row: row)
          }
        }
      }
    }
    self.words = words
    self.trie = trie
  }

  /// Fills in `word` and `starts` of every token; must come before `longestMatch`.
  public func annotate(_ tokens: inout [Token]) { words.annotate(&tokens) }

  /// A memo that fills in `word` and `starts` of the tokens that are made with it.
  public func wordMemo() -> WordMemo {
    WordMemo { [words] key in words.classify(key) }
  }

  /// The longest phrase of `list` that begins at `tokens[index]`.
  ///
  /// Upper and lower case, normal forms and white space do not count; the caller looks at capitals where they matter.
  package func longestMatch(_ list: PhraseList, in tokens: [Token], at index: Int) -> Match? {
    guard index >= 0, index < tokens.count, tokens[index].starts & list.bit != 0 else { return nil }
    var state: UInt32 = 0
    var best: Match?
    var position = index
    while position < tokens.count, tokens[position].word != 0,
      let next = trie.step(state, tokens[position].word)
    {
      state = next
      position += 1
      if let row = trie.accept(state, list) { best = Match(row: row, count: position - index) }
    }
    return best
  }

  /// The lexicon's number of a word, for comparing tokens with a word known beforehand; 0 where the lexicon lacks it.
  package func word(_ text: String) -> UInt32 { words.word(for: SyllableKey(text)) }
}
