import JSONText
import LanguageServerProtocol
import Testing

private func read<Value: JSONReadable>(_ text: String, as _: Value.Type = Value.self) throws -> Value {
  try Value(json: JSONValue(parsing: Array(text.utf8)))
}

private func complaint<Value: JSONReadable>(_ text: String, as _: Value.Type) throws -> String? {
  let json = try JSONValue(parsing: Array(text.utf8))
  do {
    _ = try Value(json: json)
    return nil
  } catch {
    return error.description
  }
}

private let document = #""textDocument":{"uri":"file:///b%C3%A0i.txt","more":1}"#
private let position = #""position":{"line":1,"character":2}"#

@Suite struct ClientMessageTests {
  @Test func requestsAtAPosition() throws {
    let text = "{\(document),\(position)}"
    #expect(try read(text, as: HoverRequest.self).position == range.start)
    #expect(try read(text, as: HoverRequest.self).textDocument.uri == uri)
    #expect(try read(text, as: DefinitionRequest.self).position == range.start)
    #expect(try read(text, as: DocumentHighlightRequest.self).position == range.start)
    #expect(try read(text, as: PrepareRenameRequest.self).position == range.start)
    #expect(try read(text, as: LinkedEditingRangeRequest.self).position == range.start)
    #expect(try read(text, as: ReferencesRequest.self).includeDeclaration)
    #expect(try read(text, as: CompletionRequest.self).position == range.start)
    #expect(
      try read("{\(document),\(position),\"newName\":\"Mẫu\"}", as: RenameRequest.self).newName == "Mẫu")
  }

  @Test func requestsAboutADocumentOrARange() throws {
    let text =
      #"{\#(document),"range":\#(rangeJSON),"previousResultId":"7"}"#
    #expect(try read(text, as: DocumentSymbolRequest.self).textDocument.uri == uri)
    #expect(try read(text, as: DocumentLinkRequest.self).textDocument.uri == uri)
    #expect(try read(text, as: FoldingRangeRequest.self).textDocument.uri == uri)
    #expect(try read(text, as: CodeLensRequest.self).textDocument.uri == uri)
    #expect(try read(text, as: FormattingRequest.self).textDocument.uri == uri)
    #expect(try read(text, as: RangeFormattingRequest.self).range == range)
    #expect(try read(text, as: InlayHintRequest.self).range == range)
    #expect(try read(text, as: SemanticTokensFullRequest.self).textDocument.uri == uri)
    #expect(try read(text, as: SemanticTokensRangeRequest.self).range == range)
    #expect(try read(text, as: SemanticTokensDeltaRequest.self).previousResultId == "7")
    #expect(try read(text, as: DocumentDiagnosticRequest.self).previousResultId == "7")
    #expect(try read(text, as: EntitiesRequest.self).range == range)
    #expect(try read("{\(document)}", as: EntitiesRequest.self).range == nil)
    #expect(try read(text, as: CodeActionRequest.self).context.only == nil)
  }

  @Test func otherRequests() throws {
    let selection = try read(
      #"{\#(document),"positions":[{"line":0,"character":0}]}"#, as: SelectionRangeRequest.self)
    #expect(selection.positions.count == 1)
    let actions = try read(
      #"""
      {\#(document),"range":\#(rangeJSON),"context":{"diagnostics":[\#(diagnosticJSON),5],\#
      "only":["quickfix"]}}
      """#,
      as: CodeActionRequest.self)
    #expect(actions.context.diagnostics == [diagnostic])
    #expect(actions.context.only == [.quickFix])
    let workspace = try read(
      #"{"previousResultIds":[{"uri":"a:b","value":"v"},null],"partialResultToken":5}"#,
      as: WorkspaceDiagnosticRequest.self)
    #expect(workspace.previousResultIds.map(\.value) == ["v"])
    #expect(workspace.partialResultToken == .integer(5))
    #expect(try read(#"{"query":"Mẫu"}"#, as: WorkspaceSymbolRequest.self).query == "Mẫu")
    #expect(try read("{}", as: WorkspaceSymbolRequest.self).query == "")
    let command = try read(#"{"command":"c","arguments":[1,"a"]}"#, as: ExecuteCommandRequest.self)
    #expect(command.arguments == [1, "a"])
    #expect(try read(#"{"command":"c","arguments":null}"#, as: ExecuteCommandRequest.self).arguments == [])
    #expect(try read(#"{"label":"a"}"#, as: CompletionItemResolveRequest.self).item.label == "a")
    #expect(try read(#"{"title":"a","edit":5}"#, as: CodeActionResolveRequest.self).action.title == "a")
  }

  @Test func whatIsMissingIsNamed() throws {
    #expect(try complaint("null", as: HoverRequest.self) == "textDocument.uri: expected a string")
    #expect(try complaint("{\(document)}", as: HoverRequest.self) == "position.line: expected an integer")
    #expect(
      try complaint(#"{\#(document),"position":{"line":"1","character":0}}"#, as: HoverRequest.self)
        == "position.line: expected an integer")
    #expect(
      try complaint("{\(document),\(position)}", as: RenameRequest.self) == "newName: expected a string")
    #expect(try complaint("{}", as: ExecuteCommandRequest.self) == "command: expected a string")
  }

  @Test func changesToADocument() throws {
    let text = #"""
      {"textDocument":{"uri":"file:///b%C3%A0i.txt","version":null},"contentChanges":[\#
      {"range":\#(rangeJSON),"rangeLength":3,"text":"a"},{"text":"b"},{"range":null,"text":"c"}]}
      """#
    let change = try read(text, as: DidChangeTextDocumentNotification.self)
    #expect(change.textDocument.version == nil)
    #expect(change.contentChanges.map(\.range) == [range, nil, nil])
    #expect(change.contentChanges.map(\.text) == ["a", "b", "c"].map { Array($0.utf8) })
    // A change that cannot be read must not be taken for one of the whole document.
    let bad = #"{"textDocument":{"uri":"a:b"},"contentChanges":[{"range":{"start":1},"text":"x"}]}"#
    #expect(
      try complaint(bad, as: DidChangeTextDocumentNotification.self)
        == "contentChanges[0].range.start.line: expected an integer")
  }

  @Test func documentsAndWorkspace() throws {
    let open = try read(
      #"{"textDocument":{"uri":"untitled:1","languageId":"plaintext","version":3,"text":"Huế"}}"#,
      as: DidOpenTextDocumentNotification.self)
    #expect(open.textDocument.text == Array("Huế".utf8))
    #expect(open.textDocument.version == 3)
    #expect(try read("{\(document)}", as: DidCloseTextDocumentNotification.self).textDocument.uri == uri)
    #expect(try read("{\(document)}", as: DidSaveTextDocumentNotification.self).textDocument.uri == uri)
    #expect(try read("null", as: DidChangeConfigurationNotification.self).settings == nil)
    #expect(try read(#"{"settings":[]}"#, as: DidChangeConfigurationNotification.self).settings == [])
    let files = try read(
      #"{"changes":[{"uri":"a:b","type":3},{"type":1}]}"#,
      as: DidChangeWatchedFilesNotification.self)
    #expect(files.changes.map(\.uri.rawValue) == ["a:b"])
    let renames = try read(
      #"{"files":[{"oldUri":"file:///a","newUri":"file:///b"},{"oldUri":"file:///c"},4]}"#,
      as: DidRenameFilesNotification.self)
    #expect(renames.files.map { [$0.oldURI.filePath, $0.newURI.filePath] } == [["/a", "/b"]])
    let folders = try read(
      #"{"event":{"added":[{"uri":"file:///a","name":"a"}],"removed":[{"uri":"file:///b"}]}}"#,
      as: DidChangeWorkspaceFoldersNotification.self)
    #expect(folders.added.map(\.uri.rawValue) == ["file:///a"])
    #expect(folders.removed.map(\.uri.rawValue) == ["file:///b"])
  }

  @Test func smallNotifications() throws {
    #expect(try read(#"{"id":"a"}"#, as: CancelRequestNotification.self).id == .string("a"))
    #expect(try read(#"{"id":1.0}"#, as: CancelRequestNotification.self).id == .integer(1))
    #expect(try read(#"{"token":1}"#, as: WorkDoneProgressCancelNotification.self).token == .integer(1))
    for junk in ["null", "5", "[]", #""a""#] {
      #expect(throws: Never.self) { try read(junk, as: InitializedNotification.self) }
      #expect(throws: Never.self) { try read(junk, as: ExitNotification.self) }
      #expect(throws: Never.self) { try read(junk, as: ShutdownRequest.self) }
    }
  }

  @Test func answersOfTheClient() throws {
    #expect(try read(#"{"applied":true}"#, as: ApplyEditResult.self).applied)
    #expect(try read("null", as: ApplyEditResult.self).applied == false)
    #expect(try read(#"{"success":1}"#, as: ShowDocumentResult.self).success)
  }
}
