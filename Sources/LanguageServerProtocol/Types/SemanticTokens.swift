package import JSONText

/// The highlighting of a document or of a range.
///
/// Five numbers a token: lines down from the token before, characters right of it (of the line start on a new
/// line), length, index of the type in the legend, bits of the modifiers.
package struct SemanticTokens: Equatable, Sendable, JSONWritable {
  /// What the client may ask the difference to later.
  package var resultId: String?
  package var data: [Int]

  package init(resultId: String? = nil, data: [Int]) {
    self.resultId = resultId
    self.data = data
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("resultId", resultId)
      $0.key("data")
      $0.value(data)
    }
  }
}

/// What has changed since an earlier result.
package struct SemanticTokensDelta: Equatable, Sendable, JSONWritable {
  package var resultId: String?
  package var edits: [SemanticTokensEdit]

  package init(resultId: String? = nil, edits: [SemanticTokensEdit]) {
    self.resultId = resultId
    self.edits = edits
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("resultId", resultId)
      $0.field("edits", edits)
    }
  }
}

/// The answer to a request for a difference; all tokens, when the earlier result is not known any more.
package enum SemanticTokensDeltaResponse: Equatable, Sendable, JSONWritable {
  case tokens(SemanticTokens)
  case delta(SemanticTokensDelta)

  package func write(to json: inout JSONWriter) {
    switch self {
    case .tokens(let tokens): tokens.write(to: &json)
    case .delta(let delta): delta.write(to: &json)
    }
  }
}
