import Foundation
import JSONRPC
import JSONText
import LanguageServerProtocol
import Testing

@testable import LanguageServer

private let pulling: JSONValue = ["textDocument": ["diagnostic": [:]]]

private func articles() throws -> TestFolder {
  try TestFolder([
    "mot.txt": "Đại tá Trần Thí Dụ, Chỉ huy trưởng, dự. Chi bộ của của xã.",
    "con/hai.md": "Ông Nguyễn Văn Mẫu làm việc tại TP Vinh.",
    ".an/ba.txt": "Bà Lê Giả Định.", "bo/bon.txt": "Bà Lê Giả Định.", ".gitignore": "bo/\n",
    "hinh.png": "Bà Lê Giả Định.",
  ])
}

private func client(
  _ folder: TestFolder, _ capabilities: JSONValue = pulling, options: JSONValue = .null
) -> TestClient {
  TestClient(
    capabilities: capabilities, initializationOptions: options,
    extra: [("workspaceFolders", [folder.asFolder])])
}

private func names(_ client: TestClient, _ query: String) -> [String] {
  (client.request("workspace/symbol", ["query": .string(query)]).array ?? []).compactMap {
    $0["name"]?.string
  }
}

@Suite struct WorkspaceSymbolTests {
  @Test func namesOfAllArticles() throws {
    let folder = try articles()
    let client = client(folder)
    #expect(names(client, "").contains("Trần Thí Dụ"))
    #expect(names(client, "nguyen van") == ["Nguyễn Văn Mẫu"], "without marks, the last word not finished")
    #expect(names(client, "MẪU") == ["Nguyễn Văn Mẫu"], "a later word, another case")
    #expect(names(client, "mậu") == [], "another tone is another word")
    #expect(names(client, "thí d") == ["Trần Thí Dụ"])
    #expect(names(client, "định") == [], "neither hidden nor ignored files, nor what is no article")
    let found = client.request("workspace/symbol", ["query": "Thí Dụ"]).array?.first
    #expect(found?["location"]?["uri"]?.string == folder.uri("mot.txt"))
    #expect(found?["location"]?["range"] == .range(0, 7, 0, 18))
    #expect(found?["containerName"]?.string?.contains("Đại tá") == true)
  }

  @Test func numbersTellUnitsAndDocumentsApart() throws {
    let folder = try articles()
    let client = client(folder)
    client.open(
      "Quân khu 5, Quân khu 4 và Sư đoàn 324 dự họp. Sư đoàn 32 vắng. Nghị quyết số 18-NQ/TW.",
      uri: "untitled:x")
    #expect(names(client, "quan khu 4") == ["Quân khu 4"])
    #expect(names(client, "Sư đoàn 32") == ["Sư đoàn 32", "Sư đoàn 324"], "the one called so first")
    #expect(names(client, "24").isEmpty, "not from the middle of a number")
    #expect(names(client, "324") == ["Sư đoàn 324"])
    #expect(names(client, "18-NQ").count == 1)
    #expect(names(client, "…").isEmpty, "marks alone are no name")
  }

  @Test func openDocumentsCountAsTheyAreInTheEditor() throws {
    let folder = try articles()
    let client = client(folder)
    client.open("Bà Lê Giả Định.", uri: folder.uri("mot.txt"))
    #expect(names(client, "Trần Thí Dụ") == [])
    #expect(names(client, "Lê Giả Định") == ["Lê Giả Định"])
    client.open("Bà Lê Giả Định.", uri: "untitled:x")
    #expect(names(client, "Lê Giả Định").count == 2)
    client.notify("textDocument/didClose", .document(folder.uri("mot.txt")))
    #expect(names(client, "Trần Thí Dụ") == ["Trần Thí Dụ"])
  }

