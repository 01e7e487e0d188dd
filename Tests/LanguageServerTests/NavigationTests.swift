import Foundation
import JSONText
import TestSupport
import Testing

private let article =
  "🎖 Bộ Chỉ huy Quân sự (CHQS) tỉnh ra quân, Đại tá Trần Thí Dụ dự.\n\nBan CHQS xã đón đồng chí Trần Thí Dụ ngày 10/2/2024.\n"

private func at(_ line: Int, _ character: Int, _ more: [(String, JSONValue)] = []) -> JSONValue {
  .document("untitled:a", [("position", .position(line, character))] + more)
}

@Suite struct NavigationTests {
  private func opened(_ capabilities: JSONValue = [:]) -> TestClient {
    let client = TestClient(capabilities: capabilities)
    client.open(article)
    return client
  }

  @Test func definitionOfAnAbbreviationIsItsPhrase() {
    let client = opened()
    let found = client.request("textDocument/definition", at(2, 5))
    #expect(found.array?.first?["range"] == .range(0, 6, 0, 21), "Chỉ huy Quân sự")
    let linking = opened(["textDocument": ["definition": ["linkSupport": true]]])
    let link = linking.request("textDocument/definition", at(2, 5)).array?.first
    #expect(link?["targetSelectionRange"] == .range(0, 6, 0, 21))
    #expect(link?["originSelectionRange"] == .range(2, 4, 2, 8))
    #expect(client.request("textDocument/definition", at(1, 0)).isNull)
  }

  @Test func referencesOfAPerson() {
    let client = opened()
    let all = client.request(
      "textDocument/references", at(2, 30, [("context", ["includeDeclaration": true])]))
    #expect(all.array?.compactMap { $0["range"] } == [.range(0, 50, 0, 61), .range(2, 25, 2, 36)])
    let others = client.request(
      "textDocument/references", at(0, 55, [("context", ["includeDeclaration": false])]))
    #expect(others.array?.compactMap { $0["range"] } == [.range(2, 25, 2, 36)])
  }

