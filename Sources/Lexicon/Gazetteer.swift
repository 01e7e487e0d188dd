public import VietnameseText

/// The lexicon in the form in which texts are read with it: which words it knows, and which phrases of which list
/// begin at a token.
public struct Gazetteer: Sendable {
  /// The lexicon that the product ships; the same for every reader and thread.
  public static let shared = Gazetteer(packed: packedIndex()) ?? Gazetteer(lists: PhraseList.allCases)

  let index: PhraseIndex

  /// A phrase of a list found in a text.
  package struct Match: Sendable {
    package var row: LexiconTable.Row
    /// How many tokens it takes.
    package var count: Int

    @inlinable @inline(__always) package init(row: LexiconTable.Row, count: Int) {
      self.row = row
      self.count = count
    }
  }

  /// A gazetteer over an index that `freshIndex` has made, without copying it.
  ///
  /// - Parameter memory: the index; it must live as long as the process.
  /// - Returns: nil where `memory` holds no index, or one for another byte order.
  package init?(packed memory: UnsafeRawBufferPointer) {
    guard let index = PhraseIndex(memory) else { return nil }
    self.index = index
  }

  /// A gazetteer of some lists only, made from their rows.
  package init(lists: [PhraseList]) { index = PhraseIndex(Self.tables(of: lists)) }

  private static func tables(
    of lists: [PhraseList], current: (LexiconTable) -> LexiconTable = { $0 }
  ) -> PhraseIndexTables {
    var builder = PhraseIndexBuilder()
    let shortForms = ShortForms(current(LexiconTable.shortForms.untyped))
    for list in lists { builder.add(list, from: current(list.source.table), shortForms) }
    return builder.tables()
  }

  /// Gives the system back the pages of the tables that have been read so far, of all lists. They come again out of the
  /// program's file as soon as somebody reads them.
  package static func giveBackTables() {
    for list in PhraseList.allCases { MemoryPages.giveBack(list.source.table.bytes) }
  }

  /// The index of all lists, worked out beforehand.
  package static func packedIndex() -> UnsafeRawBufferPointer {
    PackedBytes.read(PhraseIndex.packedText, count: PhraseIndex.packedCount)
  }

  /// The index of all lists worked out now.
  ///
  /// - Parameter current: the text of a table where it may be newer than the one that this process was built with.
  package static func freshIndex(current: (LexiconTable) -> LexiconTable = { $0 }) -> [UInt8] {
    tables(of: PhraseList.allCases, current: current).packed().bytes
  }

  /// Fills in `word` and `starts` of every token; must come before `longestMatch`.
  public func annotate(_ tokens: inout [Token]) {
    for position in tokens.indices {
      (tokens[position].word, tokens[position].starts) = index.classify(tokens[position].key)
    }
  }

  /// A memo that fills in `word` and `starts` of the tokens that are made with it.
  ///
  /// - Parameter note: what else is to be said of a token by the way it is written: `Token.note` in the lower eight bits.
  public func wordMemo(note: @escaping @Sendable (Token) -> UInt16 = { _ in 0 }) -> WordMemo {
    WordMemo { [index] token in
      var token = token
      (token.word, token.starts) = index.classify(token.key)
      return (token.word, token.starts | UInt64(note(token)) << Token.noteShift)
    }
  }

  /// The longest phrase of `list`, which is swept or asked, that begins at `tokens[position]`; for single questions. Texts
  /// are read with `PhraseMatches`.
  ///
  /// Upper and lower case, normal forms, white space and how long a dash is do not count; the caller looks at capitals
  /// where they matter.
  package func longestMatch(_ list: PhraseList, in tokens: [Token], at position: Int) -> Match? {
    guard position >= 0, position < tokens.count, tokens[position].starts & list.bit != 0 else { return nil }
    let count = tokens.count - position
    return list.use == .swept
      ? index.longestSwept(list, count: count) { tokens[position + $0].word }
      : index.longest(list, count: count, isAlone: tokens[position].starts & PhraseList.askedAlone != 0) {
        tokens[position + $0].word
      }
  }

  /// The lexicon's number of a word, for comparing tokens with a word known beforehand; 0 where the lexicon lacks it.
  package func word(_ text: String) -> UInt32 { index.word(for: SyllableKey(text)) }

  /// The same of the first word of some bytes.
  package func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    index.word(for: SyllableKey(firstOf: bytes))
  }

  /// The same of a key.
  package func word(_ key: SyllableKey) -> UInt32 { index.word(for: key) }

  /// The number of the last word that begins a phrase; see `PhraseIndex`.
  package var lastFirstWord: Int { index.startCount }

  /// Whether the lexicon has the word, by its number, in something that is spelt rightly.
  package func isRight(_ word: UInt32) -> Bool { word != 0 && !index.slips.contains(word) }

  /// Whether two words, by their numbers, are a phrase of `list`, which is not swept, or begin one.
  package func has(_ list: PhraseList, _ first: UInt32, _ second: UInt32) -> Bool {
    first != 0 && second != 0 && index.has(list, longerThan: 1, count: 2) { $0 == 0 ? first : second }
  }
}
