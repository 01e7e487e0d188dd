import JSONText
import LanguageServerProtocol
import Testing

@testable import LanguageServer

@Suite struct PullAndDeltaTests {
  @Test func findingsOnRequest() {
    let client = TestClient(capabilities: ["textDocument": ["diagnostic": [:]]])
    #expect(
      client.initializeResult["capabilities"]?["diagnosticProvider"]?["identifier"]?.string == "chugiai")
    #expect(TestClient().initializeResult["capabilities"]?["diagnosticProvider"] == nil)
    client.open("Từ thế kỷ XIIII.")
    let first = client.request("textDocument/diagnostic", .document())
    #expect(first["kind"]?.string == "full")
    #expect(first["items"]?.array?.count == 1)
    let id = first["resultId"] ?? .null
    let again = client.request("textDocument/diagnostic", .document("untitled:a", [("previousResultId", id)]))
    #expect(again == ["kind": "unchanged", "resultId": id])
    client.change([["range": .range(0, 10, 0, 15), "text": "XIV"]])
    let mended = client.request(
      "textDocument/diagnostic", .document("untitled:a", [("previousResultId", id)]))
    #expect(mended["kind"]?.string == "full")
    #expect(mended["items"]?.array?.isEmpty == true)
    // Opened anew with the same version it is another text.
    client.open("Từ thế kỷ XIIII, XIIII.")
    let anew = client.request(
      "textDocument/diagnostic", .document("untitled:a", [("previousResultId", mended["resultId"] ?? .null)]))
    #expect(anew["kind"]?.string == "full")
  }

  @Test func tokensOfARange() {
    let client = TestClient()
    client.open("Đại tá\n\nĐại tá\n\nĐại tá")
    let found = client.request(
      "textDocument/semanticTokens/range", .document("untitled:a", [("range", .range(2, 0, 2, 3))]))
    #expect(found["data"]?.array?.compactMap(\.integer) == [2, 0, 6, 1, 0])
  }

  @Test func differenceToTheLastTokens() {
    let client = TestClient()
    client.open("Đại tá\n\nThiếu tá\n\nĐại tá")
    let full = client.request("textDocument/semanticTokens/full", .document())
    let old = full["data"]?.array?.compactMap(\.integer) ?? []
    client.change([["range": .range(2, 0, 2, 8), "text": "không có gì"]])
    let delta = client.request(
      "textDocument/semanticTokens/full/delta",
      .document("untitled:a", [("previousResultId", full["resultId"] ?? .null)]))
    var patched = old
    for edit in delta["edits"]?.array ?? [] {
      let start = edit["start"]?.integer ?? 0
      patched.replaceSubrange(
        start..<(start + (edit["deleteCount"]?.integer ?? 0)),
        with: edit["data"]?.array?.compactMap(\.integer) ?? [])
    }
    let fresh = client.request("textDocument/semanticTokens/full", .document())
    #expect(patched == fresh["data"]?.array?.compactMap(\.integer))
    #expect(patched != old)
    let unknown = client.request(
      "textDocument/semanticTokens/full/delta", .document("untitled:a", [("previousResultId", "no")]))
    #expect(unknown["data"] != nil)
  }

  @Test(arguments: [([], [1, 2, 3, 4, 5]), ([1, 2, 3, 4, 5], []), ([1, 2, 3, 4, 5], [1, 2, 3, 4, 6])])
  func edits(old: [Int], new: [Int]) throws {
    let edit = try #require(SemanticTokensDeltaFeature.edit(from: old, to: new))
    var patched = old
    patched.replaceSubrange(edit.start..<(edit.start + edit.deleteCount), with: edit.data)
    #expect(patched == new)
    #expect(SemanticTokensDeltaFeature.edit(from: new, to: new) == nil)
  }
}
