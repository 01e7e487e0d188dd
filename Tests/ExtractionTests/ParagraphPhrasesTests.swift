import Extraction
import Lexicon
import SourceText
import Testing
import VietnameseText

/// The phrases that recognisers and rules see at a token, against the plain way to look for them.
@Suite struct ParagraphPhrasesTests {
  @Test func phrasesOfAllListsAreFoundInOneWalk() {
    let lists: [PhraseList] = [.rank, .title, .body, .bodyHead, .adminWord]
    let phrases = lists.map(Self.phrases)
    let text = "Thượng tướng Trần Thí Dụ, Phó Bí thư Thường trực Tỉnh ủy, Bộ Quốc phòng"
    let tokens = Self.tokens(text)
    var seen = 0
    _ = Article(TextBuffer(text), reader: .shared) { paragraph, _ in
      seen += 1
      #expect(paragraph.count == tokens.count)
      for index in tokens.indices {
        for (list, known) in zip(lists, phrases) {
          let expected = Self.longest(known, tokens, index)
          #expect(paragraph.match(list, at: index).map(\.count) == expected)
          #expect(paragraph.has(list.bit, at: index) == (expected != nil))
          let ends = (0...index).contains { known.contains(tokens[$0...index].map(\.key.raw)) }
          #expect(paragraph.hasEnding(list.bit, at: index) == ends)
        }
      }
      for outside in [-1, tokens.count, tokens.count + 9] {
        #expect(paragraph.match(.rank, at: outside) == nil && !paragraph.hasEnding(.max, at: outside))
      }
    }
    #expect(seen == 1)
    #expect(Self.longest(phrases[0], tokens, 0) == 2)
    #expect(Self.longest(phrases[2], tokens, tokens.count - 3) == 3)
  }

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: Array(text.utf8), to: &tokens)
    return tokens
  }

  private static func phrases(_ list: PhraseList) -> Set<[UInt64]> {
    let table = list.source.table
    var phrases: Set<[UInt64]> = []
    table.forEachRow { row in
      for column in list.source.columns {
        for phrase in table.strings(row, columnNumber: column) {
          phrases.insert(tokens(phrase).map(\.key.raw))
        }
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
}
