import JSONText
import LanguageServerProtocol
import Testing

@Suite struct PositionTests {
  @Test(
    arguments: [
      (0, 0), (7, 7), (7.0, 7), (7.9, 7), (-1, 0), (-9_223_372_036_854_775_808, 0),
      (2_147_483_647, 2_147_483_647),
      (2_147_483_648, 2_147_483_647), (.integer(.max), 2_147_483_647), (1e30, 2_147_483_647),
      (.number(.infinity), 2_147_483_647), (.number(-.infinity), 0),
    ] as [(JSONValue, Int)])
  func numbersAreClamped(number: JSONValue, expected: Int) throws {
    let position = try Position(json: ["line": number, "character": number])
    #expect(position == Position(line: expected, character: expected))
  }

  @Test(
    arguments: [
      nil, [:], ["line": 1], ["line": nil, "character": 1], ["line": true, "character": 1], [1, 2],
    ] as [JSONValue])
  func whatIsNoPosition(json: JSONValue) {
    #expect(throws: JSONMismatch.self) { try Position(json: json) }
  }

  @Test func anInvertedRangeIsKeptAndCanBeTurned() throws {
    let inverted = PositionRange(start: range.end, end: range.start)
    #expect(try PositionRange(json: JSONValue(parsing: inverted.jsonBytes)) == inverted)
    #expect(inverted.ordered == range)
    #expect(range.ordered == range)
  }
}

@Suite struct DocumentURITests {
  @Test(arguments: [
    ("file:///a/b%20c.txt", "/a/b c.txt"), ("file:///b%C3%A0i.txt", "/bài.txt"),
    ("file:///b\u{E0}i.txt", "/bài.txt"),
    ("file:///ba%cc%80i.txt", "/ba\u{300}i.txt"), ("file:/a", "/a"), ("file://localhost/a", "/a"),
    ("file:///a?x#y", "/a"), ("file:///", "/"), ("file:///c%3A/x", "/c:/x"),
  ])
  func path(uri: String, expected: String) throws {
    let path = try #require(DocumentURI(rawValue: uri).filePath)
    #expect(Array(path.utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    "", "file:", "file://", "file://host/a", "file:a", "untitled:Untitled-1", "https://example.org/a",
    "file:///a%",
    "file:///a%2", "file:///a%zz", "file:///%FF", "file:///a%00b", "FILE:///a",
  ])
  func noPath(uri: String) {
    #expect(DocumentURI(rawValue: uri).filePath == nil)
  }

  @Test(arguments: ["/a/b.txt", "/bài viết/Quân khu 4.txt", "/ba\u{300}i.txt", "/100% #1?.txt", "/😀"])
  func thereAndBack(path: String) {
    let uri = DocumentURI(filePath: path)
    #expect(uri.filePath.map { Array($0.utf8) } == Array(path.utf8))
    #expect(uri.rawValue.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func urisAreComparedAsTheyAreWritten() {
    let composed = DocumentURI(rawValue: "file:///\u{E0}")
    let decomposed = DocumentURI(rawValue: "file:///a\u{300}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, composed]).count == 2)
    #expect(DocumentURI(rawValue: "file:///a%3A") != DocumentURI(rawValue: "file:///a:"))
  }
}

@Suite struct CodeActionKindTests {
  @Test func aKindContainsWhatIsBelowIt() {
    let ours = CodeActionKind(rawValue: "source.fixAll.chugiai")
    #expect(CodeActionKind.source.contains(ours))
    #expect(CodeActionKind.sourceFixAll.contains(ours))
    #expect(ours.contains(ours))
    #expect(CodeActionKind(rawValue: "").contains(ours))
    #expect(!ours.contains(.source))
    #expect(!CodeActionKind(rawValue: "source.fix").contains(ours))
  }
}