  @Test func filesThatChange() throws {
    let folder = try articles()
    let client = client(folder)
    try folder.write("Bà Lê Giả Định.", to: "moi.txt")
    try folder.write("Bà Lê Giả Định.", to: "bo/nam.txt")
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [folder.event("moi.txt", 1), folder.event("bo/nam.txt", 1)]])
    #expect(names(client, "Giả Định").count == 1)
    try folder.remove("moi.txt")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [folder.event("moi.txt", 3)]])
    #expect(names(client, "Giả Định") == [])
  }

  @Test func settingsOfTheProjectSayWhatIsRead() throws {
    let folder = try articles()
    try folder.write(#"{"exclude": ["con/"]}"#, to: "chugiai.json")
    let client = client(folder)
    #expect(names(client, "Nguyễn") == [])
    try folder.write(#"{"include": ["**/*.md"]}"#, to: "chugiai.json")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [folder.event("chugiai.json", 2)]])
    #expect(names(client, "Nguyễn") == ["Nguyễn Văn Mẫu"])
    #expect(names(client, "Trần") == [])
  }

  @Test func notWhereItIsSwitchedOff() throws {
    let folder = try articles()
    #expect(names(client(folder, options: ["index": false]), "Trần") == [])
  }

  @Test func whatIsLeftOutIsTold() throws {
    let folder = try articles()
    try folder.write([UInt8](repeating: 0x41, count: FolderIndex.Limit.fileSize + 1), to: "lon.txt")
    try folder.write(
      [0, 1, 2, 0, 3, 0, 0, 0, 255, 0, 0, 9] + [UInt8](repeating: 0, count: 64), to: "nhi.txt")
    #if os(Linux)
      mkfifo(folder.path + "/ong.txt", 0o600)
    #endif
    let client = client(folder)
    let told = client.take("window/showMessage").compactMap { $0["params"]?["message"]?.string }
    #expect(told.count == 1)
    let lines = told.first?.split(separator: "\n").map(String.init) ?? []
    #expect(lines.contains { $0.contains("lon.txt") && $0.contains("8 MB") })
    #expect(lines.contains { $0.contains("nhi.txt") })
    #if os(Linux)
      #expect(lines.contains { $0.contains("ong.txt") }, "and is not waited for")
    #endif
    #expect(names(client, "Trần") == ["Trần Thí Dụ"])
    try folder.write("{}", to: "chugiai.json")
    client.notify("workspace/didChangeWatchedFiles", ["changes": [folder.event("chugiai.json", 1)]])
    #expect(client.take("window/showMessage").isEmpty, "once")
  }
}

@Suite struct WorkspaceDiagnosticTests {
  private func reports(_ result: JSONValue?) -> [String: JSONValue] {
    Dictionary((result?["items"]?.array ?? []).map { ($0["uri"]?.string ?? "", $0) }) { $1 }
  }

  @Test func everyArticleAndOpenDocument() throws {
    let folder = try articles()
    let client = client(folder)
    client.open("Từ thế kỷ XIIII.", uri: "untitled:x", version: 3)
    #expect(
      client.initializeResult["capabilities"]?["diagnosticProvider"]?["workspaceDiagnostics"]?.bool == true)
    let first = reports(client.request("workspace/diagnostic", ["previousResultIds": []]))
    #expect(first.keys.sorted() == [folder.uri("con/hai.md"), folder.uri("mot.txt"), "untitled:x"])
    #expect(first[folder.uri("mot.txt")]?["items"]?.array?.first?["code"]?.string == "style/doubled-word")
    #expect(first["untitled:x"]?["version"]?.integer == 3)

    let ids: [JSONValue] = first.map { ["uri": .string($0.key), "value": $0.value["resultId"] ?? .null] }
    let again = reports(client.request("workspace/diagnostic", ["previousResultIds": .array(ids)]))
    #expect(again.values.allSatisfy { $0["kind"]?.string == "unchanged" })

    try folder.remove("con/hai.md")
    try folder.write("Chi bộ xã.", to: "mot.txt")
    client.notify(
      "workspace/didChangeWatchedFiles",
      ["changes": [folder.event("con/hai.md", 3), folder.event("mot.txt", 2)]])
    let last = reports(client.request("workspace/diagnostic", ["previousResultIds": .array(ids)]))
    #expect(last[folder.uri("con/hai.md")]?["kind"]?.string == "full", "what is gone has no findings")
    #expect(last[folder.uri("con/hai.md")]?["items"]?.array?.isEmpty == true)
    #expect(last[folder.uri("mot.txt")]?["items"]?.array?.isEmpty == true)
    #expect(last["untitled:x"]?["kind"]?.string == "unchanged")
  }

  @Test func inPartsAndThenKeptUntilSomethingChanges() throws {
    let folder = try articles()
    let client = client(folder)
    let result = client.request("workspace/diagnostic", ["previousResultIds": [], "partialResultToken": "t"])
    #expect(result["items"]?.array?.isEmpty == true, "everything went in parts")
    let parts = client.take("$/progress").filter { $0["params"]?["token"]?.string == "t" }
    let first = parts.map { reports($0["params"]?["value"]) }.reduce(into: [:]) { $0.merge($1) { $1 } }
    #expect(first.count == 2)

    let ids: [JSONValue] = first.map { ["uri": .string($0.key), "value": $0.value["resultId"] ?? .null] }
    let id = RequestID.string("waiting")
    let params: JSONValue = ["previousResultIds": .array(ids), "partialResultToken": 7]
    let sent = client.receive(
      .message(.request(id: id, method: "workspace/diagnostic", params: params)),
      ["id": "waiting", "method": "workspace/diagnostic", "params": params])
    #expect(sent.isEmpty, "nothing is new")
    try folder.write("Chi bộ của của xã. Chi bộ của của xã.", to: "mot.txt")
    let change: JSONValue = ["changes": [folder.event("mot.txt", 2)]]
    client.notify("workspace/didChangeWatchedFiles", change)
    let news = client.take("$/progress")
    #expect(news.count == 1)
    #expect(news.first?["params"]?["token"]?.integer == 7)
    #expect(reports(news.first?["params"]?["value"]).keys.sorted() == [folder.uri("mot.txt")])
    #expect(client.answers.last?["id"]?.string == "waiting")
  }

  @Test func aRequestThatIsKeptIsAnsweredAtShutdown() throws {
    let folder = try articles()
    let client = client(folder)
    let params: JSONValue = [
      "previousResultIds": .array(
        (client.request("workspace/diagnostic", ["previousResultIds": []])["items"]?.array ?? []).map {
          ["uri": $0["uri"] ?? .null, "value": $0["resultId"] ?? .null]
        }), "partialResultToken": 7,
    ]
    client.receive(
      .message(.request(id: .number(-1), method: "workspace/diagnostic", params: params)),
      ["id": -1, "method": "workspace/diagnostic", "params": params])
    client.request("shutdown", .null)
    #expect(client.answers.first { $0["id"]?.integer == -1 }?["error"]?["code"]?.integer == -32802)
  }

  @Test func pushingClientsGetNothingOfIt() throws {
    let client = client(try articles(), [:])
    #expect(client.initializeResult["capabilities"]?["diagnosticProvider"] == nil)
    #expect(client.take("textDocument/publishDiagnostics").isEmpty)
  }
}

