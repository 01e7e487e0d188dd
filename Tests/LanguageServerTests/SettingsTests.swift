import JSONRPC
import JSONText
import LanguageServerProtocol
import Linting
import SourceText
import Testing

@testable import LanguageServer

private let pushing: JSONValue = ["textDocument": ["publishDiagnostics": [:]]]
private let asking: JSONValue = [
  "workspace": [
    "configuration": true, "didChangeConfiguration": ["dynamicRegistration": true],
    "didChangeWatchedFiles": ["dynamicRegistration": true],
  ]
]

/// The rules of what was published last for a document.
private func published(_ client: TestClient, _ uri: String = "untitled:a") -> [String]? {
  client.take("textDocument/publishDiagnostics").last { $0["params"]?["uri"]?.string == uri }.map {
    ($0["params"]?["diagnostics"]?.array ?? []).compactMap { $0["code"]?.string }
  }
}

/// Where settings come from, and that open documents are checked by them.
@Suite struct SettingsTests {
  @Test func theProjectsFileHoldsForItsDocuments() throws {
    let folder = try TestFolder(["chugiai.json": #"{"rules": {"style/doubled-word": "error"}}"#])
    let client = TestClient(capabilities: pushing)
    client.open("Chi bộ của của xã.", uri: folder.uri("bai/a.txt"))
    let sent = client.take("textDocument/publishDiagnostics").first?["params"]?["diagnostics"]?.array
    #expect(sent?.map { $0["severity"]?.integer } == [1])
    client.open("Chi bộ của của xã.")
    let untitled = client.take("textDocument/publishDiagnostics").first?["params"]?["diagnostics"]?.array
    #expect(untitled?.map { $0["severity"]?.integer } == [2], "another project, or none")
  }

  @Test(arguments: ["workspaceFolders", "rootUri", "rootPath"])
  func whatIsNoFileBelongsToTheFirstFolder(_ member: String) throws {
    let folder = try TestFolder(["chugiai.json": #"{"rules": {"style/doubled-word": "off"}}"#])
    let value: JSONValue =
      switch member {
      case "workspaceFolders": [folder.asFolder]
      case "rootUri": .string(folder.uri())
      default: .string(folder.path)
      }
    let client = TestClient(capabilities: pushing, extra: [(member, value)])
    client.open("Chi bộ của của xã.")
    #expect(published(client) == [])
    client.open("Chi bộ của của xã.", uri: "vscode-notebook:/x#1")
    #expect(published(client, "vscode-notebook:/x#1") == [])
  }

  @Test func aGlossaryExplainsAndABaselineAccepts() throws {
    let text = "Đơn vị XQTK tổ chức hội nghị. Chi bộ của của xã."
    let folder = try TestFolder(["bai/a.txt": text])
    let client = TestClient(capabilities: pushing, extra: [("workspaceFolders", [folder.asFolder])])
    client.open(text, uri: folder.uri("bai/a.txt"))
    let before = published(client, folder.uri("bai/a.txt"))
    #expect(before == ["abbreviation/unknown", "style/doubled-word"])

    try folder.write("XQTK\tXưởng quân khí thí dụ\n", to: "chu-viet-tat.tsv")
    try folder.write(
      #"{"glossaries": ["chu-viet-tat.tsv"], "baseline": "da-biet.json"}"#, to: "chugiai.json")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [folder.event("chugiai.json", 1)]])
    #expect(published(client, folder.uri("bai/a.txt")) == ["style/doubled-word"])
    let hover = client.request(
      "textDocument/hover", .document(folder.uri("bai/a.txt"), [("position", .position(0, 8))]))
    #expect(hover["contents"]?["value"]?.string?.contains("Xưởng quân khí thí dụ") == true)

    // As `check --write-baseline` would write it.
    let checked = CheckedArticle(TextBuffer(text))
    let doubled = checked.diagnostics.filter { $0.rule == "style/doubled-word" }
    var baseline = Baseline()
    baseline.accept(checked.fingerprints(of: doubled), in: "bai/a.txt")
    try folder.write(baseline.bytes, to: "da-biet.json")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [folder.event("da-biet.json", 1)]])
    #expect(published(client, folder.uri("bai/a.txt")) == [])
  }

  @Test func filesAreLookedAtWhereTheClientDoesNotWatchThem() throws {
    let folder = try TestFolder(["a.txt": "của của"])
    let client = TestClient(capabilities: pushing, extra: [("workspaceFolders", [folder.asFolder])])
    client.open("của của", uri: folder.uri("a.txt"))
    #expect(published(client, folder.uri("a.txt")) == ["style/doubled-word"])
    try folder.write(#"{"rules": {"style": "off"}}"#, to: "chugiai.json")
    client.notify("textDocument/didSave", .document(folder.uri("a.txt")))
    #expect(published(client, folder.uri("a.txt")) == [])
    try folder.remove("chugiai.json")
    client.open("khác", uri: "untitled:b")
    #expect(published(client, folder.uri("a.txt")) == ["style/doubled-word"])
  }

  @Test func settingsAreAskedForAndRegistered() throws {
    let client = TestClient(capabilities: asking)
    let registered = client.take("client/registerCapability")
    let methods = registered.flatMap { $0["params"]?["registrations"]?.array ?? [] }.map {
      $0["method"]?.string
    }
    #expect(methods == ["workspace/didChangeConfiguration", "workspace/didChangeWatchedFiles"])
    client.open("Chi bộ của của xã.")
    #expect(published(client) == ["style/doubled-word"])
    let request = try #require(client.take("workspace/configuration").first)
    #expect(request["params"]?["items"]?.array?.first?["section"]?.string == "chugiai")
    client.reply(to: request, [["rules": ["style": "off"], "language": "en"]])
    #expect(published(client) == [])

    // What is pushed is a sign to ask again.
    client.notify("workspace/didChangeConfiguration", ["settings": ["chugiai": ["rules": [:]]]])
    let again = try #require(client.take("workspace/configuration").first)
    client.reply(to: again, [nil])
    #expect(published(client) == ["style/doubled-word"])
  }

  @Test(
    arguments: [
      nil, [], [1], ["x"], "junk", [["rules": 3]], [["rules": ["no/such": "off"]]], [["maximumFindings": -4]],
      [:],
    ] as [JSONValue])
  func answersThatAreJunkChangeNothing(_ answer: JSONValue) throws {
    let client = TestClient(capabilities: asking)
    client.open("Chi bộ của của xã.")
    client.reply(to: try #require(client.take("workspace/configuration").first), answer)
    let now = client.take("textDocument/publishDiagnostics").last?["params"]?["diagnostics"]?.array
    #expect(now?.count == 1)
    #expect(client.take("window/showMessage").count <= 1, "said once, if at all")
  }

  @Test func anAnswerThatIsAnErrorChangesNothing() throws {
    let client = TestClient(capabilities: asking)
    let id = try #require(client.take("workspace/configuration").first?["id"]?.string)
    client.receive(.message(.response(id: .string(id), .failure(ResponseError(.internalError, "no")))))
    client.open("của của")
    #expect(published(client) == ["style/doubled-word"])
  }

  @Test func settingsThatArePushed() {
    let client = TestClient(capabilities: pushing, initializationOptions: ["rules": ["date": "off"]])
    client.open("của của, ngày 31/4/2024")
    #expect(published(client) == ["style/doubled-word"])
    client.notify("workspace/didChangeConfiguration", ["settings": ["chugiai": ["rules": ["style": "off"]]]])
    #expect(published(client) == ["date/impossible"], "over what was said at first")
    client.notify("workspace/didChangeConfiguration", ["settings": ["python": ["x": 1]]])
    client.notify("workspace/didChangeConfiguration", ["settings": nil])
    client.notify("workspace/didChangeConfiguration", ["settings": 7])
    #expect(published(client) == nil, "about something else")
    #expect(client.take("window/showMessage").isEmpty)
  }

  @Test func theProjectsFileCountsBeforeTheEditors() throws {
    let folder = try TestFolder(["chugiai.json": #"{"rules": {"style": "information"}}"#])
    let client = TestClient(
      capabilities: pushing, initializationOptions: ["rules": ["style/doubled-word": "off", "date": "off"]])
    client.open("của của, ngày 31/4/2024", uri: folder.uri("a.txt"))
    let sent = client.take("textDocument/publishDiagnostics").first?["params"]?["diagnostics"]?.array
    #expect(sent?.map { $0["severity"]?.integer } == [3])
  }

  @Test func whatIsWrongIsToldOnce() throws {
    let folder = try TestFolder([
      "chugiai.json": #"{"rulez": {}, "glossaries": ["no.tsv"], "language": "en"}"#
    ])
    let client = TestClient(
      capabilities: pushing, initializationOptions: ["colour": "red"],
      extra: [("workspaceFolders", [folder.asFolder])])
    client.open("a", uri: folder.uri("a.txt"))
    client.open("b", uri: folder.uri("b.txt"))
    let told = client.take("window/showMessage").compactMap { $0["params"]?["message"]?.string }
    #expect(told.count == 2)
    #expect(told.first?.contains("colour") == true)
    #expect(told.last?.contains("chugiai.json:1:2") == true)
    #expect(told.last?.contains("no.tsv") == true)
    #expect(told.last?.contains("did you mean “rules”?") == true, "in the project's language")
  }

  @Test func refreshesWhereTheClientCan() throws {
    let can: JSONValue = [
      "workspace": [
        "diagnostics": ["refreshSupport": true], "semanticTokens": ["refreshSupport": true],
        "inlayHint": ["refreshSupport": true], "codeLens": ["refreshSupport": true],
      ], "textDocument": ["diagnostic": [:]],
    ]
    for (capabilities, count) in [(can, 1), (pushing, 0)] {
      let client = TestClient(capabilities: capabilities)
      client.open("của của")
      client.notify(
        "workspace/didChangeConfiguration", ["settings": ["chugiai": ["rules": ["style": "off"]]]])
      for what in ["diagnostic", "semanticTokens", "inlayHint", "codeLens"] {
        #expect(client.take("workspace/\(what)/refresh").count == count)
      }
    }
  }

  @Test func aFewOfManyFindings() {
    let client = TestClient(
      capabilities: pushing, initializationOptions: ["chugiai": ["maximumFindings": 2]], locale: "en-GB")
    client.open("của của. Rằng rằng. Ngày 31/4/2024. Và và.")
    let sent = client.take("textDocument/publishDiagnostics").first?["params"]?["diagnostics"]?.array ?? []
    #expect(sent.map { $0["code"]?.string } == [nil, "style/doubled-word", "date/impossible"])
    #expect(
      sent.first?["message"]?.string == "4 findings; only the 2 gravest are shown (chugiai.maximumFindings)")
    #expect(sent.first?["severity"]?.integer == 3)
  }

  @Test func foldersComeAndGo() throws {
    let one = try TestFolder(["chugiai.json": #"{"rules": {"style": "off"}}"#])
    let two = try TestFolder()
    let client = TestClient(capabilities: pushing, extra: [("workspaceFolders", [two.asFolder])])
    #expect(
      client.initializeResult["capabilities"]?["workspace"]?["workspaceFolders"]?["changeNotifications"]?.bool
        == true)
    client.open("của của")
    #expect(published(client) == ["style/doubled-word"])
    let change: JSONValue = ["added": [one.asFolder], "removed": [two.asFolder]]
    client.notify("workspace/didChangeWorkspaceFolders", ["event": change])
    #expect(published(client) == [])
    client.notify("workspace/didChangeWorkspaceFolders", ["event": ["added": [], "removed": [one.asFolder]]])
    #expect(published(client) == ["style/doubled-word"])
  }

  @Test func foldersThatHoldEverything() throws {
    let folder = try TestFolder(["a/b/c.txt": ""])
    #expect(WorkspaceFolders.holdsEverything("/"))
    #expect(WorkspaceFolders.holdsEverything(folder.path, home: folder.path + "/"))
    #expect(WorkspaceFolders.holdsEverything(folder.path, home: folder.path + "/a"))
    #expect(!WorkspaceFolders.holdsEverything(folder.path + "/a/b", home: folder.path + "/a"))
    #expect(!WorkspaceFolders.holdsEverything(folder.path + "/a", home: folder.path + "/ab"))
  }

  @Test func entitiesAfterEveryChange() {
    let client = TestClient(capabilities: ["experimental": ["chugiai": ["entities": true]]])
    client.open("Đại tá Trần Thí Dụ", version: 7)
    let first = client.take("$/chugiai/entities")
    #expect(first.count == 1)
    #expect(first.first?["params"]?["version"]?.integer == 7)
    #expect(first.first?["params"]?["entities"]?.array?.first?["kind"]?.string == "rank")
    client.change([["range": .range(0, 0, 0, 7), "text": ""]], version: 8)
    let second = client.take("$/chugiai/entities").first?["params"]
    #expect(second?["version"]?.integer == 8)
    #expect(second?["entities"]?.array?.contains { $0["kind"]?.string == "rank" } == false)

    let silent = TestClient()
    silent.open("Đại tá Trần Thí Dụ")
    #expect(silent.take("$/chugiai/entities").isEmpty)
  }
}
