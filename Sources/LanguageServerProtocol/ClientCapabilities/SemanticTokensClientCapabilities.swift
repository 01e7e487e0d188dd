import JSONText

/// Which highlighting the client asks for and can paint.
package struct SemanticTokensClientCapabilities: Equatable, Sendable {
  /// The names that the client paints. Others it may show in plain.
  package var tokenTypes: [SemanticTokenType]
  package var tokenModifiers: [SemanticTokenModifier]
  /// Whether a token may go over a line end.
  package var multiline: Bool

  /// `json` is the member `textDocument.semanticTokens` of the capabilities.
  init(json: JSONValue) {
    tokenTypes = json.elements("tokenTypes")
    tokenModifiers = json.elements("tokenModifiers")
    multiline = json.flag("multilineTokenSupport")
  }
}
