import Foundation
import JSONText
import Linting
import SourceText
import TestSupport
import Testing

/// The same article gives the same findings on the desk, in CI and in the editor: every article that the project ships,
/// and the page of every rule with its examples, goes through the built `chugiai check` and through the built server's
/// streams, and the two are compared finding by finding.
@Suite struct OneTruthTests {
  @Test(arguments: ["vi", "en"]) func sameFindings(_ language: String) throws {
    let folder = try TestFolder()
    let documents = try Self.documents(in: folder, language == "vi" ? .vietnamese : .english)
    #expect(documents.count > 100)
    let batch = try checked(documents, in: folder, language)
    let server = try ServerProcess()
    server.initialize([
      "processId": nil, "locale": .string(language), "rootUri": .string(folder.uri()),
      "capabilities": [
        "workspace": ["workspaceEdit": ["documentChanges": true]],
        "textDocument": ["codeAction": ["codeActionLiteralSupport": [:]], "publishDiagnostics": [:]],
      ],
    ])
    var rules: Set<String> = []
    var fixes = 0
    for document in documents {
      let (path, text) = (document.path, document.text)
      let desk = batch[path] ?? []
      let editor = try #require(served(text, uri: folder.uri(path), by: server), "\(path): no answer")
      #expect(desk.count == editor.count, "\(path)")
      for (one, other) in zip(desk.sorted(), editor.sorted()) { #expect(one == other, "\(path)") }
      rules.formUnion(desk.map(\.rule))
      fixes += desk.reduce(0) { $0 + $1.fixes.count }
    }
    // Nearly every rule must have had its say, or the comparison proves little.
    #expect(rules.count + 2 >= RuleCatalog.infos.count, "only \(rules.sorted())")
    #expect(fixes > 200)
    #expect(batch.keys.allSatisfy { path in documents.contains { $0.path == path } })
  }

  // MARK: What is compared

  private struct Found: Equatable, Comparable, CustomStringConvertible {
    /// Lines and UTF-16 columns of both ends, from 0.
    var place: [Int]
    var rule: String
    var severity: String
    var message: String
    /// Titles, each with its edits.
    var fixes: [String]

    var description: String { "\(place) \(rule) \(severity) \(message) \(fixes)" }

    static func < (one: Found, other: Found) -> Bool {
      one.place == other.place
        ? one.description < other.description : one.place.lexicographicallyPrecedes(other.place)
    }
  }

  private struct Document {
    /// Within the test's folder.
    var path: String
    var text: String
  }

  /// Everything that is an article, in a folder of its own beside its settings: the fixtures in all forms, the inputs
  /// of the command cases, the workspace of the transcripts, the pages of the rules.
  private static func documents(in folder: TestFolder, _ language: MessageLanguage) throws -> [Document] {
    var documents: [Document] = []
    func add(_ text: String, _ path: String) throws {
      try folder.write(text, to: path)
      documents.append(Document(path: path, text: text))
    }
    for (name, text) in try articles(below: "Tests/Fixtures/articles", to: folder, "goc") {
      try add(text, "goc/" + name)
      try add(text.decomposedStringWithCanonicalMapping, "nfd/" + name)
      try add("🎖️ " + text.replacing("\n", with: "\r\n"), "crlf/" + name)
      try add(text, "md/" + name + ".md")
    }
    for (name, text) in try articles(below: "Tests/CommandTests/Cases", to: folder, "ca") {
      try add(text, "ca/" + name)
    }
    for (name, text) in try articles(below: "Protocol/Transcripts", to: folder, "phien") {
      try add(text, "phien/" + name)
    }
    for info in RuleCatalog.infos {
      guard let page = RuleCatalog.page(for: info.id)?.markdown(language) else { continue }
      try add(page, "quy-tac/\(info.id).md")
      // Not as Markdown, where code and comments are no prose.
      try add(page, "quy-tac/\(info.id).txt")
      for (number, example) in (RuleCatalog.page(for: info.id)?.examples ?? []).enumerated() {
        let text = example.text.replacing("⟦", with: "").replacing("⟧", with: "")
        try add(text.replacing(" ¶ ", with: "\n\n"), "quy-tac/\(info.id)-\(number).txt")
      }
    }
    return documents
  }

  /// The files below a folder of the project that the server could be sent: text in UTF-8. Files of settings beside
  /// them are copied.
  private static func articles(
    below path: String, to folder: TestFolder, _ target: String
  ) throws -> [(name: String, text: String)] {
    let root = BuiltCommand.packageRoot.appendingPathComponent(path)
    let names = (FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String]) ?? []
    var articles: [(name: String, text: String)] = []
    for name in names.sorted() {
      guard let data = try? Data(contentsOf: root.appendingPathComponent(name)) else { continue }
      if ["json", "tsv"].contains((name as NSString).pathExtension) {
        try folder.write(Array(data), to: target + "/" + name)
      }
      let isArticle = ["txt", "md", "html"].contains((name as NSString).pathExtension)
      // A byte order mark is no part of what an editor sends.
      guard isArticle, !data.starts(with: [0xEF, 0xBB, 0xBF]), !data.contains(0),
        let text = String(data: data, encoding: .utf8)
      else { continue }
      articles.append((name, text))
    }
    return articles
  }

