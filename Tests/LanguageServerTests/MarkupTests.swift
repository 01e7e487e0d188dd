import Foundation
import JSONText
import LanguageServerProtocol
import TestSupport
import Testing

@testable import LanguageServer

/// Documents with markup are read as the batch checker reads such files, and every place is the client's.
@Suite struct MarkupTests {
  private static let markdown = """
    ---
    title: của của
    ---
    # Hội nghị của của xã 🎖

    Sáng **31/4/2024**, *Thiếu tuớng* [Trần **Thí** Dụ](https://example.org/cua-cua) và `và và` dự.

    <!-- chugiai-disable-next-line style/doubled-word -->
    Chi bộ của của xã.

    <!-- chugiai-disable-next-line date -->
    Chi bộ của của xã.
    """

  private static let html = """
    <html><head><title>của của</title><style>p { margin: 31/4/2024 }</style></head>
    <body><p>S&aacute;ng <b>31/4/2024</b>, Thi&#7871;u tuớng Trần Thí Dụ</p>
    <p>Chi b&#7897; của của &amp; xã.</p><!-- chugiai-disable date -->
    <p>Ngày 31/6/2024.</p></body></html>
    """

  private struct Found: Hashable, CustomStringConvertible {
    var rule: String
    var severity: String
    var range: Range<Int>
    var message: String
    var description: String { "\(rule) \(severity) \(range) \(message)" }
  }

