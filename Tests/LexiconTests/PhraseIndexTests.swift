import Lexicon
import Testing
import VietnameseText

@Suite struct PhraseIndexTests {
  @Test func shippedIndexIsFresh() {
    // Not in the macro: a failure would print both.
    let isFresh = Gazetteer.packedIndex().elementsEqual(Gazetteer.freshIndex())
    #expect(isFresh, "a table changed: run swift run GenerateLexicon")
  }

  @Test func everyPhraseIsFound() {
    for list in PhraseList.allCases where list.use != .words {
      let (table, names) = list.source
      let columns = names.compactMap { table.column($0) }
      table.forEachRow { row in
        for column in columns {
          for phrase in table.strings(row, column) {
            let tokens = Self.tokens(phrase, .shared)
            let match = Gazetteer.shared.longestMatch(list, in: tokens, at: 0)
            #expect(match?.count == tokens.count || tokens.isEmpty, "\(table.name): \(phrase)")
          }
        }
      }
    }
  }

  @Test func wordsOfWordListsAreMarkedButNotMatched() {
    let tokens = Self.tokens("ngày", .shared)
    #expect(tokens.first.map { $0.starts & PhraseList.dateWord.bit != 0 } == true)
    #expect(tokens.first?.word == Gazetteer.shared.word("ngày"))
    #expect(Gazetteer.shared.longestMatch(.dateWord, in: tokens, at: 0) == nil)
  }

  private static func tokens(_ text: String, _ gazetteer: Gazetteer) -> [Token] {
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: Array(text.utf8), to: &tokens)
    gazetteer.annotate(&tokens)
    return tokens
  }

  @Test func phrasesOfAllListsAreFoundInOneWalk() {
    let lists: [PhraseList] = [.rank, .title, .body, .bodyHead, .adminWord]
    let gazetteer = Gazetteer(lists: lists)
    let phrases = lists.map { Self.phrases($0, gazetteer) }
    let text = "Thượng tướng Trần Thí Dụ, Phó Bí thư Thường trực Tỉnh ủy, Bộ Quốc phòng"
    let tokens = Self.tokens(text, gazetteer)
    var matches = PhraseMatches()
    tokens.withUnsafeBufferPointer {
      matches.find(in: TokenList($0, count: $0.count), gazetteer: gazetteer)
    }
    matches.withView(tokenCount: tokens.count) { view in
      #expect(view.count == tokens.count)
      for index in tokens.indices {
        for (list, known) in zip(lists, phrases) {
          let expected = Self.longest(known, tokens, index)
          #expect(view.longest(list, at: index, limit: .max).map(\.count) == expected)
          #expect((view.found(at: index) & list.bit != 0) == (expected != nil))
          let ends = (0...index).contains { known.contains(tokens[$0...index].map(\.key.raw)) }
          #expect((view.ending(at: index) & list.bit != 0) == ends)
        }
      }
    }
    #expect(Self.longest(phrases[0], tokens, 0) == 2)
    #expect(Self.longest(phrases[2], tokens, tokens.count - 3) == 3)
  }

  private static func phrases(_ list: PhraseList, _ gazetteer: Gazetteer) -> Set<[UInt64]> {
    let table = list.source.table
    let columns = list.source.columns.compactMap { table.column($0) }
    var phrases: Set<[UInt64]> = []
    table.forEachRow { row in
      for column in columns {
        for phrase in table.strings(row, column) { phrases.insert(tokens(phrase, gazetteer).map(\.key.raw)) }
      }
    }
    return phrases
  }

  /// The plain way: every length, the longest first.
  private static func longest(_ phrases: Set<[UInt64]>, _ tokens: [Token], _ index: Int) -> Int? {
    for count in stride(from: tokens.count - index, to: 0, by: -1)
    where phrases.contains(tokens[index..<(index + count)].map(\.key.raw)) {
      return count
    }
    return nil
  }

  @Test func onlyAnIndexIsTakenForOne() {
    let whole = Gazetteer.packedIndex()
    #expect(Gazetteer(packed: whole)?.word("đại") == Gazetteer.shared.word("đại"))
    #expect(Gazetteer(packed: UnsafeRawBufferPointer(rebasing: whole.dropLast(64))) == nil)
    #expect(Gazetteer(packed: UnsafeRawBufferPointer(rebasing: whole.dropFirst(64))) == nil)
    #expect(Gazetteer(packed: UnsafeRawBufferPointer(start: nil, count: 0)) == nil)
  }
}
