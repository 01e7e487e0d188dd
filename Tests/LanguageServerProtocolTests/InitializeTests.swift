import JSONText
import LanguageServerProtocol
import Testing

private func initialize(_ text: String) throws -> InitializeRequest {
  InitializeRequest(json: try JSONValue(parsing: Array(text.utf8)))
}

@Suite struct InitializeTests {
  @Test func everythingThatIsRead() throws {
    let request = try initialize(
      #"""
      {"processId":17,"locale":"vi","rootPath":"/a",
      "rootUri":"file:///a",
       "workspaceFolders":[{"uri":"file:///a","name":"a"},{"uri":5}],"initializationOptions":{"x":1},
       "capabilities":{
        "general":{"positionEncodings":["utf-32","utf-8","utf-16"]},
        "window":{"workDoneProgress":true,"showDocument":{"support":true}},
        "workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true,
          "changeAnnotationSupport":{"groupsOnLabel":true}},"configuration":true,
          "didChangeConfiguration":{"dynamicRegistration":true},
          "didChangeWatchedFiles":{"dynamicRegistration":true},
          "fileOperations":{"didRename":true},
          "semanticTokens":{"refreshSupport":true},
          "codeLens":{"refreshSupport":true},"inlayHint":{"refreshSupport":true},
          "diagnostic":{"refreshSupport":true}},
        "textDocument":{"completion":{"completionItem":{"insertReplaceSupport":true,
            "labelDetailsSupport":true,"documentationFormat":["markdown","plaintext"]}},
          "hover":{"contentFormat":["markdown","asciidoc","plaintext"]},"definition":{"linkSupport":true},
          "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
          "codeAction":{"codeActionLiteralSupport":{},"isPreferredSupport":true,
          "dataSupport":true,
            "resolveSupport":{"properties":["edit"]}},
          "rename":{"prepareSupport":true,"honorsChangeAnnotations":true},
          "foldingRange":{"rangeLimit":5000},
          "documentLink":{"tooltipSupport":true},
          "publishDiagnostics":{"relatedInformation":true,"tagSupport":{"valueSet":[1,2,9]},
          "versionSupport":true,
            "codeDescriptionSupport":true},"diagnostic":{},
          "semanticTokens":{"tokenTypes":["class","person"],"tokenModifiers":["definition"],
            "multilineTokenSupport":true}},
        "experimental":{"chugiai":{"entities":true}}}}
      """#)
    #expect(request.processId == 17)
    #expect(request.rootURI?.filePath == "/a")
    #expect(request.workspaceFolders?.map(\.uri.filePath) == ["/a"])
    #expect(request.initializationOptions == ["x": 1])

    let can = request.capabilities
    #expect(can.positionEncodings == [.utf32, .utf8, .utf16])
    #expect(can.hoverContentFormat == [.markdown, .plainText])
    #expect(can.semanticTokens.tokenTypes.map(\.rawValue) == ["class", "person"])
    #expect(can.diagnostic.tags == [.unnecessary, .deprecated])
    #expect(can.foldingRangeLimit == 5000)
    // Every truth value among the capabilities is true now, and false for a client that says nothing.
    #expect(truths(of: can).filter { !$0.value }.map(\.name) == [])
    #expect(truths(of: can).count == 30)
    #expect(truths(of: ClientCapabilities(json: nil)).filter(\.value).map(\.name) == [])
  }

  private func truths(of value: Any) -> [(name: String, value: Bool)] {
    Mirror(reflecting: value).children.flatMap { child -> [(name: String, value: Bool)] in
      if let truth = child.value as? Bool { return [(child.label ?? "", truth)] }
      return truths(of: child.value)
    }
  }

  @Test func vimHasNumbersForTruthValues() throws {
    let can = try initialize(#"{"capabilities":{"workspace":{"applyEdit":1,"configuration":0}}}"#)
      .capabilities
    #expect(can.workspace.applyEdit)
    #expect(!can.workspace.configuration)
  }

  @Test(arguments: ["null", "[]", "5", "{}", #"{"capabilities":null}"#, #"{"capabilities":[1]}"#])
  func nothingAtAll(text: String) throws {
    let request = try initialize(text)
    #expect(request.capabilities == ClientCapabilities(json: nil))
    #expect(request.workspaceFolders == nil)
  }

  @Test func junkInOneFieldLosesNoOther() throws {
    let request = try initialize(
      #"""
      {"processId":"x","rootUri":null,"workspaceFolders":[],"capabilities":{
        "general":5,"window":{"workDoneProgress":true,"showDocument":null},
        "textDocument":{"inlineCompletion":null,"hover":"yes","rename":{"prepareSupport":true},
        "completion":{"completionItem":[1]},"semanticTokens":{"tokenTypes":[1,null,"class"],
        "requests":true}}}}
      """#)
    #expect(request.processId == nil)
    #expect(request.workspaceFolders == [])
    #expect(request.capabilities.window.workDoneProgress)
    #expect(request.capabilities.prepareRename)
    #expect(request.capabilities.semanticTokens.tokenTypes == [.class])
  }
}