  @Test func highlightsOfAnAbbreviation() {
    let client = opened()
    let found = client.request("textDocument/documentHighlight", at(2, 5)).array ?? []
    #expect(
      found.compactMap { $0["range"] } == [.range(0, 6, 0, 21), .range(0, 23, 0, 27), .range(2, 4, 2, 8)])
    #expect(found.compactMap { $0["kind"]?.integer } == [3, 2, 2])
  }

  @Test func outline() {
    let client = opened(["textDocument": ["documentSymbol": ["hierarchicalDocumentSymbolSupport": true]]])
    let groups = client.request("textDocument/documentSymbol", .document()).array ?? []
    #expect(groups.first?["name"]?.string == "Người")
    let person = groups.first?["children"]?.array?.first
    #expect(person?["name"]?.string == "Trần Thí Dụ")
    #expect(person?["detail"]?.string == "Đại tá")
    let list = opened().request("textDocument/documentSymbol", .document()).array ?? []
    #expect(list.contains { $0["name"]?.string == "CHQS" && $0["containerName"]?.string == "Chữ viết tắt" })
  }

  @Test func selectionGrows() {
    let client = opened()
    let result = client.request(
      "textDocument/selectionRange",
      .document("untitled:a", [("positions", [.position(2, 6), .position(99, 0)])]))
    #expect(result.array?.count == 2)
    var sizes: [JSONValue] = []
    var range = result.array?.first
    while let one = range {
      sizes.append(one["range"] ?? .null)
      range = one["parent"]
    }
    #expect(sizes.first == .range(2, 4, 2, 8))
    #expect(sizes.last == .range(0, 0, 3, 0))
    #expect(sizes.count >= 3)
  }

  /// `|` is the cursor.
  @Test(
    arguments: [
      ("Sáng nay mưa. Ông Trần Mẫu đ|ến TP. Vinh lúc 7.30. Hết.", "Ông Trần Mẫu đến TP. Vinh lúc 7.30."),
      ("Ông nói: “Đi th|ôi!” Mọi người đi.", "Ông nói: “Đi thôi!”"),
      ("Ông nói: “Ta đ|i.” Gặp ThS. An rồi về.", "Ông nói: “Ta đi.”"),
      ("Hết mưa. Gặp ThS. An r|ồi về.", "Gặp ThS. An rồi về."),
      ("Hết mưa. Đoàn về trụ s|ở", "Đoàn về trụ sở"),
    ], TextForm.allCases)
  func selectionTakesTheSentence(_ test: (text: String, sentence: String), _ form: TextForm) {
    let parts = test.text.split(separator: "|").map(String.init)
    let before = form.apply(parts[0])
    let client = TestClient()
    client.open(form.apply(parts.joined()))
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let cursor = JSONValue.position(lines.count - 1, lines.last?.utf16.count ?? 0)
    var range = client.request(
      "textDocument/selectionRange", .document("untitled:a", [("positions", [cursor])])
    ).array?.first
    let sentence = form == .decomposed ? form.apply(test.sentence) : test.sentence
    var lengths: [Int] = []
    while let one = range {
      if let start = one["range"]?["start"], let end = one["range"]?["end"], start["line"] == end["line"] {
        lengths.append((end["character"]?.integer ?? 0) - (start["character"]?.integer ?? 0))
      }
      range = one["parent"]
    }
    #expect(lengths.contains(sentence.utf16.count), "\(lengths)")
  }

  @Test func folding() {
    let client = TestClient()
    client.open(
      "Sáng nay, thay mặt lãnh đạo địa phương, đến dự và phát biểu có đồng chí Nguyễn\nVăn Mẫu cùng các đại biểu.\n\nHết."
    )
    let found = client.request("textDocument/foldingRange", .document()).array ?? []
    #expect(found == [["startLine": 0, "endLine": 1]])
  }

  @Test func inlayHints() {
    let client = opened()
    let found =
      client.request("textDocument/inlayHint", .document("untitled:a", [("range", .range(0, 0, 9, 0))])).array
      ?? []
    #expect(
      found.contains { $0["label"]?.string == "thứ Bảy" && $0["position"] == .position(2, 51) },
      "\(found)")
    #expect(!found.contains { $0["label"]?.string == "Chỉ huy Quân sự" }, "the article says it itself")
  }

  private func hints(_ text: String, _ options: JSONValue = nil) -> [String] {
    let client = TestClient(initializationOptions: options)
    client.open(text)
    let found = client.request(
      "textDocument/inlayHint", .document("untitled:a", [("range", .range(0, 0, 9, 0))]))
    return (found.array ?? []).map { hint in
      "\(hint["position"]?["character"]?.integer ?? -1) \(hint["label"]?.string ?? "")"
    }
  }

  /// A number of a document stays in one piece, letters with their number too.
  @Test func noHintsInsideNumbers() {
    #expect(hints("Nghị quyết số 28-NQ/TW và BTV xã.") == ["29 Ban Thường vụ"])
    #expect(hints("QK4 họp.") == ["3 Quân khu 4"])
    #expect(hints("QK 4 họp.") == ["4 Quân khu 4"])
    #expect(hints("BTV 2 cấp.") == ["3 Ban Thường vụ"])
  }

  @Test func hintsSayWhatIsNotWritten() {
    #expect(hints("UBND, HĐND và LLVT họp ngày 15/7/2025.") == ["37 thứ Ba"])
    #expect(hints("Sáng thứ Ba, ngày 15/7/2025, họp.").isEmpty)
    #expect(hints("Sáng thứ Ba (15/7/2025), họp.").isEmpty)
  }

  @Test func hintsAreShownAsTheSettingSays() {
    let text = "UBND và BTV họp ngày 15/7/2025."
    #expect(hints(text, ["hints": []]).isEmpty)
    #expect(hints(text, ["hints": ["date"]]) == ["30 thứ Ba"])
    #expect(hints(text, ["hints": ["commonAbbreviation"]]) == ["4 Ủy ban nhân dân"])
    #expect(hints(text, ["hints": ["nothing"]]).count == 2, "what is wrong counts as not said")
  }

  @Test func entities() {
    let client = opened()
    #expect(client.initializeResult["capabilities"]?["experimental"]?["chugiai"]?["entities"]?.bool == true)
    let all = client.request("chugiai/entities", .document())
    #expect(all["version"]?.integer == 1)
    let rank = all["entities"]?.array?.first { $0["kind"]?.string == "rank" }
    #expect(rank?["text"]?.string == "Đại tá")
    let person = all["people"]?.array?.first
    #expect(person?["name"]?.string == "Trần Thí Dụ")
    #expect(person?["mentions"]?.array?.count == 2)
    let second = client.request("chugiai/entities", .document("untitled:a", [("range", .range(2, 0, 2, 9))]))
    #expect(second["entities"]?.array?.contains { $0["kind"]?.string == "rank" } == false)
    #expect(second["entities"]?.array?.contains { $0["text"]?.string == "CHQS" } == true)
  }

  static let twiceNamed =
    "Bộ Chỉ huy Quân sự (CHQS) tỉnh họp. Bộ CHQS tỉnh triển khai. Quân khu 4 và QK4. TP Hồ Chí Minh, TP.HCM. Bắc Ninh, tỉnh Bắc Ninh, thành phố Bắc Ninh."

  /// However it is written, a body or place is one, by its fullest name; a town and the province of its name are two.
  @Test func oneThingOfManySpellings() {
    let client = TestClient(
      capabilities: ["textDocument": ["documentSymbol": ["hierarchicalDocumentSymbolSupport": true]]])
    client.open(Self.twiceNamed)
    let groups = client.request("textDocument/documentSymbol", .document()).array ?? []
    func names(_ group: String) -> [String] {
      groups.first { $0["name"]?.string == group }?["children"]?.array?.map { symbol in
        [symbol["name"]?.string, symbol["detail"]?.string].compactMap(\.self).joined(separator: " | ")
      } ?? []
    }
    #expect(
      names("Cơ quan, đơn vị") == [
        "Bộ Chỉ huy Quân sự tỉnh | Bộ Chỉ huy Quân sự (CHQS) tỉnh, Bộ CHQS tỉnh", "Quân khu 4 | QK4",
      ])
    #expect(
      names("Địa danh") == [
        "thành phố Hồ Chí Minh | TP Hồ Chí Minh, TP.HCM", "tỉnh Bắc Ninh | Bắc Ninh", "thành phố Bắc Ninh",
      ])
    // Both are highlighted from either.
    for words in ["Quân khu 4", "Bộ CHQS"] {
      let place = Self.twiceNamed.range(of: words)?.lowerBound.utf16Offset(in: Self.twiceNamed) ?? 0
      let found = client.request("textDocument/documentHighlight", at(0, place)).array ?? []
      #expect(found.count == 2, "\(words): \(found)")
    }
    let found = client.request("workspace/symbol", ["query": "bộ chqs"]).array ?? []
    #expect(found.first?["name"]?.string == "Bộ Chỉ huy Quân sự tỉnh")
  }
}
