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
    let found = actions(client, .range(0, 26, 0, 28), only: ["quickfix"]).filter { $0["edit"] != nil }
    #expect(found.count >= 2, "the weekday or the day may be wrong: \(found)")
    let edits = found.compactMap { $0["edit"]?["documentChanges"]?.array?.first }
    #expect(edits.count == found.count)
    #expect(edits.first?["textDocument"]?["version"]?.integer == 1)
    #expect(found.first?["diagnostics"]?.array?.first?["code"]?.string == "date/weekday-mismatch")
    #expect(!found.contains { $0["isPreferred"]?.bool == true }, "nobody can know which")
  }

  /// Nobody reads a list of thousands; what mends all is still in it.
  @Test func aLongSelectionHasAShortAnswer() {
    let client = TestClient(capabilities: able)
    client.open(String(repeating: "Các đơn vị của của địa phương.\n\n", count: 500))
    let found = actions(client, .range(0, 0, 900, 0))
    #expect(found.count < 100, "\(found.count)")
    #expect(found.contains { $0["kind"]?.string == "source.fixAll.chugiai" })
    #expect(found.contains { $0["title"]?.string?.hasPrefix("Sửa cả 500 lỗi") == true })
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

  /// Kate 22.12 carries out every action of the answer to such a question.
  @Test func forOneFindingOverTheWholeTextThereIsOneAnswerOrNone() throws {
    let client = TestClient(capabilities: able)
    client.open("Thiếu tuớng Trần Thí Dụ nói về thế kỷ XIIII .")
    let found = client.take("textDocument/publishDiagnostics").last?["params"]?["diagnostics"]?.array ?? []
    func answers(_ rule: String) throws -> [JSONValue] {
      let named = try #require(found.first { $0["code"]?.string == rule })
      let context: JSONValue = ["diagnostics": [named]]
      let params = [("range", JSONValue.range(0, 0, 0, 45)), ("context", context)]
      return client.request("textDocument/codeAction", .document("untitled:a", params)).array ?? []
    }
    #expect(try answers("rank/misspelled").map { $0["title"]?.string?.contains("Thiếu tướng") } == [true])
    #expect(try answers("style/punctuation-spacing").count == 1)
    #expect(try answers("number/malformed-roman").isEmpty, "nobody can know which number was meant")
    #expect(try answers("rank/misspelled").allSatisfy { $0["command"] == nil })
  }

  @Test func editsOfTheWholeArticleAreResolvedLate() {
    let lazy: JSONValue = [
      "textDocument": [
        "codeAction": [
          "codeActionLiteralSupport": [:], "dataSupport": true, "resolveSupport": ["properties": ["edit"]],
        ]
      ]
    ]
    let client = TestClient(capabilities: lazy)
    let provider = client.initializeResult["capabilities"]?["codeActionProvider"]
    #expect(provider?["resolveProvider"]?.bool == true)
    #expect(TestClient().initializeResult["capabilities"]?["codeActionProvider"]?["resolveProvider"] == nil)
    let text = PlacedText("Các đơn vị của của địa phương và các xã của của huyện.\n")
    client.open(text.text)
    let found = actions(client, .range(0, 11, 0, 18))
    #expect(found.first?["edit"] != nil, "what is small comes at once")
    guard let all = found.first(where: { $0["kind"]?.string == "source.fixAll.chugiai" }) else {
      Issue.record("no fix of all")
      return
    }
    #expect(all["edit"] == nil)
    let resolved = client.request("codeAction/resolve", all)
    let edits = resolved["edit"]?["changes"]?["untitled:a"]?.array ?? []
    #expect(text.applying(edits) == "Các đơn vị của địa phương và các xã của huyện.\n")
    client.change([["range": .range(0, 0, 0, 0), "text": "x"]])
    #expect(client.errorCode("codeAction/resolve", all) == -32801)
    #expect(client.request("codeAction/resolve", ["title": "x", "data": "junk"])["edit"] == nil)
    // Helix has every action resolved and does what the answer says.
    #expect(client.request("codeAction/resolve", found.first ?? .null)["edit"] == found.first?["edit"])
  }

  @Test(arguments: WrittenForm.allCases)
  func wordsAreWrittenShort(form: WrittenForm) {
    let text = PlacedText(
      "Công tác quân sự, quốc phòng (QSQP) tốt.\n\nVề quân sự, quốc phòng và Quân sự, quốc phòng.\n", form)
    let client = TestClient(capabilities: able)
    client.open(text.text)
    let range = text.range("quân sự, quốc phòng", 2, form)
    let here = range["start"] ?? .null
    let found = actions(client, ["start": here, "end": here], only: ["refactor"])
    #expect(found.compactMap { $0["title"]?.string }.first == "Viết tắt: QSQP")
    func edits(_ action: JSONValue?) -> [JSONValue] {
      action?["edit"]?["documentChanges"]?.array?.first?["edits"]?.array ?? []
    }
    #expect(edits(found.first) == [["range": range, "newText": "QSQP"]])
    let everywhere = text.applying(edits(found.last))
    #expect(everywhere.hasSuffix(form.apply("Về QSQP và QSQP.\n")) || everywhere.contains("Về QSQP và QSQP."))
    #expect(everywhere.contains("(QSQP) tốt"))
  }

  @Test func anAbbreviationIsExplainedWhereItIsUsedFirst() {
    let client = TestClient(capabilities: able)
    client.open("Công tác QSQP tốt. Nhiệm vụ QSQP nặng nề.")
    let found = actions(client, .range(0, 10, 0, 10), only: ["refactor"])
    let explain = found.last?["edit"]?["documentChanges"]?.array?.first?["edits"]?.array?.first
    #expect(explain?["newText"]?.string == "quân sự, quốc phòng (QSQP)")
    #expect(actions(client, .range(0, 29, 0, 29), only: ["refactor"]).count == 2, "not at later ones")
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
