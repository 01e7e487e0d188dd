import JSONText

/// Which highlighting the client asks for and can paint.
package struct SemanticTokensClientCapabilities: Equatable, Sendable {
  /// The names that the client paints. Others it may show in plain.
  package var tokenTypes: [SemanticTokenType]
  package var tokenModifiers: [SemanticTokenModifier]
  package var full: Bool
  package var delta: Bool
  package var range: Bool
  package var overlapping: Bool
  /// Whether a token may go over a line end.
  package var multiline: Bool
  package var serverCancel: Bool

  /// `json` is the member `textDocument.semanticTokens` of the capabilities.
  init(json: JSONValue) {
    tokenTypes = json.elements("tokenTypes")
    tokenModifiers = json.elements("tokenModifiers")
    full = json.at("requests")["full"]?.object != nil || json.at("requests").flag("full")
    delta = json.at("requests", "full").flag("delta")
    range = json.at("requests")["range"]?.object != nil || json.at("requests").flag("range")
    overlapping = json.flag("overlappingTokenSupport")
    multiline = json.flag("multilineTokenSupport")
    serverCancel = json.flag("serverCancelSupport")
  }
}
