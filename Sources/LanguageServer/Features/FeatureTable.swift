import JSONRPC
import JSONText
import LanguageServerProtocol
import SourceText

/// Every request that the server answers, besides `initialize` and `shutdown`.
enum FeatureTable {
  static let documentFeatures: [any DocumentFeature.Type] = [
    CodeActionFeature.self,
    CodeLensFeature.self,
    CompletionFeature.self,
    DefinitionFeature.self,
    DocumentDiagnosticFeature.self,
    DocumentHighlightFeature.self,
    DocumentLinkFeature.self,
    DocumentSymbolFeature.self,
    EntitiesFeature.self,
    FoldingRangeFeature.self,
    FormattingFeature.self,
    HoverFeature.self,
    InlayHintFeature.self,
    LinkedEditingRangeFeature.self,
    PrepareRenameFeature.self,
    RangeFormattingFeature.self,
    ReferencesFeature.self,
    // After the one that says whether it can be asked first.
    RenameFeature.self,
    SelectionRangeFeature.self,
    SemanticTokensFullFeature.self,
    // After the one whose options they extend.
    SemanticTokensDeltaFeature.self,
    SemanticTokensRangeFeature.self,
  ]

  static let serverFeatures: [any ServerFeature.Type] = [
    // After the one whose options it extends.
    CompletionItemResolveFeature.self,
    CodeActionResolveFeature.self,
    ExecuteCommandFeature.self,
    // After the one whose options it extends.
    WorkspaceDiagnosticFeature.self,
    WorkspaceSymbolFeature.self,
  ]

  /// By method.
  static let handlers: [String: @Sendable (RequestID, JSONValue, Server) -> Void] = {
    var handlers: [String: @Sendable (RequestID, JSONValue, Server) -> Void] = [:]
    for feature in documentFeatures { handlers[feature.method] = { feature.handle($0, $1, by: $2) } }
    for feature in serverFeatures { handlers[feature.method] = { feature.handle($0, $1, by: $2) } }
    return handlers
  }()

  static func capabilities(for client: Client, options: ServerOptions) -> ServerCapabilities {
    var capabilities = ServerCapabilities(
      positionEncoding: PositionEncodingKind(rawValue: client.encoding.rawValue),
      textDocumentSync: TextDocumentSyncOptions(
        openClose: true, change: options.fullSync ? .full : .incremental, save: true),
      workspaceFolders: WorkspaceFoldersOptions(supported: true, changeNotifications: true),
      fileOperations: client.capabilities.workspace.tellsRenamedFiles
        ? FileOperationOptions(renamed: [Server.articlePattern]) : nil)
    for feature in documentFeatures { feature.offer(in: &capabilities, to: client) }
    for feature in serverFeatures { feature.offer(in: &capabilities, to: client) }
    return capabilities
  }
}
