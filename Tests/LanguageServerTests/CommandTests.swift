import Foundation
import JSONText
import Testing

@testable import LanguageServer

private let actionClient: JSONValue = ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]]
private let article = "Bộ Chỉ huy Quân sự (CHQS) tỉnh.\n\nĐại tá Trần Thí Dụ thăm Ban CHQS của của xã.\n"

/// The server's commands, and the actions and lenses that lead to them.
@Suite struct CommandTests {
  private func text(_ folder: TestFolder, _ name: String) -> String? {
    try? String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }

  private func commands(_ client: TestClient, _ uri: String, _ range: JSONValue) -> [JSONValue] {
    let found = client.request(
      "textDocument/codeAction",
      .document(uri, [("range", range), ("context", ["diagnostics": [], "only": ["quickfix"]])]))
    return (found.array ?? []).compactMap { $0["command"] }
  }

  private func run(_ client: TestClient, _ command: JSONValue?) -> JSONValue {
    let params: JSONValue = [
      "command": command?["command"] ?? .null, "arguments": command?["arguments"] ?? [],
    ]
    return client.request("workspace/executeCommand", params)
  }

  private func rules(_ client: TestClient) -> [String] {
    let last = client.take("textDocument/publishDiagnostics").last?["params"]?["diagnostics"]?.array ?? []
    return last.compactMap { $0["code"]?.string }
  }

