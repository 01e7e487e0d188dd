package import JSONText

/// What a completion item does to the text.
package enum CompletionTextEdit: Equatable, Sendable {
  case edit(TextEdit)
  /// Only for clients with `insertReplaceSupport`.
  case insertReplace(InsertReplaceEdit)
}

extension CompletionTextEdit: JSONReadable, JSONWritable {
  package init(json: JSONValue) throws(JSONMismatch) {
    self =
      json["insert"] == nil
      ? .edit(try TextEdit(json: json)) : .insertReplace(try InsertReplaceEdit(json: json))
  }

  package func write(to json: inout JSONWriter) {
    switch self {
    case .edit(let edit): edit.write(to: &json)
    case .insertReplace(let edit): edit.write(to: &json)
    }
  }
}
