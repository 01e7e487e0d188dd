import JSONRPC
import JSONText
import LanguageServerProtocol
import Linting
import SourceText
import Testing

@testable import LanguageServer

@Suite struct LifecycleTests {
  @Test func nothingIsAnsweredBeforeInitialize() {
    let client = TestClient(capabilities: nil)
    #expect(client.errorCode("textDocument/hover") == -32002)
    #expect(client.errorCode("shutdown") == -32002)
    #expect(client.errorCode("no/suchMethod") == -32002)
    client.open("Đại tá")
    #expect(client.notifications.isEmpty)
    #expect(client.ask("initialize", ["capabilities": [:]])["result"]?["capabilities"] != nil)
  }

  @Test func initializeIsAnsweredOnce() {
    let client = TestClient()
    #expect(client.errorCode("initialize") == -32600)
    #expect(client.errorCode("textDocument/nothing") == -32601)
  }

  @Test func nothingIsAnsweredAfterShutdown() {
    let client = TestClient()
    #expect(client.request("shutdown", .null).isNull)
    #expect(client.errorCode("textDocument/hover") == -32600)
    #expect(client.errorCode("shutdown") == -32600)
    client.open("thế kỷ XIIII")
    #expect(client.notifications.isEmpty)
  }

  @Test func exitStatus() {
    let orderly = TestClient()
    orderly.request("shutdown", .null)
    orderly.notify("exit", .null)
    #expect(orderly.exitStatus == 0)

    let rude = TestClient()
    rude.notify("exit", .null)
    #expect(rude.exitStatus == 1)

    // Kate says shutdown without asking for an answer.
    let kate = TestClient()
    kate.notify("shutdown", [:])
    kate.notify("exit", [:])
    #expect(kate.exitStatus == 0)

    let gone = TestClient()
    gone.receive(nil)
    #expect(gone.exitStatus == 1)

    let early = TestClient(capabilities: nil)
    early.notify("exit", .null)
    #expect(early.exitStatus == 1)
  }

  @Test func whatIsNoMessageIsAnswered() {
    let client = TestClient()
    let sent = client.receive(
      .malformed(MalformedMessage(id: .number(7), .invalidRequest, "no")), ["id": 7, "method": "x"])
    #expect(sent.count == 1)
    #expect(sent.first?["id"]?.integer == 7)
    #expect(sent.first?["error"]?["code"]?.integer == -32600)
  }

  @Test func wrongParametersAreNamed() {
    let client = TestClient()
    client.open("Đại tá")
    let answer = client.ask("textDocument/hover", .document("untitled:a", [("position", ["line": 0])]))
    #expect(answer["error"]?["code"]?.integer == -32602)
    #expect(
      answer["error"]?["message"]?.string == "textDocument/hover: position.character: expected an integer")
    #expect(client.errorCode("textDocument/hover", .array([1, 2])) == -32602)
    #expect(
      client.errorCode("textDocument/hover", .document("untitled:other", [("position", .position(0, 0))]))
        == -32602)
  }

  @Test func answersThatNobodyAskedForAreIgnored() {
    let client = TestClient()
    #expect(client.receive(.message(.response(id: .string("chugiai-9"), .success(.null)))).isEmpty)
    #expect(client.exitStatus == nil)
  }

  @Test func cancelledRequestsAreAnsweredSo() {
    let ledger = RequestLedger()
    ledger.open(.number(1))
    ledger.open(.number(2))
    ledger.cancel(.number(2))
    ledger.cancel(.number(3))
    #expect(!ledger.isCancelled(.number(1)))
    #expect(ledger.isCancelled(.number(2)))
    #expect(!ledger.isCancelled(.number(3)))
    ledger.close(.number(2))
    // The id may be used again.
    ledger.open(.number(2))
    #expect(!ledger.isCancelled(.number(2)))
  }

  @Test func commandLine() throws {
    #expect(try ServerOptions(arguments: []) == ServerOptions())
    #expect(try ServerOptions(arguments: ["--position-encoding=utf-8"]).positionEncoding == .utf8)
    #expect(
      try ServerOptions(arguments: ["--stdio", "--position-encoding", "utf-32"]).positionEncoding == .utf32)
    #expect(try ServerOptions(arguments: ["--clientProcessId=12", "--full-sync"]).fullSync)
    #expect(throws: ServerOptions.UsageError.self) {
      try ServerOptions(arguments: ["--position-encoding=utf-7"])
    }
    #expect(throws: ServerOptions.UsageError.self) { try ServerOptions(arguments: ["--socket=1"]) }
  }

  @Test func wrongCommandLinesAreToldInBothLanguages() throws {
    let slip = try #require(throws: ServerOptions.UsageError.self) {
      try ServerOptions(arguments: ["--fulsync"])
    }
    #expect(slip.message[.vietnamese] == "lsp: không có tùy chọn --fulsync. Có phải ý bạn là --full-sync?")
    #expect(slip.message[.english] == "lsp: there is no option --fulsync. Did you mean --full-sync?")
    let unit = try #require(throws: ServerOptions.UsageError.self) {
      try ServerOptions(arguments: ["--position-encoding=utf-7"])
    }
    #expect(unit.message[.vietnamese].hasSuffix("chọn một trong: utf-8, utf-16, utf-32"))
  }
}