  static let files: [(String, String)] = {
    let articles = BuiltCommand.packageRoot.appendingPathComponent("Tests/Fixtures/articles")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: articles.path).sorted()) ?? []
    let own = names.compactMap { name in
      (try? String(contentsOf: articles.appendingPathComponent(name), encoding: .utf8)).map { (name, $0) }
    }
    return own + [
      ("a.md", markdown), ("b.html", html), ("c.md", markdown.replacingOccurrences(of: "\n", with: "\r\n")),
      ("d.md", markdown.decomposedStringWithCanonicalMapping), ("e.HTM", html),
    ]
  }()

  @Test func articlesAreThere() { #expect(Self.files.count > 8) }

  /// What `check` says of a file is what the server says of the document.
  @Test(arguments: files.map(\.0)) func theServerFindsWhatTheBatchCheckerFinds(_ name: String) throws {
    let text = try #require(Self.files.first { $0.0 == name }?.1)
    let settings = #"{"rules": {"style": "information", "abbreviation/unknown": "error"}}"#
    let folder = try TestFolder([name: text, "chugiai.json": settings])
    let result = try BuiltCommand.run(
      ["check", "--format", "jsonl", "--offsets", "utf-32", "--lang", "en", "--fail-on", "never", name],
      in: URL(fileURLWithPath: folder.path))
    let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    let batch = try lines.map { line -> Found in
      let record = try JSONValue(parsing: Array(line.utf8))
      let range = (record["start"]?.integer ?? -1)..<(record["end"]?.integer ?? -1)
      return Found(
        rule: record["rule"]?.string ?? "", severity: record["severity"]?.string ?? "", range: range,
        message: record["message"]?.string ?? "")
    }

    let client = TestClient(
      capabilities: ["general": ["positionEncodings": ["utf-32"]]],
      initializationOptions: ["maximumFindings": 100_000], locale: "en")
    client.open(text, uri: folder.uri(name))
    let sent = client.take("textDocument/publishDiagnostics").last?["params"]?["diagnostics"]?.array ?? []
    let lineStarts = Self.lineStarts(text)
    let server = sent.map { diagnostic -> Found in
      func offset(_ end: String) -> Int {
        let position = diagnostic["range"]?[end]
        return lineStarts[position?["line"]?.integer ?? 0] + (position?["character"]?.integer ?? 0)
      }
      let names = ["", "error", "warning", "information", "hint"]
      return Found(
        rule: diagnostic["code"]?.string ?? "", severity: names[diagnostic["severity"]?.integer ?? 0],
        range: offset("start")..<offset("end"), message: diagnostic["message"]?.string ?? "")
    }
    #expect(Set(server) == Set(batch))
    #expect(server.count == batch.count)
    if !name.hasSuffix(".txt") { #expect(server.count > 2) }
  }

  /// What `annotate` reads in a file is what the server exports of the document, offset by offset.
  @Test(arguments: files.map(\.0)) func theServerExportsWhatAnnotateWrites(_ name: String) throws {
    let text = try #require(Self.files.first { $0.0 == name }?.1)
    let folder = try TestFolder([name: text])
    let path = folder.path + "/" + name
    let result = try BuiltCommand.run(["annotate", "--format", "jsonl", path])
    let client = TestClient()
    client.open(text, uri: folder.uri(name))
    let export = client.request(
      "workspace/executeCommand",
      ["command": "chugiai.exportAnnotations", "arguments": [.string(folder.uri(name))]])
    let line = String(decoding: result.output, as: UTF8.self)
    #expect(export["record"]?.string == line)
    #expect(line.contains(#""kind":"date""#) || name.hasSuffix(".txt"))
  }

  /// Code points before each line.
  private static func lineStarts(_ text: String) -> [Int] {
    let scalars = Array(text.unicodeScalars)
    var starts = [0]
    for (index, scalar) in scalars.enumerated() {
      let isReturn = scalar == "\r" && !(index + 1 < scalars.count && scalars[index + 1] == "\n")
      if scalar == "\n" || isReturn { starts.append(index + 1) }
    }
    return starts
  }

  @Test func placesAreTheClients() throws {
    let client = TestClient()
    client.open(Self.markdown, uri: "file:///khong-co/a.md")
    let line = 5
    let text = Self.markdown.split(separator: "\n", omittingEmptySubsequences: false)[line]
    let name = try #require(text.range(of: "Trần **Thí** Dụ"))
    let start = text.utf16.distance(from: text.startIndex, to: name.lowerBound)
    let end = start + text[name].utf16.count
    let hover = client.request(
      "textDocument/hover", .document("file:///khong-co/a.md", [("position", .position(line, start + 8))]))
    #expect(hover["range"] == .range(line, start, line, end))
    let entities = client.request("chugiai/entities", .document("file:///khong-co/a.md"))["entities"]?.array
    let person = entities?.first { $0["kind"]?.string == "person" }
    #expect(person?["range"] == .range(line, start, line, end))
    #expect(person?["text"]?.string == "Trần Thí Dụ")
  }

  /// A fix keeps the markup, or there is none.
  @Test func fixesKeepMarkup() throws {
    let able: JSONValue = ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]]
    let client = TestClient(capabilities: able)
    client.open("Ngày *Thiếu tuớng* và Thiếu **tuớng** &amp;.", uri: "file:///khong-co/a.md")
    let range = JSONValue.range(0, 0, 0, 60)
    let actions = client.request(
      "textDocument/codeAction",
      .document("file:///khong-co/a.md", [("range", range), ("context", ["diagnostics": []])]))
    let edits = (actions.array ?? []).filter { $0["kind"]?.string == "quickfix" }.flatMap {
      $0["edit"]?["changes"]?["file:///khong-co/a.md"]?.array ?? []
    }
    #expect(edits.map { $0["range"] } == [.range(0, 6, 0, 17)])
  }

  @Test(arguments: ["markdown", "plaintext"]) func whatIsNoFileIsWhatTheClientCallsIt(_ language: String) {
    let client = TestClient()
    let item: JSONValue = [
      "uri": "untitled:a", "languageId": .string(language), "version": 1, "text": "Xem `của của`.",
    ]
    client.notify("textDocument/didOpen", ["textDocument": item])
    let sent = client.take("textDocument/publishDiagnostics").last?["params"]?["diagnostics"]?.array
    #expect(sent?.count == (language == "markdown" ? 0 : 1))
  }

  /// Edits of the markup itself: what was prose becomes code and back.
  @Test func editsOfMarkup() {
    let client = TestClient()
    let uri = "file:///khong-co/a.md"
    func findings() -> [JSONValue?] {
      (client.take("textDocument/publishDiagnostics").last?["params"]?["diagnostics"]?.array ?? []).map {
        $0["range"]
      }
    }
    client.open("Xem của của.\n\nNgày 31/4/2024.\n", uri: uri)
    #expect(findings() == [.range(0, 8, 0, 11), .range(2, 5, 2, 14)])
    client.change([["range": .range(0, 0, 0, 0), "text": "```\n"]], uri: uri)
    #expect(findings() == [])
    client.change([["range": .range(2, 0, 2, 0), "text": "```\n"]], uri: uri)
    #expect(findings() == [.range(4, 5, 4, 14)])
    client.change(
      [["range": .range(0, 0, 1, 0), "text": ""], ["range": .range(1, 0, 2, 0), "text": ""]], uri: uri)
    #expect(findings() == [.range(0, 8, 0, 11), .range(2, 5, 2, 14)])
    client.change([["text": "# **31/4/2024**\n"]], uri: uri)
    #expect(findings() == [.range(0, 4, 0, 13)])
  }
}
