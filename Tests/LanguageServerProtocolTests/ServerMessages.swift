import JSONText
import LanguageServerProtocol

private let location = Location(uri: uri, range: range)
private let edit = TextEdit(range: range, newText: "Thiếu tướng")
private let editJSON = #"{"range":\#(rangeJSON),"newText":"Thiếu tướng"}"#
private let command = Command(title: "Giải thích", command: "chugiai.explain", arguments: ["date/impossible"])
private let commandJSON =
  #"{"title":"Giải thích","command":"chugiai.explain","arguments":["date/impossible"]}"#
private let markdown = MarkupContent(kind: .markdown, value: "**CHQS**")
private let markdownJSON = ##"{"kind":"markdown","value":"**CHQS**"}"##
let diagnostic = Diagnostic(
  range: range,
  content: DiagnosticContent(
    severity: .error, code: .string("date/impossible"),
    codeDescription: CodeDescription(href: "https://example.org/r"),
    source: "chugiai", message: "Không có ngày 31/2", tags: [.unnecessary]),
  relatedInformation: [DiagnosticRelatedInformation(location: location, message: "ở đây")], data: ["fix": 1])
let diagnosticJSON = #"""
  {"range":\#(rangeJSON),"severity":1,"code":"date/impossible",\#
  "codeDescription":{"href":"https://example.org/r"},\#
  "source":"chugiai","message":"Không có ngày 31/2","tags":[1],\#
  "relatedInformation":[{"location":\#(locationJSON),"message":"ở đây"}],"data":{"fix":1}}
  """#

/// Every message that the server can send, with all of its members and with as few as possible.
let serverMessages: [ServerMessage] = lifecycle + reading + changing + finding + asking + telling

private let lifecycle: [ServerMessage] = [
  .response(
    to: InitializeRequest.self,
    InitializeResult(capabilities: ServerCapabilities(), serverInfo: ProgramInfo(name: "chugiai")),
    #"{"capabilities":{},"serverInfo":{"name":"chugiai"}}"#),
  .response(
    to: InitializeRequest.self,
    InitializeResult(
      capabilities: ServerCapabilities(
        positionEncoding: .utf8,
        textDocumentSync: TextDocumentSyncOptions(
          openClose: true, change: .incremental, save: true),
        hoverProvider: true,
        completionProvider: CompletionOptions(
          triggerCharacters: ["."], resolveProvider: true, labelDetailsSupport: true),
        definitionProvider: true, referencesProvider: true, documentHighlightProvider: true,
        documentSymbolProvider: true,
        codeActionProvider: CodeActionOptions(
          codeActionKinds: [.quickFix, .sourceFixAll], resolveProvider: true),
        codeLensProvider: ResolveOptions(resolveProvider: true), documentLinkProvider: ResolveOptions(),
        workspaceSymbolProvider: ResolveOptions(resolveProvider: true), documentFormattingProvider: true,
        documentRangeFormattingProvider: true, renameProvider: .withPrepare, foldingRangeProvider: true,
        selectionRangeProvider: true, linkedEditingRangeProvider: true,
        executeCommandProvider: ExecuteCommandOptions(commands: ["chugiai.explain"]),
        semanticTokensProvider: SemanticTokensOptions(
          legend: SemanticTokensLegend(tokenTypes: [.class, .macro], tokenModifiers: [.definition]),
          range: true, delta: true),
        inlayHintProvider: ResolveOptions(),
        diagnosticProvider: DiagnosticOptions(
          identifier: "chugiai", interFileDependencies: false, workspaceDiagnostics: true),
        workspaceFolders: WorkspaceFoldersOptions(supported: true, changeNotifications: true),
        fileOperations: FileOperationOptions(renamed: ["**/*.txt"]),
        experimental: ["chugiai": ["entities": true]]),
      serverInfo: ProgramInfo(name: "chugiai", version: "1.0")),
    #"""
    {"capabilities":{"positionEncoding":"utf-8","textDocumentSync":{"openClose":true,"change":2,\#
    "save":true},"hoverProvider":true,\#
    "completionProvider":{"triggerCharacters":["."],\#
    "resolveProvider":true,"completionItem":{"labelDetailsSupport":true}},"definitionProvider":true,\#
    "referencesProvider":true,"documentHighlightProvider":true,"documentSymbolProvider":true,\#
    "codeActionProvider":{"codeActionKinds":["quickfix","source.fixAll"],"resolveProvider":true},\#
    "codeLensProvider":{"resolveProvider":true},"documentLinkProvider":{"resolveProvider":false},\#
    "workspaceSymbolProvider":{"resolveProvider":true},"documentFormattingProvider":true,\#
    "documentRangeFormattingProvider":true,"renameProvider":{"prepareProvider":true},\#
    "foldingRangeProvider":true,\#
    "selectionRangeProvider":true,"linkedEditingRangeProvider":true,\#
    "executeCommandProvider":{"commands":["chugiai.explain"]},\#
    "semanticTokensProvider":{"legend":{"tokenTypes":\#
    ["class","macro"],"tokenModifiers":["definition"]},"range":true,"full":{"delta":true}},\#
    "inlayHintProvider":{"resolveProvider":false},\#
    "diagnosticProvider":{"identifier":"chugiai","interFileDependencies":false,\#
    "workspaceDiagnostics":true},\#
    "workspace":{"workspaceFolders":{"supported":true,"changeNotifications":true},\#
    "fileOperations":{"didRename":{"filters":[{"scheme":"file",\#
    "pattern":{"glob":"**/*.txt","matches":"file"}}]}}},\#
    "experimental":{"chugiai":{"entities":true}}},"serverInfo":{"name":"chugiai","version":"1.0"}}
    """#),
  .response(to: ShutdownRequest.self, NullResponse(), "null"),
]

private let reading: [ServerMessage] = [
  .response(to: HoverRequest.self, nil, "null"),
  .response(
    to: HoverRequest.self, Hover(contents: markdown, range: range),
    #"{"contents":\#(markdownJSON),"range":\#(rangeJSON)}"#),
  .response(to: HoverRequest.self, Hover(contents: markdown), #"{"contents":\#(markdownJSON)}"#),
  .response(to: DefinitionRequest.self, .locations([location]), "[\(locationJSON)]"),
  .response(
    to: DefinitionRequest.self,
    .links([
      LocationLink(
        originSelectionRange: range, targetURI: uri, targetRange: range, targetSelectionRange: range)
    ]),
    #"""
    [{"originSelectionRange":\#(rangeJSON),"targetUri":"file:///b%C3%A0i.txt","targetRange":\#(rangeJSON),\#
    "targetSelectionRange":\#(rangeJSON)}]
    """#),
  .response(to: ReferencesRequest.self, [location], "[\(locationJSON)]"),
  .response(
    to: DocumentHighlightRequest.self,
    [DocumentHighlight(range: range, kind: .read), DocumentHighlight(range: range)],
    #"[{"range":\#(rangeJSON),"kind":2},{"range":\#(rangeJSON)}]"#),
  .response(
    to: DocumentSymbolRequest.self,
    .tree([
      DocumentSymbol(
        name: "Nguyễn Văn Mẫu", detail: "Đại tá", kind: .class, range: range,
        selectionRange: range,
        children: [DocumentSymbol(name: "a", kind: .file, range: range, selectionRange: range)])
    ]),
    #"""
    [{"name":"Nguyễn Văn Mẫu","detail":"Đại tá","kind":5,"range":\#(rangeJSON),\#
    "selectionRange":\#(rangeJSON),\#
    "children":[{"name":"a","kind":1,"range":\#(rangeJSON),"selectionRange":\#(rangeJSON)}]}]
    """#),
  .response(
    to: DocumentSymbolRequest.self,
    .list([
      SymbolInformation(
        name: "a", kind: .typeParameter, containerName: "b", location: location)
    ]),
    #"[{"name":"a","kind":26,"containerName":"b","location":\#(locationJSON)}]"#),
  .response(
    to: WorkspaceSymbolRequest.self,
    [
      WorkspaceSymbol(name: "a", kind: .event, containerName: "b", location: location),
      WorkspaceSymbol(name: "a", kind: .struct, location: location),
    ],
    #"""
    [{"name":"a","kind":24,"containerName":"b","location":\#(locationJSON)},\#
    {"name":"a","kind":23,"location":\#(locationJSON)}]
    """#),
  .response(
    to: DocumentLinkRequest.self,
    [
      DocumentLink(range: range, target: "https://example.org/", tooltip: "t"),
      DocumentLink(range: range, target: "a:b"),
    ],
    #"""
    [{"range":\#(rangeJSON),"target":"https://example.org/","tooltip":"t"},\#
    {"range":\#(rangeJSON),"target":"a:b"}]
    """#
  ),
  .response(
    to: FoldingRangeRequest.self, [FoldingRange(startLine: 0, endLine: 1)],
    #"[{"startLine":0,"endLine":1}]"#),
  .response(
    to: SelectionRangeRequest.self,
    [SelectionRange(range: range, parents: [range, range]), SelectionRange(range: range)],
    #"""
    [{"range":\#(rangeJSON),"parent":{"range":\#(rangeJSON),"parent":{"range":\#(rangeJSON)}}},\#
    {"range":\#(rangeJSON)}]
    """#),
  .response(
    to: SemanticTokensFullRequest.self, SemanticTokens(resultId: "7", data: [0, 1, 2, 3, 4]),
    #"{"resultId":"7","data":[0,1,2,3,4]}"#),
  .response(to: SemanticTokensRangeRequest.self, SemanticTokens(data: []), #"{"data":[]}"#),
  .response(to: SemanticTokensDeltaRequest.self, .tokens(SemanticTokens(data: [])), #"{"data":[]}"#),
  .response(
    to: SemanticTokensDeltaRequest.self,
    .delta(
      SemanticTokensDelta(resultId: "8", edits: [SemanticTokensEdit(start: 5, deleteCount: 5, data: [1])])),
    #"{"resultId":"8","edits":[{"start":5,"deleteCount":5,"data":[1]}]}"#),
  .response(
    to: InlayHintRequest.self,
    [
      InlayHint(position: range.start, label: "thứ Năm", paddingLeft: true),
      InlayHint(position: range.start, label: "a"),
    ],
    #"""
    [{"position":{"line":1,"character":2},"label":"thứ Năm","paddingLeft":true},\#
    {"position":{"line":1,"character":2},"label":"a"}]
    """#),
  .response(
    to: CodeLensRequest.self, [CodeLens(range: range, command: command)],
    #"[{"range":\#(rangeJSON),"command":\#(commandJSON)}]"#),
  .response(
    to: EntitiesRequest.self,
    DocumentEntities(
      version: 3,
      entities: [
        DocumentEntity(kind: "person", range: range, text: "Mẫu", value: "Nguyễn Văn Mẫu", person: 0)
      ],
      people: [
        DocumentPerson(name: "Nguyễn Văn Mẫu", rank: "Đại tá", positions: ["Trưởng phòng"], mentions: [range])
      ]),
    #"""
    {"version":3,"entities":[{"kind":"person","range":\#(rangeJSON),"text":"Mẫu",\#
    "value":"Nguyễn Văn Mẫu","person":0}],\#
    "people":[{"name":"Nguyễn Văn Mẫu","rank":"Đại tá","positions":["Trưởng phòng"],\#
    "mentions":[\#(rangeJSON)]}]}
    """#),
]

private let changing: [ServerMessage] = [
  .response(
    to: CodeActionRequest.self,
    [
      .action(
        CodeAction(
          title: "Sửa", kind: .quickFix, diagnostics: [diagnostic], isPreferred: true,
          edit: WorkspaceEdit(changes: [uri: [edit]]), command: command, data: [1])),
      .command(command), .action(CodeAction(title: "Sửa")),
    ],
    #"""
    [{"title":"Sửa","kind":"quickfix","diagnostics":[\#(diagnosticJSON)],"isPreferred":true,\#
    "edit":{"changes":{"file:///b%C3%A0i.txt":[\#(editJSON)]}},"command":\#(commandJSON),"data":[1]},\#
    \#(commandJSON),\#
    {"title":"Sửa"}]
    """#),
  .response(
    to: CodeActionResolveRequest.self,
    CodeAction(
      title: "Sửa",
      edit: WorkspaceEdit(
        documentChanges: [
          TextDocumentEdit(uri: uri, version: 4, edits: [edit]),
          TextDocumentEdit(
            uri: uri, version: nil, edits: [TextEdit(range: range, newText: "", annotationId: "a")]),
        ],
        changeAnnotations: ["a": ChangeAnnotation(label: "l", needsConfirmation: true, description: "d")])),
    #"""
    {"title":"Sửa","edit":{"documentChanges":[\#
    {"textDocument":{"uri":"file:///b%C3%A0i.txt","version":4},"edits":[\#(editJSON)]},\#
    {"textDocument":{"uri":"file:///b%C3%A0i.txt","version":null},"edits":[{"range":\#(rangeJSON),\#
    "newText":"",\#
    "annotationId":"a"}]}],"changeAnnotations":{"a":{"label":"l","needsConfirmation":true,\#
    "description":"d"}}}}
    """#),
  .response(
    to: CompletionRequest.self,
    CompletionList(
      isIncomplete: true,
      items: [
        CompletionItem(
          label: "CHQS", labelDetails: CompletionItemLabelDetails(detail: " d", description: "e"),
          kind: .constant,
          tags: [.deprecated], detail: "Chỉ huy Quân sự", documentation: markdown, preselect: true,
          sortText: "1",
          filterText: "chqs", insertText: "CHQS", textEdit: .edit(edit), additionalTextEdits: [edit],
          commitCharacters: ["."], command: command, data: 1),
        CompletionItem(
          label: "b", textEdit: .insertReplace(InsertReplaceEdit(newText: "b", insert: range, replace: range))
        ),
      ]),
    #"""
    {"isIncomplete":true,"items":[{"label":"CHQS","labelDetails":{"detail":" d","description":"e"},\#
    "kind":21,"tags":[1],\#
    "detail":"Chỉ huy Quân sự","documentation":\#(markdownJSON),"preselect":true,"sortText":"1",\#
    "filterText":"chqs",\#
    "insertText":"CHQS","textEdit":\#(editJSON),"additionalTextEdits":[\#(editJSON)],\#
    "commitCharacters":["."],\#
    "command":\#(commandJSON),"data":1},{"label":"b","textEdit":{"newText":"b","insert":\#(rangeJSON),\#
    "replace":\#(rangeJSON)}}]}
    """#),
  .response(to: CompletionItemResolveRequest.self, CompletionItem(label: "a"), #"{"label":"a"}"#),
  .response(to: FormattingRequest.self, [edit], "[\(editJSON)]"),
  .response(to: RangeFormattingRequest.self, nil, "null"),
  .response(
    to: PrepareRenameRequest.self, PrepareRenameResult(range: range, placeholder: "Mẫu"),
    #"{"range":\#(rangeJSON),"placeholder":"Mẫu"}"#),
  .response(to: RenameRequest.self, WorkspaceEdit(changes: [:]), #"{"changes":{}}"#),
  .response(
    to: LinkedEditingRangeRequest.self, LinkedEditingRanges(ranges: [range], wordPattern: "\\w+"),
    #"{"ranges":[\#(rangeJSON)],"wordPattern":"\\w+"}"#),
  .response(to: ExecuteCommandRequest.self, ["path": "a"], #"{"path":"a"}"#),
]

private let finding: [ServerMessage] = [
  .response(
    to: DocumentDiagnosticRequest.self, .full(resultId: "r", items: [diagnostic]),
    #"{"kind":"full","resultId":"r","items":[\#(diagnosticJSON)]}"#),
  .response(
    to: DocumentDiagnosticRequest.self, .full(resultId: nil, items: []), #"{"kind":"full","items":[]}"#),
  .response(
    to: DocumentDiagnosticRequest.self, .unchanged(resultId: "r"), #"{"kind":"unchanged","resultId":"r"}"#),
  .response(
    to: WorkspaceDiagnosticRequest.self,
    WorkspaceDiagnosticReport(items: [
      WorkspaceDocumentDiagnosticReport(uri: uri, version: 2, report: .full(resultId: "r", items: [])),
      WorkspaceDocumentDiagnosticReport(uri: uri, version: nil, report: .unchanged(resultId: "r")),
    ]),
    #"""
    {"items":[{"uri":"file:///b%C3%A0i.txt","version":2,"kind":"full","resultId":"r","items":[]},\#
    {"uri":"file:///b%C3%A0i.txt","version":null,"kind":"unchanged","resultId":"r"}]}
    """#),
  .notification(
    PublishDiagnosticsNotification(
      uri: uri, version: 2,
      diagnostics: [Diagnostic(range: range, content: DiagnosticContent(message: "m"))]),
    #"{"uri":"file:///b%C3%A0i.txt","version":2,"diagnostics":[{"range":\#(rangeJSON),"message":"m"}]}"#),
  .notification(
    PublishDiagnosticsNotification(uri: uri, diagnostics: []),
    #"{"uri":"file:///b%C3%A0i.txt","diagnostics":[]}"#),
]

private let asking: [ServerMessage] = [
  .request(
    ApplyEditRequest(label: "Sửa", edit: WorkspaceEdit(documentChanges: [])),
    #"{"label":"Sửa","edit":{"documentChanges":[]}}"#),
  .request(
    ConfigurationRequest(items: [ConfigurationItem(scopeURI: uri, section: "chugiai"), ConfigurationItem()]),
    #"{"items":[{"scopeUri":"file:///b%C3%A0i.txt","section":"chugiai"},{}]}"#),
  .request(
    RegisterCapabilityRequest(registrations: [
      Registration(
        id: "1", method: "workspace/didChangeWatchedFiles",
        registerOptions: ["watchers": [["globPattern": "**/chugiai.json"]]])
    ]),
    #"""
    {"registrations":[{"id":"1","method":"workspace/didChangeWatchedFiles",\#
    "registerOptions":{"watchers":[{"globPattern":"**/chugiai.json"}]}}]}
    """#),
  .request(
    UnregisterCapabilityRequest(unregistrations: [Unregistration(id: "1", method: "a")]),
    #"{"unregisterations":[{"id":"1","method":"a"}]}"#),
  .request(
    ShowDocumentRequest(uri: uri, external: true, takeFocus: false, selection: range),
    #"{"uri":"file:///b%C3%A0i.txt","external":true,"takeFocus":false,"selection":\#(rangeJSON)}"#),
  .request(WorkDoneProgressCreateRequest(token: .string("t")), #"{"token":"t"}"#),
  .request(CodeLensRefreshRequest(), "null"),
  .request(DiagnosticRefreshRequest(), "null"),
  .request(InlayHintRefreshRequest(), "null"),
  .request(SemanticTokensRefreshRequest(), "null"),
]

private let telling: [ServerMessage] = [
  .notification(LogMessageNotification(type: .log, message: "m"), #"{"type":4,"message":"m"}"#),
  .notification(ShowMessageNotification(type: .error, message: "m"), #"{"type":1,"message":"m"}"#),
  .notification(
    ProgressNotification(
      token: .integer(1),
      value: WorkDoneProgress.begin(title: "t", cancellable: true, message: "m", percentage: 0)),
    #"{"token":1,"value":{"kind":"begin","title":"t","cancellable":true,"message":"m","percentage":0}}"#),
  .notification(
    ProgressNotification(token: .string("p"), value: WorkDoneProgress.report(message: "m", percentage: 50)),
    #"{"token":"p","value":{"kind":"report","message":"m","percentage":50}}"#),
  .notification(
    ProgressNotification(token: .string("p"), value: WorkDoneProgress.end()),
    #"{"token":"p","value":{"kind":"end"}}"#),
  .notification(
    EntitiesNotification(uri: uri, version: 1, entities: [], people: []),
    #"{"uri":"file:///b%C3%A0i.txt","version":1,"entities":[],"people":[]}"#),
]
