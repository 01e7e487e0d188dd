import Foundation
import JSONText
import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct DiagnosticsTests {
  @Test func pushedWithTheVersionWhereTheClientKnowsIt() {
    let client = TestClient(capabilities: ["textDocument": ["publishDiagnostics": ["versionSupport": true]]])
    client.open("🎖 Từ thế kỷ XIIII.", version: 4)
    let sent = client.take("textDocument/publishDiagnostics")
    #expect(sent.count == 1)
    let params = sent.first?["params"]
    #expect(params?["uri"]?.string == "untitled:a")
    #expect(params?["version"]?.integer == 4)
    let findings = params?["diagnostics"]?.array ?? []
    #expect(findings.count == 1)
    #expect(findings.first?["range"] == .range(0, 13, 0, 18))
    #expect(findings.first?["source"]?.string == "chugiai")
    #expect(findings.first?["message"]?.string?.isEmpty == false)

    client.change([["range": .range(0, 13, 0, 18), "text": "XIV"]], version: 5)
    let after = client.take("textDocument/publishDiagnostics").first?["params"]
    #expect(after?["version"]?.integer == 5)
    #expect(after?["diagnostics"]?.array?.isEmpty == true)
  }

  @Test func clearedOnCloseAndShutdown() {
    let client = TestClient()
    client.open("Từ thế kỷ XIIII.")
    client.open("Từ thế kỷ XIIII.", uri: "untitled:b")
    _ = client.take("textDocument/publishDiagnostics")
    client.notify("textDocument/didClose", .document())
    let closed = client.take("textDocument/publishDiagnostics")
    #expect(closed.map { $0["params"]?["uri"]?.string } == ["untitled:a"])
    #expect(closed.first?["params"]?["diagnostics"]?.array?.isEmpty == true)
    client.request("shutdown", .null)
    #expect(
      client.take("textDocument/publishDiagnostics").map { $0["params"]?["uri"]?.string } == ["untitled:b"])
  }

  @Test func neverPushedToAClientThatPulls() {
    let client = TestClient(capabilities: ["textDocument": ["diagnostic": [:], "publishDiagnostics": [:]]])
    client.open("Từ thế kỷ XIIII.")
    #expect(client.take("textDocument/publishDiagnostics").isEmpty)
  }

  @Test func leadToTheRulesPageWhereTheClientCan() throws {
    let folder = try TestFolder()
    let options = ServerOptions(results: ResultFolder(path: folder.path + "/trang quy tắc"))
    func links(_ capabilities: JSONValue, locale: JSONValue = "vi", _ options: ServerOptions) -> [String?] {
      let client = TestClient(capabilities: capabilities, locale: locale, options: options)
      client.open("Từ thế kỷ XIIII của của họ, XIIII.".decomposedStringWithCanonicalMapping)
      let findings = client.take("textDocument/publishDiagnostics").first?["params"]?["diagnostics"]?.array
      return (findings ?? []).map { $0["codeDescription"]?["href"]?.string }
    }
    let able: JSONValue = ["textDocument": ["publishDiagnostics": ["codeDescriptionSupport": true]]]
    #expect(links(able, ServerOptions()).allSatisfy { $0 == nil }, "there is no folder to write to")
    #expect(links([:], options).allSatisfy { $0 == nil })
    for locale in ["vi", "en"] as [JSONValue] {
      let found = links(able, locale: locale, options)
      #expect(found.count >= 2)
      for link in found {
        let path = try #require(link.flatMap { DocumentURI(rawValue: $0).filePath })
        #expect(path.hasSuffix(".\(locale.string ?? "").md"))
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("# "))
      }
    }
    #expect(Set(links(able, options)).count == 2, "one page a rule")
    let closed = ServerOptions(results: ResultFolder(path: "/dev/null/none"))
    #expect(links(able, closed).allSatisfy { $0 == nil })
  }

  /// What is edited lies in the markup of the line, or before it, so that the finding's paragraph says the same.
  @Test(arguments: [
    (TestClient.insertion(0, 11, "🎖é"), "Xem [đây](🎖éb) ngày 31/4/2024."),
    (TestClient.insertion(0, 0, "Tin đầu.\n\n"), "Tin đầu.\n\nXem [đây](b) ngày 31/4/2024."),
    (TestClient.insertion(0, 4, "**🎖** "), "Xem **🎖** [đây](b) ngày 31/4/2024."),
    (TestClient.insertion(0, 12, "\n\n"), "Xem [đây](b)\n\n ngày 31/4/2024."),
  ])
  func columnsAreThoseOfTheLineAsItHasBecome(_ change: JSONValue, _ text: String) throws {
    let edited = TestClient()
    edited.open("Xem [đây](b) ngày 31/4/2024.\n", uri: "untitled:a.md", languageID: "markdown")
    #expect(edited.take("textDocument/publishDiagnostics").last?.places.count == 1)
    edited.change([change], uri: "untitled:a.md")
    let opened = TestClient()
    opened.open(text + "\n", uri: "untitled:a.md", languageID: "markdown")
    let places = try #require(opened.take("textDocument/publishDiagnostics").last?.places)
    #expect(places.count == 1)
    #expect(edited.take("textDocument/publishDiagnostics").last?.places == places)
  }

  @Test func tagsAndRelatedPlacesWhereTheClientShowsThem() {
    let text = "Các đơn vị của của địa phương.\n\nBộ đội Biên phòng (BĐBP) ra quân. BĐBP giúp dân.\n"
    let able = TestClient(capabilities: [
      "textDocument": [
        "publishDiagnostics": ["tagSupport": ["valueSet": [1, 2]], "relatedInformation": true]
      ]
    ])
    able.open(text)
    let findings = able.take("textDocument/publishDiagnostics").first?["params"]?["diagnostics"]?.array ?? []
    #expect(findings.first { $0["code"]?.string == "style/doubled-word" }?["tags"] == [1])
    let plain = TestClient()
    plain.open(text)
    let others = plain.take("textDocument/publishDiagnostics").first?["params"]?["diagnostics"]?.array ?? []
    #expect(others.count == findings.count)
    #expect(others.allSatisfy { $0["tags"] == nil && $0["relatedInformation"] == nil })
  }
}

extension TestClient {
  fileprivate static func insertion(_ line: Int, _ character: Int, _ text: String) -> JSONValue {
    ["range": .range(line, character, line, character), "text": .string(text)]
  }
}

extension JSONValue {
  /// Where the findings of a `publishDiagnostics` are.
  fileprivate var places: [JSONValue] {
    self["params"]?["diagnostics"]?.array?.compactMap { $0["range"] } ?? []
  }
}
