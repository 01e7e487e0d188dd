import JSONText
import Testing

/// Abbreviations written out, and explained, as the text around them wants it.
@Suite struct WrittenOutTests {
  /// The text after the first refactoring whose title begins with `title`, asked for at the beginning of `letters`.
  private func text(_ text: String, _ title: String, at letters: String, _ form: WrittenForm) throws -> String
  {
    let client = TestClient(capabilities: [
      "workspace": ["workspaceEdit": ["documentChanges": true]],
      "textDocument": [
        "codeAction": [
          "codeActionLiteralSupport": [:], "resolveSupport": ["properties": ["edit"]], "dataSupport": true,
        ]
      ],
    ])
    let placed = PlacedText(text, form)
    client.open(placed.text)
    let start = placed.range(letters, 1, form)["start"] ?? .null
    let offered = client.request(
      "textDocument/codeAction",
      .document(
        "untitled:a",
        [
          ("range", ["start": start, "end": start]),
          ("context", ["diagnostics": [], "only": ["refactor.rewrite"]]),
        ])
    ).array
    var action = try #require(offered?.first { $0["title"]?.string?.hasPrefix(title) == true })
    if action["edit"] == nil { action = client.request("codeAction/resolve", action) }
    let edits = action["edit"]?["documentChanges"]?.array?.first?["edits"]?.array ?? []
    return placed.applying(edits)
  }

  @Test(arguments: WrittenForm.allCases)
  func withoutTheirFullStop(form: WrittenForm) throws {
    let article = "Sáng 3/3, UBND TP. Vinh họp. Dự họp có BS. Trần Thí Dụ và dân TP."
    #expect(
      try text(article, "Viết đầy đủ mọi “TP”", at: "TP", form)
        == form.apply("Sáng 3/3, UBND thành phố Vinh họp. Dự họp có BS. Trần Thí Dụ và dân thành phố."))
    #expect(
      try text(article, "Viết đầy đủ: bác sĩ", at: "BS", form)
        == form.apply("Sáng 3/3, UBND TP. Vinh họp. Dự họp có bác sĩ Trần Thí Dụ và dân TP."))
  }

  @Test(arguments: WrittenForm.allCases)
  func withASpaceBeforeANumber(form: WrittenForm) throws {
    let article = "Chiều qua, QK4 họp với tỉnh, rồi QK 4 kết luận."
    #expect(
      try text(article, "Viết đầy đủ mọi “QK”", at: "QK", form)
        == form.apply("Chiều qua, Quân khu 4 họp với tỉnh, rồi Quân khu 4 kết luận."))
    #expect(
      try text(article, "Giải nghĩa ở đây", at: "QK", form)
        == form.apply("Chiều qua, Quân khu 4 (QK4) họp với tỉnh, rồi QK 4 kết luận."))
  }

  @Test(arguments: WrittenForm.allCases)
  func withTheCapitalsOfTheirPlace(form: WrittenForm) throws {
    let article = "LLVT TỈNH HỌP\n\nLLVT tỉnh họp với Bộ CHQS tỉnh và LLVT huyện."
    #expect(
      try text(article, "Viết đầy đủ mọi “LLVT”", at: "LLVT", form)
        == form.apply(
          "LỰC LƯỢNG VŨ TRANG TỈNH HỌP\n\nLực lượng vũ trang tỉnh họp với Bộ CHQS tỉnh và lực lượng vũ trang huyện."
        ))
    #expect(
      try text(article, "Viết đầy đủ: Chỉ huy Quân sự", at: "CHQS", form)
        == form.apply("LLVT TỈNH HỌP\n\nLLVT tỉnh họp với Bộ Chỉ huy Quân sự tỉnh và LLVT huyện."))
  }
}
