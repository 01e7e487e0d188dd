package import JSONText

/// How a text for the reader is written. A client says in its capabilities which it can show.
package enum MarkupKind: String, Sendable, JSONReadable, JSONWritable {
  case plainText = "plaintext"
  case markdown
}

/// A text for the reader.
package struct MarkupContent: Equatable, Sendable {
  package var kind: MarkupKind
  package var value: String

  package init(kind: MarkupKind, value: String) {
    self.kind = kind
    self.value = value
  }
}

extension MarkupContent: JSONReadable, JSONWritable {
  /// A bare string, which the protocol allows in most places, is plain text.
  package init(json: JSONValue) throws(JSONMismatch) {
    kind = json.optionalField("kind") ?? .plainText
    value = if let text = json.string { text } else { try json.field("value") }
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("kind", kind)
      $0.field("value", value)
    }
  }
}
