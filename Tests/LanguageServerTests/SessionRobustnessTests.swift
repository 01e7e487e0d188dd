import Foundation
import JSONText
import TestSupport
import Testing

/// What goes wrong over a whole session rather than in one message: storms of requests, folders that are none, clients
/// that do not answer. All on the built server.
@Suite struct SessionRobustnessTests {
  /// Requests, edits and cancellations as they come, some ids in use twice: as many answers as questions.
  @Test(arguments: [1, 2, 3] as [UInt64]) func everyRequestHasExactlyOneAnswer(_ seed: UInt64) throws {
    var state = seed
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let server = try ServerProcess(isLogged: false)
    server.initialize()
    let paragraph = "Sáng 31/4/2024, Thiếu tuớng Trần Thí Dụ dự hội nghị của của UBND tỉnh.\n"
    server.open(String(repeating: paragraph, count: 200), uri: "untitled:a")
    let methods = [
      "textDocument/hover", "textDocument/semanticTokens/full", "textDocument/documentSymbol", "no/such",
      "workspace/symbol", "textDocument/references", "chugiai/entities", "initialize",
      "textDocument/foldingRange",
    ]
    var asked: [Int: Int] = [:]
    var bytes: [UInt8] = []
    func say(_ message: JSONValue) { bytes += ServerProcess.framed(message.text) }
    for number in 0..<300 {
      let id = random(20) == 0 ? max(number - 3, 0) : number
      asked[id, default: 0] += 1
      let document: JSONValue = ["uri": random(9) == 0 ? "untitled:no" : "untitled:a"]
      let params: JSONValue = [
        "textDocument": document, "position": .position(random(220), random(90)), "query": "du",
        "context": ["includeDeclaration": true],
      ]
      say([
        "jsonrpc": "2.0", "id": .integer(id), "method": .string(methods[random(methods.count)]),
        "params": params,
      ])
      if random(3) == 0 {
        let victim: JSONValue = .integer(max(number - random(6), 0))
        say(["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": victim]])
      }
      if random(5) == 0 {
        let (line, column) = (random(220), random(90))
        say([
          "jsonrpc": "2.0", "method": "textDocument/didChange",
          "params": [
            "textDocument": ["uri": "untitled:a", "version": .integer(random(50))],
            "contentChanges": [
              ["range": .range(line, column, line - random(3), column + 3), "text": "ông Dụ "]
            ],
          ],
        ])
      }
    }
    server.write(bytes)
    // Whatever is still to come comes before the answer to the last question.
    #expect(server.ask("shutdown", nil, within: 60)?["error"] == nil)
    var answered: [Int: Int] = [:]
    while let message = server.next(within: 0.2) {
      guard message["method"] == nil, let id = message["id"]?.integer else { continue }
      answered[id, default: 0] += 1
      let code = message["error"]?["code"]?.integer
      #expect([nil, -32800, -32601, -32600, -32602].contains(code), "\(message.text)")
    }
    #expect(answered == asked)
    server.notify("exit", nil)
    #expect(server.exitStatus() == 0)
  }

  static let roots: [JSONValue] = [
    ["rootUri": "file:///no/such/folder"], ["rootUri": "file:///etc/hostname"], ["rootUri": "file:///"],
    ["rootPath": "relative/path"], ["rootUri": "%%%"], ["rootUri": "file://%zz"],
    ["rootUri": "https://example.org/a"], ["workspaceFolders": []],
    ["workspaceFolders": [["uri": "untitled:a", "name": 3], [:], 7]],
    ["workspaceFolders": [["uri": "file:///no/a", "name": "a"], ["uri": "file:///no/a/", "name": "b"]]],
  ]

  @Test(arguments: roots) func foldersThatAreNone(_ root: JSONValue) throws {
    let server = try ServerProcess()
    var params = root.object ?? JSONObject()
    params["capabilities"] = [:]
    server.initialize(.object(params))
    #expect(server.ask("workspace/symbol", ["query": ""])?["result"]?.array?.isEmpty == true)
    #expect(server.isAlive())
  }

  @Test func foldersWithTrapsInThem() throws {
    let folder = try TestFolder(["a/bai.txt": "Ông Nguyễn Văn Mẫu.", "khoa/b.txt": "Bà Lê Giả Định."])
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/a/vong", withDestinationPath: folder.path)
    try manager.createSymbolicLink(atPath: folder.path + "/gay.txt", withDestinationPath: "/no/such")
    try manager.createSymbolicLink(atPath: folder.path + "/may.txt", withDestinationPath: "/dev/zero")
    try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/khoa")
    try folder.write([], to: "rong.txt")
    try folder.write([0xFF, 0xFE, 0x00], to: "le.txt")
    let deep = (0..<120).map { "thu-muc-\($0)" }.joined(separator: "/")
    try folder.write("Bà Trần Thí Dụ.", to: deep + "/sau.txt")
    let server = try ServerProcess()
    server.initialize(["capabilities": [:], "rootUri": .string(folder.uri())])
    let told = server.wait { $0["method"]?.string == "window/showMessage" }
    #expect(told?["params"]?["message"]?.string?.contains("gay.txt") == true)
    #expect(told?["params"]?["message"]?.string?.contains("vong") == true)
    let found = server.ask("workspace/symbol", ["query": ""])?["result"]?.array?.compactMap {
      $0["name"]?.string
    }
    #expect(found?.contains("Nguyễn Văn Mẫu") == true)
    #expect(found?.contains("Trần Thí Dụ") == true)
    #expect(server.isAlive())
    try manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path + "/khoa")
  }

  /// Asks for everything, and never answers what it is asked.
  @Test func aClientThatDoesNotAnswer() throws {
    let folder = try TestFolder(["bai.txt": "Ông Nguyễn Văn Mẫu."])
    let server = try ServerProcess()
    let yes: JSONValue = ["dynamicRegistration": true, "refreshSupport": true]
    server.initialize([
      "rootUri": .string(folder.uri()),
      "capabilities": [
        "window": ["workDoneProgress": true],
        "workspace": ["configuration": true, "didChangeConfiguration": yes, "didChangeWatchedFiles": yes],
      ],
    ])
    #expect(server.wait { $0["method"]?.string == "workspace/configuration" } != nil)
    server.notify("workspace/didChangeConfiguration", ["settings": nil])
    server.notify("workspace/didChangeWatchedFiles", ["changes": [folder.event("chugiai.json", 1)]])
    var names: [String] = []
    let deadline = Date().addingTimeInterval(20)
    while names.isEmpty, Date() < deadline {
      let found = server.ask("workspace/symbol", ["query": "mẫu"])?["result"]?.array ?? []
      names = found.compactMap { $0["name"]?.string }
    }
    #expect(names == ["Nguyễn Văn Mẫu"])
    #expect(server.isAlive())
    #expect(server.ask("shutdown", nil)?["error"] == nil)
    server.notify("exit", nil)
    #expect(server.exitStatus() == 0)
  }

  /// A request that is kept until something changes can be cancelled, and is answered before the end.
  @Test func aRequestThatIsKeptIsCancelled() throws {
    let server = try ServerProcess()
    server.initialize(["capabilities": ["textDocument": ["diagnostic": [:]]]])
    let known: JSONValue = ["uri": "untitled:a", "value": "1.0"]
    server.open("Đại tá", uri: "untitled:a")
    let first = server.ask("workspace/diagnostic", ["previousResultIds": [known]])
    let id = first?["result"]?["items"]?.array?.first?["resultId"] ?? .null
    server.send([
      "jsonrpc": "2.0", "id": "kept", "method": "workspace/diagnostic",
      "params": ["previousResultIds": [["uri": "untitled:a", "value": id]], "partialResultToken": 1],
    ])
    #expect(server.isAlive() == true)
    // The probe opened a document, which is news for whoever waits.
    let news = server.wait { $0["method"]?.string == "$/progress" }
    #expect(news?["params"]?["value"]?["items"]?.array?.first?["uri"]?.string == "untitled:probe")
    #expect(server.wait { $0["id"] == "kept" }?["result"] != nil)

    let all = server.ask("workspace/diagnostic", ["previousResultIds": []])?["result"]?["items"]?.array ?? []
    let ids = all.map { ["uri": $0["uri"] ?? .null, "value": $0["resultId"] ?? .null] as JSONValue }
    server.send([
      "jsonrpc": "2.0", "id": "again", "method": "workspace/diagnostic",
      "params": ["previousResultIds": .array(ids), "partialResultToken": 2],
    ])
    #expect(server.ask("no/such", nil)?["error"] != nil)
    server.notify("$/cancelRequest", ["id": "again"])
    #expect(server.wait { $0["id"] == "again" }?["error"]?["code"]?.integer == -32800)
  }

  @Test func theEndComesWhileFoldersAreRead() throws {
    let folder = try TestFolder()
    let text = String(
      repeating: "Sáng 31/4/2024, Thiếu tuớng Trần Thí Dụ dự hội nghị của của UBND.\n", count: 200)
    for number in 0..<60 { try folder.write(text, to: "\(number).txt") }
    let server = try ServerProcess()
    server.initialize(["capabilities": [:], "rootUri": .string(folder.uri())])
    server.closeInput()
    #expect(server.exitStatus(within: 5) == 1)
  }

  @Test func versionsThatGoBackAndDocumentsOpenedTwice() throws {
    let server = try ServerProcess()
    server.initialize()
    for version in [5, 5, 3, -1, 2_147_483_647] {
      server.open("Đại tá Trần Thí Dụ", uri: "untitled:a", version: version)
      server.notify(
        "textDocument/didChange",
        [
          "textDocument": ["uri": "untitled:a", "version": .integer(version - 7)],
          "contentChanges": [["range": .range(0, 0, 0, 3), "text": "Trung"]],
        ])
      let answer = server.ask("textDocument/hover", .document("untitled:a", [("position", .position(0, 1))]))
      #expect(answer?["result"]?["contents"]?["value"]?.string?.contains("Trung tá") == true)
      if version == 3 { server.notify("textDocument/didClose", .document("untitled:a")) }
    }
    #expect(server.isAlive())
  }
}
