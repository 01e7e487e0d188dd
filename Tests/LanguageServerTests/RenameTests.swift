import Foundation
import JSONText
import Testing

private let article =
  "Đại tá Nguyễn Văn Mẫu, Chỉ huy trưởng Bộ CHQS tỉnh, làm việc với Đại tá Trần Thí Dụ.\n\nNGUYỄN VĂN MẪU nói. Đồng chí Mẫu nhấn mạnh nhiệm vụ.\n\nCông tác quân sự, quốc phòng (QSQP) được chú trọng. Nhiệm vụ QSQP và Nghị quyết số 28-NQ/TW của Trung ương. Ủy ban nhân dân (UBND) xã.\n"

private let capable: JSONValue = ["textDocument": ["rename": ["prepareSupport": true]]]

@Suite struct RenameTests {
  private func renamed(
    _ form: WrittenForm, at words: String, _ occurrence: Int = 1, to name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let text = PlacedText(article, form)
    let client = TestClient(capabilities: capable)
    client.open(text.text)
    let answer = client.ask(
      "textDocument/rename", at: words, occurrence, in: text, form, more: [("newName", .string(name))])
    guard let edits = answer["result"]?["changes"]?["untitled:a"]?.array else {
      Issue.record("\(answer)", sourceLocation: sourceLocation)
      return ""
    }
    return text.applying(edits)
  }

  @Test(arguments: WrittenForm.allCases)
  func everyMentionOfAPerson(form: WrittenForm) {
    let result = renamed(form, at: "Nguyễn Văn Mẫu", to: "Phạm Thị Ví")
    let expected = article.replacingOccurrences(of: "Nguyễn Văn Mẫu", with: "Phạm Thị Ví")
      .replacingOccurrences(of: "NGUYỄN VĂN MẪU", with: "PHẠM THỊ VÍ")
      .replacingOccurrences(of: "Đồng chí Mẫu", with: "Đồng chí Ví")
    #expect(Array(result.utf8) == Array(form.apply(expected).utf8))
  }

  @Test func theGivenNameAloneKeepsTheFamily() {
    let result = renamed(.composed, at: "Mẫu nhấn mạnh", to: "Khuôn")
    #expect(result.contains("Đại tá Nguyễn Văn Khuôn,"))
    #expect(result.contains("NGUYỄN VĂN KHUÔN nói. Đồng chí Khuôn nhấn"))
  }

  @Test(arguments: WrittenForm.allCases)
  func anAbbreviationWithItsDefinition(form: WrittenForm) {
    let result = renamed(form, at: "QSQP", 2, to: "QP")
    let expected = article.replacingOccurrences(of: "QSQP", with: "QP")
    #expect(Array(result.utf8) == Array(form.apply(expected).utf8))
  }

  @Test(arguments: [
    ("QSQP", "UBND", "đã dùng trong bài"), ("QSQP", "  ", "để trống"), ("QSQP", "Q", "hai chữ cái"),
    ("QSQP", "QS QP", "khoảng trắng"), ("Nguyễn Văn Mẫu", "Trần Thí Dụ", "một người khác"),
    ("Nguyễn Văn Mẫu", "Phạm\nVí", "ngắt dòng"), ("Nguyễn Văn Mẫu", "Phạm Ví 2", "chữ số"),
    ("Nguyễn Văn Mẫu", "phạm ví", "không giống tên người"),
    ("Nguyễn Văn Mẫu", "Phạm, Ví", "không giống tên người"),
    ("Nguyễn Văn Mẫu", "---", "chữ cái"), ("nhấn mạnh", "gì đó", "Chỉ đổi được"),
  ])
  func refusedWithWords(words: String, name: String, reason: String) {
    let text = PlacedText(article)
    let client = TestClient(capabilities: capable)
    client.open(text.text)
    let answer = client.ask(
      "textDocument/rename", at: words, in: text, .composed, more: [("newName", .string(name))])
    #expect(answer["error"]?["code"]?.integer == -32803)
    #expect(answer["error"]?["message"]?.string?.contains(reason) == true, "\(answer)")
  }

  @Test func preparing() {
    let text = PlacedText(article)
    let client = TestClient(capabilities: capable)
    #expect(client.initializeResult["capabilities"]?["renameProvider"]?["prepareProvider"]?.bool == true)
    client.open(text.text)
    let given = client.ask("textDocument/prepareRename", at: "Mẫu nhấn", in: text, .composed)["result"]
    #expect(given?["range"] == text.range("Mẫu", 2))
    #expect(given?["placeholder"]?.string == "Nguyễn Văn Mẫu")
    let letters = client.ask("textDocument/prepareRename", at: "QSQP", in: text, .composed)["result"]
    #expect(letters?["placeholder"]?.string == "QSQP")
    for words in ["NQ/TW", "TW của", "Chỉ huy", "nhấn mạnh"] {
      let answer = client.ask("textDocument/prepareRename", at: words, in: text, .composed)
      #expect(answer["result"] == nil && answer["error"] == nil, "\(words): \(answer)")
    }
    let simple = TestClient().initializeResult["capabilities"]?["renameProvider"]
    #expect(simple == true)
  }

  @Test func aDoubtfulGivenNameIsShownFirst() {
    let text = PlacedText("Đại tá Nguyễn Văn Mẫu và Thiếu tá Lê Thị Mẫu dự. Đồng chí Mẫu phát biểu.\n")
    let client = TestClient(capabilities: [
      "workspace": ["workspaceEdit": ["documentChanges": true, "changeAnnotationSupport": [:]]],
      "textDocument": ["rename": ["honorsChangeAnnotations": true]],
    ])
    client.open(text.text)
    let answer = client.ask(
      "textDocument/rename", at: "Lê Thị Mẫu", in: text, .composed, more: [("newName", "Lê Thị Khuôn")])
    let edits = answer["result"]?["documentChanges"]?.array?.first?["edits"]?.array ?? []
    #expect(edits.compactMap { $0["newText"]?.string } == ["Lê Thị Khuôn", "Khuôn"])
    #expect(edits.last?["annotationId"]?.string == "given-name")
    #expect(edits.first?["annotationId"] == nil)
    #expect(answer["result"]?["changeAnnotations"]?["given-name"]?["needsConfirmation"]?.bool == true)
  }

  @Test(arguments: WrittenForm.allCases)
  func linkedRanges(form: WrittenForm) {
    let text = PlacedText(article, form)
    let client = TestClient()
    client.open(text.text)
    let linked = client.ask("textDocument/linkedEditingRange", at: "QSQP", 2, in: text, form)["result"]
    #expect(linked?["ranges"]?.array == [text.range("QSQP", 1, form), text.range("QSQP", 2, form)])
    for words in ["Trần Thí Dụ", "NQ", "nhấn mạnh"] {
      let none = client.ask("textDocument/linkedEditingRange", at: words, in: text, form)
      #expect(none["result"] == nil && none["error"] == nil, "\(words): \(none)")
    }
  }
}
