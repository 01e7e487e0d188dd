package import JSONText

/// What the client can do, as far as the server makes a difference of it.
///
/// Reading it cannot fail: what is missing, `null` or of the wrong type counts as "cannot", and loses nothing
/// else.
package struct ClientCapabilities: Equatable, Sendable {
  /// In the order that the client prefers; empty when it says nothing, which means UTF-16.
  package var positionEncodings: [PositionEncodingKind]
  package var window: WindowClientCapabilities
  package var workspace: WorkspaceClientCapabilities

  package var completion: CompletionClientCapabilities
  package var codeAction: CodeActionClientCapabilities
  package var diagnostic: DiagnosticClientCapabilities
  package var semanticTokens: SemanticTokensClientCapabilities

  /// Formats of hovers in the order that the client prefers; empty when it says nothing, which means plain
  /// text.
  package var hoverContentFormat: [MarkupKind]
  /// Whether definitions may be answered with ``LocationLink``.
  package var definitionLinks: Bool
  package var hierarchicalDocumentSymbols: Bool
  package var prepareRename: Bool
  /// Whether ``WorkspaceEdit/changeAnnotations`` of a rename are shown to the reader.
  package var renameAnnotations: Bool
  /// The most folding ranges that the client wants, if it says.
  package var foldingRangeLimit: Int?
  package var documentLinkTooltips: Bool

  /// Whether the client wants ``EntitiesNotification``: `experimental.chugiai.entities` is true.
  package var entityNotifications: Bool

  package init(json: JSONValue) {
    let textDocument = json.at("textDocument")
    positionEncodings = json.at("general").elements("positionEncodings")
    window = WindowClientCapabilities(json: json.at("window"))
    workspace = WorkspaceClientCapabilities(json: json.at("workspace"))

    completion = CompletionClientCapabilities(json: textDocument.at("completion"))
    codeAction = CodeActionClientCapabilities(json: textDocument.at("codeAction"))
    diagnostic = DiagnosticClientCapabilities(json: textDocument)
    semanticTokens = SemanticTokensClientCapabilities(json: textDocument.at("semanticTokens"))

    hoverContentFormat = textDocument.at("hover").elements("contentFormat")
    definitionLinks = textDocument.at("definition").flag("linkSupport")
    hierarchicalDocumentSymbols = textDocument.at("documentSymbol").flag("hierarchicalDocumentSymbolSupport")
    prepareRename = textDocument.at("rename").flag("prepareSupport")
    renameAnnotations = textDocument.at("rename").flag("honorsChangeAnnotations")
    foldingRangeLimit = textDocument.at("foldingRange").optionalField("rangeLimit")
    documentLinkTooltips = textDocument.at("documentLink").flag("tooltipSupport")

    entityNotifications = json.at("experimental", "chugiai").flag("entities")
  }
}
