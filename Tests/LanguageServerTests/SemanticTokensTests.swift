import JSONText
import Testing

/// The tokens of a document as lines of `line:start+length name`.
private func tokens(_ client: TestClient, _ result: JSONValue) -> [String] {
  let legend = client.initializeResult["capabilities"]?["semanticTokensProvider"]?["legend"]
  let names = legend?["tokenTypes"]?.array?.compactMap(\.string) ?? []
  let data = result["data"]?.array?.compactMap(\.integer) ?? []
  #expect(data.count % 5 == 0)
  var line = 0
  var start = 0
  var previousEnd = 0
  var found: [String] = []
  for at in stride(from: 0, to: data.count - 4, by: 5) {
    if data[at] > 0 {
      start = 0
      previousEnd = 0
    }
    line += data[at]
    start += data[at + 1]
    #expect(start >= previousEnd, "tokens do not overlap")
    previousEnd = start + data[at + 2]
    found.append("\(line):\(start)+\(data[at + 2]) \(names[data[at + 3]])")
  }
  return found
}

private let custom: JSONValue = ["semanticTokens": "custom"]

@Suite struct SemanticTokensTests {
  @Test(arguments: [("utf-8", 4, 10), ("utf-16", 2, 6), ("utf-32", 1, 6)])
  func positions(encoding: String, start: Int, rank: Int) {
    let client = TestClient(
      capabilities: ["general": ["positionEncodings": [.string(encoding)]]], initializationOptions: custom)
    client.open("🎖Đại tá.")
    let result = client.request("textDocument/semanticTokens/full", .document())
    #expect(tokens(client, result) == ["0:\(start)+\(rank) rank"])
  }

