import JSONText
import LanguageServerProtocol
import Testing

@Suite struct ServerMessageTests {
  @Test(arguments: serverMessages)
  func message(_ message: ServerMessage) throws {
    // The order of members is part of it: what is sent should read as the protocol does.
    #expect(String(decoding: message.bytes, as: UTF8.self) == message.expected)
    #expect(throws: Never.self) { try JSONValue(parsing: message.bytes) }
  }

  @Test func requestsWithoutParametersHaveNone() {
    #expect(!CodeLensRefreshRequest.hasParams)
    #expect(ConfigurationRequest.hasParams)
  }

  /// What a client sends back to be resolved can be read again.
  @Test func resolvableItemsSurviveTheWayThereAndBack() throws {
    try checkCoding(diagnostic)
    try checkCoding(
      CodeAction(title: "a", kind: .quickFix, diagnostics: [diagnostic], isPreferred: true, data: [1]))
    let edit = TextEdit(range: range, newText: "n")
    try checkCoding(
      CompletionItem(
        label: "a", labelDetails: CompletionItemLabelDetails(detail: "d"), kind: .constant,
        tags: [.deprecated],
        documentation: MarkupContent(kind: .plainText, value: "v"), preselect: true,
        textEdit: .insertReplace(InsertReplaceEdit(newText: "n", insert: range, replace: range)),
        additionalTextEdits: [edit], commitCharacters: ["a"], data: 1))
    try checkCoding(CompletionItem(label: "a", textEdit: .edit(edit)))
  }

  private func checkCoding<Value: JSONReadable & JSONWritable & Equatable>(_ value: Value) throws {
    #expect(try Value(json: JSONValue(parsing: value.jsonBytes)) == value)
  }
}
