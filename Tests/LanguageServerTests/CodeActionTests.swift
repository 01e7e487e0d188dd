import JSONText
import Testing

private func actions(
  _ client: TestClient, _ range: JSONValue, only: [JSONValue]? = nil
) -> [JSONValue] {
  var context: [(key: String, value: JSONValue)] = [("diagnostics", [])]
  if let only { context.append((key: "only", value: .array(only))) }
  return client.request(
    "textDocument/codeAction",
    .document("untitled:a", [("range", range), ("context", .object(JSONObject(context)))])
  ).array ?? []
}

private let able: JSONValue = [
  "workspace": ["workspaceEdit": ["documentChanges": true]],
  "textDocument": ["codeAction": ["codeActionLiteralSupport": [:], "isPreferredSupport": true]],
]

@Suite struct CodeActionTests {
  @Test func quickFixForEachWayOut() {
    let client = TestClient(capabilities: able)
    client.open("🎖 Lễ kỷ niệm diễn ra vào thứ Ba, 10/2/2024.")
    let found = actions(client, .range(0, 26, 0, 28), only: ["quickfix"])
    #expect(found.count >= 2, "the weekday or the day may be wrong: \(found)")
    let edits = found.compactMap { $0["edit"]?["documentChanges"]?.array?.first }
    #expect(edits.count == found.count)
    #expect(edits.first?["textDocument"]?["version"]?.integer == 1)
    #expect(found.first?["diagnostics"]?.array?.first?["code"]?.string == "date/weekday-mismatch")
    #expect(!found.contains { $0["isPreferred"]?.bool == true }, "nobody can know which")
  }

  @Test func theCertainOneIsPreferred() {
    let client = TestClient(capabilities: able)
    client.open("Các đơn vị của của địa phương và các xã của của huyện.")
    let one = actions(client, .range(0, 11, 0, 18))
    #expect(one.first?["isPreferred"]?.bool == true)
    let edits = one.first?["edit"]?["documentChanges"]?.array?.first?["edits"]?.array ?? []
    #expect(edits.count == 1)
    let all = one.filter { $0["edit"]?["documentChanges"]?.array?.first?["edits"]?.array?.count == 2 }
    #expect(all.count == 2, "all of this rule, and all there are")
    #expect(all.contains { $0["kind"]?.string == "source.fixAll.chugiai" })
    #expect(
      actions(client, .range(0, 0, 0, 0), only: ["source"]).map { $0["kind"]?.string } == [
        "source.fixAll.chugiai"
      ])
  }

  @Test func plainChangesForClientsThatKnowNothingElse() {
    let client = TestClient(capabilities: ["textDocument": ["codeAction": ["codeActionLiteralSupport": [:]]]])
    client.open("Các đơn vị của của địa phương.")
    let found = actions(client, .range(0, 11, 0, 18))
    #expect(found.first?["edit"]?["changes"]?["untitled:a"]?.array?.count == 1)
    #expect(actions(TestClient.opened("Các đơn vị của của địa phương."), .range(0, 12, 0, 12)).isEmpty)
  }

  @Test func anAbbreviationIsWrittenOut() {
    let client = TestClient(capabilities: able)
    client.open("Bộ Chỉ huy Quân sự (CHQS) tỉnh.\n\nBan CHQS xã. Ban CHQS phường.")
    let found = actions(client, .range(2, 5, 2, 5), only: ["refactor"])
    #expect(found.count == 2)
    let here = found.first?["edit"]?["documentChanges"]?.array?.first?["edits"]?.array ?? []
    #expect(here == [["range": .range(2, 4, 2, 8), "newText": "Chỉ huy Quân sự"]])
    let everywhere = found.last?["edit"]?["documentChanges"]?.array?.first?["edits"]?.array ?? []
    #expect(everywhere.compactMap { $0["range"] } == [.range(2, 4, 2, 8), .range(2, 17, 2, 21)])
  }
}

extension TestClient {
  static func opened(_ text: String) -> TestClient {
    let client = TestClient()
    client.open(text)
    return client
  }
}