  @Test func namesAreThoseOfTheCapability() {
    func names(_ capabilities: JSONValue) -> [String] {
      let provider = TestClient(capabilities: capabilities).initializeResult["capabilities"]?[
        "executeCommandProvider"]
      return provider?["commands"]?.array?.compactMap(\.string) ?? []
    }
    #expect(names([:]).contains("chugiai.explainRule"))
    #expect(!names([:]).contains("chugiai.fixAll"), "nobody could make the edit")
    #expect(names(["workspace": ["applyEdit": true]]).contains("chugiai.fixAll"))
    let client = TestClient()
    #expect(client.errorCode("workspace/executeCommand", ["command": "rm"]) == -32602)
    #expect(client.errorCode("workspace/executeCommand", ["command": "chugiai.showPeople"]) == -32602)
    #expect(
      client.errorCode("workspace/executeCommand", ["command": "chugiai.explainRule", "arguments": ["x/y"]])
        == -32803)
    #expect(
      client.errorCode(
        "workspace/executeCommand", ["command": "chugiai.addToGlossary", "arguments": ["untitled:a", nil]])
        == -32602)
  }

  @Test func aRuleIsExplained() {
    let client = TestClient(locale: "vi")
    let answer = client.request(
      "workspace/executeCommand", ["command": "chugiai.explainRule", "arguments": ["date/impossible"]])
    #expect(answer["markdown"]?.string?.hasPrefix("# ") == true)
    #expect(answer["shown"] == nil)
    let message = client.take("window/showMessage").first?["params"]
    #expect(message?["type"]?.integer == 3)
    #expect(message?["message"]?.string?.hasPrefix("date/impossible: ") == true)
  }

  @Test func peopleAndAnnotations() throws {
    let client = TestClient()
    client.open(article)
    let people = client.request(
      "workspace/executeCommand", ["command": "chugiai.showPeople", "arguments": ["untitled:a"]])
    #expect(people["people"]?.array?.first?["name"]?.string == "Trần Thí Dụ")
    #expect(client.take("window/showMessage").first?["params"]?["message"]?.string == "Trần Thí Dụ, Đại tá")
    let export = client.request(
      "workspace/executeCommand", ["command": "chugiai.exportAnnotations", "arguments": ["untitled:a"]])
    let record = try JSONValue(parsing: Array((export["record"]?.string ?? "").utf8.dropLast()))
    let person = record["entities"]?.array?.first { $0["kind"]?.string == "person" }
    #expect(person?["text"]?.string == "Trần Thí Dụ")
    let start = person?["start"]?.integer ?? 0
    #expect(
      String(decoding: Array(article.utf8)[start..<(person?["end"]?.integer ?? start)], as: UTF8.self)
        == "Trần Thí Dụ")
  }

  @Test func findingsAreShownWhereTheClientCan() {
    let client = TestClient(capabilities: ["window": ["showDocument": ["support": true]]])
    client.open(article)
    let answer = client.request(
      "workspace/executeCommand", ["command": "chugiai.showFindings", "arguments": ["untitled:a"]])
    #expect(answer["findings"]?.integer == 1)
    #expect(answer["summary"]?.string == "1 cảnh báo")
    let shown = client.take("window/showDocument").first?["params"]
    #expect(shown?["uri"]?.string == "untitled:a")
    #expect(
      shown?["selection"] == .range(2, 33, 2, 36) || shown?["selection"]?["start"]?["line"]?.integer == 2)
  }

  @Test func everythingCertainIsFixedByTheServer() {
    let client = TestClient(capabilities: ["workspace": ["applyEdit": true]])
    client.open(article)
    let answer = client.request(
      "workspace/executeCommand", ["command": "chugiai.fixAll", "arguments": ["untitled:a"]])
    #expect(answer["edits"]?.integer == 1)
    let edit = client.take("workspace/applyEdit").first?["params"]?["edit"]?["changes"]?["untitled:a"]?.array
    #expect(PlacedText(article).applying(edit ?? []).contains("CHQS của xã"))
  }

  @Test func aRuleIsSwitchedOff() throws {
    let folder = try TestFolder(["chugiai.json": "{\n  \"language\": \"vi\"\n}\n"])
    let client = TestClient(capabilities: actionClient)
    let uri = folder.uri("bai.txt")
    client.open(article, uri: uri)
    #expect(rules(client) == ["style/doubled-word"])
    let command = commands(client, uri, .range(2, 0, 2, 60)).first {
      $0["command"]?.string == "chugiai.switchOffRule"
    }
    _ = run(client, command)
    #expect(
      text(folder, "chugiai.json")
        == "{\n  \"language\": \"vi\",\n  \"rules\": { \"style/doubled-word\": \"off\" }\n}\n")
    #expect(rules(client).isEmpty)
  }

  @Test func aFindingIsAccepted() throws {
    let folder = try TestFolder()
    let client = TestClient(capabilities: actionClient)
    let uri = folder.uri("bai.txt")
    client.open(article, uri: uri)
    _ = rules(client)
    let command = commands(client, uri, .range(2, 0, 2, 60)).first {
      $0["command"]?.string == "chugiai.acceptFinding"
    }
    _ = run(client, command)
    #expect(rules(client).isEmpty)
    #expect(text(folder, "chugiai.json")?.contains("\"baseline\": \"chugiai-baseline.json\"") == true)
    #expect(text(folder, "chugiai-baseline.json")?.contains("bai.txt") == true)
    #expect(commands(client, uri, .range(2, 0, 2, 60)).isEmpty)
    let again = client.ask(
      "workspace/executeCommand",
      ["command": "chugiai.acceptFinding", "arguments": command?["arguments"] ?? []])
    #expect(again["error"] == nil, "it is still there, only accepted")
  }

  @Test func anAbbreviationGoesIntoTheProjectsGlossary() throws {
    let folder = try TestFolder()
    let client = TestClient(capabilities: actionClient)
    let uri = folder.uri("bai.txt")
    client.open("Trung tâm Điều hành Mẫu (TTĐHM) mở cửa.\n", uri: uri)
    let command = commands(client, uri, .range(0, 26, 0, 26)).first {
      $0["arguments"]?.array?.last?["scope"]?.string == "project"
    }
    _ = run(client, command)
    #expect(text(folder, "glossary.tsv") == "TTĐHM\tTrung tâm Điều hành Mẫu\n")
    #expect(text(folder, "chugiai.json")?.contains("\"glossaries\": [\"glossary.tsv\"]") == true)
    client.open("TTĐHM mở cửa.", uri: folder.uri("hai.txt"))
    let hover = client.request(
      "textDocument/hover", .document(folder.uri("hai.txt"), [("position", .position(0, 1))]))
    #expect(hover["contents"]?["value"]?.string?.contains("theo bảng chữ viết tắt của bạn") == true)
    #expect(
      !commands(client, uri, .range(0, 26, 0, 26)).contains {
        $0["command"]?.string == "chugiai.addToGlossary"
      })
  }

  private func glossaryCommand(_ folder: TestFolder) -> JSONValue {
    [
      "command": "chugiai.addToGlossary",
      "arguments": [
        .string(folder.uri("bai.txt")),
        ["scope": "project", "abbreviation": "TTĐHM", "expansion": "Trung tâm Điều hành Mẫu"],
      ],
    ]
  }

  /// A spreadsheet has written the glossary: what is added is in its encoding, with its line ends.
  @Test(arguments: ["ABC\tan bài chính\r\n", "ABC\tan bài chính\r\nDEF\tđại đội mẫu"])
  func rowsAreAddedAsTheGlossaryIsWritten(rows: String) throws {
    let folder = try TestFolder(["chugiai.json": "{\"glossaries\": [\"bang.tsv\"]}"])
    func utf16(_ text: String) -> [UInt8] {
      ("\u{FEFF}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
    try folder.write(utf16(rows), to: "bang.tsv")
    let client = TestClient(capabilities: actionClient)
    client.open(article, uri: folder.uri("bai.txt"))
    _ = run(client, glossaryCommand(folder))
    let written = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/bang.tsv"))
    let gap = rows.utf8.last == 0x0A ? "" : "\r\n"
    #expect(Array(written) == utf16(rows + gap + "TTĐHM\tTrung tâm Điều hành Mẫu\r\n"))
    client.open("TTĐHM mở cửa.", uri: folder.uri("hai.txt"))
    let hover = client.request(
      "textDocument/hover", .document(folder.uri("hai.txt"), [("position", .position(0, 1))]))
    #expect(hover["contents"]?["value"]?.string?.contains("theo bảng chữ viết tắt của bạn") == true)
  }

  /// A desk has one glossary, and projects have links to it.
  @Test func linksAndPermissionsStay() throws {
    let folder = try TestFolder(["chugiai.json": "{\"glossaries\": [\"bang.tsv\"]}", "toa-soan/bang.tsv": ""])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/bang.tsv", withDestinationPath: "toa-soan/bang.tsv")
    let shared = folder.path + "/toa-soan/bang.tsv"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: shared)
    let client = TestClient(capabilities: actionClient)
    client.open(article, uri: folder.uri("bai.txt"))
    _ = run(client, glossaryCommand(folder))
    #expect(text(folder, "toa-soan/bang.tsv") == "TTĐHM\tTrung tâm Điều hành Mẫu\n")
    let permissions = try FileManager.default.attributesOfItem(atPath: shared)[.posixPermissions]
    #expect((permissions as? NSNumber)?.intValue == 0o640)
  }

  /// Half of what was asked for would be a file that nothing refers to.
  @Test func settingsThatCannotBeChangedChangeNothing() throws {
    let folder = try TestFolder(["chugiai.json": "{\"language\": \"vi\",}"])
    let client = TestClient(capabilities: actionClient)
    client.open(article, uri: folder.uri("bai.txt"))
    let accept: JSONValue = [
      "command": "chugiai.acceptFinding",
      "arguments": [
        .string(folder.uri("bai.txt")), ["rule": "style/doubled-word", "range": .range(2, 37, 2, 40)],
      ],
    ]
    for command in [glossaryCommand(folder), accept] {
      let code = client.errorCode(
        "workspace/executeCommand",
        ["command": command["command"] ?? .null, "arguments": command["arguments"] ?? []])
      #expect(code == -32803)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["chugiai.json"])
  }

  @Test func emptySettingsAreFilled() throws {
    let folder = try TestFolder(["chugiai.json": ""])
    let client = TestClient(capabilities: actionClient)
    client.open(article, uri: folder.uri("bai.txt"))
    _ = run(client, glossaryCommand(folder))
    #expect(text(folder, "chugiai.json") == "{\n  \"glossaries\": [\"glossary.tsv\"]\n}\n")
  }

  @Test func anOpenSettingsFileIsChangedInTheEditor() throws {
    let folder = try TestFolder(["chugiai.json": "{}"])
    let client = TestClient(capabilities: ["workspace": ["applyEdit": true]])
    client.open(article, uri: folder.uri("bai.txt"))
    client.open("{\n}", uri: folder.uri("chugiai.json"))
    _ = run(
      client,
      [
        "command": "chugiai.switchOffRule",
        "arguments": [.string(folder.uri("bai.txt")), "style/doubled-word"],
      ])
    #expect(text(folder, "chugiai.json") == "{}")
    let edit = client.take("workspace/applyEdit").first?["params"]?["edit"]?["changes"]
    #expect(
      edit?[folder.uri("chugiai.json")]?.array?.first?["newText"]?.string
        == "{\n  \"rules\": { \"style/doubled-word\": \"off\" }\n}")
  }

  @Test func lenses() {
    let client = TestClient(capabilities: ["workspace": ["applyEdit": true]])
    client.open(article)
    let lenses = client.request("textDocument/codeLens", .document()).array ?? []
    #expect(
      lenses.compactMap { $0["command"]?["title"]?.string } == [
        "1 người", "1 cảnh báo", "Sửa 1 chỗ chắc chắn",
      ])
    #expect(lenses.allSatisfy { $0["range"] == .range(0, 0, 0, 0) })
    let plain = TestClient.opened(article)
    #expect(plain.request("textDocument/codeLens", .document()).array?.count == 2)
    #expect(TestClient.opened("").request("textDocument/codeLens", .document()) == [])
  }
}

