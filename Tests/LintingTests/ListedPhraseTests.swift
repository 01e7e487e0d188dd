import Lexicon
import Testing
import VietnameseText

@testable import Linting

@Suite("Phrases that the linter looks for at every token") struct ListedPhraseTests {
  @Test(
    "Every phrase of a list is found, all of it and as the first row that has it",
    arguments: PhraseList.allCases.filter { $0.use == .listed })
  func everyPhraseIsFound(list: PhraseList) {
    let table = list.source.table
    var rows: [String: LexiconTable.Row] = [:]
    table.forEachRow { row in
      for column in list.source.columns {
        for phrase in table.strings(row, columnNumber: column) {
          let tokens = Self.tokens(phrase)
          let found = Self.find(tokens).first { $0.list == list }
          let first = rows[tokens.map { "\($0.word)" }.joined(separator: " ")] ?? row
          rows[tokens.map { "\($0.word)" }.joined(separator: " ")] = first
          #expect(found?.tokens == tokens.indices, "\(table.name): \(phrase)")
          #expect(found?.row == first, "\(table.name): \(phrase)")
        }
      }
    }
    #expect(!rows.isEmpty)
  }

  @Test(
    "A phrase is not found in part of its words, or with others between",
    arguments: ["hội", "hội xx nghi", "chưa từng có xx"])
  func otherWordsAreNotFound(text: String) {
    #expect(Self.find(Self.tokens(text)).isEmpty)
  }

  private static let phrases = PhraseTable(.shared)

  /// What begins at the first of some tokens.
  private static func find(_ tokens: [Token]) -> [FoundPhrase] {
    var found: [FoundPhrase] = []
    tokens.withUnsafeBufferPointer { _ = phrases.find($0, at: 0, into: &found) }
    return found
  }

  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: Array(text.utf8), to: &tokens)
    Gazetteer.shared.annotate(&tokens)
    return tokens
  }
}
