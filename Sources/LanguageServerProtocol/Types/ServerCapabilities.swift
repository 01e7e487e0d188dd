package import JSONText

/// What the server can do. A feature that is not offered is left out.
///
/// It is put together feature by feature: each sets its own member.
package struct ServerCapabilities: Equatable, Sendable, JSONWritable {
  package var positionEncoding: PositionEncodingKind?
  package var textDocumentSync: TextDocumentSyncOptions?
  package var hoverProvider: Bool
  package var completionProvider: CompletionOptions?
  package var definitionProvider: Bool
  package var referencesProvider: Bool
  package var documentHighlightProvider: Bool
  package var documentSymbolProvider: Bool
  package var codeActionProvider: CodeActionOptions?
  package var codeLensProvider: ResolveOptions?
  package var documentLinkProvider: ResolveOptions?
  package var workspaceSymbolProvider: ResolveOptions?
  package var documentFormattingProvider: Bool
  package var documentRangeFormattingProvider: Bool
  package var renameProvider: RenameProvider?
  package var foldingRangeProvider: Bool
  package var selectionRangeProvider: Bool
  package var linkedEditingRangeProvider: Bool
  package var executeCommandProvider: ExecuteCommandOptions?
  package var semanticTokensProvider: SemanticTokensOptions?
  package var inlayHintProvider: ResolveOptions?
  package var diagnosticProvider: DiagnosticOptions?
  package var workspaceFolders: WorkspaceFoldersOptions?
  package var fileOperations: FileOperationOptions?
  package var experimental: JSONValue?

  package init(
    positionEncoding: PositionEncodingKind? = nil, textDocumentSync: TextDocumentSyncOptions? = nil,
    hoverProvider: Bool = false, completionProvider: CompletionOptions? = nil,
    definitionProvider: Bool = false, referencesProvider: Bool = false,
    documentHighlightProvider: Bool = false, documentSymbolProvider: Bool = false,
    codeActionProvider: CodeActionOptions? = nil, codeLensProvider: ResolveOptions? = nil,
    documentLinkProvider: ResolveOptions? = nil, workspaceSymbolProvider: ResolveOptions? = nil,
    documentFormattingProvider: Bool = false, documentRangeFormattingProvider: Bool = false,
    renameProvider: RenameProvider? = nil, foldingRangeProvider: Bool = false,
    selectionRangeProvider: Bool = false, linkedEditingRangeProvider: Bool = false,
    executeCommandProvider: ExecuteCommandOptions? = nil,
    semanticTokensProvider: SemanticTokensOptions? = nil, inlayHintProvider: ResolveOptions? = nil,
    diagnosticProvider: DiagnosticOptions? = nil, workspaceFolders: WorkspaceFoldersOptions? = nil,
    fileOperations: FileOperationOptions? = nil, experimental: JSONValue? = nil
  ) {
    self.positionEncoding = positionEncoding
    self.textDocumentSync = textDocumentSync
    self.hoverProvider = hoverProvider
    self.completionProvider = completionProvider
    self.definitionProvider = definitionProvider
    self.referencesProvider = referencesProvider
    self.documentHighlightProvider = documentHighlightProvider
    self.documentSymbolProvider = documentSymbolProvider
    self.codeActionProvider = codeActionProvider
    self.codeLensProvider = codeLensProvider
    self.documentLinkProvider = documentLinkProvider
    self.workspaceSymbolProvider = workspaceSymbolProvider
    self.documentFormattingProvider = documentFormattingProvider
    self.documentRangeFormattingProvider = documentRangeFormattingProvider
    self.renameProvider = renameProvider
    self.foldingRangeProvider = foldingRangeProvider
    self.selectionRangeProvider = selectionRangeProvider
    self.linkedEditingRangeProvider = linkedEditingRangeProvider
    self.executeCommandProvider = executeCommandProvider
    self.semanticTokensProvider = semanticTokensProvider
    self.inlayHintProvider = inlayHintProvider
    self.diagnosticProvider = diagnosticProvider
    self.workspaceFolders = workspaceFolders
    self.fileOperations = fileOperations
    self.experimental = experimental
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("positionEncoding", positionEncoding)
      $0.field("textDocumentSync", textDocumentSync)
      $0.flag("hoverProvider", hoverProvider)
      $0.field("completionProvider", completionProvider)
      $0.flag("definitionProvider", definitionProvider)
      $0.flag("referencesProvider", referencesProvider)
      $0.flag("documentHighlightProvider", documentHighlightProvider)
      $0.flag("documentSymbolProvider", documentSymbolProvider)
      $0.field("codeActionProvider", codeActionProvider)
      $0.field("codeLensProvider", codeLensProvider)
      $0.field("documentLinkProvider", documentLinkProvider)
      $0.field("workspaceSymbolProvider", workspaceSymbolProvider)
      $0.flag("documentFormattingProvider", documentFormattingProvider)
      $0.flag("documentRangeFormattingProvider", documentRangeFormattingProvider)
      $0.field("renameProvider", renameProvider)
      $0.flag("foldingRangeProvider", foldingRangeProvider)
      $0.flag("selectionRangeProvider", selectionRangeProvider)
      $0.flag("linkedEditingRangeProvider", linkedEditingRangeProvider)
      $0.field("executeCommandProvider", executeCommandProvider)
      $0.field("semanticTokensProvider", semanticTokensProvider)
      $0.field("inlayHintProvider", inlayHintProvider)
      $0.field("diagnosticProvider", diagnosticProvider)
      if workspaceFolders != nil || fileOperations != nil {
        $0.key("workspace")
        $0.object {
          $0.field("workspaceFolders", workspaceFolders)
          $0.field("fileOperations", fileOperations)
        }
      }
      $0.field("experimental", experimental)
    }
  }
}
