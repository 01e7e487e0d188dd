import JSONText

/// What the client can do with folders, settings and files.
package struct WorkspaceClientCapabilities: Equatable, Sendable {
  package var applyEdit: Bool
  /// Whether ``WorkspaceEdit/documentChanges`` may be used.
  package var documentChanges: Bool
  package var changeAnnotations: Bool
  /// Whether the server may ask for settings.
  package var configuration: Bool
  package var registersConfiguration: Bool
  package var registersWatchedFiles: Bool
  /// Whether it says which files the user has given other names.
  package var tellsRenamedFiles: Bool
  package var refreshesSemanticTokens: Bool
  package var refreshesCodeLenses: Bool
  package var refreshesInlayHints: Bool
  /// LSP 3.17 calls the member `diagnostics` and many clients call it `diagnostic`.
  package var refreshesDiagnostics: Bool

  /// `json` is the member `workspace` of the capabilities.
  init(json: JSONValue) {
    applyEdit = json.flag("applyEdit")
    documentChanges = json.at("workspaceEdit").flag("documentChanges")
    changeAnnotations = json.at("workspaceEdit")["changeAnnotationSupport"] != nil
    configuration = json.flag("configuration")
    registersConfiguration = json.at("didChangeConfiguration").flag("dynamicRegistration")
    registersWatchedFiles = json.at("didChangeWatchedFiles").flag("dynamicRegistration")
    tellsRenamedFiles = json.at("fileOperations").flag("didRename")
    refreshesSemanticTokens = json.at("semanticTokens").flag("refreshSupport")
    refreshesCodeLenses = json.at("codeLens").flag("refreshSupport")
    refreshesInlayHints = json.at("inlayHint").flag("refreshSupport")
    refreshesDiagnostics =
      json["diagnostics"].map { $0.flag("refreshSupport") } ?? json.at("diagnostic").flag("refreshSupport")
  }
}
