package import JSONText

/// What a hint says.
package enum InlayHintLabel: Equatable, Sendable {
  case text(String)
  case parts([InlayHintLabelPart])
}

extension InlayHintLabel: JSONReadable, JSONWritable {
  package init(json: JSONValue) throws(JSONMismatch) {
    self = if let text = json.string { .text(text) } else { .parts(try [InlayHintLabelPart](json: json)) }
  }

  package func write(to json: inout JSONWriter) {
    switch self {
    case .text(let text): json.value(text)
    case .parts(let parts): parts.write(to: &json)
    }
  }
}
