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
    for list in PhraseList.allCases where list.use == .swept || list.use == .asked {
      let table = list.source.table
      table.forEachRow { row in
        for column in list.source.columns {
          for phrase in table.strings(row, columnNumber: column) {
            let tokens = Self.tokens(phrase, .shared)
            let match = Gazetteer.shared.longestMatch(list, in: tokens, at: 0)
            #expect(match?.count == tokens.count || tokens.isEmpty, "\(table.name): \(phrase)")
          }
        }
      }
    }
  }

  @Test(
    "A name is found with initials for some of its words, as the table of short forms has them",
    arguments: [
      (PhraseList.body, "Văn phòng T.Ư Đảng"), (.body, "Quân đội nhân dân VN"), (.bodyHead, "BCH QS"),
      (.title, "Ủy viên TƯ"), (.title, "ĐBQH"),
    ])
  func shortForms(list: PhraseList, phrase: String) {
    let tokens = Self.tokens(phrase, .shared)
    #expect(Gazetteer.shared.longestMatch(list, in: tokens, at: 0)?.count == tokens.count)
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

  @Test func onlyAnIndexIsTakenForOne() {
    let whole = Gazetteer.packedIndex()
    #expect(Gazetteer(packed: whole)?.word("đại") == Gazetteer.shared.word("đại"))
    #expect(Gazetteer(packed: UnsafeRawBufferPointer(rebasing: whole.dropLast(64))) == nil)
    #expect(Gazetteer(packed: UnsafeRawBufferPointer(rebasing: whole.dropFirst(64))) == nil)
    #expect(Gazetteer(packed: UnsafeRawBufferPointer(start: nil, count: 0)) == nil)
  }
}
