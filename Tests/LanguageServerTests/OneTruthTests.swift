import Foundation
import JSONText
import SourceText
import TestSupport
import Testing

/// The same article gives the same findings on the desk, in CI and in the editor: every fixture goes through the built
/// `chugiai check` and through the built server's streams, and the two are compared finding by finding.
@Suite struct OneTruthTests {
  static let folder = BuiltCommand.packageRoot.appendingPathComponent("Tests/Fixtures/articles")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
    $0.hasSuffix(".txt")
  }.sorted()

  private struct Found: Equatable {
    var rule: String
    var severity: String
    /// Line and UTF-16 column of both ends.
    var place: [Int]
    var message: String
    /// Titles, each with its edits.
    var fixes: [String]
  }

  @Test func fixturesAreFound() { #expect(Self.names.count > 4) }

  @Test(arguments: names) func sameFindings(_ name: String) throws {
    let plain = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let folder = try TestFolder()
    let server = try ServerProcess()
    server.initialize([
      "processId": nil, "locale": "vi", "rootUri": .string(folder.uri("")),
      "capabilities": [
        "workspace": ["workspaceEdit": ["documentChanges": true]],
        "textDocument": ["codeAction": ["codeActionLiteralSupport": [:]], "publishDiagnostics": [:]],
      ],
    ])
    let forms = [
      ("bai.txt", plain), ("nfd.txt", plain.decomposedStringWithCanonicalMapping),
      ("crlf.txt", "🎖️ " + plain.replacing("\n", with: "\r\n")), ("bai.md", plain),
    ]
    for (file, text) in forms {
      try folder.write(text, to: file)
      let batch = try checked(file, text, in: folder)
      let pushed = try #require(served(text, uri: folder.uri(file), by: server))
      if name == "huan-luyen.txt" { #expect(batch.count > 4, "it has faults on purpose") }
      #expect(batch.count == pushed.count, "\(file)")
      for (one, other) in zip(batch, pushed) { #expect(one == other, "\(name) as \(file)") }
    }
  }

  private func checked(_ file: String, _ text: String, in folder: TestFolder) throws -> [Found] {
    let result = try BuiltCommand.run(
      ["check", "--format", "jsonl", file], in: URL(fileURLWithPath: folder.path))
    let bytes = Array(text.utf8)
    let lines = LineIndex(bytes)
    func place(_ value: JSONValue) -> [Int] {
      [value["start"]?.integer, value["end"]?.integer].flatMap { offset -> [Int] in
        let position = lines.position(of: offset ?? -1, in: bytes, encoding: .utf16)
        return [position.line, position.column]
      }
    }
    return try result.output.split(separator: 0x0A).map { line in
      let value = try JSONValue(parsing: Array(line))
      let fixes = (value["fixes"]?.array ?? []).map { fix in
        let edits = (fix["edits"]?.array ?? []).map { "\(place($0)) \($0["newText"]?.string ?? "?")" }
        return "\(fix["title"]?.string ?? "?"): \(edits.sorted())"
      }
      return Found(
        rule: value["rule"]?.string ?? "?", severity: value["severity"]?.string ?? "?", place: place(value),
        message: value["message"]?.string ?? "?", fixes: fixes)
    }
  }

  private func served(_ text: String, uri: String, by server: ServerProcess) -> [Found]? {
    server.open(text, uri: uri)
    let sent = server.wait {
      $0["method"]?.string == "textDocument/publishDiagnostics" && $0["params"]?["uri"]?.string == uri
    }
    return sent?["params"]?["diagnostics"]?.array?.map { diagnostic in
      let range = diagnostic["range"] ?? .null
      let answer = server.ask(
        "textDocument/codeAction",
        [
          "textDocument": ["uri": .string(uri)], "range": range,
          "context": ["diagnostics": [diagnostic], "only": ["quickfix"]],
        ])
      let actions = (answer?["result"]?.array ?? []).filter { $0["diagnostics"]?.array == [diagnostic] }
      let fixes = actions.map { action in
        let edits = (action["edit"]?["documentChanges"]?.array?.first?["edits"]?.array ?? []).map {
          "\(place($0["range"] ?? .null)) \($0["newText"]?.string ?? "?")"
        }
        return "\(action["title"]?.string ?? "?"): \(edits.sorted())"
      }
      let severities = [1: "error", 2: "warning", 3: "information", 4: "hint"]
      return Found(
        rule: diagnostic["code"]?.string ?? "?",
        severity: severities[diagnostic["severity"]?.integer ?? 0] ?? "?", place: place(range),
        message: diagnostic["message"]?.string ?? "?", fixes: fixes)
    }
  }

  private func place(_ range: JSONValue) -> [Int] {
    [range["start"], range["end"]].flatMap { [$0?["line"]?.integer ?? -1, $0?["character"]?.integer ?? -1] }
  }
}