/// The reading of folders goes on beside the loop: here step by step, as a test wants it.
@Suite struct IndexProgressTests {
  private let capabilities: JSONValue = ["window": ["workDoneProgress": true]]

  @Test func progressIsShownAndCanBeStopped() throws {
    let folder = try TestFolder()
    for number in 0..<40 { try folder.write("Ông Nguyễn Văn Mẫu.", to: "\(number).txt") }
    let steps = Steps()
    let client = TestClient(
      capabilities: capabilities, extra: [("workspaceFolders", [folder.asFolder])], steps: steps)
    let create = try #require(client.take("window/workDoneProgress/create").first)
    let token = try #require(create["params"]?["token"])
    #expect(client.take("$/progress").isEmpty, "not before the client agrees")
    client.reply(to: create, nil)
    let begin = client.take("$/progress").first?["params"]
    #expect(begin?["token"] == token)
    #expect(begin?["value"]?["kind"]?.string == "begin")
    #expect(begin?["value"]?["cancellable"]?.bool == true)

    client.notify("window/workDoneProgress/cancel", ["token": token])
    steps.finish()
    client.settle()
    let kinds = client.take("$/progress").compactMap { $0["params"]?["value"]?["kind"]?.string }
    #expect(kinds.last == "end")
    #expect(kinds.count(where: { $0 == "end" }) == 1)
    #expect(names(client, "Mẫu").count < 40, "what was read by then")
  }

  @Test func progressThatIsAgreedToTooLateEndsAtOnce() throws {
    let folder = try TestFolder()
    try folder.write("Ông Nguyễn Văn Mẫu.", to: "a.txt")
    let client = TestClient(capabilities: capabilities, extra: [("workspaceFolders", [folder.asFolder])])
    let create = try #require(client.take("window/workDoneProgress/create").first)
    #expect(client.take("$/progress").isEmpty)
    client.reply(to: create, nil)
    let kinds = client.take("$/progress").compactMap { $0["params"]?["value"]?["kind"]?.string }
    #expect(kinds == ["begin", "end"])
  }

  @Test func partsOfTheFolderAreThereBeforeTheRest() throws {
    let folder = try TestFolder()
    for number in 0..<40 { try folder.write("Ông Nguyễn Văn Mẫu.", to: "\(number).txt") }
    let client = TestClient(
      capabilities: capabilities, extra: [("workspaceFolders", [folder.asFolder])], isSettling: false)
    let create = try #require(client.take("window/workDoneProgress/create").first)
    client.reply(to: create, nil)
    var percentages: [Int] = []
    while client.step() {
      percentages += client.take("$/progress").compactMap { $0["params"]?["value"]?["percentage"]?.integer }
    }
    #expect(percentages.first == 0)
    #expect(percentages.last == 100)
    #expect(percentages == percentages.sorted())
    #expect(Set(percentages).count > 2)
    #expect(names(client, "Mẫu").count == 40)
  }

  @Test func noProgressForClientsThatCannotOrWillNot() throws {
    let folder = try articles()
    let without = TestClient(extra: [("workspaceFolders", [folder.asFolder])])
    #expect(without.take("window/workDoneProgress/create").isEmpty)
    let steps = Steps()
    let unwilling = TestClient(
      capabilities: capabilities, extra: [("workspaceFolders", [folder.asFolder])], steps: steps)
    let create = try #require(unwilling.take("window/workDoneProgress/create").first)
    let id = try #require(create["id"]?.string)
    unwilling.receive(.message(.response(id: .string(id), .failure(ResponseError(.internalError, "no")))))
    steps.finish()
    unwilling.settle()
    #expect(unwilling.take("$/progress").isEmpty)
    #expect(names(unwilling, "Trần") == ["Trần Thí Dụ"])
  }

  @Test func newSettingsMakeOldReadingsCountForNothing() throws {
    let folder = try articles()
    let steps = Steps()
    let client = TestClient(extra: [("workspaceFolders", [folder.asFolder])], steps: steps)
    client.notify("workspace/didChangeConfiguration", ["settings": ["chugiai": ["index": false]]])
    steps.finish()
    client.settle()
    #expect(names(client, "Trần") == [])
  }
}