@Suite struct JSONEditTests {
  @Test(arguments: [
    ("{}", #"{ "rules": { "a/b": "off" } }"#),
    ("{\n}\n", "{\n  \"rules\": { \"a/b\": \"off\" }\n}\n"),
    (#"{"x": 1}"#, #"{"x": 1, "rules": { "a/b": "off" } }"#),
    (
      "{\n\t\"rules\": {\n\t\t\"c\": \"off\"\n\t}\n}",
      "{\n\t\"rules\": {\n\t\t\"c\": \"off\",\n\t  \"a/b\": \"off\"\n\t}\n}"
    ),
    (#"{"rules": {"a/b": "error"}}"#, #"{"rules": {"a/b": "off"}}"#),
    (#"{"rules": {}}"#, #"{"rules": { "a/b": "off" }}"#),
  ])
  func setting(before: String, after: String) throws {
    let result = try #require(JSONEdit.set("a/b", to: "\"off\"", at: ["rules"], in: Array(before.utf8)))
    #expect(String(decoding: result, as: UTF8.self) == after)
    #expect((try JSONValue(parsing: result))["rules"]?["a/b"]?.string == "off")
  }

  @Test(arguments: ["", "[]", "{", "x", "{\"rules\": 3}", "\u{0}", "{\"rules\": [}"])
  func whatCannotBeChanged(text: String) {
    #expect(JSONEdit.set("a", to: "1", at: ["rules"], in: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    ("{}", #"["g"]"#), (#"{"glossaries": []}"#, #"["g"]"#), (#"{"glossaries": ["a"]}"#, #"["a","g"]"#),
  ])
  func appending(before: String, array: String) throws {
    let result = try #require(JSONEdit.append("\"g\"", toArray: "glossaries", in: Array(before.utf8)))
    #expect((try JSONValue(parsing: result))["glossaries"] == (try JSONValue(parsing: Array(array.utf8))))
  }
}