  @Test func innerEntitiesAreCutOutOfOuterOnes() {
    let client = TestClient(initializationOptions: custom)
    client.open("Phó Giám đốc Công an tỉnh Thanh Hóa Nguyễn Văn Mẫu")
    let found = tokens(client, client.request("textDocument/semanticTokens/full", .document()))
    #expect(
      found == [
        "0:0+13 position", "0:13+8 organization", "0:21+14 location", "0:36+14 person",
      ])
  }

  @Test func aTokenOverALineEnd() {
    let text =
      "Sáng nay, thay mặt lãnh đạo địa phương, đến dự và phát biểu có đồng chí Nguyễn\nVăn Mẫu cùng các đại biểu."
    let client = TestClient(initializationOptions: custom)
    client.open(text)
    let cut = tokens(client, client.request("textDocument/semanticTokens/full", .document()))
    #expect(cut == ["0:72+6 person", "1:0+7 person"])
    let able = TestClient(
      capabilities: ["textDocument": ["semanticTokens": ["multilineTokenSupport": true]]],
      initializationOptions: custom)
    able.open(text)
    #expect(tokens(able, able.request("textDocument/semanticTokens/full", .document())) == ["0:72+14 person"])
  }

  @Test(arguments: WrittenForm.allCases)
  func modifiers(form: WrittenForm) {
    let text = PlacedText(
      "Sáng 5/3/2025, Đại tá Trần Thí Dụ dự lễ của Chỉ huy Quân sự (CHQS) tỉnh Hà Tây.\nĐồng chí Trần Thí Dụ thăm Ban CHQS xã, tỉnh Nghệ An.\n",
      form)
    let client = TestClient(initializationOptions: custom)
    client.open(text.text)
    let result = client.request("textDocument/semanticTokens/full", .document())
    let legend = client.initializeResult["capabilities"]?["semanticTokensProvider"]?["legend"]
    let names = legend?["tokenModifiers"]?.array?.compactMap(\.string) ?? []
    let data = result["data"]?.array?.compactMap(\.integer) ?? []
    let types = legend?["tokenTypes"]?.array?.compactMap(\.string) ?? []
    let found = stride(from: 0, to: data.count - 4, by: 5).map { at in
      let set = names.indices.filter { data[at + 4] & 1 << $0 != 0 }.map { names[$0] }
      return ([types[data[at + 3]]] + set).joined(separator: ".")
    }
    #expect(found.filter { $0.hasPrefix("person") } == ["person.declaration", "person"])
    #expect(
      found.filter { $0.hasPrefix("abbreviation") } == [
        "abbreviation.definition.declaration", "abbreviation",
      ])
    #expect(found.filter { $0.hasPrefix("location") } == ["location.deprecated", "location"], "\(found)")
    // The second line alone: what was introduced before is not introduced again.
    let part = client.request(
      "textDocument/semanticTokens/range", .document("untitled:a", [("range", .range(1, 0, 1, 200))]))
    let bits = part["data"]?.array?.compactMap(\.integer) ?? []
    #expect(stride(from: 4, to: bits.count, by: 5).allSatisfy { bits[$0] == 0 })
  }

  /// The modifier stands where the rule has something to say, and at the other mentions of the same.
  @Test(arguments: [
    ("Sáng 20/8/2025, đoàn thăm tỉnh Hà Tây. Tỉnh Hà Tây đón đoàn.", ["location", "location"]),
    ("Sáng 20/8/2025, kỷ niệm Chiến thắng Điện Biên Phủ, Trường Đại học Quảng Bình hát.", []),
    ("Sáng 20/8/2025, sầu riêng Bến Tre, nguyên Bí thư Tỉnh ủy Quảng Bình.", []),
    ("Sáng 20/8/2025, đoàn thăm tỉnh Hà Tây (cũ).", []),
    ("Đoàn thăm tỉnh Hà Tây.", []),
  ])
  func whatIsNoMore(text: String, expected: [String]) {
    let client = TestClient(initializationOptions: custom)
    client.open(text)
    let result = client.request("textDocument/semanticTokens/full", .document())
    let legend = client.initializeResult["capabilities"]?["semanticTokensProvider"]?["legend"]
    let place = legend?["tokenModifiers"]?.array?.firstIndex { $0.string == "deprecated" } ?? 60
    let types = legend?["tokenTypes"]?.array?.compactMap(\.string) ?? []
    let data = result["data"]?.array?.compactMap(\.integer) ?? []
    let found = stride(from: 0, to: data.count - 4, by: 5).compactMap { at in
      data[at + 4] & 1 << place != 0 ? types[data[at + 3]] : nil
    }
    #expect(found == expected)
  }

  @Test func lettersWithSeveralMeanings() {
    let client = TestClient(initializationOptions: custom)
    client.open("Đơn vị CN hoạt động.\n\nCN giỏi. Nghị quyết.")
    let result = client.request("textDocument/semanticTokens/full", .document())
    let legend = client.initializeResult["capabilities"]?["semanticTokensProvider"]?["legend"]
    let place = legend?["tokenModifiers"]?.array?.firstIndex { $0.string == "ambiguous" } ?? 60
    let data = result["data"]?.array?.compactMap(\.integer) ?? []
    #expect(data.count >= 10)
    #expect(stride(from: 4, to: data.count, by: 5).contains { data[$0] & 1 << place != 0 }, "\(data)")
  }

  @Test func legendForClientsThatDoNotKnowOurNames() {
    func names(_ capabilities: JSONValue, _ options: JSONValue = .null) -> [String] {
      let client = TestClient(capabilities: capabilities, initializationOptions: options)
      let legend = client.initializeResult["capabilities"]?["semanticTokensProvider"]?["legend"]
      return legend?["tokenTypes"]?.array?.compactMap(\.string) ?? []
    }
    let ours = ["person", "rank", "position", "organization", "location", "date", "abbreviation", "document"]
    let standard = [
      "class", "enumMember", "function", "namespace", "parameter", "comment", "macro", "interface",
    ]
    #expect(names([:]) == standard)
    #expect(names([:], custom) == ours)
    let all = JSONValue.array(ours.map { .string($0) })
    #expect(names(["textDocument": ["semanticTokens": ["tokenTypes": all]]]) == ours)
    #expect(
      names(["textDocument": ["semanticTokens": ["tokenTypes": all]]], ["semanticTokens": "standard"])
        == standard)
    let few: JSONValue = [
      "textDocument": ["semanticTokens": ["tokenTypes": ["type", "string", "keyword", "number"]]]
    ]
    #expect(
      names(few) == [
        "type", "enumMember", "function", "namespace", "parameter", "number", "keyword", "string",
      ])
  }
}
