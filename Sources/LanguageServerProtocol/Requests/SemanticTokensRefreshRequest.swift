package import JSONText

/// Asks the client to ask for the highlighting again.
package struct SemanticTokensRefreshRequest: ParameterlessServerRequest {
  package static let method = "workspace/semanticTokens/refresh"
  package typealias Response = JSONValue

  package init() {}
}
