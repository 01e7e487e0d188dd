package import JSONText

/// What the numbers in ``SemanticTokens`` mean: indices of types, and bits for modifiers.
package struct SemanticTokensLegend: Equatable, Sendable, JSONWritable {
  package var tokenTypes: [SemanticTokenType]
  package var tokenModifiers: [SemanticTokenModifier]

  package init(tokenTypes: [SemanticTokenType], tokenModifiers: [SemanticTokenModifier]) {
    self.tokenTypes = tokenTypes
    self.tokenModifiers = tokenModifiers
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("tokenTypes", tokenTypes)
      $0.field("tokenModifiers", tokenModifiers)
    }
  }
}