  // MARK: The two front ends

  private func checked(_ documents: [Document], in folder: TestFolder, _ language: String) throws
    -> [String: [Found]]
  {
    let list = documents.map(\.path).joined(separator: "\n")
    let result = try BuiltCommand.run(
      ["check", "--format", "jsonl", "--lang", language, "--files-from", "-"], input: Data(list.utf8),
      in: URL(fileURLWithPath: folder.path))
    let texts = Dictionary(uniqueKeysWithValues: documents.map { ($0.path, Array($0.text.utf8)) })
    var found: [String: [Found]] = [:]
    for line in result.output.split(separator: 0x0A) {
      let value = try JSONValue(parsing: Array(line))
      let path = try #require(value["path"]?.string)
      let bytes = try #require(texts[path], "\(path) was not asked for")
      let lines = LineIndex(bytes)
      func place(_ value: JSONValue) -> [Int] {
        [value["start"]?.integer, value["end"]?.integer].flatMap { offset -> [Int] in
          let position = lines.position(of: offset ?? -1, in: bytes, encoding: .utf16)
          return [position.line, position.column]
        }
      }
      let fixes = (value["fixes"]?.array ?? []).map { fix in
        let edits = (fix["edits"]?.array ?? []).map { "\(place($0)) \($0["newText"]?.string ?? "?")" }
        return "\(fix["title"]?.string ?? "?"): \(edits.sorted())"
      }
      found[path, default: []].append(
        Found(
          place: place(value), rule: value["rule"]?.string ?? "?",
          severity: value["severity"]?.string ?? "?", message: value["message"]?.string ?? "?", fixes: fixes))
    }
    return found
  }

  private func served(_ text: String, uri: String, by server: ServerProcess) -> [Found]? {
    server.open(text, uri: uri)
    let sent = server.wait {
      $0["method"]?.string == "textDocument/publishDiagnostics" && $0["params"]?["uri"]?.string == uri
    }
    let found = sent?["params"]?["diagnostics"]?.array?.map { diagnostic in
      let range = diagnostic["range"] ?? .null
      let answer = server.ask(
        "textDocument/codeAction",
        .document(
          uri, [("range", range), ("context", ["diagnostics": [diagnostic], "only": ["quickfix"]])]))
      // What silences or explains is a command.
      let actions = (answer?["result"]?.array ?? []).filter {
        $0["command"] == nil && $0["diagnostics"]?.array == [diagnostic]
      }
      let fixes = actions.map { action in
        let edits = (action["edit"]?["documentChanges"]?.array?.first?["edits"]?.array ?? []).map {
          "\(place($0["range"] ?? .null)) \($0["newText"]?.string ?? "?")"
        }
        return "\(action["title"]?.string ?? "?"): \(edits.sorted())"
      }
      let severities = [1: "error", 2: "warning", 3: "information", 4: "hint"]
      return Found(
        place: place(range), rule: diagnostic["code"]?.string ?? "?",
        severity: severities[diagnostic["severity"]?.integer ?? 0] ?? "?",
        message: diagnostic["message"]?.string ?? "?", fixes: fixes)
    }
    server.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    // Closing publishes an empty list, which must not be taken for the next document's.
    return found
  }

  private func place(_ range: JSONValue) -> [Int] {
    [range["start"], range["end"]].flatMap { [$0?["line"]?.integer ?? -1, $0?["character"]?.integer ?? -1] }
  }
}
