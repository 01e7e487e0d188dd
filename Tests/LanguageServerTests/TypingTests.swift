import JSONText
import LanguageServerProtocol
import Testing

@testable import LanguageServer

/// What is found where somebody is writing waits until he has written on.
@Suite struct TypingTests {
  /// A document to which text is added key by key.
  private final class Writer {
    let client: TestClient
    private var column = 0

    init(_ start: String, capabilities: JSONValue = [:]) {
      client = TestClient(capabilities: capabilities)
      client.open(start)
      column = start.utf16.count
    }

    func type(_ text: String) {
      for key in text { change(column, column, String(key)) }
    }

    func change(_ start: Int, _ end: Int, _ text: String) {
      client.change([["range": .range(0, start, 0, end), "text": .string(text)]])
      column = start + text.utf16.count
    }

    /// Rules of the findings that the client was shown last.
    var shown: [String] {
      client.take("textDocument/publishDiagnostics").last?["params"]?["diagnostics"]?.array?
        .compactMap { $0["code"]?.string } ?? []
    }
  }

  @Test func halfAWordIsNotFound() {
    let writer = Writer("Gặp mặt gia đình liệ")
    writer.type("t")
    _ = writer.shown
    writer.type(" s")
    #expect(writer.shown.isEmpty)
    writer.type("ỷ")
    #expect(writer.shown.isEmpty)
    writer.type(" ")
    #expect(writer.shown == ["style/misspelling"], "the word is behind who writes")
  }

  @Test func inputMethodsReplaceLetters() {
    let writer = Writer("Gặp mặt gia đình liệt")
    writer.type(" si")
    // Telex: i, r is ỉ.
    writer.change(23, 24, "ỉ")
    #expect(writer.shown.isEmpty)
    writer.client.server.writerRests()
    writer.client.settle()
    #expect(writer.shown == ["style/misspelling"])
  }

  @Test func oneChangeIsNoWriting() {
    let writer = Writer("Gặp mặt gia đình liệt ")
    writer.change(22, 22, "sỷ")
    #expect(writer.shown == ["style/misspelling"], "pasted")
    let mended = Writer("Gặp mặt gia đình liệt sĩ.")
    mended.change(23, 24, "ỷ")
    #expect(mended.shown == ["style/misspelling"], "one letter in the middle of a text")
  }

  @Test func aParagraphIsNotFinishedBeforeItsEnd() {
    let start =
      "Tuần qua Công an quận Mẫu phối hợp với các phường tuần tra ban đêm, kiểm tra hành chính các quán ăn và nhà trọ"
    let writer = Writer(start)
    writer.type(" của")
    #expect(writer.shown.isEmpty)
    writer.client.notify("textDocument/didSave", ["textDocument": ["uri": "untitled:a"]])
    #expect(writer.shown == ["style/unfinished-paragraph"])
    writer.type(" các")
    #expect(writer.shown.isEmpty)
    writer.type("\n")
    #expect(writer.shown == ["style/unfinished-paragraph"], "the next paragraph has begun")
  }

  @Test func clientsThatAskAreToldToAskAgain() {
    let asking: JSONValue = [
      "textDocument": ["diagnostic": [:]], "workspace": ["diagnostics": ["refreshSupport": true]],
    ]
    let writer = Writer("Gặp mặt gia đình liệt", capabilities: asking)
    writer.type(" sỷ")
    let held = writer.client.request("textDocument/diagnostic", .document())
    #expect(held["items"]?.array?.isEmpty == true)
    #expect(writer.client.take("workspace/diagnostic/refresh").isEmpty)
    writer.client.server.writerRests()
    writer.client.settle()
    #expect(writer.client.take("workspace/diagnostic/refresh").count == 1)
    let id = held["resultId"] ?? .null
    let told = writer.client.request(
      "textDocument/diagnostic", .document("untitled:a", [("previousResultId", id)]))
    #expect(told["items"]?.array?.count == 1)

    let deaf = Writer("Gặp mặt gia đình liệt", capabilities: ["textDocument": ["diagnostic": [:]]])
    deaf.type(" sỷ")
    let all = deaf.client.request("textDocument/diagnostic", .document())
    #expect(all["items"]?.array?.count == 1, "it would never ask again")
  }

  @Test func theServerTellsByItself() throws {
    let process = try ServerProcess()
    _ = process.initialize()
    process.open("Gặp mặt gia đình liệt")
    for (place, key) in [" ", "s", "ỷ"].enumerated() {
      process.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": "untitled:a", "version": .integer(place + 2)],
          "contentChanges": [["range": .range(0, 21 + place, 0, 21 + place), "text": .string(key)]],
        ])
    }
    let told = process.wait { $0["params"]?["diagnostics"]?.array?.isEmpty == false }
    #expect(told?["params"]?["diagnostics"]?.array?.first?["code"] == "style/misspelling")
  }
}
