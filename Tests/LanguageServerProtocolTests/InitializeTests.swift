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
      {"processId":17,"clientInfo":{"name":"E","version":"1"},"locale":"vi","rootPath":"/a",
      "rootUri":"file:///a",
       "workspaceFolders":[{"uri":"file:///a","name":"a"},{"uri":5}],"initializationOptions":{"x":1},
       "trace":"verbose",
       "workDoneToken":"w","capabilities":{
        "general":{"positionEncodings":["utf-32","utf-8","utf-16"]},
        "window":{"workDoneProgress":true,"showDocument":{"support":true}},
        "workspace":{"applyEdit":true,"workspaceEdit":{"documentChanges":true,
        "resourceOperations":["rename","create"],
          "changeAnnotationSupport":{"groupsOnLabel":true}},"workspaceFolders":true,"configuration":true,
          "didChangeConfiguration":{"dynamicRegistration":true},
          "didChangeWatchedFiles":{"dynamicRegistration":true},
          "symbol":{"resolveSupport":{"properties":["location.range"]}},
          "semanticTokens":{"refreshSupport":true},
          "codeLens":{"refreshSupport":true},"inlayHint":{"refreshSupport":true},
          "diagnostic":{"refreshSupport":true},
          "foldingRange":{"refreshSupport":true}},
        "textDocument":{"synchronization":{"willSaveWaitUntil":true},
          "completion":{"contextSupport":true,"completionItem":{"snippetSupport":true,
          "insertReplaceSupport":true,
            "labelDetailsSupport":true,"documentationFormat":["markdown","plaintext"],
            "resolveSupport":{"properties":["documentation"]},"tagSupport":{"valueSet":[1]}}},
          "hover":{"contentFormat":["markdown","asciidoc","plaintext"]},"definition":{"linkSupport":true},
          "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},
          "codeAction":{"codeActionLiteralSupport":{},"isPreferredSupport":true,"disabledSupport":true,
          "dataSupport":true,
            "resolveSupport":{"properties":["edit"]}},
          "rename":{"prepareSupport":true,"honorsChangeAnnotations":true},
          "foldingRange":{"lineFoldingOnly":true,"rangeLimit":5000,"foldingRange":{"collapsedText":true}},
          "documentLink":{"tooltipSupport":true},"inlayHint":{"resolveSupport":{"properties":["tooltip"]}},
          "publishDiagnostics":{"relatedInformation":true,"tagSupport":{"valueSet":[1,2,9]},
          "versionSupport":true,
            "codeDescriptionSupport":true,"dataSupport":true},"diagnostic":{"dynamicRegistration":true},
          "semanticTokens":{"tokenTypes":["class","person"],"tokenModifiers":["definition"],
            "requests":{"range":{},"full":{"delta":true}},"overlappingTokenSupport":true,
            "multilineTokenSupport":true,
            "serverCancelSupport":true}},
        "experimental":{"chugiai":{"entities":true}}}}
      """#)
    #expect(request.processId == 17)
    #expect(request.clientInfo == ProgramInfo(name: "E", version: "1"))
    #expect(request.rootURI?.filePath == "/a")
    #expect(request.workspaceFolders?.map(\.name) == ["a"])
    #expect(request.trace == .verbose)
    #expect(request.initializationOptions == ["x": 1])

    let can = request.capabilities
    #expect(can.positionEncodings == [.utf32, .utf8, .utf16])
    #expect(can.hoverContentFormat == [.markdown, .plainText])
    #expect(can.semanticTokens.tokenTypes.map(\.rawValue) == ["class", "person"])
    #expect(can.diagnostic.tags == [.unnecessary, .deprecated])
    #expect(can.foldingRangeLimit == 5000)
    #expect(can.completion.resolvableProperties == ["documentation"])
    #expect(can.resolvableInlayHintProperties == ["tooltip"])
    // Every truth value among the capabilities is true now, and false for a client that says nothing.
    #expect(truths(of: can).filter { !$0.value }.map(\.name) == [])
    #expect(truths(of: can).count == 47)
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
    #expect(request.trace == .off)
  }

  @Test func junkInOneFieldLosesNoOther() throws {
    let request = try initialize(
      #"""
      {"processId":"x","clientInfo":5,"rootUri":null,"workspaceFolders":[],"trace":"loud","capabilities":{
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
