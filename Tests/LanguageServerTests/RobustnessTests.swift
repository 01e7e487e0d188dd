import Foundation
import JSONText
import Testing

/// What breaks other servers, each case on a fresh process: the server answers what can be answered, drops the rest,
/// and serves the next request as if nothing had been.
@Suite struct RobustnessTests {
  /// Bytes that an editor should not send, and the error codes that answer them.
  struct Nuisance: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// Codes of the errors with id `null` that must come, in order.
    var errors: [Int] = []
    /// Codes of errors to requests with ids of their own, by id.
    var answers: [(id: JSONValue, code: Int)] = []
    var testDescription: String { name }

    init(_ name: String, _ text: String, errors: [Int] = [], answers: [(JSONValue, Int)] = []) {
      self.init(name, Array(text.utf8), errors: errors, answers: answers)
    }
    init(_ name: String, _ bytes: [UInt8], errors: [Int] = [], answers: [(JSONValue, Int)] = []) {
      self.name = name
      self.bytes = bytes
      self.errors = errors
      self.answers = answers.map { (id: $0.0, code: $0.1) }
    }
    /// One well-framed message.
    init(_ name: String, body: String, errors: [Int] = [], answers: [(JSONValue, Int)] = []) {
      self.init(name, ServerProcess.framed(body), errors: errors, answers: answers)
    }
  }

  static let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
  static let hover = #""method":"textDocument/hover","params":"#

  static let nuisances: [Nuisance] = [
    // Framing
    Nuisance("malformed JSON", body: #"{"jsonrpc":"2.0","id":1,"method""#, errors: [-32700]),
    Nuisance("no JSON at all", body: "hello", errors: [-32700]),
    Nuisance("empty body", body: "", errors: [-32700]),
    Nuisance(
      "invalid UTF-8", Array("Content-Length: 4\r\n\r\n\"".utf8) + [0xFF, 0xFE] + Array("\"".utf8),
      errors: [-32700]),
    Nuisance("length that is a word", "Content-Length: abc\r\n\r\n", errors: [-32700]),
    Nuisance("negative length", "Content-Length: -5\r\n\r\n", errors: [-32700]),
    Nuisance("no length", "Content-Type: application/json\r\n\r\n{}", errors: [-32700]),
    Nuisance("length of 23 digits", "Content-Length: 99999999999999999999999\r\n\r\n", errors: [-32600]),
    Nuisance("three gigabytes announced", "Content-Length: 3221225472\r\n\r\n{", errors: [-32600]),
    Nuisance("header without a colon", "Content-Length 2\r\n\r\n", errors: [-32700]),
    Nuisance("stray bytes before a header", "\r\n\r\nxyz\r\n", errors: [-32700]),
    // Messages
    Nuisance("batch", body: #"[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]"#, errors: [-32600]),
    Nuisance("number", body: "17", errors: [-32600]),
    Nuisance("null", body: "null", errors: [-32600]),
    Nuisance("empty object", body: "{}", errors: [-32600]),
    Nuisance("object as id", body: #"{"id":{},"method":"shutdown"}"#, errors: [-32600]),
    Nuisance("number as method", body: #"{"jsonrpc":"2.0","id":5,"method":7}"#, answers: [(5, -32600)]),
    Nuisance("100,000 nested arrays", body: deep, errors: [-32600]),
    Nuisance(
      "100,000 nested arrays in a request", body: #"{"jsonrpc":"2.0","id":"deep",\#(hover)\#(deep)}"#,
      answers: [("deep", -32600)]),
    Nuisance(
      "unterminated nesting", body: String(repeating: #"{"a":["#, count: 50_000), errors: [-32600]),
    // Requests
    Nuisance("unknown method", body: #"{"jsonrpc":"2.0","id":3,"method":"no/such"}"#, answers: [(3, -32601)]),
    Nuisance("unknown $ method", body: #"{"jsonrpc":"2.0","id":3,"method":"$/no"}"#, answers: [(3, -32601)]),
    Nuisance("unknown notification", body: #"{"jsonrpc":"2.0","method":"no/such","params":[1]}"#),
    Nuisance(
      "parameters missing", body: #"{"jsonrpc":"2.0","id":4,"method":"textDocument/hover"}"#,
      answers: [(4, -32602)]),
    Nuisance(
      "parameters in an array", body: #"{"jsonrpc":"2.0","id":4,\#(hover)[1,2]}"#, answers: [(4, -32602)]),
    Nuisance(
      "position in words",
      body:
        #"{"jsonrpc":"2.0","id":4,\#(hover){"textDocument":{"uri":"untitled:a"},"position":{"line":"0","character":true}}}"#,
      answers: [(4, -32602)]),
    Nuisance(
      "document that is not open",
      body:
        #"{"jsonrpc":"2.0","id":4,\#(hover){"textDocument":{"uri":"untitled:no"},"position":{"line":0,"character":0}}}"#,
      answers: [(4, -32602)]),
    Nuisance(
      "initialize again", body: #"{"jsonrpc":"2.0","id":6,"method":"initialize","params":{}}"#,
      answers: [(6, -32600)]),
    Nuisance("answer to nothing", body: #"{"jsonrpc":"2.0","id":99,"result":null}"#),
    Nuisance("answer with error to nothing", body: #"{"jsonrpc":"2.0","id":"x","error":{"code":"a"}}"#),
    Nuisance(
      "cancellation of nothing", body: #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":77}}"#),
    Nuisance(
      "cancellation of junk", body: #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":[]}}"#),
    // Documents
    Nuisance("open without parameters", body: #"{"jsonrpc":"2.0","method":"textDocument/didOpen"}"#),
    Nuisance(
      "open without text",
      body:
        #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:b"}}}"#),
    Nuisance(
      "change before open",
      body:
        #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:z","version":2},"contentChanges":[{"text":"x"}]}}"#
    ),
    Nuisance(
      "changes that are none",
      body:
        #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:a","version":2},"contentChanges":{"text":"x"}}}"#
    ),
    Nuisance(
      "close twice",
      body:
        #"{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"untitled:z"}}}"#),
    Nuisance(
      "URI that is none",
      body: #"{"jsonrpc":"2.0","method":"textDocument/didSave","params":{"textDocument":{"uri":"%%%"}}}"#),
    Nuisance(
      "configuration that is junk",
      body:
        #"{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":[1,"x",null]}}"#),
    Nuisance(
      "configuration that is null",
      body: #"{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":null}"#),
    Nuisance(
      "watched files that are junk",
      body: #"{"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":[{},3]}}"#),
    Nuisance(
      "renamed files that are junk",
      body: #"{"jsonrpc":"2.0","method":"workspace/didRenameFiles","params":{"files":[{"oldUri":7},3]}}"#),
    Nuisance(
      "folders that are junk",
      body: #"{"jsonrpc":"2.0","method":"workspace/didChangeWorkspaceFolders","params":{"event":7}}"#),
    Nuisance(
      "trace that is junk", body: #"{"jsonrpc":"2.0","method":"$/setTrace","params":{"value":"loud"}}"#),
  ]

  @Test(arguments: nuisances) func goesOn(after nuisance: Nuisance) throws {
    let server = try ServerProcess(isLogged: false)
    server.initialize()
    server.open("Đại tá", uri: "untitled:a")
    server.write(nuisance.bytes)
    for code in nuisance.errors {
      let answer = server.wait { $0["error"] != nil && $0["id"] == nil }
      #expect(answer?["error"]?["code"]?.integer == code)
    }
    for (id, code) in nuisance.answers {
      let answer = server.wait { $0["id"] == id && $0["method"] == nil }
      #expect(answer?["error"]?["code"]?.integer == code)
    }
    #expect(server.isAlive())
    if let memory = server.residentMemory { #expect(memory < 256 << 20) }
    #expect(server.ask("shutdown", nil)?["error"] == nil)
    server.notify("exit", nil)
    #expect(server.exitStatus() == 0)
  }

  // MARK: Right, though unusual

  @Test func headersInAnyForm() throws {
    let server = try ServerProcess()
    server.initialize()
    let body = #"{"jsonrpc":"2.0","method":"$/setTrace","params":{"value":"off"}}"#
    let length = body.utf8.count
    server.write("content-length: \(length)\r\n\r\n\(body)")
    server.write("CONTENT-LENGTH:\(length)\r\nX-A: 1\r\nX-B: 2\r\nX-C: 3\r\n\r\n\(body)")
    server.write(
      "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: \(length)\r\n\r\n\(body)")
    #expect(server.isAlive())
  }

  @Test func oneByteAtATime() throws {
    let server = try ServerProcess(isLogged: false)
    server.initialize()
    server.open("Đại tá", uri: "untitled:a")
    let request =
      #"{"jsonrpc":"2.0","id":"slow","method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:a"},"position":{"line":0,"character":1}}}"#
    for byte in ServerProcess.framed(request) {
      server.write([byte])
      usleep(200)
    }
    let answer = server.wait { $0["id"] == "slow" }
    #expect(answer?["result"]?["contents"] != nil)
  }

  @Test func manyMessagesInOneWrite() throws {
    let server = try ServerProcess(isLogged: false)
    server.initialize()
    let ids = (1...50).map { JSONValue.integer($0) }
    let bytes = ids.flatMap { id in
      ServerProcess.framed(#"{"jsonrpc":"2.0","id":\#(id.text),"method":"no/such"}"#)
    }
    server.write(bytes)
    var answered: [JSONValue] = []
    while answered.count < ids.count, let answer = server.next() {
      if answer["error"] != nil { answered.append(answer["id"] ?? .null) }
    }
    #expect(answered == ids, "in the order of the requests, one answer each")
    #expect(server.isAlive())
  }

  @Test func idsOfAnyKind() throws {
    let server = try ServerProcess(isLogged: false)
    server.initialize()
    for id: JSONValue in ["a\"b", "", -1, 0, 9_007_199_254_740_993] {
      server.send(["jsonrpc": "2.0", "id": id, "method": "no/such"])
      let answer = server.next()
      #expect(answer?["id"] == id)
      #expect(answer?["error"]?["code"]?.integer == -32601)
    }
  }

  static let positions: [JSONValue] = [
    .position(-1, -1), .position(0, 2_147_483_647), .position(2_147_483_648, 4_294_967_296), .position(0, 1),
    ["line": 1e300, "character": -1e300], ["line": 0.5, "character": 1.5], .position(99, 0),
  ]

  @Test(arguments: positions) func positionsThatDoNotExist(_ position: JSONValue) throws {
    let server = try ServerProcess()
    server.initialize()
    server.open("🎖️ Đại tá\u{0} Trần\r\nThí Dụ\u{301}", uri: "untitled:a")
    let answer = server.ask("textDocument/hover", .document("untitled:a", [("position", position)]))
    #expect(answer != nil)
    #expect(answer?["error"] == nil)
    for (start, end) in [(position, position), (position, .position(0, 0)), (.position(0, 3), position)] {
      server.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": "untitled:a", "version": -3],
          "contentChanges": [["range": ["start": start, "end": end], "text": "tá\u{0}🎖"]],
        ])
    }
    #expect(server.isAlive())
  }

  static let odd = [
    "\u{0}\u{0}\u{0}", "\u{FEFF}Đại tá", "\r\r\n\n\r", "\u{2028}\u{2029}\u{85}",
    String(repeating: "(", count: 20_000),
    String(repeating: "A", count: 200_000), String(repeating: "\u{301}", count: 50_000),
    String(repeating: "1/", count: 50_000), "👨‍👩‍👧‍👦\u{200D}\u{FE0F}🇻🇳\u{E0067}",
    String(repeating: "Đại tá ", count: 4_000),
  ]

  @Test(arguments: odd.indices) func textsOfAnyKind(_ index: Int) throws {
    let server = try ServerProcess()
    server.initialize()
    server.open(Self.odd[index], uri: "untitled:a")
    #expect(server.ask("textDocument/semanticTokens/full", .document())?["result"] != nil)
    #expect(server.isAlive())
  }

  @Test func halfASurrogatePairInJSON() throws {
    let server = try ServerProcess()
    server.initialize()
    let change =
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a","version":1,"languageId":"x","text":"\ud83c Đại tá \udfff"}}}"#
    server.write(ServerProcess.framed(change))
    let answer = server.ask("textDocument/hover", .document("untitled:a", [("position", .position(0, 3))]))
    #expect(answer?["result"]?["range"] == .range(0, 2, 0, 8))
  }

  static let clients: [JSONValue] = [
    [:], .null, ["capabilities": []],
    ["capabilities": "all", "processId": "me", "workspaceFolders": [1, [:]]],
    ["capabilities": ["textDocument": [1], "general": ["positionEncodings": "utf-8"], "workspace": nil]],
    ["initializationOptions": [[]], "locale": 7, "trace": "loud", "rootUri": 3, "rootPath": []],
    ["processId": -1, "capabilities": [:]], ["processId": 99_999_999_999, "capabilities": [:]],
  ]

  @Test(arguments: clients) func clientsThatSayStrangeThings(_ params: JSONValue) throws {
    let server = try ServerProcess()
    #expect(server.initialize(params)?["result"]?["capabilities"]?["positionEncoding"]?.string == "utf-16")
    #expect(server.isAlive())
  }

  @Test func requestsBeforeInitialize() throws {
    let server = try ServerProcess()
    #expect(server.ask("textDocument/hover", .document())?["error"]?["code"]?.integer == -32002)
    server.open("Đại tá")
    server.initialize()
    #expect(server.isAlive())
  }

  // MARK: Ends

  @Test func exitWithoutShutdown() throws {
    let server = try ServerProcess()
    server.initialize()
    server.notify("exit", nil)
    #expect(server.exitStatus() == 1)
  }

  @Test func endOfInput() throws {
    let server = try ServerProcess()
    server.initialize()
    server.closeInput()
    #expect(server.exitStatus() == 1)

    let orderly = try ServerProcess()
    orderly.initialize()
    _ = orderly.ask("shutdown", nil)
    orderly.closeInput()
    #expect(orderly.exitStatus() == 0)

    let cut = try ServerProcess(isLogged: false)
    cut.initialize()
    cut.write("Content-Length: 500\r\n\r\n{\"jsonrpc\"")
    cut.closeInput()
    #expect(cut.exitStatus() == 1)
  }

  @Test func shutdownAsANotification() throws {
    let server = try ServerProcess()
    server.initialize()
    server.notify("shutdown", [:])
    server.notify("exit", [:])
    #expect(server.exitStatus() == 0)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP]) func signals(_ number: Int32) throws {
    let server = try ServerProcess()
    server.initialize()
    server.signal(number)
    #expect(server.exitStatus() == 1)
  }

  @Test func theClientsProcessDies() throws {
    let editor = Process()
    editor.executableURL = URL(fileURLWithPath: "/bin/sleep")
    editor.arguments = ["600"]
    try editor.run()
    let server = try ServerProcess()
    server.initialize(["processId": .integer(Int(editor.processIdentifier)), "capabilities": [:]])
    #expect(server.isAlive())
    // Not SIGTERM: the test runner's threads block it, and their children inherit that.
    kill(editor.processIdentifier, SIGKILL)
    while editor.isRunning { usleep(2000) }
    // The pipe stays open: only the process is gone.
    #expect(server.exitStatus() == 1)
  }

  @Test func theClientStopsReading() throws {
    let server = try ServerProcess(isLogged: false)
    server.initialize()
    server.closeOutput()
    for _ in 0..<50 { server.write(ServerProcess.framed(#"{"jsonrpc":"2.0","id":1,"method":"no/such"}"#)) }
    server.closeInput()
    #expect(server.exitStatus() == 1)
  }

  @Test func nothingButMessagesOnStandardOutput() throws {
    let server = try ServerProcess()
    server.initialize()
    for index in 0..<20 { server.open("Thế kỷ XIIII, Đại tá Trần Thí Dụ", uri: "untitled:\(index)") }
    _ = server.ask("shutdown", nil)
    while let message = server.next(within: 1) { #expect(message["malformed"] == nil) }
  }
}
