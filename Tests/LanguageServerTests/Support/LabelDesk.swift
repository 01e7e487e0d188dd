import Foundation
import JSONText
import LanguageServerProtocol
import Testing

@testable import LanguageServer

private let capabilities: JSONValue = [
  "textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]],
  "workspace": ["semanticTokens": ["refreshSupport": true], "codeLens": ["refreshSupport": true]],
  "window": ["showDocument": ["support": true]],
]
/// An article that is open, with its folder and its client.
final class LabelDesk {
  static let article =
    "Đại tá Trần Thí Dụ thăm tỉnh Thử.\n\nHôm sau, Trần Thí Dụ về Hà Nội ngày 3-2-2021.\n"

  let folder: TestFolder
  let client: TestClient
  let uri: String
  private let articleName: String
  private let labelName: String
  private var version = 1

  init(
    _ text: String = LabelDesk.article, name: String = "bai.txt", labels: String? = nil,
    settings: String = "{ \"labels\": true }", encodings: JSONValue = ["utf-8"]
  ) throws {
    folder = try TestFolder(["chugiai.json": settings, name: text])
    articleName = name
    labelName = (name.hasSuffix(".txt") ? String(name.dropLast(4)) : name) + ".ann"
    if let labels { try folder.write(labels, to: labelName) }
    var all = capabilities.object?.members ?? []
    all.append((key: "general", value: ["positionEncodings": encodings]))
    client = TestClient(
      capabilities: .object(JSONObject(all)), extra: [("workspaceFolders", [folder.asFolder])])
    uri = folder.uri(name)
    client.open(text, uri: uri)
  }

  var file: String? { try? String(contentsOfFile: folder.path + "/" + labelName, encoding: .utf8) }

  /// The lines of the label file that are entities.
  var labels: [String] { (file ?? "").split(separator: "\n").map(String.init).filter { $0.hasPrefix("T") } }

  func actions(_ range: JSONValue) -> [(title: String, command: JSONValue)] {
    let found = client.request(
      "textDocument/codeAction",
      .document(uri, [("range", range), ("context", ["diagnostics": [], "only": ["refactor.label"]])]))
    return (found.array ?? []).compactMap { action in
      guard let title = action["title"]?.string, let command = action["command"] else { return nil }
      #expect(action["kind"] == "refactor.label")
      return (title, command)
    }
  }

  func titles(_ range: JSONValue) -> [String] { actions(range).map(\.title) }

  /// Takes the action whose title begins so.
  func take(_ title: String, _ range: JSONValue) {
    guard let action = actions(range).first(where: { $0.title.hasPrefix(title) }) else {
      Issue.record("no action “\(title)” among \(titles(range))")
      return
    }
    run(action.command["command"]?.string ?? "", action.command["arguments"] ?? [])
  }

  @discardableResult
  func run(_ command: String, _ arguments: JSONValue) -> JSONValue {
    client.request("workspace/executeCommand", ["command": .string(command), "arguments": arguments])
  }

  func change(_ range: JSONValue, _ text: String) {
    version += 1
    client.change([["range": range, "text": .string(text)]], uri: uri, version: version)
  }

  /// Writes the article as the client has it, and says so.
  func save() {
    if let text = client.server.documents[DocumentURI(rawValue: uri)]?.source {
      try? folder.write(text, to: articleName)
    }
    client.notify("textDocument/didSave", ["textDocument": ["uri": .string(uri)]])
  }

  func close() { client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]]) }

  func hover(_ line: Int, _ character: Int) -> String {
    client.request("textDocument/hover", .document(uri, [("position", .position(line, character))]))[
      "contents"]?[
        "value"]?.string ?? ""
  }

  /// What is highlighted, as "kind start length" of the first line.
  func highlighted() -> [String] {
    let data = client.request("textDocument/semanticTokens/full", .document(uri))["data"]?.array ?? []
    let legend =
      client.initializeResult["capabilities"]?["semanticTokensProvider"]?["legend"]?["tokenTypes"]?.array
      ?? []
    var result: [String] = []
    var column = 0
    for first in stride(from: 0, to: data.count, by: 5) {
      guard data[first].integer == 0 || first == 0 && data[0].integer == 0 else { break }
      column += data[first + 1].integer ?? 0
      let type = legend[data[first + 3].integer ?? 0].string ?? ""
      result.append("\(type) \(column) \(data[first + 2].integer ?? 0)")
    }
    return result
  }
}
