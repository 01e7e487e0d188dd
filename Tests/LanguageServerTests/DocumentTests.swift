import JSONText
import LanguageServerProtocol
import SourceText
import Testing

@testable import LanguageServer

/// The text that the server has of a document, which has to be the client's.
private func text(_ client: TestClient, _ uri: String = "untitled:a") -> String? {
  client.server.documents[DocumentURI(rawValue: uri)].map { String(decoding: $0.bytes, as: UTF8.self) }
}

@Suite struct DocumentTests {
  @Test(arguments: [("utf-8", 4, 8), ("utf-16", 2, 4), ("utf-32", 1, 3)])
  func changesInEachEncoding(encoding: String, start: Int, end: Int) {
    let client = TestClient(capabilities: ["general": ["positionEncodings": [.string(encoding)]]])
    #expect(client.initializeResult["capabilities"]?["positionEncoding"]?.string == encoding)
    client.open("🎖ởa!")
    // "ở" is three bytes, one unit otherwise; then "a".
    client.change([["range": .range(0, start, 0, end), "text": "X"]])
    #expect(text(client) == "🎖X!")
  }

  @Test func theClientsOrderOfEncodingsCounts() {
    let client = TestClient(capabilities: [
      "general": ["positionEncodings": ["utf-7", "utf-32", "utf-8", "utf-16"]]
    ])
    #expect(client.initializeResult["capabilities"]?["positionEncoding"]?.string == "utf-32")
    let silent = TestClient()
    #expect(silent.initializeResult["capabilities"]?["positionEncoding"]?.string == "utf-16")
    let forced = TestClient(options: ServerOptions(positionEncoding: .utf8))
    #expect(forced.initializeResult["capabilities"]?["positionEncoding"]?.string == "utf-8")
  }

  @Test func changesApplyOneAfterTheOther() {
    let client = TestClient()
    client.open("một\nhai\n")
    client.change([
      ["range": .range(0, 0, 0, 0), "text": "không\n"], ["range": .range(2, 0, 2, 3), "text": "HAI"],
      ["range": .range(0, 5, 1, 0), "text": " "],
    ])
    #expect(text(client) == "không một\nHAI\n")
    client.change([["text": "mới"]])
    #expect(text(client) == "mới")
    client.change([["text": "mới hơn"], ["range": .range(0, 0, 0, 3), "text": "cũ"]])
    #expect(text(client) == "cũ hơn")
  }

  @Test func rangesThatPointNowhereAreMoved() {
    let client = TestClient()
    client.open("🎖ab\r\ncd")
    client.change([["range": .range(1, 1, 1, 0), "text": "X"]])
    #expect(text(client) == "🎖ab\r\nXd", "an inverted range is turned round")
    client.change([["range": .range(0, 1, 0, 2), "text": "Y"]])
    #expect(text(client) == "Yab\r\nXd", "half a surrogate pair is the whole scalar's beginning")
    client.change([["range": .range(0, 99, 0, 999), "text": "Z"]])
    #expect(text(client) == "YabZ\r\nXd", "past the line's end is the line's end")
    client.change([["range": .range(99, 0, 2_147_483_647, 2_147_483_647), "text": "!"]])
    #expect(text(client) == "YabZ\r\nXd!", "past the last line is the end of the text")
    client.change([["range": .range(-5, -7, 0, 1), "text": "W"]])
    #expect(text(client) == "WabZ\r\nXd!", "a negative number counts as none")
  }

  @Test func openAgainAndClose() {
    let client = TestClient()
    client.open("thế kỷ XIIII", version: 3)
    client.open("mới", version: 3)
    #expect(text(client) == "mới")
    client.notify("textDocument/didClose", .document())
    #expect(text(client) == nil)
    client.notify("textDocument/didClose", .document())
    client.change([["text": "x"]])
    #expect(text(client) == nil)
    #expect(client.take("window/logMessage").count == 1)
  }

  @Test func aChangeThatCannotBeReadChangesNothing() {
    let client = TestClient()
    client.open("giữ nguyên")
    client.change([["text": "x"], ["range": .range(0, 0, 0, 1)]])
    #expect(text(client) == "giữ nguyên")
    #expect(client.take("window/logMessage").count == 1)
  }

  @Test func fullSyncOnRequest() {
    #expect(
      TestClient(options: ServerOptions(fullSync: true)).initializeResult["capabilities"]?[
        "textDocumentSync"]?[
          "change"]?.integer == 1)
    #expect(TestClient().initializeResult["capabilities"]?["textDocumentSync"]?["change"]?.integer == 2)
  }
}
